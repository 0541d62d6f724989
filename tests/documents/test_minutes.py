"""What the minutes say, and what they leave out."""

from typing import TypeVar

import msgspec
import pytest

from rcm_desktop.documents.content import Edition, MinutesContent, Presence, Readers, SessionContent
from rcm_desktop.documents.minutes import minutes
from rcm_desktop.domain.agenda import AgendaItem, Audience, ItemKind
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.pairs import sums
from rcm_desktop.domain.paper import Heading, ListOfNames, Paper, Paragraph, Table, plain
from rcm_desktop.domain.people import Category, Delegation
from rcm_desktop.domain.records import Days, Planned, Times, Venue
from tests.documents.sample_minutes import CONTENT, DELEGATIONS, MEETING, REDTRAM, note

Kind = TypeVar("Kind", bound=msgspec.Struct)
EMPTY = MinutesContent(meeting=Meeting(id="m"), delegations=(), sessions=())


def changed(content: Kind, **fields: object) -> Kind:
    return msgspec.structs.replace(content, **fields)


def paragraphs(paper: Paper) -> list[str]:
    return [plain(block.runs) for block in paper.blocks if isinstance(block, Paragraph)]


def opening(language: str = "es", **fields: object) -> str:
    return paragraphs(minutes(changed(CONTENT, **fields), language))[0]


def agreements(paper: Paper) -> list[list[str]]:
    table = [block for block in paper.blocks if isinstance(block, Table)][-1]
    return [[plain(cell) for cell in row] for row in table.rows]


def of_notes(*notes: Note, language: str = "es", readers: Readers = Readers.EVERYONE) -> Paper:
    session = SessionContent(REDTRAM, CONTENT.sessions[0].objectives, (), notes)
    return minutes(changed(CONTENT, sessions=(session,)), language, readers)


OPENING_ES = (
    "La reunión se celebró en Ciudad de Panamá del 14 al 16 de noviembre de 2023, con la participación de "
    "representantes de Estados Unidos, Honduras y la República Dominicana."
)
OPENING_EN = (
    "The meeting was held in Ciudad de Panamá from 14 to 16 November 2023, with the participation of "
    "representatives from the United States, Honduras and the Dominican Republic."
)


@pytest.mark.parametrize(("language", "said"), [("es", OPENING_ES), ("en", OPENING_EN)])
def test_the_opening_names_the_members_present_in_the_meetings_order(language: str, said: str) -> None:
    assert opening(language, presence=Presence(("DOM", "HND", "OIM", "USA"), confirmed=True)) == said


@pytest.mark.parametrize(
    ("present", "said"),
    [
        (("DOM",), "con la participación de representantes de la República Dominicana."),
        (("SLV", "BLZ"), "con la participación de representantes de Belice y El Salvador."),
        (
            (),
            "no consta la presencia de ningún país miembro.",
        ),
        (
            ("OIM",),
            "no consta la presencia de ningún país miembro.",
        ),
    ],
)
def test_one_two_or_no_member_make_a_whole_sentence(present: tuple[str, ...], said: str) -> None:
    assert opening(presence=Presence(present, confirmed=True)).endswith(said)


@pytest.mark.parametrize(
    ("place", "period", "said"),
    [
        (
            "",
            Days("2023-11-14", "2023-11-16"),
            "The meeting was held from 14 to 16 November 2023. Representatives from Honduras took part.",
        ),
        (
            "Panama City",
            Days(),
            "The meeting was held in Panama City. Representatives from Honduras took part.",
        ),
        ("", Days(), "Representatives from Honduras took part."),
    ],
)
def test_an_unknown_place_or_date_leaves_no_hole_in_the_opening(place: str, period: Days, said: str) -> None:
    meeting = changed(MEETING, place=Venue(place), period=period)
    assert opening("en", meeting=meeting, presence=Presence(("HND",), confirmed=True)) == said


def test_observers_stand_in_a_sentence_of_their_own() -> None:
    assert "Como organismos observadores participaron representantes de la OIM y del ACNUR." in paragraphs(
        minutes(CONTENT, "es")
    )


def test_a_draft_marks_an_unconfirmed_opening_and_a_final_does_not() -> None:
    assert opening().endswith(
        "[Párrafo sin confirmar: presencia según Mesa 1 y Mesa 2, hasta el 14 de noviembre de 2023, 08:55.]"
    )
    assert "sin confirmar" not in opening(presence=changed(CONTENT.presence, confirmed=True))
    assert "sin confirmar" not in opening(edition=Edition(final=True))


def test_a_sessions_minutes_speak_of_the_session_alone() -> None:
    one = changed(CONTENT, whole_meeting=False, sessions=CONTENT.sessions[:1])
    paper = minutes(one, "en")
    assert paper.subtitles == (
        "Meetings of the Working Groups",
        "Meeting of Public Ministries and REDTRAM points of contact",
        "Ciudad de Panamá, 14 November 2023, 09:00–12:30",
    )
    assert paragraphs(paper)[0].startswith("The session was held in Ciudad de Panamá on 14 November 2023,")
    assert "Room: Istmo. Chair: Una persona inventada." in paragraphs(paper)


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_objective_stands_with_its_number_and_level(language: str) -> None:
    paper = minutes(CONTENT, language)
    headings = [block.text for block in paper.blocks if isinstance(block, Heading)]
    expected = {
        "es": ["Objetivo 2 (general)", "Objetivo 3 (específico)"],
        "en": ["Objective 2 (general)", "Objective 3 (specific)"],
    }
    assert [text for text in headings if text.startswith("Obj")] == expected[language]
    for objective in CONTENT.sessions[0].objectives:
        assert objective.text(language) in paragraphs(paper)


def test_a_session_without_objectives_opens_on_its_description() -> None:
    assert "El GRCM es el órgano de coordinación técnica y política de la CRM." in paragraphs(
        minutes(CONTENT, "es")
    )


def test_a_missing_translation_shows_its_mark_and_then_the_original() -> None:
    found = paragraphs(minutes(CONTENT, "en"))
    assert any(
        text.startswith("Agreement. [Translation pending; original in Spanish] Circular") for text in found
    )
    spanish = paragraphs(minutes(CONTENT, "es"))
    assert "Información. [Pendiente de traducción; original en inglés] The offer stands." in spanish


def test_a_translation_takes_the_place_of_its_original_and_never_stands_twice() -> None:
    found = "\n".join(paragraphs(minutes(CONTENT, "en")))
    assert found.count("[Establish joint teams.]") == 1
    assert "equipos conjuntos" not in found


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Information. [Translation behind; the original in Spanish was changed] As it was."),
        ("es", "Información. Como está ahora."),
    ],
)
def test_a_translation_that_is_behind_is_marked_in_its_own_language(language: str, line: str) -> None:
    original = note("o", "Como está ahora.", language="es")
    matches = sums("Como estaba.", "As it was.")
    other = note("t", "As it was.", language="en", translation_of="o", matches=matches)
    assert line in paragraphs(of_notes(original, other, language=language))


def test_a_translation_whose_original_is_not_here_stands_for_itself() -> None:
    found = paragraphs(of_notes(note("t", "Only here.", language="en", translation_of="gone"), language="en"))
    assert "Information. Only here." in found


def test_support_entries_stay_out_of_the_paper() -> None:
    assert not any("Apunte de apoyo" in text for text in paragraphs(minutes(CONTENT, "es")))


def test_what_members_keep_stays_out_of_everyones_paper() -> None:
    hidden = minutes(CONTENT, "es")
    assert "Solo entre miembros" not in str(hidden.blocks)
    shown = minutes(CONTENT, "es", Readers.MEMBERS)
    assert any("Solo entre miembros. (borrador) (solo miembros)" in text for text in paragraphs(shown))
    assert shown.status.endswith("Solo miembros")


def test_a_paper_never_says_that_nothing_was_recorded_where_it_only_keeps_it_back() -> None:
    reserved = note("r", "Solo entre miembros.", visibility="members-only")
    said = paragraphs(of_notes(reserved))
    assert said.count("Lo tratado en este apartado queda reservado a los países miembros.") == 1
    assert said.count("No se registraron notas en este apartado.") == len(CONTENT.sessions[0].objectives) - 1
    assert "queda reservado" not in str(of_notes(reserved, readers=Readers.MEMBERS).blocks)


@pytest.mark.parametrize("readers", list(Readers))
def test_a_chatham_house_entry_names_neither_delegation_nor_responsible(readers: Readers) -> None:
    secret = note(
        "c",
        "Se dijo.",
        kind="commitment",
        delegation="CAN",
        visibility="chatham-house",
        status="agreed",
        action={"responsible": "Canadá", "due": "2024-01-01"},
    )
    paper = of_notes(secret, readers=readers)
    assert "Compromiso. Se dijo. Plazo: 1 de enero de 2024." in paragraphs(paper)
    assert "Canadá" not in str(paper.blocks)


@pytest.mark.parametrize(("language", "who"), [("es", "República Dominicana"), ("en", "Dominican Republic")])
def test_a_responsible_delegation_is_called_in_the_papers_language(language: str, who: str) -> None:
    action = {"delegation": "DOM", "due": "2024-01-01"}
    paper = of_notes(note("c", "Enviar.", kind="commitment", status="agreed", action=action), language=language)
    assert f": {who}." in next(text for text in paragraphs(paper) if "Enviar." in text)
    assert agreements(paper)[0][1] == who


def test_the_table_of_agreements_points_back_to_the_paragraphs() -> None:
    paper = minutes(CONTENT, "es")
    assert agreements(paper) == [
        [
            "Acuerdo. Circular la lista de puntos de contacto.",
            "Secretaría",
            "15 de abril de 2024",
            "Acordado",
            "6",
        ],
        [
            "Compromiso (República Dominicana). [Establecer equipos conjuntos.]",
            "Todas",
            "30 de junio de 2024",
            "Entre corchetes",
            "7",
        ],
    ]
    sixth = next(block for block in paper.blocks if isinstance(block, Paragraph) and block.number == "6.")
    assert "Circular la lista" in plain(sixth.runs)


def test_paragraph_numbers_run_through_without_a_gap() -> None:
    numbers = [block.number for block in minutes(CONTENT, "en").blocks if isinstance(block, Paragraph)]
    given = [number for number in numbers if number]
    assert given == [f"{n}." for n in range(1, len(given) + 1)]


def test_both_languages_give_an_entry_the_same_number() -> None:
    def numbers(language: str) -> dict[str, str]:
        return {
            b.key: b.number for b in minutes(CONTENT, language).blocks if isinstance(b, Paragraph) and b.key
        }

    assert numbers("es") == numbers("en")


def test_a_note_of_an_unknown_section_stands_under_general() -> None:
    paper = of_notes(note("x", "Perdida no.", section="not-here"))
    texts = [getattr(block, "text", "") or plain(getattr(block, "runs", ())) for block in paper.blocks]
    assert texts.index("General") < texts.index("Información. Perdida no.")


def test_notes_are_read_by_order_then_time() -> None:
    paper = of_notes(
        note("a", "tres", order="b"), note("b", "dos", order="a", at="2"), note("c", "uno", order="a", at="1")
    )
    found = [text for text in paragraphs(paper) if text.startswith("Información. ")]
    assert found == ["Información. uno", "Información. dos", "Información. tres"]


def test_the_annex_lists_the_head_first_then_by_family_name() -> None:
    honduras = next(b for b in minutes(CONTENT, "es").blocks if isinstance(b, ListOfNames))
    assert honduras.title == "Honduras (nombre oficial)"
    assert [plain(name) for name in honduras.names] == [
        "Lic. Aurelio Ficticio Álvarez (Jefatura de delegación)",
        "Íñigo Abad Inventado (Delegada/o)",
        "Ñusta Zúñiga de la O, Dirección General, Migración (Delegada/o)",
    ]


def test_the_agenda_leaves_out_breaks_and_internal_items() -> None:
    items = (
        AgendaItem(id="1", title_es="Apertura"),
        AgendaItem(id="2", title_es="Café", kind=ItemKind.BREAK),
        AgendaItem(id="3", title_es="Llamar al chofer", visibility=Audience.INTERNAL),
    )
    paper = minutes(changed(CONTENT, sessions=(SessionContent(REDTRAM, items=items),)), "es")
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    assert [[plain(cell) for cell in row] for row in tables[1].rows] == [["Apertura"]]


def test_the_whole_meetings_minutes_name_each_sessions_chair() -> None:
    said = "En la sesión participaron representantes de Honduras y la República Dominicana."
    assert f"{said} Presidencia: Una persona inventada." in paragraphs(minutes(CONTENT, "es"))


def test_a_delegation_without_a_name_is_called_by_its_code() -> None:
    content = changed(CONTENT, delegations=(Delegation(id="HND", code="HND", category=Category.MEMBER),))
    paper = minutes(content, "es")
    assert "con la participación de representantes de HND." in paragraphs(paper)[0]
    assert any(text.startswith("HND. propone") for text in paragraphs(paper))


def test_someone_whose_delegation_is_not_here_is_listed_all_the_same() -> None:
    content = changed(CONTENT, delegations=DELEGATIONS[:1])
    names = [plain(n) for b in minutes(content, "es").blocks if isinstance(b, ListOfNames) for n in b.names]
    assert len(names) == len(CONTENT.people)


@pytest.mark.parametrize(
    ("edition", "status"),
    [
        (Edition(version=4, at="2023-11-14T21:40"), "Borrador v4, 14 de noviembre de 2023, 21:40"),
        (Edition(version=4), "Borrador v4"),
        (Edition(at="2023-11-14"), "Borrador, 14 de noviembre de 2023"),
        (Edition(), "Borrador"),
        (Edition(final=True, version=7), "Versión final"),
    ],
)
def test_the_status_line_tells_draft_version_and_time(edition: Edition, status: str) -> None:
    assert minutes(changed(CONTENT, edition=edition), "es").status == status


def test_a_practice_meeting_carries_the_watermark() -> None:
    assert minutes(CONTENT, "es").watermark == "PRÁCTICA"
    assert minutes(changed(CONTENT, meeting=changed(MEETING, practice=False)), "es").watermark == ""


@pytest.mark.parametrize("language", ["es", "en"])
def test_an_empty_meeting_says_so_in_whole_sentences(language: str) -> None:
    said = {
        "es": "No se registraron acuerdos ni compromisos.",
        "en": "No agreements or commitments were recorded.",
    }
    assert said[language] in paragraphs(minutes(EMPTY, language))


def test_the_items_of_a_session_of_several_days_say_the_day() -> None:
    items = tuple(
        AgendaItem(id=day, session="s1", title_es=f"Punto {day}", planned=Planned(f"2023-12-{day}T09:00"), order=day)
        for day in ("04", "05")
    )

    def hours(*shown: AgendaItem) -> list[str]:
        session = SessionContent(REDTRAM, CONTENT.sessions[0].objectives, shown)
        paper = minutes(changed(CONTENT, sessions=(session,)), "es")
        tables = [block for block in paper.blocks if isinstance(block, Table)]
        return [plain(row[0]) for table in tables for row in table.rows if "Punto" in plain(row[1])]

    assert hours(*items) == ["4 dic, 09:00", "5 dic, 09:00"]
    assert hours(items[0]) == ["09:00"]


@pytest.mark.parametrize(("language", "said"), [("es", "4 al 5 de diciembre de 2023"), ("en", "4 to 5 December 2023")])
def test_a_session_of_several_days_says_both_ends(language: str, said: str) -> None:
    session = changed(REDTRAM, period=Times("2023-12-04T09:00", "2023-12-05T17:00"))
    paper = minutes(changed(CONTENT, sessions=(SessionContent(session),)), language)
    table = next(block for block in paper.blocks if isinstance(block, Table))
    assert plain(table.rows[0][1]) == said
