"""Fields that are picked: one of a few values, yes or no, a credential's state, an acting head."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QComboBox

from rcm_desktop.domain.people import ActingHead, Credential, Delegate
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Label
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import TextField, Tick
from rcm_desktop.ui.kit.records.lines import Line, labelled
from rcm_desktop.ui.kit.records.time_lines import When, span_trouble
from rcm_desktop.ui.kit.records.wording import moment_of, translate
from rcm_desktop.ui.kit.wording import Words, say

V = TypeVar("V")
Options = Sequence[tuple[V, Words]]


def narrow(choice: Choice[V]) -> Choice[V]:
    """The choice, as narrow as its panel wants it; the unfolded list is as wide as its words."""
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(6)
    choice.view().setMinimumWidth(theme.px(332))
    return choice


class ChoiceLine(Line, Generic[V]):
    """One of a few values; those that may be offered are read again each time the record is shown."""

    def __init__(self, attribute: str, label: Words, options: Callable[[], Options[V]]) -> None:
        super().__init__(attribute)
        self._options = options
        self._told: list[tuple[V, str]] = []
        self.editor: Choice[V] = narrow(Choice(label))
        shown = Label(label, colour="muted")
        shown.setBuddy(self.editor)
        self._stand([shown, self.editor], [self.editor])

    def value(self) -> Any:
        """The value picked."""
        return self.editor.value()

    def tell(self, value: V) -> str:
        """The value's words."""
        return next((say(words) for offered, words in self._options() if offered == value), "—")

    def _show(self, value: V) -> None:
        known = list(self._options())
        if value not in [offered for offered, _ in known]:
            known.insert(0, (value, "—"))  # of a record that is deleted, or not yet received
        if (told := [(offered, say(words)) for offered, words in known]) != self._told:
            self._told = told
            self.editor.offer(known)
        self.editor.choose(value)


class TickLine(Line):
    """Yes or no."""

    def __init__(self, attribute: str, words: Words) -> None:
        super().__init__(attribute)
        self._words = words
        self.editor = Tick(words)
        self._stand([self.editor], [self.editor])

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.editor.isChecked()

    def tell(self, value: bool) -> str:
        """Yes or no."""
        return self.tr("yes") if value else self.tr("no")

    def _show(self, value: bool) -> None:
        self.editor.setChecked(value)


class CredentialLine(Line):
    """Whether the letter of accreditation was seen, and what was remarked."""

    def __init__(self, attribute: str) -> None:
        super().__init__(attribute)
        self.state: Choice[str] = narrow(
            Choice(
                lambda: self.tr("Credential"),
                [("pending", lambda: self.tr("Pending")), ("seen", lambda: self.tr("Seen"))],
            )
        )
        self.remark = TextField(lambda: self.tr("Remark on the credential"))
        self._stand(
            [
                labelled(lambda: self.tr("Credential"), self.state),
                labelled(lambda: self.tr("Remark on the credential"), self.remark),
            ],
            [self.state, self.remark],
            gap=8,
        )

    def value(self) -> Credential:
        """State and remark."""
        return Credential(self.state.value() or "pending", self.remark.text().strip())

    def tell(self, value: Credential) -> str:
        """The state's word and the remark."""
        state = self.tr("Seen") if value.state == "seen" else self.tr("Pending")
        return f"{state}, {value.remark}" if value.remark else state

    def _show(self, value: Credential) -> None:
        self.state.choose(value.state)
        if self.remark.text() != value.remark:
            self.remark.setText(value.remark)


class ActingHeadLine(Line):
    """Who leads a delegation in the head's stead, and from when until when."""

    def __init__(self, attribute: str, members: Callable[[], Sequence[Delegate]], day: Callable[[], str]) -> None:
        super().__init__(attribute)
        self._members = members
        self.who: Choice[str] = narrow(Choice(lambda: self.tr("Acting head")))
        self.start = When(lambda: self.tr("From"), day, hour=9)
        self.end = When(lambda: self.tr("Until"), day, hour=18)
        self._stand(
            [labelled(lambda: self.tr("Acting head"), self.who), self.start, self.end],
            [self.who, *self.start.editors, *self.end.editors],
            gap=8,
        )
        self.who.picked.connect(lambda _: self._suit())
        for when in (self.start, self.end):
            when.edited.connect(self._hear)

    def value(self) -> ActingHead:
        """The person and the time; nothing where nobody is acting."""
        who = self.who.value() or ""
        return ActingHead(who, self.start.text(), self.end.text()) if who else ActingHead()

    def trouble(self) -> Words:
        """An end before the start."""
        return span_trouble(self.start.text(), self.end.text(), both=False)

    def tell(self, value: ActingHead) -> str:
        """The person's name and the time."""
        who = next((d.name.full for d in self._members() if d.id == value.delegate), "—")
        times = " – ".join(text for text in (moment_of(value.start), moment_of(value.end)) if text)
        return f"{who}, {times}" if times else who

    def _show(self, value: ActingHead) -> None:
        offered: list[tuple[str, Words]] = [("", lambda: translate("setup", "Nobody"))]
        offered += [(person.id, person.name.full) for person in self._members()]
        if value.delegate not in [ident for ident, _ in offered]:
            offered.append((value.delegate, "—"))
        self.who.offer(offered)
        self.who.choose(value.delegate)
        self.start.put(value.start)
        self.end.put(value.end)
        self._suit()

    def _suit(self) -> None:
        for when in (self.start, self.end):
            when.setVisible(bool(self.who.value()))
