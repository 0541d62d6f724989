"""How the exchange page says times, counts, roles and records, in the language spoken."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.meeting import Laptop, Meeting, Operator, Role
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.people import Delegate, Delegation
from rcm_desktop.domain.phrases import Phrase
from rcm_desktop.domain.records import Record
from rcm_desktop.ui.kit.wording import labels, language

translate = QCoreApplication.translate

_SHORT = 60
"""How much of a long text names its record."""


def moment(at: datetime, now: datetime) -> str:
    """13:05, or "14 Nov, 13:05" on another day than `now`, in the zone of `now`."""
    local = at.astimezone(now.tzinfo)
    time = labels().time(local)
    return time if local.date() == now.date() else f"{labels().short_day(local.date())}, {time}"


def laptop_name(name: str) -> str:
    """A laptop's name, or that it has none."""
    return name or translate("exchange", "Laptop without a name")


def role_word(role: str) -> str:
    """What a laptop is mainly used for."""
    return {
        Role.REGISTRATION: translate("exchange", "Registration"),
        Role.RAPPORTEUR: translate("exchange", "Rapporteur"),
        Role.SECRETARIAT: translate("exchange", "Secretariat"),
    }.get(Role(role), "") if role in set(Role) else ""  # fmt: skip


class Brought(QObject):
    """Counts what comes from a laptop; an object, because plurals are translated by objects only."""

    def listed(self, created: Mapping[str, int], edited: int) -> str:
        """As "3 new people, 12 check-ins and 4 notes"."""
        counted = self._counted()
        known = [words(created[kind]) for kind, words in counted.items() if created.get(kind)]
        other = sum(count for kind, count in created.items() if kind not in counted)
        if edited:
            known.append(self.tr("%n changes", "", edited))
        if other:
            known.append(self.tr("%n other entries", "", other))
        return labels().listing(known)

    def _counted(self) -> dict[str, Callable[[int], str]]:
        return {
            "delegate": lambda n: self.tr("%n new people", "", n),
            "scan": lambda n: self.tr("%n check-ins", "", n),
            "scan-void": lambda n: self.tr("%n check-ins undone", "", n),
            "failed-scan": lambda n: self.tr("%n scans not let in", "", n),
            "note": lambda n: self.tr("%n new notes", "", n),
            "delegation": lambda n: self.tr("%n new delegations", "", n),
            "session": lambda n: self.tr("%n new sessions", "", n),
            "objective": lambda n: self.tr("%n new objectives", "", n),
            "item": lambda n: self.tr("%n new agenda items", "", n),
            "phrase": lambda n: self.tr("%n new phrases", "", n),
            "laptop": lambda n: self.tr("%n laptops new to the meeting", "", n),
            "operator": lambda n: self.tr("%n people new at a laptop", "", n),
        }


def brought(created: Mapping[str, int], edited: int) -> str:
    """What comes from one laptop, counted and listed."""
    return Brought().listed(created, edited)


def record_name(record: Record) -> str:
    """What people call a record: a name, a title, the first words of a text."""
    if isinstance(record, Delegate):
        name = record.name.full
    elif isinstance(record, Delegation):
        name = record.short_name(language())
    elif isinstance(record, MeetingSession | AgendaItem):
        name = record.title(language())
    elif isinstance(record, Objective):
        name = f"{record.number} · {record.text(language())}"
    elif isinstance(record, Phrase):
        name = record.text(language())
    elif isinstance(record, Note):
        name = record.text
    elif isinstance(record, Meeting):
        name = record.short or record.title_es or record.title_en
    elif isinstance(record, Laptop | Operator):
        name = record.name
    else:
        name = ""
    name = " ".join(name.split())
    return name if len(name) <= _SHORT else name[: _SHORT - 1].rstrip() + "…"


def kind_word(kind: str) -> str:
    """What a record is, as its page calls it."""
    return {
        "meeting": translate("exchange", "Meeting"),
        "delegation": translate("exchange", "Delegation"),
        "delegate": translate("exchange", "Person"),
        "session": translate("exchange", "Session"),
        "objective": translate("exchange", "Objective"),
        "item": translate("exchange", "Agenda item"),
        "note": translate("exchange", "Note"),
        "phrase": translate("exchange", "Phrase"),
        "laptop": translate("exchange", "Laptop"),
        "operator": translate("exchange", "Who sits at a laptop"),
    }.get(kind, "")
