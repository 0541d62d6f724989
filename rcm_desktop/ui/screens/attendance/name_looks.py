"""How a name will look on the badge, the name plate and the list."""

from rcm_desktop.domain.people import Delegate
from rcm_desktop.ui.kit.blocks import Card, Label


class NameLooks(Card):
    """Three lines under their words, as wide as the form; names are never recased."""

    def __init__(self) -> None:
        self.badge = Label(size=24, weight=600, wrap=True)
        self.badge_below = Label(size=16, wrap=True)
        self.plate = Label(size=20, weight=600, wrap=True)
        self.list = Label(wrap=True)
        super().__init__(
            Label(lambda: self.tr("On the badge"), colour="muted"),
            self.badge,
            self.badge_below,
            Label(lambda: self.tr("On the name plate"), colour="muted"),
            self.plate,
            Label(lambda: self.tr("On the list"), colour="muted"),
            self.list,
            gap=2,
            margin=12,
        )

    def show_name(self, who: Delegate, delegation: str) -> None:
        """Show the name as it is typed now."""
        name = who.name
        self.badge.say(name.full)
        self.badge_below.say(" · ".join(part for part in (who.post, delegation) if part))
        self.badge_below.setVisible(bool(self.badge_below.text()))
        self.plate.say(" ".join(part for part in (name.honorific, name.full) if part))
        self.list.say(name.listed)
