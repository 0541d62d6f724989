"""The second step: how the file was read, and what each of its columns holds."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from rcm_desktop.intake.looking import Choices, Look
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Elided, Heading, Label, Muted, column, fill, row, scrolled, wide
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import Field
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.lists.kind import ListKind
from rcm_desktop.ui.screens.lists.wording import ENCODINGS, SEPARATORS, how_read, separator_word

_EXAMPLES = 3
_ROWS_OFFERED = 12


class ColumnsStep(QWidget):
    """One line for each column: its header, some of its cells, and the field it is taken as."""

    read_again = Signal(object)
    """Choices of how to read the file."""

    def __init__(self, kind: ListKind[Any]) -> None:
        super().__init__()
        self._kind = kind
        self._look: Look[Any] | None = None
        self.fields: list[Choice[StrEnum]] = []
        self._how = Muted()
        self.encoding: Choice[str] = Choice(lambda: self.tr("Letters"), [(e, e) for e in ENCODINGS])
        self.separator: Choice[str] = Choice(
            lambda: self.tr("Separator"),
            [(s, lambda s=s: separator_word(s)) for s in SEPARATORS],  # type: ignore[misc]
        )
        self.sheet: Choice[str] = Choice(lambda: self.tr("Sheet"))
        self.header: Choice[int] = Choice(lambda: self.tr("Headers"))
        self._encoding, self._separator, self._sheet = (
            Field(lambda: self.tr("Letters"), self.encoding),
            Field(lambda: self.tr("Separator"), self.separator),
            Field(lambda: self.tr("Sheet"), self.sheet),
        )
        for choice in (self.encoding, self.separator, self.sheet, self.header):
            choice.picked.connect(lambda _: self._read_again())
        header = Field(lambda: self.tr("Headers"), self.header)
        self._lines = QGridLayout()
        self._inside = QWidget()
        fill(self._inside, column(self._lines, None))
        body = column(
            Heading(lambda: self.tr("What do the columns hold?"), size=16), self._how,
            row(self._encoding, self._separator, self._sheet, header, None, gap=16), 8, scrolled(self._inside), gap=8,
        )  # fmt: skip
        body.setStretch(4, 1)
        fill(self, body)

    def show_look(self, look: Look[Any], mapping: Mapping[int, StrEnum]) -> None:
        """Show a file as it was read."""
        self._look = look
        self._how.say(lambda: how_read(look))
        text = not look.sheets
        self._encoding.setVisible(text)
        self._separator.setVisible(text)
        self._sheet.setVisible(len(look.sheets) > 1)
        encodings = dict.fromkeys((*ENCODINGS, look.encoding))
        self.encoding.offer([(e, e) for e in encodings if e])
        self.encoding.choose(look.encoding)
        self.separator.choose(look.separator)
        self.sheet.offer([(s, s) for s in look.sheets])
        self.sheet.choose(look.sheet)
        rows = range(1, max(_ROWS_OFFERED, look.header_row) + 1)
        in_row = [(n, lambda n=n: self.tr("in row {n}").format(n=n)) for n in rows]
        self.header.offer([(0, lambda: self.tr("none")), *in_row])
        self.header.choose(look.header_row)
        self._fill(look, mapping)

    def mapping(self) -> dict[int, StrEnum]:
        """What each column holds, as chosen."""
        return {n: choice.value() or self._kind.ignore for n, choice in enumerate(self.fields)}

    def _fill(self, look: Look[Any], mapping: Mapping[int, StrEnum]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = []
        self._lines.setHorizontalSpacing(theme.px(16))
        self._lines.setVerticalSpacing(theme.px(8))
        self._lines.setColumnStretch(1, 1)
        for n, header in enumerate(look.headers):
            name = header or self.tr("Column {n}").format(n=n + 1)
            cells = [row[1][n] for row in look.sample if n < len(row[1]) and row[1][n]][:_EXAMPLES]
            choice: Choice[StrEnum] = Choice(
                lambda name=name: self.tr("“{header}” holds").format(header=name),  # type: ignore[misc]
                [(field, self._word(field)) for field in self._kind.fields()],
            )
            choice.choose(mapping.get(n, self._kind.ignore))
            title = wide(Label(_short(name, 40), weight=600, wrap=True), 240)
            example = Elided(_short(" · ".join(" ".join(c.split()) for c in cells), 80), colour="muted")
            for at, widget in enumerate((title, example, wide(choice, 260))):
                self._lines.addWidget(widget, n, at)
            self.fields.append(choice)

    def _word(self, field: StrEnum) -> Words:
        return lambda: self._kind.field_word(field)

    def _read_again(self) -> None:
        if self._look is not None:
            text = not self._look.sheets
            self.read_again.emit(
                Choices(
                    encoding=(self.encoding.value() or "") if text else "",
                    separator=(self.separator.value() or "") if text else "",
                    sheet=self.sheet.value() or "",
                    header_row=self.header.value(),
                )
            )


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
