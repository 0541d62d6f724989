"""The programme from and to spreadsheets, on a meeting's real file."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from rcm_desktop.domain.agenda import Access, AgendaItem, Audience, ItemKind, MeetingSession, Objective, SessionKind
from rcm_desktop.domain.errors import ListTooLarge
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.records import Days, Planned, Times
from rcm_desktop.intake.description import read_description
from rcm_desktop.intake.table_file import read_table
from rcm_desktop.intake.workbook import written
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.agenda import Agenda, Following
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.programme_lists import Plan, ProgrammeField, ProgrammeLists, Remark, Why
from rcm_desktop.services.programme_lists.writing import COLUMNS
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

HEADS = "Tipo;Fecha;Inicio;Fin;Sesión;Punto;Clase;Sala;Acceso;A cargo de;Visibilidad;Minutos;Presidencia"
CHAMPIONS = "Reunión de los países campeones del Pacto Mundial"


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def lists(database: Database) -> ProgrammeLists:
    return ProgrammeLists(database)


def planned(lists: ProgrammeLists, folder: Path, *rows: str, heads: str = HEADS) -> Plan:
    path = folder / "programa.csv"
    path.write_text("\n".join((heads, *rows)) + "\n", encoding="utf-8")
    return lists.plan(lists.look(path))


def programme(database: Database) -> Programme:
    return Agenda(database).programme()


def session(database: Database, title: str) -> MeetingSession:
    return next(s for s in (one.session for one in programme(database).sittings) if title in (s.title_es, s.title_en))


def items(database: Database, title: str) -> list[AgendaItem]:
    return list(programme(database).by_id[session(database, title).id].items)


def refused(plan: Plan) -> dict[int, Why]:
    return {one.row: one.why for one in plan.refused}


def remarks(plan: Plan) -> set[tuple[int, Remark]]:
    return {(one.row, one.remark) for one in plan.noted}


def test_sessions_and_their_items_are_taken_in_by_one_gesture(
    lists: ProgrammeLists, database: Database, tmp_path: Path
) -> None:
    plan = planned(
        lists, tmp_path,
        "Sesión;15/11/2023;9:00;12:30;Taller de datos;;Taller;Sala 3;Sesión reservada;;;;Honduras",
        "Punto;;9:00;;;Apertura;Apertura;;;;;20;",
        "Punto;;9:20;;;Coordinación interna;;;;OIM;Interno;30;",
        "Punto;;;;;Síntesis;;;;;;;",
    )  # fmt: skip
    assert (len(plan.new), len(plan.changed), plan.same, plan.refused) == (4, 0, 0, ())
    assert [s.session.title_es for s in programme(database).sittings if s.session.title_es == "Taller de datos"] == []
    lists.take_in(plan)
    made = session(database, "Taller de datos")
    assert (made.period, made.kind, made.room, made.access, made.chair) == (
        Times("2023-11-15T09:00", "2023-11-15T12:30"), SessionKind.WORKSHOP, "Sala 3", Access.MEMBERS_ONLY, "Honduras",
    )  # fmt: skip
    opening, internal, last = items(database, "Taller de datos")
    assert (opening.planned, opening.kind) == (Planned("2023-11-15T09:00", 20), ItemKind.OPENING)
    assert (internal.visibility, internal.speakers) == (Audience.INTERNAL, "OIM")
    assert last.planned == Planned("", 0)


def test_a_row_means_a_session_by_its_title_in_either_language_and_its_day(
    lists: ProgrammeLists, database: Database, tmp_path: Path
) -> None:
    english = "Meeting of the champion countries of the GCM"
    plan = planned(
        lists, tmp_path, f"2023-11-14;10:00;;{english.upper()};;Sala 9",
        "2023-11-14;;;;Progress Reports;", heads="Date;Start;End;Session;Agenda item;Room",
    )  # fmt: skip
    (change, item) = plan.changed
    assert (change.id, {f.field: (f.before, f.after) for f in change.fields}) == (
        ident("champions"),
        {
            "title_en": (english, english.upper()),
            "period": (
                Times("2023-11-14T09:00", "2023-11-14T12:30"), Times("2023-11-14T10:00", "2023-11-14T13:30"),
            ),
            "room": ("Sala 1", "Sala 9"),
        },
    )  # fmt: skip
    assert item.id == ident("Presentación de avances")
    lists.take_in(plan)
    assert session(database, CHAMPIONS).period == Times("2023-11-14T10:00", "2023-11-14T13:30")


def test_a_session_moved_to_another_day_is_the_same_where_its_title_is_unique(
    lists: ProgrammeLists, database: Database, tmp_path: Path
) -> None:
    lists.take_in(planned(lists, tmp_path, f"Sesión;15/11/2023;9:00;;{CHAMPIONS};;;;;;;;"))
    assert session(database, CHAMPIONS).id == ident("champions")
    assert session(database, CHAMPIONS).period == Times("2023-11-15T09:00", "2023-11-15T12:30")


def test_two_sessions_of_a_title_stay_two(lists: ProgrammeLists, database: Database, tmp_path: Path) -> None:
    rows = ("Sesión;14/11/2023;9:00;10:00;Plenaria;;;;;;;;", "Sesión;15/11/2023;9:00;10:00;Plenaria;;;;;;;;")
    lists.take_in(planned(lists, tmp_path, *rows))
    again = planned(lists, tmp_path, *reversed(rows))
    assert (again.new, again.changed, again.same) == ((), (), 2)
    moved = planned(lists, tmp_path, "Sesión;16/11/2023;9:00;10:00;Plenaria;;;;;;;;")
    assert len(moved.new) == 1


def test_a_row_that_says_less_leaves_the_rest_as_it_is(
    lists: ProgrammeLists, database: Database, tmp_path: Path
) -> None:
    plan = planned(lists, tmp_path, f"Sesión;14/11/2023;;;{CHAMPIONS};;;;;;;;", "Punto;;;;;Receso;;;;;;;")
    assert (plan.new, plan.changed, plan.same) == ((), (), 2)


def test_what_is_new_or_out_of_order_takes_its_place_and_the_others_keep_theirs(
    lists: ProgrammeLists, database: Database, tmp_path: Path
) -> None:
    before = {item.id: item.order for item in items(database, CHAMPIONS)}
    lists.take_in(
        planned(
            lists, tmp_path, f"Sesión;14/11/2023;;;{CHAMPIONS};;;;;;;;", "Punto;;;;;Apertura;;;;;;;",
            "Punto;;;;;Uno;;;;;;;", "Punto;;;;;Dos;;;;;;;", "Punto;;;;;Próximos pasos;;;;;;;",
            "Punto;;;;;Receso;;;;;;;",
        )
    )  # fmt: skip
    found = items(database, CHAMPIONS)
    told = [item.title_es for item in found]
    assert [title for title in told if title != "Presentación de avances"] == [
        "Apertura", "Uno", "Dos", "Próximos pasos", "Receso",
    ]  # fmt: skip
    assert sum(before[item.id] != item.order for item in found if item.id in before) == 1


def test_new_items_alone_take_the_place_of_their_hour(
    lists: ProgrammeLists, database: Database, tmp_path: Path
) -> None:
    lists.take_in(
        planned(lists, tmp_path, f"Punto;14/11/2023;11:15;;{CHAMPIONS};Aviso;;;;;;5;",
                f"Punto;14/11/2023;9:10;;{CHAMPIONS};Bienvenida;;;;;;5;")
    )  # fmt: skip
    assert [item.title_es for item in items(database, CHAMPIONS)] == [
        "Apertura", "Bienvenida", "Presentación de avances", "Receso", "Aviso", "Próximos pasos",
    ]  # fmt: skip


def test_items_that_name_a_session_nobody_knows_make_it(
    lists: ProgrammeLists, database: Database, tmp_path: Path
) -> None:
    plan = planned(
        lists, tmp_path, "15/11/2023;11:00;60;Taller;Segundo;Sala 7", "15/11/2023;9:00;120;Taller;Primero;Sala 7",
        "16/11/2023;9:00;30;Taller;Tercero;Sala 8", heads="Fecha;Hora;Duración;Sesión;Tema;Salón",
    )  # fmt: skip
    assert {(one.row, one.remark) for one in plan.noted} == {(2, Remark.SESSION_MADE), (4, Remark.SESSION_MADE)}
    lists.take_in(plan)
    first, second = [one for one in programme(database).sittings if one.session.title_es == "Taller"]
    assert first.session.period == Times("2023-11-15T09:00", "2023-11-15T12:00")
    assert (first.session.room, [item.title_es for item in first.items]) == ("Sala 7", ["Primero", "Segundo"])
    assert second.session.period == Times("2023-11-16T09:00", "2023-11-16T09:30")


def test_indicos_contributions_are_known(lists: ProgrammeLists, database: Database, tmp_path: Path) -> None:
    path = tmp_path / "contributions.csv"
    path.write_text(
        "Id,Title,Description,Date,Duration,Type,Session,Track,Presenters,Materials\n"
        '1,Welcome,,2023-11-15 14:00:00+00:00,20 minutes,Talk,Opening,,"Rosa Ceibo, Iván Roble",\n'
        "2,Lunch talk,,2023-11-15 17:00:00+00:00,1 hour 30 minutes,,,,,\n",
        encoding="utf-8",
    )
    look = lists.look(path)
    assert look.preset == "indico-contributions"
    plan = lists.plan(look)
    assert plan.refused == ()
    lists.take_in(plan)
    (opening,) = items(database, "Opening")
    assert (opening.title_en, opening.planned, opening.speakers) == (
        "Welcome", Planned("2023-11-15T09:00", 20), "Rosa Ceibo, Iván Roble",
    )  # fmt: skip
    assert session(database, "Lunch talk").period == Times("2023-11-15T12:00", "2023-11-15T13:30")


def test_what_cannot_be_read_is_refused_by_its_row_and_the_rest_is_taken(
    lists: ProgrammeLists, database: Database, tmp_path: Path
) -> None:
    plan = planned(
        lists, tmp_path,
        "Punto;;9:00;;;Suelto;;;;;;10;",
        "Sesión;31/02/2023;9:00;;Mala fecha;;;;;;;;",
        "Punto;;9:00;;;De la mala;;;;;;10;",
        "Sesión;15/11/2023;temprano;;Mala hora;;;;;;;;",
        "Sesión;15/11/2023;9:00;8:00;Al revés;;;;;;;;",
        "Sesión;15/11/2023;9:00;10:00;Buena;;;;;;;;",
        "Punto;;9:00;;;Mala duración;;;;;;un rato;",
        "Punto;;9:30;;;Bueno;;;;;;10;",
        "Punto;;9:30;;;Bueno;;;;;;10;",
        "Sesión;15/11/2023;9:00;10:00;Buena;;;;;;;;",
        "Punto;;;;;;;Sala;;;;;",
        ";;;;;;;;;;;;Nadie",
    )  # fmt: skip
    assert refused(plan) == {
        2: Why.NO_SESSION, 3: Why.DAY, 4: Why.SESSION_REFUSED, 5: Why.START, 6: Why.ENDS_EARLY, 8: Why.MINUTES,
        10: Why.TWICE, 11: Why.TWICE, 12: Why.NO_TITLE, 13: Why.NO_TITLE,
    }  # fmt: skip
    assert [one.record.title_es for one in plan.new if not isinstance(one.record, Objective)] == ["Buena", "Bueno"]


def test_what_is_worth_a_look_is_said(lists: ProgrammeLists, tmp_path: Path) -> None:
    plan = planned(
        lists, tmp_path,
        "Sesión;04/12/2023;9:00;;Dudosa;;Baile;;A medias;;;;",
        "Punto;;9:00;;;Secreto;;;;;a medias;10;",
        "Sesión;15/11/2023;21:00;1:30;Nocturna;;;;;;;;",
        "Sesión;;;;Sin hora;;;;;;;;",
        "Cosa;15/11/2023;9:00;;Rara;;;;;;;;",
    )  # fmt: skip
    assert remarks(plan) == {
        (2, Remark.AMBIGUOUS_DAY), (2, Remark.UNKNOWN_KIND), (2, Remark.UNKNOWN_ACCESS), (2, Remark.OUTSIDE),
        (3, Remark.UNKNOWN_VISIBILITY), (4, Remark.NEXT_DAY), (5, Remark.NO_TIME), (6, Remark.UNKNOWN_TYPE),
        (6, Remark.END_ASSUMED),
    }  # fmt: skip
    made = {one.record.title_es: one.record for one in plan.new if not isinstance(one.record, Objective)}
    dubious, night, odd = made["Dudosa"], made["Nocturna"], made["Rara"]
    assert isinstance(dubious, MeetingSession)
    assert dubious.access is Access.MEMBERS_ONLY  # the side that shows less
    assert dubious.period == Times("2023-12-04T09:00", "2023-12-04T09:10")
    secret = made["Secreto"]
    assert isinstance(secret, AgendaItem)
    assert secret.visibility is Audience.INTERNAL
    assert isinstance(night, MeetingSession)
    assert night.period == Times("2023-11-15T21:00", "2023-11-16T01:30")
    assert isinstance(odd, MeetingSession)
    assert odd.period == Times("2023-11-15T09:00", "2023-11-15T10:30")


def test_a_day_stands_for_the_rows_below_it(lists: ProgrammeLists, database: Database, tmp_path: Path) -> None:
    plan = planned(
        lists, tmp_path, "miércoles 15 de noviembre;;", ";9:00–10:30;Uno", ";11:00 a. m.;Dos",
        "jueves 16 de noviembre;;", ";21h30;Tres", heads="Fecha;Horario;Sesión",
    )  # fmt: skip
    assert plan.refused == ()
    lists.take_in(plan)
    assert session(database, "Uno").period == Times("2023-11-15T09:00", "2023-11-15T10:30")
    assert session(database, "Dos").period.start == "2023-11-15T11:00"
    assert session(database, "Tres").period.start == "2023-11-16T21:30"


def test_items_past_midnight_are_the_next_days(lists: ProgrammeLists, database: Database, tmp_path: Path) -> None:
    lists.take_in(
        planned(
            lists, tmp_path, "Sesión;15/11/2023;21:00;1:30;Nocturna;;;;;;;;", "Punto;;23:30;0:30;;Uno;;;;;;;",
            "Punto;;0:30;;;Dos;;;;;;15;",
        )
    )  # fmt: skip
    assert [item.planned for item in items(database, "Nocturna")] == [
        Planned("2023-11-15T23:30", 60), Planned("2023-11-16T00:30", 15),
    ]  # fmt: skip


def test_objectives_come_by_number_or_text(lists: ProgrammeLists, database: Database, tmp_path: Path) -> None:
    heads = "Tipo;Sesión;Objetivo (español);Objetivo (inglés);Nivel;Número del objetivo"
    plan = planned(
        lists, tmp_path, "Sesión;Reunión de los Ministerios Públicos y los puntos de contacto de la REDTRAM;;;;",
        "Objetivo;;Definir acciones concretas.;;Específico;3", "Objetivo;;Uno nuevo.;;General;",
        "Objetivo;;Malo.;;;tres", heads=heads,
    )  # fmt: skip
    assert refused(plan) == {5: Why.NUMBER}
    lists.take_in(plan)
    (found,) = [one for one in programme(database).sittings if one.session.id == ident("prosecutors")]
    assert [(o.number, o.text_es) for o in found.objectives] == [
        (2, "Promover el intercambio de experiencias y buenas prácticas entre los Ministerios Públicos."),
        (3, "Definir acciones concretas."), (4, "Uno nuevo."),
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["es", "en"])
def test_what_was_saved_brings_nothing_new(
    lists: ProgrammeLists, database: Database, tmp_path: Path, language: str
) -> None:
    setup = Setup(database)
    long = Times("2023-11-15T20:00", "2023-11-16T02:00")
    night = setup.add(MeetingSession(id="", title_es="Nocturna", period=long, description_es="Uno.\n\nDos."))
    for title, start in (("Receso", "2023-11-15T23:00"), ("Receso", "2023-11-16T01:00"), ("=SUM(A1)", "")):
        setup.add(AgendaItem(id="", session=night.id, title_es=title, planned=Planned(start, 120)))
    setup.add(MeetingSession(id="", title_en="Without a time"))
    path = tmp_path / "programa.xlsx"
    assert lists.save(path, language) == 5
    look = lists.look(path)
    assert look.is_complete
    plan = lists.plan(look)
    assert (plan.new, plan.changed, plan.refused) == ((), (), ())
    assert plan.same == 5 + 3 + 7
    assert [one.remark for one in plan.noted] == [Remark.NO_TIME]


def test_the_sample_meeting_goes_from_a_workbook_into_an_empty_one(tmp_path: Path, clock: FixedClock) -> None:
    sample = Meetings(tmp_path / "data", clock).create(read_description(resource("meetings", "rcm-2023.toml")))
    path = tmp_path / "programa.xlsx"
    ProgrammeLists(sample).save(path, "es")
    assert ProgrammeLists(sample).plan(ProgrammeLists(sample).look(path)).new == ()
    empty = Database.create(tmp_path / "empty.rcm", "018bc7a0-0000-7000-8000-000000000009", clock, "machine")
    with empty.write() as work:
        ident = "018bc7a0-0000-7000-8000-000000000009"
        work.create(Meeting(id=ident, timezone="America/Panama", period=Days("2023-11-14", "2023-12-07")))
    lists = ProgrammeLists(empty)
    plan = lists.plan(lists.look(path))
    assert plan.refused == ()
    lists.take_in(plan)

    def told(database: Database) -> list[object]:
        return [
            (
                " ".join(one.session.title_es.split()), one.session.period, one.session.kind, one.session.room,
                one.session.access, [(o.number, o.level) for o in one.objectives],
                [(i.title_es, i.title_en, i.planned, i.kind, i.visibility) for i in one.items],
            )
            for one in programme(database).sittings
        ]  # fmt: skip

    assert told(empty) == told(sample)
    empty.close()
    sample.close()


def test_an_empty_programme_saves_examples_that_are_refused(tmp_path: Path, clock: FixedClock) -> None:
    database = Database.create(tmp_path / "empty.rcm", "018bc7a0-0000-7000-8000-000000000009", clock, "machine")
    lists = ProgrammeLists(database)
    for language in ("es", "en"):
        lists.save(tmp_path / "empty.xlsx", language)
        plan = lists.plan(lists.look(tmp_path / "empty.xlsx"))
        assert [one.why for one in plan.refused] == [Why.EXAMPLE, Why.EXAMPLE]
        assert plan.new == ()
    database.close()


def test_excels_own_days_and_times_are_read(lists: ProgrammeLists, database: Database, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["PROGRAMA", None, None, None])
    sheet.append(["Fecha", "Inicio", "Duración", "Sesión"])
    sheet.append([datetime(2023, 11, 15), time(9, 30), timedelta(minutes=95), "De Excel"])  # noqa: DTZ001
    book.save(tmp_path / "excel.xlsx")
    lists.take_in(lists.plan(lists.look(tmp_path / "excel.xlsx")))
    assert session(database, "De Excel").period == Times("2023-11-15T09:30", "2023-11-15T11:05")


def test_what_is_written_meanwhile_is_not_lost(lists: ProgrammeLists, database: Database, tmp_path: Path) -> None:
    plan = planned(lists, tmp_path, f"Sesión;14/11/2023;;;{CHAMPIONS};;;Sala 9;;;;;")
    setup = Setup(database)
    opened = setup.open(MeetingSession, ident("champions"))
    assert opened is not None
    setup.save(MeetingSession, ident("champions"), opened[1], {"room": "Sala 5"})
    lists.take_in(plan)
    assert session(database, CHAMPIONS).to_settle == ("room",)


def taken(lists: ProgrammeLists, folder: Path) -> Plan:
    return planned(
        lists, folder, "Sesión;15/11/2023;9:00;12:30;Nueva;;;;;;;;", "Punto;;9:00;;;Uno;;;;;;20;",
        f"Sesión;14/11/2023;;;{CHAMPIONS};;;Sala 9;;;;;",
    )  # fmt: skip


def test_a_programme_is_taken_back_and_done_again(lists: ProgrammeLists, database: Database, tmp_path: Path) -> None:
    before = programme(database).sittings
    receipt = lists.take_in(taken(lists, tmp_path))
    after = programme(database).sittings
    for _ in range(2):
        undone = lists.undo(receipt)
        assert (undone.taken_back, undone.kept) == (3, ())
        assert programme(database).sittings == before
        assert lists.receipts()[0].undone
        lists.take_again(receipt)
        assert programme(database).sittings == after
        assert not lists.receipts()[0].undone
    assert lists.undo(receipt).taken_back == 3
    assert lists.undo(receipt).taken_back == 0
    assert ProgrammeLists(database).receipts()[0].name == "programa.csv"


def test_undoing_leaves_what_somebody_worked_on_since(
    lists: ProgrammeLists, database: Database, tmp_path: Path
) -> None:
    receipt = lists.take_in(taken(lists, tmp_path))
    setup = Setup(database)
    new = session(database, "Nueva")
    setup.add(Note(id="", session=new.id, text="Algo"))
    opened = setup.open(MeetingSession, ident("champions"))
    assert opened is not None
    setup.save(MeetingSession, ident("champions"), opened[1], {"room": "Sala 5"})
    undone = lists.undo(receipt)
    assert undone.kept == ("Nueva", CHAMPIONS)
    assert session(database, CHAMPIONS).room == "Sala 5"
    assert items(database, "Nueva") == []


def test_undoing_leaves_an_item_that_was_started(lists: ProgrammeLists, database: Database, tmp_path: Path) -> None:
    receipt = lists.take_in(taken(lists, tmp_path))
    (item,) = items(database, "Nueva")
    Following(database, Agenda(database)).start(item.id)
    undone = lists.undo(receipt)
    assert undone.kept == ("Nueva", "Uno")
    assert [item.title_es for item in items(database, "Nueva")] == ["Uno"]


def test_rows_not_taken_are_saved_with_their_reason(lists: ProgrammeLists, tmp_path: Path) -> None:
    plan = planned(lists, tmp_path, "Sesión;mañana;9:00;;Mala;;;;;;;;")
    lists.save_report(plan, tmp_path / "report.xlsx", "es")
    _, (_, cells) = read_table(tmp_path / "report.xlsx").rows
    assert cells[0] == "2"
    assert "mañana" in cells[1]


def test_columns_are_remembered_by_their_heads(lists: ProgrammeLists, tmp_path: Path) -> None:
    path = tmp_path / "raro.csv"
    path.write_text("Qué;Cuándo\nUna;15/11/2023 9:00\n", encoding="utf-8")
    look = lists.look(path)
    assert not look.is_complete
    chosen = {0: ProgrammeField.SESSION_ES, 1: ProgrammeField.DAY}
    plan = lists.plan(look, chosen)
    assert plan.refused == ()
    lists.take_in(plan)
    again = lists.look(path)
    assert (again.mapping, again.remembered, again.is_complete) == (chosen, True, True)


def test_a_file_of_too_many_rows_is_refused(lists: ProgrammeLists, tmp_path: Path) -> None:
    path = tmp_path / "larga.csv"
    path.write_text("Fecha;Inicio;Sesión\n" + "15/11/2023;9:00;Una\n" * 20_001, encoding="utf-8")
    with pytest.raises(ListTooLarge):
        lists.look(path)


def test_planning_can_be_stopped(lists: ProgrammeLists, tmp_path: Path) -> None:
    path = tmp_path / "programa.csv"
    path.write_text("Fecha;Inicio;Sesión\n" + "15/11/2023;9:00;Una\n" * 500, encoding="utf-8")
    look = lists.look(path)

    def stop(done: int, _: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        lists.plan(look, progress=stop)


_CELLS = st.sampled_from(
    ["", "Sesión", "Punto", "Objetivo", "15/11/2023", "2023-11-14", "9:00", "23:30", "0:10", "90", "Receso", CHAMPIONS,
     "Nueva", "1:30", "Sala 1", "Plenaria", "x", "2023-11-15 09:00+05:00", "9:00–10:00", "3"]
) | st.text(max_size=12)  # fmt: skip


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(_CELLS, min_size=1, max_size=22), max_size=12))
def test_no_rows_make_planning_stumble(lists: ProgrammeLists, tmp_path: Path, rows: list[list[str]]) -> None:
    headers = [Labels("es").text("programme_list.heads", column) for column in COLUMNS]
    path = tmp_path / "any.xlsx"
    path.write_bytes(written("x", headers, rows))
    look = lists.look(path)
    plan = lists.plan(look)
    told = {one.row for one in plan.refused} | {one.row for one in plan.new} | {one.row for one in plan.changed}
    assert told <= {number for number, _ in look.body}
    receipt = lists.take_in(plan)
    again = lists.plan(look)
    assert not [one for one in again.new if isinstance(one.record, MeetingSession)]
    lists.undo(receipt)
