"""Badges on their way to a printer or a file, as jobs; what came out is recorded, what did not waits."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from rcm_desktop.domain.errors import PrinterFailed, RcmError
from rcm_desktop.laptop.settings import Kept, PrinterOffset
from rcm_desktop.services.badges import BadgeFormat, Badges, Face
from rcm_desktop.ui.kit.jobs import Jobs, Progress
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.wording import language


class Setting(msgspec.Struct, frozen=True):
    """How badges are printed at this laptop."""

    printer: str
    """Its name, empty where the system has none."""
    form: BadgeFormat
    paper: str
    offset: PrinterOffset


class BadgePrinting(QObject):
    """Prints badges and records it; where a printer fails, its badges wait in "To print"."""

    ended = Signal()
    """Something was printed, saved or failed."""

    def __init__(
        self,
        badges: Badges,
        jobs: Jobs,
        kept: Kept,
        tell_error: Callable[[RcmError], None],
        tell: Callable[[Notice], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.badges, self._jobs, self._kept = badges, jobs, kept
        self._tell_error, self._tell = tell_error, tell
        self._under_way: set[str] = set()
        jobs.ended.connect(self._job_ended)

    def printers(self) -> tuple[str, ...]:
        """The printers that the system knows, the usual one first."""
        from rcm_desktop.ui.kit.printing import printer_names

        return printer_names()

    def setting(self) -> Setting:
        """How badges are printed here: as chosen last, else on the usual printer, four on a sheet."""
        now, known = self._kept.now, self.printers()
        printer = now.badge_printer if now.badge_printer in known else next(iter(known), "")
        form = BadgeFormat(now.badge_format or BadgeFormat.SHEET_A6)
        return Setting(printer, form, now.badge_paper or "A4", self.offset(printer))

    def offset(self, printer: str) -> PrinterOffset:
        """How far a printer's paper is to be moved."""
        return self._kept.now.printers.get(printer, PrinterOffset())

    def choose(self, setting: Setting) -> None:
        """Print so from now on, at this laptop."""
        offsets = dict(self._kept.now.printers)
        if setting.printer:
            offsets[setting.printer] = setting.offset
        self._kept.keep(
            badge_printer=setting.printer, badge_format=setting.form.value, badge_paper=setting.paper, printers=offsets
        )

    def print(self, faces: Sequence[Face], reason: str = "") -> None:
        """Print these badges as they are set to be printed."""
        setting, spoken = self.setting(), language()
        codes = [face.code for face in faces]

        def work(progress: Progress) -> int:
            from rcm_desktop.ui.kit.printing import named, send

            pdf = self.badges.pdf(faces, setting.form, spoken, setting.paper)
            try:
                send(pdf, named(setting.printer), self.tr("Badges"), setting.offset, progress.step)
            except PrinterFailed:
                self.badges.failed(codes)
                raise
            self.badges.printed(codes, reason)
            return len(codes)

        self._under_way.update(codes)
        self._jobs.start(lambda: self.tr("Printing badges"), work, self._printed, self._failed, owner=self)

    def is_under_way(self, code: str) -> bool:
        """Whether a badge is on its way to the printer, and not recorded yet."""
        return code in self._under_way

    def save(self, faces: Sequence[Face], target: Path) -> None:
        """Save these badges as a PDF, to be printed elsewhere."""
        setting, spoken = self.setting(), language()
        codes = [face.code for face in faces]
        self._jobs.start(
            lambda: self.tr("Saving badges"),
            lambda progress: self.badges.save(faces, setting.form, spoken, target, setting.paper, progress.step),
            lambda _: self._saved(target, codes),
            owner=self,
        )

    def _job_ended(self) -> None:
        if not self._jobs.running:  # also after a cancelled one, which says nothing else
            self._under_way.clear()

    def _printed(self, count: int) -> None:
        self._tell(Notice("done", lambda: self.tr("%n badges were sent to the printer.", "", count)))
        self.ended.emit()

    def _failed(self, error: RcmError) -> None:
        self._tell_error(error)
        self.ended.emit()

    def _saved(self, target: Path, codes: Sequence[str]) -> None:
        self._tell(
            Notice(
                "done",
                lambda: self.tr("The badges are saved: {file}").format(file=target.name),
                action=lambda: self.tr("They are printed"),
                run=lambda: self._record(codes),
            )
        )
        self.ended.emit()

    def _record(self, codes: Sequence[str]) -> None:
        self._jobs.start(
            lambda: self.tr("Recording what was printed"),
            lambda _: self.badges.printed(codes),
            lambda _: self.ended.emit(),
            self._failed,
            owner=self,
        )
