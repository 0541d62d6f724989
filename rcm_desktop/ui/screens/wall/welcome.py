"""The scene "welcome", and what stands where there is nothing else to show: body, meeting, city and days."""

from rcm_desktop.laptop.labels import Labels
from rcm_desktop.services.agenda.wall import Greeting
from rcm_desktop.ui.screens.wall.lettering import fitted, one_line
from rcm_desktop.ui.screens.wall.parts import columns
from rcm_desktop.ui.screens.wall.scene import Moment
from rcm_desktop.ui.screens.wall.sheet import Bar, Ground, Mark, Sheet, set_lines
from rcm_desktop.ui.screens.wall.words import spoken

_GAP = 0.035


def welcome_sheet(value: Greeting, ground: Ground, moment: Moment) -> Sheet:
    """Everything centred on the height; the title takes what the other lines leave."""
    tongues = moment.tongues
    both = len(tongues)
    body = columns(ground, spoken(value.body, tongues), ground.inside, ground.px(0.2), ground.px(0.05), of=both)
    city = one_line(value.city, ground.inside, ground.px(0.05), ground.least, 600) if value.city else None
    days = columns(ground, _days(value, tongues), ground.inside, ground.px(0.14), ground.px(0.045), of=both)
    below = days.height + (city.height if city else 0)
    gap = ground.px(_GAP)
    room = ground.height - 2 * ground.margin - body.height - below - 4 * gap
    title = spoken(value.title, tongues)
    first = title[0] if title else ""
    large = fitted(first, ground.inside, int(room * (0.6 if len(title) > 1 else 1)), ground.px(0.09), ground.least, 600)
    small = (
        fitted(title[1], ground.inside, int(room - large.height - gap), ground.px(0.06), ground.least)
        if len(title) > 1
        else None
    )
    tall = large.height + (small.height + gap if small else 0)
    y = (ground.height - body.height - below - tall - 4 * gap) / 2
    marks: list[Mark] = body.marks(ground.margin, y, "accent")
    y += body.height + 2 * gap
    marks += set_lines(large, ground.margin, y, ground.inside, "ink")
    y += large.height + gap
    if small is not None:
        marks += set_lines(small, ground.margin, y, ground.inside, "muted")
        y += small.height + gap
    marks.append(Bar(ground.margin, round(y), ground.px(0.12), max(2, ground.px(0.006)), "accent"))
    y += gap
    if city is not None:
        marks += set_lines(city, ground.margin, y, ground.inside, "ink")
        y += city.height
    return Sheet((*marks, *days.marks(ground.margin, y)))


def _days(value: Greeting, tongues: tuple[str, ...]) -> tuple[str, ...]:
    """From when until when, in each language."""
    first, last = value.first or value.last, value.last or value.first
    return tuple(Labels(tongue).period(first, last) for tongue in tongues) if first and last else ()
