"""The stick's round: what was looked at is taken in, file by file, and ours is left on it."""

from pathlib import Path

import msgspec

from rcm_desktop.domain.errors import RcmError, TargetVanished
from rcm_desktop.services.exchange.foreseeing import Progress
from rcm_desktop.services.exchange.rounds import Desk, Round, Verdict, volume_of
from rcm_desktop.storage.arrival import Receipt


class Gone(msgspec.Struct, frozen=True):
    """A round that was gone: what came in, where ours is, and why it ended before its end, if it did."""

    found: Round
    receipts: tuple[Receipt, ...]
    """Of the first of `found.bringing`, in their order."""
    written: Path | None = None
    problem: RcmError | None = None
    cancelled: bool = False

    @property
    def brought(self) -> tuple[Path, ...]:
        """The files that came in."""
        return self.found.bringing[: len(self.receipts)]

    @property
    def missed(self) -> tuple[Path, ...]:
        """The files that would bring something and did not come in."""
        return self.found.bringing[len(self.receipts) :]


class _Steps:
    """Passes the steps on, and knows afterwards whether it was they that ended the work."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self.stopped = False

    def step(self, done: int, total: int) -> None:
        if self._progress:
            self.stopped = True
            self._progress(done, total)
            self.stopped = False


def go_round(desk: Desk, found: Round, progress: Progress | None) -> Gone:
    """Make one backup, take each bundle in with a receipt of its own, then write ours, read back and compared.

    Whatever ends it, what came in is told; raises only what `progress` raises before anything came in.
    """
    steps, receipts = _Steps(progress), list[Receipt]()
    try:
        written = _go(desk, found, steps, receipts)
    except RcmError as problem:
        return Gone(found, tuple(receipts), problem=problem)
    except Exception:
        if not (steps.stopped and receipts):
            raise
        return Gone(found, tuple(receipts), cancelled=True)
    return Gone(found, tuple(receipts), written)


def _go(desk: Desk, found: Round, steps: _Steps, receipts: list[Receipt]) -> Path | None:
    for one in found.files:
        if one.verdict in (Verdict.NOTHING_NEW, Verdict.OURS):
            desk.note_had(one.path)
    if found.bringing:
        desk.back_up()
    for one in found.files:
        if one.verdict is Verdict.BRINGS:
            receipt = desk.take_in(one.path, steps.step, shown=one.file_sum, backed_up=True)
            receipts.append(receipt)
    if found.stick is None:
        return None
    if not found.stick.is_dir() or volume_of(found.stick) != found.volume:
        raise TargetVanished(path=str(found.stick))
    return desk.write(found.stick, steps.step)
