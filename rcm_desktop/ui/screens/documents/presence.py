"""Who the opening paragraph names and who not, with the source, above the preview."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent

from rcm_desktop.services.papers import Attended
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Label, Muted, Panel, Rule, column, row
from rcm_desktop.ui.kit.wording import Living, labels, language

_LINES = 2
"""How many lines the names may take from the preview until somebody asks for all of them."""


class PresenceStrip(Living, Panel):
    """A country left out of the paragraph is an incident: those not named are always all in sight."""

    def __init__(self) -> None:
        super().__init__("paper")
        self._attended = Attended((), ())
        self.named, self.not_named, self.source = Label("", wrap=True), Label("", wrap=True), Muted()
        self._whole = False
        self.all_button = Button(self._all_words, self._turn, look="flat")
        named = row(self.named, self.all_button)
        named.setStretch(0, 1)
        named.setAlignment(self.all_button, Qt.AlignmentFlag.AlignTop)
        inside = column(named, self.not_named, self.source, gap=2)
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
        self._fit()
        others = spoken.listing([d.short_name(language()) for d in attended.not_named])
        self.not_named.say(self.tr("Not named: {names}").format(names=others))
        self.not_named.setVisible(bool(others))
        self.source.say(self._source(attended))

    def _source(self, attended: Attended) -> str:
        """Where it is known from; those that nobody scanned are told one by one."""
        if not attended.until:
            return self.tr("Source: check-ins; this laptop knows of none.")
        until = labels().moment(datetime.fromisoformat(attended.until))
        places = labels().listing(attended.places) or self.tr("this laptop")
        if not attended.only_called:
            told = self.tr("Source: check-ins at {places}, up to {until}.")
        elif not attended.scanned:
            told = self.tr("Source: roll call at {places}, up to {until}.")
        else:
            told = self.tr("Source: check-ins and roll call at {places}, up to {until}. By roll call alone: {names}.")
        names = labels().listing([d.short_name(language()) for d in attended.only_called])
        return told.format(places=places, until=until, names=names)

    def restyle(self) -> None:
        """The names at the text scale in force."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Name as many as two lines hold, and count the others, unless all are wanted."""
        names = [d.short_name(language()) for d in self._attended.named]
        full = self.tr("Named: {names}").format(names=labels().listing(names) or self.tr("nobody"))
        room = self.width() - theme.px(32)
        fits = self._lines(full, room) <= _LINES
        self.all_button.setVisible(not fits)
        if not fits and not self._whole:
            room -= self.all_button.sizeHint().width() + theme.px(8)
            told = (self._shortened(names, count) for count in range(len(names) - 1, 0, -1))
            full = next((text for text in told if self._lines(text, room) <= _LINES), full)
        self.named.say(full)

    def _shortened(self, names: Sequence[str], count: int) -> str:
        text = self.tr("Named: {names} and %n more", "", len(names) - count)
        return text.format(names=", ".join(names[:count]))

    def _lines(self, text: str, room: int) -> int:
        metrics = self.named.fontMetrics()
        box = metrics.boundingRect(QRect(0, 0, max(40, room), 10000), Qt.TextFlag.TextWordWrap, text)
        return round(box.height() / metrics.lineSpacing())

    def _all_words(self) -> str:
        return self.tr("Show fewer") if self._whole else self.tr("Show all")

    def _turn(self) -> None:
        self._whole = not self._whole
        self.all_button.retranslate()
        self._fit()
