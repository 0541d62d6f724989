"""The scene "room": what is on in one room, its objectives, who speaks, and how much time is left."""

from functools import lru_cache

import msgspec

from rcm_desktop.services.agenda.wall import Both, Greeting, RoomNow
from rcm_desktop.ui.screens.wall.lettering import Block, fitted
from rcm_desktop.ui.screens.wall.parts import HEAD, Columns, columns, head, joined, late_word
from rcm_desktop.ui.screens.wall.room_foot import FOOT, foot
from rcm_desktop.ui.screens.wall.scene import Moment
from rcm_desktop.ui.screens.wall.sheet import Ground, Mark, Sheet, set_lines
from rcm_desktop.ui.screens.wall.welcome import welcome_sheet
from rcm_desktop.ui.screens.wall.words import spoken, words

_GAP = 0.03
_TITLE, _SECOND = 0.07, 0.05
_RISE = 0.4
"""How much of the free height stands above the text."""
_SMALLEST_BESIDE_OBJECTIVES = 0.055
"""The title matters most: it does not shrink below this for the sake of an objective's text."""


class Told(msgspec.Struct, frozen=True):
    """What stands in the middle: a line above the title, the title, and the objectives."""

    above: Both
    title: Both
    objectives: tuple[tuple[int, Both], ...] = ()


def room_sheet(value: RoomNow, about: Greeting, ground: Ground, moment: Moment) -> Sheet:
    """The room at this moment; the meeting's welcome where nothing goes on in it and nothing comes."""
    if not (value.session or value.item or value.reserved):
        return welcome_sheet(about, ground, moment)
    tongues = moment.tongues
    late = late_word(value.late, tongues)
    below = (late,) if late else (joined(about.body, tongues), joined(about.body, tongues[:1]))
    marks = head(ground, value.local, value.room, below, "amber" if late else "muted")
    feet = foot(value, ground, tongues)
    until = ground.px(FOOT) if feet else ground.height - ground.margin
    return Sheet((*marks, *middle(_told(value), ground, tongues, until), *feet))


@lru_cache(maxsize=16)
def middle(told: Told, ground: Ground, tongues: tuple[str, ...], until: int) -> tuple[Mark, ...]:
    """From the head to `until`: with as much as fits, the objectives first to go, then what stands above the title."""
    gap = ground.px(_GAP)
    room = until - ground.px(HEAD) - 2 * gap
    above = columns(ground, spoken(told.above, tongues), ground.inside, room / 3, ground.px(0.045), of=len(tongues))
    ways = (
        (_texts(told, ground, tongues, room), above, ground.px(_SMALLEST_BESIDE_OBJECTIVES)),
        (_numbers(told, ground, tongues), above, ground.least),
        (None, above, ground.least),
    )
    for objectives, over, least in ways:
        used = sum(part.height + gap for part in (over, objectives) if part is not None and part.blocks)
        title = _title(spoken(told.title, tongues), ground, room - used, least)
        if all(part.whole for part in (*title, over, objectives) if part is not None):
            return tuple(_stacked(ground, room, over, title, objectives))
    return tuple(_stacked(ground, room, None, _title(spoken(told.title, tongues), ground, room, ground.least), None))


def _stacked(
    ground: Ground, room: float, above: Columns | None, title: tuple[Block, ...], objectives: Columns | None
) -> list[Mark]:
    """One below the other; what is left of the height stands above and below."""
    gap = ground.px(_GAP)
    parts = [part for part in (above, objectives) if part is not None and part.blocks]
    used = sum(part.height + gap for part in parts) + sum(block.height for block in title)
    y = ground.px(HEAD) + gap + max(0.0, room - used) * _RISE
    marks: list[Mark] = []
    if above is not None and above.blocks:
        marks += above.marks(ground.margin, y, "accent")
        y += above.height + gap
    for n, block in enumerate(title):
        marks += set_lines(block, ground.margin, y, ground.inside, "muted" if n else "ink")
        y += block.height
    if objectives is not None:
        marks += objectives.marks(ground.margin, y + gap, "muted")
    return marks


def _title(parts: tuple[str, ...], ground: Ground, height: float, least: int) -> tuple[Block, ...]:
    """The title large, and below it the same in the other language."""
    if not parts:
        return ()
    share = 0.58 if len(parts) > 1 else 1.0
    first = fitted(parts[0], ground.inside, int(height * share), ground.px(_TITLE), least, 600)
    if len(parts) < 2:
        return (first,)
    second = fitted(parts[1], ground.inside, int(height - first.height), ground.px(_SECOND), ground.least)
    return first, second


def _told(value: RoomNow) -> Told:
    if value.reserved:
        word = words("reserved")
        return Told(word, value.session) if value.session else Told(Both(), word)
    if value.start is not None:
        return Told(words("next", time=f"{value.start:%H:%M}"), value.session, value.objectives)
    if value.item:
        return Told(value.session, value.item, value.objectives)
    return Told(Both(), value.session, value.objectives)


def _texts(told: Told, ground: Ground, tongues: tuple[str, ...], height: float) -> Columns | None:
    """The objectives in full, by the meeting's own numbers."""
    said = Both(*(_in_full(told, n) for n in range(2)))
    return (
        columns(ground, spoken(said, tongues), ground.inside, height / 2, ground.least, of=len(tongues))
        if said
        else None
    )


def _in_full(told: Told, place: int) -> str:
    return "\u2028".join(
        f"{number}. {(text.es or text.en) if place == 0 else (text.en or text.es)}" for number, text in told.objectives
    )


def _numbers(told: Told, ground: Ground, tongues: tuple[str, ...]) -> Columns | None:
    """Only which objectives they are."""
    numbers = [f"{number}" for number, _ in told.objectives]
    if not numbers:
        return None
    many = (
        words("objectives", numbers=", ".join(numbers)) if len(numbers) > 1 else words("objective", number=numbers[0])
    )
    return columns(ground, spoken(many, tongues), ground.inside, ground.px(0.12), ground.least, of=len(tongues))
