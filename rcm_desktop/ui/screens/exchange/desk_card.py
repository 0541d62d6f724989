"""The card that begins every round: insert a stick, take in, hand on, invite."""

from PySide6.QtCore import Signal

from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Muted, column, row

TAKE_IN_KEY = "Ctrl+O"
HAND_ON_KEY = "Ctrl+S"
INVITE_KEY = "Ctrl+I"


class DeskCard(Card):
    """The two gestures of every round: take in what others left, hand on what is here."""

    take_in_wanted = Signal()
    hand_on_wanted = Signal()
    invite_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(margin=20)
        self.take_in_button = Button(
            lambda: self.tr("Take in a bundle…"), self.take_in_wanted.emit, look="filled", icon="usb", key=TAKE_IN_KEY
        )
        self.hand_on_button = Button(
            lambda: self.tr("Hand on a bundle…"), self.hand_on_wanted.emit, icon="save", key=HAND_ON_KEY
        )
        self.invite_button = Button(
            lambda: self.tr("Invite a laptop…"), self.invite_wanted.emit, look="flat", icon="plus", key=INVITE_KEY
        )
        self.body.addLayout(
            column(
                Heading(lambda: self.tr("Insert a USB stick"), size=16),
                Muted(
                    lambda: self.tr(
                        "First take in what the other laptops left on it, then hand on yours. "
                        "A bundle is sealed and always holds the whole meeting."
                    )
                ),
                8,
                row(self.take_in_button, self.hand_on_button, None, self.invite_button),
            )
        )

    def focus_first(self) -> None:
        """The keyboard goes to the gesture that comes first."""
        self.take_in_button.setFocus()
