"""For whom and in which language the page of what was found is, what stays out of it, and saving it."""

from PySide6.QtCore import Signal

from rcm_desktop.documents.content import Readers
from rcm_desktop.documents.excerpt import Excerpt
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Label, Panel, column, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.wording import Living, language


class PageBar(Living, Panel):
    """Stands above the page while that is in front."""

    changed = Signal()
    """The page is to be for others, or in another language."""
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("page")
        self._content: Excerpt | None = None
        self.readers: Choice[Readers] = Choice(
            lambda: self.tr("For whom"),
            [
                (Readers.EVERYONE, lambda: self.tr("For everyone")),
                (Readers.MEMBERS, lambda: self.tr("For members only")),
            ],
        )
        self.language: Choice[str] = Choice(
            lambda: self.tr("Language of the page"), [("es", "Español"), ("en", "English")]
        )
        self._picked = False
        self.out = Label("", colour="muted", wrap=True)
        self.save_button = Button(
            lambda: self.tr("Save PDF"), self.save_wanted.emit, look="filled", icon="print", key="Ctrl+P"
        )
        line = row(self.readers, self.language, self.out, self.save_button, gap=12)
        line.setStretch(2, 1)
        inside = column(line)
        inside.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        self.setLayout(inside)
        self.readers.picked.connect(lambda _: self.changed.emit())
        self.language.picked.connect(self._pick_language)
        self.retranslate()

    @property
    def wanted(self) -> tuple[str, Readers]:
        """The language and the readers of the page."""
        # Whoever hears first of another language on screen asks before the choice has heard of it.
        spoken = self.language.value() if self._picked else language()
        return spoken or "es", self.readers.value() or Readers.EVERYONE

    def show_content(self, content: Excerpt) -> None:
        """Say what stays out of the page, which the page itself must not."""
        self._content = content
        self.out.say(self._out)

    def retranslate(self) -> None:
        """What stays out in the language spoken now, which is the page's, too, until another one is picked."""
        if not self._picked:
            self.language.choose(language())
        self.out.retranslate()

    def _pick_language(self, _: str) -> None:
        self._picked = True
        self.changed.emit()

    def _out(self) -> str:
        content, parts = self._content, []
        if content is None:
            return ""
        if content.reserved and self.wanted[1] is Readers.EVERYONE:
            parts.append(self.tr("%n entries for members only stay out.", "", content.reserved))
        if content.withheld:
            parts.append(self.tr("%n entries under the Chatham House Rule stay out.", "", content.withheld))
        return " ".join(parts)
