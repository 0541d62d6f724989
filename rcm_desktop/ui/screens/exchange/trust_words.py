"""How the exchange page says by whose word a laptop is known and what speaks for its work."""

from PySide6.QtCore import QCoreApplication

from rcm_desktop.bundle.hands import Hand
from rcm_desktop.services.exchange import Standing, Word

translate = QCoreApplication.translate


def hand_words(hand: Hand, name: str) -> str:
    """What a person should know of the work that comes in a laptop's name; empty where it signed all of it."""
    return {
        Hand.FIRST: translate("trust", "{name} is heard of for the first time, and nobody gave a word for it."),
        Hand.UNSIGNED: translate(
            "trust", "{name} did not sign all of this: part of it may come from another hand."
        ),
        Hand.OTHER_KEY: translate(
            "trust", "This is not signed with the key of {name}: another laptop may have written in its name."
        ),
        Hand.TWO_LINES: translate(
            "trust",
            "There are two histories under the name {name}: a copied or restored file, or another laptop wrote in its "
            "name. Both are kept.",
        ),
    }.get(hand, "").format(name=name)  # fmt: skip


def doubt_words(standing: Standing, name: str) -> str:
    """What is amiss with a laptop, a sentence a line; empty for most."""
    nobody = translate("trust", "Nobody gave a word for {name}. Its four words: {words}")
    told = nobody.format(name=name, words="  ".join(standing.key_words)) if standing.word is Word.NOBODY else ""
    return "\n".join(text for text in (told, hand_words(standing.hand, name)) if text)


def standing_words(standing: Standing, name: str) -> str:
    """By whose word a laptop is known, and what is amiss with it."""
    told = {
        Word.INVITED: translate("trust", "Invited by {by}."),
        Word.RECOGNISED: translate("trust", "Its four words were compared at {by}."),
        Word.INVITER: translate("trust", "It invited {by}.") if standing.by else "",
        Word.COPY: translate("trust", "It goes on from a copy of {by}."),
    }.get(standing.word, "").format(by=standing.by)  # fmt: skip
    return "\n".join(text for text in (told, doubt_words(standing, name)) if text)
