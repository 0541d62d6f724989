"""Lists from others taken into a meeting's real file: whom they mean, what they change, and the way back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rcm_desktop.domain.attendance import REGISTRATION, How, Scan
from rcm_desktop.domain.badges import badge_code
from rcm_desktop.domain.people import Capacity, Delegate, Standing, Withdrawal
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.lists import NEW, Choices, Lists, PersonField, Plan, Receipt, Remark, Undone, Why
from rcm_desktop.services.people import People
from rcm_desktop.storage import people as stored
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import ident, small_meeting


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def lists(database: Database) -> Lists:
    return Lists(database)


def everyone(database: Database) -> dict[str, Delegate]:
    with database.read() as connection:
        return {one.name.full: one for one in stored.delegates(connection)}


def planned(lists: Lists, folder: Path, text: str, **how: Any) -> Plan:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8", newline="")
    return lists.plan(lists.look(path), **how)


def taken(lists: Lists, folder: Path, text: str) -> Receipt:
    return lists.take_in(planned(lists, folder, text))


FIRST = """Nombres;Apellidos;Delegación;Cargo;Calidad;Correo electrónico
Íngrid;Ceibo Ñandú;HND;Directora;Jefa de delegación;ingrid@example.org
Beto;Matapalo;mexico;Asesor;asesor;beto@example.org
"""


def test_a_list_makes_people_with_badges_in_one_go(lists: Lists, database: Database, tmp_path: Path) -> None:
    receipt = taken(lists, tmp_path, FIRST)
    assert (receipt.new, receipt.changed, receipt.refused) == (2, 0, 0)
    found = everyone(database)["Íngrid Ceibo Ñandú"]
    assert found.name == PersonName("", "Íngrid", "Ceibo Ñandú")
    assert (found.delegation, found.post, found.capacity) == (ident("HND"), "Directora", Capacity.HEAD)
    assert found.contact == "ingrid@example.org"
    assert sorted(p.badge for p in everyone(database).values())[-2:] == [badge_code("A", 25), badge_code("A", 26)]


def test_the_same_list_again_changes_nobody(lists: Lists, tmp_path: Path) -> None:
    taken(lists, tmp_path, FIRST)
    again = planned(lists, tmp_path, FIRST)
    assert (again.new, again.changed, again.same, again.missing, again.refused) == ((), (), 2, (), ())


def test_a_newer_list_updates_people_instead_of_doubling_them(lists: Lists, database: Database, tmp_path: Path) -> None:
    taken(lists, tmp_path, FIRST)
    before = everyone(database)["Beto Matapalo"]
    plan = planned(lists, tmp_path, FIRST.replace("Asesor;", "Asesor jurídico;"))
    change = plan.changed[0]
    assert (change.name, change.fields[0].field) == ("Beto Matapalo", "post")
    assert (change.fields[0].before, change.fields[0].after) == ("Asesor", "Asesor jurídico")
    lists.take_in(plan)
    after = everyone(database)["Beto Matapalo"]
    assert (after.id, after.badge, after.post) == (before.id, before.badge, "Asesor jurídico")


def correct(database: Database, name: str, **values: object) -> None:
    desk = People(database)
    opened = desk.open(everyone(database)[name].id)
    assert opened is not None
    desk.correct(opened[0].id, opened[1], values)


def test_what_the_desk_corrected_since_stays_and_is_shown(
    lists: Lists, database: Database, tmp_path: Path, clock: FixedClock
) -> None:
    taken(lists, tmp_path, FIRST)
    correct(database, "Beto Matapalo", post="Embajador")
    newer = FIRST.replace("Asesor;", "Asesor jurídico;").replace("Directora", "Viceministra")
    for _ in range(2):  # a correction is one however many lists come after it
        plan = planned(lists, tmp_path, newer)
        assert plan.corrected_here == 1
        lists.take_in(plan)
        assert everyone(database)["Beto Matapalo"].post == "Embajador"
        assert everyone(database)["Íngrid Ceibo Ñandú"].post == "Viceministra"
    lists.take_in(planned(lists, tmp_path, newer), overwrite_corrected=True)
    assert everyone(database)["Beto Matapalo"].post == "Asesor jurídico"


def test_what_stood_before_any_list_is_no_correction(lists: Lists, database: Database, tmp_path: Path) -> None:
    plan = planned(lists, tmp_path, 'Nombre completo,País,Cargo\n"Titular, Tomás",PRE,Cronista\n')
    assert [one.fields[0].corrected_here for one in plan.changed] == [False]


def test_who_is_missing_on_a_newer_list_is_kept_and_comes_back_when_listed_again(
    lists: Lists, database: Database, tmp_path: Path
) -> None:
    taken(lists, tmp_path, FIRST + "Celia;Roble;MEX;;;\n")
    plan = planned(lists, tmp_path, FIRST)
    assert [one.name for one in plan.missing] == ["Celia Roble"]
    assert lists.take_in(plan).missing == 1
    assert everyone(database)["Celia Roble"].withdrawal.standing is Standing.NOT_LISTED
    assert planned(lists, tmp_path, FIRST).missing == ()
    lists.take_in(planned(lists, tmp_path, FIRST + "Celia;Roble;MEX;;;\n"))
    assert everyone(database)["Celia Roble"].withdrawal.standing is Standing.EXPECTED


def test_one_withdrawn_at_the_desk_stays_so_and_the_plan_says_it(
    lists: Lists, database: Database, tmp_path: Path
) -> None:
    taken(lists, tmp_path, FIRST)
    beto = everyone(database)["Beto Matapalo"].id
    correct(database, "Beto Matapalo", withdrawal=Withdrawal(Standing.WITHDRAWN, "Enfermedad"))
    plan = planned(lists, tmp_path, FIRST)
    assert [(one.row, one.remark, one.text, one.person) for one in plan.noted] == [
        (3, Remark.STAYS_WITHDRAWN, "Beto Matapalo", beto)
    ]
    assert (plan.same, plan.changed) == (2, ())
    lists.take_in(plan)
    assert everyone(database)["Beto Matapalo"].withdrawal.standing is Standing.WITHDRAWN


def test_a_list_of_late_additions_leaves_everyone_else_alone(lists: Lists, tmp_path: Path) -> None:
    taken(lists, tmp_path, FIRST)
    plan = planned(lists, tmp_path, "Nombres;Apellidos;Delegación\nDelia;Espino;HND\nEva;Fresno;MEX\n")
    assert (len(plan.new), plan.missing) == (2, ())


def test_people_of_no_list_are_never_missing(lists: Lists, tmp_path: Path) -> None:
    taken(lists, tmp_path, FIRST)
    names = {one.name for one in planned(lists, tmp_path, FIRST).missing}
    assert names == set()


def test_missing_people_stay_as_they_are_where_the_person_says_so(
    lists: Lists, database: Database, tmp_path: Path
) -> None:
    taken(lists, tmp_path, FIRST + "Celia;Roble;MEX;;;\n")
    lists.take_in(planned(lists, tmp_path, FIRST), mark_missing=False)
    assert everyone(database)["Celia Roble"].withdrawal.standing is Standing.EXPECTED


def whys(plan: Plan) -> list[tuple[int, Why, str]]:
    return [(one.row, one.why, one.text) for one in plan.refused]


def test_a_row_that_is_not_taken_is_told_with_its_number_and_reason(lists: Lists, tmp_path: Path) -> None:
    plan = planned(
        lists,
        tmp_path,
        "\nLista de participantes\nNombres;Apellidos;Delegación\n;;HND\n\nFelipe;Guásimo;Atlantis\n"
        "Gael;Higuerón;HND\ngael;HIGUERON;Honduras\n",
    )
    assert whys(plan) == [
        (4, Why.NO_NAME, ""),
        (6, Why.UNKNOWN_DELEGATION, "Atlantis"),
        (8, Why.TWICE, "7"),
    ]
    assert plan.refused[1].cells == ("Felipe", "Guásimo", "Atlantis")
    assert len(plan.new) == 1


def test_two_people_of_one_name_are_told_and_not_guessed(lists: Lists, database: Database, tmp_path: Path) -> None:
    desk = People(database)
    for _ in range(2):
        desk.add(Delegate(id="", name=PersonName("", "Hugo", "Icaco"), delegation=ident("HND")))
    plan = planned(lists, tmp_path, "Nombres,Apellidos,Delegación\nHugo,Icaco,HND\n")
    assert whys(plan) == [(2, Why.SEVERAL, "Hugo Icaco")]


def test_an_unknown_delegation_is_made_or_replaced_where_the_person_says_so(
    lists: Lists, database: Database, tmp_path: Path
) -> None:
    text = "Nombres,Apellidos,Delegación\nJulia,Jocote,ATL\nKarla,Laurel,atl\nLia,Mamey,Hondureños\n"
    plain = planned(lists, tmp_path, text)
    assert [(one.text, one.rows) for one in plain.unknown_delegations] == [("ATL", 2), ("Hondureños", 1)]
    plan = planned(lists, tmp_path, text, delegations={"ATL": NEW, "Hondureños": ident("HND")})
    assert ([one.code for one in plan.new_delegations], plan.refused) == (["ATL"], ())
    lists.take_in(plan)
    found = everyone(database)
    assert found["Julia Jocote"].delegation == found["Karla Laurel"].delegation == plan.new_delegations[0].id
    assert found["Lia Mamey"].delegation == ident("HND")
    assert "ATL" in [one.code for one in People(database).delegations()]


@pytest.mark.parametrize("said", ["USA", "estados unidos", "LOS ESTADOS UNIDOS", "United States", "us",
                                  "Delegación de prueba de Estados Unidos"])  # fmt: skip
def test_a_delegation_is_found_by_all_its_names(lists: Lists, tmp_path: Path, said: str) -> None:
    plan = planned(lists, tmp_path, f"Name,Surname,Country\nMoe,Nance,{said}\n")
    assert [one.delegate.delegation for one in plan.new] == [ident("USA")]


def test_a_whole_name_is_divided_at_its_comma_else_proposed_and_noted(lists: Lists, tmp_path: Path) -> None:
    plan = planned(lists, tmp_path, 'Nombre completo;País\n"Ceiba Roble, Nora Inés";MEX\nOMAR  pino;MEX\nQuirino;MEX\n')
    assert [(one.delegate.name.given, one.delegate.name.family) for one in plan.new] == [
        ("Nora Inés", "Ceiba Roble"), ("OMAR", "pino"), ("Quirino", ""),
    ]  # fmt: skip
    assert [(one.row, one.remark) for one in plan.noted] == [(3, Remark.NAME_SPLIT)]


def test_a_name_from_a_list_is_never_recased(lists: Lists, database: Database, tmp_path: Path) -> None:
    taken(lists, tmp_path, "Nombres,Apellidos,País\n ROSA  maría ,de la PALMA,MEX\n")
    assert everyone(database)["ROSA maría de la PALMA"].name == PersonName("", "ROSA maría", "de la PALMA")


def test_an_empty_cell_takes_nothing_away(lists: Lists, database: Database, tmp_path: Path) -> None:
    taken(lists, tmp_path, FIRST)
    taken(lists, tmp_path, FIRST.replace("Directora", ""))
    assert everyone(database)["Íngrid Ceibo Ñandú"].post == "Directora"


def test_a_number_finds_a_person_whose_name_was_mended(lists: Lists, database: Database, tmp_path: Path) -> None:
    taken(lists, tmp_path, "ID,Nombres,Apellidos,País\n7,Saul,Tamarindo,MEX\n8,Tania,Uva,MEX\n")
    receipt = taken(lists, tmp_path, "ID,Nombres,Apellidos,País\n7,Saúl,Tamarindo Vid,MEX\n8,Ulises,Yuca,MEX\n")
    assert (receipt.new, receipt.changed, receipt.refused) == (0, 1, 1)
    assert "Saúl Tamarindo Vid" in everyone(database)


def test_two_of_one_name_with_numbers_of_their_own_are_two_people(lists: Lists, tmp_path: Path) -> None:
    text = "ID,Nombres,Apellidos,País\n1,Ana,Zapote,MEX\n2,Ana,Zapote,MEX\n"
    assert taken(lists, tmp_path, text).new == 2
    assert planned(lists, tmp_path, text).same == 2


def test_one_undo_takes_the_whole_list_back(lists: Lists, database: Database, tmp_path: Path) -> None:
    before = everyone(database)
    first = taken(lists, tmp_path, FIRST)
    after_first = everyone(database)
    second = taken(lists, tmp_path, FIRST.replace("Asesor;", "Asesor jurídico;") + "Celia;Roble;MEX;;;\n")
    assert lists.undo(second).taken_back == 2
    assert lists.undo(second) == Undone(0, ())
    assert everyone(database) == after_first
    assert lists.undo(first) == Undone(2, ())
    assert lists.undo(first) == Undone(0, ())
    assert everyone(database) == before
    assert [one.undone for one in lists.receipts()] == [True, True]


def test_undo_keeps_who_was_scanned_or_edited_since_and_names_them(
    lists: Lists, database: Database, tmp_path: Path
) -> None:
    receipt = taken(lists, tmp_path, FIRST + "Celia;Roble;MEX;;;\n")
    with database.write() as work:
        at = work.now.isoformat(timespec="milliseconds")
        work.state(Scan, everyone(database)["Celia Roble"].id, point=REGISTRATION, at=at, how=How.BADGE)
    correct(database, "Beto Matapalo", post="Embajador")
    undone = lists.undo(receipt)
    assert (undone.taken_back, undone.kept) == (1, ("Beto Matapalo", "Celia Roble"))
    assert "Íngrid Ceibo Ñandú" not in everyone(database)
    assert everyone(database)["Beto Matapalo"].post == "Embajador"


def test_undo_takes_back_a_new_delegation_nobody_belongs_to(lists: Lists, database: Database, tmp_path: Path) -> None:
    text = "Nombres,Apellidos,Delegación\nJulia,Jocote,ATL\n"
    receipt = lists.take_in(planned(lists, tmp_path, text, delegations={"ATL": NEW}))
    lists.undo(receipt)
    assert "ATL" not in [one.code for one in People(database).delegations()]


def test_what_an_undo_wrote_back_is_no_correction_of_a_desk(lists: Lists, database: Database, tmp_path: Path) -> None:
    taken(lists, tmp_path, FIRST)
    newer = FIRST.replace("Asesor;", "Asesor jurídico;")
    lists.undo(taken(lists, tmp_path, newer))
    assert planned(lists, tmp_path, newer).corrected_here == 0


class Stopped(Exception):
    """What a cancelled job raises."""


def test_a_list_that_is_stopped_leaves_nothing(lists: Lists, database: Database, tmp_path: Path) -> None:
    people = "".join(f"Persona{n};Apellido{n};MEX;;;\n" for n in range(500))
    plan = planned(lists, tmp_path, FIRST + people)
    before = everyone(database)

    def stop(done: int, total: int) -> None:
        if done * 2 > total:
            raise Stopped

    with pytest.raises(Stopped):
        lists.take_in(plan, progress=stop)
    assert everyone(database) == before
    assert lists.receipts() == ()
    assert lists.take_in(plan).new == 502


def test_the_whole_list_is_one_gesture(lists: Lists, database: Database, tmp_path: Path) -> None:
    receipt = taken(lists, tmp_path, FIRST)
    from rcm_desktop.storage import lists as journal

    with database.read() as connection:
        places = journal.positions(connection, {receipt.gesture})
    assert len(places) == 3  # each person's data in a transaction of its own, and the list itself


def test_columns_that_a_person_chose_are_remembered_for_the_same_headers(lists: Lists, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Quién;De dónde\nVera Zarza;MEX\n", encoding="utf-8")
    look = lists.look(path)
    assert not look.is_complete
    chosen = {0: PersonField.FULL_NAME, 1: PersonField.DELEGATION}
    lists.take_in(lists.plan(look, chosen))
    again = lists.look(path)
    assert (again.mapping, again.remembered, again.is_complete) == (chosen, True, True)


def test_the_rows_not_taken_are_saved_as_a_workbook(lists: Lists, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    plan = planned(lists, tmp_path, "Nombres,Apellidos,País\n=1+1,Guásimo,Atlantis\n")
    lists.save_report(plan, tmp_path / "report.xlsx", "es")
    sheet = load_workbook(tmp_path / "report.xlsx").worksheets[0]
    assert [[cell.value for cell in row] for row in sheet.rows] == [
        ["Fila", "Por qué no se recibió", "Nombres", "Apellidos", "País"],
        ["2", "La reunión no tiene una delegación “Atlantis”.", "=1+1", "Guásimo", "Atlantis"],
    ]
    assert sheet["C2"].data_type == "s"


def test_two_records_joined_as_one_person_are_one_for_a_list(lists: Lists, database: Database, tmp_path: Path) -> None:
    taken(lists, tmp_path, FIRST + "Celia;Roble;MEX;;;\n")
    desk = People(database)
    listed = everyone(database)["Celia Roble"].id
    walked_in = desk.add(Delegate(id="", name=PersonName("", "Celia", "Roble"), delegation=ident("MEX"))).id
    desk.join(walked_in, listed)
    again = planned(lists, tmp_path, FIRST + "Celia;Roble;MEX;Ministra;;\n")
    assert (again.new, again.refused, [one.name for one in again.changed]) == ((), (), ["Celia Roble"])
    assert [one.name for one in planned(lists, tmp_path, FIRST).missing] == ["Celia Roble"]
    taken(lists, tmp_path, FIRST)
    with database.read() as connection:
        standings = {one.withdrawal.standing for one in stored.delegates(connection) if one.name.family == "Roble"}
    assert standings == {Standing.NOT_LISTED}


def test_a_person_may_say_how_a_file_is_to_be_read(lists: Lists, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Nombre,País;x\nVera,MEX;y\n", encoding="utf-8")
    look = lists.look(path, Choices(separator=";", header_row=2))
    assert (look.separator, look.header_row, look.headers, look.rows) == (";", 2, ("Vera,MEX", "y"), 0)
    bare = lists.look(path, Choices(header_row=0))
    assert (bare.headers, bare.rows) == (("", ""), 2)


def test_somebody_of_the_same_name_elsewhere_is_new_and_noted(lists: Lists, database: Database, tmp_path: Path) -> None:
    plan = planned(lists, tmp_path, "Nombres,Apellidos,País\nOscar,izote,HND\n")
    assert [(one.row, one.remark, one.person) for one in plan.possibly_same] == [
        (2, Remark.POSSIBLY_SAME, everyone(database)["Óscar Izote"].id)
    ]
    assert len(plan.new) == 1


def test_what_arrived_between_the_plan_and_the_taking_in_is_not_lost(
    lists: Lists, database: Database, tmp_path: Path
) -> None:
    taken(lists, tmp_path, FIRST)
    plan = planned(lists, tmp_path, FIRST.replace("Asesor;", "Asesor jurídico;"))
    correct(database, "Beto Matapalo", post="Embajador")
    lists.take_in(plan)
    assert everyone(database)["Beto Matapalo"].to_settle == ("post",)
