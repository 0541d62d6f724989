"""The receipt of a bundle: one page however much came, and nothing left out in silence."""

from datetime import UTC, datetime
from io import BytesIO

import pypdfium2
import pytest

from rcm_desktop.documents.bundle_receipt import Party, ReceiptContent, Share, bundle_receipt
from rcm_desktop.documents.pdf import write_pdf
from rcm_desktop.domain.matters import Matter
from rcm_desktop.domain.meeting import Meeting

MEETING = Meeting(
    id="m", short="CRM/RCM 2023", title_es="Reuniones de los Grupos de Trabajo y Reunión Viceministerial",
    body_es="Conferencia Regional sobre Migración (CRM)",
)  # fmt: skip
AT = datetime(2023, 11, 14, 12, 40, tzinfo=UTC)


def content(**values: object) -> ReceiptContent:
    given: dict[str, object] = {
        "meeting": MEETING, "number": 3, "file": "a.rcmbundle", "file_sum": "ab" * 32,
        "written": AT, "taken_in": AT, "theirs": Party("Mesa 2", "Luz", "uno dos tres cuatro", "0123456789abcdef"),
        "ours": Party("Secretaría", "Ana", "cinco seis siete ocho", "fedcba9876543210"), "shares": (), "matters": {},
    }  # fmt: skip
    return ReceiptContent(**(given | values))  # type: ignore[arg-type]


def text(found: ReceiptContent, language: str, size: str = "A4") -> tuple[int, str]:
    made = BytesIO()
    written = write_pdf(bundle_receipt(found, language), made, size)
    pages = pypdfium2.PdfDocument(made.getvalue())
    return written.pages, " ".join(" ".join(p.get_textpage().get_text_bounded().split()) for p in pages)


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("language", ["es", "en"])
def test_all_that_may_come_fits_one_page_with_room_to_sign(language: str, size: str) -> None:
    kinds = dict.fromkeys(("delegate", "scan", "note", "session", "objective", "robot"), 12_345)
    full = content(
        shares=tuple(Share(f"Computadora de la mesa {n}", kinds, 99) for n in range(20)),
        matters=dict.fromkeys([*Matter, "sung"], 7), clocks=(("Mesa 2", 4320), ("Mesa 3", 12)), newer=9, back=2,
        words=("uno", "dos", "tres", "cuatro"), is_aside=True,
    )  # fmt: skip
    pages, told = text(full, language, size)
    assert pages == 1
    assert ("y 17 computadoras más" if language == "es" else "and 17 laptops more") in told
    assert ("Otros datos: 12345" if language == "es" else "Other entries: 12345") in told
    assert ("Otros asuntos: 7" if language == "es" else "Other matters: 7") in told
    assert "4320" in told
    assert ("Recibió: nombre y firma" if language == "es" else "Taken in: name and signature") in told


def test_a_bundle_without_anything_new_says_so() -> None:
    pages, told = text(content(written=None, file_sum=""), "en")
    assert pages == 1
    assert "Nothing new" in told
    assert "Nothing new to settle." in told
    assert "SHA-256" not in told


def test_what_is_only_good_to_know_is_not_said_to_be_settled() -> None:
    _, told = text(content(matters={"double-scan": 3}), "en")
    assert "Nothing new to settle." in told
    assert "Good to know: " in told
    assert "Good to know" not in text(content(matters={"versions": 3}), "en")[1]
