"""Taking one bundle in: looked at, shown, and taken in after a person's yes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from rcm_desktop.domain.errors import ChangedSinceLook, RcmError
from rcm_desktop.services.exchange import Exchange, Looked, Preview
from rcm_desktop.storage.arrival import Receipt
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.screens.exchange.files import Files
from rcm_desktop.ui.screens.exchange.outcomes import taken_in
from rcm_desktop.ui.screens.exchange.preview_card import PreviewCard
from rcm_desktop.ui.screens.exchange.stage import Stage


class Receiving(QObject):
    """From a bundle's path to what came of it; `preview` is its card."""

    def __init__(
        self,
        exchange: Exchange,
        stage: Stage,
        jobs: Jobs,
        tell_error: Callable[[RcmError], None],
        files: Callable[[], Files],
    ) -> None:
        super().__init__(stage)
        self._exchange, self._stage, self._jobs = exchange, stage, jobs
        self._tell_error, self._files = tell_error, files
        self.preview = PreviewCard()
        stage.add(self.preview)
        self._seen: Preview | None = None
        self.preview.taken.connect(self._take)
        self.preview.refused.connect(self._back)
        self.preview.recognised.connect(self._recognise)

    def look(self, path: Path) -> None:
        """Show what a bundle would bring; nothing changes."""
        self._look(path, self._show, self._refused)

    def _look(self, path: Path, show: Callable[[Preview], object], refused: Callable[[RcmError], object]) -> None:
        self._jobs.start(
            lambda: self.tr("Reading the bundle"),
            lambda progress: self._exchange.look(path, progress.step),
            show,
            refused,
        )

    def focus_first(self) -> None:
        """The keyboard goes to what is to be decided."""
        self.preview.focus_first()

    def _show(self, seen: Preview) -> None:
        self._seen = seen
        self._stage.put(self.preview)
        self.preview.show_preview(seen, self._exchange.now())

    def _take(self) -> None:
        seen = self._seen
        if seen is None:
            return
        self.preview.set_busy(busy=True)
        self._jobs.start(
            lambda: self.tr("Taking the bundle in"),
            lambda progress: self._exchange.take_in(seen.path, progress.step, shown=seen.file_sum),
            lambda receipt: self._taken(seen, receipt),
            self._refused,
            owner=self,
        )

    def _recognise(self, one: Looked) -> None:
        """The words of its writer were compared: give this laptop's word, and look again with it."""
        seen = self._seen
        if seen is None:
            return
        try:
            self._exchange.recognise(one.key, one.laptop)
        except RcmError as error:
            self._tell_error(error)
        else:
            self.look(seen.path)

    def _taken(self, seen: Preview, receipt: Receipt) -> None:
        self._back()
        report = self._exchange.report(receipt.id)
        if report is not None:
            self._stage.tell(taken_in(report, stick=self._files().on_stick(seen.path)))

    def _refused(self, error: RcmError) -> None:
        self._tell_error(error)
        if isinstance(error, ChangedSinceLook) and self._seen is not None:
            # What stands there now, instead of what was said yes to, which can no longer be pressed.
            self._look(self._seen.path, self._show_instead, self._gone)
        else:
            self.preview.set_busy(busy=False)

    def _show_instead(self, seen: Preview) -> None:
        """A second press, meant for what was shown before, must not take this in."""
        self.preview.set_busy(busy=False)
        self._show(seen)
        self.preview.refuse_button.setFocus()

    def _gone(self, error: RcmError) -> None:
        self._tell_error(error)
        self._back()

    def _back(self) -> None:
        self._seen = None
        self.preview.set_busy(busy=False)
        self._stage.back()
