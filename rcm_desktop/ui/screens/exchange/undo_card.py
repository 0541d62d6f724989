"""What undoing a bundle would do, before it is done."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.services.exchange import Effects, Staying, Undoing, Why
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Label, Muted, column, row
from rcm_desktop.ui.screens.exchange.account import Account, pair
from rcm_desktop.ui.screens.exchange.wording import kind_word, laptop_name, moment, record_name, translate

_MOST = 8
"""How many things that stay are told one by one; the rest are counted."""


class UndoCard(Card):
    """What will no longer count here, and what stays because something rests on it, with why."""

    agreed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(margin=20)
        self.heading = Heading(size=16)
        self._safe = Muted(
            lambda: self.tr("Nothing is deleted: other laptops keep all of it, and it can be let count again here.")
        )
        self._goes_head = Heading(lambda: self.tr("This will no longer count here"), size=14)
        self._stays_head = Heading(lambda: self.tr("This stays, because something rests on it"), size=14)
        self.goes, self.stays = Account(), Account()
        self._nothing = Label(lambda: self.tr("Nothing can be undone: later work here rests on all of it."), wrap=True)
        self.undo_button = Button(lambda: self.tr("Undo what came in"), self.agreed.emit, look="filled", icon="undo")
        self.leave_button = Button(lambda: self.tr("Leave it"), self.left.emit)
        self.body.addLayout(column(
            self.heading, self._safe, 8, self._nothing, self._goes_head, self.goes, 8, self._stays_head, self.stays, 8,
            row(None, self.leave_button, self.undo_button)))  # fmt: skip

    def show_undoing(self, found: Undoing, laptop: str, now: datetime) -> None:
        """Show what an undo would do; nothing is done yet."""
        goes, stays = bool(found.goes), bool(found.stays)
        self.heading.say(lambda: self.tr("Undo what came in from {laptop}?").format(laptop=laptop_name(laptop)))
        self.goes.show_account(found.goes, Effects(), {})
        self.stays.show_lines(self._staying(found, now))
        for part, shown in (
            (self._safe, goes), (self._nothing, not goes), (self._goes_head, goes), (self._stays_head, stays),
            (self.undo_button, goes),
        ):  # fmt: skip
            part.setVisible(shown)
        self.show()
        self.leave_button.setFocus()
        announce(self, self.heading.text())

    def _staying(self, found: Undoing, now: datetime) -> Iterator[QWidget]:
        for one in found.stays[:_MOST]:
            yield pair(staying_name(one), partial(reason, one, now))
        more = len(found.stays[_MOST:]) + found.more
        if more:
            yield Muted(lambda: self.tr("and %n more", "", more))


def staying_name(one: Staying) -> str:
    """What stays, by its name, or by what it is."""
    name = record_name(one.about) if one.about is not None else ""
    return name or _kind(one.kind)


def reason(one: Staying, now: datetime) -> str:
    """Why it stays, with the laptop and the time."""
    where = translate("undoing", "this laptop") if one.mine else laptop_name(one.laptop)
    return _sentence(one).format(
        what=_kind(one.kind), where=where, time=moment(one.at, now),
        kind=kind_word(_kind_of(one)), name=record_name(one.other) if one.other is not None else "",
    )  # fmt: skip


def _sentence(one: Staying) -> str:
    if one.why is Why.NAMED and one.other is None:
        return translate("undoing", "{what}: something recorded at {where} refers to it, {time}")
    return {
        Why.CHANGED: translate("undoing", "{what}: changed at {where}, {time}"),
        Why.CHECKED_IN: translate("undoing", "{what}: checked in at {where}, {time}"),
        Why.SPOKEN_OF: translate("undoing", "{what}: used at {where}, {time}"),
        Why.NAMED: translate("undoing", "{what}: “{name}” refers to it ({kind}, {where}, {time})"),
        Why.SAT_THERE: translate("undoing", "{what}: worked at {where}, {time}"),
        Why.TOGETHER: translate("undoing", "{what}: came in one step with something that stays"),
    }[one.why]


def _kind_of(one: Staying) -> str:
    return kind_of(type(one.other)) if one.other is not None else ""


def _kind(kind: str) -> str:
    happened = {
        "scan": translate("undoing", "Check-in"),
        "scan-void": translate("undoing", "Check-in undone"),
        "failed-scan": translate("undoing", "Scan not let in"),
    }
    return kind_word(kind) or happened.get(kind, translate("undoing", "Something recorded"))
