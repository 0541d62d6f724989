"""The words of the record on screen: kinds, how firm a text is, who may read it, what a section is called."""

from PySide6.QtCore import QCoreApplication, QObject

from rcm_desktop.domain.agenda import Level, MeetingSession
from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.notes import NoteKind, NoteStatus, Origin, Visibility
from rcm_desktop.domain.people import Delegation
from rcm_desktop.services.notes import Section
from rcm_desktop.ui.kit.wording import Words, language

translate = QCoreApplication.translate

SETTLED = (NoteKind.AGREEMENT, NoteKind.RECOMMENDATION, NoteKind.COMMITMENT, NoteKind.RESERVATION)
"""The kinds whose text has a status: how firm it is."""


def kind_word(kind: NoteKind) -> str:
    """A kind of note, in one word."""
    return {
        NoteKind.INTERVENTION: translate("notes", "Intervention"),
        NoteKind.INFORMATION: translate("notes", "Information"),
        NoteKind.AGREEMENT: translate("notes", "Agreement"),
        NoteKind.RECOMMENDATION: translate("notes", "Recommendation"),
        NoteKind.COMMITMENT: translate("notes", "Commitment"),
        NoteKind.RESERVATION: translate("notes", "Reservation"),
    }[kind]


class Counting(QObject):
    """Numbers of entries in words; an object, since only `tr` of one knows singular and plural."""

    def entries(self, count: int) -> str:
        """ "3 entries"."""
        return self.tr("%n entries", "", count)

    def of(self, kind: NoteKind, count: int) -> str:
        """ "3 agreements"."""
        return {
            NoteKind.INTERVENTION: lambda: self.tr("%n interventions", "", count),
            NoteKind.INFORMATION: lambda: self.tr("%n pieces of information", "", count),
            NoteKind.AGREEMENT: lambda: self.tr("%n agreements", "", count),
            NoteKind.RECOMMENDATION: lambda: self.tr("%n recommendations", "", count),
            NoteKind.COMMITMENT: lambda: self.tr("%n commitments", "", count),
            NoteKind.RESERVATION: lambda: self.tr("%n reservations", "", count),
        }[kind]()


def status_word(status: NoteStatus) -> str:
    """How firm a text is."""
    return {
        NoteStatus.DRAFT: translate("notes", "Draft"),
        NoteStatus.BRACKETED: translate("notes", "Bracketed"),
        NoteStatus.AD_REFERENDUM: translate("notes", "Ad referendum"),
        NoteStatus.AGREED: translate("notes", "Agreed"),
    }[status]


def visibility_word(visibility: Visibility) -> str:
    """Who may read an entry in a paper."""
    return {
        Visibility.FULL: translate("notes", "Full record"),
        Visibility.MEMBERS_ONLY: translate("notes", "Members only"),
        Visibility.CHATHAM_HOUSE: translate("notes", "Chatham House Rule"),
    }[visibility]


def state_word(state: State) -> str:
    """How far a commitment has come."""
    return {
        State.OPEN: translate("notes", "Open"),
        State.UNDER_WAY: translate("notes", "Under way"),
        State.DONE: translate("notes", "Done"),
    }[state]


def origin_words(origin: Origin) -> str:
    """ "From RCM 27, RCGM", of an entry carried over from an earlier meeting; else nothing."""
    from_there = ", ".join(part for part in (origin.name, origin.session) if part)
    return translate("notes", "From {meeting}").format(meeting=from_there) if from_there else ""


def delegation_name(delegation: Delegation) -> str:
    """A delegation's short name, or its code while it has none."""
    return delegation.short_name(language())


def section_name(section: Section) -> str:
    """ "Objective 3", the title of the agenda item, or "General"."""
    if section.objective is not None:
        return translate("notes", "Objective {number}").format(number=section.objective.number)
    if section.item is not None:
        return section.item.title(language()) or translate("notes", "Untitled item")
    return translate("notes", "General")


def section_heading(section: Section) -> str:
    """The section's name as its heading has it: an objective says whether it is general or specific."""
    if section.objective is None:
        return section_name(section)
    number = section.objective.number
    if section.objective.level is Level.SPECIFIC:
        return translate("notes", "Objective {number} (specific)").format(number=number)
    return translate("notes", "Objective {number} (general)").format(number=number)


def section_text(section: Section) -> str:
    """The full text of an objective; nothing for the others, whose name is all there is."""
    return section.objective.text(language()) if section.objective is not None else ""


def session_words(session: MeetingSession) -> Words:
    """A session's title, in the language spoken when it is asked for."""
    return lambda: session.title(language()) or translate("notes", "Untitled session")


def phrases_word() -> str:
    """The part beside the notes that has the phrases, and the gesture that leads there."""
    return translate("notes", "Phrases")


def translation_word() -> str:
    """The part beside the notes that has the other half of an entry."""
    return translate("notes", "Translation")
