"""The coverage counted by hand, on a programme of three sessions, and the whole against its parts."""

from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.coverage import FIRM, Asked, Board, board, together
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import GENERAL, Action, Note, NoteKind, NoteStatus, Visibility
from rcm_desktop.domain.programme import Programme, Sitting

FIRST, SECOND, RCGM = (MeetingSession(id=name, title_es=name) for name in ("first", "second", "rcgm"))
ONE, TWO, THREE = (
    Objective(id=f"o{number}", session=of.id, number=number) for number, of in ((1, FIRST), (2, FIRST), (3, SECOND))
)
REPORT = AgendaItem(id="report", session="rcgm", title_es="Informe")
PROGRAMME = Programme(
    Meeting(id="m"),
    ZoneInfo("America/Panama"),
    (Sitting(FIRST, (ONE, TWO), ()), Sitting(SECOND, (THREE,), ()), Sitting(RCGM, (), (REPORT,))),
)


def note(session: MeetingSession, section: str, kind: NoteKind = NoteKind.INFORMATION, **more: object) -> Note:
    values: dict[str, object] = {"id": f"n{more.get('at', '')}", **more}
    return Note(session=session.id, section=section, kind=kind, **values)  # type: ignore[arg-type]


def counted(*notes: Note, asked: Asked = Asked(), done: frozenset[str] = frozenset()) -> Board:  # noqa: B008
    return board(PROGRAMME, [(one, one.section) for one in notes], asked, done)


def told(found: Board) -> list[tuple[str, str, list[tuple[str, int]]]]:
    return [
        (line.session.id, line.section, [(session.id, cell.total) for session, cell in line.cells])
        for group in found.groups for line in group.lines
    ]  # fmt: skip


def test_every_objective_stands_under_its_session_whether_noted_or_not() -> None:
    found = counted(note(FIRST, ONE.id))
    assert told(found) == [
        ("first", "o1", [("first", 1)]),
        ("first", "o2", [("first", 0)]),
        ("second", "o3", [("second", 0)]),
        ("rcgm", GENERAL, [("rcgm", 0)]),
    ]
    assert [line.section for line in found.missing] == ["o2", "o3"]
    assert [group.expected for group in found.groups] == [True, True, False]


def test_an_objective_spoken_of_elsewhere_is_covered_and_its_own_cell_stays_first() -> None:
    found = counted(note(RCGM, TWO.id), note(SECOND, TWO.id), note(SECOND, TWO.id))
    line = found.groups[0].lines[1]
    assert [(session.id, cell.total) for session, cell in line.cells] == [("first", 0), ("second", 2), ("rcgm", 1)]
    assert (line.own.total, line.whole.total) == (0, 3)
    assert line not in found.missing


def test_a_session_without_objectives_shows_what_was_noted_and_is_never_missing() -> None:
    found = counted(note(RCGM, REPORT.id), note(RCGM, GENERAL, at="2"))
    assert [line.section for line in found.groups[2].lines] == ["report", GENERAL]
    assert [line.section for line in counted(note(RCGM, REPORT.id)).groups[2].lines] == ["report"]
    assert all(line.objective is not None for line in found.missing)
    assert [group.session.id for group in found.only_missing().groups] == ["first", "second"]


def test_the_general_part_of_a_session_with_objectives_counts_in_the_whole() -> None:
    found = counted(note(FIRST, GENERAL), note(FIRST, ONE.id))
    assert [line.section for line in found.groups[0].lines] == ["o1", "o2", GENERAL]
    assert found.whole.total == 2


def test_the_last_word_is_the_latest_and_of_two_at_once_the_later_written() -> None:
    early, late = note(FIRST, ONE.id, at="2023-11-14T09:00:00"), note(FIRST, ONE.id, at="2023-11-14T09:30:00")
    same = note(FIRST, ONE.id, at="2023-11-14T09:30:00", id="zz")
    assert counted(late, early).groups[0].lines[0].own.last is late
    assert counted(same, late, early).whole.last is same


def test_commitments_that_are_done_are_not_open() -> None:
    kept = [note(FIRST, ONE.id, NoteKind.COMMITMENT, id=name) for name in ("a", "b", "c")]
    whole = counted(*kept, note(FIRST, ONE.id, id="d"), done=frozenset({"b", "d"})).whole
    assert (whole.of(NoteKind.COMMITMENT), whole.done, whole.open) == (3, 1, 2)


def test_what_is_asked_for_alone_counts_but_what_was_recorded_is_not_forgotten() -> None:
    found = counted(
        note(FIRST, ONE.id, NoteKind.AGREEMENT, id="a", status=NoteStatus.AGREED, delegation="hnd"),
        note(FIRST, ONE.id, NoteKind.COMMITMENT, id="b", action=Action(delegation="hnd")),
        note(FIRST, ONE.id, NoteKind.INTERVENTION, id="c", delegation="hnd", visibility=Visibility.CHATHAM_HOUSE),
        note(FIRST, TWO.id, NoteKind.INFORMATION, id="d"),
        asked=Asked(delegation="hnd"),
    )
    assert told(found)[:2] == [("first", "o1", [("first", 3)]), ("first", "o2", [("first", 0)])]
    assert [line.recorded for line in found.objectives] == [True, True, False]
    assert [line.section for line in found.missing] == ["o2", "o3"]


def test_a_status_is_asked_of_firm_texts_alone() -> None:
    texts = [note(FIRST, ONE.id, kind, id=kind.value) for kind in NoteKind]
    assert counted(*texts, asked=Asked(status=NoteStatus.DRAFT)).whole.total == len(FIRM) == 4
    assert counted(*texts, asked=Asked(NoteKind.AGREEMENT, status=NoteStatus.DRAFT)).whole.total == 1
    assert counted(*texts, asked=Asked(status=NoteStatus.AGREED)).whole.total == 0


def test_what_is_kept_apart_does_not_count() -> None:
    said = note(FIRST, ONE.id, delegation="hnd", visibility=Visibility.CHATHAM_HOUSE)
    asked = Asked(delegation="hnd", but=frozenset({Visibility.CHATHAM_HOUSE}))
    assert counted(said, asked=asked).whole.total == 0
    assert not asked.everything


def test_entries_of_a_session_that_is_gone_do_not_count() -> None:
    gone = MeetingSession(id="gone")
    found = counted(note(gone, ONE.id))
    assert found.whole.total == 0
    assert not found.groups[0].lines[0].recorded


PLACES = [(FIRST, "o1"), (FIRST, "o3"), (SECOND, "o3"), (SECOND, "o1"), (RCGM, "o2"), (RCGM, ""), (FIRST, "")]


@given(st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(NoteKind), st.integers(0, 9)), max_size=40))
def test_the_whole_is_the_sum_of_its_cells_in_any_order(
    drawn: list[tuple[tuple[MeetingSession, str], NoteKind, int]],
) -> None:
    notes = [note(at[0], at[1], kind, id=f"{n:02}", at=str(minute)) for n, (at, kind, minute) in enumerate(drawn)]
    found = counted(*notes)
    assert found.whole.total == len(notes)
    assert found.whole.last == max(notes, key=lambda one: (one.at, one.id), default=None)
    for kind in NoteKind:
        assert found.whole.of(kind) == sum(one.kind is kind for one in notes)
    assert counted(*reversed(notes)) == found
    assert together(line.whole for line in found.missing).total == 0
