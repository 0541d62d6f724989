"""The panel that edits one record: what is typed is saved field by field, and nothing typed is ever replaced."""

from collections.abc import Sequence
from typing import Any, ClassVar

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from rcm_desktop.domain.records import Heads, Record
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Heading, Muted, Panel, Part, column, fill, row, scrolled
from rcm_desktop.ui.kit.records.deleted_band import DeletedBand
from rcm_desktop.ui.kit.records.drafting import Drafting
from rcm_desktop.ui.kit.records.gestures import Gestures, Opened
from rcm_desktop.ui.kit.records.lines import Line


class RecordPanel(Panel):
    """Shows a record's fields one under the other; a subclass names its kind and lays its lines out.

    A field is saved when the keyboard leaves it or nobody types for half a minute, over exactly what was seen when it
    was last shown; until then it is on disk as a draft. A new record is created with the first field that leaves none
    wrong, so that nobody else meets an empty one.
    """

    cls: ClassVar[type[Record]]
    deletable: ClassVar[bool] = True

    created = Signal(str)
    """A new record is on disk: its id."""
    closed = Signal()
    """The record shown is deleted."""
    idle = Signal()
    """Nothing typed is left to save."""

    def __init__(self, gestures: Gestures) -> None:
        super().__init__("paper")
        self.gestures = gestures
        self.lines: list[Line] = []
        self._opened: Opened | None = None
        self._new: Any = None
        self._heading = Heading(self._title, size=16)
        self._heading.setWordWrap(True)
        self._state = Muted(self._state_words)
        self._state.hide()
        self._both = DeletedBand(self._keep, self.delete)
        self._area: QScrollArea | None = None
        self.drafting = Drafting(gestures.setup, self.cls, self._heads, self)
        self.drafting.kept.connect(gestures.saved)
        self.drafting.troubled.connect(gestures.tell_error)
        self.drafting.rested.connect(self.save)
        self.delete_button = Button(
            lambda: self.tr("Delete"), self.delete, look="flat", icon="delete", key="Ctrl+Delete"
        )

    def lay_out(self, *parts: Part) -> None:
        """Put the lines and what stands between them, from top to bottom."""
        inside = QWidget()
        body = column(*parts, None, gap=12)
        body.setContentsMargins(0, 0, theme.px(12), 0)  # room for the scroll bar
        fill(inside, body)
        for line in inside.findChildren(Line):
            self.lines.append(line)
            line.left.connect(self.save)
            line.edited.connect(lambda line=line: self.drafting.touch(line))
            line.edited.connect(self._say_state)
            line.preferred.connect(lambda value, line=line: self.prefer(line, value))
        self._area = scrolled(inside)
        head = row(self._heading, self.delete_button)
        head.setStretch(0, 1)
        head.setAlignment(self.delete_button, Qt.AlignmentFlag.AlignTop)
        body = column(head, self._both, self._area, self._state, gap=8, margin=16)
        body.setStretch(2, 1)
        fill(self, body)

    def record(self) -> Any:
        """The record shown, a new one included; None where there is none."""
        return self._opened.record if self._opened is not None else self._new

    def is_new(self) -> bool:
        """Whether the record shown is not on disk yet."""
        return self._new is not None

    def show_record(self, ident: str) -> None:
        """Open a record as it stands, with what was typed in it when the program ended."""
        self._let_be()
        self._new = None
        self._take(self.gestures.open(self.cls, ident))
        self._resume()

    def begin(self, record: Record) -> None:
        """Start a new record from what is sensible to begin with, and what was typed in one before."""
        self._let_be()
        self._opened, self._new = None, record
        for line in self.lines:
            line.put(getattr(record, line.attribute))
            line.offer(())
        self._both.hide()
        self._heading.retranslate()
        self._resume()

    def focus_first(self) -> None:
        """Put the keyboard into the first field, or where somebody was typing when the program ended."""
        resumed = self.resumed()
        if resumed is not None:
            resumed.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.lines:
            self.lines[0].first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resumed(self) -> QWidget | None:
        """The first field that holds what was typed when the program ended, while it is not saved."""
        return next((line.resumed for line in self.lines if line.resumed is not None), None)

    def busy(self) -> bool:
        """Whether something typed here is not saved."""
        return any(line.changed() for line in self.lines)

    def save(self) -> None:
        """Save every changed field that is right; the others stay typed, with what is wrong beneath them."""
        if self._new is not None:
            self._create()
        elif self._opened is not None:
            right = [line for line in self.lines if line.typed and line.check() and line.changed()]
            if right:
                self._write({line.attribute: line.value() for line in right}, right)
        self._say_state()
        if not self.busy():
            self.idle.emit()

    def take_back(self) -> None:
        """Show again what is on disk instead of what is typed."""
        self._settle(self.lines)
        if self._opened is not None:
            self._take(self.gestures.open(self.cls, self._opened.record.id))
        elif self._new is not None:
            self.begin(self._new)
        self.idle.emit()

    def prefer(self, line: Line, value: Any) -> None:
        """Let one of two versions stand."""
        line.typed = False
        self._write({line.attribute: value}, [line])

    def leave(self) -> bool:
        """Save what is typed; false where something is wrong with it, so that it stays before the eyes."""
        self.save()
        wrong = next((line for line in self.lines if line.changed()), None)
        if wrong is not None:
            self.drafting.flush()
            wrong.first.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self._state.text(), urgent=True)
        return wrong is None

    def look_again(self) -> None:
        """Data arrived: show it where nothing is typed, else say beneath a typed field that it changed."""
        if self._opened is None:
            return
        fresh = self.gestures.open(self.cls, self._opened.record.id)
        if not self.busy():
            self._take(fresh)
        elif fresh is not None:
            for line in self.lines:
                if line.changed() and self._stood(line) != getattr(fresh.record, line.attribute):
                    line.changed_elsewhere()

    def delete(self) -> None:
        """Delete the record shown; a new one is just dropped."""
        record = self.record()
        if record is None:
            return
        if self._new is not None:
            self._settle(self.lines)
        if self._new is not None or self._delete(record):
            self.close_record()

    def close_record(self) -> None:
        """Show no record any more."""
        self._let_be()
        self._opened = self._new = None
        self.closed.emit()

    def name_of(self, record: Any) -> str:
        """What a record is called, empty while it has no name."""
        raise NotImplementedError

    def new_words(self) -> str:
        """The heading of a new record."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.busy() or self._new is not None):
            self.take_back() if self.busy() else self.close_record()
        else:
            super().keyPressEvent(event)

    def _create(self) -> None:
        wrong = [line for line in self.lines if line.trouble()]
        for line in (one for one in wrong if one.typed):
            line.check()
        if wrong or not self.busy():
            return
        record = msgspec.structs.replace(self._new, **{line.attribute: line.value() for line in self.lines})
        name = self.name_of(record)
        made = self.gestures.add(record, lambda: self.tr("New: {name}").format(name=name))
        if made is not None:
            self._settle(self.lines)
            self._new = None
            self._take(self.gestures.open(self.cls, made.id))
            self._resume()
            self.created.emit(made.id)

    def _write(self, values: dict[str, Any], lines: list[Line]) -> None:
        assert self._opened is not None
        name = self.name_of(self._opened.record)
        done = self.gestures.save(self._opened, values, lambda: self.tr("Change of {name}").format(name=name))
        if done is not None:
            self._settle(lines)
            self._take(self.gestures.open(self.cls, self._opened.record.id))

    def _delete(self, record: Any) -> bool:
        name = self.name_of(record)
        return self.gestures.delete(record, lambda: self.tr("Deletion of {name}").format(name=name)) is not None

    def _keep(self) -> None:
        record = self.record()
        if record is not None:
            name = self.name_of(record)
            self.gestures.keep(record, lambda: self.tr("Keeping of {name}").format(name=name))
            self.look_again()

    def _take(self, fresh: Opened | None) -> None:
        """Show a record as read now; a field still typed keeps its text and what it stood on."""
        if fresh is None:
            self.close_record()
            return
        typed = [line for line in self.lines if line.changed()]
        if typed and self._opened is not None:
            former = self._opened
            heads = {line.attribute: former.sight.heads[line.attribute] for line in typed}
            values = {line.attribute: self._stood(line) for line in typed}
            fresh = Opened(
                msgspec.structs.replace(fresh.record, **values),
                msgspec.structs.replace(fresh.sight, heads={**fresh.sight.heads, **heads}),
                fresh.versions,
            )
        self._opened = fresh
        for line in self.lines:
            if line not in typed:
                line.put(getattr(fresh.record, line.attribute))
            line.offer(fresh.versions.get(line.attribute, ()))
        self._both.setVisible(fresh.record.deleted_yet_edited)
        self._heading.retranslate()
        self._say_state()

    def _resume(self) -> None:
        """Bring back what was typed in the record shown, standing on what it was typed over."""
        record = self.record()
        if record is not None:
            self.drafting.stand(record)
            self._opened = self.drafting.resume(self.lines, self._opened)
            self._say_state()

    def _let_be(self) -> None:
        """What is typed stays on disk, and the lines are free for another record."""
        self.drafting.leave()
        for line in self.lines:
            line.typed = False
        if self._area is not None:
            self._area.verticalScrollBar().setValue(0)

    def _settle(self, lines: Sequence[Line]) -> None:
        """What is typed there is recorded, or not wanted."""
        for line in lines:
            line.typed = False
            self.drafting.settle(line)

    def _heads(self, attribute: str) -> Heads:
        return self._opened.sight.heads.get(attribute, ()) if self._opened is not None else ()

    def _stood(self, line: Line) -> Any:
        return getattr(self._opened.record, line.attribute) if self._opened is not None else None

    def _title(self) -> str:
        record = self.record()
        if record is None:
            return ""
        return self.new_words() if self._new is not None else self.name_of(record) or self.tr("Untitled")

    def _say_state(self) -> None:
        self._state.setVisible(self.busy() or self.is_new())
        self._state.retranslate()
        self.delete_button.setVisible(self.deletable and not self.is_new())

    def _state_words(self) -> str:
        if self.is_new() and not self.busy():
            return self.tr("Recorded with the first field you fill in; Esc drops it")
        return self.tr("Ctrl+S saves, Esc takes back")
