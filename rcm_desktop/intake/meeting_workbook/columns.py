"""The sheets and columns of a meeting's workbook, and the words by which its cells name what a list offers."""

from collections.abc import Mapping
from enum import Enum, StrEnum
from functools import cache

import msgspec

from rcm_desktop.domain.agenda import Access, Audience, ItemKind, Level, SessionKind
from rcm_desktop.domain.people import Capacity, Category
from rcm_desktop.intake.mapping import phrase
from rcm_desktop.laptop.labels import Labels

LANGUAGES = ("es", "en")
LIKE = "RCM like"
"""Under this name the workbook notes the id of the earlier meeting whose phrases and rules the new one takes over."""


class Part(StrEnum):
    """A sheet, in the order they are filled in."""

    MEETING = "meeting"
    DELEGATIONS = "delegations"
    SESSIONS = "sessions"
    OBJECTIVES = "objectives"
    AGENDA = "agenda"
    PEOPLE = "people"


class Holds(Enum):
    """What a cell is read as."""

    TEXT = "text"
    TEXTS = "texts"
    """Several, with semicolons between them."""
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"
    TIME = "time"
    """A time of the session's first day, or a moment."""


class Need(Enum):
    """Whether a row can be without it."""

    NO = ""
    YES = "yes"
    EITHER = "either"
    """One of two: in Spanish or in English, given or family names."""


class Offer(msgspec.Struct, frozen=True):
    """A short list of codes, and the section of resources/labels that words them."""

    codes: tuple[str, ...]
    section: str

    def words(self, language: str) -> tuple[str, ...]:
        """The codes as people of a language say them, in the same order."""
        labels = Labels(language)
        return tuple(labels.text(self.section, code) for code in self.codes)

    def code(self, text: str) -> str:
        """The code that a cell means, in either language or as itself; the text where it means none."""
        return _codes(self).get(phrase(text), text)


class Column(msgspec.Struct, frozen=True):
    """A column: its key in the description's table, what it holds, and what may stand in it."""

    key: str
    holds: Holds = Holds.TEXT
    offer: Offer | None = None
    refers: Part | None = None
    """The sheet whose first column says what may stand here."""
    need: Need = Need.NO
    width: int = 18

    @property
    def name(self) -> str:
        """By which resources/labels know it."""
        return self.key.replace(".", "_")


@cache
def _codes(offer: Offer) -> Mapping[str, str]:
    said = {phrase(code): code for code in offer.codes}
    for language in LANGUAGES:
        said |= {phrase(word): code for word, code in zip(offer.words(language), offer.codes, strict=True)}
    return said


_PROGRAMME = "programme_list.words"
_C, _H, _YES, _ONE = Column, Holds, Need.YES, Need.EITHER
_TITLES = (_C("title.es", need=_ONE, width=44), _C("title.en", need=_ONE, width=44))
COLUMNS: Mapping[Part, tuple[Column, ...]] = {
    Part.MEETING: (
        _C("title.es", need=_ONE), _C("title.en", need=_ONE), _C("short", need=_YES), _C("body.es"), _C("body.en"),
        _C("place.city", need=_YES), _C("place.venue"),
        _C("period.start", _H.DAY, need=_YES), _C("period.end", _H.DAY, need=_YES), _C("timezone", need=_YES),
        _C("language", offer=Offer(LANGUAGES, "meeting_workbook.languages"), need=_YES), _C("symbol"),
        _C("rooms", _H.TEXTS),
    ),
    Part.DELEGATIONS: (
        _C("code", need=_YES, width=12),
        _C("category", offer=Offer(tuple(Category), "badge.categories"), need=_YES, width=24),
        _C("es.short", need=_ONE, width=28), _C("es.formal", width=36), _C("es.article", width=10),
        _C("es.acronym", width=12), _C("en.short", need=_ONE, width=28), _C("en.formal", width=36),
        _C("en.article", width=10), _C("en.acronym", width=12), _C("aliases", _H.TEXTS, width=28),
    ),
    Part.SESSIONS: (
        _C("key", need=_YES, width=16), *_TITLES,
        _C("kind", offer=Offer(tuple(SessionKind), _PROGRAMME), need=_YES, width=24),
        _C("start", _H.MOMENT), _C("end", _H.MOMENT), _C("room", width=24),
        _C("access", offer=Offer(tuple(Access), _PROGRAMME)), _C("chair"), _C("rapporteur"),
        _C("speaking", _H.NUMBER, width=12), _C("description.es", width=44), _C("description.en", width=44),
    ),
    Part.OBJECTIVES: (
        _C("session", refers=Part.SESSIONS, need=_YES, width=16), _C("number", _H.NUMBER, need=_YES, width=10),
        _C("level", offer=Offer(tuple(Level), _PROGRAMME), need=_YES, width=14),
        _C("text.es", need=_ONE, width=64), _C("text.en", need=_ONE, width=64),
    ),
    Part.AGENDA: (
        _C("session", refers=Part.SESSIONS, need=_YES, width=16), *_TITLES, _C("start", _H.TIME),
        _C("minutes", _H.NUMBER, width=10), _C("kind", offer=Offer(tuple(ItemKind), _PROGRAMME), width=14),
        _C("speakers", width=28), _C("visibility", offer=Offer(tuple(Audience), _PROGRAMME), width=14),
    ),
    Part.PEOPLE: (
        _C("delegation", refers=Part.DELEGATIONS, need=_YES, width=14), _C("honorific", width=12),
        _C("given", need=_ONE, width=24), _C("family", need=_ONE, width=24), _C("post", width=32),
        _C("institution", width=32), _C("capacity", offer=Offer(tuple(Capacity), "paper.capacities"), width=24),
        _C("acting_head.start", _H.MOMENT), _C("acting_head.end", _H.MOMENT), _C("contact", width=28),
        _C("external_id"), _C("credential", offer=Offer(("seen", "pending"), "meeting_workbook.credentials")),
        _C("credential_remark", width=28), _C("attention", width=28),
    ),
}  # fmt: skip


def title(part: Part, language: str) -> str:
    """What a sheet is called."""
    return Labels(language).text("meeting_workbook.sheets", part)


def head(part: Part, column: Column, language: str) -> str:
    """What a column is called."""
    return Labels(language).text(f"meeting_workbook.{part}", column.name)
