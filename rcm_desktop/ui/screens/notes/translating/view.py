"""The view in which the record is translated: a session's paragraphs in both languages, what is left to do first."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.pairs import Half, PairState
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import Notes, Opening, Pairs
from rcm_desktop.storage.changes import Change
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Muted, Panel, Rule, column, fill, row
from rcm_desktop.ui.kit.marks import SavedMark
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.views import Offer, View
from rcm_desktop.ui.kit.wording import Words, say
from rcm_desktop.ui.screens.notes.translating.comparing import Comparing
from rcm_desktop.ui.screens.notes.translating.front import Front
from rcm_desktop.ui.screens.notes.translating.gestures import PairGestures
from rcm_desktop.ui.screens.notes.translating.half_editing import HalfEditing
from rcm_desktop.ui.screens.notes.translating.head import PairHead
from rcm_desktop.ui.screens.notes.translating.table import PairTable
from rcm_desktop.ui.screens.notes.translating.wording import enter_words, field_words, not_saved_words
from rcm_desktop.ui.screens.notes.writing.writing_field import WritingField


class TranslatingView(View):
    """Enter edits a half and, once it is recorded, opens the next one that is pending or behind."""

    def __init__(
        self, notes: Notes, pairs: Pairs, undo: UndoStack, tell_error: Callable[[RcmError], None],
        written_in: Callable[[], Id] = lambda: "",
    ) -> None:  # fmt: skip
        """`written_in` is the session in front where the record is written."""
        super().__init__()
        self._pairs = pairs
        self.front = Front(pairs, written_in)
        self._restored = self._made = False
        self._parts()
        self.editing = HalfEditing(notes, pairs, self.field, tell_error, self)
        self._made = True
        self.keepers = (self.editing.keeper,)
        self.gestures = PairGestures(notes, pairs, undo, tell_error, self)
        self._connect()

    def _parts(self) -> None:
        self.head = PairHead()
        self.table = PairTable(lambda: self.tr("Paragraphs in both languages"), Comparing(self._pairs).pieces)
        self.empty = Muted(self._nothing)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(*[theme.px(24)] * 4)
        self.field = WritingField(lambda: field_words(self.editing.opening if self._made else None))
        self.field.hide()
        self.saved_mark = SavedMark()
        self._doing = Muted()
        foot = row(self._doing, self.saved_mark, gap=16)
        foot.setStretch(0, 1)
        foot.setContentsMargins(*[theme.px(n) for n in (13, 6, 13, 8)])
        body = column(self.head, Rule(), self.table, self.empty, Rule(), foot, gap=0)
        body.setStretch(2, 1)
        body.setStretch(3, 1)
        fill(self, column(Panel("paper", body), gap=0))

    def _connect(self) -> None:
        self.head.session_choice.picked.connect(self._choose_session)
        self.head.section_choice.picked.connect(self._choose_section)
        self.head.only_open.toggled.connect(self._filter)
        self.head.same_wanted.connect(self.say_the_same)
        self.table.opened.connect(self.edit)
        self.table.same.connect(self.say_the_same)
        self.table.deleted.connect(self.delete_translation)
        self.table.left.connect(lambda: self.go_to.emit(Place(Desk.NOTES, detail="write")))
        self.table.moved.connect(self._look_at_current)
        self.field.entered.connect(self.record_and_go_on)
        self.field.document().documentLayout().documentSizeChanged.connect(lambda _: self.table.editor_grew())
        editing = self.editing
        editing.written.connect(self._written)
        editing.closed.connect(self._closed)
        editing.discarded.connect(self._discarded)
        editing.kept.connect(self.saved_mark.saved)
        editing.kept.connect(self.saved)
        editing.troubled.connect(self._troubled)
        self.gestures.done.connect(self.saved_mark.saved)
        self.gestures.done.connect(self.saved)

    def offers(self) -> tuple[Offer, ...]:
        """What can be done while translating, with its keys."""
        return (
            Offer(lambda: self.tr("They say the same"), self.say_the_same, "F6", repeats=False),
            Offer(lambda: self.tr("Only what is pending or behind"), self.head.only_open.toggle, "F5", repeats=False),
            Offer(lambda: self.tr("Go to the next pending or behind"), self.record_and_go_on, "Ctrl+Return"),
            Offer(lambda: self.tr("Save"), self.save, "Ctrl+S"),
            Offer(lambda: self.tr("Delete the translation"), self.delete_translation),
            Offer(lambda: self.tr("Show the entry where it was written"), self._show_in_record),
        )

    def reload(self) -> None:
        """Paragraphs and counts; the first time also what was being typed when the program last stopped."""
        self.front.follow()
        opening = self.editing.opening
        if opening is not None and self._pairs.pair(opening.original) is None:
            self.editing.finish()  # its entry is gone: what was typed stands for itself from now on
        self._show()
        if not self._restored and self.front.session is not None:
            self._restored = True
            self._restore()

    def retranslate(self) -> None:
        """The lists in the language spoken now."""
        if self._restored:
            self._show()

    def focus_first(self) -> None:
        """Where one goes on: the text being written, else the paragraph last looked at."""
        if self.editing.opening is not None:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.table.isVisibleTo(self):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.head.session_choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def busy_editing(self) -> bool:
        """Whether a half is being written."""
        return self.editing.opening is not None

    def leave(self) -> None:
        """Record what is typed."""
        self.editing.finish()
        self.editing.keeper.flush()

    def save(self) -> None:
        """Ctrl+S: nothing waits for it, and it says so."""
        self.editing.keeper.flush()
        if not self.editing.keeper.waiting:
            self._quietly(lambda: self.tr("Already saved"))

    def show_record(self, ident: Id) -> None:
        """Bring a session in front, or the pair of an entry, its translation opened where it is pending."""
        if not self.editing.finish():
            return
        self._restored = True
        pair = self._pairs.pair(ident)
        if pair is None:
            self.front.choose(ident)
            self._show()
            return
        self.front.bring(pair)
        self.head.only_open.setChecked(False)
        self._show()
        self.table.go_to(pair.original.id, Half.TRANSLATION)
        if pair.state is PairState.PENDING:
            self.edit(pair.original.id, Half.TRANSLATION)
        else:
            self.table.see_current()
            self.focus_first()

    def edit(self, original: Id, which: Half, opening: Opening | None = None, text: str | None = None,
             cursor: int = 0) -> None:  # fmt: skip
        """Open a half in its place, or what was typed of it before."""
        if not self.editing.finish():
            return
        opening = opening or self._pairs.open(original, which)
        if opening is None:
            return
        self.editing.begin(opening, text, cursor)
        self.field.retranslate()
        self._show()
        self.table.show_editor(original, which, self.field)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look_at_current()

    def record_and_go_on(self) -> None:
        """Record what is typed; if that was left to do, or nothing was being typed, go to what is left after it."""
        opening = self.editing.opening
        if not self.editing.finish():
            return
        if opening is None:
            current = self.table.current()
            self._go_on(current[0].original.id if current is not None else "")
        elif opening.was_left:
            self._go_on(opening.original)

    def say_the_same(self, original: Id = "") -> None:
        """Take both halves of a pair, as they stand, to say the same."""
        self._of_pair(original, self.gestures.say_the_same)

    def delete_translation(self, original: Id = "") -> None:
        """Delete the second half of a pair; undo brings it back."""
        self._of_pair(original, self.gestures.delete_translation)

    def _of_pair(self, original: Id, gesture: Callable[[Id], None]) -> None:
        current = self.table.current()
        ident = original or (current[0].original.id if current is not None else "")
        if ident and self.editing.finish():
            gesture(ident)
            self._show()

    def _written(self, opening: Opening, change: Change) -> None:
        self.gestures.written(opening, change)
        self._show()

    def _discarded(self, opening: Opening, text: str, cursor: int) -> None:
        self.gestures.discarded(partial(self.edit, opening.original, opening.half, opening, text, cursor))

    def _closed(self, opening: Opening) -> None:
        had_focus = QApplication.focusWidget() is self.field
        self.table.close_editor()
        if had_focus:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()
        self.idle.emit()

    def _troubled(self, error: RcmError) -> None:
        words = not_saved_words(error)
        self.saved_mark.not_saved(words)
        announce(self, say(words), urgent=True)

    def _go_on(self, original: Id) -> None:
        found = self.front.next_left(original)
        if found is None:
            self._quietly(lambda: self.tr("Nothing is left to translate here"))
            return
        pair, which = found
        if pair.state is PairState.PENDING:
            self.edit(pair.original.id, which)
        else:
            self._show()
            self.table.go_to(pair.original.id, which)
            self.table.see_current()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _quietly(self, words: Words) -> None:
        self.saved_mark.tint("muted")
        self.saved_mark.say(words)
        announce(self, say(words))

    def _show_in_record(self) -> None:
        current = self.table.current()
        if current is not None:
            self.go_to.emit(Place(Desk.NOTES, record=current[0].original.id))

    def _choose_session(self, session: Id) -> None:
        if self.editing.finish():
            self.front.choose(session)
        self._show()

    def _choose_section(self, section: str) -> None:
        if self.editing.finish():
            self.front.section = section
        self._show()

    def _filter(self, on: bool) -> None:
        self.front.only_open = on
        self._show()

    def _show(self) -> None:
        front = self.front
        front.read(self.editing.opening)
        if front.session is None:
            return
        self.head.show_front(front)
        self.table.replace(front.lines, front.delegations)
        self.table.setVisible(bool(front.lines))
        self.empty.setVisible(not front.lines)
        self.empty.say(self._nothing)
        self._look_at_current()

    def _restore(self) -> None:
        """Bring back what was being typed: the newest text opened with its cursor where it was."""
        newest = None
        for draft in self._pairs.drafts():
            opening = self._pairs.opening_of(draft)
            if opening is None:
                self._pairs.set_free(draft)
            else:
                newest = opening, draft
        if newest is None:
            return
        opening, draft = newest
        pair = self._pairs.pair(opening.original)
        if pair is not None:
            self.front.bring(pair)
            self.edit(opening.original, opening.half, opening, draft.text, draft.cursor)

    def _look_at_current(self) -> None:
        """What can be done about the cell with the keyboard."""
        current = self.table.current()
        self.head.same_button.setEnabled(current is not None and any(current[0].is_behind(half) for half in Half))
        self._doing.say(lambda: enter_words(self.editing.opening, self.table.current()))

    def _nothing(self) -> str:
        if self.front.tally.total and self.front.only_open:
            return self.tr("Nothing is pending or behind here.")
        return self.tr("Nothing to translate yet. What is recorded in the main record of a session appears here.")
