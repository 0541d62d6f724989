"""Each command in a few lines on the services; writing ones hold the data folder, reading ones do not."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path

from rcm_desktop.cli import agenda, coverage, demo, exports, inviting, noted, people, receipts, rounds
from rcm_desktop.cli.finding import person
from rcm_desktop.cli.remarks import Remarks
from rcm_desktop.domain.attendance import REGISTRATION, How, Verdict
from rcm_desktop.domain.badges import is_badge
from rcm_desktop.domain.errors import NoSuchSession, TargetVanished
from rcm_desktop.domain.finding import folded
from rcm_desktop.domain.matters import counted
from rcm_desktop.domain.people import Standing
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.lock import DataFolderLock
from rcm_desktop.laptop.paths import data_folder
from rcm_desktop.laptop.trouble import told
from rcm_desktop.services.attendance import Attendance, Outcome
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.papers import Papers
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database

DONE, FAILED = 0, 1
_ENTERED = {
    Verdict.WELCOME, Verdict.CREDENTIAL_PENDING, Verdict.ATTENTION, Verdict.NOT_REGISTERED, Verdict.ALREADY_IN,
    Verdict.BACK_AGAIN, Verdict.OPENING_ONLY,
}  # fmt: skip


def run(given: argparse.Namespace, labels: Labels) -> int:
    """Carry out the command that was typed; raises RcmError."""
    name = " ".join(part for part in (given.command, getattr(given, "action", ""), getattr(given, "paper", "")) if part)
    if name == "demo":
        return demo.run(given.out, labels)
    folder = data_folder(given.data)
    command, writes = _COMMANDS[name]
    with DataFolderLock(folder).hold() if writes else nullcontext():
        remarks = Remarks(folder, labels, writes=writes)
        return command(given, Meetings(folder, opened=remarks.opened), labels)


@contextmanager
def _opened(given: argparse.Namespace, meetings: Meetings) -> Iterator[Database]:
    database = meetings.open(given.meeting)
    try:
        yield database
    finally:
        database.close()


def _new(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    database = meetings.create(read_description(given.file), given.person)
    print(labels.text("cli", "created", meeting=database.meeting))
    database.close()
    return DONE


def _list(_: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    for one in meetings.listed():
        titles = (one.title_es, one.title_en)
        title = next((text for text in (titles if labels.language == "es" else titles[::-1]) if text), "")
        day = labels.date(date.fromisoformat(one.first_day)) if one.first_day else ""
        print("\t".join((one.id, one.short, day, title)))
    return DONE


def _check_in(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    with _opened(given, meetings) as database:
        desk = Attendance(database)
        point = _point(desk, given.session)
        if is_badge(given.person):
            outcome = desk.check_in_badge(given.person, point)
        else:
            outcome = desk.check_in(person(People(database), given.person), point, How.COMMAND)
        print(_told(outcome, desk, labels))
    return DONE if outcome.verdict in _ENTERED else FAILED


def _point(desk: Attendance, wanted: str) -> str:
    if not wanted:
        return REGISTRATION
    sessions = [point.session for point in desk.points() if point.session is not None]
    hits = [s for s in sessions if folded(wanted) in folded(f"{s.id} {s.title_es} {s.title_en} {s.room}")]
    if len(hits) != 1:
        raise NoSuchSession(name=wanted, hits=len(hits))
    return hits[0].id


def _told(outcome: Outcome, desk: Attendance, labels: Labels) -> str:
    person = outcome.delegate.name.full if outcome.delegate else outcome.code
    delegation = outcome.delegation.name(labels.language).short if outcome.delegation else ""
    moment = outcome.opens or outcome.at
    at = labels.time(moment.astimezone(desk.zone())) if moment else ""
    who, said = outcome.delegate, str(outcome.verdict)
    if outcome.verdict is Verdict.WITHDRAWN and who is not None and who.withdrawal.standing is Standing.NOT_LISTED:
        said = who.withdrawal.standing
    return labels.text("cli.verdicts", said, person=person, delegation=delegation, at=at, where=outcome.where)


def _minutes(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    with _opened(given, meetings) as database:
        session = _point(Attendance(database), given.session) if given.session else ""
        papers = Papers(database)
        written = papers.save(papers.minutes(given.language, session), given.out)
    print(labels.text("cli", "minutes", path=written.path, pages=written.pages))
    return DONE


def _export(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    with _opened(given, meetings) as database:
        exchange = Exchange(database)
        print(labels.text("cli", "bundle", path=exchange.write(given.out)))
        _print_words(exchange, labels)
    return DONE


def _print_words(exchange: Exchange, labels: Labels) -> None:
    print(labels.text("cli", "words", words=" ".join(exchange.control_words())))
    if exchange.is_aside():
        print(labels.text("cli", "aside"))


def _exchange(database: Database) -> Exchange:
    return Exchange(database, lambda of: Checks(of).to_settle())


def _inspect(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    with _opened(given, meetings) as database:
        exchange = _exchange(database)
        found, zone = exchange.look(_there(given.file)), exchange.now().tzinfo
    print(labels.text("cli", "inspected", laptop=found.laptop, written=labels.moment(found.written.astimezone(zone))))
    if not found.known_writer:
        print(labels.text("cli", "unknown_writer", words=" ".join(found.key_words)))
    for one in found.from_laptops:
        counts = {kind: one.created.get(kind, 0) for kind in ("delegate", "note", "scan")}
        print(labels.text("cli", "brings", laptop=one.laptop, edited=one.edited, **counts))
    receipts.tell_effects(found.effects, counted(found.effects.to_settle), labels)
    if not found.new:
        print(labels.text("cli", "nothing_new"))
    return DONE


def _import(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    with _opened(given, meetings) as database:
        exchange = _exchange(database)
        receipt = exchange.take_in(_there(given.file))
        print(labels.text("cli", "taken_in", new=receipt.new, laptop=receipt.laptop))
        report = exchange.report(receipt.id)
        if report is not None:
            receipts.tell_effects(report.effects, report.counts, labels)
        _print_words(exchange, labels)
    return DONE


def _go_round(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    with _opened(given, meetings) as database:
        done = rounds.go_round(_exchange(database), given, labels)
        _print_words(Exchange(database), labels)
    return DONE if done else FAILED


def _turn(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    with _opened(given, meetings) as database:
        rounds.turn(Exchange(database), given, labels)
        _print_words(Exchange(database), labels)
    return DONE


def _invite(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    with _opened(given, meetings) as database:
        inviting.invite(database, given, _point(Attendance(database), given.point), labels)
    return DONE


def _key(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    with _opened(given, meetings) as database:
        inviting.print_key(database, labels)
    return DONE


def _join(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    joined = inviting.join(given, meetings, _there(given.file), _words(), labels)
    _print_words(Exchange(joined.database), labels)
    joined.database.close()
    return DONE


def _words_to_key(_: argparse.Namespace, __: Meetings, ___: Labels) -> int:
    from rcm_desktop.bundle.seal import words_to_key

    print(words_to_key(_words()))
    return DONE


def _words() -> list[str]:
    """The words on standard input; none where the shell closed it."""
    return sys.stdin.read().split() if sys.stdin else []


def _check(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    with _opened(given, meetings) as database:
        found = Checks(database).soundness()
        for finding in found:
            print(labels.text("cli.faults", finding.fault, about=finding.about, found=finding.found))
        print(labels.text("cli", "unsound" if found else "sound"))
        newer = Checks(database).not_shown()
        if newer:
            print(labels.text("cli", "not_shown", count=newer))
        _print_words(Exchange(database), labels)
    return FAILED if found else DONE


def _there(path: Path) -> Path:
    with told(path):
        if not path.is_file():
            raise TargetVanished(path=str(path))
    return path


def _import_people(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    with _opened(given, meetings) as database:
        return DONE if people.take_in(database, given, labels) else FAILED


def _import_agenda(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    with _opened(given, meetings) as database:
        return DONE if agenda.take_in(database, given, labels) else FAILED


def _find_notes(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
    return DONE if noted.find(given, meetings, labels) else FAILED


def _exported(
    write: Callable[[Database, argparse.Namespace, Labels], None],
) -> Callable[[argparse.Namespace, Meetings, Labels], int]:
    def command(given: argparse.Namespace, meetings: Meetings, labels: Labels) -> int:
        with _opened(given, meetings) as database:
            write(database, given, labels)
        return DONE

    return command


_Command = Callable[[argparse.Namespace, Meetings, Labels], int]
_COMMANDS: dict[str, tuple[_Command, bool]] = {
    "meeting new": (_new, True),
    "meeting list": (_list, False),
    "checkin": (_check_in, True),
    "export minutes": (_minutes, False),
    "export agenda": (_exported(exports.agenda), False),
    "export badges": (_exported(exports.badges), True),
    "export evening-pack": (_exported(exports.evening_pack), True),
    "people import": (_import_people, True),
    "agenda import": (_import_agenda, True),
    "agenda export": (_exported(agenda.save), False),
    "notes coverage": (_exported(coverage.coverage), False),
    "notes find": (_find_notes, False),
    "bundle export": (_export, False),
    "bundle inspect": (_inspect, False),
    "bundle import": (_import, True),
    "bundle exchange": (_go_round, True),
    "bundle list": (_exported(rounds.show), False),
    "bundle undo": (_turn, True),
    "bundle redo": (_turn, True),
    "bundle receipt": (_exported(receipts.receipt), False),
    "bundle invite": (_invite, True),
    "bundle join": (_join, True),
    "bundle key": (_key, False),
    "bundle words-to-key": (_words_to_key, False),
    "check": (_check, True),
}
"""Each command, and whether it writes."""
