"""Papers on their way to a printer, as jobs."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from rcm_desktop.domain.errors import PaperNotPrinted, PrinterFailed, RcmError
from rcm_desktop.laptop.settings import Kept, PrinterOffset
from rcm_desktop.ui.kit.jobs import Jobs, Progress
from rcm_desktop.ui.kit.notices import Notice


class PaperPrinting(QObject):
    """Prints a PDF at its true size, moved by the offset that this laptop keeps for the printer."""

    def __init__(
        self,
        jobs: Jobs,
        kept: Kept,
        tell_error: Callable[[RcmError], None],
        tell: Callable[[Notice], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._kept, self._tell_error, self._tell = jobs, kept, tell_error, tell

    def printers(self) -> tuple[str, ...]:
        """The printers that the system knows, the usual one first."""
        from rcm_desktop.ui.kit.printing import printer_names

        return printer_names()

    def print(self, pdf: Callable[[], bytes], title: str, printer: str) -> None:
        """Make a PDF and print it; `title` is what the printer's own list calls it."""
        offset = self._kept.now.printers.get(printer, PrinterOffset())

        def work(progress: Progress) -> None:
            from rcm_desktop.ui.kit.printing import named, send

            try:
                send(pdf(), named(printer), title, offset, progress.step)
            except PrinterFailed as problem:
                raise PaperNotPrinted(printer=printer) from problem

        self._jobs.start(
            lambda: self.tr("Printing"), work, lambda _: self._printed(title), self._tell_error, owner=self
        )

    def _printed(self, title: str) -> None:
        self._tell(Notice("done", lambda: self.tr("Sent to the printer: {title}").format(title=title)))
