"""A new meeting: from a few questions, at once or by way of a workbook to fill in, or from a description."""

import datetime as dt
from collections.abc import Sequence
from enum import Enum
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from rcm_desktop.laptop.file_names import file_name
from rcm_desktop.services.meetings import Listed
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, Muted, column, fill, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.file_saving import ChooseTarget, ask_target, chosen_target
from rcm_desktop.ui.kit.forms import DateField, Field, Pair, TextField
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.welcome.trouble import Trouble

ZONES = (
    ("America/Belize", "Belmopán"), ("America/Costa_Rica", "San José"), ("America/El_Salvador", "San Salvador"),
    ("America/Guatemala", "Ciudad de Guatemala"), ("America/Managua", "Managua"),
    ("America/Mexico_City", "Ciudad de México"), ("America/New_York", "Washington"), ("America/Panama", "Panamá"),
    ("America/Santo_Domingo", "Santo Domingo"), ("America/Tegucigalpa", "Tegucigalpa"), ("America/Toronto", "Ottawa"),
    ("America/Bogota", "Bogotá"), ("America/Lima", "Lima"), ("Europe/Zurich", "Genève"), ("UTC", "UTC"),
)  # fmt: skip
"""The time zones offered, the capitals of the member countries first."""


class Begins(Enum):
    """What a new meeting has from the start, where it is not like an earlier one."""

    RCM = "rcm"
    """The RCM's own delegations in their order."""
    EMPTY = "empty"


class Answers(msgspec.Struct, frozen=True, kw_only=True):
    """What a person answered about a new meeting; `begins` is an earlier meeting's file where it is to be like that."""

    title_es: str
    title_en: str
    short: str
    city: str
    first: dt.date
    last: dt.date
    language: str
    timezone: str
    begins: Begins | Path

    @property
    def like(self) -> Path | None:
        """The earlier meeting's file, if any."""
        return self.begins if isinstance(self.begins, Path) else None


class Founding(QWidget):
    """The few questions of a new meeting, and the way to a description file."""

    file_chosen = Signal(object, str)
    """Make the meeting that this Path describes, for the person named."""
    answered = Signal(object, str)
    """Make a meeting from Answers, for the person named."""
    workbook_wanted = Signal(object, object)
    """Save Answers as a workbook, at this Path."""
    left = Signal()

    def __init__(self, languages: Languages, today: dt.date, choose_target: ChooseTarget = ask_target) -> None:
        super().__init__()
        self._choose_target = choose_target
        self._languages = languages
        self.person = TextField(lambda: self.tr("Your name"))
        self._person = Field(lambda: self.tr("Your name"), self.person)
        self.title = Pair(lambda: self.tr("Title of the meeting"))
        self._title = Label(colour="bad", wrap=True)
        self._title.hide()
        self.short = TextField(lambda: self.tr("Short name"), hint="CRM/RCM 2027")
        self.city = TextField(lambda: self.tr("City"))
        self._city = Field(lambda: self.tr("City"), self.city)
        self.first, self.last = (
            DateField(lambda: self.tr("First day"), today),
            DateField(lambda: self.tr("Last day"), today),
        )
        self._last = Field(lambda: self.tr("Last day"), self.last)
        self.first.dateChanged.connect(self._go_along)
        self.language = Choice(lambda: self.tr("Language"), [("es", "Español"), ("en", "English")])
        self.zone = Choice(lambda: self.tr("Time zone"), ZONES)
        self.zone.choose("America/Panama")
        self.begins: Choice[Begins | Path] = Choice(lambda: self.tr("Delegations"))
        self.begins.setMinimumContentsLength(24)
        self.begins.setSizeAdjustPolicy(self.begins.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.begins.currentTextChanged.connect(self.begins.setToolTip)
        self.show_meetings(())
        self.trouble = Trouble(languages)
        self.file_button = Button(lambda: self.tr("From a file…"), self._choose, icon="open")
        self.save_button = Button(lambda: self.tr("Save the workbook…"), self.save, icon="save")
        self._saved = ""
        self._about_workbook = Muted(self._workbook_words)
        self.make_button = Button(lambda: self.tr("Make the meeting"), self.answer, look="filled", icon="check")
        self._back = Button(lambda: self.tr("Back"), self.left.emit, icon="chevron-left")
        self._lay_out()

    def begin(self) -> None:
        """Take the keyboard."""
        self._saved = ""
        self._about_workbook.retranslate()
        self.person.setFocus()

    def show_meetings(self, found: Sequence[Listed]) -> None:
        """Offer to make the new meeting like one of these; a practice one is no model."""
        self.begins.offer([
            (Begins.RCM, lambda: self.tr("RCM: 11 members, observers, delegation order")),
            *((one.path, partial(self._like, one)) for one in found if not one.practice),
            (Begins.EMPTY, lambda: self.tr("None yet")),
        ])  # fmt: skip
        self.begins.setToolTip(self.begins.currentText())

    def answer(self) -> None:
        """Ask for the meeting, once what is needed is there."""
        answers = self._answers()
        if answers is not None:
            self.answered.emit(answers, self.person.text().strip())

    def save(self) -> None:
        """Ask where the workbook goes, once what is needed is there."""
        answers = self._answers()
        if answers is None:
            return
        called = answers.short or answers.title_es or answers.title_en
        name = f"{file_name([called], self._languages.language)}.xlsx"
        title, kinds = self.tr("Save the workbook"), self.tr("Workbooks ({pattern})").format(pattern="*.xlsx")
        target = chosen_target(self._choose_target, self, title, name, kinds, ".xlsx")
        if target is not None:
            self.workbook_wanted.emit(answers, target)

    def show_saved(self, target: Path) -> None:
        """Say where the workbook is and what comes next."""
        self._saved = target.name
        self._about_workbook.retranslate()
        announce(self, self._about_workbook.text())

    def _answers(self) -> Answers | None:
        """What was answered; None, and what is missing is marked, where something is."""
        self.trouble.hide()
        titles = [text.strip() for text in self.title.values()]
        named = self._named()
        self._title.setVisible(not any(titles))
        self._title.say(lambda: self.tr("A title in one language is needed."))
        city = self.city.text().strip()
        self._city.fine() if city else self._city.wrong(lambda: self.tr("Where is it held?"))
        ordered = self.first.day() <= self.last.day()
        self._last.fine() if ordered else self._last.wrong(lambda: self.tr("The last day comes before the first."))
        if not (named and any(titles) and city and ordered):
            return None
        return Answers(
            title_es=titles[0], title_en=titles[1], short=self.short.text().strip(), city=city,
            first=self.first.day(), last=self.last.day(), language=self.language.value() or "es",
            timezone=self.zone.value() or "America/Panama", begins=self.begins.value() or Begins.RCM,
        )  # fmt: skip

    def describe(self, path: Path) -> None:
        """Ask for the meeting that a file describes."""
        self.trouble.hide()
        if self._named():
            self.file_chosen.emit(path, self.person.text().strip())

    def wait(self, *, on: bool) -> None:
        """Let nothing change while the meeting is made."""
        self.setEnabled(not on)

    def _workbook_words(self) -> str:
        if self._saved:
            text = self.tr("Saved: {name}. Fill it in, and open it above with “From a file…”.")
            return text.format(name=self._saved)
        return self.tr("The workbook is for sessions, objectives, agenda and people: fill it in and open it here.")

    def _like(self, one: Listed) -> str:
        text = self.tr("Like {meeting}: its delegations, order and phrases")
        return text.format(meeting=one.name(self._languages.language))

    def _go_along(self) -> None:
        """A meeting that begins later than it would end is moved whole: the last day is given next."""
        if self.last.day() < self.first.day():
            self.last.put(self.first.day())

    def _named(self) -> bool:
        if self.person.text().strip():
            self._person.fine()
            return True
        self._person.wrong(lambda: self.tr("A name is needed."))
        self.person.setFocus()
        return False

    def _choose(self) -> None:
        if self._named():
            kind = self.tr("Workbooks and descriptions ({pattern})").format(pattern="*.xlsx *.toml")
            chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), "", kind)
            if chosen:
                self.describe(Path(chosen))

    def _lay_out(self) -> None:
        days = row(Field(lambda: self.tr("First day"), self.first), self._last, gap=16)
        where = row(gap=16)
        for field in (self._city, Field(lambda: self.tr("Short name"), self.short)):
            where.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        choices = row(
            Field(lambda: self.tr("Language"), self.language), Field(lambda: self.tr("Time zone"), self.zone), gap=16
        )
        file_line = row(
            self.file_button, Muted(lambda: self.tr("A workbook that was filled in, or a TOML file.")), gap=12
        )
        file_line.setStretch(1, 1)
        fill(
            self,
            column(
                Heading(lambda: self.tr("Prepare a new meeting")), self._person, 4, file_line, 4,
                Muted(lambda: self.tr("Or answer a few questions.")),
                self.title, self._title, where,
                days, choices, Field(lambda: self.tr("Delegations"), self.begins), self._about_workbook, self.trouble,
                row(self._back, None, self.save_button, self.make_button), gap=12,
            ),
        )  # fmt: skip
