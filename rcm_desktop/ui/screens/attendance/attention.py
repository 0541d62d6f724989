"""A person's attention note in full, under the verdict: to be read before anything is handed over."""

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Ground, Label, column, fill


class AttentionNote(Ground):
    """Ink on amber, as long as the note is; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__("amber")
        self.note = Label(size=16, colour="on_amber", wrap=True)
        lines = column(self.note)
        lines.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
        fill(self, lines)
        self.hide()

    def show_note(self, note: str) -> None:
        """Show and announce a note; an empty one hides the place."""
        self.note.say(note)
        self.setVisible(bool(note))
        announce(self, note, urgent=True)
