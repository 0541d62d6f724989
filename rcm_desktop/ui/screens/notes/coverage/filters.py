"""What counts on the coverage board: entries of a kind, of a delegation, of a status; or only what has nothing yet."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QWidget

from rcm_desktop.domain.coverage import Asked
from rcm_desktop.domain.notes import NoteKind, NoteStatus
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, fill, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import Tick
from rcm_desktop.ui.kit.places import key_shown
from rcm_desktop.ui.kit.wording import Living, Words
from rcm_desktop.ui.screens.notes.wording import delegation_name, kind_word, status_word

ONLY_KEY, CLEAR_KEY = "Ctrl+O", "Ctrl+Backspace"
_ONE_ROW = 880
_LETTERS = 14


class Filters(Living, QWidget):
    """Three choices and a switch; what hides something can be cleared with one key."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind: Choice[NoteKind | None] = Choice(
            lambda: self.tr("Kind"),
            [(None, lambda: self.tr("All kinds")), *((kind, _kind(kind)) for kind in NoteKind)],
        )
        self.delegation: Choice[Id] = Choice(lambda: self.tr("Delegation"))
        self.status: Choice[NoteStatus | None] = Choice(
            lambda: self.tr("Status"),
            [(None, lambda: self.tr("Any status")), *((status, _status(status)) for status in NoteStatus)],
        )
        self.only = Tick(lambda: self.tr("Only what has nothing"))
        self.only.setToolTip(key_shown(ONLY_KEY))
        self.only.clicked.connect(lambda _: self.changed.emit())
        self.clear_button = Button(lambda: self.tr("Show everything"), self.clear, look="flat", key=CLEAR_KEY)
        choices: tuple[QComboBox, ...] = (self.kind, self.delegation, self.status)
        for choice in choices:
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(_LETTERS)
            choice.activated.connect(lambda _: self.changed.emit())
        self.changed.connect(self._suit)
        self.offer(())
        self.tools = row(self.only, self.clear_button, None)
        """The row of the switch: where the room is short, other tools of the page have a place at its end."""
        self._whole: QBoxLayout = row(row(*choices), self.tools, gap=16)
        self._whole.setStretch(1, 1)
        fill(self, self._whole)
        self._suit()

    def offer(self, delegations: Sequence[Delegation]) -> None:
        """The delegations there are, in the meeting's order; the chosen one stays chosen."""
        named = [(one.id, _delegation(one)) for one in delegations]
        self.delegation.offer([("", lambda: self.tr("All delegations")), *named])

    def asked(self) -> Asked:
        """What counts."""
        return Asked(self.kind.value(), self.delegation.value() or "", self.status.value())

    def turn_only(self) -> None:
        """List only the objectives without entries, or everything again."""
        self.only.setChecked(not self.only.isChecked())
        self.changed.emit()

    def clear(self) -> None:
        """Count and list everything."""
        for choice in (self.kind, self.delegation, self.status):
            choice.setCurrentIndex(0)
        self.only.setChecked(False)
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def restyle(self) -> None:
        """One row or two, at the text scale in force."""
        self._fold()

    def _fold(self) -> None:
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if self.width() < theme.px(_ONE_ROW) else direction.LeftToRight
        if self._whole.direction() != wanted:
            self._whole.setDirection(wanted)

    def _suit(self) -> None:
        self.clear_button.setVisible(self.only.isChecked() or not self.asked().everything)


def _kind(kind: NoteKind) -> Words:
    return lambda: kind_word(kind)


def _status(status: NoteStatus) -> Words:
    return lambda: status_word(status)


def _delegation(delegation: Delegation) -> Words:
    return lambda: delegation_name(delegation)
