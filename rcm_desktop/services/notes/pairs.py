"""The gestures of translating: pairs of a session, each half written in one gesture, and what each is behind of."""

from collections.abc import Iterator, Sequence

import msgspec

from rcm_desktop.domain.notes import Matches, Note, RecordOf, text_sum
from rcm_desktop.domain.pairs import (
    Half,
    Pair,
    PairState,
    Tally,
    is_behind,
    matches_after,
    numbered,
    other_language,
    sums,
    tally,
    translation_id,
)
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.programme import Sitting
from rcm_desktop.domain.records import Heads, Id
from rcm_desktop.services.notes.book import Entries
from rcm_desktop.services.notes.desk import Notes
from rcm_desktop.services.notes.values import Section, SessionNotes
from rcm_desktop.storage import changes, drafts, records
from rcm_desktop.storage.changes import Change, Edit
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.drafts import Draft
from rcm_desktop.storage.halves import OF, text_as_of
from rcm_desktop.storage.records import Sight
from rcm_desktop.storage.work import Work

_OPENING = "opening"


class SessionPairs(msgspec.Struct, frozen=True):
    """A session with its sections, and how far the translation of its main record is."""

    session: SessionNotes
    tally: Tally


class Opening(msgspec.Struct, frozen=True):
    """What an edit of one half stands on: its text and heads, the other text, and the state, as they were then."""

    original: Id
    half: Half
    ident: Id
    """The id of the note that is edited: a translation that is still to be made has its own already."""
    language: str
    session: Id
    section: Id
    text: str
    heads: Heads
    other: str
    """The text of the other half."""
    state: PairState
    matches: Matches
    """What the translation held, or where it held nothing, both texts as they were."""

    @property
    def was_left(self) -> bool:
        """Whether this half was pending or behind."""
        pending = self.state is PairState.PENDING and self.half is Half.TRANSLATION
        return pending or is_behind(self.state, self.half)


class Pairs:
    """Entries of the main record beside their translations."""

    def __init__(self, notes: Notes, database: Database) -> None:
        self._notes, self._database = notes, database
        self._known: tuple[Entries, dict[Id, tuple[Pair, ...]]] | None = None

    def sessions(self) -> tuple[SessionPairs, ...]:
        """Each session in the order it sits, with its tally."""
        found = self._notes.everything()
        return tuple(
            SessionPairs(found.sections(one), tally(self.of(one.session.id))) for one in found.programme.sittings
        )

    def of(self, session: Id, section: Id | None = None) -> tuple[Pair, ...]:
        """The pairs of a session, or of one of its sections, under the numbers they have in the session."""
        found = self._notes.everything()
        if self._known is None or self._known[0] is not found:
            self._known = found, {}
        if session not in self._known[1]:
            sitting = found.programme.by_id.get(session)
            self._known[1][session] = () if sitting is None else tuple(_pairs(found, sitting))
        pairs = self._known[1][session]
        return pairs if section is None else tuple(pair for pair in pairs if pair.section == section)

    def pair(self, ident: Id) -> Pair | None:
        """The pair of an entry of the main record, by the id of either half."""
        note = self._notes.everything().notes.get(ident)
        if note is None:
            return None
        wanted = note.translation_of if self._notes.everything().is_translation(note) else ident
        return next((pair for pair in self.of(note.session) if pair.original.id == wanted), None)

    def delegations(self) -> dict[Id, Delegation]:
        """All delegations by id."""
        return {one.id: one for one in self._notes.everything().programme.delegations}

    def section(self, pair: Pair) -> Section | None:
        """The section a pair is shown in."""
        found = self._notes.everything()
        sitting = found.programme.by_id.get(pair.original.session)
        sections = () if sitting is None else found.sections(sitting).sections
        return next((one for one in sections if one.id == pair.section), None)

    def open(self, original: Id, which: Half) -> Opening | None:
        """One half of a pair as it stands, for an edit of it; None where the entry is gone."""
        pair = self.pair(original)
        if pair is None:
            return None
        entry, other = pair.original, pair.translation
        held = Matches() if other is None else other.matches
        with self._database.read() as connection:
            ident = entry.id if which is Half.ORIGINAL else self._id_of_translation(connection, pair)
            heads = records.sight(connection, Note, ident).heads["text"]
        language = entry.language if which is Half.ORIGINAL else other_language(entry.language)
        rest = Half.TRANSLATION if which is Half.ORIGINAL else Half.ORIGINAL
        return Opening(
            entry.id, which, ident, language, entry.session, entry.section, pair.text(which), heads, pair.text(rest),
            pair.state, held if held != Matches() else sums(entry.text, pair.text(Half.TRANSLATION)),
        )  # fmt: skip

    def write(self, opening: Opening, text: str) -> tuple[Change, Opening]:
        """Write a half over what its editor saw; the change, and what the editor stands on from now on.

        All that one editor writes counts as one change of the pair, however often it is written meanwhile.
        """
        text = text.strip()
        with self._database.write() as work:
            change = self._written(work, opening, text)
            drafts.drop(work.connection, opening.ident, "text")
        with self._database.read() as connection:
            heads = records.sight(connection, Note, opening.ident).heads["text"]
        return change, msgspec.structs.replace(opening, text=text, heads=heads)

    def say_the_same(self, original: Id) -> Change:
        """Take both texts, as they stand, to say the same."""
        pair = self.pair(original)
        if pair is None or pair.translation is None:
            return Change()
        other = pair.translation
        now = sums(pair.original.text, other.text)
        with self._database.write() as work:
            return Change(tuple(_matched(work, other, now)))

    def delete_translation(self, original: Id) -> Change:
        """Delete the second half of a pair."""
        pair = self.pair(original)
        if pair is None or pair.translation is None:
            return Change()
        change = Change(gone=(pair.translation,))
        with self._database.write() as work:
            changes.write(work, change)
        return change

    def take_back(self, change: Change) -> None:
        """Take back what one of these gestures changed."""
        with self._database.write() as work:
            changes.take_back(work, change)

    def do_again(self, change: Change) -> None:
        """Do again what was taken back."""
        with self._database.write() as work:
            changes.do_again(work, change)

    def as_matched(self, pair: Pair, which: Half) -> str | None:
        """The text of a half when both were last taken to say the same, or None where that is not known here."""
        other = pair.translation
        if other is None:
            return None
        wanted = other.matches.original if which is Half.ORIGINAL else other.matches.own
        note = pair.original if which is Half.ORIGINAL else other
        if not wanted:
            return None
        if wanted == text_sum(note.text):
            return note.text
        with self._database.read() as connection:
            return text_as_of(connection, note.id, wanted)

    def draft(self, opening: Opening, text: str, cursor: int) -> Draft:
        """What is being typed of a translation, to be kept on this laptop's disk by `Notes.keep_draft`."""
        about = {
            OF: opening.original,
            "session": opening.session,
            "section": opening.section,
            "language": opening.language,
            _OPENING: msgspec.json.encode(opening).decode(),
        }
        return Draft(opening.ident, "text", text, cursor, opening.heads, about)

    def drafts(self) -> Sequence[Draft]:
        """The translations that were being typed when the program last stopped, or are now; the oldest first."""
        with self._database.read() as connection:
            return [d for d in drafts.all_drafts(connection) if d.field == "text" and d.about.get(OF)]

    def was_typed_last(self) -> bool:
        """Whether the newest of all that was being typed is a translation."""
        with self._database.read() as connection:
            found = [draft for draft in drafts.all_drafts(connection) if draft.field == "text"]
        return bool(found) and bool(found[-1].about.get(OF))

    def opening_of(self, draft: Draft) -> Opening | None:
        """What the edit of a draft stood on; None where its entry is gone.

        Where another version of the program wrote it, the pair is opened anew over the heads in the draft.
        """
        original = draft.about.get(OF, "")
        if self.pair(original) is None:
            return None
        try:
            return msgspec.json.decode(draft.about.get(_OPENING, ""), type=Opening)
        except msgspec.MsgspecError:
            fresh = self.open(original, Half.TRANSLATION)
            return None if fresh is None else msgspec.structs.replace(fresh, ident=draft.rec, heads=draft.heads)

    def set_free(self, draft: Draft) -> None:
        """Let the draft of a translation whose entry is gone be that of a new entry: what was typed is not lost."""
        about = {name: draft.about.get(name, "") for name in ("session", "section", "language")}
        fresh = msgspec.structs.replace(draft, rec=self._notes.new_draft(), heads=(), about=about)
        self._notes.keep_draft(fresh)
        self._notes.drop_draft(draft.rec)

    def _id_of_translation(self, connection: Connection, pair: Pair) -> Id:
        """Its own, or the one it will have; where entries were joined, that one may be another entry's by now."""
        if pair.translation is not None:
            return pair.translation.id
        ident = translation_id(pair.original.id)
        there = records.one(connection, Note, ident)
        return ident if there is None or there.translation_of == pair.original.id else self._database.new_id()

    def _written(self, work: Work, opening: Opening, text: str) -> Change:
        now = records.one(work.connection, Note, opening.ident)
        pair_matches = _matches_after(opening, text)
        if opening.half is Half.TRANSLATION and now is None:
            made = Note(
                id=opening.ident, session=opening.session, section=opening.section, text=text,
                language=opening.language, translation_of=opening.original, matches=pair_matches,
            )  # fmt: skip
            work.create(made)
            return Change(made=(made,))
        if now is None:
            return Change()
        edits = [Edit(Note, now.id, "text", now.text, text)] if text != now.text else []
        if edits:
            work.change(Note, now.id, Sight({"text": opening.heads}, (), ()), {"text": text})
        other = now if opening.half is Half.TRANSLATION else self._translation(opening.original)
        if other is not None:
            edits += _matched(work, other, pair_matches)
        if opening.half is Half.ORIGINAL or (now.language == opening.language and not now.deleted):
            return Change(tuple(edits))
        if now.language != opening.language:
            sight = records.sight(work.connection, Note, now.id)
            work.change(Note, now.id, sight, {"language": opening.language})
        if not now.deleted:
            return Change(tuple(edits))
        work.restore(Note, now.id, records.sight(work.connection, Note, now.id))
        return Change(made=(_as_written(now, opening, text, pair_matches),))

    def _translation(self, original: Id) -> Note | None:
        return self._notes.everything().translations.get(original)


def _pairs(found: Entries, sitting: Sitting) -> Iterator[Pair]:
    sections = [section.id for section in found.sections(sitting).sections]
    originals = found.originals(sitting.session.id, RecordOf.MAIN)
    return numbered(originals, sections, found.section_of, found.translations)


def _matches_after(opening: Opening, text: str) -> Matches:
    original, own = (text, opening.other) if opening.half is Half.ORIGINAL else (opening.other, text)
    return matches_after(opening.state, opening.half, opening.matches, sums(original, own))


def _as_written(before: Note, opening: Opening, text: str, matches: Matches) -> Note:
    """A translation that was deleted, as it stands once it is written again."""
    return msgspec.structs.replace(before, text=text, language=opening.language, matches=matches, deleted=False)


def _matched(work: Work, other: Note, matches: Matches) -> list[Edit]:
    """Write what a translation is held to, over whatever stands: no person chooses between versions of it."""
    if matches == other.matches:
        return []
    heads = records.sight(work.connection, Note, other.id).heads["matches"]
    work.set(Note, other.id, "matches", matches, over=heads)
    return [Edit(Note, other.id, "matches", other.matches, matches)]
