"""The record of a lost stick: one page however much was written, and what was left out is counted."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pypdfium2
import pytest

from rcm_desktop.documents.lost_stick import Left, LostStickContent, lost_stick
from rcm_desktop.documents.pdf import write_pdf
from rcm_desktop.domain.meeting import Meeting

MEETING = Meeting(
    id="m", short="CRM/RCM 2023", title_es="Reuniones de los Grupos de Trabajo y Reunión Viceministerial",
    body_es="Conferencia Regional sobre Migración (CRM)",
)  # fmt: skip
AT = datetime(2023, 11, 14, 12, 40, tzinfo=UTC)


def content(bundles: int, invitations: int, person: str = "Ana") -> LostStickContent:
    def left(count: int, name: str) -> tuple[Left, ...]:
        found = (Left(f"RCM-2023_{name}_{n:02}", AT - timedelta(hours=n, minutes=len(name))) for n in range(count))
        return tuple(found)

    return LostStickContent(
        meeting=MEETING, laptop="Secretaría", person=person, told=AT,
        bundles=left(bundles, "Secretaria_20231114-1740.rcmbundle"), invitations=left(invitations, "Mesa.rcminvite"),
    )  # fmt: skip


def text(found: LostStickContent, language: str, size: str = "A4") -> tuple[int, str]:
    made = BytesIO()
    written = write_pdf(lost_stick(found, language), made, size)
    pages = pypdfium2.PdfDocument(made.getvalue())
    return written.pages, " ".join(" ".join(p.get_textpage().get_text_bounded().split()) for p in pages)


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("language", ["es", "en"])
def test_the_newest_files_are_listed_and_the_others_counted_on_one_page(language: str, size: str) -> None:
    pages, told = text(content(40, 9), language, size)
    assert pages == 1
    assert told.count(".rcmbundle") + told.count(".rcminvite") == 8
    assert ("y 41 archivos anteriores" if language == "es" else "and 41 earlier files") in told
    assert told.index("Mesa.rcminvite_00") < told.index("20231114-1740.rcmbundle_00") < told.index("Mesa.rcminvite_01")
    assert ("Con las seis palabras" if language == "es" else "The six words") in told
    assert ("Recibió el aviso: nombre y firma" if language == "es" else "Was told: name and signature") in told


def test_without_invitations_no_words_are_spoken_of() -> None:
    pages, told = text(content(1, 0, person=""), "en")
    assert pages == 1
    assert "six words" not in told
    assert "Invitation" not in told
    assert "earlier files" not in told
    assert "No work is lost" in told


def test_a_laptop_that_left_nothing_says_so() -> None:
    _, told = text(content(0, 0), "en")
    assert "This laptop has left no bundle on any stick." in told
    assert "Bundle" not in told
    assert "Files of other laptops may be on it too" in told
