"""The strip that shows a running job and lets a person cancel it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Label, Panel, row
from rcm_desktop.ui.kit.jobs import Job, Jobs
from rcm_desktop.ui.kit.wording import say

_PATIENCE_MS = 250  # a shorter job needs no strip


class ProgressStrip(Panel):
    """Shows the job that runs; jobs shorter than a quarter of a second never appear."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("rail")
        if parent is not None:
            self.setParent(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._text, self._detail = Label(), Label(colour="muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.px(240))
        self.cancel_button = Button(lambda: self.tr("Cancel"), self._cancel, look="flat")
        self.setLayout(row(16, self._text, self.bar, self._detail, None, self.cancel_button, 8, gap=16))
        self.setFixedHeight(theme.px(44))
        self.hide()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        jobs.began.connect(self._look)
        jobs.ended.connect(self._look)

    def _look(self) -> None:
        running = self._jobs.running
        job = running[0] if running else None
        if job is self._job:
            return
        self._job = job
        if job is None:
            self._patience.stop()
            self.hide()
            return
        self._text.say(job.title)
        self._detail.say("")
        self.bar.setAccessibleName(say(job.title))
        self.bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        job.progressed.connect(self._step)
        if not self.isVisible():
            self._patience.start()

    def _step(self, done: int, total: int, text: str) -> None:
        if self.sender() is self._job:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            self._detail.say(text)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.cancel_button.setEnabled(False)
