"""Papers from the command line: badges, the evening pack, and the agenda on paper and in calendars."""

import argparse
from datetime import date
from pathlib import Path

from rcm_desktop.cli.finding import delegation, person
from rcm_desktop.documents.agenda_papers.speech import Tongue
from rcm_desktop.domain.errors import OptionOfAnotherPaper
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.services.agenda_papers import AgendaPaper, AgendaPapers
from rcm_desktop.services.badges import BadgeFormat, Badges
from rcm_desktop.services.desk_papers import BLANKS, DeskPapers
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database


def arguments(export: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """What can be typed after `export badges`, `export evening-pack` and `export agenda`."""
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
    _agenda(export.add_parser("agenda", parents=[shared], help="the programme, on paper or as a calendar"))


def _agenda(agenda: argparse.ArgumentParser) -> None:
    agenda.add_argument("--language", choices=[str(one) for one in Tongue], required=True)
    agenda.add_argument(
        "--as", choices=[str(one) for one in AgendaPaper], default=str(AgendaPaper.PROGRAMME), dest="kind"
    )
    agenda.add_argument("--day", type=date.fromisoformat, metavar="DATE", help="one day; without it, all of them")
    agenda.add_argument("--room", metavar="NAME", help="one room; without it, all of them")
    agenda.add_argument("--person", metavar="CODE_OR_NAME", help="a calendar of what this person may enter")
    agenda.add_argument("--paper", choices=("A4", "Letter"), dest="page_size", help="A4 unless told otherwise")
    agenda.add_argument("--out", type=Path, required=True, metavar="FILE")


def _paper(command: argparse.ArgumentParser) -> None:
    command.add_argument("--language", choices=("es", "en"), required=True)
    command.add_argument("--paper", choices=("A4", "Letter"), default="A4", dest="page_size")


def badges(database: Database, given: argparse.Namespace, labels: Labels) -> None:
    """Write badges, numbered where they had no number yet."""
    desk = Badges(database)
    selection = delegation(People(database), given.delegation) if given.delegation else None
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


def agenda(database: Database, given: argparse.Namespace, labels: Labels) -> None:
    """Write a paper or a calendar of the agenda."""
    papers, kind, tongue = AgendaPapers(database), AgendaPaper(given.kind), Tongue(given.language)
    _only_what_it_knows(given, kind, labels)
    if kind is AgendaPaper.CALENDAR:
        whose = person(People(database), given.person) if given.person is not None else ""
        made = papers.calendar(tongue, whose)
        papers.save_calendar(made, given.out)
        print(labels.text("cli", "calendar", path=given.out, sessions=made.sessions, undated=made.undated))
        return
    room = papers.room(given.room) if given.room is not None else None
    written = papers.save(papers.paper(kind, tongue, day=given.day, room=room), given.out, given.page_size or "A4")
    print(labels.text("cli", "agenda_paper", path=given.out, pages=written.pages))


def _only_what_it_knows(given: argparse.Namespace, kind: AgendaPaper, labels: Labels) -> None:
    """Refuse an option that would be passed over in silence."""
    calendar = kind is AgendaPaper.CALENDAR
    others = {"--day": given.day, "--room": given.room, "--paper": given.page_size}
    for option, value in others.items() if calendar else [("--person", given.person)]:
        if value is not None:
            name = labels.text("agenda_papers.titles", kind.replace("-", "_"))
            raise OptionOfAnotherPaper(option=option, paper=name)
