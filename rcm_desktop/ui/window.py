"""The main window: rail, head, pages built when first shown, messages, foot."""

from collections.abc import Callable, Sequence

import msgspec
import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import column, fill, row
from rcm_desktop.ui.kit.cover import COVER_KEY, Cover, hide_all_else
from rcm_desktop.ui.kit.failures import Failures
from rcm_desktop.ui.kit.foot import Foot
from rcm_desktop.ui.kit.head import FIND_KEY, Head
from rcm_desktop.ui.kit.icons import app_icon
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.marks import StripedBand
from rcm_desktop.ui.kit.notices import Notice, NoticeStrip
from rcm_desktop.ui.kit.page import Command, Page
from rcm_desktop.ui.kit.page_area import PageArea
from rcm_desktop.ui.kit.places import Desk, Place, desk_key, desk_name
from rcm_desktop.ui.kit.progress_strip import ProgressStrip
from rcm_desktop.ui.kit.rail import Rail
from rcm_desktop.ui.kit.undo import Gesture, UndoStack
from rcm_desktop.ui.kit.wording import Languages, Living, say


class PageEntry(msgspec.Struct, frozen=True):
    """A desk of this window and how its page is made; `main` false puts it under "More"."""

    desk: Desk
    make: Callable[[], Page]
    main: bool = True


class MainWindow(Living, QWidget):
    """Shows one page at a time and everything around it; it knows no desk by name."""

    shown = Signal(str)
    """Another desk is in front: its name, for the settings."""
    looked = Signal(str, int)
    """Another palette or text size was chosen: its name, and the size in per cent."""
    settle_wanted = Signal()
    help_wanted = Signal(object)
    """F1: the Place in front."""
    closing = Signal()

    def __init__(self, pages: Sequence[PageEntry], languages: Languages, jobs: Jobs, undo: UndoStack) -> None:
        super().__init__()
        self._entries = {entry.desk: entry for entry in pages}
        self._pages: dict[Desk, Page] = {}
        self._areas: dict[Desk, QWidget] = {}
        self._desk: Desk | None = None
        self._warned = False
        self._offered: list[Command] = []
        self.languages, self.jobs, self.undo = languages, jobs, undo
        self.setWindowIcon(app_icon())
        self.rail = Rail([e.desk for e in pages if e.main], [e.desk for e in pages if not e.main])
        self.head, self.foot, self.notices = Head(), Foot(), NoticeStrip()
        self.failures = Failures(self.notices, languages, self)
        self.practice_band = StripedBand(lambda: self.tr("PRACTICE: nothing here counts"))
        self.practice_band.hide()
        self._stack = QStackedWidget()
        self._middle = column(self.notices, ProgressStrip(jobs), self._stack, gap=0)
        self._middle.setStretch(2, 1)
        body = row(self.rail, self._middle, gap=0)
        self._whole = QWidget()
        fill(self._whole, column(self.practice_band, self.head, body, self.foot, gap=0))
        self._layers = column(self._whole, gap=0)
        fill(self, self._layers)
        self._cover: Cover | None = None
        self._under_cover: list[QWidget] = []
        self.resize(1366, 696)
        self._connect()
        self._bind_keys()

    @property
    def page(self) -> Page | None:
        """The page in front."""
        return self._pages.get(self._desk) if self._desk is not None else None

    def page_of(self, desk: Desk) -> Page:
        """The page of a desk, made now if it was not shown yet; what is in front stays."""
        return self._built(desk)

    def show_role(self, main: Sequence[Desk]) -> None:
        """Put these desks in the rail, the others under "More"; the page in front stays."""
        self.rail.offer(main, [desk for desk in self._entries if desk not in main])
        if self._desk is not None:
            self.rail.show_desk(self._desk)

    def offer(self, command: Command) -> None:
        """Add an action without a key to those that can be searched."""
        self._offered.append(command)

    def go_to(self, place: Place) -> None:
        """Show a place; a desk this window does not have is left alone."""
        if place.desk not in self._entries:
            return
        former, page = self.page, self._built(place.desk)
        if former is not page:
            self._let_leave(former)
            self._desk = place.desk
            self._stack.setCurrentWidget(self._areas[place.desk])
            self.head.show_selector(page.head_selector())
            self.rail.show_desk(place.desk)
            self.shown.emit(place.desk.value)
        if place.record or place.detail:
            page.show_place(place)
        self._entitle()
        page.focus_first()

    def data_changed(self, topics: frozenset[str]) -> None:
        """Tell every page that was built; connect it to the relay's `changed`."""
        for page in self._pages.values():
            page.data_changed(topics)

    def tell(self, notice: Notice) -> None:
        """Show a message under the head."""
        self.notices.tell(notice)

    def add_strip(self, strip: QWidget) -> None:
        """Put a question that waits under the head; it goes away by itself."""
        self._middle.insertWidget(0, strip)
        strip.show()

    def practice(self, on: bool) -> None:
        """Show or hide the band that says nothing here counts."""
        self.practice_band.setVisible(on)

    @property
    def covered(self) -> bool:
        """Whether the screen is covered."""
        return self._cover is not None and self._cover.isVisible()

    def cover(self) -> None:
        """Let nothing of the meeting be read or heard from this window but its name, until Esc."""
        if self._cover is None:
            self._cover = Cover()
            self._cover.lifted.connect(self.uncover)
            self._layers.addWidget(self._cover)
        focus: QWidget | None = self.focusWidget()
        self._under_cover = hide_all_else(self)
        if focus is not None:
            self._under_cover.append(focus)
        self._cover.show_meeting(self.head.meeting)
        self._whole.hide()
        self._cover.put_on()
        self._entitle()

    def uncover(self) -> None:
        """Show all again, with the keyboard where it was."""
        if self._cover is None or not self.covered:
            return
        self._cover.hide()
        self._whole.show()
        self._entitle()
        under = [widget for widget in self._under_cover if shiboken6.isValid(widget)]
        for widget in under:
            if widget.isWindow():
                widget.show()
            else:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._under_cover = []
        announce(self, self.tr("The screen is shown again."))

    def undo_last(self) -> None:
        """Take the last gesture back, and say so."""
        self._travel(self.undo.undo, again=False)

    def redo_last(self) -> None:
        """Do again what was taken back last."""
        self._travel(self.undo.redo, again=True)

    def look(self, name: str, per_cent: int) -> None:
        """Put on another palette or text size, 80 to 200 per cent."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, theme.PALETTES[name], per_cent / 100)
        self.looked.emit(name, round(theme.scale() * 100))

    def search(self) -> None:
        """Open the list of pages and actions."""
        from rcm_desktop.ui.kit.finder import Finder

        finder = Finder(self, self.commands())
        button = self.head.find_button
        corner = button.mapToGlobal(button.rect().bottomRight())
        finder.move(corner.x() - finder.width(), corner.y())
        finder.finished.connect(finder.deleteLater)
        finder.show()

    def commands(self) -> tuple[Command, ...]:
        """The actions of the page in front, the pages, and those of the window."""
        page = self.page
        return (
            *(page.commands() if page else ()),
            *(self._desk_command(desk) for desk in self._entries),
            Command(lambda: self.tr("Undo"), self.undo_last, "Ctrl+Z"),
            Command(lambda: self.tr("Redo"), self.redo_last, "Ctrl+Y"),
            Command(lambda: self.tr("Larger text"), lambda: self._resize_text(10), "Ctrl++"),
            Command(lambda: self.tr("Smaller text"), lambda: self._resize_text(-10), "Ctrl+-"),
            Command(lambda: self.tr("Usual text size"), lambda: self._resize_text(0), "Ctrl+0"),
            Command(lambda: self.tr("Light colours"), lambda: self._look_like("light")),
            Command(lambda: self.tr("Dark colours"), lambda: self._look_like("dark")),
            Command(lambda: self.tr("High contrast"), lambda: self._look_like("contrast")),
            Command(lambda: self.tr("Español"), self._other_language),
            Command(lambda: self.tr("Who sits here"), self.foot.ask_person),
            Command(lambda: self.tr("Cover the screen"), self.cover, COVER_KEY),
            Command(lambda: self.tr("Help on this page"), self._ask_help, "F1"),
            *self._offered,
        )

    def _desk_command(self, desk: Desk) -> Command:
        return Command(lambda: desk_name(desk), lambda: self.go_to(Place(desk)), desk_key(desk))

    def retranslate(self) -> None:
        """The window's title in the language spoken now."""
        self._entitle()

    def restyle(self) -> None:
        """The sign of the look that comes next."""
        self.foot.restyle_look()

    def closeEvent(self, event: QCloseEvent) -> None:
        kept = [self._let_leave(page) for page in self._pages.values()]
        self._warned = not all(kept) and not self._warned
        if self._warned:  # what is typed is nowhere else yet; who closes again, knowing that, means it
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _built(self, desk: Desk) -> Page:
        page = self._pages.get(desk)
        if page is None:
            page = self._pages[desk] = self._entries[desk].make()
            page.go_to.connect(self.go_to)
            page.titled.connect(self._entitle)
            page.saved.connect(self.foot.saved.saved)
            self._areas[desk] = PageArea(page)
            self._stack.addWidget(self._areas[desk])
        return page

    def _let_leave(self, page: Page | None) -> bool:
        try:
            if page is not None:
                page.leave()
        except RcmError as error:
            self.failures.tell(error)
            return False
        return True

    def _travel(self, step: Callable[[], Gesture | None], *, again: bool) -> None:
        try:
            if (gesture := step()) is not None:
                self.foot.saved.undone(say(gesture.words), again=again)
        except RcmError as error:
            self.failures.tell(error)

    def _entitle(self) -> None:
        page = None if self.covered else self.page
        self.setWindowTitle(f"{page.title()} · RCM Desktop" if page else "RCM Desktop")
        if page is not None:
            page.setAccessibleName(page.title())

    def _connect(self) -> None:
        self.rail.chosen.connect(lambda desk: self.go_to(Place(desk)))
        self.head.find_wanted.connect(self.search)
        self.foot.settle_wanted.connect(self.settle_wanted)
        self.foot.language_wanted.connect(self._other_language)
        self.foot.look_wanted.connect(self._look_like)
        self.jobs.troubled.connect(self.failures.tell)

    def _bind_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {command.key: command.run for command in self.commands() if command.key}
        keys[FIND_KEY] = self.search
        keys["Ctrl+Shift+Z"] = self.redo_last
        keys["Ctrl+="] = keys["Ctrl++"]
        for key, run in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(run)

    def _other_language(self) -> None:
        self.languages.speak("en" if self.languages.language == "es" else "es")

    def _look_like(self, name: str) -> None:
        self.look(name, round(theme.scale() * 100))

    def _resize_text(self, by: int) -> None:
        self.look(theme.now().name, min(200, max(80, round(theme.scale() * 100) + by)) if by else 100)

    def _ask_help(self) -> None:
        if self.page is not None:
            self.help_wanted.emit(self.page.place)
