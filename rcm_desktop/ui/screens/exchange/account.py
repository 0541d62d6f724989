"""What bundles bring or brought: a line a laptop, then what follows from it here."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.matters import OPEN, divided
from rcm_desktop.services.exchange import Clock, Effects, From
from rcm_desktop.ui.kit.blocks import Heading, Label, Muted, column, fill, row, wide
from rcm_desktop.ui.kit.wording import Words, labels
from rcm_desktop.ui.screens.exchange.matters import why
from rcm_desktop.ui.screens.exchange.trust_words import hand_words
from rcm_desktop.ui.screens.exchange.wording import brought, kind_word, laptop_name, record_name

_MOST = 5
"""How many matters are told one by one; the rest are counted."""
_NAME = 200
_HOUR, _DAY = 60, 24 * 60


class Account(QWidget):
    """Laptops with what each recorded, what is to settle, clocks, a newer version's work, and what counts again."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = column(gap=8)
        self._shown: list[QWidget] = []
        fill(self, self._rows)

    def show_account(self, found: Sequence[From], effects: Effects, counts: Mapping[str, int]) -> None:
        """Show these laptops and what follows; `counts` says how much there is of each matter in all."""
        self._replace([*(_line(one) for one in found), *self._settle(effects, counts), *self._notes(effects)])

    def show_lines(self, lines: Iterable[QWidget]) -> None:
        """Show lines that another card makes."""
        self._replace(list(lines))

    def text(self) -> str:
        """All that it says."""
        parts = [label.text() for part in self._shown for label in _labels(part)]
        return "\n".join(text for text in parts if text)

    def _replace(self, lines: list[QWidget]) -> None:
        for old in self._shown:
            old.hide()
            old.deleteLater()
        self._shown = lines
        for line in lines:
            self._rows.addWidget(line)
        self.setVisible(bool(lines))

    def _settle(self, effects: Effects, counts: Mapping[str, int]) -> Iterable[QWidget]:
        counted, known = (sum(part.values()) for part in divided(counts))
        if counted:
            yield Heading(lambda: self.tr("%n things to settle afterwards", "", counted), size=14)
        told = [one for one in effects.to_settle if one.matter in OPEN][:_MOST]
        for one in told:
            yield pair(record_name(one.about) or kind_word(one.kind), partial(why, one))
        more = counted - len(told)
        if more > 0:
            yield Muted(lambda: self.tr("and %n more, in the list to settle", "", more))
        if known:
            yield Muted(lambda: self.tr("Good to know afterwards: %n, in the list to settle", "", known))

    def _notes(self, effects: Effects) -> Iterable[QWidget]:
        for clock in effects.clocks:
            yield Label(partial(self._clock, clock), colour="warn", wrap=True)
        count = effects.newer.operations
        if count:
            app = effects.newer.app
            yield Label(
                lambda: self.tr(
                    "%n changes are from a newer version of the program ({app}): they are kept and passed on, and not "
                    "shown here.", "", count,
                ).format(app=app),
                wrap=True,
            )  # fmt: skip
        if effects.back:
            yield Label(
                lambda: self.tr("What was undone here before counts again, because this rests on it: {what}.").format(
                    what=told(effects.back)
                ),
                wrap=True,
            )

    def _clock(self, clock: Clock) -> str:
        """How far a clock runs ahead, in the largest unit that says it."""
        if clock.minutes > 2 * _DAY - _HOUR:
            text = self.tr("The clock of {laptop} runs %n days ahead of this one.", "", round(clock.minutes / _DAY))
        elif clock.minutes >= 2 * _HOUR:
            text = self.tr("The clock of {laptop} runs %n hours ahead of this one.", "", round(clock.minutes / _HOUR))
        else:
            text = self.tr("The clock of {laptop} runs %n minutes ahead of this one.", "", clock.minutes)
        return text.format(laptop=laptop_name(clock.laptop))


def told(found: Sequence[From]) -> str:
    """What bundles brought, laptop by laptop."""
    return labels().listing([brought(one.created, one.edited) for one in found if one.transactions])


def pair(name: str, text: Words) -> QWidget:
    """A name and what is said of it, side by side."""
    line = QWidget()
    called, said = wide(Label(name, weight=600, wrap=True), _NAME), Label(text, wrap=True)
    layout = row(called, said, gap=16)
    layout.setStretch(1, 1)
    for label in (called, said):
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    fill(line, layout)
    return line


def _line(one: From) -> QWidget:
    line = pair(laptop_name(one.laptop), lambda: brought(one.created, one.edited))
    if not hand_words(one.hand, laptop_name(one.laptop)):
        return line
    doubtful, doubt = QWidget(), Label(lambda: hand_words(one.hand, laptop_name(one.laptop)), colour="warn", wrap=True)
    fill(doubtful, column(line, doubt, gap=4))
    return doubtful


def _labels(part: QWidget) -> list[Label]:
    return [part] if isinstance(part, Label) else part.findChildren(Label)
