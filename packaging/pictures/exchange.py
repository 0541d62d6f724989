"""What is pictured of the exchange desk: an invitation, and a bundle that comes in."""

from collections.abc import Iterator
from pathlib import Path

from practice import Held
from PySide6.QtWidgets import QWidget

from pictures.studio import Settle, type_text
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.ui.screens.exchange.files import Files
from rcm_desktop.ui.screens.exchange.page import ExchangePage


class Stick(Files):
    """Answers the question for a folder as a person with one stick would."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def folder(self, _: QWidget) -> Path | None:
        return self._folder


def exchange(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """An invitation from its form to its words, and a bundle from its preview to its outcome."""
    page = meeting.window.page
    assert isinstance(page, ExchangePage)
    page._files = Stick(held.bundle.parent)
    page.invite()
    type_text("Mesa 4")
    yield "invitation"
    page.form.write_button.click()
    settle()
    yield "words"
    while page.words_card.isVisible():
        page.words_card.close_button.click()
    meeting.open_bundle(held.bundle)
    settle()
    yield "preview"
    page.preview.take_in_button.click()
    settle()
    yield "taken"
