"""The matters that are settled one after the other: which comes next, and which of how many it is."""

from collections.abc import Sequence

import msgspec

from rcm_desktop.domain.matters import SETTLED_HERE, Matter, ToSettle


class Step(msgspec.Struct, frozen=True):
    """One decision: of a matter in several fields each is one."""

    matter: ToSettle
    field: str = ""

    @property
    def key(self) -> str:
        """The same text for the same decision."""
        return " ".join((self.matter.matter, self.matter.kind, self.matter.record, self.field))


class Steps:
    """Where a person is among the decisions; what is settled is counted, what arrives is added."""

    def __init__(self) -> None:
        self._waiting: list[Step] = []
        self._at = self._done = 0

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def now(self) -> Step | None:
        """The decision before one's eyes."""
        return self._waiting[self._at] if self._at < len(self._waiting) else None

    @property
    def place(self) -> tuple[int, int]:
        """The how-manieth of how many it is, those settled before counted."""
        return self._done + self._at + 1, self._done + len(self._waiting)

    def know(self, found: Sequence[ToSettle]) -> None:
        """What is to settle as it stands; one stays where one is, or at what took its place."""
        before = self.now
        self._waiting = [step for one in found for step in _steps(one)]
        keys = [step.key for step in self._waiting]
        if before is not None and before.key in keys:
            self._at = keys.index(before.key)
        elif self._at >= len(self._waiting):
            self._at = 0

    def begin(self, key: str) -> bool:
        """Start counting, at a decision or at the first one of a record; false where there is none such."""
        wanted = (n for n, step in enumerate(self._waiting) if key in (step.key, step.matter.key, step.matter.record))
        at = next(wanted, None)
        self._done, self._at = 0, at or 0
        return at is not None

    def settled(self, step: Step) -> None:
        """This one is settled, whether that was heard of already or not; the next takes its place."""
        self._waiting = [one for one in self._waiting if one.key != step.key]
        self._done += 1
        self._wrap()

    def drop(self) -> None:
        """The one before one's eyes is no longer to settle."""
        if self.now is not None:
            del self._waiting[self._at]
        self._wrap()

    def skip(self) -> None:
        """Go on to the next, and from the last to the first."""
        self._at += 1
        self._wrap()

    def take_back(self, step: Step) -> None:
        """A decision was taken back: it is the one before one's eyes again."""
        if step.key not in [one.key for one in self._waiting]:
            self._waiting.insert(self._at, step)
        self._at = [one.key for one in self._waiting].index(step.key)
        self._done = max(0, self._done - 1)

    def _wrap(self) -> None:
        if self._at >= len(self._waiting):
            self._at = 0


def _steps(one: ToSettle) -> list[Step]:
    if one.matter not in SETTLED_HERE:
        return []
    return [Step(one, field) for field in one.fields] if one.matter is Matter.VERSIONS else [Step(one)]
