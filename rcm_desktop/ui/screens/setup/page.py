"""Setup: the meeting's records by section, listed in the middle and edited at the right."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.people import Delegate, Delegation
from rcm_desktop.domain.phrases import Phrase
from rcm_desktop.domain.records import Record
from rcm_desktop.domain.topics import Topic
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Panel, Rule, column, fill, row, wide
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.detour import Detour
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.records.choice_lines import narrow
from rcm_desktop.ui.kit.records.gestures import Gestures
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.setup.delegations import Delegations
from rcm_desktop.ui.screens.setup.items import Items
from rcm_desktop.ui.screens.setup.laptops import Laptops
from rcm_desktop.ui.screens.setup.meeting_panel import MeetingPanel
from rcm_desktop.ui.screens.setup.objectives import Objectives
from rcm_desktop.ui.screens.setup.participants import Participants
from rcm_desktop.ui.screens.setup.phrases import Phrases
from rcm_desktop.ui.screens.setup.record_list import LIST_KEY
from rcm_desktop.ui.screens.setup.section_list import SectionList, part_name
from rcm_desktop.ui.screens.setup.section_view import MeetingView, RecordView, SectionView
from rcm_desktop.ui.screens.setup.sections import Part, Section
from rcm_desktop.ui.screens.setup.sessions import Sessions

_SECTIONS: dict[Part, type[Section]] = {
    section.part: section for section in (Delegations, Participants, Sessions, Objectives, Items, Phrases, Laptops)
}
_KINDS: dict[type[Record], Part] = {
    Delegation: Part.DELEGATIONS,
    Delegate: Part.PEOPLE,
    MeetingSession: Part.SESSIONS,
    Objective: Part.OBJECTIVES,
    AgendaItem: Part.ITEMS,
    Phrase: Part.PHRASES,
    Meeting: Part.MEETING,
}
_ROOM = 1000
"""Below this width, in design pixels, the sections fold into a choice."""


class SetupPage(Page):
    """Creates, edits, orders and deletes; each field is saved when it is left, and Ctrl+Z takes back."""

    desk: ClassVar[Desk] = Desk.SETUP
    topics: ClassVar[frozenset[str]] = frozenset(
        {Topic.MEETING, Topic.PEOPLE, Topic.AGENDA, Topic.NOTES, Topic.EXCHANGE}
    )

    def __init__(
        self,
        setup: Setup,
        people: People,
        undo: UndoStack,
        tell_error: Callable[[RcmError], None],
        make_taking: Callable[[], Detour],
        make_badges: Callable[[], RecordView],
    ) -> None:
        super().__init__()
        self._make_taking, self._make_badges = make_taking, make_badges
        self._taking: Detour | None = None
        self.gestures = Gestures(setup, people, undo, tell_error)
        self.gestures.saved.connect(self.saved)
        self._views: dict[Part, RecordView] = {}
        self._part = Part.MEETING
        self.sections = SectionList()
        self.folded: Choice[Part] = narrow(Choice(lambda: self.tr("Section"), [(p, _words(p)) for p in Part]))
        self._left = wide(Panel("paper", column(12, self.sections, gap=0)), 220)
        self._left_rule = Rule(upright=True)
        self._stack = QStackedWidget()
        self._above = Panel("page", column(self.folded, margin=12))
        self._above.hide()
        body = row(self._left, self._left_rule, column(self._above, self._stack, gap=0), gap=0)
        body.setStretch(2, 1)
        fill(self, body)
        self.sections.wanted.connect(self.show_part)
        self.folded.picked.connect(self.show_part)
        self._add_commands()

    @property
    def place(self) -> Place:
        """The section, and the record in its panel."""
        return Place(Desk.SETUP, self.view().record_id(), self._part.value)

    def show_place(self, place: Place) -> None:
        """Open a record in its section, or a section by its name."""
        part = self._part_of(place.record) if place.record else None
        if part is not None:
            self.show_part(part)
            if self._part is part and place.record != self.view().record_id() and self.view().leave():
                self.view().show_record(place.record)
        elif place.detail in set(Part):
            self.show_part(Part(place.detail))

    def view(self) -> RecordView:
        """The section in front."""
        if self._part not in self._views:
            self._views[self._part] = self._made(self._part)
        return self._views[self._part]

    def show_part(self, part: Part) -> None:
        """Bring a section in front, once what is typed in the present one could be saved."""
        if part is not self._part and not self.view().leave():
            self._tell_part()
            return
        changed, self._part = part is not self._part, part
        taking = self._taking if part is Part.PEOPLE else None
        self._stack.setCurrentWidget(taking or self.view())
        self._tell_part()
        if changed:
            self.view().reload()
            self.view().reload_panel()

    def take_list(self) -> None:
        """Take in a list of people, in place of the section until it is done with."""
        self.show_part(Part.PEOPLE)
        if self._part is Part.PEOPLE and self._taking is None:
            self._taking = self._make_taking()
            self._taking.closed.connect(self._list_closed)
            self._stack.addWidget(self._taking)
            self.show_part(Part.PEOPLE)
            self._taking.focus_first()

    def add_usual_phrases(self) -> None:
        """Give the meeting those of the program's own phrases that it has not."""
        self.show_part(Part.PHRASES)
        if self._part is Part.PHRASES:
            self.gestures.add_usual_phrases(lambda: self.tr("Adding of the usual phrases"))
            self.reload()

    def reload(self) -> None:
        """The section's rows, and how many records each section has."""
        self.show_part(self._part)
        if self._taking is None or self._part is not Part.PEOPLE:  # behind the steps of a list nobody looks
            self.view().reload()
        self.sections.show_counts(self._counts())
        self.sections.show_part(self._part)

    def reload_editors(self) -> None:
        """The record in the panel, as it stands."""
        self.view().reload_panel()

    def busy_editing(self) -> bool:
        """Whether a field holds what is not saved."""
        return self.view().busy()

    def leave(self) -> None:
        """Save what is typed; what is wrong stays in its field."""
        self.view().leave()

    def focus_first(self) -> None:
        """The filter of the section, or the meeting's first field."""
        (self._taking if self._taking is not None and self._part is Part.PEOPLE else self.view()).focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(self.width() < theme.px(_ROOM))

    def restyle(self) -> None:
        """Room is measured at the text scale in force."""
        self._fold(self.width() < theme.px(_ROOM))

    def _add_commands(self) -> None:
        self.add_command(lambda: self.tr("New record in this section"), self._new, "Ctrl+N")
        self.add_command(lambda: self.tr("Delete the record"), self._delete, "Ctrl+Delete")
        self.add_command(lambda: self.tr("Save what is typed"), lambda: self.view().save(), "Ctrl+S")
        self.add_command(lambda: self.tr("Filter the list"), self.focus_first, "Ctrl+F")
        self.add_command(lambda: self.tr("Take in a list of people"), self.take_list, LIST_KEY)
        self.add_command(lambda: self.tr("Add the usual phrases"), self.add_usual_phrases)
        self.add_command(lambda: self.tr("Print badges"), self._print, "Ctrl+P")
        self.add_command(lambda: self.tr("Move up"), lambda: self._move(-1), "Alt+Up")
        self.add_command(lambda: self.tr("Move down"), lambda: self._move(1), "Alt+Down")

    def _print(self) -> None:
        """Print the badges that are shown, else show them first."""
        if self._part is Part.BADGES:
            self.view().print_now()
        else:
            self.show_part(Part.BADGES)

    def _new(self) -> None:
        view = self.view()
        if isinstance(view, SectionView):
            view.new()

    def _delete(self) -> None:
        view = self.view()
        if isinstance(view, SectionView):
            view.delete()

    def _move(self, step: int) -> None:
        view = self.view()
        if isinstance(view, SectionView):
            view.list.give_place(step)

    def _made(self, part: Part) -> RecordView:
        made: RecordView
        if part is Part.MEETING:
            made = MeetingView(MeetingPanel(self.gestures))
            made.show_record(self.gestures.setup.meeting().id)
        elif part is Part.BADGES:
            made = self._make_badges()
        else:
            made = view = SectionView(_SECTIONS[part](self.gestures))
            view.wanted_list.connect(self.take_list)
            view.wanted_usual.connect(self.add_usual_phrases)
        made.idle.connect(self.editing_ended)
        self._stack.addWidget(made)
        made.narrow(self.width() < theme.px(_ROOM))
        return made

    def _list_closed(self) -> None:
        taking, self._taking = self._taking, None
        if taking is not None:
            self._stack.removeWidget(taking)
            taking.deleteLater()
        self.show_part(Part.PEOPLE)
        self.view().reload()
        self.focus_first()

    def _fold(self, on: bool) -> None:
        self._left.setVisible(not on)
        self._left_rule.setVisible(not on)
        self._above.setVisible(on)
        for view in self._views.values():
            view.narrow(on)

    def _tell_part(self) -> None:
        self.sections.show_part(self._part)
        self.folded.choose(self._part)
        self.titled.emit()

    def _part_of(self, ident: str) -> Part | None:
        return next((part for cls, part in _KINDS.items() if self.gestures.setup.open(cls, ident) is not None), None)

    def _counts(self) -> dict[Part, int]:
        setup = self.gestures.setup
        roster = self.gestures.people.roster()
        return {
            Part.DELEGATIONS: len(roster.delegations),
            Part.PEOPLE: len(roster.people),
            Part.SESSIONS: len(setup.listed(MeetingSession)),
            Part.OBJECTIVES: len(setup.listed(Objective)),
            Part.ITEMS: len(setup.listed(AgendaItem)),
            Part.PHRASES: len(setup.listed(Phrase)),
            Part.LAPTOPS: len(setup.laptops()),
        }


def _words(part: Part) -> Words:
    return lambda: part_name(part)
