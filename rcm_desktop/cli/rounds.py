"""The stick's round and the receipts of bundles from the command line."""

import argparse
from collections.abc import Iterable
from datetime import datetime, tzinfo
from pathlib import Path

from rcm_desktop.domain.carried import is_invitation
from rcm_desktop.domain.errors import NoSuchReceipt
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.services.exchange import REFUSED, Exchange, Judged, Looked
from rcm_desktop.storage.arrival import Receipt
from rcm_desktop.storage.database import Database


def arguments(bundle: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """What can be typed after `bundle exchange`, `list`, `undo` and `redo`."""
    stick = bundle.add_parser("exchange", parents=[shared], help="take in all that lies on a stick, and leave ours")
    stick.add_argument("stick", type=Path, metavar="STICK")
    stick.add_argument(
        "--compared", action="append", default=[], metavar="WORDS",
        help="the four key words of a laptop that nobody invited, as it shows them itself; once for each",
    )  # fmt: skip
    bundle.add_parser("list", parents=[shared], help="the bundles taken in, with their numbers")
    for name, what in (("undo", "set what a bundle brought aside here"), ("redo", "let it count again")):
        bundle.add_parser(name, parents=[shared], help=what).add_argument("number", type=int, metavar="N")


def go_round(exchange: Exchange, given: argparse.Namespace, labels: Labels) -> bool:
    """Go the round of a stick; raises why ours could not be left.

    False where a file on it could not be read, or where nothing was done because the words of a laptop that nobody
    invited were not compared yet.
    """
    found = exchange.look_around(given.stick)
    zone = exchange.now().tzinfo
    if found.preview is not None and not _recognised(exchange, found.preview.strangers, given.compared, labels):
        print(labels.text("cli.rounds", "not_compared"))
        return False
    gone = exchange.go_round(found)
    for file in found.files:
        verdict = labels.text("cli.rounds", "missed") if file.path in gone.missed else _verdict(file, labels)
        print("\t".join((file.path.name, verdict, _by(file, labels, zone))).rstrip())
    if gone.missed and gone.receipts:
        print(labels.text("cli.rounds", "in_part", brought=len(gone.brought), missed=len(gone.missed)))
    if gone.problem is not None:
        raise gone.problem
    print(labels.text("cli.rounds", "left", path=gone.written))
    return not any(file.verdict in REFUSED for file in found.files)


def _recognised(exchange: Exchange, strangers: Iterable[Looked], compared: Iterable[str], labels: Labels) -> bool:
    """Give this laptop's word for those whose words were compared, and tell the words of the others."""
    same = {tuple(words.casefold().split()) for words in compared}
    wait = False
    for one in {one.key: one for one in strangers}.values():
        if one.key_words in same:
            exchange.recognise(one.key, one.laptop)
        else:
            wait = True
            print(labels.text("cli.rounds", "stranger", laptop=one.laptop, words=" ".join(one.key_words)))
    return not wait


def show(database: Database, _: argparse.Namespace, labels: Labels) -> None:
    """Print the receipts, newest first: number, moment, laptop, how much was new, file, and whether it is undone."""
    exchange = Exchange(database)
    zone = exchange.now().tzinfo
    for one in exchange.receipts():
        at = labels.moment(datetime.fromisoformat(one.taken_in).astimezone(zone))
        undone = labels.text("cli.rounds", "undone") if exchange.is_aside(one.id) else ""
        print("\t".join((str(one.id), at, one.laptop, str(one.new), one.name, undone)).rstrip())


def turn(exchange: Exchange, given: argparse.Namespace, labels: Labels) -> None:
    """Set a bundle aside, or let it count again; raises NoSuchReceipt."""
    receipt = _receipt(exchange, given.number)
    if given.action == "redo":
        exchange.redo(receipt.id)
        print(labels.text("cli.rounds", "counts_again", laptop=receipt.laptop))
        return
    would = exchange.undoing(receipt.id)
    exchange.undo(receipt.id)
    gone, stays = sum(one.transactions for one in would.goes), len(would.stays) + would.more
    print(labels.text("cli.rounds", "set_aside", laptop=receipt.laptop, gone=gone, stays=stays))


def _receipt(exchange: Exchange, number: int) -> Receipt:
    known = {one.id: one for one in exchange.receipts() if not is_invitation(one.name)}
    if number not in known:
        raise NoSuchReceipt(number=number, known=", ".join(str(each) for each in sorted(known)))
    return known[number]


def _verdict(file: Judged, labels: Labels) -> str:
    return labels.text("cli.rounds.verdicts", file.verdict, new=file.new, line=file.line, needs=file.needs)


def _by(file: Judged, labels: Labels, zone: tzinfo | None) -> str:
    if not file.laptop:
        return ""
    at = labels.moment(file.written.astimezone(zone)) if file.written else ""
    return labels.text("cli.rounds", "by", laptop=file.laptop, written=at)
