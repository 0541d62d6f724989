"""Lists of people from the command line: what a file would change, and taking it in."""

import argparse
from pathlib import Path

from rcm_desktop.laptop.labels import Labels
from rcm_desktop.services.lists import Lists, Plan
from rcm_desktop.storage.database import Database


def arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """What can be typed after `people`."""
    people = commands.add_parser("people", help="lists of people").add_subparsers(dest="action", required=True)
    take_in = people.add_parser("import", parents=[shared], help="take in a list of people, CSV or XLSX")
    take_in.add_argument("file", type=Path, metavar="FILE")
    take_in.add_argument("--dry-run", action="store_true", help="tell what would change and write nothing")
    take_in.add_argument("--report", type=Path, metavar="XLSX", help="save the rows that are not taken")


def take_in(database: Database, given: argparse.Namespace, labels: Labels) -> bool:
    """Tell what a list changes and take it in, unless that is not wanted; whether every row is taken."""
    lists = Lists(database)
    plan = lists.plan(lists.look(given.file))
    if given.report and plan.refused:
        lists.save_report(plan, given.report, labels.language)
    if not given.dry_run:
        lists.take_in(plan)
    _tell(plan, labels, "would" if given.dry_run else "done")
    return not plan.refused


def _tell(plan: Plan, labels: Labels, how: str) -> None:
    counts = {"new": len(plan.new), "changed": len(plan.changed), "same": plan.same, "missing": len(plan.missing)}
    print(labels.text("cli.people", how, **counts))
    if plan.corrected_here:
        print(labels.text("cli.people", "corrected", fields=plan.corrected_here))
    for one in plan.refused:
        why = labels.text("intake.refused", one.why, text=one.text)
        print(labels.text("cli.people", "refused", row=one.row, why=why))
