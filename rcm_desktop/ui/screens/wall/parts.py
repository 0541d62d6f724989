"""Parts that several scenes share: the head with the clock, and texts in two languages in columns."""

from datetime import datetime

import msgspec

from rcm_desktop.services.agenda.wall import Both
from rcm_desktop.ui.screens.wall.lettering import Block, figures, fitted, one_line
from rcm_desktop.ui.screens.wall.sheet import Bar, Ground, Mark, set_lines
from rcm_desktop.ui.screens.wall.words import spoken, words

HEAD = 0.16
"""The height of the head, with the rule below it."""
GUTTER = 0.04
"""Between two columns."""
_FIRST, _CLOCK = 0.05, 0.07


class Columns(msgspec.Struct, frozen=True):
    """A text in one or two languages side by side; the second one is muted."""

    blocks: tuple[Block, ...]
    step: int
    """From the left edge of a column to the next."""
    width: int

    @property
    def height(self) -> float:
        """Of the longest of them."""
        return max((block.height for block in self.blocks), default=0.0)

    @property
    def whole(self) -> bool:
        """Whether nothing of it was cut off."""
        return all(block.whole for block in self.blocks)

    def marks(self, x: float, y: float, colour: str = "ink", second: str = "muted") -> list[Mark]:
        """Its lines, from (x, y)."""
        found: list[Mark] = []
        for n, block in enumerate(self.blocks):
            found += set_lines(block, x + n * self.step, y, self.width, second if n else colour)
        return found


def columns(
    ground: Ground, parts: tuple[str, ...], width: int, height: float, most: int, weight: int = 400, *, of: int = 1
) -> Columns:
    """Texts side by side in a width: each has its share, and one alone has it all unless it is one `of` more."""
    many = max(len(parts), of, 1)
    gutter = ground.px(GUTTER)
    share = (width - (many - 1) * gutter) // many
    span = share if len(parts) > 1 or of < 2 else width
    blocks = tuple(fitted(part, span, int(height), most, ground.least, weight) for part in parts)
    return Columns(blocks, share + gutter, span)


def head(
    ground: Ground, local: datetime | None, first: str, second: str | tuple[str, ...], colour: str = "muted"
) -> list[Mark]:
    """One or two lines at the left, the clock at the right, a rule below; of several `second`, the first that fits."""
    clock = figures("" if local is None else f"{local:%H:%M}", ground.px(_CLOCK))
    room = ground.inside - round(clock.width) - ground.px(GUTTER)
    top = (ground.px(HEAD) - clock.height) / 2
    marks = set_lines(clock, ground.margin, top, ground.inside, "ink", "right", fleeting=True)
    above = one_line(first, room, ground.px(_FIRST), ground.least, 600) if first else None
    offered = (second,) if isinstance(second, str) else second
    lines = [one_line(part, room, ground.least, ground.least) for part in offered if part]
    below = next((line for line in lines if line.whole), lines[-1] if lines else None)
    y = (ground.px(HEAD) - sum(block.height for block in (above, below) if block)) / 2
    for block, tint in ((above, "ink"), (below, colour)):
        if block is not None:
            marks += set_lines(block, ground.margin, y, room, tint)
            y += block.height
    marks.append(rule(ground, ground.px(HEAD)))
    return marks


def rule(ground: Ground, y: float) -> Bar:
    """A thin line from margin to margin."""
    return Bar(ground.margin, round(y), ground.inside, max(1, ground.px(0.002)), "line")


def late_word(minutes: int, tongues: tuple[str, ...]) -> str:
    """How late it is, in each language spoken; nothing where it is on time."""
    return " · ".join(spoken(words("late", minutes=minutes), tongues)) if minutes > 0 else ""


def joined(text: Both, tongues: tuple[str, ...]) -> str:
    """A short text in each language, on one line."""
    return " · ".join(spoken(text, tongues))
