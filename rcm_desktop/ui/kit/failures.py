"""What goes wrong, told: the world's troubles in three sentences, our mistakes with details to hand on."""

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.ui.kit.notices import Notice, NoticeStrip
from rcm_desktop.ui.kit.wording import Languages, Words

_LOG = logging.getLogger("rcm_desktop")


class Failures(QObject):
    """Tells errors in the notice strip; `install` makes it the last resort for bugs."""

    _broke = Signal(str)

    def __init__(self, strip: NoticeStrip, languages: Languages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strip, self._languages = strip, languages
        self._broke.connect(self._tell_bug)

    def tell(self, error: RcmError, action: Words = "", run: Callable[[], object] | None = None) -> None:
        """Show an error of the world in the language spoken, perhaps with one gesture that helps."""
        _LOG.warning("told: %s", type(error).__name__)
        labels = self._languages
        self._strip.tell(
            Notice(
                "error",
                lambda: labels.labels.error(error).what,
                lambda: labels.labels.error(error).safe,
                lambda: labels.labels.error(error).next,
                action,
                run,
            )
        )

    def install(self) -> None:
        """Receive every exception nobody caught, from any thread, until `uninstall`."""
        sys.excepthook = self._caught

    def uninstall(self) -> None:
        """Give the interpreter its own last resort back."""
        sys.excepthook = sys.__excepthook__

    def _caught(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        if isinstance(problem, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, trace)
        elif isinstance(problem, RcmError):
            self.tell(problem)
        else:
            _LOG.error("a bug", exc_info=(kind, problem, trace))
            lines = "".join(traceback.format_exception(kind, problem, trace))
            self._broke.emit(f"{platform.platform()}, Python {platform.python_version()}\n{lines}")

    @Slot(str)
    def _tell_bug(self, details: str) -> None:
        self._strip.tell(
            Notice(
                "error",
                lambda: self.tr("Something in the program did not work."),
                lambda: self.tr("What was saved before is safe."),
                lambda: self.tr("You can go on. If it happens again, copy the details for whoever supports you."),
                lambda: self.tr("Copy details"),
                lambda: QGuiApplication.clipboard().setText(details),
            )
        )
