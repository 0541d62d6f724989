"""What was noted found from the command line, in all meetings of the data folder."""

import argparse

from rcm_desktop.domain.note_filters import KINDS
from rcm_desktop.domain.note_volume import Line
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.services.finding import Finding
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.notes import Notes


def arguments(notes: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """What can be typed after `notes find`."""
    find = notes.add_parser("find", parents=[shared], help="find entries in all meetings here, as the window does")
    find.add_argument("query", nargs="+", metavar="QUERY", help="words, or filters such as de:honduras tipo:acuerdo")


def find(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> bool:
    """Print the entries found, the newest first, one a line; whether there are any."""
    known = meetings.listed()
    database = meetings.open(given.meeting or (known[0].id if known else ""))
    try:
        finding = Finding(Notes(database).everything, lambda: meetings.others(database))
        finding.keep(finding.read_others(labels.language, lambda _done, _total, _what: None))
        found, searched = finding.find(" ".join(given.query)), finding.count()
    finally:
        database.close()
    for line in found.lines:
        print("\t".join(_cells(line, labels)))
    for one in found.unknown:
        print(labels.text("cli.notes", f"no_{one.filter}", value=one.value))
    for unread in finding.unread:
        print(labels.error(unread.error).one_line)
    name = "more" if found.more else "found"
    print(labels.text("cli.notes", name, total=found.total, shown=len(found.lines), of=searched))
    return bool(found.lines)


def _cells(line: Line, labels: Labels) -> tuple[str, ...]:
    """When, at which meeting, who, what it is, and the text on one line."""
    note = line.note
    of = line.volume.delegations.get(note.delegation)
    kind = KINDS[note.kind][1 if labels.language == "en" else 0]
    when = note.at[:16].replace("T", " ")
    who = of.code or of.short_name(labels.language) if of is not None else ""
    return when, line.volume.name(labels.language), who, kind, " ".join(note.text.split())
