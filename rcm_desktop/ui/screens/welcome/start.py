"""The first page of all: the language, three ways to begin, and the meetings that are here."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from rcm_desktop.services.meetings import Listed
from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, column, fill, row
from rcm_desktop.ui.kit.wording import Languages, Living
from rcm_desktop.ui.screens.welcome.choice_card import ChoiceCard
from rcm_desktop.ui.screens.welcome.trouble import Trouble


class Start(Living, QWidget):
    """Nothing is asked but the language; the rest is one of three cards."""

    invitation_wanted = Signal()
    meeting_wanted = Signal()
    practice_wanted = Signal()
    chosen = Signal(object)
    """Open this Listed meeting."""

    def __init__(self, languages: Languages) -> None:
        super().__init__()
        self._languages = languages
        self.spanish, self.english = ChoiceCard("Español", "", "check"), ChoiceCard("English", "", "check")
        self.invitation = ChoiceCard(
            lambda: self.tr("I have an invitation"),
            lambda: self.tr("Somebody gave you a file and reads six words out to you."),
            "key",
            filled=True,
        )
        self.meeting = ChoiceCard(
            lambda: self.tr("Prepare a new meeting"),
            lambda: self.tr("This laptop becomes the secretariat’s, and invites the others."),
            "plus",
        )
        self.practice = ChoiceCard(
            lambda: self.tr("Practise with the sample meeting"),
            lambda: self.tr("All people in it are invented, and nothing in it counts."),
            "people",
        )
        self.trouble = Trouble(languages)
        self.meetings: list[Button] = []
        self._here = QWidget()
        self._known = column(gap=8)
        fill(self._here, column(8, Label(lambda: self.tr("On this laptop"), colour="muted"), self._known, gap=8))
        self._here.hide()
        self._lay_out()
        self.spanish.clicked.connect(lambda: languages.speak("es"))
        self.english.clicked.connect(lambda: languages.speak("en"))
        self.invitation.clicked.connect(self.invitation_wanted)
        self.meeting.clicked.connect(self.meeting_wanted)
        self.practice.clicked.connect(self.practice_wanted)
        languages.spoken.connect(self._mark_language)
        self._mark_language()

    def show_meetings(self, found: Sequence[Listed]) -> None:
        """Offer to open the meetings that are here already."""
        for one in found:
            button = Button(partial(self._named, one), partial(self.chosen.emit, one), icon="open")
            self.meetings.append(button)
            self._known.addWidget(button)
        self._here.setVisible(bool(found))

    def restyle(self) -> None:
        """The program's sign."""
        self._sign.setPixmap(icons.pixmap("rcm-desktop", theme.now().accent, theme.px(40)))

    def _named(self, one: Listed) -> str:
        title = one.name(self._languages.language)
        if not one.first_day:
            return title
        day = self._languages.labels.date(dt.date.fromisoformat(one.first_day))
        return f"{title} · {day}"

    def _mark_language(self) -> None:
        for button, language in ((self.spanish, "es"), (self.english, "en")):
            spoken = self._languages.language == language
            button.mark(on=spoken)
            button.setAccessibleDescription(self.tr("spoken now") if spoken else "")

    def _lay_out(self) -> None:
        self._sign = QLabel()
        name = Heading("RCM Desktop", size=20)
        across = row(self.spanish, self.english, gap=12)
        for place in range(2):
            across.setStretch(place, 1)
        fill(
            self,
            column(
                row(self._sign, name, None, gap=12), 16, across, 16, self.invitation, self.meeting, self.practice,
                self.trouble, self._here, gap=12,
            ),
        )  # fmt: skip
        self.restyle()
