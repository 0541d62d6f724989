"""Looking back from the record: a panel beside it with an entry's history, or with what was deleted."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QApplication, QSizePolicy

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import Notes
from rcm_desktop.storage.changes import Change
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Panel, Rule, row
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.views import Offer
from rcm_desktop.ui.kit.wording import Words

if TYPE_CHECKING:
    from rcm_desktop.ui.screens.notes.writing.deleted_panel import DeletedPanel
    from rcm_desktop.ui.screens.notes.writing.history_panel import HistoryPanel
    from rcm_desktop.ui.screens.notes.writing.view import WritingView

_WIDTH, _LEAST = 380, 280
"""How wide a panel is, and how narrow it may become."""


class LookingBack(QObject):
    """Opens one panel at a time at the right of the record, each made when first asked for; undo lets go again.

    A panel stands in the place of the side, which is there again when the panel is closed or the side is wanted.
    """

    def __init__(
        self, view: "WritingView", notes: Notes, undo: UndoStack, tell_error: Callable[[RcmError], None]
    ) -> None:
        super().__init__(view)
        self._view, self._notes, self._undo, self._tell_error = view, notes, undo, tell_error
        self._open: HistoryPanel | DeletedPanel | None = None
        self._return: Callable[[], object] = view.focus_first
        """Puts the keyboard where it was before a panel was opened."""
        view.side.turned.connect(lambda _: self.close())
        view.shown.connect(self.read_again)

    def offers(self) -> tuple[Offer, ...]:
        """What a view offers of this."""
        return (
            Offer(lambda: self.tr("History of the entry"), self.open_history, "Ctrl+H", repeats=False),
            Offer(lambda: self.tr("Deleted entries"), self.open_deleted),
        )

    @cached_property
    def history(self) -> "HistoryPanel":
        """The versions of one entry."""
        from rcm_desktop.ui.screens.notes.writing.history_panel import HistoryPanel

        made = HistoryPanel(self._notes)
        made.wanted.connect(self._bring_version_back)
        made.settle_wanted.connect(lambda ident: self._view.go_to.emit(Place(Desk.EXCHANGE, ident, "settle")))
        made.closed.connect(self.close)
        return made

    @cached_property
    def deleted(self) -> "DeletedPanel":
        """The deleted entries of the session in front."""
        from rcm_desktop.ui.screens.notes.writing.deleted_panel import DeletedPanel

        made = DeletedPanel(self._notes)
        made.wanted.connect(self._bring_back)
        made.past_wanted.connect(self._show_history)
        made.closed.connect(self.close)
        return made

    @cached_property
    def _frame(self) -> "_Frame":
        return _Frame()

    @property
    def is_open(self) -> bool:
        """Whether a panel stands beside the record."""
        return self._open is not None

    def open_history(self) -> None:
        """The history of the entry in hand, or of the deleted one that is chosen; where it has the keyboard, close."""
        if self._open is not None and self._has_keyboard():
            if self._open is self.history:
                self.close()
            else:
                self._show_history(self.deleted.list.chosen())
            return
        self._remember()
        edited = self._view.amendment.note
        self._show_history(edited.id if edited is not None else self._view.entries.at_hand())

    def open_deleted(self) -> None:
        """What was deleted in the session in front."""
        if not (self._open is not None and self._has_keyboard()):
            self._remember()
        self.deleted.show_session(self._view.record.session_id)
        self._put(self.deleted)

    def close(self) -> None:
        """The record alone again."""
        if self._open is None:
            return
        had = self._has_keyboard()
        self._open.hide()
        self._open = None
        self._view.arrangement.put_beside(None)
        if had:
            self._return()

    def read_again(self) -> None:
        """Show what was written meanwhile."""
        if self._open is not None:
            self._open.read_again()

    def _remember(self) -> None:
        view, focus = self._view, QApplication.focusWidget()
        edited = view.amendment.note
        if edited is not None:
            self._return = partial(self._edit_again, edited.id, view.editor.typed().cursor)
        elif focus is not None and view.entries.isAncestorOf(focus):
            self._return = partial(self._go_to, view.entries.at_hand())
        else:
            self._return = view.focus_first

    def _edit_again(self, ident: Id, place: int) -> None:
        self._view.edit(ident)
        if self._view.amendment.note is None:  # it was deleted meanwhile
            self._view.focus_first()
            return
        field = self._view.editor.field
        field.put(field.text(), min(place, len(field.text())))

    def _go_to(self, ident: Id) -> None:
        self._view.entries.go_to(ident)
        if self._view.entries.current() != ident:
            self._view.focus_first()

    def _show_history(self, ident: Id) -> None:
        if self.history.show_entry(ident):
            self._put(self.history)

    def _put(self, panel: "HistoryPanel | DeletedPanel") -> None:
        layout = self._frame.layout()
        if layout is not None and layout.indexOf(panel) < 0:
            layout.addWidget(panel)
        if self._open is not None and self._open is not panel:
            self._open.hide()
        self._open = panel
        panel.show()
        self._view.arrangement.put_beside(self._frame)
        panel.focus_first()

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self._frame.isAncestorOf(focus)

    def _bring_version_back(self, ident: Id, values: Note) -> None:
        gesture = lambda: self._notes.history.bring_version_back(ident, values)  # noqa: E731
        self._do(lambda: self.tr("Return to an earlier version"), gesture)

    def _bring_back(self, ident: Id) -> None:
        self._do(lambda: self.tr("Return of a deleted entry"), lambda: self._notes.history.bring_back(ident))

    def _do(self, words: Words, gesture: Callable[[], Change]) -> None:
        try:
            lost = gesture()
        except RcmError as error:
            self._tell_error(error)
            return
        history = self._notes.history
        if not lost.nothing:
            self._undo.did(words, lambda: history.let_go_again(lost), lambda: history.bring_again(lost))
        self._view.reload()
        self._view.saved.emit(self._notes.local_time())


class _Frame(Panel):
    """A column with a thin line before it, as wide as a panel where the others leave it the room."""

    def __init__(self) -> None:
        super().__init__("paper", row(Rule(upright=True), gap=0))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(theme.px(_LEAST))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_WIDTH), super().sizeHint().height())
