"""The small row for what was settled: how firm the text is, and who does it by when."""

import datetime as dt

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.notes import Action, NoteKind, NoteStatus
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Label, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import DateField, TextField, Tick
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.notes.wording import SETTLED, status_word


class Settlement(QWidget):
    """Shown for agreements, recommendations, commitments and reservations; responsible and due for commitments."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kind = NoteKind.INFORMATION
        self._before = (NoteKind.INFORMATION, NoteStatus.DRAFT, Action())
        self.status = Choice[NoteStatus](lambda: self.tr("Status"), [(status, _words(status)) for status in NoteStatus])
        self.responsible = TextField(lambda: self.tr("Responsible"), hint=lambda: self.tr("Responsible"))
        self.has_due = Tick(lambda: self.tr("Due"))
        self.due = DateField(lambda: self.tr("Due"))
        bounded(self.due, 104, 136)
        bounded(self.status, 72, 160)
        self._rest = QWidget()
        line = row(self.responsible, 8, self.has_due, self.due)
        line.setStretch(0, 1)
        self._rest.setLayout(line)
        self._nothing = Label("")
        body = row(self.status, self._rest, self._nothing)
        body.setStretch(1, 1)
        body.setStretch(2, 1)
        self.setLayout(body)
        self.status.picked.connect(lambda _: self.edited.emit())
        self.responsible.textEdited.connect(lambda _: self.edited.emit())
        self.has_due.toggled.connect(self._toggle_due)
        self.due.dateChanged.connect(lambda _: self.edited.emit())
        self.suit(self._kind)

    def put(self, kind: NoteKind, status: NoteStatus, action: Action) -> None:
        """Show these values of a note; nothing is told to have been edited."""
        self._before = (kind, status, action)
        self.blockSignals(True)
        self.status.choose(status)
        self.responsible.setText(action.responsible)
        self.has_due.setChecked(bool(action.due))
        if action.due:
            self.due.put(dt.date.fromisoformat(action.due))
        else:
            self.due.setDate(QDate.currentDate())
        self.due.setVisible(bool(action.due))
        self.blockSignals(False)
        self.suit(kind)

    def values(self) -> tuple[NoteStatus, Action]:
        """Status and action; what the kind does not ask for is as it was, or gone where the kind changed."""
        kind, status, action = self._before
        if self._kind in SETTLED:
            status = self.status.value() or NoteStatus.DRAFT
        elif kind in SETTLED:
            status = NoteStatus.DRAFT
        if self._kind is NoteKind.COMMITMENT:
            due = self.due.day().isoformat() if self.has_due.isChecked() else ""
            action = Action(self.responsible.text().strip(), due)
        elif kind is NoteKind.COMMITMENT:
            action = Action()
        return status, action

    def suit(self, kind: NoteKind) -> None:
        """Show what a kind asks for."""
        self._kind = kind
        self._rest.setVisible(kind is NoteKind.COMMITMENT)
        self._nothing.setVisible(kind is not NoteKind.COMMITMENT)
        self.setVisible(kind in SETTLED)

    def _toggle_due(self, on: bool) -> None:
        self.due.setVisible(on)
        self.edited.emit()


def bounded(widget: QWidget, least: int, most: int) -> None:
    """Let a widget be this wide where there is room, and give way where there is not."""
    widget.setMinimumWidth(theme.px(least))
    widget.setMaximumWidth(theme.px(most))


def _words(status: NoteStatus) -> Words:
    return lambda: status_word(status)
