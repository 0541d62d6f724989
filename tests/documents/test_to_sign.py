"""A paper that two persons sign, under the head of its meeting."""

from io import BytesIO

import pypdfium2
import pytest

from rcm_desktop.documents.pdf import write_pdf
from rcm_desktop.documents.to_sign import pairs, room_for, to_sign
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.laptop.labels import Labels


def text(language: str, **about: object) -> str:
    meeting = Meeting(id="m", short="CRM 2023", title_es="Reunión inventada", **about)  # type: ignore[arg-type]
    labels, made = Labels(language), BytesIO()
    blocks = (pairs([("Lugar", "Mesa 2")]), room_for("Entregó", "Recibió"))
    write_pdf(to_sign("Constancia", meeting, blocks, labels, issued="2023-11-14T12:40:00-05:00"), made)
    (page,) = pypdfium2.PdfDocument(made.getvalue())
    return " ".join(page.get_textpage().get_text_bounded().split())


def test_it_says_which_meeting_what_and_who_signs() -> None:
    told = text("es", body_es="Conferencia inventada")
    said = ("Conferencia inventada", "Constancia", "Lugar", "Mesa 2", "Entregó", "Recibió")
    assert all(word in told for word in said)


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_title_in_one_language_stands_on_both_papers(language: str) -> None:
    assert "Reunión inventada" in text(language)
    assert ("Invented meeting" in text(language, title_en="Invented meeting")) is (language == "en")


def test_a_practice_says_that_nothing_counts() -> None:
    mark = Labels("es").text("paper", "practice").split()[0]
    assert mark in text("es", practice=True)
    assert mark not in text("es")
