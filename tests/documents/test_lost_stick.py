"""The record of a lost stick: one page however much was written, and what was left out is counted."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import msgspec
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


LONG = msgspec.structs.replace(
    MEETING, title_es=" ".join([MEETING.title_es, "de la Conferencia, con países invitados"] * 2)
)


def stem_of(about: Meeting) -> str:
    return "crm-rcm-2023_mesa-de-registro-del-segundo-piso" if about is LONG else "RCM-2023"


def content(bundles: int, invitations: int, person: str = "Ana", about: Meeting = MEETING) -> LostStickContent:
    def left(count: int, name: str, ending: str) -> list[Left]:
        times = (AT - timedelta(hours=n, minutes=len(name)) for n in range(count))
        return [Left(f"{stem_of(about)}_{name}_{n:02}{ending}", at) for n, at in enumerate(times)]

    files = left(bundles, "Secretaria_20231114-1740", ".rcmbundle") + left(invitations, "Mesa-de-espera", ".rcminvite")
    files.sort(key=lambda file: file.written, reverse=True)
    return LostStickContent(
        meeting=about, laptop="Mesa de registro del segundo piso", person=person, told=AT, files=tuple(files)
    )


def text(found: LostStickContent, language: str, size: str = "A4") -> tuple[int, str]:
    made = BytesIO()
    written = write_pdf(lost_stick(found, language), made, size)
    pages = pypdfium2.PdfDocument(made.getvalue())
    return written.pages, " ".join(" ".join(p.get_textpage().get_text_bounded().split()) for p in pages)


@pytest.mark.parametrize("about", [MEETING, LONG])
@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("language", ["es", "en"])
def test_the_newest_files_are_listed_and_the_others_counted_on_one_page(
    language: str, size: str, about: Meeting
) -> None:
    pages, told = text(content(40, 9, about=about), language, size)
    assert pages == 1
    assert told.count(stem_of(about)) == 4
    assert ("y 45 anteriores" if language == "es" else "and 45 earlier ones") in told
    assert told.index("12:26") < told.index("12:16") < told.index("11:26") < told.index("11:16")
    kinds = ("Invitación", "Paquete") if language == "es" else ("Invitation", "Bundle")
    assert told[told.index("12:26") :].split()[1] == kinds[0]
    assert told[told.index("12:16") :].split()[1] == kinds[1]
    assert ("Recibió el aviso: nombre" if language == "es" else "Received the report: name") in told


def test_what_is_not_sealed_and_the_six_words_are_spoken_of_whatever_this_laptop_wrote() -> None:
    for bundles, invitations in ((0, 0), (1, 0), (0, 1)):
        pages, told = text(content(bundles, invitations, person=""), "en")
        assert pages == 1
        assert "With an invitation and its six words together one can read everything" in told
        assert "which are not sealed" in told
        assert "earlier ones" not in told
        wrote = bool(bundles or invitations)
        assert ("Each holds the whole meeting" in told) is wrote
        assert ("does not remember writing any" in told) is not wrote
