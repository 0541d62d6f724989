"""The scene "stage": the time of who speaks as large as can be, and what the desk has to say to them."""

from rcm_desktop.services.agenda.wall import Both, Greeting, RoomNow
from rcm_desktop.ui.screens.wall.lettering import Block, figures, fitted
from rcm_desktop.ui.screens.wall.parts import HEAD, columns, head, joined, late_word
from rcm_desktop.ui.screens.wall.room_foot import warning, warning_colour
from rcm_desktop.ui.screens.wall.scene import Moment
from rcm_desktop.ui.screens.wall.sheet import Ground, Mark, Sheet, set_lines
from rcm_desktop.ui.screens.wall.words import span, spoken, words

_TIMER, _SMALL_TIMER = 0.6, 0.22
_GAP = 0.03


def stage_sheet(value: RoomNow, about: Greeting, message: Both, ground: Ground, moment: Moment) -> Sheet:
    """Who speaks or what is on above, the timer in the middle; a message takes the middle for itself."""
    tongues = moment.tongues
    late = late_word(value.late, tongues)
    timed = value.speaking is not None or value.left is not None
    marks = head(ground, value.local if timed else None, value.room or joined(about.body, tongues), late, "amber")
    top, gap = ground.px(HEAD) + ground.px(_GAP), ground.px(_GAP)
    about_what = _about(value)
    above = columns(
        ground, spoken(about_what, tongues), ground.inside, ground.px(0.17), ground.px(0.05), of=len(tongues)
    )
    marks += above.marks(ground.margin, top)
    top += round(above.height) + (gap if above.blocks else 0)
    bottom = ground.height - ground.px(0.02)
    timer, colour, said = _timer(value)
    if message:
        return Sheet((*marks, *_message(message, ground, tongues, top, bottom, timer, colour)))
    word = fitted(joined(said, tongues), ground.inside, ground.px(0.12), ground.px(0.06), ground.least, 600)
    block = _as_large(timer, ground, min(ground.px(_TIMER), bottom - top - word.height))
    y = top + (bottom - top - block.height - word.height) / 2
    marks += set_lines(block, ground.margin, y, ground.inside, colour, "centre", fleeting=True)
    marks += set_lines(word, ground.margin, y + block.height, ground.inside, colour, "centre")
    return Sheet(tuple(marks))


def _message(
    message: Both, ground: Ground, tongues: tuple[str, ...], top: float, bottom: float, timer: str, colour: str
) -> list[Mark]:
    """The message as large as it may be, the timer small below it."""
    block = _as_large(timer, ground, ground.px(_SMALL_TIMER))
    parts = spoken(message, tongues)
    room = bottom - top - block.height
    share = 0.58 if len(parts) > 1 else 1.0
    first = fitted(parts[0], ground.inside, int(room * share), ground.px(0.16), ground.least, 600)
    blocks = [first]
    if len(parts) > 1:
        blocks.append(fitted(parts[1], ground.inside, int(room - first.height), ground.px(0.11), ground.least))
    y = top + (room - sum(one.height for one in blocks)) / 2
    marks: list[Mark] = []
    for one in blocks:
        marks += set_lines(one, ground.margin, y, ground.inside, "amber", "centre")
        y += one.height
    return [
        *marks,
        *set_lines(block, ground.margin, bottom - block.height, ground.inside, colour, "centre", fleeting=True),
    ]


def _as_large(timer: str, ground: Ground, most: float) -> Block:
    """The timer at a height, or smaller where it would be too wide."""
    px = max(ground.least, int(most / 1.36))
    block = figures(timer, px)
    return block if block.width <= ground.inside else figures(timer, int(px * ground.inside / block.width))


def _about(value: RoomNow) -> Both:
    if value.reserved and not value.session:
        return words("reserved")
    if value.speaking is not None:
        return value.speaking.name
    return value.item or value.session


def _timer(value: RoomNow) -> tuple[str, str, Both]:
    """The large figures (of the speaker, else of the item, else the clock), their colour, and the word below."""
    speaking = value.speaking
    if speaking is not None and speaking.left is not None:
        name = warning(speaking)
        return span(speaking.left), warning_colour(speaking), words(name) if name else Both()
    if speaking is not None:
        return span(speaking.used), "ink", Both()
    if value.left is not None:
        over = value.left.total_seconds() <= 0
        return span(value.left), "amber" if over else "ink", words("up") if over else Both()
    return f"{value.local:%H:%M}", "ink", Both()
