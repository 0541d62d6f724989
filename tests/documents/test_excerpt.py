"""The page of what a search found: its titles, and what stands on it for whom."""

from rcm_desktop.documents.content import MinutesContent, Readers, SessionContent
from rcm_desktop.documents.excerpt import Excerpt, excerpt
from rcm_desktop.domain.agenda import MeetingSession, Objective
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import Note, NoteKind, Visibility
from rcm_desktop.domain.paper import Heading, Paragraph, plain
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Days, NameForms

_HND = Delegation(id="hnd", code="HND", name_es=NameForms("Honduras"), name_en=NameForms("Honduras"))
_SLV = Delegation(id="slv", code="SLV", name_es=NameForms("El Salvador"), name_en=NameForms("El Salvador"))


def part(year: int, *notes: Note) -> MinutesContent:
    session = MeetingSession(id="s", title_es="Sesión", title_en="Session")
    objective = Objective(id="o", session="s", number=3, text_es=f"Objetivo de {year}", text_en=f"Objective of {year}")
    return MinutesContent(
        meeting=Meeting(id="m", title_es="Reunión", title_en="Meeting", period=Days(f"{year}-11-14", f"{year}-11-16")),
        delegations=(_HND, _SLV),
        sessions=(SessionContent(session, (objective,), notes=notes),),
    )


def said(text: str, at: str, **fields: object) -> Note:
    given = {"session": "s", "section": "o", "delegation": "hnd", "kind": NoteKind.INTERVENTION, **fields}
    return Note(id=text, text=text, at=f"2023-11-14T{at}", **given)  # type: ignore[arg-type]


def test_entries_stand_in_the_order_they_were_said_whatever_their_place_in_the_record() -> None:
    content = Excerpt(parts=(part(2023, said("Después", "10:30", order="a"), said("Antes", "09:30", order="b")),))
    texts = [plain(block.runs) for block in excerpt(content, "es").blocks if isinstance(block, Paragraph)]
    assert texts == ["09:30 · Objetivo 3  Honduras. Antes", "10:30 · Objetivo 3  Honduras. Después"]


def test_the_title_says_who_on_what_and_which_words() -> None:
    both = Excerpt(parts=(part(2023, said("x", "09:00")),), delegations=(_HND, _SLV), objectives=(3,), query="visas")
    spanish, english = excerpt(both, "es"), excerpt(both, "en")
    assert spanish.subtitles == ("Honduras y El Salvador", "Objetivo 3: Objetivo de 2023", "Búsqueda: visas")
    assert english.subtitles == ("Honduras and El Salvador", "Objective 3: Objective of 2023", "Search: visas")
    two = Excerpt(parts=(part(2022, said("x", "09:00")), part(2023, said("y", "09:00"))), objectives=(3,))
    assert excerpt(two, "es").subtitles == ("Objetivo 3",), "two meetings have different texts under one number"


def test_a_session_of_which_nothing_may_be_shown_is_not_named() -> None:
    content = Excerpt(parts=(part(2023, said("Para miembros", "09:00", visibility=Visibility.MEMBERS_ONLY)),))
    everyone, members = excerpt(content, "es"), excerpt(content, "es", Readers.MEMBERS)
    assert not [block for block in everyone.blocks if isinstance(block, Heading)]
    assert [block.text for block in members.blocks if isinstance(block, Heading)][1] == "Sesión"
    assert content.reserved == 1


def test_practice_is_marked_and_what_found_no_room_is_told() -> None:
    content = Excerpt(parts=(), practice=True, more=12)
    paper = excerpt(content, "en")
    assert paper.watermark
    assert "12 further entries" in plain([b for b in paper.blocks if isinstance(b, Paragraph)][-1].runs)
