"""The desks' papers read back: who stands on them, in which order, with room for a hand to write."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from rcm_desktop.documents.content import SessionContent
from rcm_desktop.documents.desk_papers import DeskContent, by_delegation, desk_card, provisional, sign_in
from rcm_desktop.documents.pdf import write_pdf
from rcm_desktop.domain.agenda import Access, AgendaItem, Audience, MeetingSession
from rcm_desktop.domain.meeting import Entitled, Meeting
from rcm_desktop.domain.paper import Paper
from rcm_desktop.domain.people import Capacity, Category, Delegate, Delegation
from rcm_desktop.domain.records import Days, NameForms, PersonName, Planned, Times, Venue

OPEN = MeetingSession(
    id="open", title_es="Sesión abierta", title_en="Open session", room="Sala 1",
    period=Times("2023-11-14T09:00", "2023-11-14T12:30"),
)  # fmt: skip
RESERVED = MeetingSession(
    id="reserved", title_es="Sesión de miembros", access=Access.MEMBERS_ONLY,
    period=Times("2023-11-15T08:00", "2023-11-16T18:00"),
)  # fmt: skip
UNDATED = MeetingSession(id="undated", title_es="Sesión por fijar")
ITEMS = (
    AgendaItem(
        id="1", session="open", title_es="Apertura", title_en="Opening", planned=Planned("2023-11-14T09:00", 30)
    ),
    AgendaItem(id="2", session="open", title_es="Asunto interno", visibility=Audience.INTERNAL),
)


def someone(ident: str, given: str, family: str, delegation: str, capacity: Capacity = Capacity.DELEGATE) -> Delegate:
    return Delegate(
        id=ident, name=PersonName("", given, family), delegation=delegation, capacity=capacity, badge=f"A{ident}",
        post="Directora", institution="Instituto inventado", contact="nobody@example.org", attention="secreta",
    )  # fmt: skip


CONTENT = DeskContent(
    meeting=Meeting(
        id="m", title_es="Reunión de prueba", body_es="Conferencia Regional sobre Migración", short="RCM 2023",
        place=Venue("Ciudad de Panamá", "Centro de prueba"), period=Days("2023-11-14", "2023-11-16"),
    ),
    delegations=(
        Delegation(id="pan", category=Category.MEMBER, name_es=NameForms("Panamá"), name_en=NameForms("Panama")),
        Delegation(id="blz", category=Category.MEMBER, name_es=NameForms("Belice"), name_en=NameForms("Belize")),
        Delegation(id="pre", category=Category.PRESS, name_es=NameForms("Prensa"), name_en=NameForms("Press")),
        Delegation(id="empty", category=Category.MEMBER, name_es=NameForms("Nadieland")),
    ),
    people=(
        someone("1", "Luz", "Zafiro", "pan"),
        someone("2", "Iván", "Ámbar", "pan"),
        someone("3", "Ana", "Rubí", "pan", Capacity.HEAD),
        someone("4", "Rose", "Usher-Coral", "blz"),
        someone("5", "Tomás", "Titular", "pre", Capacity.PRESS),
        someone("6", "Sin", "Lugar", "unknown", Capacity.INTERPRETER),
    ),
    sessions=(SessionContent(OPEN, items=ITEMS), SessionContent(RESERVED), SessionContent(UNDATED)),
    issued="2023-11-13T18:00:00-05:00",
)  # fmt: skip


def pages(paper: Paper) -> list[str]:
    """The text of each page, in one line."""
    made = BytesIO()
    assert write_pdf(paper, made).missing == ()
    document = pypdfium2.PdfDocument(made.getvalue())
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def places(text: str, *names: str) -> list[int]:
    found = [text.find(name) for name in names]
    assert -1 not in found, (names, text)
    return found


def test_the_provisional_list_has_a_page_per_delegation_each_under_its_own_title() -> None:
    found = pages(provisional(CONTENT, "es"))
    assert [next(name for name in ("Panamá", "Belice", "Prensa", "Sin delegación") if name in page) for page in found]
    assert len(found) == 4
    for page in found:
        assert page.count("Lista provisional de participantes") == 1
        assert "Nombres verificados por la delegación" in page
        assert "Correcciones" in page
    assert "Nadieland" not in " ".join(found)


def test_the_head_comes_first_in_the_provisional_list_then_the_others_by_surname() -> None:
    page = pages(provisional(CONTENT, "es"))[0]
    found = places(page, "Ana Rubí", "Iván Ámbar", "Luz Zafiro")
    assert found == sorted(found)


def rules(paper: Paper) -> list[float]:
    """The heights of the rules across the first page, from the top."""
    made = BytesIO()
    write_pdf(paper, made)
    document = pikepdf.open(made)
    drawn = [told for told in pikepdf.parse_content_stream(document.pages[0]) if str(told.operator) == "m"]
    found = [round(float(str(told.operands[1])), 1) for told in drawn]
    return sorted(set(found), reverse=True)


@pytest.mark.parametrize(("paper", "room"), [(provisional(CONTENT, "es"), 34.0), (sign_in(CONTENT, "es"), 26.0)])
def test_rows_leave_room_to_write_by_hand(paper: Paper, room: float) -> None:
    gaps = [above - below for above, below in zip(rules(paper), rules(paper)[1:], strict=False)]
    assert sum(gap >= room - 0.2 for gap in gaps) >= 5


def test_no_paper_of_the_desks_shows_contacts_or_attention_notes() -> None:
    for made in (provisional, by_delegation, sign_in):
        said = " ".join(pages(made(CONTENT, "es")))
        assert "example.org" not in said
        assert "secreta" not in said


def test_the_list_by_delegation_stands_in_the_meetings_order_with_badge_codes() -> None:
    said = " ".join(pages(by_delegation(CONTENT, "es")))
    found = places(
        said, "Panamá", "Ámbar, Iván", "A2", "Rubí, Ana", "Zafiro, Luz", "Belice", "Prensa", "Sin delegación"
    )
    assert found == sorted(found)
    assert "Gafete" in said


def test_a_meeting_without_people_says_so() -> None:
    nobody = DeskContent(meeting=CONTENT.meeting, delegations=CONTENT.delegations, people=())
    assert "Aún no hay personas en la lista." in pages(by_delegation(nobody, "es"))[0]
    assert "There is nobody on the list yet." in pages(provisional(nobody, "en"))[0]


def test_sign_in_sheets_stand_apart_by_session_with_everybody_who_may_enter() -> None:
    found = pages(sign_in(CONTENT, "es"))
    assert len(found) == 3
    assert "Sesión abierta" in found[0]
    assert "09:00–12:30 · Sala 1" in found[0]
    assert "Titular, Tomás" in found[0]
    assert "Sesión reservada" in found[1]
    assert "Titular, Tomás" not in found[1]
    assert "Lugar, Sin" in found[1], "interpreters may enter"


def test_the_meetings_own_list_says_who_may_enter_a_members_only_session() -> None:
    meeting = Meeting(id="m", entitled=Entitled(categories=(Category.PRESS,), capacities=()))
    content = DeskContent(
        meeting=meeting, delegations=CONTENT.delegations, people=CONTENT.people, sessions=(SessionContent(RESERVED),)
    )
    said = " ".join(pages(sign_in(content, "es")))
    assert "Titular, Tomás" in said
    assert "Rubí, Ana" not in said


@pytest.mark.parametrize(("language", "first"), [("es", "1. Salude"), ("en", "1. Greet")])
def test_the_desk_card_has_six_steps_in_large_letters_on_one_page(language: str, first: str) -> None:
    paper = desk_card(CONTENT, language)
    found = pages(paper)
    assert len(found) == 1
    assert first in found[0]
    assert "6. " in found[0]
    assert "7. " not in found[0]
    made = BytesIO()
    write_pdf(paper, made)
    page = pypdfium2.PdfDocument(made.getvalue())[0]
    heights = [o.get_bounds() for o in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])]
    assert sum(top - bottom > 10 for _, bottom, _, top in heights) > 12


def test_text_without_a_number_stands_flush_with_the_tables() -> None:
    made = BytesIO()
    write_pdf(provisional(CONTENT, "es"), made)
    page = pypdfium2.PdfDocument(made.getvalue())[0].get_textpage()
    found = [page.search(word).get_next() for word in ("Revise", "Nombres verificados", "N.º")]
    lefts = [page.get_charbox(at[0])[0] for at in found if at is not None]
    assert lefts == pytest.approx([lefts[0]] * 3, abs=1)


def test_practice_papers_carry_the_mark() -> None:
    practice = DeskContent(meeting=Meeting(id="m", practice=True), delegations=(), people=())
    assert "PRÁCTICA" in pages(desk_card(practice, "es"))[0]
    assert "PRACTICE" in pages(sign_in(practice, "en"))[0]


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_a_paper_of_the_desks_fits_both_papers(size: str) -> None:
    made = BytesIO()
    assert write_pdf(sign_in(CONTENT, "en"), made, size).pages == 3
