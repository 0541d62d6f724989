"""The search: a large field that keeps the keyboard, and the few people it finds."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from rcm_desktop.domain.attendance import Arrival
from rcm_desktop.domain.badges import read_badge
from rcm_desktop.domain.codes import ticket_in
from rcm_desktop.services.people import Person
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Label, column, fill
from rcm_desktop.ui.kit.search import SearchField
from rcm_desktop.ui.screens.attendance.results import ROW_HEIGHT, Results
from rcm_desktop.ui.screens.attendance.verdicts import Clocked

Find = Callable[[str, int], Sequence[Person]]
Everyone = Callable[[], Sequence[Person]]
ArrivalsOf = Callable[[tuple[str, ...]], Mapping[str, Arrival]]


class SearchArea(QWidget):
    """The field, below it the verdict while nothing is typed, and the results."""

    typed = Signal()
    """A key changed the text: what stood of the last person may go."""
    picked = Signal(object)
    """Enter on a result: the Person."""
    coded = Signal(str)
    """Enter on what reads like a code."""

    def __init__(self, find: Find, everyone: Everyone, arrivals_of: ArrivalsOf, between: QWidget) -> None:
        super().__init__()
        self._find, self._everyone, self._arrivals_of = find, everyone, arrivals_of
        self.open_list = False
        """Whether everyone is listed while nothing is typed."""
        self._clocked: Clocked | None = None
        self._offered: tuple[Person, ...] = ()
        self._between = between
        self.field = SearchField(
            lambda: self.tr("Search or scan"), hint=lambda: self.tr("Name, country or badge"), large=True
        )
        self.results = Results()
        self.nobody = Label(colour="muted", wrap=True)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._below = QStackedWidget()
        self._below.setMinimumHeight(theme.px(2 * ROW_HEIGHT))
        for widget in (self.nobody, self.results):
            self._below.addWidget(widget)
        self._area = column(self.field, between, self._below, gap=12)
        self._area.setStretch(2, 1)
        fill(self, self._area)
        self.field.searched.connect(self._typed)
        self.field.entered.connect(self._enter)
        self.field.walked.connect(self.results.walk)
        self.results.opened.connect(lambda result: self.picked.emit(result.person))

    def take_back(self) -> None:
        """Give what stands between field and results its place again."""
        self._area.insertWidget(1, self._between)
        self._area.setStretch(1, 0)
        self._area.setStretch(2, 1)
        self._search()

    def chosen(self) -> Person | None:
        """The person of the chosen result."""
        result = self.results.chosen_value()
        return result.person if result is not None else None

    def refresh(self, clocked: Clocked) -> None:
        """Search again, with states and times as they are now; the chosen person stays chosen."""
        self._clocked = clocked
        self._search()

    def offer(self, people: Sequence[Person]) -> None:
        """Show these people without a search, until the next key."""
        self.clear()
        self._offered = tuple(people)
        self._search()
        self.results.choose_first()

    def list_everyone(self, on: bool) -> None:
        """Show the whole list while nothing is typed, or do not."""
        self.open_list = on
        self._search()

    def ask(self, text: str) -> None:
        """Search this text, with the keyboard in the field."""
        self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Empty the field and the list."""
        self._offered = ()
        self.field.clear()
        self._search()
        self.results.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.field.text():
            self._search()

    def _typed(self, text: str) -> None:
        self._offered = ()
        self._search()
        if text:
            self.results.choose_first()
            self.typed.emit()
        else:
            self.results.clearSelection()  # of an open list, Enter takes only whom the arrows chose

    def _search(self) -> None:
        text = self.field.text().strip()
        if self._between.parent() is self and self._between.isVisibleTo(self) == bool(text):
            # The next key takes the last verdict away, and the results need its room.
            self._between.setVisible(not text)
            layout = self.layout()
            if layout is not None:
                layout.activate()
        found = self._offered or self._found(text)
        self._below.setCurrentWidget(self.results if found else self.nobody)
        self.nobody.say(
            lambda: (
                self.tr("Nobody is found by “{text}”. Ctrl+N enters a new person.").format(text=text) if text else ""
            )
        )
        if self._clocked is not None:
            first = bool(text or self._offered)
            self.results.show_found(found, self._arrivals_of, text, self._clocked, choose_first=first)

    def _found(self, text: str) -> Sequence[Person]:
        if text:
            return tuple(self._find(text, self.results.room()))
        return self._everyone() if self.open_list else ()

    def _enter(self, text: str) -> None:
        chosen = self.chosen()
        if read_badge(text) is not None or ticket_in(text):
            self.coded.emit(text.strip())
        elif chosen is not None:
            self.picked.emit(chosen)
        elif _reads_like_a_code(text.strip()):
            self.coded.emit(text.strip())


def _reads_like_a_code(text: str) -> bool:
    """Whether a text that finds nobody was meant as a code: one word with a figure in it."""
    return " " not in text and any(letter.isdigit() for letter in text)
