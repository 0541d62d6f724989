"""The rapporteur's gestures on a real file: entries, their sections, and what is kept while it is typed."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from rcm_desktop.domain.agenda import AgendaItem, Objective
from rcm_desktop.domain.errors import Busy
from rcm_desktop.domain.notes import GENERAL, Action, NoteKind, NoteStatus
from rcm_desktop.domain.topics import Topic
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.drafts import Draft
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

PROSECUTORS, SECOND = ident("prosecutors"), ident("objective 2")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def notes(database: Database) -> Notes:
    return Notes(database)


def entry(text: str, section: str = SECOND, kind: NoteKind = NoteKind.INFORMATION) -> NewEntry:
    return NewEntry(session=PROSECUTORS, section=section, text=text, kind=kind)


def texts(notes: Notes, session: str = PROSECUTORS, section: str | None = None) -> list[str]:
    return [found.note.text for found in notes.entries(session, section)]


def test_sections_are_objectives_else_items_and_always_the_general_one(notes: Notes) -> None:
    champions, prosecutors, rcgm = notes.sessions()
    assert [s.objective.number if s.objective else None for s in prosecutors.sections] == [2, 3, None]
    assert [s.id for s in rcgm.sections] == [GENERAL]
    assert champions.sections[0].objective is not None


def test_a_session_without_objectives_opens_on_its_items(notes: Notes, database: Database) -> None:
    setup = Setup(database)
    setup.add(AgendaItem(id="", session=ident("rcgm"), title_es="Informe de la PPT", order="a"))
    items = [s.item.title_es if s.item else None for s in notes.sessions()[2].sections]
    assert items == ["Informe de la PPT", None]


def test_an_entry_is_recorded_with_the_meetings_local_time_and_its_author(notes: Notes, database: Database) -> None:
    Setup(database).sit_down("Ana")
    made = notes.record(NewEntry(session=PROSECUTORS, section=SECOND, text="uno", delegation=ident("HND")))
    (found,) = notes.entries(PROSECUTORS, SECOND)
    assert found.note == made
    assert (found.author, found.note.at) == ("Ana", "2023-11-14T12:40:00")
    assert found.delegation is not None
    assert found.delegation.code == "HND"


def test_the_time_of_the_first_key_stays(notes: Notes) -> None:
    made = notes.record(NewEntry(session=PROSECUTORS, text="uno", at="2023-11-14T12:31:05"))
    assert made.at == "2023-11-14T12:31:05"


def test_entries_stand_in_the_order_they_were_recorded_and_are_counted_by_kind(notes: Notes) -> None:
    for text, kind in (("uno", NoteKind.AGREEMENT), ("dos", NoteKind.INFORMATION), ("tres", NoteKind.AGREEMENT)):
        notes.record(entry(text, kind=kind))
    notes.record(entry("aparte", GENERAL))
    assert texts(notes, section=SECOND) == ["uno", "dos", "tres"]
    found = notes.sessions()[1]
    assert found.sections[0].counts == {NoteKind.AGREEMENT: 2, NoteKind.INFORMATION: 1}
    assert [s.total for s in found.sections] == [3, 0, 1]
    assert found.total == 4


def test_entries_of_a_section_that_is_gone_stand_under_general(notes: Notes, database: Database) -> None:
    notes.record(entry("uno"))
    Setup(database).delete(Objective, SECOND)
    assert texts(notes, section=GENERAL) == ["uno"]
    assert [s.total for s in notes.sessions()[1].sections] == [0, 1]


def test_an_amendment_over_an_older_sight_loses_nothing(notes: Notes, database: Database) -> None:
    made = notes.record(entry("uno"))
    opened = notes.open(made.id)
    assert opened is not None
    _, sight = opened
    notes.amend(made.id, sight, {"text": "dos"})
    notes.amend(made.id, sight, {"text": "tres"})
    again = notes.open(made.id)
    assert again is not None
    assert again[0].to_settle == ("text",)
    assert len(again[1].heads["text"]) == 2


def test_a_deleted_entry_comes_back(notes: Notes) -> None:
    made = notes.record(entry("uno"))
    opened = notes.open(made.id)
    assert opened is not None
    notes.delete(made.id, opened[1])
    assert texts(notes) == []
    assert notes.sessions()[1].total == 0
    notes.restore(made.id)
    assert texts(notes) == ["uno"]


def test_what_a_commitment_needs_is_kept(notes: Notes) -> None:
    action = Action("Secretaría", "2024-01-15")
    notes.record(
        NewEntry(
            session=PROSECUTORS, text="uno", kind=NoteKind.COMMITMENT, action=action, status=NoteStatus.AD_REFERENDUM
        )
    )
    (found,) = notes.entries(PROSECUTORS)
    assert (found.note.action, found.note.status) == (action, NoteStatus.AD_REFERENDUM)


def test_a_draft_is_stamped_and_says_since_when_it_is_safe(notes: Notes, clock: FixedClock) -> None:
    draft = Draft(notes.new_draft(), "text", "a medias", 3, about={"session": PROSECUTORS})
    clock.go(timedelta(seconds=7))
    assert notes.keep_draft(draft) == datetime(2023, 11, 14, 12, 40, 7)  # noqa: DTZ001 the meeting's own time
    (kept,) = notes.drafts()
    assert (kept.text, kept.cursor, kept.at) == ("a medias", 3, "2023-11-14T17:40:07+00:00")


def test_recording_and_amending_let_go_of_the_draft(notes: Notes) -> None:
    draft = Draft(notes.new_draft(), "text", "a medias", 3)
    notes.keep_draft(draft)
    made = notes.record(entry("a medias"), draft=draft.rec)
    assert made.id == draft.rec
    assert notes.drafts() == []
    notes.keep_draft(Draft(made.id, "text", "a medias y más", 3))
    opened = notes.open(made.id)
    assert opened is not None
    notes.amend(made.id, opened[1], {"text": "a medias y más"})
    assert notes.drafts() == []


def test_a_draft_is_no_entry_and_wakes_no_page(notes: Notes, database: Database) -> None:
    heard: list[frozenset[Topic]] = []
    database.on_change(heard.append)
    notes.keep_draft(Draft(notes.new_draft(), "text", "a medias", 3, about={"session": PROSECUTORS}))
    assert heard == []
    assert texts(notes) == []


def test_other_work_on_the_file_is_told_at_once_and_keeps_the_draft_for_later(notes: Notes, database: Database) -> None:
    draft = Draft(notes.new_draft(), "text", "a medias", 3)
    with database.write():
        with pytest.raises(Busy):
            notes.keep_draft(draft)
        with pytest.raises(Busy):
            notes.record(entry("uno"))
    notes.keep_draft(draft)
    assert [d.text for d in notes.drafts()] == ["a medias"]


def test_an_unknown_entry_is_not_opened(notes: Notes) -> None:
    assert notes.open("nowhere") is None
