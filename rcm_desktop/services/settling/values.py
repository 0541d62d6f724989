"""What a person looks at to settle something, and what has to be known to take that back."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.records import Heads, Id, Record
from rcm_desktop.storage.records import Sight


class Signed(msgspec.Struct, frozen=True):
    """When something was written (local, aware), by whom and at which laptop; empty where that is not known here."""

    at: datetime
    who: str
    laptop: str


class Version(msgspec.Struct, frozen=True):
    """One value of a field and everybody who wrote it; `readable` is false where only a later program knows it."""

    value: Any
    signed: tuple[Signed, ...]
    readable: bool = True


class Versions(msgspec.Struct, frozen=True):
    """A field in several versions, the newest first, and the writes a decision replaces."""

    kind: str
    record: Record
    field: str
    versions: tuple[Version, ...]
    heads: Heads
    base: Version | None = None
    """What all were made from, where that can be told."""
    proposal: str | None = None
    """Of texts, what they may become together."""
    named: Mapping[Id, Record] = {}
    """The records that the values name."""


class Settled(msgspec.Struct, frozen=True):
    """A decision on a field: what stood before, and the write that replaced it."""

    kind: str
    record: Id
    field: str
    value: Any
    before: tuple[Any, ...]
    head: str


class Edited(msgspec.Struct, frozen=True):
    """A field that was written without knowing of the deletion: what it held, holds now, and who wrote it."""

    field: str
    before: Any
    after: Any
    signed: Signed
    readable: bool = True


class Divided(msgspec.Struct, frozen=True):
    """A record that was deleted at one place and edited at another; `facts` counts what else happened to it."""

    kind: str
    record: Record
    deleted: tuple[Signed, ...]
    edits: tuple[Edited, ...]
    facts: int
    sight: Sight
    seen_then: tuple[str, ...] = ()
    """What those who deleted it had seen."""
    named: Mapping[Id, Record] = {}


class AgreedText(msgspec.Struct, frozen=True):
    """An agreed entry that says something else now: both texts, and who said each."""

    note: Note
    agreed: str
    marked: Signed
    now: str
    written: Signed
    sight: Sight
