"""The small row for what was settled: how firm the text is, and who does it by when."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.notes import Action, NoteKind, NoteStatus
from rcm_desktop.domain.records import Id
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Label, column, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.day_field import DayField
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.notes.responsible_field import ResponsibleField
from rcm_desktop.ui.screens.notes.wording import SETTLED, status_word


class Settlement(QWidget):
    """Shown for agreements, recommendations, commitments and reservations; responsible and due for commitments."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kind = NoteKind.INFORMATION
        self._proposed: Id = ""
        self._before = (NoteKind.INFORMATION, NoteStatus.DRAFT, Action())
        self.status = Choice[NoteStatus](lambda: self.tr("Status"), [(status, _words(status)) for status in NoteStatus])
        self.responsible = ResponsibleField(
            lambda: self.tr("Responsible"), hint=lambda: self.tr("Responsible: delegation or body")
        )
        self.due = DayField(lambda: self.tr("Due"), hint=lambda: self.tr("Due: 15/4, +30…"))
        bounded(self.due, 136, 232)
        bounded(self.status, 72, 160)
        self._rest = QWidget()
        line = row(self.responsible, self.due)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        self._rest.setLayout(line)
        self._nothing = Label("")
        body = row(self.status, self._rest, self._nothing)
        body.setStretch(1, 1)
        body.setStretch(2, 1)
        self.setLayout(column(body, self.due.trouble, gap=4))
        self.status.picked.connect(lambda _: self.edited.emit())
        self.responsible.edited.connect(self.edited)
        self.due.edited.connect(self.edited)
        self.suit(self._kind)

    def put(self, kind: NoteKind, status: NoteStatus, action: Action, unread_due: str = "") -> None:
        """Show these values of a note, and what was typed for a date and is none; nothing is told to be edited."""
        self._before, self._proposed = (kind, status, action), action.delegation
        self.blockSignals(True)
        self.status.choose(status)
        self.responsible.put(action.responsible, action.delegation)
        self.due.put(dt.date.fromisoformat(action.due) if action.due else None)
        if unread_due:
            self.due.put_unread(unread_due)
        self.blockSignals(False)
        self.suit(kind)

    def propose(self, delegation: Id) -> None:
        """Who speaks does it, where nobody else is named: shown, so that it can be changed."""
        if self._kind is not NoteKind.COMMITMENT or delegation == self._proposed:
            return
        if self.responsible.value() in (("", ""), ("", self._proposed)):
            self.responsible.put("", delegation)
            self._proposed = delegation

    def values(self) -> tuple[NoteStatus, Action]:
        """Status and action; what the kind does not ask for is as it was, or gone where the kind changed.

        While the date cannot be read the former one stands.
        """
        kind, status, action = self._before
        if self._kind in SETTLED:
            status = self.status.value() or NoteStatus.DRAFT
        elif kind in SETTLED:
            status = NoteStatus.DRAFT
        if self._kind is NoteKind.COMMITMENT:
            responsible, delegation = self.responsible.value()
            day = self.due.day()
            due = action.due if self.due.unread() else day.isoformat() if day is not None else ""
            action = Action(responsible, due, delegation)
        elif kind is NoteKind.COMMITMENT:
            action = Action()
        return status, action

    def unread_due(self) -> str:
        """What is typed where the due date belongs and is no date."""
        return self.due.unread() if self._kind is NoteKind.COMMITMENT else ""

    def is_clear(self) -> bool:
        """Whether all that is typed can be read."""
        return not self.unread_due()

    def suit(self, kind: NoteKind) -> None:
        """Show what a kind asks for."""
        self._kind = kind
        self._rest.setVisible(kind is NoteKind.COMMITMENT)
        self._nothing.setVisible(kind is not NoteKind.COMMITMENT)
        if kind is not NoteKind.COMMITMENT:
            self.due.trouble.hide()
        self.setVisible(kind in SETTLED)


def bounded(widget: QWidget, least: int, most: int) -> None:
    """Let a widget be this wide where there is room, and give way where there is not."""
    widget.setMinimumWidth(theme.px(least))
    widget.setMaximumWidth(theme.px(most))


def _words(status: NoteStatus) -> Words:
    return lambda: status_word(status)
