"""Where a query is typed, or put together from choices and examples, which write their filter into the field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rcm_desktop.domain.agenda import Objective
from rcm_desktop.domain.note_filters import GENERAL, KINDS
from rcm_desktop.domain.note_query import NAMES, Filter, line_of, parse, with_filter
from rcm_desktop.domain.notes import NoteKind
from rcm_desktop.domain.people import Delegation
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Label, Panel, column, row
from rcm_desktop.ui.kit.choice import HeadChoice
from rcm_desktop.ui.kit.search import SearchField
from rcm_desktop.ui.kit.wording import Living, Words, language
from rcm_desktop.ui.screens.notes.wording import delegation_name, kind_word, translate

_OBJECTIVE_LETTERS = 60
_LEAST = 160
"""What the choices leave to the field."""
_WIDTHS = {Filter.DELEGATION: 200, Filter.KIND: 160, Filter.OBJECTIVE: 184}
"""The lists they unfold have room for all words."""


class QueryField(SearchField):
    """Ctrl+C copies what is marked in it, else the hit that is chosen; Enter opens that."""

    copied = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText():
            self.copied.emit()
        elif event.key() == Qt.Key.Key_Escape and not self.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


class QueryBar(Living, Panel):
    """The field, three choices beside it, and examples below that a click writes into the field."""

    asked = Signal(str)
    """The query is another one."""

    def __init__(self) -> None:
        super().__init__("paper")
        self.field = QueryField(
            lambda: self.tr("Find what was noted"), hint=lambda: self.tr("Words in any order, or filters")
        )
        self.delegation: HeadChoice[str] = HeadChoice(lambda: self.tr("Delegation"))
        self.kind: HeadChoice[str] = HeadChoice(lambda: self.tr("Kind"))
        self.objective: HeadChoice[str] = HeadChoice(lambda: self.tr("Objective"))
        self._choices = (
            (Filter.DELEGATION, self.delegation), (Filter.KIND, self.kind), (Filter.OBJECTIVE, self.objective),
        )  # fmt: skip
        self.field.setMinimumWidth(theme.px(_LEAST))
        self._codes: dict[str, str] = {}
        self._example_row = row(Label(lambda: self.tr("For example"), colour="muted"), gap=4)
        self.examples: list[Button] = []
        line = row(self.field, self.delegation, self.kind, self.objective, gap=8)
        line.setStretch(0, 1)
        inside = column(line, self._with_examples(), gap=4)
        inside.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(4))
        self.setLayout(inside)
        self.field.searched.connect(self._typed)
        for wanted, choice in self._choices:
            choice.setMaximumWidth(theme.px(_WIDTHS[wanted]))
            choice.picked.connect(lambda value, wanted=wanted: self._pick(wanted, value))
        self._delegations: tuple[Delegation, ...] = ()
        self._objectives: tuple[Objective, ...] = ()
        self.offer((), ())

    def offer(self, delegations: Sequence[Delegation], objectives: Sequence[Objective]) -> None:
        """Offer the delegations of the open meeting in its order, and its objectives by number."""
        self._delegations, self._objectives = tuple(delegations), tuple(objectives)
        self._codes = {
            line_of(text).strip(): one.code
            for one in delegations
            for text in (one.name_es.short, one.name_en.short, one.code)
            if text
        }
        named = [(one.code or one.short_name("es"), _delegation_words(one)) for one in delegations]
        self.delegation.offer([("", lambda: self.tr("Any delegation")), *named])
        self.kind.offer([("", lambda: self.tr("Any kind")), *((kind.value, _kind_words(kind)) for kind in NoteKind)])
        self.objective.offer(
            [
                ("", lambda: self.tr("Any objective")),
                *((str(one.number), _objective_words(one)) for one in objectives),
                (GENERAL, lambda: translate("notes", "General")),
            ]
        )
        self._follow()
        self.retranslate()

    def set_query(self, text: str) -> None:
        """Put a query into the field, with the keyboard behind it."""
        self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.end(False)

    def retranslate(self) -> None:
        """Examples in the names of the language spoken now."""
        for button, text in zip(self.examples, self._example_texts(), strict=False):
            button.say(text)

    def _with_examples(self) -> QWidget:
        holder = QWidget()
        for text in self._example_texts():
            button = Button(text, look="flat")
            button.clicked.connect(lambda _, button=button: self._add(button.text()))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.examples.append(button)
            self._example_row.addWidget(button)
        self._example_row.addStretch(1)
        holder.setLayout(self._example_row)
        # As many as there is room for: the others make way, and ask for no room of the page.
        holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return holder

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        first = self._example_row.itemAt(0)
        room = self.width() - theme.px(32) - (first.sizeHint().width() if first is not None else 0)
        for button in self.examples:
            room -= button.sizeHint().width() + theme.px(4)
            button.setVisible(room >= 0)

    def _example_texts(self) -> tuple[str, ...]:
        """Filters, a phrase, and a word left out, as they are typed."""
        place = 1 if language() == "en" else 0
        kind = KINDS[NoteKind.AGREEMENT][place]
        phrase = ('"trata de personas"', '"trafficking in persons"')[place]
        without = ("-borrador", "-draft")[place]
        names = {one: both[place] for one, both in NAMES.items()}
        return (
            f"{names[Filter.DELEGATION]}:honduras",
            f"{names[Filter.KIND]}:{kind}",
            f"{names[Filter.OBJECTIVE]}:3",
            f"{names[Filter.SESSION]}:{('ministerios', 'ministries')[place]}",
            phrase,
            without,
        )

    def _add(self, example: str) -> None:
        query = parse(example)
        text = self.field.text()
        if query.asked:
            value = example.partition(":")[2]
            text = with_filter(text, query.asked[0].filter, value, language())
        elif example not in text:
            text = f"{text.rstrip()} {example}".strip()
        self.set_query(text)

    def _pick(self, wanted: Filter, value: str) -> None:
        said = KINDS[NoteKind(value)][1 if language() == "en" else 0] if wanted is Filter.KIND and value else value
        if wanted is Filter.DELEGATION and value:
            said = value.lower()
        self.set_query(with_filter(self.field.text(), wanted, line_of(said).strip() if said else "", language()))

    def _typed(self, text: str) -> None:
        self._follow()
        self.asked.emit(text)

    def _follow(self) -> None:
        """Let the choices show what the query says, where it says one of their values."""
        query = parse(self.field.text())
        for wanted, choice in self._choices:
            values = query.of(wanted)
            folded = values[0].folded if len(values) == 1 else ""
            if wanted is Filter.DELEGATION:
                folded = self._codes.get(folded, "")
            elif wanted is Filter.KIND:
                names = {line_of(name).strip(): kind.value for kind, known in KINDS.items() for name in known}
                folded = names.get(folded, "")
            choice.setCurrentIndex(0)
            choice.choose(folded)


def _kind_words(kind: NoteKind) -> Words:
    return lambda: kind_word(kind)


def _delegation_words(one: Delegation) -> Words:
    return lambda: delegation_name(one)


def _objective_words(one: Objective) -> Words:
    """ "Objective 3 · To define specific…": enough to know it by."""

    def words() -> str:
        text = one.text(language())
        short = text if len(text) <= _OBJECTIVE_LETTERS else f"{text[:_OBJECTIVE_LETTERS].rsplit(' ', 1)[0]}…"
        number = translate("notes", "Objective {number}").format(number=one.number)
        return " · ".join(part for part in (number, short) if part)

    return words
