"""The agenda as the chair's table follows it: the items as they go, who speaks, and the gestures below."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from rcm_desktop.domain.agenda import Access, AgendaItem
from rcm_desktop.domain.following import Course, State
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.services.agenda import Now
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.amber_band import AmberBand
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Panel, Rule, column, fill, row
from rcm_desktop.ui.kit.chair import Chair
from rcm_desktop.ui.kit.views import Offer
from rcm_desktop.ui.screens.agenda.follow.gesture_row import GestureRow
from rcm_desktop.ui.screens.agenda.follow.item_side import ItemSide
from rcm_desktop.ui.screens.agenda.follow.speaker_side import Present, SpeakerSide
from rcm_desktop.ui.screens.agenda.going import reserved_word
from rcm_desktop.ui.screens.agenda.view import AgendaView

_NARROW, _LEAST = 880, 400


class FollowView(AgendaView):
    """Ctrl+Enter goes on to the next item, Ctrl+J to the next speaker; a stray Enter or Space does nothing."""

    look_ms = 1_000

    def __init__(
        self, chair: Chair, present: Present, message: Callable[[], object] | None = None,
        wall: Callable[[], object] | None = None,
    ) -> None:  # fmt: skip
        """`message` asks for words to show in the room, `wall` opens the walls' control; without it, no such button."""
        super().__init__()
        self._chair = chair
        self._programme: Programme | None = None
        self._now: Now | None = None
        self.band = AmberBand(reserved_word)
        self.items = ItemSide(self.close_session)
        self.speakers = SpeakerSide(chair, present)
        self.gestures = GestureRow(
            next_item=self.next_item, start=self.start_chosen, close=self.close_item,
            next_speaker=self.speakers.give_next, message=message, wall=wall, reserve=self.turn_reserved,
        )  # fmt: skip
        self._lay_out()
        self.items.choice.picked.connect(lambda _: self._show())
        self.items.list.picked.connect(lambda _: self._enable())

    def offers(self) -> tuple[Offer, ...]:
        """The gestures, each at its key."""
        side = self.speakers
        offers = (
            Offer(lambda: self.tr("Next item"), self.next_item, "Ctrl+Return"),
            Offer(lambda: self.tr("Start the chosen item"), self.start_chosen, "F6"),
            Offer(lambda: self.tr("Close the item that is on"), self.close_item, "Shift+F6"),
            Offer(lambda: self.tr("Close the session"), self.close_session, "Ctrl+F6"),
            Offer(lambda: self.tr("Next speaker"), side.give_next, "Ctrl+J"),
            Offer(lambda: self.tr("Add to the list of speakers"), side.ask, "Ctrl+K"),
            Offer(lambda: self.tr("End of the turn"), side.end_turn, "Ctrl+E"),
            Offer(lambda: self.tr("Members only, or open again"), self.turn_reserved, "Ctrl+Shift+M"),
        )
        # A key that is held must not run through the whole agenda.
        return tuple(msgspec.structs.replace(offer, repeats=False) for offer in offers)

    @property
    def sitting(self) -> Sitting | None:
        """The session followed here."""
        return self._programme.by_id.get(self.items.choice.chosen) if self._programme is not None else None

    @property
    def course(self) -> Course | None:
        """How it goes."""
        return self._now.courses.get(self.items.choice.chosen) if self._now is not None else None

    def show_programme(self, programme: Programme, now: Now) -> None:
        """The programme as it stands; session, item and speaker stay chosen."""
        self._programme, self._now = programme, now
        self.items.choice.show_programme(programme, now)
        self._show()

    def look_at_the_clock(self, now: Now) -> None:
        """Let the times run; a day that begins brings its sessions."""
        another_day = self._now is None or self._now.local.date() != now.local.date()
        self._now = now
        if self._programme is not None and another_day:
            self.show_programme(self._programme, now)
        else:
            self._tell()

    def show_record(self, ident: str) -> None:
        """Follow a session by its id."""
        if self._programme is not None and self._now is not None and ident in self._programme.by_id:
            self.items.choice.chosen = ident
            self.show_programme(self._programme, self._now)

    def busy_editing(self) -> bool:
        """Whether a field holds what is not recorded; a reload leaves both alone."""
        return self.speakers.busy

    def focus_first(self) -> None:
        """The items, where there are none the field of speakers, and without a session the choice of one."""
        first: QWidget = self.items.list if self.items.list.isVisibleTo(self) else self.speakers.field
        if self.sitting is None:
            first = self.items.choice.choice
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_item(self) -> None:
        """Close the item that is on and start the next one of this day; the last one is only closed."""
        course = self.course
        coming = _coming(course) if course is not None else None
        if coming is not None:
            self._start(coming)
        else:
            self.close_item()

    def start_chosen(self) -> None:
        """Start the chosen item, whichever it is."""
        sitting = self.sitting
        chosen = sitting.item(self.items.list.chosen()) if sitting is not None else None
        if chosen is not None:
            self._start(chosen)

    def close_item(self) -> None:
        """Close the item that is on; the next one is chosen, and does not start by itself."""
        course = self.course
        on = course.on if course is not None and course.followed else None
        coming = _coming(course) if course is not None else None
        if on is not None and self._chair.close(on.slot.item) and coming is not None:
            self.items.list.choose(coming.id)

    def close_session(self) -> None:
        """Close the session for the day; what was not taken up waits for nobody."""
        if self.sitting is not None:
            self._chair.close_session(self.sitting.session.id)

    def turn_reserved(self) -> None:
        """From now on members only, or open to all again."""
        sitting, course = self.sitting, self.course
        if sitting is None or course is None or sitting.session.access is Access.MEMBERS_ONLY:
            return
        if self._chair.turn_reserved(sitting.session.id, reserved=not course.reserved):
            announce(self, self.tr("Open again") if course.reserved else reserved_word(), urgent=True)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_the_room()

    def restyle(self) -> None:
        """Side by side or not, at the text scale in force."""
        self._share_the_room()

    def _start(self, item: AgendaItem) -> None:
        if self._chair.start(item):
            self.items.list.choose(item.id)

    def _show(self) -> None:
        sitting, programme, now = self.sitting, self._programme, self._now
        if programme is None or now is None:
            return
        self.items.show_sitting(sitting, programme, now)
        for part in (self.speakers, self.gestures, *self._rules):
            part.setVisible(sitting is not None)
        if sitting is not None:
            self.speakers.show_sitting(sitting, programme, now)
        self._tell()
        self._share_the_room()

    def _tell(self) -> None:
        if self._now is not None:
            self.items.tell(self._now)
            self.speakers.tell(self._now)
            self._enable()

    def _enable(self) -> None:
        sitting, course = self.sitting, self.course
        reserved = sitting is not None and sitting.session.access is Access.MEMBERS_ONLY
        self.band.setVisible(reserved or (course is not None and course.reserved))
        if course is None:
            return
        states = {one.slot.item.id: one.state for one in course.items}
        chosen = states.get(self.items.list.chosen())
        on = course.followed and course.on is not None
        self.gestures.enable(
            next_item=on or _coming(course) is not None,
            start=chosen is not None and not (course.followed and chosen is State.ON),
            close=on,
            next_speaker=bool(self.speakers.floor.waiting),
            reserve=not reserved,
        )
        self.gestures.show_reserved(reserved=course.reserved)

    def _share_the_room(self) -> None:
        """Side by side, or one under the other where large text leaves too little width."""
        narrow = self.width() < theme.px(_NARROW)
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._sides.setStretch(0, 3)
        self._sides.setStretch(2, 2)
        self._rules[0].setVisible(not narrow and self.sitting is not None)
        self.gestures.fold(narrow=narrow)

    def _lay_out(self) -> None:
        self._rules = (Rule(upright=True), Rule())
        self._sides = row(self.items, self._rules[0], self.speakers, gap=0)
        middle = column(self.band, self._sides, self._rules[1], Panel("page", column(self.gestures, gap=0)), gap=0)
        middle.setStretch(1, 1)
        fill(self, middle)
        self.band.hide()


def _coming(course: Course) -> AgendaItem | None:
    """The item of this day that comes next: of a day that nobody follows yet its first one."""
    here = course.items[course.part.first : course.part.last]
    if not course.followed:
        return here[0].slot.item if here else None
    return next((one.slot.item for one in here if one.state is State.COMING), None)
