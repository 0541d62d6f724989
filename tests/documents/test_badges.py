"""Badges as PDF: true size, names never cut, symbols that a reader reads, sheets that can be cut."""

from io import BytesIO
from itertools import pairwise, product
from typing import Any

import msgspec
import pikepdf
import pypdfium2
import pytest
import zxingcpp

from rcm_desktop.documents.badges import BadgeFormat, Face
from rcm_desktop.documents.badges.card import COLOURS, cards, cover
from rcm_desktop.documents.badges.sheets import sheet
from rcm_desktop.documents.pdf.badges import MM, write_badges
from rcm_desktop.documents.pdf.fitting import fitted, fitted_name
from rcm_desktop.documents.pdf.fonts import CUTS, face
from rcm_desktop.domain.badges import badge_code, read_badge, scan_text
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.people import Capacity, Category

MEETING = Meeting(
    id="018bc7a0-0000-7000-8000-000000000001", short="RCM 2023", body_es="Conferencia Regional sobre Migración",
    body_en="Regional Conference on Migration",
)  # fmt: skip
PRACTICE = Meeting(id=MEETING.id, short="RCM 2023", practice=True)


def person(number: int, given: str, family: str, **more: Any) -> Face:
    code = badge_code("A", number)
    return Face(
        delegate=f"person {number}", given=given, family=family, code=code, scan_text=scan_text(MEETING.id, code),
        delegation_es="República Dominicana", delegation_en="Dominican Republic",
        **({"category": Category.MEMBER, "post": "Directora"} | more),
    )  # fmt: skip


LONG = person(
    1, "María de los Ángeles Guadalupe", "Fernández de Córdoba-Montenegro y Villavicencio",
    post="Directora General de Coordinación Interinstitucional y Relaciones Internacionales",
    institution="Secretaría de Gobernación, Subsecretaría de Derechos Humanos, Población y Migración",
    capacity=Capacity.SECURITY,
)  # fmt: skip
PEOPLE = (
    LONG,
    person(2, "Li", "Wu", capacity=Capacity.HEAD),
    person(3, "Wolfeschlegelsteinhausenbergerdorff", "", category=Category.CIVIL_SOCIETY),
    person(4, "Ana", "López Roble", capacity=Capacity.INTERPRETER),
    person(5, "José", "Ñandú Ñáñez", category=Category.OBSERVER),
)
BLANK = Face(code=badge_code("A", 30), scan_text=scan_text(MEETING.id, badge_code("A", 30)))


def printed(
    faces: tuple[Face, ...], form: BadgeFormat, language: str = "es", paper: str = "A4", of: Meeting = MEETING
) -> bytes:
    made = BytesIO()
    write_badges(cards(faces, of, language), form, cover(of, language, "2023-11-13T18:00-05:00"), made, paper)
    return made.getvalue()


def texts(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def decoded(pdf: bytes, dots: int) -> list[str]:
    """What a barcode reader reads on the pages, drawn with so many dots an inch."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        picture = page.render(scale=dots / 72, grayscale=True).to_pil()
        found += [code.text for code in zxingcpp.read_barcodes(picture)]
    return found


@pytest.mark.parametrize(
    ("form", "paper", "millimetres"),
    [
        (BadgeFormat.A6, "A4", (105, 148)),
        (BadgeFormat.CR80, "Letter", (85.6, 53.98)),
        (BadgeFormat.SHEET_A6, "A4", (210, 297)),
        (BadgeFormat.SHEET_CR80, "A4", (210, 297)),
        (BadgeFormat.SHEET_CR80, "Letter", (215.9, 279.4)),
        (BadgeFormat.SHEET_A6, "Letter", (279.4, 215.9)),
    ],
)
def test_pages_have_their_true_size(form: BadgeFormat, paper: str, millimetres: tuple[float, float]) -> None:
    page = pypdfium2.PdfDocument(printed(PEOPLE, form, paper=paper))[0]
    assert [side / MM for side in page.get_size()] == pytest.approx(millimetres, abs=0.05)


@pytest.mark.parametrize(
    ("form", "paper", "count"),
    [
        (BadgeFormat.A6, "A4", 1),
        (BadgeFormat.CR80, "A4", 1),
        (BadgeFormat.SHEET_A6, "A4", 4),
        (BadgeFormat.SHEET_A6, "Letter", 2),
        (BadgeFormat.SHEET_CR80, "A4", 10),
        (BadgeFormat.SHEET_CR80, "Letter", 10),
    ],
)
def test_a_sheet_holds_badges_of_true_size_that_lie_within_it_and_never_over_each_other(
    form: BadgeFormat, paper: str, count: int
) -> None:
    page = sheet(form, paper)
    assert len(page.places) == count
    for x, y in page.places:
        assert x >= 0
        assert y >= 0
        assert x + page.card_width <= page.width
        assert y + page.card_height <= page.height
    for (x, y), (other_x, other_y) in product(page.places, repeat=2):
        apart = abs(x - other_x) >= page.card_width - 0.001 or abs(y - other_y) >= page.card_height - 0.001
        assert apart or (x, y) == (other_x, other_y)
    assert all(0 <= end <= page.width for mark in page.marks for end in (mark.x, mark.to_x))
    assert all(0 <= end <= page.height for mark in page.marks for end in (mark.y, mark.to_y))


def test_every_cut_of_a_sheet_of_cards_has_a_mark_at_both_ends() -> None:
    page = sheet(BadgeFormat.SHEET_CR80)
    downward = [mark for mark in page.marks if mark.x == mark.to_x]
    for x in {edge for place, _ in page.places for edge in (place, place + page.card_width)}:
        ends = [mark for mark in downward if mark.x == pytest.approx(x)]
        assert min(mark.y for mark in ends) < min(y for _, y in page.places)
        assert max(mark.to_y for mark in ends) > max(y for _, y in page.places) + page.card_height


def test_marks_are_drawn_where_the_sheet_says() -> None:
    page = sheet(BadgeFormat.SHEET_CR80)
    document = pikepdf.open(BytesIO(printed(PEOPLE, BadgeFormat.SHEET_CR80)))
    drawn = [told for told in pikepdf.parse_content_stream(document.pages[0]) if str(told.operator) in ("m", "l")]
    found = [tuple(float(str(value)) / MM for value in told.operands) for told in drawn]
    lines = {(round(a[0], 1), round(a[1], 1), round(b[0], 1), round(b[1], 1)) for a, b in pairwise(found)}
    for mark in page.marks:
        ends = (mark.x, page.height - mark.y, mark.to_x, page.height - mark.to_y)
        assert tuple(round(end, 1) for end in ends) in lines


@pytest.mark.parametrize(("form", "dots"), [(BadgeFormat.A6, 200), (BadgeFormat.CR80, 300)])
@pytest.mark.parametrize("of", [MEETING, PRACTICE])
def test_a_reader_reads_every_symbol(form: BadgeFormat, dots: int, of: Meeting) -> None:
    faces = (*PEOPLE, BLANK)
    assert decoded(printed(faces, form, of=of), dots) == [f.scan_text for f in faces]


def test_a_reader_reads_all_symbols_of_a_sheet_and_each_leads_to_its_badge() -> None:
    faces = tuple(person(n, "Nombre", "Inventado") for n in range(1, 11))
    found = decoded(printed(faces, BadgeFormat.SHEET_CR80), 300)
    assert sorted(found) == [f.scan_text for f in faces]
    assert {read.code for text in found if (read := read_badge(text))} == {f.code for f in faces}


@pytest.mark.parametrize("form", [BadgeFormat.A6, BadgeFormat.CR80])
def test_a_badge_says_everything_in_full_however_long(form: BadgeFormat) -> None:
    said = " ".join(texts(printed((LONG,), form))[0].split())
    for words in (LONG.name, LONG.post, LONG.institution, "República Dominicana", "Dominican Republic", LONG.code):
        assert set(words.split()) <= set(said.split()), words
    assert "Protocolo y seguridad" in said
    assert "País miembro" in said
    assert "Conferencia Regional sobre Migración" in said


@pytest.mark.parametrize("form", list(BadgeFormat))
@pytest.mark.parametrize("language", ["es", "en"])
def test_nothing_is_printed_beyond_a_badges_edge(form: BadgeFormat, language: str) -> None:
    page = sheet(form)
    document = pypdfium2.PdfDocument(printed((*PEOPLE, BLANK), form, language))
    for sheet_of in document:
        areas = [
            (x * MM, (page.height - y - page.card_height) * MM, (x + page.card_width) * MM, (page.height - y) * MM)
            for x, y in page.places
        ]
        for found in sheet_of.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
            left, bottom, right, top = found.get_bounds()
            assert any(a[0] < left and a[1] < bottom and right < a[2] and top < a[3] for a in areas)


def test_lines_of_a_badge_never_touch_each_other() -> None:
    """The text of the badge with the most on it, rendered: no two lines overlap by more than their descenders."""
    for form in (BadgeFormat.A6, BadgeFormat.CR80):
        page = pypdfium2.PdfDocument(printed((LONG,), form))[0]
        boxes = [o.get_bounds() for o in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])]
        for one, other in product(boxes, repeat=2):
            if one < other:
                apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] + 0.6 or other[3] <= one[1] + 0.6
                assert apart, (form, one, other)


def test_the_paper_speaks_one_language_and_names_the_delegation_in_both() -> None:
    spanish, english = (texts(printed((PEOPLE[1],), BadgeFormat.A6, language))[0] for language in ("es", "en"))
    assert "Jefatura de delegación" in spanish
    assert "Head of delegation" in english
    assert spanish.index("República") < spanish.index("Dominican")
    assert english.index("Dominican") < english.index("República")


def test_a_blank_badge_has_lines_to_write_on_and_its_code() -> None:
    said = texts(printed((BLANK,), BadgeFormat.A6))[0]
    assert [word for word in ("Nombre", "Delegación", "Calidad", BLANK.code) if word not in said] == []
    assert "Delegada/o" not in said


def test_somebody_without_a_number_gets_no_symbol() -> None:
    bare = Face(delegate="x", given="Sin", family="Número")
    assert decoded(printed((bare,), BadgeFormat.A6), 200) == []


def test_a_number_longer_than_any_symbol_stops_no_print() -> None:
    odd = msgspec.structs.replace(PEOPLE[1], code="Á" * 3000, scan_text="Á" * 3000)
    pdf = printed((odd, PEOPLE[3]), BadgeFormat.A6)
    assert decoded(pdf, 200) == [PEOPLE[3].scan_text]


def test_practice_is_written_across_each_badge() -> None:
    assert "PRÁCTICA" in texts(printed(PEOPLE, BadgeFormat.A6, of=PRACTICE))[2]
    assert "PRÁCTICA" not in texts(printed(PEOPLE, BadgeFormat.A6))[2]


def test_only_noto_sans_is_used_and_embedded() -> None:
    document = pikepdf.open(BytesIO(printed(PEOPLE, BadgeFormat.SHEET_A6)))
    fonts = [font for page in document.pages for font in page.Resources.Font.values()]
    assert fonts
    for font in fonts:
        assert "NotoSans" in str(font.BaseFont)
        assert "/FontFile2" in font.FontDescriptor


def test_the_same_badges_give_the_same_bytes() -> None:
    assert printed(PEOPLE, BadgeFormat.SHEET_A6) == printed(PEOPLE, BadgeFormat.SHEET_A6)


@pytest.mark.parametrize("colour", COLOURS)
def test_the_bands_colours_bear_white_words(colour: str) -> None:
    """WCAG 2.2, 1.4.3: the relative luminance of sRGB."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    assert 1.05 / (luminance + 0.05) >= 4.5


def test_who_passes_a_members_door_is_told_from_others_by_colour() -> None:
    faces = tuple(person(n, "A", "B", category=category) for n, category in enumerate(Category, 1))
    colours = [card.colour for card in cards(faces, MEETING, "es")]
    assert len(set(colours)) == len(colours)


def test_a_name_stands_as_large_as_its_room_allows() -> None:
    cut = face(CUTS[1])
    size, lines = fitted_name("Li", "Wu", cut, 250, 40)
    assert (size, lines) == (40, ("Li", "Wu"))
    size, lines = fitted_name(LONG.given, LONG.family, cut, 250, 40)
    assert len(lines) == 2
    assert max(cut.width(line) for line in lines) * size == pytest.approx(250)


def test_given_and_family_names_are_parted_unless_that_makes_them_much_smaller() -> None:
    cut = face(CUTS[1])
    assert fitted_name("Ana", "López Roble", cut, 200, 40)[1] == ("Ana", "López Roble")
    assert fitted_name("Jo", "Fernández de Córdoba Montenegro", cut, 200, 40)[1] == (
        "Jo Fernández de", "Córdoba Montenegro",
    )  # fmt: skip
    assert fitted_name("Guardabarranco", "", cut, 200, 60)[1] == ("Guardabarranco",)


def test_a_text_too_long_for_its_room_is_set_smaller_and_never_cut() -> None:
    cut = face(CUTS[0])
    size, lines = fitted(["palabra " * 60], cut, 100, 30, (12, 8))
    assert size < 8
    assert " ".join(lines).split() == ["palabra"] * 60
    assert max(cut.width(line) for line in lines) * size <= 100


def test_signs_that_the_font_lacks_are_told() -> None:
    made = BytesIO()
    written = write_badges(
        cards((person(1, "王", "小明"),), MEETING, "es"), BadgeFormat.A6, cover(MEETING, "es", ""), made
    )
    assert written.missing == ("小", "明", "王")
    assert written.pages == 1


def test_progress_is_told_by_badges_and_may_stop_the_work() -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, whole: int) -> None:
        told.append((done, whole))
        if done >= 2:
            raise InterruptedError

    made = BytesIO()
    with pytest.raises(InterruptedError):
        write_badges(cards(PEOPLE, MEETING, "es"), BadgeFormat.A6, cover(MEETING, "es", ""), made, progress=stop)
    assert told == [(1, 5), (2, 5)]
    assert made.getvalue() == b""


def test_no_badges_give_one_empty_page() -> None:
    assert len(pypdfium2.PdfDocument(printed((), BadgeFormat.SHEET_A6))) == 1
