"""An entry of another meeting, whole and to be read only, beside the hits."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTextEdit

from rcm_desktop.domain.note_volume import Line
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, Muted, Panel, column, row
from rcm_desktop.ui.kit.wording import Living, language
from rcm_desktop.ui.screens.notes.finding.wording import place_line, quiet_line, who, whole_day

WIDTH = 340


class WholeEntry(Living, Panel):
    """Says from which meeting it is; nothing here changes it."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__("paper")
        self.line: Line | None = None
        self._meeting = Heading("", size=16)
        self._meeting.setWordWrap(True)
        self._place, self._who, self._when = Muted(), Label("", weight=600, wrap=True), Muted()
        self._quiet, self._remark = Muted(), Muted(lambda: self.tr("An entry of another meeting, to be read only."))
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setProperty("look", "sheet")
        self.text.document().setDocumentMargin(0)
        self.close_button = Button(
            lambda: self.tr("Close"), self.closed.emit, look="flat", icon="close", icon_only=True
        )
        head = row(self._meeting, self.close_button, gap=8)
        head.setStretch(0, 1)
        self.setLayout(
            column(head, self._place, self._when, self._who, self.text, self._quiet, self._remark, gap=8, margin=16)
        )
        self.setFixedWidth(theme.px(WIDTH))
        self.retranslate()
        self.restyle()

    def show_line(self, line: Line) -> None:
        """Show another entry."""
        self.line = line
        self.retranslate()

    def retranslate(self) -> None:
        """Where it was said and what it is, in the language spoken now."""
        self.text.setAccessibleName(self.tr("Text of the entry"))
        line = self.line
        if line is None:
            return
        self._meeting.say(line.volume.name(language()))
        self._place.say(place_line(line, meeting=False))
        self._when.say(" · ".join(part for part in (whole_day(line), line.note.at[11:16]) if part))
        self._who.say(who(line))
        self._who.setVisible(bool(who(line)))
        self._quiet.say(quiet_line(line))
        self.text.setPlainText(line.note.text)

    def restyle(self) -> None:
        """Notes have letters of their own size."""
        self.text.setFont(theme.font(16))
