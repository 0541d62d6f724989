"""What differs between the lists that the steps take in: words, columns, gestures, and what a plan shows."""

from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.receipts import Receipt, Undone
from rcm_desktop.intake.looking import Choices, Look
from rcm_desktop.intake.table_file import Progress

P = TypeVar("P")


class Group(StrEnum):
    """What would become of a row."""

    NEW = "new"
    CHANGED = "changed"
    MISSING = "missing"
    REFUSED = "refused"
    NOTED = "noted"


class Line(msgspec.Struct, frozen=True, gc=False):
    """One row of the preview: its number in the file, 0 where it has none, whom it is about, and what."""

    key: str
    row: int
    name: str
    what: str


class ListKind(QObject, Generic[P]):
    """One kind of list; its plan is whatever its service makes, and only the kind looks into it."""

    ignore: StrEnum
    """The field of a column that is not taken in."""
    above: QWidget | None = None
    """What is to be decided in the preview, above its rows."""
    below: QWidget | None = None
    """The same, below them."""

    def title(self) -> str:
        """What the steps do."""
        raise NotImplementedError

    def rows_word(self) -> str:
        """What stands in a row of such a file."""
        raise NotImplementedError

    def name_word(self) -> str:
        """The head of the preview's column of names."""
        raise NotImplementedError

    def take_word(self, plan: P) -> str:
        """What the button says that takes the list in."""
        raise NotImplementedError

    def back_word(self) -> str:
        """What the last button says."""
        raise NotImplementedError

    def undone_word(self, undone: Undone) -> str:
        """How much is as it was."""
        raise NotImplementedError

    def fields(self) -> Sequence[StrEnum]:
        """What a column can hold."""
        raise NotImplementedError

    def field_word(self, field: Any) -> str:
        """What a column holds, in words."""
        raise NotImplementedError

    def look(self, path: Path, choices: Choices, progress: Progress) -> Look[Any]:
        """Read a file."""
        raise NotImplementedError

    def is_complete(self, look: Look[Any]) -> bool:
        """Whether nothing need be asked of the columns."""
        raise NotImplementedError

    def plan(self, look: Look[Any], mapping: Mapping[int, Any], progress: Progress) -> P:
        """What taking the list in would do."""
        raise NotImplementedError

    def take_in(self, plan: P) -> Callable[[Progress], Receipt]:
        """The work of writing the plan, with what is decided now."""
        raise NotImplementedError

    def undo(self, receipt: Receipt, progress: Progress) -> Undone:
        """Take a list back."""
        raise NotImplementedError

    def receipts(self) -> Sequence[Receipt]:
        """The lists that came before."""
        raise NotImplementedError

    def zone(self) -> tzinfo:
        """The time zone of the meeting's place."""
        raise NotImplementedError

    def save_report(self, plan: P, path: Path, language: str) -> None:
        """Save the rows that are not taken."""
        raise NotImplementedError

    def counts(self, plan: P) -> Mapping[Group, int]:
        """How many rows each group has, in the order they are told."""
        raise NotImplementedError

    def lines(self, plan: P, group: Group) -> list[Line]:
        """The rows of a group."""
        raise NotImplementedError

    def show_plan(self, plan: P) -> None:
        """Show what is to be decided."""

    def begin(self) -> None:
        """Forget what was decided: another file is taken."""

    def plan_again(self, again: Callable[[], object]) -> None:
        """Be told what to call once something decided asks for another plan."""

    def taken(self, receipt: Receipt) -> None:
        """Hear that a list was taken in."""

    def offer(self) -> tuple[Callable[[], str], Callable[[QWidget], object]] | None:
        """A gesture beside the choice of a file, in words; None where there is none."""
        return None
