"""What stands where there are no hits: what to type before anything is asked, what to try where nothing is found."""

from rcm_desktop.services.finding import Found
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Heading, Label, Panel, column, row
from rcm_desktop.ui.kit.wording import Living, Words

_WIDTH = 560


class EmptySide(Living, Panel):
    """A few calm lines in the upper middle."""

    def __init__(self) -> None:
        super().__init__("paper")
        self._title = Heading("", size=16)
        self._lines = [Label("", colour="muted", wrap=True) for _ in range(4)]
        for line in self._lines:
            line.setMaximumWidth(theme.px(_WIDTH))
        self.setLayout(row(24, column(40, self._title, *self._lines, None, gap=8), 24))

    def show_before(self, entries: int, meetings: int) -> None:
        """Nothing is asked yet: say what can be."""
        self._title.say(lambda: self.tr("Everything ever noted on this laptop"))
        self._say(
            lambda: self._searched(entries, meetings),
            lambda: self.tr("Type words in any order, or their beginnings; accents and capitals make no difference."),
            lambda: self.tr("A phrase stands in quotation marks; a minus before a word leaves it out."),
            lambda: self.tr("Filters narrow it down: who, what kind, which objective, session, status or meeting."),
        )

    def show_nothing(self, found: Found) -> None:
        """Nothing was found: say what to try."""
        self._title.say(lambda: self.tr("Nothing is noted that has all of this"))
        narrowed = bool(found.query.asked or found.query.without)
        self._say(
            lambda: self.tr("Try fewer words, or only their beginnings."),
            (lambda: self.tr("Or take a filter away: each one must be met.")) if narrowed else "",
        )

    def _say(self, *lines: Words) -> None:
        for label, words in zip(self._lines, (*lines, *[""] * len(self._lines)), strict=False):
            label.say(words)
            label.setVisible(bool(words))

    def _searched(self, entries: int, meetings: int) -> str:
        if meetings == 1:
            return self.tr("%n entries are searched.", "", entries)
        said = self.tr("%n entries are searched, of {meetings} meetings.", "", entries)
        return said.format(meetings=meetings)
