"""The list of speakers beside the items: who has the floor, the field, who waits, and the time used."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt

from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.speakers import Floor
from rcm_desktop.services.agenda import Now
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Label, Panel, Rule, column, row
from rcm_desktop.ui.kit.chair import Chair, speaker_name
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.agenda.follow.floor_clock import FloorClock
from rcm_desktop.ui.screens.agenda.follow.queue import Queue, Waiting
from rcm_desktop.ui.screens.agenda.follow.speaker_field import Offered, SpeakerField
from rcm_desktop.ui.screens.agenda.follow.times import Times

Present = Callable[[Id], Collection[Id]]
"""The delegations known to be present at a session, by its id."""


class SpeakerSide(Living, Panel):
    """Shows the floor of one session; each gesture goes through the chair's."""

    def __init__(self, chair: Chair, present: Present) -> None:
        super().__init__("paper")
        self._chair, self._present = chair, present
        self._sitting: Sitting | None = None
        self._programme: Programme | None = None
        self._floor = Floor()
        self.clock = FloorClock()
        self.field = SpeakerField()
        self.queue = Queue(lambda: self.tr("Waiting for the floor"))
        self.times = Times()
        self._head = Label(lambda: self.tr("Waiting for the floor"), weight=600)
        self._nobody = Label(lambda: self.tr("Nobody is waiting."), colour="muted", wrap=True)
        self.up_button = Button(lambda: self.tr("Earlier"), lambda: self.queue.move_chosen(-1), look="flat",
                                icon="arrow-up", icon_only=True, key="Alt+Up")  # fmt: skip
        self.down_button = Button(lambda: self.tr("Later"), lambda: self.queue.move_chosen(1), look="flat",
                                  icon="arrow-down", icon_only=True, key="Alt+Down")  # fmt: skip
        self.withdraw_button = Button(lambda: self.tr("Withdraw"), self.queue.withdraw_chosen, look="flat",
                                      icon="delete", icon_only=True, key="Del")  # fmt: skip
        self._lay_out()
        self.field.lay_over(self)
        self._connect()

    @property
    def floor(self) -> Floor:
        """The list of speakers shown."""
        return self._floor

    @property
    def busy(self) -> bool:
        """Whether a field holds what is not recorded."""
        return self.field.busy or self.clock.limit.busy

    def show_sitting(self, sitting: Sitting, programme: Programme, now: Now) -> None:
        """Show the list of speakers of a session."""
        self._sitting, self._programme, self._floor = sitting, programme, sitting.floor()
        turn = self._floor.speaking
        name = speaker_name(turn.speaker, programme.delegations) if turn is not None else ""
        self.clock.show_turn(turn, name, sitting.session.speaking)
        self.queue.show_waiting(self._floor.waiting, programme.delegations)
        self.queue.setVisible(bool(self._floor.waiting))
        self._nobody.setVisible(not self._floor.waiting)
        self._enable()
        self.tell(now)

    def tell(self, now: Now) -> None:
        """Let the times run."""
        if self._programme is not None:
            self.clock.tell(now.at)
            self.times.show_floor(self._floor, self._programme.delegations, now)

    def give_next(self) -> None:
        """Give the floor to the first who waits."""
        if self._sitting is not None:
            self._chair.give_next(self._sitting.session.id)

    def end_turn(self) -> None:
        """Who has the floor has spoken."""
        if self._sitting is not None:
            self._chair.end_turn(self._sitting.session.id)

    def ask(self) -> None:
        """Go to the field."""
        self.field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.line.selectAll()

    def _add(self, one: Offered) -> None:
        if self._sitting is not None:
            self._chair.ask(self._sitting.session.id, one.name, one.delegation)

    def _speak(self, one: Offered) -> None:
        if self._sitting is not None:
            self._chair.give_to(self._sitting.session.id, one.name, one.delegation)

    def _call(self, one: Waiting) -> None:
        if self._sitting is not None:
            self._chair.give(self._sitting.session.id, one.name, one.id)

    def _withdraw(self, one: Waiting) -> None:
        if self._sitting is not None:
            self._chair.withdraw(self._sitting.session.id, one.name, one.id)

    def _move(self, one: Waiting, place: int) -> None:
        if self._sitting is not None:
            self._chair.move(self._sitting.session.id, one.name, one.id, place)

    def _limit(self, seconds: int) -> None:
        if self._sitting is not None:
            self._chair.set_limit(self._sitting.session.id, seconds)

    def _know(self) -> None:
        """Before the first letter: who spoke here and who is known to be present may have changed."""
        if self._sitting is not None and self._programme is not None:
            spoken = {turn.speaker.delegation for turn in self._floor.turns}
            self.field.know(self._programme.delegations, spoken, self._present(self._sitting.session.id))

    def _enable(self) -> None:
        chosen = self.queue.chosen_value()
        last = len(self._floor.waiting)
        self.up_button.setEnabled(chosen is not None and chosen.place > 1)
        self.down_button.setEnabled(chosen is not None and chosen.place < last)
        self.withdraw_button.setEnabled(chosen is not None)

    def _connect(self) -> None:
        self.clock.ended.connect(self.end_turn)
        self.clock.limited.connect(self._limit)
        self.field.begun.connect(self._know)
        self.field.asked.connect(self._add)
        self.field.spoke.connect(self._speak)
        self.queue.moved.connect(self._move)
        self.queue.withdrawn.connect(self._withdraw)
        self.queue.opened.connect(self._call)
        self.queue.chosen.connect(lambda _: self._enable())

    def _lay_out(self) -> None:
        buttons = (self.up_button, self.down_button, self.withdraw_button)
        head = row(self._head, None, *buttons, gap=0)
        inside = column(
            self.clock, Rule(), self.field, head, self._nobody, self.queue, Rule(), self.times, gap=8, margin=16
        )
        inside.setStretchFactor(self.queue, 3)
        inside.setStretchFactor(self.times, 2)
        self.setLayout(inside)
        self.setMinimumWidth(theme.px(320))
