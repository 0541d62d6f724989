"""What can be typed after `rcm-desktop`."""

import argparse
from pathlib import Path

from rcm_desktop import __version__
from rcm_desktop.cli import agenda, coverage, exports, noted, people, receipts, rounds


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; argparse itself explains a mistyped one and exits with 2."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data", type=Path, metavar="DIR", help="the folder that holds the meetings")
    shared.add_argument("--meeting", default="", metavar="NAME", help="its short name, or the start of its id")
    top = argparse.ArgumentParser(prog="rcm-desktop", description="RCM Desktop without a window.")
    top.add_argument("--version", action="version", version=f"RCM Desktop {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    demo = commands.add_parser("demo", parents=[shared], help="do the whole job once on the sample meeting")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR", help="a folder that is empty or not there yet")

    _meeting(commands, shared)
    check_in = commands.add_parser("checkin", parents=[shared], help="check a person in by badge code or name")
    check_in.add_argument("person", metavar="CODE_OR_NAME")
    check_in.add_argument("--session", default="", help="a session's title or room; without it, registration")

    export = commands.add_parser("export", help="write a paper").add_subparsers(dest="paper", required=True)
    minutes = export.add_parser("minutes", parents=[shared], help="the minutes as PDF")
    minutes.add_argument("--language", choices=("es", "en"), required=True)
    minutes.add_argument("--session", default="", help="one session's minutes; without it, the whole meeting's")
    minutes.add_argument("--out", type=Path, required=True, metavar="FILE")
    exports.arguments(export, shared)

    people.arguments(commands, shared)
    agenda.arguments(commands, shared)
    notes = commands.add_parser("notes", help="the rapporteur's record").add_subparsers(dest="action", required=True)
    coverage.arguments(notes, shared)
    noted.arguments(notes, shared)
    _bundle(commands, shared)
    commands.add_parser("check", parents=[shared], help="prove that the meeting's file is sound")
    return top


def _meeting(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    meeting = commands.add_parser("meeting", help="make or list meetings").add_subparsers(dest="action", required=True)
    new = meeting.add_parser("new", parents=[shared], help="make a meeting from its description (TOML)")
    new.add_argument("file", type=Path, metavar="FILE")
    new.add_argument("--person", default="", help="who sits at this laptop")
    meeting.add_parser("list", parents=[shared], help="the meetings on this laptop")


def _bundle(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    bundle = commands.add_parser("bundle", help="exchange with other laptops").add_subparsers(
        dest="action", required=True
    )
    export = bundle.add_parser("export", parents=[shared], help="write a bundle for the other laptops")
    export.add_argument("--out", type=Path, required=True, metavar="FILE_OR_DIR")
    for name, what in (("inspect", "tell what a bundle would bring"), ("import", "take a bundle in")):
        bundle.add_parser(name, parents=[shared], help=what).add_argument("file", type=Path, metavar="FILE")
    receipts.arguments(bundle, shared)
    rounds.arguments(bundle, shared)
    invite = bundle.add_parser("invite", parents=[shared], help="invite a laptop; prints the six words")
    invite.add_argument("--name", required=True, help='the laptop\'s place, as "Mesa 2"')
    invite.add_argument("--role", choices=("registration", "rapporteur", "secretariat"), default="registration")
    invite.add_argument("--language", choices=("es", "en"), default="es")
    invite.add_argument("--point", default="", help="the check-in point: a session's title or room")
    invite.add_argument("--spare", type=int, default=0, metavar="N", help="so many spare invitations besides")
    invite.add_argument("--cards", type=Path, metavar="FILE", help="write steps and words on separate sheets (PDF)")
    invite.add_argument("--out", type=Path, required=True, metavar="DIR")
    join = bundle.add_parser("join", parents=[shared], help="join by invitation; the words come on standard input")
    join.add_argument("file", type=Path, metavar="FILE")
    join.add_argument("--person", default="", help="who sits at this laptop")
    join.add_argument("--name", default="", help="which place this laptop is, for a spare invitation")
    bundle.add_parser("key", parents=[shared], help="print the meeting's age key, which opens every bundle of it")
    bundle.add_parser(
        "words-to-key", parents=[shared], help="print the age key that six words on standard input stand for"
    )
