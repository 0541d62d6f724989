"""The receipt of a bundle, and what follows from one, on the command line."""

import pytest

from rcm_desktop.cli import main
from rcm_desktop.services.exchange import Exchange
from tests.laptops import Pair, add_person, made_pair, pair

__all__ = ["made_pair", "pair"]


def test_what_follows_is_told_and_the_receipt_is_written_by_its_number(
    pair: Pair, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en")
    add_person(pair.first, "Zulma", "Inventada")
    add_person(pair.second, "Zulma", "Imventada")
    bundle, paper = Exchange(pair.second).write(pair.stick), pair.stick / "receipt.pdf"
    pair.close()
    data = ["--data", str(pair.first.path.parents[2])]
    for action in ("inspect", "import"):
        assert main(["bundle", action, str(bundle), *data]) == 0
        assert "Good to know afterwards: 1." in capsys.readouterr().out
    assert main(["bundle", "receipt", "1", "--language", "en", "--out", str(paper), *data]) == 0
    assert capsys.readouterr().out == f"Receipt written: {paper}\n"
    assert paper.read_bytes().startswith(b"%PDF")
    assert main(["bundle", "receipt", "9", "--language", "es", "--out", str(paper), *data]) == 2
    assert "9" in capsys.readouterr().err
