"""What the foot of a meeting's window counts: what is to settle, the control words, and work not handed on."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer

from rcm_desktop.app.desks import Desks
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.foot import Foot
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.reading import Reading

if TYPE_CHECKING:
    from rcm_desktop.services.checks import Checks

_QUIET_MS = 400
"""How long after a change the foot is counted anew, so that a rush of scans is counted once."""
_PATIENCE = timedelta(minutes=30)
"""How old work must be before the foot says that it was not handed on."""
_AGAIN_MS = 60_000
"""How often it is asked whether that time is over."""


class Counted(msgspec.Struct, frozen=True):
    """The foot's figures at one moment, local to the meeting; `since` is how long work waits to be handed on."""

    to_settle: int
    words: str
    now: datetime
    since: datetime | None


class FootCounts(QObject):
    """Counts beside the window, a moment after the last change and once a minute."""

    def __init__(self, database: Database, desks: Desks, foot: Foot, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._database, self._desks, self._foot = database, desks, foot
        self._checks: Checks | None = None
        self._reading = Reading(
            jobs, lambda: self.tr("Counting what is to settle"), self._count, self._show, lambda _: None, self
        )
        self._soon = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._soon.timeout.connect(self._reading.renew)
        self._again = QTimer(self, interval=_AGAIN_MS)
        self._again.timeout.connect(self._reading.renew)

    @property
    def waits(self) -> bool:
        """Whether it will count by itself."""
        return self._soon.isActive() or self._again.isActive()

    def begin(self) -> None:
        """Count soon, and then every minute."""
        self._soon.start()
        self._again.start()

    def changed(self) -> None:
        """Count once what goes on has come to rest."""
        self._soon.start()

    def end(self) -> None:
        """Count no more."""
        self._soon.stop()
        self._again.stop()

    def _count(self) -> Counted:
        from rcm_desktop.services.checks import Checks

        self._checks = self._checks or Checks(self._database)
        exchange = self._desks.exchange
        return Counted(
            self._checks.count(), " ".join(exchange.control_words()), exchange.now(), exchange.waiting().since
        )

    def _show(self, found: Counted) -> None:
        self._foot.show_to_settle(found.to_settle)
        self._foot.show_words(found.words)
        due = found.since is not None and found.now - found.since > _PATIENCE
        since = found.since.astimezone(found.now.tzinfo) if found.since is not None and due else None
        self._foot.show_waiting(since, found.now)
