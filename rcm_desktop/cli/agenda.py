"""The programme from the command line: taken in from a spreadsheet, and saved as one."""

import argparse
from pathlib import Path

from rcm_desktop.laptop.labels import Labels
from rcm_desktop.services.programme_lists import Plan, ProgrammeLists
from rcm_desktop.storage.database import Database


def arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """What can be typed after `agenda`."""
    agenda = commands.add_parser("agenda", help="the programme").add_subparsers(dest="action", required=True)
    take_in = agenda.add_parser("import", parents=[shared], help="take in the programme, CSV or XLSX")
    take_in.add_argument("file", type=Path, metavar="FILE")
    take_in.add_argument("--dry-run", action="store_true", help="tell what would change and write nothing")
    take_in.add_argument("--report", type=Path, metavar="XLSX", help="save the rows that are not taken")
    save = agenda.add_parser("export", parents=[shared], help="save the programme as a workbook (XLSX)")
    save.add_argument("file", type=Path, metavar="FILE")
    save.add_argument("--language", choices=("es", "en"), required=True)


def take_in(database: Database, given: argparse.Namespace, labels: Labels) -> bool:
    """Tell what a list changes and take it in, unless that is not wanted; whether every row is taken."""
    lists = ProgrammeLists(database)
    plan = lists.plan(lists.look(given.file))
    if given.report and plan.refused:
        lists.save_report(plan, given.report, labels.language)
    if not given.dry_run and (plan.new or plan.changed):
        lists.take_in(plan)
    _tell(plan, labels, "would" if given.dry_run else "done")
    return not plan.refused


def save(database: Database, given: argparse.Namespace, labels: Labels) -> None:
    """Save the programme as a workbook that can be taken in again."""
    sessions = ProgrammeLists(database).save(given.file, given.language)
    print(labels.text("cli.agenda", "saved", path=given.file, sessions=sessions))


def _tell(plan: Plan, labels: Labels, how: str) -> None:
    counts = {"new": len(plan.new), "changed": len(plan.changed), "same": plan.same}
    print(labels.text("cli.agenda", how, **counts))
    for one in plan.refused:
        why = labels.text("programme_list.refused", one.why, text=one.text)
        print(labels.text("cli.agenda", "refused", row=one.row, why=why))
