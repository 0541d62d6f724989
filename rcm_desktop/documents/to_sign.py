"""What the papers of one page share that two persons sign: the meeting's head, facts in pairs, and room to sign."""

from collections.abc import Iterable

from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.paper import Block, Column, Paper, PaperWords, Run, Table
from rcm_desktop.laptop.labels import Labels


def to_sign(
    title: str, meeting: Meeting, blocks: Iterable[Block], labels: Labels, *, issued: str, scale: float = 1.0
) -> Paper:
    """A paper under the meeting's head, in the language of the labels where the meeting has it."""
    titles = (meeting.title_es, meeting.title_en)
    bodies = (meeting.body_es, meeting.body_en)
    return Paper(
        title=title, language=labels.language, body=_either(labels, bodies),
        subtitles=tuple(text for text in (_either(labels, titles),) if text), symbol=meeting.short,
        issued=issued, hanging=False, narrow=True, scale=scale, blocks=tuple(blocks),
        watermark=labels.text("paper", "practice") if meeting.practice else "",
        words=PaperWords(page=labels.text("paper", "page", n="{n}", m="{m}")),
    )  # fmt: skip


def pairs(found: Iterable[tuple[str, str]]) -> Table:
    """Facts, each with its name before it."""
    rows = tuple(((Run(name, bold=True),), (Run(value),)) for name, value in found)
    return Table((Column("", 1.6), Column("", 6)), rows)


def room_for(*heads: str, height: float = 48.0) -> Table:
    """Room to write under each head, as high as a name and a signature unless told otherwise; in points."""
    return Table(tuple(Column(head) for head in heads), (tuple((Run(""),) for _ in heads),), least=height)


def _either(labels: Labels, texts: tuple[str, str]) -> str:
    return next((text for text in (texts if labels.language == "es" else texts[::-1]) if text), "")
