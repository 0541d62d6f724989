"""What the secretariat is shown of a programme from a spreadsheet before it is taken in."""

from collections.abc import Mapping
from typing import Any

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.records import Heads, Id
from rcm_desktop.intake import looking
from rcm_desktop.intake.programme_columns import ProgrammeField, tells_a_programme
from rcm_desktop.intake.programme_values import Remark, Why

Part = MeetingSession | AgendaItem | Objective


class Look(looking.Look[ProgrammeField], frozen=True):
    """A programme as its file was read: nothing is decided yet."""

    @property
    def is_complete(self) -> bool:
        """Whether the columns tell what there is and when, so that nothing need be asked."""
        return tells_a_programme(self.mapping)


class RefusedRow(msgspec.Struct, frozen=True, gc=False):
    """A row that is not taken: its number in the file, why, what the reason is about, and its cells as they came."""

    row: int
    why: Why
    text: str
    cells: tuple[str, ...]


class Noted(msgspec.Struct, frozen=True, gc=False):
    """A remark on a row that is taken; `text` is the value it is about, `name` what the row is."""

    row: int
    remark: Remark
    text: str
    name: str


class NewPart(msgspec.Struct, frozen=True, gc=False):
    """A session, item or objective that is not in the programme yet; `within` names its session."""

    row: int
    record: Part
    within: str = ""


class FieldChange(msgspec.Struct, frozen=True, gc=False):
    """One field that the list would change."""

    field: str
    before: Any
    after: Any


class Change(msgspec.Struct, frozen=True, gc=False):
    """A session, item or objective that the list would change, and what of it."""

    row: int
    cls: type[Part]
    id: Id
    name: str
    fields: tuple[FieldChange, ...]
    values: Mapping[str, Any]
    over: Mapping[str, Heads]


class Plan(msgspec.Struct, frozen=True):
    """What taking a programme in would do; nothing is written yet."""

    look: Look
    mapping: Mapping[int, ProgrammeField]
    new: tuple[NewPart, ...]
    changed: tuple[Change, ...]
    same: int
    refused: tuple[RefusedRow, ...]
    noted: tuple[Noted, ...]
