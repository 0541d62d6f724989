"""How much was found and what could not be; and whether it stands on one page."""

from PySide6.QtCore import QTimer, Signal

from rcm_desktop.services.finding import Finding, Found
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Label, Panel, row
from rcm_desktop.ui.kit.wording import Living, Words, labels, language
from rcm_desktop.ui.screens.notes.finding.wording import unknown_words

_QUIET_MS = 4000


class StatusBar(Living, Panel):
    """One line below the field."""

    page_wanted = Signal()
    """Asks for the hits on one page, or as hits again."""
    reading_wanted = Signal()
    """Asks to read the other meetings after all."""

    def __init__(self) -> None:
        super().__init__("paper")
        self._found: Found | None = None
        self._unread: tuple[str, ...] = ()
        self._alone = self._reading = False
        self._passing: Words = ""
        self._line = Label("", wrap=True)
        self.read_button = Button(
            lambda: self.tr("Read the other meetings"), self.reading_wanted.emit, look="flat"
        )
        self.page_button = Button(lambda: self.tr("On one page"), look="choice", key="Ctrl+Shift+F")
        self.page_button.setCheckable(True)
        self.page_button.clicked.connect(self._clicked)
        body = row(self._line, self.read_button, self.page_button, gap=8)
        body.setStretch(0, 1)
        body.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(8))
        self.setLayout(body)
        self._timer = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._timer.timeout.connect(self._calm)

    def show_found(self, found: Found, finding: Finding, *, reading: bool) -> None:
        """Say how much was found; `reading` while the other meetings are being read."""
        self._found, self._reading = found, reading
        self._unread = tuple(one.meeting.name(language()) for one in finding.unread)
        self._alone = not finding.is_read and not reading
        self._timer.stop()
        self._passing = ""
        self._say()

    def quietly(self, words: Words) -> None:
        """Say something for a few seconds."""
        self._passing = words
        self._say()
        self._timer.start()

    def said(self) -> str:
        """What the line says."""
        return self._line.text()

    def retranslate(self) -> None:
        """The line in the language spoken now."""
        self._say()

    def _clicked(self) -> None:
        # The button turned by itself; whoever listens turns it.
        self.page_button.setChecked(not self.page_button.isChecked())
        self.page_wanted.emit()

    def _calm(self) -> None:
        self._passing = ""
        self._say()

    def _say(self) -> None:
        found = self._found
        unknown = bool(found and found.unknown)
        self.read_button.setVisible(self._alone)
        self.page_button.setEnabled(found is not None and not found.query.is_empty)
        self._line.tint("warn" if not self._passing and (unknown or self._unread) else "muted")
        self._line.say(self._passing or self._words)

    def _words(self) -> str:
        found = self._found
        if found is None:
            return ""
        parts = [unknown_words(one) for one in found.unknown]
        if not found.query.is_empty and not found.unknown:
            parts.append(self._counted(found))
        if self._reading:
            parts.append(self.tr("Other meetings are being read…"))
        elif self._alone:
            parts.append(self.tr("Only this meeting is searched."))
        if self._unread:
            names = ", ".join(self._unread)
            parts.append(self.tr("Could not be read: {meetings}.").format(meetings=names))
        return " ".join(parts)

    def _counted(self, found: Found) -> str:
        if found.more:
            return self.tr("More than {count} entries; the newest are shown.").format(count=_number(found.total))
        if found.total > len(found.lines):
            return self.tr("{count} entries; the newest {shown} are shown.").format(
                count=_number(found.total), shown=len(found.lines)
            )
        return self.tr("%n entries, the newest first.", "", found.total) if found.total else self.tr("Nothing found.")


def _number(count: int) -> str:
    """ "12,345", grouped as the language does."""
    grouped = f"{count:,}"
    return grouped if labels().language == "en" else grouped.replace(",", "\u202f")
