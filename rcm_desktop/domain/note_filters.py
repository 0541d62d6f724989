"""What the filters of a query mean: which notes they let through, and which of their values name nothing."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import msgspec

from rcm_desktop.domain.note_query import Asked, Filter, Query, line_of
from rcm_desktop.domain.note_volume import Line, Volume
from rcm_desktop.domain.notes import NoteKind, NoteStatus
from rcm_desktop.domain.records import Id

Sieve = Callable[[Sequence[Line]], list[Line]]
"""Lets those of some lines through that have what a filter asks for."""

KINDS: Mapping[NoteKind, tuple[str, ...]] = {
    NoteKind.INTERVENTION: ("intervención", "intervention"),
    NoteKind.INFORMATION: ("información", "information"),
    NoteKind.AGREEMENT: ("acuerdo", "agreement"),
    NoteKind.RECOMMENDATION: ("recomendación", "recommendation"),
    NoteKind.COMMITMENT: ("compromiso", "commitment"),
    NoteKind.RESERVATION: ("reserva", "reservation"),
}
"""What each kind is called in a query, in Spanish and in English."""
STATUSES: Mapping[NoteStatus, tuple[str, ...]] = {
    NoteStatus.DRAFT: ("borrador", "draft"),
    NoteStatus.BRACKETED: ("corchetes", "bracketed", "entre corchetes"),
    NoteStatus.AD_REFERENDUM: ("ad referendum", "referendum"),
    NoteStatus.AGREED: ("acordado", "agreed"),
}
"""What each status is called in a query."""
GENERAL = "general"
"""The objective of what belongs to none."""
_DUE = re.compile(r"\d{4}( \d{2}( \d{2})?)?\Z")


class Unknown(msgspec.Struct, frozen=True):
    """A value of a filter that names nothing in any of the meetings."""

    filter: Filter
    value: str


class Wanted(msgspec.Struct, frozen=True):
    """What the filters of a query let through; nothing where one of them names nothing."""

    sieves: tuple[Sieve, ...]
    unknown: tuple[Unknown, ...]

    @property
    def nothing(self) -> bool:
        """Whether there can be no hit."""
        return bool(self.unknown)


def wanted(query: Query, volumes: Sequence[Volume]) -> Wanted:
    """Look up what the filters of a query name in the meetings at hand."""
    sieves: list[Sieve] = []
    unknown: list[Unknown] = []
    for one in Filter:
        for without in (False, True):
            values = [asked for asked in query.asked if asked.filter is one and asked.without is without]
            found = [_MEANINGS[one](asked, volumes) for asked in values]
            unknown += [Unknown(one, v.value) for v, sieve in zip(values, found, strict=True) if sieve is None]
            known = [sieve for sieve in found if sieve is not None]
            if known:
                sieves.append(_any_of(known, without=without))
    return Wanted(tuple(sieves), tuple(unknown))


def delegations(value: str, volumes: Iterable[Volume]) -> frozenset[Id]:
    """The delegations of all meetings that a folded value names: by code or whole name, else by beginnings of words."""
    known = [(one, volume.names[one.id]) for volume in volumes for one in volume.programme.delegations]
    forms = [
        {line_of(text).strip() for text in (one.code, one.name_es.short, one.name_en.short, *one.aliases)}
        for one, _ in known
    ]
    exactly = [one.id for (one, _), names in zip(known, forms, strict=True) if value in names]
    return frozenset(exactly or [one.id for one, names in known if _begins(value, names)])


def _delegation(asked: Asked, volumes: Sequence[Volume]) -> Sieve | None:
    among = delegations(asked.folded, volumes)
    return (lambda lines: [line for line in lines if line.note.delegation in among]) if among else None


def _kind(asked: Asked, _: Sequence[Volume]) -> Sieve | None:
    among = _named(asked.folded, KINDS)
    return (lambda lines: [line for line in lines if line.note.kind in among]) if among else None


def _status(asked: Asked, _: Sequence[Volume]) -> Sieve | None:
    among = _named(asked.folded, STATUSES)
    return (lambda lines: [line for line in lines if line.note.status in among]) if among else None


def _objective(asked: Asked, volumes: Sequence[Volume]) -> Sieve | None:
    if asked.folded in (GENERAL, "0"):
        sections = {ident for volume in volumes for ident in (*volume.objectives, *volume.items)}
        return lambda lines: [line for line in lines if line.note.section not in sections]
    every = [one for volume in volumes for one in volume.objectives.values()]
    if asked.folded.isdecimal():
        among = frozenset(one.id for one in every if one.number == int(asked.folded))
    else:
        among = frozenset(one.id for one in every if _begins(asked.folded, line_of(f"{one.text_es} {one.text_en}")))
    return (lambda lines: [line for line in lines if line.note.section in among]) if among else None


def _session(asked: Asked, volumes: Sequence[Volume]) -> Sieve | None:
    every = [sitting.session for volume in volumes for sitting in volume.programme.sittings]
    titles = [(one.id, line_of(f"{one.title_es} {one.title_en}")) for one in every]
    among = frozenset(ident for ident, title in titles if _begins(asked.folded, title))
    return (lambda lines: [line for line in lines if line.note.session in among]) if among else None


def _meeting(asked: Asked, volumes: Sequence[Volume]) -> Sieve | None:
    among = frozenset(id(one) for one in volumes if _begins(asked.folded, _meeting_line(one)))
    return (lambda lines: [line for line in lines if id(line.volume) in among]) if among else None


def _meeting_line(volume: Volume) -> str:
    about = volume.programme.meeting
    return line_of(f"{volume.name('es')} {about.title_es} {about.title_en} {about.period.start}")


def _due(asked: Asked, _: Sequence[Volume]) -> Sieve | None:
    if not _DUE.match(asked.folded):
        return None
    start = asked.folded.replace(" ", "-")
    return lambda lines: [line for line in lines if line.note.action.due.startswith(start)]


_MEANINGS: Mapping[Filter, Callable[[Asked, Sequence[Volume]], Sieve | None]] = {
    Filter.DELEGATION: _delegation,
    Filter.KIND: _kind,
    Filter.OBJECTIVE: _objective,
    Filter.SESSION: _session,
    Filter.STATUS: _status,
    Filter.MEETING: _meeting,
    Filter.DUE: _due,
}


def _begins(value: str, line: str) -> bool:
    """Whether each word of a value begins one of a line."""
    return all(f" {word}" in line for word in value.split())


def _named(value: str, names: Mapping[Any, tuple[str, ...]]) -> frozenset[Any]:
    """What a value begins the name of, or is the plural of."""
    return frozenset(
        one
        for one, known in names.items()
        for word in (line_of(name).strip() for name in known)
        if word.startswith(value) or value in (f"{word}s", f"{word}es")
    )


def _any_of(sieves: Sequence[Sieve], *, without: bool) -> Sieve:
    """What any of some sieves lets through, or what none of them does."""
    if len(sieves) == 1 and not without:
        return sieves[0]

    def sieve(lines: Sequence[Line]) -> list[Line]:
        through = {id(line) for one in sieves for line in one(lines)}
        return [line for line in lines if (id(line) in through) is not without]

    return sieve
