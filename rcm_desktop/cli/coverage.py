"""The coverage of the objectives from the command line: printed as a table, or saved as a paper or a workbook."""

import argparse
from pathlib import Path

from rcm_desktop.cli.finding import delegation
from rcm_desktop.documents.agenda_papers.speech import Tongue
from rcm_desktop.documents.content import Readers
from rcm_desktop.domain.coverage import Asked
from rcm_desktop.domain.notes import NoteKind, NoteStatus
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.services.notes import Notes
from rcm_desktop.services.notes.coverage_papers import CoveragePapers, Wanted
from rcm_desktop.services.notes.follow_up import FollowUp
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database


def arguments(notes: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """What can be typed after `notes coverage`."""
    board = notes.add_parser("coverage", parents=[shared], help="which objectives have entries, and which have none")
    board.add_argument("--language", choices=[str(one) for one in Tongue], help="of the files; the terminal's own")
    board.add_argument(
        "--for", choices=[str(one) for one in Readers], default=str(Readers.EVERYONE), dest="readers",
        help="whose eyes it is for; for everyone without the texts among members",
    )  # fmt: skip
    board.add_argument("--kind", choices=[str(one) for one in NoteKind], help="only entries of this kind count")
    board.add_argument("--delegation", default="", help="only those of this delegation count: its code or name")
    board.add_argument("--status", choices=[str(one) for one in NoteStatus], help="only texts of this status count")
    board.add_argument("--only-missing", action="store_true", help="list only the objectives without entries")
    board.add_argument("--paper", choices=("A4", "Letter"), default="A4", dest="page_size")
    board.add_argument("--pdf", type=Path, metavar="FILE", help="save it as a paper instead")
    board.add_argument("--xlsx", type=Path, metavar="FILE", help="save it as a workbook instead")


def coverage(database: Database, given: argparse.Namespace, labels: Labels) -> None:
    """Print the board, or save it where a file is named."""
    notes = Notes(database)
    papers = CoveragePapers(database, notes, FollowUp(database, notes).done)
    asked = Asked(
        NoteKind(given.kind) if given.kind else None,
        delegation(People(database), given.delegation) if given.delegation else "",
        NoteStatus(given.status) if given.status else None,
    )
    tongue = Tongue(given.language or labels.language)
    wanted = Wanted(asked, Readers(given.readers), tongue, given.only_missing)
    if given.pdf:
        written = papers.save(wanted, given.pdf, given.page_size)
        print(labels.text("cli", "agenda_paper", path=given.pdf, pages=written.pages))
    if given.xlsx:
        print(labels.text("cli", "workbook", path=given.xlsx, rows=papers.save_workbook(wanted, given.xlsx)))
    if not (given.pdf or given.xlsx):
        for line in papers.lines(wanted):
            print(line)
