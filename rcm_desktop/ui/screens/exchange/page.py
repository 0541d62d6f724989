"""The exchange page: what goes from laptop to laptop, and what a person should look at afterwards."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.matters import ToSettle
from rcm_desktop.domain.topics import Topic
from rcm_desktop.laptop.volumes import Stick
from rcm_desktop.services.exchange import Exchange, Overview
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, Muted, column, fill, row, scrolled
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.reading import Reading
from rcm_desktop.ui.screens.exchange.desk_card import (
    EXCHANGE_KEY,
    HAND_ON_KEY,
    INVITE_KEY,
    TAKE_IN_KEY,
    DeskCard,
    Inserted,
)
from rcm_desktop.ui.screens.exchange.files import Files, dropped
from rcm_desktop.ui.screens.exchange.going_round import GoingRound
from rcm_desktop.ui.screens.exchange.inviting import Inviting
from rcm_desktop.ui.screens.exchange.laptops import Doubts, Laptops, NextVisit
from rcm_desktop.ui.screens.exchange.lost_stick import LostStick
from rcm_desktop.ui.screens.exchange.outcomes import handed_on
from rcm_desktop.ui.screens.exchange.paper_jobs import PaperJobs
from rcm_desktop.ui.screens.exchange.receiving import Receiving
from rcm_desktop.ui.screens.exchange.reporting import Reporting
from rcm_desktop.ui.screens.exchange.settling import Settling
from rcm_desktop.ui.screens.exchange.stage import Stage
from rcm_desktop.ui.screens.exchange.sticks import Sticks

WIDTH = 860
_MARGIN = 24
_SETTLE, _TRUST = "settle", "trust"
_DESKS = {"note": Desk.NOTES}
"""Where a record is at home; all other kinds are in Setup."""


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
        papers: PaperJobs | None = None,
        *,
        sticks: Callable[[], Sequence[Stick]] = tuple,
    ) -> None:
        super().__init__()
        self._exchange, self.settling, self._jobs = exchange, settling, jobs
        self._tell_error, self._files = tell_error, files or Files()
        self._settle_wanted = False
        self._reading = Reading(
            jobs, lambda: self.tr("Looking at the laptops"), exchange.overview, self._show, tell_error, self
        )
        self.desk_card = DeskCard()
        self.stage = Stage(self.desk_card, self)
        shared = (exchange, self.stage, jobs, tell_error, lambda: self._files)
        self.receiving = Receiving(*shared)
        self.inviting = Inviting(*shared, papers.printing if papers else None)
        self.round = GoingRound(exchange, self.stage, jobs, tell_error)
        self.sticks = Sticks(exchange, sticks, self)
        self.reporting = Reporting(exchange, self.stage, jobs, tell_error, tell, papers)
        self.receipts, self.undo_card = self.reporting.receipts, self.reporting.undo
        self.preview, self.outcome = self.receiving.preview, self.stage.outcome
        self.form, self.words_card = self.inviting.form, self.inviting.words_card
        self.control_words, self.key_words = Label(size=20, weight=600), Muted()
        self.aside = Muted(lambda: self.tr("Part of what came in is set aside here and does not count in these words."))
        self.laptops, self.settlements = Laptops(), settling.listing
        self.next_visit, self.lost_stick, self.doubts = NextVisit(), LostStick(papers), Doubts()
        self.lost_button = Button(lambda: self.tr("I lost a stick"), self.lose_stick, look="flat", icon="info")
        self._no_receipts = Muted(lambda: self.tr("No bundle has been taken in yet."))
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    @property
    def place(self) -> Place:
        """What is in front: one matter to settle, an invitation or words to compare, or the page as it begins."""
        if self.settling.one_by_one.going:
            return Place(self.desk, detail=_SETTLE)
        asks = self.inviting.is_open() or self.preview.warns() or self.round.preview.warns()
        return Place(self.desk, detail=_TRUST if asks else "")

    def reload(self) -> None:
        """Laptops, what is to settle, receipts and control words; never a form or a preview."""
        self.settling.reload()
        self._reading.renew()

    def show_place(self, place: Place) -> None:
        """Bring the list to settle in view, begin an invitation, or look at the bundle whose path is the detail."""
        if place.detail == _SETTLE:
            self._settle_wanted, self.settling.wanted, self._stale = True, place.record, True
            self.refresh()
        elif place.detail == _TRUST:
            self.invite()
        elif place.detail:
            self.receiving.look(Path(place.detail))

    def busy_editing(self) -> bool:
        """Whether an invitation is being prepared or its words are on screen."""
        return self.inviting.is_open()

    def focus_first(self) -> None:
        """The keyboard goes to what is to be decided."""
        if self.settling.one_by_one.going:
            self.settling.view.focus_first()
        elif self.preview.isVisibleTo(self):
            self.receiving.focus_first()
        elif self.round.preview.isVisibleTo(self):
            self.round.preview.focus_first()
        elif self.undo_card.isVisibleTo(self):
            self.undo_card.leave_button.setFocus()
        elif self.desk_card.isVisibleTo(self):
            self.desk_card.focus_first()
        else:
            super().focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.sticks.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.sticks.end()

    def take_in(self) -> None:
        """Choose a bundle and show what it would bring."""
        path = self._files.bundle(self)
        if path is not None:
            self.look(path)

    def look(self, path: Path, *more: Path) -> None:
        """Show what a bundle, or several, would bring; nothing changes."""
        if more:
            self.round.take_in((path, *more))
        else:
            self.receiving.look(path)

    def hand_on(self) -> None:
        """Choose a stick or folder and write a bundle there."""
        folder = self._files.folder(self)
        if folder is not None:
            self.stage.outcome.hide()  # a stick that was free is written to again
            self._jobs.start(
                lambda: self.tr("Writing the bundle"),
                lambda progress: self._exchange.write(folder, progress.step),
                self._handed_on,
                self._tell_error,
            )

    def invite(self) -> None:
        """Ask for which place the invitation is."""
        self.inviting.begin()

    def lose_stick(self) -> None:
        """Say what was on a stick that is lost."""
        self.lost_stick.show_files(self._exchange.handed_on(), self._exchange.now())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.look(*paths)

    def _show(self, found: Overview) -> None:
        self.control_words.say("  ".join(found.control_words))
        self.aside.setVisible(found.is_aside)
        own = "  ".join(found.own_key_words)
        self.key_words.say(lambda: self.tr("This laptop is known by: {words}").format(words=own))
        self.laptops.show_laptops(found.laptops, found.now, found.standings)
        self.doubts.show_laptops(found.laptops, found.standings)
        self.next_visit.show_laptops(found.laptops, found.now)
        self.reporting.show_receipts(found)
        self._no_receipts.setVisible(not found.receipts)

    def _show_sticks(self, found: tuple[Inserted, ...]) -> None:
        self.desk_card.show_inserted(found)
        chosen = self.desk_card.chosen()
        if chosen is not None:
            self._files.stick_is_in(chosen.stick.path)

    def _handed_on(self, path: Path) -> None:
        self.stage.tell(handed_on(path, stick=self._files.on_stick(path)))

    def _open(self, matter: ToSettle) -> None:
        desk = _DESKS.get(matter.kind, Desk.SETUP)
        self.go_to.emit(Place(desk, matter.record, "" if desk is Desk.NOTES else matter.kind))

    def _settlements_shown(self) -> None:
        if self._settle_wanted and not self.settling.one_by_one.going:
            self._settle_wanted = False
            # The list has its place only after the page was laid out.
            QTimer.singleShot(0, self, self._show_settlements)

    def _show_decision(self) -> None:
        """A card that is higher than the window is shown where it is decided."""
        at = self.focusWidget()
        if any(card.isAncestorOf(at) for card in self.stage.cards if card is not self.desk_card):
            self._area.ensureWidgetVisible(at, 0, theme.px(_MARGIN))

    def _show_settlements(self) -> None:
        self._area.ensureWidgetVisible(self.settling.heading)
        self._area.ensureWidgetVisible(self.settlements if self.settlements.isVisible() else self.settling.calm)
        self.settling.focus_list()

    def _connect(self) -> None:
        self.sticks.found.connect(self._show_sticks)
        self.desk_card.exchange_wanted.connect(self.round.begin)
        self.desk_card.take_in_wanted.connect(self.take_in)
        self.desk_card.hand_on_wanted.connect(self.hand_on)
        self.desk_card.invite_wanted.connect(self.invite)
        self.stage.changed.connect(self.settling.one_by_one.end)
        self.stage.changed.connect(lambda: self._area.ensureVisible(0, 0))
        self.stage.changed.connect(lambda: QTimer.singleShot(0, self, self._show_decision))
        self._area.verticalScrollBar().rangeChanged.connect(self._show_decision)
        # Its card has its height only after the page was laid out.
        self.stage.told.connect(lambda: QTimer.singleShot(0, self, lambda: self._area.ensureVisible(0, 0)))
        self.stage.ended.connect(self.editing_ended)
        self.settling.opened.connect(self._open)
        self.settling.done.connect(lambda: self.saved.emit(self._exchange.now()))
        self.settling.shown.connect(self._settlements_shown)
        self.add_command(lambda: self.tr("Exchange with the stick"), self.desk_card.exchange, EXCHANGE_KEY)
        self.settling.one_by_one.begun.connect(self._area.hide)
        self.settling.one_by_one.ended.connect(self._area.show)
        self.add_command(lambda: self.tr("Take in a bundle"), self.take_in, TAKE_IN_KEY)
        self.add_command(lambda: self.tr("Hand on a bundle"), self.hand_on, HAND_ON_KEY)
        self.add_command(lambda: self.tr("I lost a stick"), self.lose_stick)
        self.add_command(lambda: self.tr("Invite a laptop"), self.invite, INVITE_KEY)

    def _lay_out(self) -> None:
        inside = QWidget()
        parts = column(
            self._top(),
            self.outcome, *self.stage.cards, self.round.told, self.round.verdicts,
            8, row(Heading(lambda: self.tr("Laptops"), size=16), None, self.lost_button),
            self.lost_stick, self.next_visit, self.laptops, self.doubts, self.key_words,
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
        fill(self, column(self._area, self.settling.view, gap=0))
        self.restyle()

    def restyle(self) -> None:
        """The column at its width, or narrower where the window is."""
        self._column.setMaximumWidth(theme.px(WIDTH + 2 * _MARGIN))
        self._column.setMinimumWidth(theme.px(480))

    def _top(self) -> QHBoxLayout:
        head = Label(lambda: self.tr("Control words"), size=12, colour="muted")
        words = column(head, self.control_words, self.aside, gap=0)
        return row(Heading(lambda: self.tr("Exchange")), None, words)
