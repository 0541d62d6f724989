"""Keeps what is typed in the fields of a panel on disk until it is recorded or let go of, and brings it back."""

from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.errors import Busy, RcmError
from rcm_desktop.domain.records import Heads, Id, Record
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.drafts import Draft, field_name, new_record
from rcm_desktop.ui.kit.keeper import Keeper
from rcm_desktop.ui.kit.records.gestures import Opened
from rcm_desktop.ui.kit.records.half_typed import HalfTyped
from rcm_desktop.ui.kit.records.lines import Line

REST_MS = 30_000
"""After so long without a key what is typed is recorded."""


class Drafting(QObject):
    """One keeper for each line that is typed in; which record the lines belong to is told by `stand`."""

    kept = Signal(object)
    """Everything typed is on disk since this datetime in the meeting's time zone."""
    troubled = Signal(object)
    """It is not on disk yet, told once: the RcmError that says why."""
    rested = Signal()
    """Nobody typed for half a minute."""

    def __init__(self, setup: Setup, cls: type[Record], heads: Callable[[str], Heads], parent: QObject) -> None:
        super().__init__(parent)
        self._setup, self._cls, self._heads = setup, cls, heads
        self._rec: Id = ""
        self._fresh: Record | None = None
        self._on_disk: dict[str, Draft] = {}
        self._keepers: dict[Line, Keeper] = {}
        self._told = False
        self.rest = QTimer(self, singleShot=True, interval=REST_MS)
        self.rest.timeout.connect(self.rested)

    def stand(self, record: Record) -> None:
        """The lines belong to this record from now on; one without an id is new."""
        self.leave()
        self._rec = record.id or new_record(kind_of(self._cls), getattr(record, "session", ""))
        self._fresh = None if record.id else record
        self._on_disk = dict(self._setup.drafts(self._cls, self._rec))

    def resume(self, lines: Sequence[Line], opened: Opened | None) -> Opened | None:
        """Put what was typed back into its lines; the record then stands, there, on what it was typed over."""
        stood: dict[str, Heads] = {}
        for line in lines:
            draft = self._on_disk.get(line.attribute)
            if draft is None:
                continue
            if not line.resume(HalfTyped(draft.text, draft.cursor, int(draft.about.get("place", "0")))):
                self.settle(line)  # it is what the record holds
                continue
            stood[line.attribute] = draft.heads
            if opened is not None and draft.heads != opened.sight.heads.get(line.attribute, ()):
                line.changed_elsewhere()
        if opened is None or not stood:
            return opened
        sight = msgspec.structs.replace(opened.sight, heads={**opened.sight.heads, **stood})
        return msgspec.structs.replace(opened, sight=sight)

    def touch(self, line: Line) -> None:
        """A key was pressed in a line."""
        if self._rec and line.writing:
            self._keeper(line).touch()
            self.rest.start()

    def settle(self, line: Line) -> None:
        """What was typed in a line is recorded or let go of."""
        keeper = self._keepers.get(line)
        if keeper is not None:
            keeper.rest()
        if line.attribute in self._on_disk:
            try:
                self._drop(line.attribute)
            except RcmError:
                self._keeper(line).touch()  # tried again: by then nothing is typed there

    def leave(self) -> None:
        """Write what is not on disk yet; what the lines show next belongs to another record."""
        self.flush()
        self.rest.stop()
        for keeper in self._keepers.values():
            keeper.rest()
        self._rec, self._fresh, self._on_disk = "", None, {}

    def flush(self) -> None:
        """Write now what is not on disk yet."""
        for keeper in self._keepers.values():
            keeper.flush()

    def _keeper(self, line: Line) -> Keeper:
        if line not in self._keepers:
            keeper = Keeper(lambda: self._draft(line), lambda draft: self._keep(line, draft), self)
            keeper.kept.connect(self._tell_kept)
            keeper.troubled.connect(self._tell_trouble)
            self._keepers[line] = keeper
        return self._keepers[line]

    def _draft(self, line: Line) -> Draft | None:
        if not self._rec:
            return None
        typed = line.half_typed()
        about = {"place": str(typed.place)}
        if self._fresh is not None:
            about["record"] = msgspec.json.encode(self._fresh).decode()
        name = field_name(kind_of(self._cls), line.attribute)
        return Draft(self._rec, name, typed.text, typed.cursor, self._heads(line.attribute), about)

    def _keep(self, line: Line, draft: Draft) -> datetime | None:
        if not line.changed():
            self._drop(line.attribute)
            return None
        at = self._setup.keep_draft(draft)
        self._on_disk[line.attribute] = draft
        return at

    def _drop(self, attribute: str) -> None:
        if attribute in self._on_disk:
            self._setup.drop_draft(self._rec, field_name(kind_of(self._cls), attribute))
            del self._on_disk[attribute]

    def _tell_kept(self, at: datetime) -> None:
        self._told = False
        self.kept.emit(at)

    def _tell_trouble(self, error: RcmError) -> None:
        if not self._told and not isinstance(error, Busy):  # another work ends soon, and it is tried again
            self._told = True
            self.troubled.emit(error)
