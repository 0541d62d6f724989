"""Notes found by words and filters, here and in other meetings, and kept up to date."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.elsewhere import Elsewhere
from rcm_desktop.domain.errors import DamagedFile
from rcm_desktop.domain.note_filters import Unknown
from rcm_desktop.domain.note_query import Filter
from rcm_desktop.domain.note_search import ENOUGH
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import NameForms
from rcm_desktop.services.finding import Finding
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import ident
from tests.shelves import HERE, HONDURAS, THERE, here, there


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = here(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def elsewhere(tmp_path: Path, clock: FixedClock) -> Elsewhere:
    return there(tmp_path, clock)


@pytest.fixture
def notes(database: Database) -> Notes:
    return Notes(database)


@pytest.fixture
def finding(notes: Notes, elsewhere: Elsewhere) -> Finding:
    return read(Finding(notes.everything, lambda: [elsewhere]))


def read(finding: Finding) -> Finding:
    finding.keep(finding.read_others("es", lambda _done, _total, _what: None))
    return finding


def found(finding: Finding, text: str) -> list[str]:
    return [line.note.id for line in finding.find(text).lines]


def test_nothing_is_asked_for_nothing_is_found(finding: Finding) -> None:
    assert found(finding, "") == found(finding, "de:") == found(finding, "-trata") == []


def test_words_in_any_order_blind_to_marks_newest_first_over_all_meetings(finding: Finding) -> None:
    assert found(finding, "TRATA") == ["support", "trata", "before"]
    assert found(finding, "personas trata") == ["trata"]
    assert finding.find("trata").total == 3
    assert [line.volume.name("es") for line in finding.find("trata").lines] == ["RCM 2023", "RCM 2023", "CRM 2022"]


def test_the_others_are_found_once_they_are_read(notes: Notes, elsewhere: Elsewhere) -> None:
    finding = Finding(notes.everything, lambda: [elsewhere])
    assert (finding.is_read, found(finding, "expone")) == (False, [])
    steps: list[tuple[int, int, str]] = []
    finding.keep(finding.read_others("es", lambda *step: steps.append(step)))
    assert (finding.is_read, found(finding, "expone")) == (True, ["before"])
    assert steps[0] == (0, 1, "CRM 2022")
    assert finding.count() == len(HERE) + len(THERE)
    assert [finding.is_here(line) for line in finding.find("trata").lines] == [True, True, False]


def test_beginnings_of_words_come_before_what_stands_inside_of_one(finding: Finding) -> None:
    assert found(finding, "acuer") == ["equipos", "trata", "chatham"]
    assert found(finding, "er") == [], "too short to be looked for inside"


def test_a_phrase_is_found_as_it_stands(finding: Finding) -> None:
    assert found(finding, '"de personas"') == ["trata"]
    assert found(finding, '"personas de"') == []
    assert found(finding, '"de person"') == []
    assert found(finding, '"de person') == ["trata"], "not closed yet"
    assert found(finding, '"su plan contra') == ["before"]
    assert found(finding, '"plan contra la"') == ["before"]
    assert found(finding, '"plan contra nada"') == []


def test_words_are_left_out(finding: Finding) -> None:
    assert found(finding, "trata -apoyo -plan") == ["trata"]
    assert found(finding, "de:honduras -tipo:intervencion") == []
    assert "trata" not in found(finding, "plan -de:honduras")


def test_the_name_of_a_delegation_finds_what_it_said_after_what_names_it(finding: Finding) -> None:
    hits = found(finding, "honduras")
    assert hits[:2] == ["plan", "thanks"]
    assert set(hits[2:]) == {"trata", "trafficking", "chatham", "members", "support", "before"}


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("de:honduras tipo:acuerdo", []),
        ("tipo:acuerdo", ["equipos"]),
        ("kind:agreements", ["equipos"]),
        ("de:mexico", ["plan", "thanks"]),
        ("by:MEX", ["plan", "thanks"]),
        ("de:mex de:hnd plan", ["plan", "before"]),
        ("objetivo:1", ["plan"]),
        ("objective:general", ["general"]),
        ("objetivo:intercambio", ["thanks"]),
        ("sesion:campeones", ["plan", "general"]),
        ("session:champion", ["plan", "general"]),
        ("estado:acordado", ["equipos"]),
        ("status:agreed", ["equipos"]),
        ("reunion:2022", ["thanks", "before"]),
        ('meeting:"CRM 2022" de:honduras', ["before"]),
        ("plazo:2024", ["plan"]),
        ("due:2024-03-15", ["plan"]),
        ("due:2025", []),
        ("-objetivo:3 -tipo:compromiso de:mexico", ["thanks"]),
    ],
)
def test_filters_in_both_languages(finding: Finding, typed: str, hits: list[str]) -> None:
    assert found(finding, typed) == hits
    assert finding.find(typed).unknown == ()


def test_a_translation_is_found_as_its_original_stands(finding: Finding) -> None:
    (line,) = finding.find("trafficking").lines
    assert line.is_translation
    assert (line.note.delegation, line.note.section) == (HONDURAS, ident("objective 3"))
    assert found(finding, "by:honduras kind:intervention objective:3 agreement") == ["trafficking"]


@pytest.mark.parametrize(
    ("typed", "unknown"),
    [
        ("de:atlantida", (Filter.DELEGATION, "atlantida")),
        ("kind:song", (Filter.KIND, "song")),
        ("objetivo:99", (Filter.OBJECTIVE, "99")),
        ("sesión:baile", (Filter.SESSION, "baile")),
        ("estado:feliz", (Filter.STATUS, "feliz")),
        ("reunión:1815", (Filter.MEETING, "1815")),
        ("plazo:pronto", (Filter.DUE, "pronto")),
    ],
)
def test_a_value_that_names_nothing_is_told(finding: Finding, typed: str, unknown: tuple[Filter, str]) -> None:
    told = finding.find(f"trata {typed}")
    assert (told.lines, told.unknown) == ((), (Unknown(*unknown),))


def test_what_is_recorded_amended_and_deleted_is_found_as_it_stands(finding: Finding, notes: Notes) -> None:
    made = notes.record(NewEntry(session=ident("rcgm"), text="Se congratula por el pacto"))
    assert found(finding, "congratula") == [made.id]
    opened = notes.open("trata")
    assert opened is not None
    notes.amend("trata", opened[1], {"text": "Propone otra cosa", "kind": "information"})
    assert found(finding, "propone") == ["trata"]
    assert "trata" not in found(finding, "trata")
    assert found(finding, "kind:information by:honduras trafficking") == ["trafficking"], "its original changed"
    opened = notes.open(made.id)
    assert opened is not None
    notes.delete(made.id, opened[1])
    assert found(finding, "congratula") == []


def test_a_delegation_goes_by_its_new_name(finding: Finding, database: Database) -> None:
    with database.write() as work:
        sight = records.sight(work.connection, Delegation, HONDURAS)
        work.change(Delegation, HONDURAS, sight, {"name_es": NameForms("Hibueras")})
    assert "trata" in found(finding, "de:hibueras")


def test_a_meeting_that_cannot_be_read_is_told_and_keeps_none_back(notes: Notes, elsewhere: Elsewhere) -> None:
    torn = elsewhere.path.with_name("torn.rcm")
    torn.write_bytes(b"torn")
    others = [Elsewhere("torn", "", "", "torn", "", torn), elsewhere]
    finding = read(Finding(notes.everything, lambda: others))
    assert found(finding, "expone") == ["before"]
    ((meeting, error),) = [(one.meeting.id, one.error) for one in finding.unread]
    assert (meeting, type(error)) == ("torn", DamagedFile)


def test_reading_that_is_stopped_leaves_what_was(notes: Notes, elsewhere: Elsewhere) -> None:
    class Stopped(Exception):
        pass

    def stop(*_: object) -> None:
        raise Stopped

    finding = Finding(notes.everything, lambda: [elsewhere])
    with pytest.raises(Stopped):
        finding.read_others("es", stop)
    assert not finding.is_read
    assert found(finding, "trata") == ["support", "trata"]


def test_of_very_many_hits_the_newest_are_shown_and_not_all_counted(database: Database, notes: Notes) -> None:
    with database.write() as work:
        for n in range(ENOUGH + 5000):
            at = f"2023-11-15T{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}"
            work.create(Note(id=work.new_id(), text=f"plazo {n}", at=at))
    hits = Finding(notes.everything, list).find("plazo")
    assert hits.more
    assert hits.total >= ENOUGH
    assert hits.lines[0].note.text == f"plazo {ENOUGH + 4999}"
    assert len(hits.lines) == 200
