"""What is said after a bundle was taken in or handed on: what happened, what is safe, what comes next."""

from pathlib import Path

from rcm_desktop.services.exchange import Gone, Preview
from rcm_desktop.storage.database import Receipt
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.exchange.outcome_card import Outcome
from rcm_desktop.ui.screens.exchange.preview_card import told
from rcm_desktop.ui.screens.exchange.wording import laptop_name, translate


def taken_in(seen: Preview, receipt: Receipt, words: tuple[str, ...], *, stick: bool) -> Outcome:
    """A bundle was taken in; `stick`: it lay on a volume that may be removed now."""

    def what() -> str:
        from_laptop = translate("outcomes", "Taken in from {laptop}: {what}.")
        return from_laptop.format(laptop=laptop_name(receipt.laptop), what=told(seen.from_laptops))

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

    return Outcome(lambda: translate("outcomes", "Taken in"), (what, safe, then), words)


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
        return ""

    def safe() -> str:
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
    return Outcome(title, (what, ours, safe), words)
