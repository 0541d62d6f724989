"""The rows of the two columns: headings of sections, and below each its pairs."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rcm_desktop.domain.notes import Note, Visibility
from rcm_desktop.domain.pairs import Half, Pair, PairState
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import Section
from rcm_desktop.ui.screens.notes.translating.wording import (
    TONGUES,
    behind_words,
    changed_words,
    pending_words,
)
from rcm_desktop.ui.screens.notes.wording import (
    SETTLED,
    delegation_name,
    kind_word,
    section_heading,
    section_name,
    status_word,
    translate,
    visibility_word,
)

NUMBER, SPANISH, ENGLISH = range(3)
LANGUAGES = {SPANISH: "es", ENGLISH: "en"}
COLUMNS = {language: column for column, language in LANGUAGES.items()}
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Heading(msgspec.Struct, frozen=True):
    """The section that the pairs below belong to."""

    section: Section

    @property
    def key(self) -> str:
        """What no pair is known by."""
        return f"section:{self.section.id}"

    def text(self) -> str:
        """The section's name; an item's title says all there is."""
        return section_name(self.section) if self.section.item is not None else section_heading(self.section)


Row = Heading | Pair


class PairModel(QAbstractTableModel):
    """A paragraph number and a column for each language; a pair is known by its original's id."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Row, ...] = ()
        self._places: dict[str, int] = {}
        self.delegations: Mapping[Id, Delegation] = {}

    def replace(self, lines: Sequence[Row], delegations: Mapping[Id, Delegation]) -> bool:
        """Show other rows; whether they are others than before, and not the same with other texts."""
        fresh = tuple(lines)
        keys = [key_of(line) for line in fresh]
        self.delegations = delegations
        if keys == list(self._places):
            before, self.lines = self.lines, fresh
            for place, (old, new) in enumerate(zip(before, fresh, strict=True)):
                if old is not new and old != new:
                    self.dataChanged.emit(self.index(place, 0), self.index(place, ENGLISH))
            return False
        self.beginResetModel()
        self.lines, self._places = fresh, {key: place for place, key in enumerate(keys)}
        self.endResetModel()
        return True

    def place_of(self, key: str) -> int:
        """In which row a pair stands, -1 where it is not shown."""
        return self._places.get(key, -1)

    def pair(self, place: int) -> Pair | None:
        """The pair in a row; None where a heading or nothing is."""
        line = self.lines[place] if 0 <= place < len(self.lines) else None
        return line if isinstance(line, Pair) else None

    def half(self, index: Index) -> tuple[Pair, Half] | None:
        """The pair and the half of a cell."""
        pair = self.pair(index.row()) if index.isValid() else None
        language = LANGUAGES.get(index.column())
        return None if pair is None or language is None else (pair, pair.half_in(language))

    def who(self, pair: Pair) -> Delegation | None:
        """The delegation of an entry."""
        return self.delegations.get(pair.original.delegation)

    def retranslate(self) -> None:
        """Texts in the language spoken now."""
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, ENGLISH))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.half(index) is None:  # the keyboard passes it by
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self.lines[index.row()]
        if isinstance(line, Heading):
            return line.text()
        found = self.half(index)
        if found is None:
            return str(line.number)
        pair, which = found
        text = pair.text(which) or (pending_words() if pair.state is PairState.PENDING else "")
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        number = translate("pairs", "Paragraph {number}, {language}").format(
            number=pair.number, language=TONGUES[LANGUAGES[index.column()]]
        )
        who = self.who(pair)
        name = delegation_name(who) if who is not None else ""
        said = (number, name, text, quiet_words(pair, which), self.mark(pair, which))
        return ". ".join(part for part in said if part)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return TONGUES.get(LANGUAGES.get(section, ""), translate("pairs", "No."))
        return None

    def mark(self, pair: Pair, which: Half) -> str:
        """What a person is to see of a half: that it is behind, or stands in two versions."""
        note = pair.half(which)
        versions = translate("pairs", "Two versions") if note is not None and "text" in note.to_settle else ""
        return " · ".join(part for part in (behind_words(pair, which), versions) if part)


def key_of(line: Row) -> str:
    """What a row is known by."""
    return line.key if isinstance(line, Heading) else line.original.id


def quiet_words(pair: Pair, which: Half) -> str:
    """Below the original what it is, as for both; below either that it moved on."""
    parts = _of_the_entry(pair.original) if which is Half.ORIGINAL else []
    return " · ".join(part for part in (*parts, changed_words(pair, which)) if part)


def _of_the_entry(note: Note) -> list[str]:
    parts = [kind_word(note.kind)]
    if note.kind in SETTLED:
        parts.append(status_word(note.status))
    if note.visibility is not Visibility.FULL:
        parts.append(visibility_word(note.visibility))
    return parts
