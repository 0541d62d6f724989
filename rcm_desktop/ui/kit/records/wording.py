"""The words of records that are not a widget's own: kinds, categories, states, days."""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from rcm_desktop.domain.agenda import Access, Audience, ItemKind, Level, SessionKind
from rcm_desktop.domain.meeting import Role
from rcm_desktop.domain.people import Capacity, Category
from rcm_desktop.ui.kit.wording import Words, labels

translate = QCoreApplication.translate
E = TypeVar("E", bound=StrEnum)


def day_of(text: str) -> str:
    """The day of an ISO date or moment, as "14 Nov", or empty."""
    return labels().short_day(dt.date.fromisoformat(text[:10])) if text else ""


def moment_of(text: str) -> str:
    """An ISO moment, as "14 Nov 09:00", or empty."""
    return f"{day_of(text)} {text[11:16]}".strip()


def word(value: StrEnum) -> str:
    """What a value is called on screen."""
    if isinstance(value, Capacity):
        return labels().text("paper.capacities", value.value)
    for words in (_category, _session_kind, _access, _level, _item_kind, _audience, _role):
        found = words().get(value)
        if found is not None:
            return found
    return value.value


def options(values: Sequence[E]) -> list[tuple[E, Words]]:
    """The values with their words, for a choice."""

    def words(value: E) -> Words:
        return lambda: word(value)

    return [(value, words(value)) for value in values]


def _category() -> dict[StrEnum, str]:
    return {
        Category.MEMBER: translate("setup", "Member country"),
        Category.OBSERVER: translate("setup", "Observer organization"),
        Category.INVITED: translate("setup", "Invited country"),
        Category.CIVIL_SOCIETY: translate("setup", "Civil society"),
        Category.SECRETARIAT: translate("setup", "Secretariat"),
        Category.PRESS: translate("setup", "Press"),
    }


def _session_kind() -> dict[StrEnum, str]:
    return {
        SessionKind.WORKING_GROUP: translate("setup", "Working group"),
        SessionKind.WORKSHOP: translate("setup", "Workshop"),
        SessionKind.SEMINAR: translate("setup", "Seminar"),
        SessionKind.FORUM: translate("setup", "Forum"),
        SessionKind.RCGM: translate("setup", "RCGM"),
        SessionKind.VICE_MINISTERIAL: translate("setup", "Vice-ministerial"),
        SessionKind.PLENARY: translate("setup", "Plenary"),
    }


def _access() -> dict[StrEnum, str]:
    return {
        Access.OPEN: translate("setup", "Open to all participants"),
        Access.MEMBERS_ONLY: translate("setup", "Members-only session"),
    }


def _level() -> dict[StrEnum, str]:
    return {
        Level.GENERAL: translate("setup", "General objective"),
        Level.SPECIFIC: translate("setup", "Specific objective"),
    }


def _item_kind() -> dict[StrEnum, str]:
    return {
        ItemKind.ITEM: translate("setup", "Agenda item"),
        ItemKind.OPENING: translate("setup", "Opening"),
        ItemKind.BREAK: translate("setup", "Break"),
        ItemKind.CLOSING: translate("setup", "Closing"),
    }


def _audience() -> dict[StrEnum, str]:
    return {
        Audience.PUBLIC: translate("setup", "Everybody"),
        Audience.INTERNAL: translate("setup", "Only the secretariat"),
    }


def _role() -> dict[StrEnum, str]:
    return {
        Role.REGISTRATION: translate("setup", "Registration"),
        Role.RAPPORTEUR: translate("setup", "Rapporteur"),
        Role.SECRETARIAT: translate("setup", "Secretariat"),
    }
