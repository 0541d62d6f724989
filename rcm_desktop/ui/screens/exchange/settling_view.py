"""One matter to settle: its versions side by side, what may become of them, and the next one after it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Label, Muted, column, fill, row, scrolled
from rcm_desktop.ui.kit.forms import LongText
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.exchange.questions import Choice, Question
from rcm_desktop.ui.screens.exchange.version_card import FittedText, VersionCard

WIDTH = 1080
_NARROW = 680
"""Below this width, in design pixels, versions stand one under the other."""


class SettlingView(Living, QWidget):
    """Shows a question and says what was chosen; it knows neither the list nor the disk."""

    chosen = Signal(object)
    """A Choice."""
    later = Signal()
    closed = Signal()
    place_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.question: Question | None = None
        self.cards: list[VersionCard] = []
        self.choices: list[Choice] = []
        self.back = Button(
            lambda: self.tr("Back to the list"), self.closed.emit, look="flat", icon="chevron-left", key="Esc"
        )
        self.count = Muted()
        self.count.setWordWrap(False)
        self.heading, self.about, self.hint = Heading(), Label(weight=600, wrap=True), Muted()
        self.heading.setWordWrap(True)
        self.done = Muted()
        self.place = Button(lambda: self.tr("Open its place"), self.place_wanted.emit, look="flat")
        self.skip = Button(lambda: self.tr("Decide later"), self.later.emit, look="flat")
        self.keys = Muted(self._key_words)
        self._propose: Button | None = None
        self.editor: LongText | None = None
        self.use: Button | None = None
        self._asked = QWidget()
        self._sides: QBoxLayout | None = None
        self._holder = column(self._asked, gap=0)
        self._lay_out()

    def ask(self, question: Question, place: tuple[int, int], done: str) -> None:
        """Show a question, the how-manieth of how many it is, and what was settled before it."""
        self.question = question
        self.heading.say(question.title)
        self.about.say(question.about)
        self.hint.say(question.hint)
        self.hint.setVisible(bool(question.hint))
        self.count.say(lambda: self.tr("{place} of {count}").format(place=place[0], count=place[1]))
        self.skip.setVisible(place[1] > 1)
        self.done.say(done)
        self.done.setVisible(bool(done))
        self._build(question)
        self.keys.retranslate()
        self._area.verticalScrollBar().setValue(0)
        announce(self, " ".join((done, question.title, question.about)))

    def typed(self) -> bool:
        """Whether something was written in the field that is not used yet."""
        return self.editor is not None and self.question is not None and self.editor.text() != self.question.text

    def focus_first(self) -> None:
        """The keyboard goes to the first version, or to the proposal."""
        if self._propose is not None:
            self._propose.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.cards:
            self.cards[0].keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.use is not None:
            self.use.click()
        elif 0 <= number < len(self.choices) and not (event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier):
            self.chosen.emit(self.choices[number])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def restyle(self) -> None:
        """The column at its width, its versions side by side where there is room."""
        self._column.setMaximumWidth(theme.px(WIDTH))
        self._turn()

    def _turn(self) -> None:
        if self._sides is not None:
            narrow = self.width() < theme.px(_NARROW)
            direction = QBoxLayout.Direction
            self._sides.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _build(self, question: Question) -> None:
        self._propose = None
        self.cards = [VersionCard(side, n + 1, self.chosen.emit) for n, side in enumerate(question.sides)]
        self.choices = [side.choice for side in question.sides]
        self._sides = row(*self.cards, gap=16)
        for place in range(len(self.cards)):
            self._sides.setStretch(place, 1)
        parts: list[QBoxLayout | QWidget] = [self._sides]
        if question.propose is not None:
            parts.append(self._proposal(question, question.propose))
        parts += [self._more(choice) for choice in question.more]
        self.editor = self.use = None
        if question.edit is not None:
            parts.append(self._writing(question, question.edit))
        fresh = QWidget()
        fill(fresh, column(*parts, gap=16))
        self._holder.replaceWidget(self._asked, fresh)
        self._asked.hide()
        self._asked.deleteLater()
        self._asked = fresh
        fresh.show()
        self._turn()

    def _more(self, choice: Choice) -> QHBoxLayout:
        self.choices.append(choice)
        number = str(len(self.choices))
        return row(Button(choice.words, lambda: self.chosen.emit(choice), key=number), _number(number), None)

    def _proposal(self, question: Question, choice: Choice) -> QWidget:
        self.choices.append(choice)
        head = row(Heading(lambda: self.tr("Both together, as a proposal"), size=16), _number(str(len(self.choices))))
        head.setStretch(0, 1)
        text = FittedText(question.proposed)
        text.setAccessibleName(self.tr("Both together, as a proposal"))
        self._propose = Button(choice.words, lambda: self.chosen.emit(choice), look="filled", icon="check")
        return Card(head, text, row(self._propose, None), margin=16)

    def _writing(self, question: Question, edit: Callable[[str], Choice]) -> QWidget:
        def words() -> str:
            return self.tr("Or write it as it should be")

        name = Label(words, weight=600)
        self.editor = editor = LongText(words, height=112 if question.long else 48)
        editor.setText(question.text)
        self.use = use = Button(lambda: self.tr("Use what is written here"), lambda: self._use(edit), key="Ctrl+Return")
        editor.textChanged.connect(lambda: use.setEnabled(bool(editor.text().strip())))
        whole = QWidget()
        fill(whole, column(name, editor, row(use, None), gap=8))
        return whole

    def _use(self, edit: Callable[[str], Choice]) -> None:
        assert self.editor is not None
        text = self.editor.text().strip()
        if self.question is not None and not self.question.long:
            text = " ".join(text.split())
        self.chosen.emit(edit(text))

    def _key_words(self) -> str:
        words = self.tr("Keys 1 to {last} choose; Ctrl+Z takes a choice back; Esc leads back to the list.")
        return words.format(last=len(self.choices))

    def _lay_out(self) -> None:
        self._column = QWidget()
        top = row(self.back, None, self.count)
        body = column(
            top, self.done, self.heading, self.about, self.hint, self._holder,
            row(self.place, self.skip, None), self.keys, None, gap=8,
        )  # fmt: skip
        body.setContentsMargins(*(theme.px(side) for side in (24, 8, 24, 16)))
        fill(self._column, body)
        inside = QWidget()
        across = row(None, self._column, None, gap=0)
        across.setStretch(1, 1000)
        fill(inside, across)
        self._area = scrolled(inside)
        fill(self, column(self._area, gap=0))
        self.restyle()


def _number(key: str) -> Label:
    """The key of a choice, beside it."""
    return Label(key, colour="muted")
