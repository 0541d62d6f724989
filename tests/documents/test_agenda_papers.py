"""The agenda's papers read back: what everyone may see, in both languages, on the right day and in the right room."""

from datetime import UTC, date, datetime
from io import BytesIO

import msgspec
import pikepdf
import pypdfium2
import pytest

from rcm_desktop.documents.agenda_papers import AgendaContent, Tongue, by_room, door_sheets, programme, script
from rcm_desktop.documents.pdf import write_pdf
from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.paper import Paper
from rcm_desktop.domain.programme import Sitting
from rcm_desktop.domain.records import Times
from rcm_desktop.domain.steps import ItemClosed, ItemStarted
from tests.documents.agenda_content import (
    CONTENT,
    ITEMS,
    MEETING,
    NOW,
    OBJECTIVES,
    OF_RESERVED,
    OPEN,
    RESERVED,
    SECRET,
    UNDATED,
    in_order,
    item,
    pages,
    programme_of,
    written,
)

LONG = (
    "Intercambio de experiencias, buenas prácticas y lecciones aprendidas sobre la gobernanza de la migración laboral, "
    "la protección de las personas trabajadoras migrantes y la integración socioeconómica en los países de destino"
)
PUBLIC = (programme, by_room, door_sheets)


def text(paper: Paper) -> str:
    return " ".join(pages(paper))


def of(*sittings: Sitting, now: datetime = NOW) -> AgendaContent:
    return AgendaContent(programme_of(*sittings), now)


def test_the_programme_begins_with_a_cover_that_says_what_it_is_and_since_when() -> None:
    cover = pages(programme(CONTENT, Tongue.ES))[0]
    assert in_order(
        cover, "Conferencia Regional sobre Migración", "Programa", "Reunión de prueba", "14 al 16 de noviembre de 2023",
        "Centro de prueba, Ciudad de Panamá", "Provisional, al 13 de noviembre de 2023, 18:00",
    )  # fmt: skip
    assert in_order(cover, "Martes 14 de noviembre", "Miércoles 15 de noviembre", "Jueves 16 de noviembre", "Sin fecha")


def test_the_programme_goes_by_days_with_hours_rooms_and_items_in_their_order() -> None:
    body = " ".join(pages(programme(CONTENT, Tongue.ES))[1:])
    assert in_order(
        body, "Martes 14 de noviembre", "09:00–12:30", "Sesión abierta", "Sala 1 · Presidencia: Panamá",
        "09:00 Apertura", "09:45 Informe de avances", "Canadá, Costa Rica", "10:45 Next steps",
        "Miércoles 15 de noviembre", "08:00–10:30", "Sesión de miembros", "Sala 2 · Sesión reservada",
        "09:00 Tarde del primer día", "22:00–01:30", "Night session", "Sala 1 · hasta el jueves 16 de noviembre",
        "22:00 Primera lectura", "00:30 Segunda lectura", "Jueves 16 de noviembre", "09:00–18:00", "Sesión de miembros",
        "continúa del miércoles 15 de noviembre", "09:00 Segundo día", "Sin fecha", "Sesión por fijar",
    )  # fmt: skip


def test_in_one_language_the_other_stands_in_for_what_it_lacks() -> None:
    english = text(programme(CONTENT, Tongue.EN))
    assert in_order(english, "Tuesday 14 November", "Open session", "Informe de avances", "Next steps")
    assert "missing" not in english
    assert "falta" not in text(programme(CONTENT, Tongue.ES))


def test_in_both_languages_they_stand_side_by_side_and_what_lacks_is_told() -> None:
    paper = programme(CONTENT, Tongue.BOTH)
    said = text(paper)
    assert in_order(said, "Programa · Programme", "Reunión de prueba", "Test meeting", "14 to 16 November 2023")
    assert "Provisional, al 13 de noviembre de 2023, 18:00 · Provisional, as of 13 November 2023, 18:00" in said
    assert "Martes 14 de noviembre · Tuesday 14 November" in said
    assert "[translation missing]" in said
    assert "[falta traducción]" in said
    page = pypdfium2.PdfDocument(written(paper))[1].get_textpage()
    boxes = []
    for words in ("Apertura", "Opening"):
        at = page.search(words).get_next()
        assert at is not None
        boxes.append(page.get_charbox(at[0]))
    assert boxes[0][3] == pytest.approx(boxes[1][3], abs=4), "on one line"
    assert boxes[1][0] - boxes[0][0] > 150, "in columns of their own"


def test_the_programme_by_room_follows_the_timetables_order() -> None:
    body = " ".join(pages(by_room(CONTENT, Tongue.EN))[1:])
    assert in_order(
        body, "Sala 2", "Wednesday 15 November", "Thursday 16 November", "Sala 1", "Tuesday 14 November",
        "Open session", "Wednesday 15 November", "Night session", "Without a room", "Sesión por fijar",
    )  # fmt: skip


@pytest.mark.parametrize("make", PUBLIC)
@pytest.mark.parametrize("tongue", Tongue)
def test_nothing_internal_is_on_a_paper_for_everyone(make: object, tongue: Tongue) -> None:
    assert callable(make)
    said = text(make(CONTENT, tongue))
    assert SECRET not in said
    assert "Internal matter" not in said


def test_a_door_sheet_is_of_one_room_and_day() -> None:
    found = pages(door_sheets(CONTENT, Tongue.BOTH))
    heads = [page for page in found if "RCM 2023" in page]
    assert [next(room for room in ("Sala 1", "Sala 2") if room in page) for page in heads] == [
        "Sala 1", "Sala 2", "Sala 1", "Sala 2",
    ]  # fmt: skip
    assert in_order(heads[0], "Martes 14 de noviembre", "Tuesday 14 November", "09:00–", "Sesión abierta", "12:30")
    assert "Apertura · Opening" in heads[0]
    assert "Sesión reservada" in heads[1]
    only = door_sheets(msgspec.structs.replace(CONTENT, day=date(2023, 11, 15), room="Sala 1"), Tongue.ES)
    assert len(pages(only)) == 1
    assert "Night session" in text(only)


def test_a_door_sheet_is_read_at_three_metres() -> None:
    page = pypdfium2.PdfDocument(written(door_sheets(CONTENT, Tongue.ES)))[0].get_textpage()

    def capital(words: str) -> float:
        at = page.search(words).get_next()
        assert at is not None
        _, bottom, _, top = page.get_charbox(at[0])
        return float(top - bottom) * 25.4 / 72

    assert capital("Sala 1") > 10
    assert capital("Sesión abierta") > 5
    assert capital("Apertura") > 4.3, "five minutes of arc, what good eyes tell apart"


def started(item_id: str, at: str, n: int) -> ItemStarted:
    return ItemStarted(id=f"s{n}", about=item_id, hlc=n, actor="", replica="", at=f"2023-11-14T{at}:00+00:00")


def test_the_script_shows_planned_beside_actual_and_what_it_came_to() -> None:
    closed = ItemClosed(id="c", about="4", hlc=9, actor="", replica="", at="2023-11-14T16:10:00+00:00")
    steps = (started("1", "14:06", 1), started("3", "14:45", 2), started("4", "15:20", 3), closed)
    content = of(Sitting(OPEN, OBJECTIVES, ITEMS, steps), now=datetime(2023, 11, 14, 20, 0, tzinfo=UTC))
    said = text(script(content, Tongue.ES))
    assert in_order(
        said, "No distribuir", "Martes 14 de noviembre", "09:00–12:30 Sesión abierta", "Sala 1",
        "Presidencia: Panamá", "Relatoría: Belice", "09:00 30 Apertura", "09:06–09:45 39 min", SECRET, "interno",
        "no se trató", "09:45 60 Informe de avances", "09:45–10:20", "Canadá, Costa Rica", "35 min",
        "10:20–11:10 50 min", "Suma de los puntos: 150 min de 210 min previstos.", "Real: 09:06–11:10, 124 min.",
    )  # fmt: skip


def test_the_script_says_by_how_much_a_session_is_over() -> None:
    tight = msgspec.structs.replace(OPEN, period=Times("2023-11-14T09:00", "2023-11-14T11:00"))
    said = text(script(of(Sitting(tight, (), ITEMS)), Tongue.EN))
    assert "Sum of the items: 150 min of 120 min planned. Over by 30 min." in said
    assert "Actual" in said


def test_the_sum_of_a_day_is_of_that_day() -> None:
    said = text(script(of(Sitting(RESERVED, (), OF_RESERVED)), Tongue.EN))
    assert in_order(said, "Sum of the items: 150 min.", "Sum of the items: 60 min.")


def test_an_item_that_is_on_has_begun_and_not_ended() -> None:
    content = of(Sitting(OPEN, (), ITEMS, (started("1", "14:06", 1),)), now=datetime(2023, 11, 14, 14, 20, tzinfo=UTC))
    assert in_order(text(script(content, Tongue.BOTH)), "09:06– ", "Empezó a las 09:06. Began at")


def test_clocks_put_back_do_not_move_what_follows() -> None:
    """In New York the hour from 01:00 comes twice on 5 November 2023: 240 minutes from 00:00 end at 03:00."""
    late = MeetingSession(id="l", title_es="Noche larga", period=Times("2023-11-05T00:00", "2023-11-05T05:00"))
    items = (item("a", "Antes", minutes=240), item("b", "Después", minutes=60))
    content = AgendaContent(programme_of(Sitting(late, (), items), zone="America/New_York"), NOW)
    assert "03:00 Después" in text(programme(content, Tongue.ES))


@pytest.mark.parametrize("make", [*PUBLIC, script])
def test_a_meeting_without_sessions_says_so(make: object) -> None:
    assert callable(make)
    assert "No hay sesiones en el programa." in text(make(of(), Tongue.ES))


@pytest.mark.parametrize("make", [*PUBLIC, script])
@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_papers_are_tagged_whole_and_alike_for_the_same_programme(make: object, size: str) -> None:
    assert callable(make)
    whole = of(*(
        Sitting(msgspec.structs.replace(OPEN, id=f"s{n}", room=f"Sala {n}", title_es=LONG, title_en=""), (), tuple(
            msgspec.structs.replace(one, id=f"{n}{one.id}", title_es=LONG) for one in ITEMS
        ))
        for n in range(12)
    ))  # fmt: skip
    first = written(make(whole, Tongue.BOTH), size)
    assert first == written(make(whole, Tongue.BOTH), size)
    document = pikepdf.open(BytesIO(first))
    assert document.Root.MarkInfo.Marked
    assert len(document.Root.StructTreeRoot.K) == 1
    for page in document.pages:
        for font in page.Resources.Font.values():
            assert "/FontFile2" in font.FontDescriptor
    width, height = {"A4": (595.276, 841.89), "Letter": (612, 792)}[size]
    for page in pypdfium2.PdfDocument(first):
        assert page.get_size() == pytest.approx((width, height), abs=0.1)
        for drawn in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
            left, bottom, right, top = drawn.get_bounds()
            assert 0 <= left <= right <= width
            assert 0 <= bottom <= top <= height


@pytest.mark.parametrize("count", range(29, 35))
def test_a_session_goes_on_under_its_own_title_on_the_next_page_and_not_with_one_item(count: int) -> None:
    many = tuple(item(str(n), f"Punto número {n}", f"Item number {n}", minutes=5) for n in range(count))
    found = pages(programme(of(Sitting(OPEN, (), many)), Tongue.ES))[1:]
    assert all("Sesión abierta" in page for page in found)
    assert found[-1].count("Punto número") > 1, "the last item does not stand alone"


@pytest.mark.parametrize("count", range(20, 24))
def test_a_door_sheet_says_its_room_and_day_again_on_its_next_page(count: int) -> None:
    many = tuple(item(str(n), f"Punto número {n}", f"Item number {n}", minutes=5) for n in range(count))
    elsewhere = msgspec.structs.replace(OPEN, id="other", room="Sala 2")
    found = pages(door_sheets(of(Sitting(elsewhere, (), ITEMS), Sitting(OPEN, (), many)), Tongue.BOTH))
    assert len(found) > 2
    for page in found[1:]:
        assert in_order(page, "Sala 1", "Martes 14 de noviembre", "Tuesday 14 November", "Punto número")
        assert "Sala 2" not in page
    assert "Sala 2" in found[0]


@pytest.mark.parametrize("count", range(20, 26))
def test_in_the_script_a_session_goes_on_under_its_day_hours_and_title(count: int) -> None:
    many = tuple(item(str(n), f"Punto número {n}", "", minutes=5) for n in range(count))
    found = pages(script(of(Sitting(OPEN, (), many)), Tongue.ES))
    going_on = [page for page in found[1:] if "Punto número" in page]
    assert going_on
    for page in going_on:
        assert in_order(page, "Martes 14 de noviembre · 09:00–12:30 · Sesión abierta", "Previsto", "Punto número")
    assert "Martes 14 de noviembre · 09:00" not in found[0]


@pytest.mark.parametrize("make", [programme, door_sheets, script])
def test_a_title_longer_than_a_page_stays_on_the_paper(make: object) -> None:
    assert callable(make)
    endless = msgspec.structs.replace(OPEN, title_es=" ".join([LONG] * 12), title_en="")
    document = pypdfium2.PdfDocument(written(make(of(Sitting(endless, (), ITEMS)), Tongue.BOTH)))
    assert len(document) < 12
    for page in document:
        for drawn in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
            assert drawn.get_bounds()[1] > 20


def test_the_outline_leads_to_days_and_sessions() -> None:
    document = pypdfium2.PdfDocument(written(programme(CONTENT, Tongue.ES)))
    found = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    assert found[:2] == [(0, "Martes 14 de noviembre"), (1, "Sesión abierta")]
    assert found[-1] == (1, "Sesión por fijar")


def test_practice_papers_carry_the_mark() -> None:
    practice = programme_of(Sitting(UNDATED, (), ()), meeting=msgspec.structs.replace(MEETING, practice=True))
    for make in (*PUBLIC[:2], script):
        assert "PRÁCTICA" in text(make(AgendaContent(practice, NOW), Tongue.BOTH))


def test_signs_that_no_font_has_are_marked_and_told() -> None:
    odd = msgspec.structs.replace(OPEN, title_es="Cierre 🎉")
    assert write_pdf(programme(of(Sitting(odd, (), ())), Tongue.ES), BytesIO()).missing == ("🎉",)
