"""The four steps of taking in a list, in order; nothing is written before the third is agreed to."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.receipts import Receipt, Undone
from rcm_desktop.intake.looking import Choices, Look
from rcm_desktop.ui.kit.blocks import Button, Heading, Panel, Rule, column, fill, row
from rcm_desktop.ui.kit.detour import Detour
from rcm_desktop.ui.kit.jobs import Job, Jobs, Progress
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.wording import Words, language
from rcm_desktop.ui.screens.lists.columns_step import ColumnsStep
from rcm_desktop.ui.screens.lists.file_step import FileStep
from rcm_desktop.ui.screens.lists.kind import Group, ListKind
from rcm_desktop.ui.screens.lists.preview_step import PreviewStep
from rcm_desktop.ui.screens.lists.result_step import ResultStep
from rcm_desktop.ui.screens.lists.step_bar import Step, StepBar

T = TypeVar("T")


class ListTaking(Detour):
    """Guides a list from its file to the meeting; reading, planning and writing are jobs."""

    def __init__(
        self,
        kind: ListKind[Any],
        jobs: Jobs,
        tell_error: Callable[[RcmError], None],
        tell: Callable[[Notice], object],
    ) -> None:
        super().__init__()
        self.kind, self._jobs, self._tell_error, self._tell = kind, jobs, tell_error, tell
        self._path: Path | None = None
        self._look: Look[Any] | None = None
        self._mapping: dict[int, StrEnum] = {}
        self._plan: Any = None
        self._job: Job | None = None
        self.step = Step.FILE
        self.bar = StepBar()
        self.file, self.columns = FileStep(kind), ColumnsStep(kind)
        self.preview, self.result = PreviewStep(kind), ResultStep(kind)
        self._steps = QStackedWidget()
        for step in (self.file, self.columns, self.preview, self.result):
            self._steps.addWidget(step)
        self.back_button = Button(lambda: self.tr("Back"), self.go_back, icon="chevron-left")
        self.close_button = Button(lambda: self.tr("Leave"), self.close_steps, key="Esc")
        self.next_button = Button(self._next_words, self.go_on, look="filled")
        self._lay_out()
        self._connect()
        self.begin()

    def begin(self) -> None:
        """Start anew, at the choice of a file."""
        self._path = self._look = self._plan = None
        self.file.show_receipts(self.kind.receipts(), self.kind.zone())
        self._show(Step.FILE)

    def take(self, path: Path) -> None:
        """Look at a file; where its columns are plain, go straight to what it brings."""
        self._path = path
        self.kind.begin()
        self._read(Choices(), onwards=True)

    def go_on(self) -> None:
        """The next step."""
        if self.step is Step.FILE:
            self.file.ask()
        elif self.step is Step.COLUMNS:
            self._make_plan()
        elif self.step is Step.PREVIEW:
            self._take_in()
        else:
            self.closed.emit()

    def go_back(self) -> None:
        """The step before."""
        if self.step is Step.PREVIEW:
            self._show(Step.COLUMNS)
        else:
            self.begin()

    def close_steps(self) -> None:
        """Leave; what was not taken in is not written."""
        if self._job is not None:
            self._job.cancel()
        self.begin()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_steps()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            button := self.focusWidget(), QAbstractButton
        ):
            button.click()
        else:
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """The one clear next action holds the keyboard."""
        button = self.file.choose_button if self.step is Step.FILE else self.next_button
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, choices: Choices, *, onwards: bool) -> None:
        path = self._path
        if path is None:
            return
        self._busy(
            lambda: self.tr("Reading the list"),
            lambda progress: self.kind.look(path, choices, progress.step),
            lambda look: self._looked(look, onwards=onwards),
        )

    def _looked(self, look: Look[Any], *, onwards: bool) -> None:
        self._look = look
        self._mapping = dict(look.mapping)
        if onwards and self.kind.is_complete(look):
            self._make_plan()
        else:
            self._show(Step.COLUMNS)

    def _make_plan(self) -> None:
        look = self._look
        if look is None:
            return
        if self.step is Step.COLUMNS:
            self._mapping = self.columns.mapping()
        mapping = self._mapping
        self._busy(
            lambda: self.tr("Comparing the list with the meeting"),
            lambda progress: self.kind.plan(look, mapping, progress.step),
            self._planned,
        )

    def _planned(self, plan: Any) -> None:
        self._plan = plan
        self.preview.show_plan(plan)
        self._show(Step.PREVIEW)

    def _take_in(self) -> None:
        plan = self._plan
        if plan is None:
            return
        take_in = self.kind.take_in(plan)
        self._busy(lambda: self.tr("Taking the list in"), lambda progress: take_in(progress.step), self._taken)

    def _taken(self, receipt: Receipt) -> None:
        self.kind.taken(receipt)
        self.result.begin()
        self.result.show_receipt(receipt)
        self._show(Step.RESULT)

    def _undo(self, receipt: Receipt) -> None:
        self._busy(
            lambda: self.tr("Undoing the list"),
            lambda progress: self.kind.undo(receipt, progress.step),
            lambda undone: self._undone(receipt, undone),
        )

    def _undone(self, receipt: Receipt, undone: Undone) -> None:
        self.result.show_undone(receipt, undone)
        self.file.show_receipts(self.kind.receipts(), self.kind.zone())
        self._show(Step.RESULT)

    def _report(self, path: Path) -> None:
        plan = self._plan
        if plan is None:
            return
        spoken = language()
        self._busy(
            lambda: self.tr("Saving the rows not taken in"),
            lambda _: self.kind.save_report(plan, path, spoken),
            lambda _: self._tell(Notice("done", lambda: self.tr("Saved: {file}").format(file=path.name))),
            stay=True,
        )

    def _busy(
        self, title: Words, work: Callable[[Progress], T], done: Callable[[T], object], *, stay: bool = False
    ) -> None:
        """Do a job; meanwhile the steps rest, and afterwards, whatever came of it, they go on."""
        self._steps.setEnabled(False)
        self.next_button.setEnabled(False)

        def answered(result: T) -> None:
            self._rest(stay=stay)
            done(result)

        def failed(error: RcmError) -> None:
            self._rest(stay=True)
            self._tell_error(error)

        self._job = self._jobs.start(title, work, answered, failed, owner=self)

    def _ended(self, job: Job) -> None:
        """One that was cancelled answers nothing; the end of other work is none of ours."""
        if job is self._job:
            self._rest(stay=False)
            self.next_button.setEnabled(self.step is not Step.PREVIEW or self._brings())

    def _rest(self, *, stay: bool) -> None:
        self._job = None
        self._steps.setEnabled(True)
        self.next_button.setEnabled(True)
        if stay:
            self.focus_first()

    def _show(self, step: Step) -> None:
        if step is Step.COLUMNS and self._look is not None:
            self.columns.show_look(self._look, self._mapping)  # its many fields are made only where they are seen
        self.step = step
        self.bar.show_step(step)
        self._steps.setCurrentIndex(step)
        self.back_button.setVisible(step in (Step.COLUMNS, Step.PREVIEW))
        self.next_button.setVisible(step is not Step.FILE)
        self.close_button.setVisible(step is not Step.RESULT)
        self.next_button.setEnabled(step is not Step.PREVIEW or self._brings())
        self.next_button.retranslate()
        self.focus_first()

    def _brings(self) -> bool:
        plan = self._plan
        counts = self.kind.counts(plan) if plan is not None else {}
        return any(counts.get(group) for group in (Group.NEW, Group.CHANGED, Group.MISSING))

    def _next_words(self) -> str:
        if self.step is Step.PREVIEW and self._plan is not None:
            if not self._brings():
                return self.tr("Nothing to take in")
            return self.kind.take_word(self._plan)
        return self.kind.back_word() if self.step is Step.RESULT else self.tr("See what it brings")

    def _connect(self) -> None:
        self.file.picked.connect(self.take)
        self.file.undo_wanted.connect(self._undo)
        self.columns.read_again.connect(lambda choices: self._read(choices, onwards=False))
        self.kind.plan_again(self._make_plan)
        self.result.undo_wanted.connect(self._undo)
        self.result.report_wanted.connect(self._report)
        self._jobs.ended.connect(self._ended)  # a method: it ends with these steps, the jobs go on

    def _lay_out(self) -> None:
        head = column(Heading(self.kind.title), self.bar, gap=12)
        foot = row(self.back_button, None, self.close_button, self.next_button)
        body = column(head, Rule(), self._steps, foot, gap=16, margin=24)
        body.setStretch(2, 1)
        fill(self, column(Panel("page", body), gap=0))
