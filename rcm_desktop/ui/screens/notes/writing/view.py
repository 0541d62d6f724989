"""The view in which the rapporteur writes: sections, their entries, and below them the field to write in."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.notes import Note, Visibility
from rcm_desktop.domain.records import Id
from rcm_desktop.services.agenda import Agenda, Following
from rcm_desktop.services.notes import Notes, Rewriting
from rcm_desktop.services.people import People
from rcm_desktop.ui.kit.chair import Chair
from rcm_desktop.ui.kit.choice import HeadChoice
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.views import Offer, View
from rcm_desktop.ui.screens.notes.wording import section_name, session_words
from rcm_desktop.ui.screens.notes.writing.arrangement import Arrangement
from rcm_desktop.ui.screens.notes.writing.begun import is_edit
from rcm_desktop.ui.screens.notes.writing.beside import Beside
from rcm_desktop.ui.screens.notes.writing.composer import Composer
from rcm_desktop.ui.screens.notes.writing.editing import Editing
from rcm_desktop.ui.screens.notes.writing.entry_gestures import EntryGestures
from rcm_desktop.ui.screens.notes.writing.entry_list import EntryList
from rcm_desktop.ui.screens.notes.writing.entry_menu import EntryMenu
from rcm_desktop.ui.screens.notes.writing.fresh_entry import FreshEntry
from rcm_desktop.ui.screens.notes.writing.heading import SectionHeading
from rcm_desktop.ui.screens.notes.writing.looking_back import LookingBack
from rcm_desktop.ui.screens.notes.writing.outline import Outline
from rcm_desktop.ui.screens.notes.writing.record import Record
from rcm_desktop.ui.screens.notes.writing.side_panel import SidePanel
from rcm_desktop.ui.screens.notes.writing.speaking import Speaking
from rcm_desktop.ui.screens.notes.writing.typing_help import Laptop, TypingHelp
from rcm_desktop.ui.screens.notes.writing.undoing import Undoing


class WritingView(View):
    """Ctrl+1 to Ctrl+9 go to a section, Enter records, Up in the empty field edits the last entry."""

    titled = Signal()
    """Another session or section is in front."""
    shown = Signal()
    """What is shown was read again."""
    alone = Signal(bool)
    """The text is wanted alone, without the window's own parts, or no more."""

    def __init__(
        self, notes: Notes, rewriting: Rewriting, people: People, agenda: Agenda, following: Following,
        undo: UndoStack, tell_error: Callable[[RcmError], None], side: str = "auto", laptop: Laptop | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._notes, self._undo, self._tell_error = notes, undo, tell_error
        self.record = Record(notes)
        self._undoing = Undoing(notes, undo, self)
        self._restored = False
        self.side = SidePanel(side)
        self._parts()
        self.speaking = Speaking(agenda, Chair(agenda, following, undo, tell_error, self), self.composer, self)
        self.fresh = FreshEntry(notes, self.composer, self.speaking, tell_error, self)
        self.editing = Editing(notes, self.entries, self._undoing, undo, tell_error, self)
        self.amendment, self.editor, self.edit = self.editing.amendment, self.editing.editor, self.editing.edit
        self.gestures = EntryGestures(
            notes, rewriting, self.entries, self.amendment, self.composer, undo, tell_error, self
        )
        self.menu = EntryMenu(self.gestures, self.entries, self.record, self)
        self.typing = TypingHelp(laptop or Laptop(), (self.composer, self.editor), people, tell_error, self)
        self.beside = Beside(self, notes, rewriting, tell_error)
        self.looking_back = LookingBack(self, notes, undo, tell_error)
        self._connect()
        self._bind_keys()

    def _parts(self) -> None:
        self.session_choice = HeadChoice[str](lambda: self.tr("Session"))
        self.outline = Outline()
        self.heading = SectionHeading()
        self.entries = EntryList(lambda: self.tr("Nothing yet. Write below, for example “{code}: proposes…”.").format(
            code=next((d.code for d in self._notes.everything().programme.delegations if d.code), "HND")
        ))  # fmt: skip
        self.composer = Composer(lambda: self.tr("New entry"))
        self.composer.will(self._doing)
        self.arrangement = Arrangement(self, self.outline, self.heading, self.entries, self.composer, self.side)
        self.sheets = self.arrangement.sheets

    def _connect(self) -> None:
        self.session_choice.picked.connect(lambda ident: self.go_to_section(ident, None))
        self.outline.session_chosen.connect(lambda ident: self.go_to_section(ident, None))
        self.outline.chosen.connect(self.go_to_section)
        self.entries.opened.connect(self.edit)
        self.entries.deleted.connect(self.editing.delete)
        self.gestures.changed.connect(self._show_changed)
        self.menu.history_wanted.connect(self.looking_back.open_history)
        self.beside.changed.connect(self._show_again)
        self.entries.left_below.connect(self.focus_first)
        self.composer.moved.connect(self._move)
        self.composer.raised.connect(lambda: self.edit(self.entries.last()))
        self.fresh.told.connect(self._undoing.recorded)
        self.fresh.amended.connect(self._undoing.changed)
        self.fresh.emptied.connect(self.editing.delete)
        self.fresh.recorded.connect(self._recorded)
        self.speaking.changed.connect(self._show)
        self.editing.opened.connect(self.arrangement.writing.hide)
        self.editing.changed.connect(self._show_again)
        self.editing.closed.connect(self._closed)
        self.keepers = (self.fresh.keeper, self.amendment.keeper)
        for keeper in self.keepers:
            keeper.kept.connect(self.saved)

    def _bind_keys(self) -> None:
        """The keys of the first nine sections; the others are those of the offers."""
        for place in range(9):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda at=place: self._go_to_place(at))

    def offers(self) -> tuple[Offer, ...]:
        """What can be done while writing, with its keys."""
        return (
            Offer(lambda: self.tr("Save"), self.save, "Ctrl+S"),
            Offer(lambda: self.tr("Choose the kind"), lambda: self._active().pop_kinds(), "F3"),
            Offer(lambda: self.tr("Choose the delegation"), lambda: self._active().pop_delegations(), "F4"),
            Offer(lambda: self.tr("Next speaker"), self.speaking.give_next, "Ctrl+J", repeats=False),
            Offer(lambda: self.tr("Members only, or open again"), self.speaking.turn_reserved, "Ctrl+Shift+M"),
            *self.gestures.offers(),
            *self.looking_back.offers(),
            *self.typing.offers(),
            Offer(lambda: self.tr("Open or close the side"), self.side.turn, "F8"),
            Offer(lambda: self.tr("The text alone"), self.stand_alone, "F11"),
        )

    def show_section(self, session: Id, section: Id | None) -> None:
        """Show a section of a session; None stands for the one last used there."""
        self._ensure_read()
        self.go_to_section(session, section)

    def show_record(self, ident: Id) -> None:
        """Show a session, a section or an entry by its id."""
        self._ensure_read()
        if (found := self.record.place_of(ident)) is not None:
            self.go_to_section(*found)
            self.entries.go_to(ident)

    def focus_first(self) -> None:
        """The keyboard begins where one writes."""
        (self.sheets.sheet or self._active().field).setFocus(Qt.FocusReason.OtherFocusReason)

    def busy_editing(self) -> bool:
        """Whether an entry is begun or being changed."""
        return self.fresh.begun or self.amendment.note is not None

    def leave(self) -> None:
        """Record a change of an entry, and what is begun, which is there again when one comes back."""
        self.fresh.leave()
        self.amendment.finish()
        self.amendment.keeper.flush()

    def save(self) -> None:
        """Ctrl+S: nothing waits for it, and it says so."""
        composer = self._active()
        keeper = self.amendment.keeper if composer is self.editor else self.fresh.keeper
        keeper.flush()
        if not keeper.waiting:
            composer.already_saved()

    def reload(self) -> None:
        """Lists and counts; the first time also what was being typed when the program last stopped."""
        self.record.read()
        delegations = self._notes.everything().programme.delegations
        self.composer.offer(delegations)
        self.editor.offer(delegations)
        self.session_choice.offer([(of.session.id, session_words(of.session)) for of in self.record.sessions])
        if not self._restored and self.record.session is not None:
            self._restored = True
            self._restore()
            self.entries.see_end()
        elif self.record.session is not None:
            self.fresh.follow(self.record.session.session, self.record.section_id)
        self._show()
        self.sheets.reload()

    def retranslate(self) -> None:
        """The lists in the language spoken now."""
        if self._restored:
            self.fresh.speak()

    def go_to_section(self, session: Id, section: Id | None) -> None:
        """Show a section of a session, None the one last used there; an unknown one stands for its first."""
        if (session, section) == (self.record.session_id, self.record.section_id) and self._restored:
            return
        self.amendment.finish()
        if self.amendment.note is not None or (self._restored and not self.fresh.leave()):
            return  # what cannot be recorded now has to stay where it is
        self.record.choose(session, section)
        self._stand()
        self._show()
        self.entries.see_end()
        self.titled.emit()

    def stand_alone(self) -> None:
        """Show the text without anything beside it, or everything again."""
        self.arrangement.stand_alone(not self.arrangement.alone)
        self.alone.emit(self.arrangement.alone)
        self.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrangement.suit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.arrangement.alone and self.window().isVisible():
            self.stand_alone()

    def _show_changed(self, ident: Id) -> None:
        """The keyboard stays on the entry, or where one writes if it went elsewhere."""
        self._show_again()
        self.entries.go_to(ident)
        if self.entries.current() != ident:
            self.focus_first()

    def _recorded(self, _: Note) -> None:
        self.composer.saved(at := self._notes.local_time())
        self.saved.emit(at)
        self._show_again()
        self.entries.see_end()
        self.composer.field.setFocus()
        self.idle.emit()

    def _closed(self, had_focus: bool) -> None:
        self.arrangement.writing.show()
        if had_focus:
            self.composer.field.setFocus()
        self._show_again()
        self.idle.emit()

    def _show_again(self) -> None:
        self.record.read()
        self._show()

    def _ensure_read(self) -> None:
        if not self._restored:
            self.reload()

    def _restore(self) -> None:
        """Bring back what was being typed: the newest draft's section in front, its cursor where it was."""
        newest = self.record.bring_back()
        self._stand()
        if newest is not None and is_edit(newest):
            self._show()
            self.editing.edit(newest.rec, newest)

    def _stand(self) -> None:
        assert self.record.session is not None
        self.fresh.stand_in(self.record.session.session, self.record.section_id, self.record.begun_here())

    def _show(self) -> None:
        of, section = self.record.session, self.record.section
        if of is None or section is None:
            return
        self.session_choice.choose(of.session.id)
        self.outline.replace(self.record.sessions, of.session.id, section.id, self.record.begun_elsewhere())
        place = of.sections.index(section)
        self.speaking.look(of.session.id)
        key = f"Ctrl+{place + 1}" if place < 9 else ""
        self.heading.show_section(of.session, section, key, reserved=self.speaking.reserved)
        found = self._notes.entries(of.session.id, section.id)
        self.entries.replace([entry for entry in found if entry.note.id != self.fresh.ident])
        self.composer.visibility.be_usual(Visibility.MEMBERS_ONLY if self.speaking.reserved else Visibility.FULL)
        self.beside.show_section(of.session.id, section.id)
        self.typing.stand_in(self._notes.everything(), of.session.id, section.id)
        self.composer.will(self._doing)
        self.shown.emit()

    def _doing(self) -> str:
        section, named = self.record.section, self.composer.bare_name()
        if section is None:
            return ""
        if named and not self.speaking.has_the_floor(named):
            doing = self.typing.asking(self.composer.name_of(named))
        elif self.fresh.begun or named:
            doing = self.typing.writing(f"{self.composer.summary()} · {section_name(section)}")
        else:
            doing = self.typing.recording()
        return " · ".join(part for part in (doing, self.speaking.words()) if part)

    def _move(self, section: Id) -> None:
        self.record.visit(section)
        self.fresh.move(self.record.section_id)
        self._show()
        self.entries.see_end()
        self.titled.emit()

    def _go_to_place(self, place: int) -> None:
        of = self.record.session
        if of is not None and place < len(of.sections):
            self.go_to_section(of.session.id, of.sections[place].id)
            self.focus_first()

    def _active(self) -> Composer:
        return self.editor if self.amendment.note is not None else self.composer
