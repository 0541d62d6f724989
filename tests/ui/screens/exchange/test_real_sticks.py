"""The exchange page with real sticks that are full, protected or gone: one error told, the page as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import NoRoom, RcmError, ReadOnly, TargetVanished
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.storage import integrity
from rcm_desktop.ui.kit.wording import Languages
from tests.attacks.sticks import mounted, protect, pull
from tests.laptops import Pair
from tests.ui.screens.exchange.test_exchange_page import Shown, shown

__all__ = ["shown"]


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A stick too small for the meeting's bundle."""
    yield from mounted(tmp_path / "mounted", 8)


@pytest.mark.parametrize(("what", "error"), [("full", NoRoom), ("protected", ReadOnly), ("gone", TargetVanished)])
def test_a_stick_that_takes_nothing_is_told_once(
    shown: Shown, pair: Pair, stick: Path, qtbot: QtBot, languages: Languages, what: str, error: type[RcmError]
) -> None:
    before = Exchange(pair.first).control_words()
    if what == "protected":
        protect(stick)
    shown.files.target = stick
    if what == "gone":
        pull(stick)
        stick.rmdir()
        shown.files.target = stick / "a.rcmbundle"
    shown.page.hand_on()
    assert [type(told) for told in shown.errors] == [error]
    for language in ("es", "en"):
        languages.speak(language)
        assert languages.labels.error(shown.errors[0]).what
    assert not shown.page.outcome.isVisible()
    assert shown.page.desk_card.isVisible()
    assert Exchange(pair.first).control_words() == before
    assert integrity.check(pair.first) == ()
    assert what == "gone" or list(stick.iterdir()) == []
