"""Which card of the exchange page stands on top; the others wait."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.screens.exchange.desk_card import DeskCard
from rcm_desktop.ui.screens.exchange.outcome_card import Outcome, OutcomeCard


class Stage(QObject):
    """The cards of which one at a time is on top, and what came of the last gesture above them."""

    changed = Signal()
    """Another card is on top."""
    ended = Signal()
    """The card that begins every round is on top again."""
    told = Signal()
    """What came of a gesture stands above."""

    def __init__(self, desk: DeskCard, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self.outcome = desk, OutcomeCard()
        self.cards: list[QWidget] = [desk]
        self._keeper: QWidget | None = None

    def add(self, *cards: QWidget, keeps: QWidget | None = None) -> None:
        """Have more cards; one that keeps its place stays until it hides itself."""
        for card in cards:
            card.hide()
        self.cards += cards
        self._keeper = keeps or self._keeper

    @property
    def is_kept(self) -> bool:
        """Whether the card on top stays where it is."""
        return self._keeper is not None and self._keeper.isVisible()

    def put(self, card: QWidget) -> None:
        """Put one card on top, and let go of what came of the last gesture."""
        if self.is_kept:
            return
        for each in self.cards:
            each.setVisible(each is card)
        if card is not self.desk:
            self.outcome.hide()
        self.changed.emit()

    def back(self) -> None:
        """Put the card that begins every round on top, with the keyboard."""
        self.put(self.desk)
        self.desk.focus_first()
        self.ended.emit()

    def tell(self, outcome: Outcome) -> None:
        """Say what came of a gesture."""
        self.outcome.show_outcome(outcome)
        self.told.emit()
