"""What is pictured of the exchange desk: an invitation, and a bundle that comes in."""

from collections.abc import Iterator
from pathlib import Path

from practice import Held
from PySide6.QtWidgets import QWidget

from pictures.carrying import carrying
from pictures.settling import settling
from pictures.studio import Settle, type_text
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.laptop.volumes import Stick as Volume
from rcm_desktop.ui.screens.exchange.desk_card import Inserted
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
    yield from _round(page, held.bundle, settle)
    meeting.open_bundle(held.bundle)
    settle()
    yield "preview"
    page.preview.take_in_button.click()
    settle()
    yield "taken"
    receipt = page.reporting.receipts.rows.rows[0].receipt
    page.reporting.show_report(receipt)
    yield "report"
    page.reporting.turn(receipt)
    settle()
    yield "undo"
    page.undo_card.leave_button.click()
    yield from _round_gone(page, held.bundle.parent, settle)
    yield from carrying(meeting, held, settle)
    yield from settling(meeting, held, settle)


def _round(page: ExchangePage, bundle: Path, settle: Settle) -> Iterator[str]:
    """A stick is in, with half a copy beside the bundle."""
    stick = bundle.parent
    (stick / "Mesa-3.rcmbundle").write_bytes(bundle.read_bytes()[:-100])
    page.sticks.end()
    page.desk_card.show_inserted([Inserted(Volume(stick, "RCM-2023", 7_300_000_000), 2)])
    yield "stick"
    page.round.begin(stick)
    settle()
    yield "round"
    page.round.preview.refuse_button.click()


def _round_gone(page: ExchangePage, stick: Path, settle: Settle) -> Iterator[str]:
    """The stick may be removed; and it is lost."""
    page.round.begin(stick)
    settle()
    yield "round-gone"
    page.outcome.hide()
    page.round.told.hide()
    page.lose_stick()
    yield "lost-stick"
    page.lost_stick.close_button.click()
