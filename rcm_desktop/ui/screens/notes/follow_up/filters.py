"""The filters above the list: words of the text, who is responsible, which session, how far."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes.follow_up import Commitment
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import fill, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.search import SearchField
from rcm_desktop.ui.kit.wording import Words, language
from rcm_desktop.ui.screens.notes.follow_up.lines import Sought, responsible_of
from rcm_desktop.ui.screens.notes.wording import session_words, state_word


class Filters(QWidget):
    """Each offers what there is; Down leads into the list."""

    changed = Signal()
    left_below = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = SearchField(lambda: self.tr("Words of a commitment"))
        self.responsible = Choice[str](lambda: self.tr("Responsible"))
        self.session = Choice[str](lambda: self.tr("Session"))
        self.state = Choice[State | None](
            lambda: self.tr("State"),
            [(None, lambda: self.tr("All states")), *((state, _words(state)) for state in State)],
        )
        for choice in (self.responsible, self.session, self.state):
            choice.setMinimumWidth(theme.px(96))
            choice.setMaximumWidth(theme.px(224))
            choice.picked.connect(lambda _: self.changed.emit())
        self.text.setMinimumWidth(theme.px(120))
        body = row(self.text, self.responsible, self.session, self.state)
        body.setStretch(0, 1)
        fill(self, body)
        self.text.searched.connect(lambda _: self.changed.emit())
        self.text.walked.connect(lambda _: self.left_below.emit())
        self.text.entered.connect(lambda _: self.left_below.emit())
        self.offer(())

    def sought(self) -> Sought:
        """What is wanted."""
        return Sought(
            self.text.text().strip(), self.responsible.value() or "", self.session.value() or "", self.state.value()
        )

    def offer(self, found: Sequence[Commitment]) -> None:
        """Offer who is responsible and the sessions that occur; what was chosen stays while it occurs."""
        who: dict[str, Words] = {}
        sessions: dict[Id, Words] = {}
        for one in sorted(found, key=lambda one: one.responsible(language()).casefold()):
            if key := responsible_of(one):
                who.setdefault(key, _named(one))
        for one in sorted(found, key=lambda one: one.session.period.start if one.session else ""):
            if one.session is not None:
                sessions.setdefault(one.session.id, session_words(one.session))
        self.responsible.offer([("", lambda: self.tr("Everyone")), *who.items()])
        self.session.offer([("", lambda: self.tr("All sessions")), *sessions.items()])

    def clear(self) -> None:
        """Want everything."""
        self.text.clear()
        self.responsible.choose("")
        self.session.choose("")
        self.state.setCurrentIndex(0)
        self.changed.emit()

    def focus_first(self) -> None:
        """The words."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _words(state: State) -> Words:
    return lambda: state_word(state)


def _named(one: Commitment) -> Words:
    return lambda: one.responsible(language())
