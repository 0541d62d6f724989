"""What drafts tell of entries begun: new ones, some of them on record already, and edits of others."""

from collections.abc import Mapping

import msgspec

from rcm_desktop.domain.notes import GENERAL, Note
from rcm_desktop.domain.records import Heads
from rcm_desktop.services.notes import Notes, Section
from rcm_desktop.storage.drafts import Draft
from rcm_desktop.storage.records import Sight
from rcm_desktop.ui.screens.notes.writing.typed import FIELDS


def is_recorded(draft: Draft) -> bool:
    """Whether a draft is of an entry that is on record."""
    return "base" in draft.about


def is_edit(draft: Draft) -> bool:
    """Whether it is the edit of an entry in its place, and not a new one that goes on being written."""
    return is_recorded(draft) and "below" not in draft.about


def stood_on(note: Note, heads: Mapping[str, Heads]) -> dict[str, str]:
    """How a draft carries the entry that an edit was begun on."""
    return {"base": msgspec.json.encode(note).decode(), "heads": msgspec.json.encode(heads).decode()}


def seen(draft: Draft, note: Note, sight: Sight) -> tuple[Note, Mapping[str, Heads]]:
    """What the edit of a draft stood on: never what arrived since, or that would be written over unseen."""
    if not is_recorded(draft):
        return note, {name: sight.heads[name] for name in FIELDS}
    try:
        base = msgspec.json.decode(draft.about["base"], type=Note)
        return base, msgspec.json.decode(draft.about["heads"], type=dict[str, Heads])
    except (msgspec.ValidationError, msgspec.DecodeError):
        # Written by another version: of the text at least the heads stand in the draft itself.
        return note, {**{name: sight.heads[name] for name in FIELDS}, "text": draft.heads}


def unbound(notes: Notes, draft: Draft) -> Draft:
    """The draft of an edit whose entry is gone, as the draft of a new one: what was typed is not lost."""
    about = {name: value for name, value in draft.about.items() if name not in ("base", "heads", "below")}
    fresh = msgspec.structs.replace(draft, rec=notes.new_draft(), heads=(), about=about)
    notes.keep_draft(fresh)
    notes.drop_draft(draft.rec)
    return fresh


def home(draft: Draft, sections: Mapping[str, tuple[Section, ...]]) -> tuple[str, str]:
    """The session and section a draft belongs to; where these are gone, the nearest that stands."""
    session = draft.about.get("session", "")
    if session not in sections:
        return next(iter(sections), ""), GENERAL
    section = draft.about.get("section", GENERAL)
    return session, section if any(s.id == section for s in sections[session]) else GENERAL
