"""What the history of an entry says: what was done to it, when and by whom, and which of its values differ."""

import datetime as dt

import msgspec

from rcm_desktop.domain.notes import Action, Note, NoteKind, RecordOf
from rcm_desktop.services.notes.book import Entries
from rcm_desktop.services.notes.versions import Deed, Version
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.notes.wording import (
    delegation_name,
    kind_word,
    section_name,
    status_word,
    translate,
    visibility_word,
)


class Wording(msgspec.Struct, frozen=True):
    """Words the versions of an entry by the names that the meeting has now; `today` needs no date."""

    entries: Entries
    today: dt.date

    def done(self, version: Version) -> str:
        """What a gesture did: "Text changed · Became a commitment"."""
        return " · ".join(dict.fromkeys(self._deed(deed, version.note) for deed in version.deeds))

    def signed(self, at: dt.datetime, laptop: str, who: str) -> str:
        """When, on which laptop, by whom: "14:32:07 · Mesa 1 · Ana"."""
        clock = labels().clock(at)
        if at.date() != self.today:
            clock = translate("history", "{day}, {time}").format(day=labels().short_day(at.date()), time=clock)
        return " · ".join(part for part in (clock, laptop, who) if part)

    def differing(self, before: Note, after: Note) -> list[str]:
        """The values other than the text that differ: "Status: Draft → Agreed"."""
        change = translate("history", "{field}: {before} → {after}")
        return [
            change.format(field=name, before=was or "–", after=now or "–")
            for (name, was), (_, now) in zip(self._values(before), self._values(after), strict=True)
            if was != now
        ]

    def delegation(self, ident: str) -> str:
        """A delegation's short name, empty where none is given or it is not known here."""
        found = next((one for one in self.entries.programme.delegations if one.id == ident), None)
        return delegation_name(found) if found is not None else ""

    def _values(self, note: Note) -> list[tuple[str, str]]:
        return [
            (translate("history", "Kind"), kind_word(note.kind)),
            (translate("history", "Delegation"), self.delegation(note.delegation)),
            (translate("history", "Status"), status_word(note.status)),
            (translate("history", "Visibility"), visibility_word(note.visibility)),
            (translate("history", "Responsible"), self._responsible(note.action)),
            (translate("history", "Due"), _day(note.action.due)),
            (translate("history", "Section"), self._section(note)),
        ]

    def _deed(self, deed: Deed, note: Note) -> str:
        if deed is Deed.KIND:
            return _became(note.kind)
        if deed is Deed.STATUS:
            return translate("history", "Status: {status}").format(status=status_word(note.status))
        if deed is Deed.VISIBILITY:
            return translate("history", "Visibility: {visibility}").format(visibility=visibility_word(note.visibility))
        if deed is Deed.DELEGATION:
            name = self.delegation(note.delegation)
            return translate("history", "Delegation: {name}").format(name=name or "–")
        if deed is Deed.MOVED:
            return translate("history", "Moved to “{section}”").format(section=self._section(note))
        if deed is Deed.CARRIED_OVER and note.origin.name:
            return translate("history", "Carried over from {meeting}").format(meeting=note.origin.name)
        if deed is Deed.RECORD and note.record is RecordOf.SUPPORT:
            return translate("history", "Moved to the support record")
        return _plain(deed)

    def _section(self, note: Note) -> str:
        sitting = self.entries.programme.by_id.get(note.session)
        if sitting is None:
            return translate("history", "a session that is gone")
        wanted = self.entries.section_of(note)
        found = (one for one in self.entries.sections(sitting, note.record).sections if one.id == wanted)
        section = next(found, None)
        if section is not None:
            return section_name(section)
        number = self.entries.objectives[wanted].number
        return translate("notes", "Objective {number}").format(number=number)

    def _responsible(self, action: Action) -> str:
        return ", ".join(part for part in (self.delegation(action.delegation), action.responsible) if part)


def _plain(deed: Deed) -> str:
    return {
        Deed.RECORDED: translate("history", "Recorded"),
        Deed.CARRIED_OVER: translate("history", "Carried over from an earlier meeting"),
        Deed.COPIED: translate("history", "Copied from the support record"),
        Deed.TRANSLATED: translate("history", "Recorded as a translation"),
        Deed.SPLIT_OFF: translate("history", "Split off from another entry"),
        Deed.SPLIT: translate("history", "Split in two"),
        Deed.JOINED: translate("history", "Joined with another entry"),
        Deed.JOINED_INTO: translate("history", "Its text went to another entry"),
        Deed.TEXT: translate("history", "Text changed"),
        Deed.ACTION: translate("history", "Responsible or due date changed"),
        Deed.PLACED: translate("history", "Put in another place"),
        Deed.RECORD: translate("history", "Moved to the main record"),
        Deed.LANGUAGE: translate("history", "Language changed"),
        Deed.PAIRED: translate("history", "Compared with its translation"),
        Deed.STATE: translate("history", "Progress put on record"),
        Deed.SETTLED: translate("history", "Two versions settled"),
        Deed.DELETED: translate("history", "Deleted"),
        Deed.BROUGHT_BACK: translate("history", "Brought back"),
    }.get(deed, translate("history", "Changed"))


def _became(kind: NoteKind) -> str:
    return {
        NoteKind.INTERVENTION: translate("history", "Became an intervention"),
        NoteKind.INFORMATION: translate("history", "Became information"),
        NoteKind.AGREEMENT: translate("history", "Became an agreement"),
        NoteKind.RECOMMENDATION: translate("history", "Became a recommendation"),
        NoteKind.COMMITMENT: translate("history", "Became a commitment"),
        NoteKind.RESERVATION: translate("history", "Became a reservation"),
    }[kind]


def _day(iso: str) -> str:
    return labels().date(dt.date.fromisoformat(iso)) if iso else ""
