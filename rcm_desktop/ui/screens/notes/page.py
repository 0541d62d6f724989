"""The rapporteur's page: to write, and to look at what was written from several sides."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.topics import Topic
from rcm_desktop.ui.kit.blocks import column, fill, row
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.view_choice import ViewChoice
from rcm_desktop.ui.kit.views import View, Views
from rcm_desktop.ui.screens.notes.wording import translate
from rcm_desktop.ui.screens.notes.writing.view import WritingView

GENERAL_DETAIL = "general"
"""What a Place says of a session's section that belongs to no objective or item."""


class Side(StrEnum):
    """The views of the record; the value is what a Place says of them."""

    WRITE = "write"
    TRANSLATE = "translate"
    COVERAGE = "coverage"
    FOLLOW_UP = "follow-up"
    FIND = "find"


KEYS = {
    Side.WRITE: "Ctrl+E",
    Side.TRANSLATE: "Ctrl+T",
    Side.COVERAGE: "Ctrl+B",
    Side.FOLLOW_UP: "Ctrl+G",
    Side.FIND: "Ctrl+F",
}


class NotesPage(Page):
    """One of several views over one record; all but the first are made when first shown."""

    desk: ClassVar[Desk] = Desk.NOTES
    topics: ClassVar[frozenset[str]] = frozenset(
        {Topic.NOTES, Topic.AGENDA, Topic.FOLLOWING, Topic.PEOPLE, Topic.MEETING, Topic.ATTENDANCE}
    )

    def __init__(self, writing: WritingView, makers: Mapping[Side, Callable[[], View]] | None = None) -> None:
        super().__init__()
        self.writing = writing
        self._makers: dict[Side, Callable[[], View]] = {Side.WRITE: lambda: writing, **(makers or {})}
        self._views: dict[Side, View] = {}
        self._side = Side.WRITE
        self._led = False
        """A Place named an entry, and the keyboard is on it."""
        self._stack = Views()
        keys = [(side, KEYS[side]) for side in self._makers]
        self.choice = ViewChoice(lambda: translate("notes", "View"), keys, side_words)
        self.choice.picked.connect(self.turn_to)
        self._head = QWidget()
        fill(self._head, row(writing.session_choice, self.choice, gap=16))
        fill(self, column(self._stack, gap=0))
        for side, key in keys if len(keys) > 1 else ():
            self.add_command(partial(side_words, side), partial(self.turn_to, side), key)
        writing.titled.connect(self.titled)
        self._stack.setCurrentWidget(self.view())
        self.choice.show_view(self._side)

    @property
    def place(self) -> Place:
        """The view in front; while writing, the session and its section."""
        if self._side is not Side.WRITE:
            return Place(self.desk, detail=self._side.value)
        front = self.writing.record
        return Place(self.desk, front.session_id, front.section_id or GENERAL_DETAIL)

    def view(self, side: Side | None = None) -> View:
        """The view in front, or a named one, made now if it was not shown yet."""
        wanted = side or self._side
        if wanted not in self._views:
            made = self._views[wanted] = self._makers[wanted]()
            self._stack.addWidget(made)
            made.saved.connect(self.saved)
            made.idle.connect(self.editing_ended)
            made.go_to.connect(self.go_to)
            for offer in made.offers():
                self.add_command(offer.words, offer.run, offer.key, within=made).setAutoRepeat(offer.repeats)
        return self._views[wanted]

    def turn_to(self, side: Side) -> None:
        """Put another view in front."""
        if side not in self._makers:
            return
        if side is not self._side:
            self.view().leave()
            self._side = side
            view = self.view()
            self._stack.setCurrentWidget(view)
            view.reload()
            if not view.busy_editing():
                view.reload_editors()
        self.choice.show_view(side)
        self.writing.session_choice.setVisible(side is Side.WRITE)
        self.view().focus_first()
        self.titled.emit()

    def show_place(self, place: Place) -> None:
        """Show a view by its name, and in it a record by its id; else, while writing, what is named by its id.

        That is a session, one of its sections, or an entry.
        """
        if place.detail in {side.value for side in self._makers}:
            self.turn_to(Side(place.detail))
            if place.record:
                self.view().show_record(place.record)
            return
        if not place.record:
            return
        self.turn_to(Side.WRITE)
        if place.detail:
            section = "" if place.detail == GENERAL_DETAIL else place.detail
            self.writing.show_section(place.record, section)
        else:
            self.writing.show_record(place.record)
            self._led = self.writing.entries.current() == place.record

    def head_selector(self) -> QWidget | None:
        """The sessions and the views, in the window's head."""
        return self._head if len(self._makers) > 1 else self.writing.session_choice

    def focus_first(self) -> None:
        """Where work begins in the view in front; the keyboard stays on an entry it was just led to."""
        led, self._led = self._led, False
        if not (led and self.writing.entries.hasFocus()):
            self.view().focus_first()

    def reload(self) -> None:
        """What the view in front shows."""
        self.view().reload()

    def reload_editors(self) -> None:
        """The record being edited, as it stands."""
        self.view().reload_editors()

    def busy_editing(self) -> bool:
        """Whether an editor holds what is not recorded."""
        return self.view().busy_editing()

    def leave(self) -> None:
        """Record what is typed, also what a view behind could not record when it was left."""
        for view in self._views.values():
            view.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that no part of a view wanted for itself leads back to writing."""
        if event.key() == Qt.Key.Key_Escape and self._side is not Side.WRITE:
            self.turn_to(Side.WRITE)
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return self._stack.least(self._stack.currentWidget() or self.view(), self.parentWidget())


def side_words(side: Side) -> str:
    """What a view is called."""
    return {
        Side.WRITE: translate("notes", "Write"),
        Side.TRANSLATE: translate("notes", "Translate"),
        Side.COVERAGE: translate("notes", "Coverage"),
        Side.FOLLOW_UP: translate("notes", "Follow-up"),
        Side.FIND: translate("notes", "Find"),
    }[side]
