"""A badge in words and colours: what is printed on it in one language, before anything has a place."""

from collections.abc import Sequence

import msgspec

from rcm_desktop.documents.badges.face import Face
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.paper import Paper
from rcm_desktop.domain.people import Capacity, Category
from rcm_desktop.laptop.labels import Labels

_OWN = {
    Capacity.SPEAKER: "#7A5200",
    Capacity.INTERPRETER: "#4A5560",
    Capacity.PRESS: "#9C2A6B",
    Capacity.SECRETARIAT: "#1B2430",
    Capacity.SECURITY: "#6B1F2B",
}
"""Capacities that a door knows whatever the delegation."""
_OF = {
    Category.MEMBER: "#0E5A6B",
    Category.OBSERVER: "#5B4090",
    Category.INVITED: "#1F4E9C",
    Category.CIVIL_SOCIETY: "#2F6B2F",
    Category.SECRETARIAT: "#1B2430",
    Category.PRESS: "#9C2A6B",
}
COLOURS = tuple(dict.fromkeys([*_OWN.values(), *_OF.values()]))
"""Each bears white words at 4.5:1 and more."""


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """One badge; empty texts are left out, `captions` name the lines of a blank one that are written on by hand."""

    head: str = ""
    short: str = ""
    given: str = ""
    family: str = ""
    work: tuple[str, ...] = ()
    delegation: str = ""
    other: str = ""
    """The delegation's name in the other language, where it differs."""
    band: str = ""
    band_also: str = ""
    colour: str = ""
    code: str = ""
    scan_text: str = ""
    captions: tuple[str, ...] = ()
    watermark: str = ""


def cards(faces: Sequence[Face], meeting: Meeting, language: str) -> tuple[Card, ...]:
    """The badges of these people, and blank ones, in "es" or "en"."""
    labels = Labels(language)
    return tuple(_card(face, meeting, labels) for face in faces)


def cover(meeting: Meeting, language: str, issued: str) -> Paper:
    """What a file of badges says of itself; `issued` is an ISO moment."""
    title = " · ".join(text for text in (Labels(language).text("badge", "title"), meeting.short) if text)
    return Paper(title=title, language=language, issued=issued)


def _card(face: Face, meeting: Meeting, labels: Labels) -> Card:
    spanish = labels.language == "es"
    bodies = (meeting.body_es, meeting.body_en)
    bare = Card(
        head=next((text for text in (bodies if spanish else bodies[::-1]) if text), ""),
        short=meeting.short,
        code=face.code,
        scan_text=face.scan_text,
        watermark=labels.text("paper", "practice") if meeting.practice else "",
    )
    if not face.delegate:
        captions = tuple(labels.text("badge", name) for name in ("name", "delegation", "capacity"))
        return msgspec.structs.replace(bare, captions=captions)
    here, there = (face.delegation_es, face.delegation_en)[:: 1 if spanish else -1]
    capacity = labels.text("paper.capacities", face.capacity)
    category = labels.text("badge.categories", face.category) if face.delegation_es or face.delegation_en else ""
    return msgspec.structs.replace(
        bare, given=face.given, family=face.family, delegation=here or there,
        work=tuple(text for text in (face.post, face.institution) if text),
        other=there if there not in (here, "") and here else "",
        band=capacity, band_also=category if category.casefold() != capacity.casefold() else "",
        colour=_OWN.get(face.capacity, _OF[face.category]),
    )  # fmt: skip
