"""The view in which everything ever noted on this laptop is found, as hits or set on one page."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from rcm_desktop.domain.note_volume import Line
from rcm_desktop.services.finding import Finding, Found
from rcm_desktop.services.finding.reading import Library
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Rule, column, fill, row
from rcm_desktop.ui.kit.jobs import Job, Jobs
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.views import Offer, View
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.notes.finding.empty_side import EmptySide
from rcm_desktop.ui.screens.notes.finding.hit_list import HitList
from rcm_desktop.ui.screens.notes.finding.page_side import PageSide
from rcm_desktop.ui.screens.notes.finding.query_bar import QueryBar
from rcm_desktop.ui.screens.notes.finding.status_bar import StatusBar
from rcm_desktop.ui.screens.notes.finding.whole_entry import WIDTH, WholeEntry
from rcm_desktop.ui.screens.notes.finding.wording import copied

_LEAST = 320
"""What an entry that is shown whole leaves to the hits."""
_UNBOUNDED = 16777215  # QWIDGETSIZE_MAX


class FindView(View):
    """The keyboard stays in the field: arrows walk the hits, Enter opens one, Esc empties it and then leads back."""

    def __init__(self, finding: Finding, jobs: Jobs, page: Callable[[], PageSide]) -> None:
        super().__init__()
        self._finding, self._jobs, self._make_page = finding, jobs, page
        self._reading: Job | None = None
        self._stopped = False
        self._page: PageSide | None = None
        self.found = Found(finding.find("").query)
        self.query, self.status = QueryBar(), StatusBar()
        self.hits, self.whole, self.empty = HitList(), WholeEntry(), EmptySide()
        self.whole.hide()
        self._rule = Rule(upright=True)
        self._rule.hide()
        beside = QWidget()
        body = row(self.hits, self._rule, self.whole, gap=0)
        body.setStretch(0, 1)
        fill(beside, body)
        self._list_side = beside
        self._sides = QStackedWidget()
        self._sides.addWidget(self.empty)
        self._sides.addWidget(beside)
        whole = column(self.query, self.status, Rule(), self._sides, gap=0)
        whole.setStretch(3, 1)
        fill(self, whole)
        self._connect()

    def _connect(self) -> None:
        field = self.query.field
        self.query.asked.connect(lambda _: self._ask())
        field.walked.connect(self.hits.walk)
        field.entered.connect(lambda _: self._open(self.hits.current()))
        field.copied.connect(self.copy)
        self.hits.opened.connect(self._open)
        self.hits.copied.connect(self.copy)
        self.hits.left_above.connect(self.focus_first)
        self.hits.chosen.connect(self._follow)
        self.whole.closed.connect(self._close_whole)
        self.status.page_wanted.connect(self.turn_page)
        self.status.reading_wanted.connect(self._read_others)
        self._jobs.ended.connect(self._look_whether_stopped)

    def offers(self) -> tuple[Offer, ...]:
        """To see the hits on one page, to save that, and to go to the field."""
        return (
            Offer(lambda: self.tr("What was found on one page"), self.turn_page, "Ctrl+Shift+F", repeats=False),
            Offer(lambda: self.tr("Save what was found as PDF"), self.save, "Ctrl+P", repeats=False),
            Offer(lambda: self.tr("Find something else"), self.focus_first, "Ctrl+K"),
        )

    @property
    def page(self) -> PageSide:
        """The page, made when it is first wanted."""
        if self._page is None:
            self._page = self._make_page()
            self._sides.addWidget(self._page)
        return self._page

    @property
    def on_page(self) -> bool:
        """Whether the hits are set on one page."""
        return self.status.page_button.isChecked()

    def reload(self) -> None:
        """What was recorded meanwhile; the other meetings are read when the view first comes in front."""
        programme = self._finding.volumes[0].programme
        objectives = sorted(self._finding.volumes[0].objectives.values(), key=lambda one: one.number)
        self.query.offer(programme.delegations, objectives)
        if not self._finding.is_read and self._reading is None and not self._stopped:
            self._read_others()
        self._ask()

    def focus_first(self) -> None:
        """The field, with what is in it marked, so that typing replaces it."""
        self.query.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.query.field.selectAll()

    def turn_page(self) -> None:
        """Set the hits on one page, or show them as hits again."""
        self.status.page_button.setChecked(not self.on_page)
        self._show()

    def save(self) -> None:
        """Save the page; without a query there is none."""
        if self.found.query.is_empty:
            self.focus_first()
            return
        self.status.page_button.setChecked(True)
        self._show()
        self.page.save()

    def copy(self) -> None:
        """Copy the hit that is chosen, with its source."""
        line = self.hits.current()
        if line is not None:
            QGuiApplication.clipboard().setText(copied(line))
            self.status.quietly(lambda: self.tr("Copied with its source."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or event.modifiers():
            super().keyPressEvent(event)
        elif not self.whole.isHidden():
            self._close_whole()
        elif self.on_page:
            self.turn_page()
            self.focus_first()
        else:
            self.go_to.emit(Place(Desk.NOTES, detail="write"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_the_room()

    def retranslate(self) -> None:
        """Counts and remarks in the language spoken now."""
        self._show()

    def _ask(self) -> None:
        self.found = self._finding.find(self.query.field.text())
        self._show()

    def _show(self) -> None:
        found = self.found
        self.status.show_found(found, self._finding, reading=self._reading is not None)
        self.hits.show_found(found)
        if found.query.is_empty:
            self._close_whole()
            self.empty.show_before(self._finding.count(), len(self._finding.volumes))
            self._sides.setCurrentWidget(self.empty)
        elif self.on_page:
            self.page.show_query(found.query.text)
            self._sides.setCurrentWidget(self.page)
        elif found.lines:
            self._sides.setCurrentWidget(self._list_side)
        else:
            self.empty.show_nothing(found)
            self._sides.setCurrentWidget(self.empty)
        announce(self.query.field, self.status.said())

    def _open(self, line: Line | None) -> None:
        """Go to an entry of this meeting; show one of another meeting whole."""
        if line is None or self._sides.currentWidget() is not self._list_side:
            return
        if self._finding.is_here(line):
            # Translations are written beside their originals, which the place leads to.
            self.go_to.emit(Place(Desk.NOTES, record=line.note.translation_of or line.note.id))
            return
        self.whole.show_line(line)
        self.whole.show()
        self._share_the_room()

    def _follow(self, line: object) -> None:
        """While an entry is shown whole, the next one of another meeting takes its place."""
        if self.whole.isHidden() or not isinstance(line, Line):
            return
        if self._finding.is_here(line):
            self._close_whole()
        else:
            self.whole.show_line(line)

    def _close_whole(self) -> None:
        if self.whole.isHidden():
            return
        self.whole.hide()
        self._share_the_room()
        self.focus_first()

    def _share_the_room(self) -> None:
        """The entry beside the hits, or in their place where there is little width; the field leads on there."""
        shown = not self.whole.isHidden()
        over = shown and self.width() < theme.px(WIDTH + _LEAST)
        if over and self.hits.isAncestorOf(QApplication.focusWidget() or self):
            self.focus_first()
        self.hits.setHidden(over)
        self._rule.setVisible(shown and not over)
        self.whole.setMaximumWidth(_UNBOUNDED if over else theme.px(WIDTH))

    def _read_others(self) -> None:
        finding, spoken = self._finding, language()
        self._stopped = False
        job = self._jobs.start(
            lambda: self.tr("Reading the notes of other meetings"),
            lambda progress: finding.read_others(spoken, progress.step),
            self._keep,
            owner=self,
        )
        self._reading = job if job in self._jobs.running else None
        self._show()

    def _keep(self, library: Library) -> None:
        self._finding.keep(library)
        self._reading = None
        self._ask()

    def _look_whether_stopped(self, job: Job) -> None:
        if job is self._reading:
            self._reading, self._stopped = None, True
            self._show()
