"""The receipts of bundles from the command line."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from rcm_desktop.domain.matters import divided
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.services.exchange import Effects
from rcm_desktop.services.exchange.papers import ExchangePapers
from rcm_desktop.storage.database import Database


def arguments(bundle: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """What can be typed after `bundle receipt`."""
    receipt = bundle.add_parser("receipt", parents=[shared], help="write the receipt of a bundle taken in, as PDF")
    receipt.add_argument("number", type=int, metavar="N")
    receipt.add_argument("--language", choices=("es", "en"), required=True)
    receipt.add_argument("--paper", choices=("A4", "Letter"), default="A4", dest="page_size")
    receipt.add_argument("--out", type=Path, required=True, metavar="FILE")


def receipt(database: Database, given: argparse.Namespace, labels: Labels) -> None:
    """Write the receipt of a bundle, by its number."""
    ExchangePapers(database).receipt(given.number, given.language).save(given.out, given.page_size)
    print(labels.text("bundle_receipt", "saved", path=given.out))


def tell_effects(effects: Effects, counts: Mapping[str, int], labels: Labels) -> None:
    """Print what follows from bundles beside what they bring; `counts` says how much there is of each matter."""
    settle, known = (sum(part.values()) for part in divided(counts))
    if settle:
        print(labels.text("bundle_receipt", "settle_afterwards", count=settle))
    if known:
        print(labels.text("bundle_receipt", "know_afterwards", count=known))
    for clock in effects.clocks:
        print(labels.text("bundle_receipt", "clock", laptop=clock.laptop, minutes=clock.minutes))
    if effects.newer.operations:
        print(labels.text("bundle_receipt", "newer", count=effects.newer.operations))
    if effects.back:
        print(labels.text("bundle_receipt", "back"))
