"""What was found on one page: in the order it was said, and nothing on it for those who may not read it."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from rcm_desktop.documents.content import Readers
from rcm_desktop.domain.errors import TargetVanished
from rcm_desktop.domain.paper import Heading, Paper, Paragraph, plain
from rcm_desktop.services.finding import Excerpts, Finding
from rcm_desktop.services.notes import Notes
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.shelves import here, there


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = here(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def excerpts(database: Database, tmp_path: Path, clock: FixedClock) -> Excerpts:
    earlier = there(tmp_path, clock)
    finding = Finding(Notes(database).everything, lambda: [earlier])
    finding.keep(finding.read_others("es", lambda _done, _total, _what: None))
    return Excerpts(finding, lambda: datetime.fromisoformat("2023-11-14T18:30"))


def lines(paper: Paper) -> list[str]:
    return [
        block.text if isinstance(block, Heading) else plain(block.runs)
        for block in paper.blocks
        if isinstance(block, Heading | Paragraph)
    ]


def text(paper: Paper) -> str:
    return "\n".join((*paper.subtitles, *lines(paper)))


def test_what_a_delegation_said_on_an_objective_meeting_by_meeting_in_order(excerpts: Excerpts) -> None:
    paper = excerpts.paper("de:honduras objetivo:3", "es", Readers.EVERYONE)
    assert paper.title == "Extracto del registro"
    assert paper.subtitles[0] == "Honduras"
    assert paper.subtitles[1].startswith("Objetivo 3: To define specific")
    assert "14 de noviembre de 2023, 18:30" in paper.status
    session = "Reunión de los Ministerios Públicos y los puntos de contacto de la REDTRAM"
    assert lines(paper) == [
        "Reuniones de los Grupos de Trabajo · 14 al 16 de noviembre de 2022",
        session,
        "14 de noviembre de 2023, 14:00–17:30",
        "15:00  Honduras. Expone su plan contra la trata",
        "Reuniones de los Grupos de Trabajo · 14 al 16 de noviembre de 2023",
        session,
        "14 de noviembre de 2023, 14:00–17:30",
        "14:10  Honduras. Propone un acuerdo sobre la trata de personas",
    ]
    numbers = [block.number for block in paper.blocks if isinstance(block, Paragraph) and block.numbered]
    assert numbers == ["1.", "2."]


def test_what_is_for_members_stands_on_their_page_only(excerpts: Excerpts) -> None:
    said = "Informa a los miembros de su operativo"
    assert said not in text(excerpts.paper("de:honduras", "es", Readers.EVERYONE))
    members = excerpts.paper("de:honduras", "es", Readers.MEMBERS)
    assert f"{said} (solo miembros)" in text(members)
    assert "Solo miembros" in members.status
    assert excerpts.excerpt("de:honduras").reserved == 1


@pytest.mark.parametrize("readers", list(Readers))
@pytest.mark.parametrize(
    "typed", ["de:honduras", "de:honduras objetivo:3", "honduras", "honduras reserva", "-de:mexico objetivo:3", "HND"]
)
def test_no_page_tells_who_spoke_under_the_chatham_house_rule(
    excerpts: Excerpts, typed: str, readers: Readers
) -> None:
    assert "desacuerdos" not in text(excerpts.paper(typed, "es", readers))
    assert excerpts.excerpt(typed).withheld == 1


def test_without_a_delegation_such_an_entry_stands_without_its_name(excerpts: Excerpts) -> None:
    (line,) = [one for one in lines(excerpts.paper("desacuerdos", "es", Readers.EVERYONE)) if "desacuerdos" in one]
    assert line == "14:30 · Objetivo 3  Intervención. Pide reserva sobre los desacuerdos"
    assert excerpts.excerpt("desacuerdos").withheld == 0


def test_a_hit_in_a_translation_brings_its_original_and_a_page_its_language(excerpts: Excerpts) -> None:
    assert "Propone un acuerdo sobre la trata" in text(excerpts.paper("trafficking", "es", Readers.EVERYONE))
    english = text(excerpts.paper("trafficking", "en", Readers.EVERYONE))
    assert "Honduras. Proposes an agreement on trafficking" in english
    assert "Search: trafficking" in english


def test_support_entries_stay_out(excerpts: Excerpts) -> None:
    assert "apoyo" not in text(excerpts.paper("trata", "es", Readers.MEMBERS)).replace("trata", "")


def test_a_page_with_nothing_says_so_without_telling_what_it_keeps_back(excerpts: Excerpts) -> None:
    paper = excerpts.paper("operativo", "es", Readers.EVERYONE)
    assert lines(paper) == ["En el registro no consta nada que pueda figurar en esta página."]


def test_it_is_saved_as_pdf(excerpts: Excerpts, tmp_path: Path) -> None:
    paper = excerpts.paper("de:honduras objetivo:3", "es", Readers.EVERYONE)
    name = excerpts.proposed_name('de:"el salvador" objetivo:3', "es")
    assert name == "RCM 2023 - Extracto del registro - de el salvador objetivo 3 (es).pdf"
    written = excerpts.save(paper, tmp_path / name)
    assert written.pages == 1
    assert (tmp_path / name).read_bytes().startswith(b"%PDF")
    with pytest.raises(TargetVanished):
        excerpts.save(paper, tmp_path / "gone" / name)
