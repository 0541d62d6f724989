"""Where a file is saved: its ending is given to it, and what is told leads to its folder."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit.file_saving import chosen_target, saved
from rcm_desktop.ui.kit.wording import Languages, say


@pytest.mark.parametrize(
    ("answer", "target"),
    [("", None), ("/a/b.pdf", "/a/b.pdf"), ("/a/b.PDF", "/a/b.PDF"), ("/a/b", "/a/b.pdf"), ("/a/v1.2", "/a/v1.2.pdf")],
)
def test_a_file_is_given_its_ending_unless_it_has_it(qtbot: QtBot, answer: str, target: str | None) -> None:
    asked: list[str] = []

    def choose(_parent: QWidget, title: str, proposed: str, kinds: str) -> str:
        asked.extend((title, Path(proposed).name, kinds))
        return answer

    parent = QWidget()
    qtbot.addWidget(parent)
    found = chosen_target(choose, parent, "Save", "minutes.pdf", "PDF (*.pdf)", ".pdf")
    assert found == (Path(target) if target is not None else None)
    assert asked == ["Save", "minutes.pdf", "PDF (*.pdf)"]


def test_what_is_saved_is_told_with_the_signs_that_are_missing(languages: Languages) -> None:
    whole = saved(Path("/a/b.pdf"), "Saved", besides="More")
    assert (whole.kind, whole.text(), say(whole.action)) == ("done", "Saved More", "Open folder")
    lacking = saved(Path("/a/b.pdf"), "Saved", ("𝄞", "☂"), "More")
    assert (lacking.kind, lacking.text()) == ("warn", "Saved Signs that could not be printed: 𝄞 ☂")
