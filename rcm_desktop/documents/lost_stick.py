"""The record of a lost stick on one page: what may have been on it, who can read it, and room to sign."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from rcm_desktop.documents.to_sign import pairs, room_for, to_sign
from rcm_desktop.domain.carried import is_invitation
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.paper import Block, Column, Heading, Paper, Paragraph, Run, Table
from rcm_desktop.laptop.labels import Labels

_SCALE, _MOST, _ROOM_TO_WRITE = 0.8, 4, 24.0
"""The size of the text, how many files are listed, the newest, and the height to write in (points): it is one page."""


class Left(msgspec.Struct, frozen=True):
    """A file that this laptop wrote for others: its name and when, by the clock of the meeting's place."""

    name: str
    written: datetime


class LostStickContent(msgspec.Struct, frozen=True, kw_only=True):
    """Plain values that a service gathers; the files, bundles and invitations alike, newest first."""

    meeting: Meeting
    laptop: str
    person: str
    told: datetime
    """By the clock of the meeting's place."""
    files: tuple[Left, ...] = ()
    issued: str = ""


def lost_stick(content: LostStickContent, language: str) -> Paper:
    """The record in one language."""
    labels = Labels(language)
    blocks = _blocks(content, labels)
    return to_sign(_text(labels, "title"), content.meeting, blocks, labels, issued=content.issued, scale=_SCALE)


def _blocks(content: LostStickContent, labels: Labels) -> Iterator[Block]:
    yield pairs(
        [
            (_text(labels, "laptop"), content.laptop),
            (_text(labels, "person"), content.person or "—"),
            (_text(labels, "told"), labels.moment(content.told)),
        ]
    )
    yield Heading(_text(labels, "on_it"), level=3)
    yield _said(labels, "whole" if content.files else "nothing")
    yield from _files(content, labels)
    yield _said(labels, "others")
    yield _said(labels, "safe")
    yield Heading(_text(labels, "who_reads"), level=3)
    yield _said(labels, "sealed")
    yield _said(labels, "words")
    yield room_for(_text(labels, "loose"), height=_ROOM_TO_WRITE)
    yield room_for(_text(labels, "signed_lost"), _text(labels, "signed_told"))


def _files(content: LostStickContent, labels: Labels) -> Iterator[Block]:
    if not content.files:
        return
    heads = (("written", 3), ("kind", 1.3), ("file", 5))
    rows = [
        tuple((Run(text),) for text in (labels.moment(file.written), _kind(file, labels), file.name))
        for file in content.files[:_MOST]
    ]
    yield Table(tuple(Column(_text(labels, name), share) for name, share in heads), tuple(rows))
    if len(content.files) > _MOST:
        yield Paragraph((Run(_text(labels, "more", count=len(content.files) - _MOST)),))


def _kind(file: Left, labels: Labels) -> str:
    return _text(labels, "invitation" if is_invitation(file.name) else "bundle")


def _said(labels: Labels, name: str) -> Paragraph:
    return Paragraph((Run(_text(labels, name)),))


def _text(labels: Labels, name: str, **slots: object) -> str:
    return labels.text("lost_stick", name, **slots)
