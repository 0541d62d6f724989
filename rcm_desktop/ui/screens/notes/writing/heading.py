"""What stands above the entries: the section with its full text, and who may read what is written here."""

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.services.notes import Section
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.amber_band import AmberBand
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, Panel, Rule, column, row
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.notes.wording import section_heading, section_text


class SectionHeading(Panel):
    """Stays while the entries scroll; its text folds away, by itself where there is little height."""

    def __init__(self) -> None:
        super().__init__("paper")
        self._section: Section | None = None
        self._session: MeetingSession | None = None
        self._short = False
        self._folded: bool | None = None
        """What a person wanted, None while nobody said."""
        self.band = AmberBand(lambda: self.tr("Members-only session: what you write is for members"))
        self._name = Heading("", size=16)
        self._key = Label("", size=12, colour="muted")
        self._text = Label("", wrap=True)
        self.fold_button = Button(
            lambda: self.tr("Show the whole text") if self._text.isHidden() else self.tr("Fold the text"),
            self.fold,
            look="flat",
            icon="chevron-up",
            icon_only=True,
        )
        head = row(self._name, self._key, None, self.fold_button, gap=12)
        inside = column(head, self._text, gap=4)
        inside.setContentsMargins(theme.px(16), theme.px(8), theme.px(12), theme.px(12))
        self.setLayout(column(self.band, inside, Rule(), gap=0))

    def show_section(self, session: MeetingSession, section: Section, key: str, *, reserved: bool) -> None:
        """Show another section, or another state of it; `reserved` while what is written is for members."""
        self._session, self._section = session, section
        self.band.setVisible(reserved)
        self._name.say(lambda: section_heading(section))
        self._key.say(key)
        self._text.say(self._long_text)
        self.fold_button.setVisible(bool(self._long_text()))
        self._show_text()

    def fold(self) -> None:
        """Fold the full text away, or show it again."""
        self._folded = not self._text.isHidden()
        self._show_text()

    def suit(self, *, short: bool) -> None:
        """Leave the height to the entries and the field where it is short, unless a person wants the text."""
        if short is not self._short:
            self._short, self._folded = short, None
            self._show_text()

    def _show_text(self) -> None:
        folded = self._short if self._folded is None else self._folded
        self._text.setHidden(folded or not self._long_text())
        self.fold_button.show_icon("chevron-down" if folded else "chevron-up")
        self.fold_button.retranslate()

    def _long_text(self) -> str:
        """The objective; for a session without any, its description stands above the general section."""
        if self._section is None or self._session is None:
            return ""
        if self._section.objective is None and self._section.item is None:
            return self._session.description(language())
        return section_text(self._section)
