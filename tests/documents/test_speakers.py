"""Who took the floor, as the minutes say it: articles, order, each delegation once, and what members keep."""

import msgspec
import pytest

from rcm_desktop.documents.content import Readers, SessionContent, TurnTaken
from rcm_desktop.documents.minutes import minutes
from rcm_desktop.domain.agenda import Audience
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.paper import Heading, Paper, Paragraph, plain
from tests.documents.sample_minutes import CONTENT, ITEMS, OBJECTIVES, RCGM, REDTRAM, note


def paper(
    *turns: TurnTaken, language: str = "es", readers: Readers = Readers.EVERYONE, notes: tuple[Note, ...] = ()
) -> Paper:
    session = SessionContent(REDTRAM, OBJECTIVES, ITEMS, notes, turns=turns)
    return minutes(msgspec.structs.replace(CONTENT, sessions=(session,)), language, readers)


def said(of: Paper) -> list[str]:
    return [plain(block.runs) for block in of.blocks if isinstance(block, Paragraph)]


def turns(*delegations: str, item: str = "i2") -> tuple[TurnTaken, ...]:
    return tuple(TurnTaken(item, delegation) for delegation in delegations)


@pytest.mark.parametrize(
    ("spoke", "language", "sentence"),
    [
        (
            ("HND", "DOM", "OIM", "HND"), "es",
            ("Sobre el punto «Casos & herramientas <2023>» hicieron uso de la palabra las delegaciones de Honduras, "
            "la República Dominicana y la OIM."),
        ),
        (
            ("HND", "USA", "DOM"), "en",
            ("On the item “Cases & tools <2023>”, the delegations of Honduras, the United States and the Dominican "
            "Republic took the floor."),
        ),
        (
            ("ACNUR",), "es",
            "Sobre el punto «Casos & herramientas <2023>» hizo uso de la palabra la delegación del ACNUR.",
        ),
        (("SLV",), "en", "On the item “Cases & tools <2023>”, the delegation of El Salvador took the floor."),
    ],
)  # fmt: skip
def test_an_item_names_each_delegation_once_in_the_order_it_first_spoke(
    spoke: tuple[str, ...], language: str, sentence: str
) -> None:
    assert said(paper(*turns(*spoke), language=language)).count(sentence) == 1


def test_an_item_without_notes_has_its_heading_where_somebody_spoke_on_it() -> None:
    def headings(of: Paper) -> list[str]:
        return [block.text for block in of.blocks if isinstance(block, Heading)]

    assert "Apertura" in headings(paper(*turns("HND", item="i1")))
    assert "Casos & herramientas <2023>" not in headings(paper(*turns("HND", item="i1")))


def test_the_sentence_stands_before_the_notes_of_its_item() -> None:
    found = said(paper(*turns("HND"), notes=(note("n", "Habló.", section="i2"),)))
    sentence = next(n for n, text in enumerate(found) if text.startswith("Sobre el punto"))
    assert found[sentence + 1] == "Información. Habló."


def test_turns_without_an_item_come_as_one_sentence_for_the_session() -> None:
    found = said(paper(*turns("HND", item=""), *turns("CRI", item="gone"), *turns("HND", item="")))
    assert "En la sesión hicieron uso de la palabra las delegaciones de Honduras y Costa Rica." in found


def test_a_person_without_a_delegation_is_named() -> None:
    ana, ivo = TurnTaken("i2", name="Ana Inventada"), TurnTaken("i2", name="Ivo Inventado")
    assert any(text.endswith("También hizo uso de la palabra Ana Inventada.") for text in said(
        paper(*turns("HND"), ana, ana)
    ))  # fmt: skip
    assert (
        "Sobre el punto «Casos & herramientas <2023>» hicieron uso de la palabra Ana Inventada e Ivo Inventado."
        in said(paper(ana, ivo))
    )


def test_what_was_said_among_members_stays_out_of_everyones_minutes() -> None:
    spoke = (TurnTaken("i2", "HND", reserved=True), TurnTaken("i2", "CRI"))
    assert any(text.endswith("hizo uso de la palabra la delegación de Costa Rica.") for text in said(paper(*spoke)))
    assert any("las delegaciones de Honduras y Costa Rica" in t for t in said(paper(*spoke, readers=Readers.MEMBERS)))
    kept = paper(TurnTaken("i1", "HND", reserved=True))
    assert "Apertura" not in [block.text for block in kept.blocks if isinstance(block, Heading)]


def test_an_internal_item_is_not_named_to_everyone() -> None:
    inside = tuple(msgspec.structs.replace(item, visibility=Audience.INTERNAL) for item in ITEMS)
    one = SessionContent(RCGM, (), inside, turns=turns("HND"))
    content = msgspec.structs.replace(CONTENT, sessions=(one,))
    assert "uso de la palabra" not in str(minutes(content, "es").blocks)
    assert "uso de la palabra" in str(minutes(content, "es", Readers.MEMBERS).blocks)


def test_a_session_of_which_only_its_speakers_are_known_does_not_say_that_nothing_was_recorded() -> None:
    one = SessionContent(RCGM, turns=turns("HND", item=""))
    assert "No se registraron notas" not in str(minutes(msgspec.structs.replace(CONTENT, sessions=(one,)), "es").blocks)
