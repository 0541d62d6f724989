"""The exchange page: what goes from laptop to laptop, and what a person should look at afterwards."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.matters import ToSettle
from rcm_desktop.domain.topics import Topic
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.storage.database import Receipt
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Heading, Label, Muted, column, fill, row, scrolled
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.kit.paper_printing import PaperPrinting
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.screens.exchange.desk_card import HAND_ON_KEY, INVITE_KEY, TAKE_IN_KEY, DeskCard
from rcm_desktop.ui.screens.exchange.files import Files, dropped
from rcm_desktop.ui.screens.exchange.inviting import Inviting
from rcm_desktop.ui.screens.exchange.laptops import Laptops
from rcm_desktop.ui.screens.exchange.outcomes import handed_on, turned
from rcm_desktop.ui.screens.exchange.receipts import INVITED, ReceiptRow, Receipts
from rcm_desktop.ui.screens.exchange.receiving import Receiving
from rcm_desktop.ui.screens.exchange.settling import Settling
from rcm_desktop.ui.screens.exchange.stage import Stage

WIDTH = 860
_MARGIN = 24
_DESKS = {"note": Desk.NOTES}
"""Where a record is settled; all other kinds are at home in Setup."""


class ExchangePage(Page):
    """Takes bundles in and hands them on, invites laptops, and lists what is to settle."""

    desk: ClassVar[Desk] = Desk.EXCHANGE
    topics: ClassVar[frozenset[str]] = frozenset(Topic)

    def __init__(
        self,
        exchange: Exchange,
        settling: Settling,
        jobs: Jobs,
        tell_error: Callable[[RcmError], None],
        tell: Callable[[Notice], object],
        files: Files | None = None,
        printing: PaperPrinting | None = None,
    ) -> None:
        super().__init__()
        self._exchange, self.settling, self._jobs = exchange, settling, jobs
        self._tell_error, self._tell, self._files = tell_error, tell, files or Files()
        self._settle_wanted = False
        self.desk_card = DeskCard()
        self.stage = Stage(self.desk_card, self)
        shared = (exchange, self.stage, jobs, tell_error, lambda: self._files)
        self.receiving, self.inviting = Receiving(*shared), Inviting(*shared, printing)
        self.preview, self.outcome = self.receiving.preview, self.stage.outcome
        self.form, self.words_card = self.inviting.form, self.inviting.words_card
        self.control_words, self.key_words = Label(size=20, weight=600), Muted()
        self.aside = Muted(lambda: self.tr("Part of what came in is set aside here and does not count in these words."))
        self.laptops, self.settlements, self.receipts = Laptops(), settling.listing, Receipts()
        self._no_receipts = Muted(lambda: self.tr("No bundle has been taken in yet."))
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Laptops, what is to settle, receipts and control words; never a form or a preview."""
        now = self._exchange.now()
        self.control_words.say("  ".join(self._exchange.control_words()))
        self.aside.setVisible(self._exchange.is_aside())
        own = "  ".join(self._exchange.own_key_words())
        self.key_words.say(lambda: self.tr("This laptop is known by: {words}").format(words=own))
        self.laptops.show_laptops(self._exchange.laptops(), now, self._exchange.standings())
        self.settling.reload()
        found = [ReceiptRow(r, self._exchange.is_aside(r.id), now) for r in self._exchange.receipts()]
        self.receipts.show_receipts(found)
        self.receipts.setVisible(bool(found))
        self._no_receipts.setVisible(not found)

    def show_place(self, place: Place) -> None:
        """Bring the list to settle in view, or look at the bundle whose path is the detail."""
        if place.detail == "settle":
            self._settle_wanted = True
            self.refresh()
        elif place.detail:
            self.receiving.look(Path(place.detail))

    def busy_editing(self) -> bool:
        """Whether an invitation is being prepared or its words are on screen."""
        return self.inviting.is_open()

    def focus_first(self) -> None:
        """The keyboard goes to what is to be decided."""
        if self.preview.isVisibleTo(self):
            self.receiving.focus_first()
        elif self.desk_card.isVisibleTo(self):
            self.desk_card.focus_first()
        else:
            super().focus_first()

    def take_in(self) -> None:
        """Choose a bundle and show what it would bring."""
        path = self._files.bundle(self)
        if path is not None:
            self.look(path)

    def look(self, path: Path) -> None:
        """Show what a bundle would bring; nothing changes."""
        self.receiving.look(path)

    def hand_on(self) -> None:
        """Choose a stick or folder and write a bundle there."""
        folder = self._files.folder(self)
        if folder is not None:
            self._jobs.start(
                lambda: self.tr("Writing the bundle"),
                lambda progress: self._exchange.write(folder, progress.step),
                self._handed_on,
                self._tell_error,
            )

    def invite(self) -> None:
        """Ask for which place the invitation is."""
        self.inviting.begin()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.look(path)

    def _handed_on(self, path: Path) -> None:
        self.stage.tell(handed_on(path, stick=self._files.on_stick(path)))

    def _turn(self, line: ReceiptRow) -> None:
        """Undo what a bundle brought, or let it count again."""
        receipt = line.receipt
        if receipt.name.endswith(INVITED) or not receipt.new:
            return
        turn = self._exchange.redo if line.aside else self._exchange.undo
        self._jobs.start(
            (lambda: self.tr("Letting it count again")) if line.aside else (lambda: self.tr("Undoing what came in")),
            lambda _: turn(receipt.id),
            lambda _: self._turned(receipt, undone=not line.aside),
            owner=self,
        )

    def _turned(self, receipt: Receipt, *, undone: bool) -> None:
        self._tell(turned(receipt, undone=undone, aside=self._exchange.is_aside(receipt.id)))

    def _open(self, matter: ToSettle) -> None:
        desk = _DESKS.get(matter.kind, Desk.SETUP)
        self.go_to.emit(Place(desk, matter.record, matter.kind))

    def _settlements_shown(self) -> None:
        if self._settle_wanted:
            self._settle_wanted = False
            # The list has its place only after the page was laid out.
            QTimer.singleShot(0, self, self._show_settlements)

    def _show_settlements(self) -> None:
        self._area.ensureWidgetVisible(self.settling.heading)
        self._area.ensureWidgetVisible(self.settlements if self.settlements.isVisible() else self.settling.calm)
        self.settling.focus_list()

    def _connect(self) -> None:
        self.desk_card.take_in_wanted.connect(self.take_in)
        self.desk_card.hand_on_wanted.connect(self.hand_on)
        self.desk_card.invite_wanted.connect(self.invite)
        self.stage.changed.connect(lambda: self._area.ensureVisible(0, 0))
        self.stage.ended.connect(self.editing_ended)
        self.settling.opened.connect(self._open)
        self.settling.shown.connect(self._settlements_shown)
        self.receipts.acted.connect(self._turn)
        self.add_command(lambda: self.tr("Take in a bundle"), self.take_in, TAKE_IN_KEY)
        self.add_command(lambda: self.tr("Hand on a bundle"), self.hand_on, HAND_ON_KEY)
        self.add_command(lambda: self.tr("Invite a laptop"), self.invite, INVITE_KEY)

    def _lay_out(self) -> None:
        inside = QWidget()
        parts = column(
            self._top(),
            self.outcome, *self.stage.cards,
            8, Heading(lambda: self.tr("Laptops"), size=16), self.laptops, self.key_words,
            8, self.settling,
            8, Heading(lambda: self.tr("Receipts"), size=16), self.receipts, self._no_receipts,
            None, gap=12, margin=_MARGIN,
        )  # fmt: skip
        self._column = QWidget()
        fill(self._column, parts)
        across = row(None, self._column, None, gap=0)
        across.setStretch(1, 1000)
        fill(inside, across)
        self._area = scrolled(inside)
        fill(self, column(self._area, gap=0))
        self.restyle()

    def restyle(self) -> None:
        """The column at its width, or narrower where the window is."""
        self._column.setMaximumWidth(theme.px(WIDTH + 2 * _MARGIN))
        self._column.setMinimumWidth(theme.px(480))

    def _top(self) -> QHBoxLayout:
        head = Label(lambda: self.tr("Control words"), size=12, colour="muted")
        words = column(head, self.control_words, self.aside, gap=0)
        return row(Heading(lambda: self.tr("Exchange")), None, words)
