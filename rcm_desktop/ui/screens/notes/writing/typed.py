"""What a person has typed and chosen for one entry, and how a draft on disk carries it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

import msgspec

from rcm_desktop.domain.notes import Action, Note, NoteKind, NoteStatus, Visibility
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import NewEntry

_E = TypeVar("_E", bound=StrEnum)

FIELDS = ("text", "kind", "delegation", "language", "status", "action", "visibility")
"""The attributes of a note that the writing field edits."""


class Typed(msgspec.Struct, frozen=True, kw_only=True):
    """An entry on its way; `kind` None follows the delegation, `cursor` counts characters."""

    text: str = ""
    cursor: int = 0
    kind: NoteKind | None = None
    delegation: Id = ""
    language: str = "es"
    status: NoteStatus = NoteStatus.DRAFT
    action: Action = Action()
    unread_due: str = ""
    """What is typed where the due date belongs and is no date."""
    visibility: Visibility | None = None
    """None is what is usual in the session."""

    @property
    def effective_kind(self) -> NoteKind:
        """The kind chosen, else an intervention where a delegation is given, else information."""
        return self.kind or (NoteKind.INTERVENTION if self.delegation else NoteKind.INFORMATION)

    @property
    def empty(self) -> bool:
        """Whether there is no text to record."""
        return not self.text.strip()


def of_note(note: Note) -> Typed:
    """A note as it is opened for editing, the cursor behind its text."""
    return Typed(
        text=note.text,
        cursor=len(note.text),
        kind=note.kind,
        delegation=note.delegation,
        language=note.language,
        status=note.status,
        action=note.action,
        visibility=note.visibility,
    )


def as_entry(typed: Typed, usual: Visibility, **place: Any) -> NewEntry:
    """A new entry of what was typed, in its session, section and record."""
    values = {name: getattr(typed, name) for name in FIELDS if name not in ("text", "kind", "visibility")}
    visibility = typed.visibility or usual
    return NewEntry(text=typed.text.strip(), kind=typed.effective_kind, visibility=visibility, **values, **place)


def as_about(typed: Typed) -> dict[str, str]:
    """All but text and cursor, as a draft keeps it."""
    return {
        "kind": typed.kind.value if typed.kind else "",
        "delegation": typed.delegation,
        "language": typed.language,
        "status": typed.status.value,
        "responsible": typed.action.responsible,
        "responsible_delegation": typed.action.delegation,
        "due": typed.action.due,
        "unread_due": typed.unread_due,
        "visibility": typed.visibility.value if typed.visibility else "",
    }


def from_about(about: Mapping[str, str], text: str, cursor: int) -> Typed:
    """What a draft kept; a word that this version does not know falls back to the usual one."""
    return Typed(
        text=text,
        cursor=min(cursor, len(text)),
        kind=_known(NoteKind, about.get("kind", "")),
        delegation=about.get("delegation", ""),
        language=about.get("language", "es"),
        status=_known(NoteStatus, about.get("status", "")) or NoteStatus.DRAFT,
        action=Action(about.get("responsible", ""), about.get("due", ""), about.get("responsible_delegation", "")),
        unread_due=about.get("unread_due", ""),
        visibility=_known(Visibility, about.get("visibility", "")),
    )


def changes(base: Note, typed: Typed) -> dict[str, Any]:
    """The attributes of a note that its editor left otherwise than it found them."""
    values = {name: getattr(typed, name) for name in FIELDS if name not in ("text", "kind")}
    values |= {"text": typed.text.strip(), "kind": typed.effective_kind}
    if typed.text.strip() == base.text.strip():
        del values["text"]
    if typed.visibility is None:
        del values["visibility"]
    return {name: value for name, value in values.items() if value != getattr(base, name)}


def _known(words: type[_E], value: str) -> _E | None:
    return words(value) if value in {word.value for word in words} else None
