"""The foot of the scene "room": who has the floor and for how long, and what is left of the item."""

from rcm_desktop.domain.speakers import WARNING_S
from rcm_desktop.services.agenda.wall import RoomNow, Speaking
from rcm_desktop.ui.screens.wall.lettering import Block, figures, one_line
from rcm_desktop.ui.screens.wall.parts import GUTTER, rule
from rcm_desktop.ui.screens.wall.sheet import Ground, Mark, set_lines
from rcm_desktop.ui.screens.wall.words import span, spoken, whole_minutes, word, words

FOOT = 0.84
"""Where it begins."""


def foot(value: RoomNow, ground: Ground, tongues: tuple[str, ...]) -> list[Mark]:
    """The speaker at the left, the speaker's time beside, what is left of the item at the right; or nothing."""
    if value.speaking is None and value.left is None:
        return []
    marks: list[Mark] = [rule(ground, ground.px(FOOT))]
    taken = 0.0
    if value.left is not None:
        for block, y in _lines(_left(value, tongues), ground, ground.inside // 3):
            marks += set_lines(block, ground.margin, y, ground.inside, _colour_left(value), "right", fleeting=True)
            taken = max(taken, block.width)
    if value.speaking is not None:
        marks += _speaker(value.speaking, ground, tongues, ground.inside - round(taken) - ground.px(GUTTER))
    return marks


def warning(speaking: Speaking) -> str:
    """The name of the word that warns a speaker, or nothing."""
    if speaking.left is None or speaking.left.total_seconds() > WARNING_S:
        return ""
    return "finishing" if speaking.left.total_seconds() > 0 else "up"


def warning_colour(speaking: Speaking) -> str:
    """The colour that goes with it."""
    return {"": "ink", "finishing": "amber", "up": "bad"}[warning(speaking)]


def _speaker(speaking: Speaking, ground: Ground, tongues: tuple[str, ...], room: int) -> list[Mark]:
    shown = speaking.used if speaking.left is None else speaking.left
    timer = figures(span(shown), ground.px(0.07))
    colour = warning_colour(speaking)
    names = _lines(spoken(speaking.name, tongues), ground, room - round(timer.width) - ground.px(GUTTER))
    marks: list[Mark] = []
    for n, (block, y) in enumerate(names):
        marks += set_lines(block, ground.margin, y, ground.inside, "muted" if n else "ink")
    x = ground.margin + max((block.width for block, _ in names), default=0.0) + ground.px(GUTTER)
    middle = (ground.px(FOOT) + ground.height) / 2
    marks += set_lines(timer, x, middle - timer.height / 2, timer.width, colour, fleeting=True)
    x += timer.width + ground.px(0.02)
    said = tuple(word(tongue, warning(speaking)) for tongue in tongues) if warning(speaking) else ()
    beside = _lines(said, ground, round(ground.margin + room - x))
    for block, y in beside if all(block.whole for block, _ in beside) else []:
        marks += set_lines(block, x, y, ground.inside, colour)
    return marks


def _left(value: RoomNow, tongues: tuple[str, ...]) -> tuple[str, ...]:
    assert value.left is not None
    minutes = whole_minutes(value.left)
    return spoken(words("left", minutes=minutes) if minutes > 0 else words("up"), tongues)


def _colour_left(value: RoomNow) -> str:
    return "ink" if value.left is not None and whole_minutes(value.left) > 0 else "amber"


def _lines(parts: tuple[str, ...], ground: Ground, room: int) -> list[tuple[Block, float]]:
    """One line in the middle of the foot, or two one below the other, each with its height on the wall."""
    most = ground.least if len(parts) > 1 else ground.px(0.055)
    blocks = [
        one_line(part, max(room, ground.px(0.1)), most, ground.least, 600 if not n else 400)
        for n, part in enumerate(parts)
    ]
    y = (ground.px(FOOT) + ground.height - sum(block.height for block in blocks)) / 2
    found: list[tuple[Block, float]] = []
    for block in blocks:
        found.append((block, y))
        y += block.height
    return found
