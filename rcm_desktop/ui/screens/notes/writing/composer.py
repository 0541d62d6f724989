"""Where an entry is written: its kind and delegation, the field, and what Enter will do."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.errors import Busy, NoRoom, RcmError
from rcm_desktop.domain.notes import NoteKind
from rcm_desktop.domain.noting import lead
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Muted, column, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.marks import SavedMark
from rcm_desktop.ui.kit.wording import Living, Words, say
from rcm_desktop.ui.screens.notes.wording import delegation_name, kind_word
from rcm_desktop.ui.screens.notes.writing.completion import Completion
from rcm_desktop.ui.screens.notes.writing.settlement import Settlement, bounded
from rcm_desktop.ui.screens.notes.writing.signs import Signs
from rcm_desktop.ui.screens.notes.writing.typed import Typed
from rcm_desktop.ui.screens.notes.writing.visibility import VisibilityChoice
from rcm_desktop.ui.screens.notes.writing.writing_field import WritingField


class Composer(Living, QWidget):
    """Shows and tells one Typed; a name or kind at the beginning becomes a choice, Backspace text again."""

    edited = Signal()
    """A person typed or chose something."""
    entered = Signal()
    escaped = Signal()
    raised = Signal()
    """Up in the empty field."""
    spoken = Signal(str)
    """The text is in this language now."""
    moved = Signal(str)
    """What is being written goes on in the section of this id."""

    def __init__(self, name: Words, hint: Words = "") -> None:
        super().__init__()
        self._delegations: tuple[Delegation, ...] = ()
        self._kind: NoteKind | None = None
        self.helpers: list[QWidget] = []
        """Parts elsewhere that write into this field: who goes there has not left it."""
        self._doing: Words = ""
        self._popped: Choice[NoteKind] | Choice[str] | None = None
        self.kind = Choice[NoteKind](lambda: self.tr("Kind"), [(kind, _words(kind)) for kind in NoteKind])
        self.delegation = Choice[str](lambda: self.tr("Delegation"))
        self.visibility = VisibilityChoice()
        self.language = Choice[str](lambda: self.tr("Language of the text"), [("es", "Español"), ("en", "English")])
        widths = ((self.kind, 176), (self.delegation, 208), (self.visibility, 208), (self.language, 112))
        for choice, most in widths:
            bounded(choice, 72, most)
        self.settlement = Settlement()
        self.field = WritingField(name, hint)
        self.saved_mark = SavedMark()
        self._foot = Muted()
        foot = row(self._foot, self.saved_mark, gap=16)
        foot.setStretch(0, 1)
        choices = row(self.kind, self.delegation, None, self.visibility, self.language)
        self.setLayout(column(choices, self.settlement, self.field, foot, gap=8))
        self.setMaximumWidth(theme.px(980))
        self.signs = Signs(self)
        self.completion = Completion(self.field, lambda: not self.chosen[1])
        self._offer()
        self._connect()
        self.put(Typed())

    def _connect(self) -> None:
        self.kind.picked.connect(self._pick_kind)
        self.delegation.picked.connect(self._picked)
        self.visibility.picked.connect(self._picked)
        self.language.picked.connect(self._picked)
        self.language.currentIndexChanged.connect(lambda _: self._speak())
        self.completion.chosen.connect(self.signs.take)
        self.settlement.edited.connect(self.edited)
        self.field.textChanged.connect(self._type)
        # Who and by when follow the text, and Enter there records as it does in the text.
        order: tuple[QWidget, ...] = (
            self.field, self.settlement.responsible, self.settlement.due, self.kind, self.delegation, self.visibility,
            self.language, self.settlement.status,
        )  # fmt: skip
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
        for answer in (self.settlement.responsible, self.settlement.due):
            answer.returnPressed.connect(self._enter)
        self.field.entered.connect(self._enter)
        self.field.escaped.connect(self.escaped)
        self.field.raised.connect(self.raised)

    def typed(self) -> Typed:
        """What is typed and chosen now."""
        status, action = self.settlement.values()
        return Typed(
            text=self.field.text(),
            cursor=self.field.caret(),
            kind=self._kind,
            delegation=self.delegation.value() or "",
            language=self.language.value() or "es",
            status=status,
            action=action,
            unread_due=self.settlement.unread_due(),
            visibility=self.visibility.chosen(),
        )

    def put(self, typed: Typed) -> None:
        """Show something else; nothing is told to have been edited."""
        self.signs.forget()
        self._kind = typed.kind
        self.visibility.put(typed.visibility)
        self._choose_delegation(typed.delegation)
        self.language.choose(typed.language)
        self.settlement.put(typed.effective_kind, typed.status, typed.action, typed.unread_due)
        self.field.put(typed.text, typed.cursor)
        self._show_choices()

    def holds(self, widget: QWidget) -> bool:
        """Whether a widget belongs to this place of writing."""
        return any(part is widget or part.isAncestorOf(widget) for part in (self, *self.helpers))

    def offer(self, delegations: Sequence[Delegation]) -> None:
        """Know these delegations, in this order; the one chosen stays."""
        if tuple(delegations) != self._delegations:
            self._delegations = tuple(delegations)
            self.signs.offer(delegations)
            self.settlement.responsible.know(self._delegations)
            self._offer()

    def will(self, doing: Words) -> None:
        """Say what Enter does, asked again at each key and choice."""
        self._doing = doing
        self._show_choices()

    def saved(self, at: datetime) -> None:
        """All of it is on disk since this local moment."""
        self.saved_mark.saved(at)

    def say_again(self) -> None:
        """Ask anew what Enter does: time went on."""
        self._foot.say(self._doing)

    def already_saved(self) -> None:
        """Answer to Ctrl+S: there is nothing left to do."""
        self.quietly(lambda: self.tr("Already saved"))

    def quietly(self, words: Words) -> None:
        """Answer a gesture in a few words, where else the time of the last save stands."""
        self.saved_mark.tint("muted")
        self.saved_mark.say(words)
        announce(self, say(words))

    def name_speaker(self, delegation: Id) -> None:
        """Let the empty entry be this delegation's; Backspace takes it off again."""
        self.signs.name(delegation)
        self._choose_delegation(delegation)
        self._show_choices()
        announce(self, self.summary())

    @property
    def chosen(self) -> tuple[NoteKind | None, Id]:
        """The kind somebody chose, and the delegation."""
        return self._kind, self.delegation.value() or ""

    def choose(self, kind: NoteKind | None, delegation: Id) -> None:
        """Choose these, as somebody does who types."""
        self._kind = kind
        self._choose_delegation(delegation)
        self._show_choices()
        self.settlement.propose(delegation)
        self.edited.emit()

    def bare_name(self) -> Id:
        """The delegation, where that is all there is: chosen and nothing typed, or its name and nothing else."""
        typed = self.typed()
        if typed.kind not in (None, NoteKind.INTERVENTION):
            return ""
        if typed.delegation or typed.empty:
            return typed.delegation if typed.empty else ""
        text = typed.text.strip()
        found = lead(text + "\t", self._delegations)
        return found.delegation if found is not None and found.typed == text + "\t" else ""

    def name_of(self, delegation: Id) -> str:
        """What a delegation is called here."""
        return next((delegation_name(d) for d in self._delegations if d.id == delegation), "")

    def not_saved(self, error: RcmError) -> None:
        """Say that it is not on disk yet, and why."""
        if isinstance(error, NoRoom):
            words: Words = lambda: self.tr("Not yet saved: disk full")  # noqa: E731
        elif isinstance(error, Busy):
            words = lambda: self.tr("Not yet saved: other work is under way")  # noqa: E731
        else:
            words = lambda: self.tr("Not yet saved: the disk cannot be written")  # noqa: E731
        self.saved_mark.not_saved(words)
        announce(self, say(words), urgent=True)

    def summary(self) -> str:
        """Kind and delegation, as "Intervention · Honduras"."""
        typed = self.typed()
        name = self.name_of(typed.delegation)
        return " · ".join(part for part in (kind_word(typed.effective_kind), name) if part)

    def choose_kind(self, kind: NoteKind) -> None:
        """Let what is being typed be of a kind, as if a person had picked it."""
        self._pick_kind(kind)

    def pop_kinds(self) -> None:
        """Open the list of kinds; choosing leads back to the text."""
        self._pop(self.kind)

    def pop_delegations(self) -> None:
        """Open the list of delegations; choosing leads back to the text."""
        self._pop(self.delegation)

    def retranslate(self) -> None:
        """The names of the delegations in the language spoken now."""
        self._offer()
        self._show_choices()
        self.completion.look()

    def _enter(self) -> None:
        """Enter records, unless something is typed that cannot be read: then the keyboard goes there."""
        if self.settlement.is_clear():
            self.entered.emit()
        else:
            self.settlement.due.insist()

    def _pop(self, choice: Choice[NoteKind] | Choice[str]) -> None:
        self._popped = choice
        choice.setFocus()
        choice.showPopup()

    def _picked(self) -> None:
        if self._popped is not None:
            self._popped = None
            self.field.setFocus()
        self._show_choices()
        self.settlement.propose(self.delegation.value() or "")
        self.edited.emit()

    def _pick_kind(self, kind: NoteKind) -> None:
        self._kind = kind
        self._picked()

    def _type(self) -> None:
        self._foot.say(self._doing)
        self.edited.emit()

    def _speak(self) -> None:
        language = self.language.value() or "es"
        self.completion.speak(language)
        self.spoken.emit(language)

    def _choose_delegation(self, delegation: Id) -> None:
        self.delegation.choose(delegation)
        if (self.delegation.value() or "") != delegation:
            self._offer(unknown=delegation)
            self.delegation.choose(delegation)

    def _offer(self, unknown: str = "") -> None:
        options: list[tuple[str, Words]] = [("", lambda: self.tr("No delegation"))]
        options += [(d.id, _named(d)) for d in self._delegations]
        chosen = unknown or self.delegation.value() or ""
        if chosen and all(chosen != d.id for d in self._delegations):
            options.append((chosen, lambda: self.tr("Not received")))
        self.delegation.offer(options)

    def _show_choices(self) -> None:
        kind = self.typed().effective_kind
        self.kind.choose(kind)
        self.settlement.suit(kind)
        self._foot.say(self._doing)


def _words(kind: NoteKind) -> Words:
    return lambda: kind_word(kind)


def _named(delegation: Delegation) -> Words:
    return lambda: delegation_name(delegation)
