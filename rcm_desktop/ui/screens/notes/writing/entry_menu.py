"""The menu of an entry: everything that can be done with it, each line with its key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from rcm_desktop.domain.notes import NoteKind, NoteStatus, Visibility
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import SessionNotes
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import language, say
from rcm_desktop.ui.screens.notes.wording import (
    SETTLED,
    kind_word,
    section_name,
    session_words,
    status_word,
    translate,
    visibility_word,
)
from rcm_desktop.ui.screens.notes.writing.entry_gestures import EntryGestures
from rcm_desktop.ui.screens.notes.writing.entry_list import EntryList
from rcm_desktop.ui.screens.notes.writing.record import Record

_MOST_DIGITS = 9


class EntryMenu(QMenu):
    """Made for one entry at a time, where it was asked for."""

    history_wanted = Signal()
    """Asks for the versions of the entry at hand."""

    def __init__(self, gestures: EntryGestures, entries: EntryList, record: Record, above: QWidget) -> None:
        super().__init__(above)
        self._gestures, self._entries, self._record = gestures, entries, record
        entries.asked.connect(self.show_for)
        gestures.menu_wanted.connect(self.show_sections)

    def show_for(self, ident: Id, at: QPoint) -> None:
        """Open for an entry."""
        self._clear()
        note = self._gestures.note(ident)
        if note is None:
            return
        self._add(self, translate("notes", "Edit"), lambda: self._entries.opened.emit(ident), "F2")
        kinds = self.addMenu(translate("notes", "Kind"))
        for kind in NoteKind:
            key = "F6" if kind is NoteKind.COMMITMENT else ""
            self._add(kinds, kind_word(kind), partial(self._gestures.make, kind, ident), key, on=note.kind is kind)
        if note.kind in SETTLED:
            firm = self.addMenu(translate("notes", "Status"))
            for status in NoteStatus:
                give = partial(self._gestures.give_status, ident, status)
                self._add(firm, status_word(status), give, on=note.status is status)
        readers = self.addMenu(translate("notes", "Who may read it"))
        for visibility in Visibility:
            show = partial(self._gestures.give_visibility, ident, visibility)
            self._add(readers, visibility_word(visibility), show, on=note.visibility is visibility)
        self.addSeparator()
        self._add_sections(self.addMenu(translate("notes", "Move to")), ident)
        for offer in self._gestures.offers()[2:]:
            if offer.key != "Ctrl+M":
                self._add(self, say(offer.words), offer.run, offer.key)
        self._add(self, translate("notes", "History of the entry"), self.history_wanted.emit, "Ctrl+H")
        self.addSeparator()
        self._add(self, translate("notes", "Delete"), lambda: self._entries.deleted.emit(ident), "Del")
        self.popup(at)

    def show_sections(self, ident: Id) -> None:
        """Ask only where an entry is to go: a digit chooses."""
        self._clear()
        self._add_sections(self, ident)
        self.popup(self._entries.mapToGlobal(QPoint(theme.px(120), theme.px(40))))

    def _add_sections(self, menu: QMenu, ident: Id) -> None:
        sessions, session = self._record.sessions, self._record.session_id
        for of in sessions:
            if of.session.id == session:
                self._add_session(menu, ident, of)
        menu.addSeparator()
        for of in sessions:
            if of.session.id != session:
                title = _short(say(session_words(of.session)))
                self._add_session(menu.addMenu(title), ident, of)

    def _add_session(self, menu: QMenu, ident: Id, of: SessionNotes) -> None:
        for place, section in enumerate(of.sections, 1):
            text = section_name(section)
            if section.objective is not None:
                text = translate("notes", "{name}: {text}").format(name=text, text=section.objective.text(language()))
            digit = f"&{place}  " if place <= _MOST_DIGITS else "    "
            move = partial(self._gestures.move, ident, of.session.id, section.id)
            self._add(menu, digit + _short(text).replace("&", "&&"), move)

    def _clear(self) -> None:
        self.clear()
        for child in self.findChildren(QMenu):
            child.deleteLater()

    def _add(
        self, menu: QMenu, text: str, run: Callable[[], object], key: str = "", *, on: bool | None = None
    ) -> QAction:
        action = menu.addAction(f"{text}\t{key}" if key else text)
        action.triggered.connect(lambda _: run())
        if on is not None:
            action.setCheckable(True)
            action.setChecked(on)
        return action


def _short(text: str) -> str:
    return text if len(text) <= 64 else text[:63].rstrip() + "…"
