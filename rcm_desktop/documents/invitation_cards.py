"""The cards of invitations: a sheet with the steps of whoever joins, and one with the six words alone."""

from collections.abc import Iterable, Iterator

import msgspec

from rcm_desktop.domain.paper import Block, Paper, PaperWords, Paragraph, Run, Sheet
from rcm_desktop.domain.paper import numbered as with_numbers
from rcm_desktop.laptop.labels import Labels

STEPS = ("open", "file", "words", "name", "ready")
_READ_OUT = 3.0
"""How large the words are set, so that they are read from across a table."""


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What one invitation's card says: the file's name, the place and its badge letter, and the words."""

    file: str
    place: str
    letter: str
    words: tuple[str, ...]
    spare: bool = False
    """Whether the place is told only on joining."""


def invitation_cards(cards: Iterable[Card], meeting: str, language: str, *, practice: bool = False) -> Paper:
    """Two sheets a card: the steps, and the words under the badge letter, which says nothing of what they open."""
    labels = Labels(language)
    paper = Paper(
        title=labels.text("invitation", "title"), language=language, scale=1.6, hanging=False,
        watermark=labels.text("paper", "practice") if practice else "", words=PaperWords(page=""),
        blocks=tuple(block for card in cards for block in (*_steps(card, meeting, labels), *_words(card, labels))),
    )  # fmt: skip
    return with_numbers(paper)


def _steps(card: Card, meeting: str, labels: Labels) -> Iterator[Block]:
    yield Sheet(labels.text("invitation", "heading", place=card.place), (meeting,))
    for number, step in enumerate(STEPS, 1):
        key = "which" if card.spare and step == "ready" else step
        said = labels.text("invitation.steps", key, file=card.file, place=card.place, letter=card.letter)
        yield Paragraph((Run(f"{number}. ", bold=True), Run(said)))
    yield Paragraph((Run(labels.text("invitation", "apart"), italic=True),))


def _words(card: Card, labels: Labels) -> Iterator[Block]:
    yield Sheet(card.letter, tuple(f"{n}. {word}" for n, word in enumerate(card.words, 1)), _READ_OUT)
    yield Paragraph((Run(labels.text("invitation", "destroy")),))
