"""What each file on a stick is to this laptop, one a row."""

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt

from rcm_desktop.services.exchange import REFUSED, Judged, Verdict
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, column, row
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.screens.exchange.listing import Listing
from rcm_desktop.ui.screens.exchange.wording import moment


class VerdictRow(msgspec.Struct, frozen=True):
    """A file with its verdict, whether it was taken in since (None: not decided yet), and the present moment."""

    judged: Judged
    taken: bool | None
    now: datetime


class Verdicts(Listing[VerdictRow]):
    """The files, newest first, each with its verdict."""

    def __init__(self) -> None:
        columns = (
            Column[VerdictRow](lambda: self.tr("File"), _file, tip=lambda r: str(r.judged.path)),
            Column[VerdictRow](lambda: self.tr("Laptop"), lambda r: r.judged.laptop, width=120),
            Column[VerdictRow](lambda: self.tr("Written"), _written, colour=lambda _: "muted", width=130),
            Column[VerdictRow](
                lambda: self.tr("Verdict"), self._verdict, tip=self._verdict, colour=_colour, width=250, strong=True
            ),
        )
        model = RowModel(columns, key=lambda r: str(r.judged.path))
        super().__init__(model, lambda: self.tr("Files on the stick"), header=False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def _verdict(self, line: VerdictRow) -> str:
        one = line.judged
        if one.verdict is Verdict.BRINGS:
            # No count: what it brings is counted by kinds above, and would be another number here.
            if line.taken is None:
                return self.tr("brings something new")
            return self.tr("taken in now") if line.taken else self.tr("not taken in")
        if one.verdict is Verdict.DAMAGED and one.line:
            return self.tr("damaged, at line {line}").format(line=one.line)
        if one.verdict is Verdict.NEWER:
            return self.tr("needs version {version}").format(version=one.needs)
        return {
            Verdict.NOTHING_NEW: self.tr("nothing new"),
            Verdict.OURS: self.tr("ours"),
            Verdict.TAKEN_IN: self.tr("taken in before"),
            Verdict.UNDONE: self.tr("undone here before"),
            Verdict.INVITATION: self.tr("an invitation, left closed"),
            Verdict.OTHER_MEETING: self.tr("of another meeting"),
            Verdict.INCOMPLETE: self.tr("cut short: copy it again"),
            Verdict.DAMAGED: self.tr("damaged: copy it again"),
            Verdict.TOO_LARGE: self.tr("too large to be a bundle"),
            Verdict.VANISHED: self.tr("went away"),
            Verdict.UNREADABLE: self.tr("cannot be read"),
        }[one.verdict]


class VerdictCard(Card):
    """The verdicts under what is decided, or under what came of it."""

    def __init__(self) -> None:
        super().__init__(margin=20)
        self.listing = Verdicts()
        close = Button(lambda: self.tr("Dismiss"), self.hide, look="flat", icon="close", icon_only=True)
        self._close = close
        heading = Heading(lambda: self.tr("On the stick"), size=16)
        self.body.addLayout(column(row(heading, None, close), self.listing))
        self.hide()

    def show_files(self, found: Sequence[Judged], now: datetime, *, taken: Collection[Path] | None = None) -> None:
        """Show the files of a round that is to be decided, or that was gone: first what a person should read.

        `taken` are those that came in; None where it is to be decided.
        """
        ordered = sorted(found, key=lambda one: _weight(one.verdict))
        self.listing.replace([VerdictRow(one, None if taken is None else one.path in taken, now) for one in ordered])
        self._close.setVisible(taken is not None)
        self.setVisible(bool(found))
        self.listing.fit()


def _weight(verdict: Verdict) -> int:
    """What is of use or amiss stands first, invitations last; among its like, each keeps its place."""
    if verdict is Verdict.BRINGS:
        return 0
    return 1 if verdict in REFUSED else 3 if verdict is Verdict.INVITATION else 2


def _file(line: VerdictRow) -> str:
    path = line.judged.path
    return path.name if line.judged.verdict is Verdict.INVITATION else path.stem


def _written(line: VerdictRow) -> str:
    return moment(line.judged.written, line.now) if line.judged.written else ""


def _colour(line: VerdictRow) -> str:
    brings = line.judged.verdict is Verdict.BRINGS
    if line.judged.verdict in REFUSED or (brings and line.taken is False):
        return "warn"
    return "good" if brings else "muted"
