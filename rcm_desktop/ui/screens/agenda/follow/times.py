"""The time used at the floor: by delegation, or turn by turn."""

import datetime as dt
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.speakers import Floor, Turn
from rcm_desktop.services.agenda import Now
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, column, fill, row
from rcm_desktop.ui.kit.chair import running, speaker_name
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import Living, labels


class Used(msgspec.Struct, frozen=True):
    """A line: when it began or how many turns it sums up, who, and the time used."""

    key: str
    first: str
    name: str
    time: str
    now: bool = False
    """The time runs."""


class Times(Living, QWidget):
    """Two views over one table, the one pressed down in front."""

    def __init__(self) -> None:
        super().__init__()
        self._by_turn = False
        self._shown: tuple[Floor, tuple[Delegation, ...], Now] | None = None
        columns = (
            Column[Used](lambda: self.tr("Since"), lambda one: one.first, colour=lambda _: "muted", width=72),
            Column[Used](lambda: self.tr("Speaker"), lambda one: one.name, colour=_colour),
            Column[Used](lambda: self.tr("Time"), lambda one: one.time, figures=True, width=88, colour=_colour),
        )
        self.table = _Table(
            RowModel(columns, key=lambda one: one.key), lambda: self.tr("Time used at the floor"),
            dense=True, header=False,
        )  # fmt: skip
        self.by_delegation = Button(lambda: self.tr("By delegation"), lambda: self.turn(by_turn=False), look="choice")
        self.by_turn = Button(lambda: self.tr("By intervention"), lambda: self.turn(by_turn=True), look="choice")
        for button in (self.by_delegation, self.by_turn):
            button.setCheckable(True)
        fill(self, column(row(self.by_delegation, self.by_turn, None, gap=4), self.table, gap=4))
        self.turn(by_turn=False)

    def turn(self, *, by_turn: bool) -> None:
        """Put the turns, or the sums by delegation, in front."""
        self._by_turn = by_turn
        self.by_delegation.setChecked(not by_turn)
        self.by_turn.setChecked(by_turn)
        if self._shown is not None:
            self.show_floor(*self._shown)

    def show_floor(self, floor: Floor, delegations: tuple[Delegation, ...], now: Now) -> None:
        """Show the times of a list of speakers at a moment; a row repaints when its seconds changed."""
        self._shown = (floor, delegations, now)
        self.table.replace(_turns(floor, delegations, now) if self._by_turn else _sums(floor, delegations, now.at))

    def retranslate(self) -> None:
        """The names in the language spoken now."""
        if self._shown is not None:
            self.show_floor(*self._shown)


class _Table(RowTable[Used]):
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(30) * 3 + 4)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


def _turns(floor: Floor, delegations: Sequence[Delegation], now: Now) -> list[Used]:
    """The newest first: it is the one asked about."""
    found = [
        Used(
            turn.speaker.id, labels().time(now.clock(turn.start)), speaker_name(turn.speaker, delegations),
            running(turn.used(now.at)), now=turn.end is None,
        )
        for turn in floor.turns
    ]  # fmt: skip
    return found[::-1]


def _sums(floor: Floor, delegations: Sequence[Delegation], at: dt.datetime) -> list[Used]:
    """Delegations by the time used, and each person who speaks for none under the own name."""
    by_speaker: dict[str, list[Turn]] = {}
    for turn in floor.turns:
        by_speaker.setdefault(turn.speaker.delegation or f"name {turn.speaker.name}", []).append(turn)
    found = []
    for key, turns in by_speaker.items():
        used = sum((turn.used(at) for turn in turns), dt.timedelta())
        speaker = turns[0].speaker
        if speaker.delegation:
            speaker = msgspec.structs.replace(speaker, name="")
        name, speaks = speaker_name(speaker, delegations), turns[-1].end is None
        found.append((used, Used(key, f"{len(turns)}×", name, running(used), now=speaks)))
    return [line for _, line in sorted(found, key=lambda one: -one[0].total_seconds())]


def _colour(one: Used) -> str:
    return "accent" if one.now else "ink"


