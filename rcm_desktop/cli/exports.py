"""Papers for the desks from the command line: badges and the evening pack."""

import argparse
from datetime import date
from pathlib import Path

from rcm_desktop.domain.errors import NoSuchDelegation
from rcm_desktop.domain.finding import folded
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.services.badges import BadgeFormat, Badges
from rcm_desktop.services.desk_papers import BLANKS, DeskPapers
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database


def arguments(export: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """What can be typed after `export badges` and `export evening-pack`."""
    badges = export.add_parser("badges", parents=[shared], help="badges as PDF at true size")
    _paper(badges)
    badges.add_argument("--format", choices=[str(form) for form in BadgeFormat], default="sheet-a6")
    badges.add_argument("--delegation", default="", help="its code or name; without it, everybody's")
    badges.add_argument("--out", type=Path, required=True, metavar="FILE")
    pack = export.add_parser("evening-pack", parents=[shared], help="what the desks need the next day, as PDF")
    _paper(pack)
    pack.add_argument("--day", type=date.fromisoformat, metavar="DATE", help="without it, the next day with sessions")
    pack.add_argument("--blanks", type=int, metavar="N", help=f"blank badges; without it, {BLANKS} a desk")
    pack.add_argument("--out", type=Path, required=True, metavar="DIR")


def _paper(command: argparse.ArgumentParser) -> None:
    command.add_argument("--language", choices=("es", "en"), required=True)
    command.add_argument("--paper", choices=("A4", "Letter"), default="A4", dest="page_size")


def badges(database: Database, given: argparse.Namespace, labels: Labels) -> None:
    """Write badges, numbered where they had no number yet."""
    desk = Badges(database)
    selection = _delegation(People(database), given.delegation) if given.delegation else None
    desk.number(selection)
    faces = desk.faces(selection)
    written = desk.save(faces, BadgeFormat(given.format), given.language, given.out, given.page_size)
    print(labels.text("cli", "badges", path=given.out, badges=len(faces), pages=written.pages))


def evening_pack(database: Database, given: argparse.Namespace, labels: Labels) -> None:
    """Write the evening pack into a folder."""
    pack = DeskPapers(database).evening_pack(
        given.out, given.language, page_size=given.page_size, day=given.day, blanks=given.blanks
    )
    for path in pack.files:
        print(path)
    day = labels.date(pack.day) if pack.day else "—"
    print(labels.text("cli", "evening_pack", day=day, blanks=len(pack.blanks)))


def _delegation(people: People, wanted: str) -> str:
    """The delegation of this code or name, else the only one whose names hold the text."""
    named = {
        one.id: [folded(text) for text in (one.code, one.name_es.short, one.name_en.short, *one.aliases) if text]
        for one in people.delegations()
    }
    text = folded(wanted)
    hits = [ident for ident, names in named.items() if text in names]
    hits = hits or [ident for ident, names in named.items() if any(text in name for name in names)]
    if len(hits) != 1:
        raise NoSuchDelegation(name=wanted, hits=len(hits))
    return hits[0]
