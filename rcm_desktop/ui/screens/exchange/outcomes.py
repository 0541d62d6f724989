"""What is said after a bundle was taken in or handed on: what happened, what is safe, what comes next."""

from datetime import datetime
from pathlib import Path

from rcm_desktop.services.exchange import Gone, Report
from rcm_desktop.storage.arrival import Receipt
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.exchange.account import told
from rcm_desktop.ui.screens.exchange.outcome_card import Outcome
from rcm_desktop.ui.screens.exchange.receipts import can_turn
from rcm_desktop.ui.screens.exchange.wording import laptop_name, moment, translate


def taken_in(report: Report, *, stick: bool) -> Outcome:
    """A bundle was taken in; `stick`: it lay on a volume that may be removed now."""

    def safe() -> str:
        return translate("outcomes", "All that was here is still here; a backup was made first.")

    def then() -> str:
        if stick:
            return translate(
                "outcomes",
                "You may remove the stick. When both laptops have taken in from each other, they show the same "
                "control words:",
            )
        return translate(
            "outcomes", "When both laptops have taken in from each other, they show the same control words:"
        )

    return Outcome(
        lambda: translate("outcomes", "Taken in"), (lambda: _what(report), safe, then), report.words, report,
        _undo if can_turn(report.receipt) else "",
    )  # fmt: skip


def reported(report: Report, *, aside: bool, can_turn: bool, now: datetime) -> Outcome:
    """The report of a bundle that was taken in earlier; `aside`: something of it does not count now."""
    receipt = report.receipt

    def title() -> str:
        text = translate("outcomes", "Taken in from {laptop}, {time}")
        time = moment(datetime.fromisoformat(receipt.taken_in), now)
        return text.format(laptop=laptop_name(receipt.laptop), time=time)

    def who() -> str:
        if not (report.theirs.person and report.ours.person):
            return receipt.name
        return translate("outcomes", "{file}, handed on by {giver}, taken in by {taker}").format(
            file=receipt.name, giver=report.theirs.person, taker=report.ours.person
        )

    def words() -> str:
        return translate("outcomes", "Control words afterwards:") if report.words else ""

    what = (lambda: _what(report)) if report.words else _unreported
    turn: Words = ""
    if can_turn:
        turn = (lambda: translate("outcomes", "Let it count again")) if aside else _undo
    return Outcome(title, (what, who, words), report.words, report, turn)


def _undo() -> str:
    return translate("outcomes", "Undo what came in…")


def _unreported() -> str:
    return translate("outcomes", "An earlier version of the program took it in and kept no report.")


def _what(report: Report) -> str:
    laptop = laptop_name(report.receipt.laptop)
    if not report.from_laptops:
        return translate("outcomes", "Nothing in it was new.")
    if len(report.from_laptops) > 1:
        return translate("outcomes", "Taken in from {laptop}, with the work of these laptops:").format(laptop=laptop)
    what = translate("outcomes", "Taken in from {laptop}: {what}.")
    return what.format(laptop=laptop, what=told(report.from_laptops))


def handed_on(path: Path, *, stick: bool) -> Outcome:
    """A bundle was written, read back and compared; only then is the stick free."""

    def where() -> str:
        text = translate("outcomes", "The bundle {file} was written to {folder}, read back and compared.")
        return text.format(file=path.name, folder=path.parent)

    def safe() -> str:
        return translate("outcomes", "It is sealed: only laptops of this meeting can read it.")

    def then() -> str:
        if stick:
            return translate("outcomes", "Carry it to the next laptop and take it in there.")
        return translate("outcomes", "It is on this laptop’s own disk: copy it to a stick to carry it on.")

    title: Words = (
        (lambda: translate("outcomes", "You may remove the stick now"))
        if stick
        else (lambda: translate("outcomes", "The bundle is ready"))
    )
    return Outcome(title, (where, safe, then))


def turned(receipt: Receipt, *, undone: bool, aside: bool) -> Notice:
    """A bundle was undone or let count again; `aside`: something of it does not count now."""

    def of_laptop(text: str) -> str:
        return text.format(laptop=laptop_name(receipt.laptop))

    if not undone:
        return Notice("done", lambda: of_laptop(translate("outcomes", "What came from {laptop} counts again.")))
    if aside:
        return Notice(
            "done",
            lambda: of_laptop(translate("outcomes", "What came from {laptop} was undone here.")),
            lambda: translate("outcomes", "What somebody went on to use stays. Other laptops keep all of it."),
        )
    return Notice(
        "info",
        lambda: of_laptop(translate("outcomes", "Nothing from {laptop} could be undone.")),
        lambda: translate("outcomes", "Later work here rests on all of it."),
    )


def round_gone(gone: Gone, words: tuple[str, ...]) -> Outcome:
    """A stick's round was gone; that it may be removed is said only where ours is on it, read back and compared."""
    if gone.missed:
        return _broken_off(gone, words)
    preview, written = gone.found.preview, gone.written

    def what() -> str:
        if preview is None or not gone.receipts:
            return translate("outcomes", "Nothing new came in.")
        return translate("outcomes", "Taken in: {what}.").format(what=told(preview.from_laptops))

    def ours() -> str:
        if written is not None:
            text = translate("outcomes", "Ours is on it as {file}, read back and compared.")
            return text.format(file=written.name)
        if gone.problem is not None:
            return translate("outcomes", "Ours could not be left on the stick. What came in is safe and stays.")
        return _safe() if gone.cancelled else ""

    def then() -> str:
        if gone.cancelled:
            return translate("outcomes", "Ours is not on the stick yet: exchange with it again to leave it there.")
        return (
            translate("outcomes", "All that was here is still here; a backup was made first.") if gone.receipts else ""
        )

    title: Words = (
        (lambda: translate("outcomes", "You may remove the stick now"))
        if written is not None
        else (lambda: translate("outcomes", "Taken in"))
        if gone.receipts
        else (lambda: translate("outcomes", "Looked at"))
    )
    return Outcome(title, (what, ours, then), words)


def _broken_off(gone: Gone, words: tuple[str, ...]) -> Outcome:
    """Some bundles came in before it ended, and others did not: their files are named."""

    def what() -> str:
        text = translate("outcomes", "Taken in: {files}; not taken in: {others}.")
        brought, missed = (", ".join(path.stem for path in paths) for paths in (gone.brought, gone.missed))
        return text.format(files=brought, others=missed)

    def then() -> str:
        if gone.found.stick is None:
            return translate("outcomes", "Take in the others again.")
        return translate("outcomes", "Ours is not on the stick yet: exchange with it again for all that is missing.")

    return Outcome(lambda: translate("outcomes", "Not all was taken in"), (what, _safe, then), words)


def _safe() -> str:
    return translate("outcomes", "What came in is safe and stays; a backup was made first.")
