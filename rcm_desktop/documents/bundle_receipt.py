"""The receipt of a bundle on one page: both laptops, what came, what is to settle, and room to sign."""

from collections.abc import Iterator, Mapping
from datetime import datetime

import msgspec

from rcm_desktop.documents.to_sign import pairs, room_for, to_sign
from rcm_desktop.domain.matters import divided
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.paper import Block, Column, Heading, Paper, Paragraph, Run, Runs, Table
from rcm_desktop.laptop.labels import Labels

_MOST, _CLOCKS = 3, 2
"""How many laptops and clocks are listed, so that the page is one; the other laptops are counted."""
_KINDS = (
    "delegate", "scan", "scan-void", "failed-scan", "note", "delegation", "session", "objective", "item", "phrase",
    "laptop", "operator",
)  # fmt: skip
_MATTERS = (
    "versions", "deleted-yet-edited", "same-badge", "same-letter", "clock-ahead", "clock-wrong", "double-scan",
    "orphan-scan", "possibly-same", "failed-scan", "same-room", "agreed-touched",
)  # fmt: skip


class Party(msgspec.Struct, frozen=True):
    """One of the two laptops: its name, who sat there, the four words and the beginning of its key."""

    laptop: str
    person: str
    words: str
    key: str


class Share(msgspec.Struct, frozen=True):
    """What came from one laptop: how much by kind, and how much was changed."""

    laptop: str
    created: Mapping[str, int]
    edited: int


class ReceiptContent(msgspec.Struct, frozen=True, kw_only=True):
    """Plain values that a service gathers."""

    meeting: Meeting
    number: int
    file: str
    file_sum: str
    written: datetime | None
    """By the clock of the meeting's place, as the next one."""
    taken_in: datetime
    theirs: Party
    ours: Party
    shares: tuple[Share, ...]
    matters: Mapping[str, int]
    clocks: tuple[tuple[str, int], ...] = ()
    """The laptops whose clocks ran ahead, and by how many minutes."""
    newer: int = 0
    back: int = 0
    """How many transactions had been set aside before and count again."""
    words: tuple[str, ...] = ()
    is_aside: bool = False
    issued: str = ""


def bundle_receipt(content: ReceiptContent, language: str) -> Paper:
    """The receipt in one language."""
    labels = Labels(language)
    return to_sign(
        _text(labels, "title", number=content.number), content.meeting, _blocks(content, labels), labels,
        issued=content.issued, scale=1.0 if len(content.shares) < _MOST else 0.85,
    )  # fmt: skip


def _blocks(content: ReceiptContent, labels: Labels) -> Iterator[Block]:
    yield pairs(_file(content, labels))
    yield _parties(content, labels)
    yield Heading(_text(labels, "came"), level=3)
    yield pairs(_came(content, labels))
    yield Heading(_text(labels, "to_settle"), level=3)
    yield Paragraph((Run(_settle(content, labels)),))
    told = " ".join(_notes(content, labels))
    if told:
        yield Paragraph((Run(told),))
    yield room_for(_text(labels, "signed_giver"), _text(labels, "signed_receiver"))


def _file(content: ReceiptContent, labels: Labels) -> Iterator[tuple[str, str]]:
    yield _text(labels, "file"), content.file
    if content.written is not None:
        yield _text(labels, "written"), labels.moment(content.written)
    yield _text(labels, "taken_in"), labels.moment(content.taken_in)
    if content.file_sum:
        fours = [content.file_sum[n : n + 16] for n in range(0, len(content.file_sum), 16)]
        yield _text(labels, "file_sum"), " ".join(fours)
    if content.words:
        yield _text(labels, "words"), "  ".join(content.words)


def _parties(content: ReceiptContent, labels: Labels) -> Table:
    heads = ("", _text(labels, "handed_on"), _text(labels, "received"))
    both = (content.theirs, content.ours)
    rows = [
        _row(_text(labels, "laptop"), *(side.laptop for side in both)),
        _row(_text(labels, "person"), *(side.person for side in both)),
        _row(_text(labels, "key_words"), *(side.words for side in both)),
        _row(_text(labels, "key"), *(side.key for side in both)),
    ]
    return Table(tuple(Column(head, share) for head, share in zip(heads, (1.6, 3, 3), strict=True)), tuple(rows))


def _came(content: ReceiptContent, labels: Labels) -> Iterator[tuple[str, str]]:
    if not content.shares:
        yield _text(labels, "nothing"), ""
    for share in content.shares[:_MOST]:
        yield share.laptop or _text(labels, "nameless"), _counted(share, labels)
    if len(content.shares) > _MOST:
        yield _text(labels, "more_laptops", count=len(content.shares) - _MOST), ""


def _counted(share: Share, labels: Labels) -> str:
    parts = [(kind, share.created.get(kind, 0)) for kind in _KINDS]
    parts += [
        ("other", sum(count for kind, count in share.created.items() if kind not in _KINDS)),
        ("changes", share.edited),
    ]
    return " · ".join(f"{labels.text('bundle_receipt.kinds', kind)}: {count}" for kind, count in parts if count)


def _settle(content: ReceiptContent, labels: Labels) -> str:
    """What has to be settled, then what is good to know."""
    opened, known = (_counts(part, labels) for part in divided(content.matters))
    first = f"{opened}." if opened else _text(labels, "nothing_to_settle")
    return f"{first} {_text(labels, 'good_to_know', what=known)}" if known else first


def _counts(matters: Mapping[str, int], labels: Labels) -> str:
    parts = [(matter, matters.get(matter, 0)) for matter in _MATTERS]
    parts.append(("other", sum(count for matter, count in matters.items() if matter not in _MATTERS)))
    return " · ".join(f"{labels.text('bundle_receipt.matters', matter)}: {count}" for matter, count in parts if count)


def _notes(content: ReceiptContent, labels: Labels) -> Iterator[str]:
    for laptop, minutes in content.clocks[:_CLOCKS]:
        yield _text(labels, "clock", laptop=laptop or _text(labels, "nameless"), minutes=minutes)
    if content.newer:
        yield _text(labels, "newer", count=content.newer)
    if content.back:
        yield _text(labels, "back")
    if content.words:
        yield _text(labels, "words_aside" if content.is_aside else "words_mean")


def _row(name: str, *values: str) -> tuple[Runs, ...]:
    return ((Run(name, bold=True),), *((Run(value or "—"),) for value in values))


def _text(labels: Labels, name: str, **slots: object) -> str:
    return labels.text("bundle_receipt", name, **slots)
