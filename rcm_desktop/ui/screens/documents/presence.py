"""Who the opening paragraph names and who not, with the source, above the preview."""

from datetime import datetime

from rcm_desktop.services.papers import Attended
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Label, Muted, Panel, Rule, column
from rcm_desktop.ui.kit.wording import Living, labels, language


class PresenceStrip(Living, Panel):
    """A country left out of the paragraph is an incident: so both lists are always in sight."""

    def __init__(self) -> None:
        super().__init__("paper")
        self._attended = Attended((), ())
        self.named, self.not_named, self.source = Label("", wrap=True), Label("", wrap=True), Muted()
        inside = column(self.named, self.not_named, self.source, gap=2)
        inside.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        self.setLayout(column(inside, Rule(), gap=0))

    def show_attended(self, attended: Attended) -> None:
        """Show who is named now."""
        self._attended = attended
        self.retranslate()

    def retranslate(self) -> None:
        """Names and source in the language spoken now."""
        attended = self._attended
        spoken = labels()
        named = spoken.listing([d.name(language()).short or d.code for d in attended.named])
        others = spoken.listing([d.name(language()).short or d.code for d in attended.not_named])
        self.named.say(self.tr("Named: {names}").format(names=named or self.tr("nobody")))
        self.not_named.say(self.tr("Not named: {names}").format(names=others))
        self.not_named.setVisible(bool(others))
        if not attended.until:
            self.source.say(self.tr("Source: check-ins; this laptop knows of none."))
        else:
            until = spoken.moment(datetime.fromisoformat(attended.until))
            places = spoken.listing(attended.places) or self.tr("this laptop")
            self.source.say(self.tr("Source: check-ins at {places}, up to {until}.").format(places=places, until=until))
