"""Inviting a laptop: for which place, at which point, in which language, and whether spare ones go along."""

from collections.abc import Callable, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.meeting import Role
from rcm_desktop.services.exchange import Place
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Muted, column, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import Field, TextField, Tick
from rcm_desktop.ui.kit.wording import language as spoken
from rcm_desktop.ui.screens.exchange.wording import role_word

SPARE = 2
"""How many spare invitations go along with the first."""


class InvitationForm(Card):
    """For which place the invitation is."""

    written = Signal(object)
    """The Places to invite laptops to, the spare ones last."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__(margin=20)
        self.name = TextField(lambda: self.tr("Name of the place"), hint=lambda: self.tr("Desk 2"))
        self.role = Choice(lambda: self.tr("Role"), [(role, _worded(role)) for role in Role])
        self.language = Choice(lambda: self.tr("Language"), [("es", "Español"), ("en", "English")])
        self.point: Choice[str] = Choice(lambda: self.tr("Check-in point"))
        self.spare = Tick(lambda: self.tr("And two spare ones, for whoever comes without an invitation"), on=True)
        self._name = Field(lambda: self.tr("Name of the place"), self.name)
        self.write_button = Button(lambda: self.tr("Write the invitation…"), self.send, look="filled", icon="key")
        self.leave_button = Button(lambda: self.tr("Not now"), self.left.emit)
        role = Field(lambda: self.tr("Role"), self.role)
        self._point = Field(lambda: self.tr("Check-in point"), self.point)
        self.point.setMinimumContentsLength(14)
        self.point.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        language = Field(lambda: self.tr("Language"), self.language)
        fields = row(gap=16)
        for share, field in ((2, self._name), (0, role), (2, self._point), (0, language)):
            fields.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(column(
            Heading(lambda: self.tr("Invite a laptop"), size=16),
            Muted(
                lambda: self.tr(
                    "The invitation is a file that carries the whole meeting. Six words open it: you read them out "
                    "to whoever sits at the other laptop."
                )
            ),
            8, fields, self.spare, 8, row(None, self.leave_button, self.write_button)))  # fmt: skip
        self.name.returnPressed.connect(self.send)
        self.role.currentIndexChanged.connect(lambda _: self._suit())
        self.hide()

    def begin(self, sessions: Sequence[MeetingSession] = ()) -> None:
        """Start anew, with the keyboard in the name; people are checked in at registration or at a session's door."""
        doors = [(session.id, partial(door_words, session)) for session in sessions]
        self.point.offer([(REGISTRATION, lambda: self.tr("General registration")), *doors])
        self._suit()
        self.name.clear()
        self._name.fine()
        self.show()
        self.name.setFocus()

    def send(self) -> None:
        """Ask for the invitation, if it has a name."""
        name = self.name.text().strip()
        if not name:
            self._name.wrong(lambda: self.tr("Give the place a name, such as Desk 2."))
            self.name.setFocus()
            return
        self._name.fine()
        place = Place(
            name=name,
            role=self.role.value() or Role.REGISTRATION,
            point=(self.point.value() if self.at_a_desk() else None) or REGISTRATION,
            language=self.language.value() or "es",
        )
        spare = msgspec.structs.replace(place, name="", spare=True)
        self.written.emit([place, *[spare] * (SPARE if self.spare.isChecked() else 0)])

    def ended(self) -> None:
        """The invitations are written: the spare ones are there, and the next needs none."""
        self.spare.setChecked(False)

    def at_a_desk(self) -> bool:
        """Whether people are checked in at the place."""
        return self.role.value() is Role.REGISTRATION

    def _suit(self) -> None:
        self._point.setVisible(self.at_a_desk())


def door_words(session: MeetingSession) -> str:
    """A session's door: its room, and what sits there."""
    title = session.title(spoken())
    return " · ".join(part for part in (session.room, title) if part)


def _worded(role: Role) -> Callable[[], str]:
    return lambda: role_word(role)
