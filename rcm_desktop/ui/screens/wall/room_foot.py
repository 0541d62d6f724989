"""The foot of the scene "room": who has the floor and for how long, and what is left of the item."""

from datetime import timedelta

import msgspec

from rcm_desktop.domain.speakers import WARNING_S
from rcm_desktop.services.agenda.wall import RoomNow, Speaking
from rcm_desktop.ui.screens.wall.lettering import Block, figures, one_line
from rcm_desktop.ui.screens.wall.parts import GUTTER, rule
from rcm_desktop.ui.screens.wall.sheet import Ground, Mark, set_lines
from rcm_desktop.ui.screens.wall.words import span, spoken, whole_minutes, words

FOOT = 0.84
"""Where it begins."""


class Cell(msgspec.Struct, frozen=True):
    """A part of the foot: one line in its middle, or two one below the other."""

    blocks: tuple[Block, ...]
    colours: tuple[str, ...]
    fleeting: bool = False

    @property
    def width(self) -> float:
        """Of its longest line."""
        return max(block.width for block in self.blocks)

    @property
    def whole(self) -> bool:
        """Whether nothing was cut off."""
        return all(block.whole for block in self.blocks)

    def marks(self, ground: Ground, x: float, side: str = "left") -> list[Mark]:
        """Its lines, from `x` on or, on the right side, up to it."""
        y = (ground.px(FOOT) + ground.height - sum(block.height for block in self.blocks)) / 2
        found: list[Mark] = []
        for block, colour in zip(self.blocks, self.colours, strict=True):
            found += set_lines(block, x, y, 0 if side == "right" else block.width, colour, side, fleeting=self.fleeting)
            y += block.height
        return found


def foot(value: RoomNow, ground: Ground, tongues: tuple[str, ...]) -> list[Mark]:
    """The speaker at the left with the time and a word, what is left of the item at the right; or nothing.

    Where the wall is too narrow for all, what is left of the item goes first, then the word: its colour stays.
    """
    if value.speaking is None and value.left is None:
        return []
    over = value.left is not None and whole_minutes(value.left) <= 0
    # Beside a speaker "time is up" would be read as the speaker's.
    right = None if value.left is None or (over and value.speaking) else _left(value.left, ground, tongues)
    line = rule(ground, ground.px(FOOT))
    edge = ground.margin + ground.inside
    if value.speaking is None:
        return [line, *(right.marks(ground, edge, "right") if right is not None else [])]
    timer, word = _timer(value.speaking, ground), _warning(value.speaking, ground, tongues)
    ways: list[tuple[Cell | None, Cell | None]] = [(word, right), (word, None)]
    beside, last = next((way for way in ways if _fits(value.speaking, ground, tongues, timer, *way)), (None, None))
    name = _name(value.speaking, ground, tongues, _room(ground, timer, beside, last))
    x = ground.margin + name.width + gutter(ground)
    marks: list[Mark] = [line, *name.marks(ground, ground.margin), *timer.marks(ground, x)]
    if beside is not None:
        marks += beside.marks(ground, x + timer.width + gutter(ground) / 2)
    if last is not None:
        marks += last.marks(ground, edge, "right")
    return marks


def warning(speaking: Speaking) -> str:
    """The name of the word that warns a speaker, or nothing."""
    if speaking.left is None or speaking.left.total_seconds() > WARNING_S:
        return ""
    return "finishing" if speaking.left.total_seconds() > 0 else "up"


def warning_colour(speaking: Speaking) -> str:
    """The colour that goes with it."""
    return {"": "ink", "finishing": "amber", "up": "bad"}[warning(speaking)]


def gutter(ground: Ground) -> int:
    """Between two cells."""
    return ground.px(GUTTER)


def _room(ground: Ground, *taken: Cell | None) -> int:
    """What is left for the name."""
    return ground.inside - round(sum(cell.width + gutter(ground) for cell in taken if cell is not None))


def _fits(speaking: Speaking, ground: Ground, tongues: tuple[str, ...], *beside: Cell | None) -> bool:
    return _name(speaking, ground, tongues, _room(ground, *beside)).whole


def _name(speaking: Speaking, ground: Ground, tongues: tuple[str, ...], room: int) -> Cell:
    said = spoken(speaking.name, tongues) or ("",)
    most = ground.least if len(said) > 1 else ground.px(0.055)
    least_room = max(room, ground.px(0.1))
    blocks = [one_line(text, least_room, most, ground.least, 400 if n else 600) for n, text in enumerate(said)]
    return Cell(tuple(blocks), ("ink", "muted")[: len(blocks)])


def _timer(speaking: Speaking, ground: Ground) -> Cell:
    shown = speaking.used if speaking.left is None else speaking.left
    return Cell((figures(span(shown), ground.px(0.07)),), (warning_colour(speaking),), fleeting=True)


def _warning(speaking: Speaking, ground: Ground, tongues: tuple[str, ...]) -> Cell | None:
    name = warning(speaking)
    return _short(spoken(words(name), tongues), ground, warning_colour(speaking)) if name else None


def _left(left: timedelta, ground: Ground, tongues: tuple[str, ...]) -> Cell:
    minutes = whole_minutes(left)
    said = words("left", minutes=minutes) if minutes > 0 else words("up")
    return _short(spoken(said, tongues), ground, "ink" if minutes > 0 else "amber")


def _short(said: tuple[str, ...], ground: Ground, colour: str) -> Cell:
    px = ground.least if len(said) > 1 else ground.px(0.05)
    return Cell(tuple(figures(text, px) for text in said), (colour,) * len(said), fleeting=True)
