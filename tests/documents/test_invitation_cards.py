"""The cards of an invitation read back: steps on one sheet, and on the other words that say nothing of the meeting."""

from io import BytesIO

import pypdfium2
import pytest

from rcm_desktop.documents.invitation_cards import Card, invitation_cards
from rcm_desktop.documents.pdf import write_pdf

WORDS = ("hotel", "radio", "animal", "piano", "zorro", "macro")
CARD = Card(file="rcm28_mesa-2.rcminvite", place="Mesa 2", letter="B", words=WORDS)


def pages(*cards: Card, language: str = "es") -> list[str]:
    made = BytesIO()
    assert write_pdf(invitation_cards(cards, "Reunión de prueba", language), made).missing == ()
    document = pypdfium2.PdfDocument(made.getvalue())
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


@pytest.mark.parametrize(("language", "last"), [("es", "Usted es Mesa 2"), ("en", "You are Mesa 2")])
def test_steps_and_words_stand_on_separate_sheets(language: str, last: str) -> None:
    steps, words = pages(CARD, language=language)
    assert "Reunión de prueba" in steps
    assert CARD.file in steps.replace("- ", "-")
    assert steps.index("1.") < steps.index("5.") < steps.index(last)
    assert not [word for word in WORDS if word in steps]
    said = " ".join(f"{n}. {word}" for n, word in enumerate(WORDS, 1))
    assert words.startswith(f"B {said}")
    for told in ("prueba", "Mesa", "RCM", "rcminvite"):
        assert told not in words


def test_a_spare_place_is_asked_for_instead_of_told() -> None:
    steps, _ = pages(Card(file="f", place="Reserva C", letter="C", words=WORDS, spare=True))
    assert "qué puesto es esta computadora" in steps
    assert "Listo" not in steps


def test_each_invitation_has_two_sheets_of_its_own_and_none_runs_over() -> None:
    long = "Mesa de acreditación de la prensa y de las organizaciones de la sociedad civil"
    assert len(pages(CARD, Card(file="f" * 60 + ".rcminvite", place=long, letter="C", words=WORDS))) == 4
