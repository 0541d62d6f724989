"""Saving and printing the follow-up by real keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rcm_desktop.documents.content import Readers
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.notes import NoteKind
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.notes.follow_up import FollowUp
from rcm_desktop.services.notes.follow_up_papers import FollowUpPapers
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.paper_printing import PaperPrinting
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages, say
from rcm_desktop.ui.screens.notes.follow_up.papers_panel import PapersPanel
from rcm_desktop.ui.screens.notes.follow_up.view import FollowUpView
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.accessible import nameless


class Bench:
    """The view with its panel of papers open, and where files are to go."""

    def __init__(self, database: Database, folder: Path, qtbot: QtBot) -> None:
        notes = Notes(database)
        notes.record(NewEntry(session=ident("rcgm"), text="Enviar la lista", kind=NoteKind.COMMITMENT))
        follow_up, jobs = FollowUp(database, notes), Jobs(at_once=True)
        self.told: list[RcmError] = []
        self.said: list[Notice] = []
        self.proposed: list[str] = []
        self.target = folder / "seguimiento"

        def choose(_parent: object, _title: str, proposed: str, _kinds: str) -> str:
            self.proposed.append(Path(proposed).name)
            return str(self.target)

        def papers() -> PapersPanel:
            printing = PaperPrinting(jobs, Kept(folder / "settings.json"), self.told.append, self.said.append)
            made = FollowUpPapers(database, notes, follow_up)
            return PapersPanel(made, printing, jobs, self.told.append, self.said.append, choose)

        self.view = FollowUpView(
            follow_up, lambda: notes.everything().programme.delegations, UndoStack(), self.told.append, papers=papers
        )
        self.view.resize(1274, 620)
        qtbot.addWidget(self.view)
        self.view.show()
        self.view.reload()
        self.view.turn_papers()

    @property
    def panel(self) -> PapersPanel:
        assert self.view.papers_panel is not None
        return self.view.papers_panel


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def bench(database: Database, tmp_path: Path, languages: Languages, qtbot: QtBot) -> Bench:
    return Bench(database, tmp_path, qtbot)


def test_the_pdf_is_saved_where_it_is_asked_for(bench: Bench) -> None:
    bench.panel.save_button.click()
    assert bench.proposed == ["RCM 2023 - Follow-up of commitments (en).pdf"]
    assert bench.target.with_suffix(".pdf").read_bytes()[:4] == b"%PDF"
    assert say(bench.said[0].what).startswith("Saved: seguimiento.pdf")


def test_the_workbook_is_saved_for_the_members(bench: Bench) -> None:
    bench.panel.readers.choose(Readers.MEMBERS)
    bench.panel.workbook_button.click()
    assert bench.proposed == ["RCM 2023 - Follow-up of commitments - for members (en).xlsx"]
    assert bench.target.with_suffix(".xlsx").is_file()


def test_ctrl_p_opens_the_panel_and_closes_it_again(bench: Bench) -> None:
    assert bench.view.list.beside is bench.panel
    assert nameless(bench.view) == []
    bench.view.turn_papers()
    assert bench.view.list.beside is None
