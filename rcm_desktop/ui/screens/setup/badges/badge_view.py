"""The section of badges: whose are printed, how they look, blank ones, and the papers of the desks."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QLabel, QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.people import Delegation
from rcm_desktop.services.badges import Badges, Face
from rcm_desktop.services.desk_papers import BLANKS, DeskPapers, Pack
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.badge_printing import BadgePrinting
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Label, Muted, column, fill, row, scrolled
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import Field
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.setup.badges.printer_fields import PrinterFields
from rcm_desktop.ui.screens.setup.section_view import RecordView

EVERYBODY, TO_PRINT = "", "to-print"
_PREVIEW = 300
_SHEET = 1000


class BadgeView(RecordView):
    """Prints or saves the badges of everybody, of a delegation, or those that were not printed yet."""

    def __init__(
        self,
        badges: Badges,
        papers: DeskPapers,
        printing: BadgePrinting,
        delegations: Callable[[], Sequence[Delegation]],
        jobs: Jobs,
        tell: Callable[[Notice], object],
        tell_error: Callable[[RcmError], None],
    ) -> None:
        super().__init__(None)
        self._badges, self._papers, self._printing, self._delegations = badges, papers, printing, delegations
        self._jobs, self._tell, self._tell_error = jobs, tell, tell_error
        self.faces: tuple[Face, ...] = ()
        self._waiting: tuple[str, ...] = ()
        """Whose badges were not printed yet when that was last asked."""
        self.whose: Choice[str] = Choice(lambda: self.tr("Whose badges"))
        self.count = Muted()
        self.fields = PrinterFields(printing)
        self.print_button = Button(lambda: self.tr("Print"), self.print_now, look="filled", icon="print", key="Ctrl+P")
        self.save_button = Button(lambda: self.tr("Save as PDF…"), self.ask_file, icon="save")
        self.blank_button = Button(lambda: self.tr("Print 20 blank badges"), self.print_blanks, icon="badge")
        self.blanks = Muted()
        self.pack_button = Button(lambda: self.tr("Evening pack…"), self.ask_pack, icon="documents")
        self.list_button = Button(lambda: self.tr("Provisional list…"), self.ask_list, icon="documents")
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._calm = QTimer(self, singleShot=True, interval=150)
        self._calm.timeout.connect(self._draw)
        self._lay_out()
        self.whose.picked.connect(lambda _: self._gather())
        self.fields.changed.connect(self._told)
        printing.ended.connect(self.reload)

    def reload(self) -> None:
        """Whose badges there are, as things stand."""
        self._picture.setAccessibleName(self.tr("The first page"))
        self._waiting = tuple(one.id for one in self._badges.to_print())
        waiting = len(self._waiting)
        self.whose.offer(
            [
                (TO_PRINT, lambda: self.tr("Not printed yet ({count})").format(count=waiting)),
                (EVERYBODY, lambda: self.tr("Everybody")),
                *((d.id, _named(d)) for d in self._delegations()),
            ]
        )
        free = len(self._badges.blanks())
        self.blanks.setVisible(free > 0)
        self.blanks.say(lambda: self.tr("%n blank badges have not been given to anybody yet.", "", free))
        self._gather()

    def narrow(self, on: bool) -> None:
        """The picture stands below where there is little room."""
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.TopToBottom if on else directions.LeftToRight)

    def focus_first(self) -> None:
        """Whose badges: the first thing to say."""
        self.whose.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def print_now(self) -> None:
        """Print the chosen badges; who had no number gets one."""
        faces = self._numbered()
        if faces and self._printing.setting().printer:
            self._printing.print(faces)
        elif faces:
            self.ask_file()

    def ask_file(self) -> None:
        """Let a person choose where the PDF goes."""
        faces = self._numbered()
        path = self._asked(self.tr("Badges.pdf")) if faces else None
        if path is not None:
            self._printing.save(faces, path)

    def print_blanks(self) -> None:
        """Blank badges with fresh numbers: for a printer jam, a lost badge, somebody who is not on the list."""
        path = None if self._printing.setting().printer else self._asked(self.tr("Blank badges.pdf"))
        if path is None and not self._printing.setting().printer:
            return
        try:
            faces = self._badges.blank_faces(self._badges.issue_blanks(BLANKS))
        except RcmError as error:
            self._tell_error(error)
            return
        self._printing.print(faces) if path is None else self._printing.save(faces, path)

    def ask_pack(self) -> None:
        """Write everything that the desks need in the morning into a folder."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("A folder for the evening pack"), QDir.homePath())
        if not chosen:
            return
        spoken, paper = language(), self._printing.setting().paper
        self._jobs.start(
            lambda: self.tr("Writing the evening pack"),
            lambda progress: self._papers.evening_pack(Path(chosen), spoken, page_size=paper, progress=progress.step),
            self._packed,
            owner=self,
        )

    def ask_list(self) -> None:
        """Save the provisional list, for delegations to correct and sign."""
        path = self._asked(self.tr("Provisional list.pdf"))
        if path is None:
            return
        spoken, paper = language(), self._printing.setting().paper
        whose = self.whose.value() or ""
        of = whose if whose not in (EVERYBODY, TO_PRINT) else ""
        self._jobs.start(
            lambda: self.tr("Writing the provisional list"),
            lambda _: self._papers.save(self._papers.provisional(spoken, of), path, paper),
            lambda _: self._tell(Notice("done", lambda: self.tr("Saved: {file}").format(file=path.name))),
            owner=self,
        )

    def _packed(self, pack: Pack) -> None:
        count = len(pack.files)
        self._tell(
            Notice("done", lambda: self.tr("The evening pack is in “{folder}”: %n papers.", "", count).format(
                folder=pack.folder.name
            ))
        )  # fmt: skip
        self.reload()

    def _asked(self, name: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), str(Path(QDir.homePath()) / name), "PDF (*.pdf)"
        )
        return Path(chosen) if chosen else None

    def _selection(self) -> str | tuple[str, ...] | None:
        whose = self.whose.value()
        if whose == TO_PRINT:
            return self._waiting
        return whose or None

    def _numbered(self) -> tuple[Face, ...]:
        try:
            if any(not face.code for face in self.faces):
                self._badges.number(self._selection())
        except RcmError as error:
            self._tell_error(error)
            return ()
        return self._badges.faces(self._selection())

    def _gather(self) -> None:
        self.faces = self._badges.faces(self._selection())
        self._told()

    def _told(self) -> None:
        number = len(self.faces)
        self.count.say(lambda: self.tr("%n badges, by delegation and then by surname", "", number))
        self.print_button.setEnabled(bool(self.faces))
        self.save_button.setEnabled(bool(self.faces))
        self._calm.start()

    def _draw(self) -> None:
        """The first page, as it will come out."""
        setting, spoken, faces = self._printing.setting(), language(), self.faces[:8]
        width = round(theme.px(_PREVIEW) * self.devicePixelRatioF())
        if not faces:
            self._picture.clear()
            return

        def work(_: object) -> tuple[int, int, bytes]:
            from rcm_desktop.documents.pdf.preview import render_page

            return render_page(self._badges.pdf(faces, setting.form, spoken, setting.paper), 0, width)

        self._jobs.start(lambda: self.tr("Drawing the badges"), work, self._drawn, owner=self)

    def _drawn(self, picture: tuple[int, int, bytes]) -> None:
        wide, high, colours = picture
        image = QImage(colours, wide, high, wide * 3, QImage.Format.Format_RGB888).copy()
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._picture.setPixmap(QPixmap.fromImage(image))

    def _lay_out(self) -> None:
        whose = column(
            Heading(lambda: self.tr("Badges")), Field(lambda: self.tr("Whose badges"), self.whose), self.count,
            self.fields, 4, row(self.print_button, self.save_button, None), gap=12,
        )  # fmt: skip
        blank = Card(
            Heading(lambda: self.tr("Blank badges"), size=16),
            Label(
                lambda: self.tr(
                    "For a printer jam, a lost badge or a new person: hand one out, scan it, and say whose it is."
                ),
                wrap=True,
            ),
            self.blanks, row(self.blank_button, None),
        )  # fmt: skip
        papers = Card(
            Heading(lambda: self.tr("Papers of the desks"), size=16),
            Label(
                lambda: self.tr(
                    "The evening pack: sign-in sheets, list by delegation, programme, blank badges, a desk card. "
                    "The provisional list: a page for each delegation, to correct and sign."
                ),
                wrap=True,
            ),
            row(self.pack_button, self.list_button, None),
        )  # fmt: skip
        left = column(whose, 12, blank, papers, None, gap=12)
        inside = QWidget()
        self._body = row(left, self._picture, gap=32, margin=24)
        self._body.setStretch(0, 1)
        fill(inside, self._body)
        inside.setMaximumWidth(theme.px(_SHEET))
        fill(self, column(scrolled(inside), gap=0))


def _named(delegation: Delegation) -> Callable[[], str]:
    return lambda: delegation.short_name(language()) or "—"
