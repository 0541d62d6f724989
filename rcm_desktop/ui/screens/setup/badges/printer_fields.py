"""In which size, on which paper and printer badges come out, and how far that printer's paper is off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from rcm_desktop.laptop.settings import PrinterOffset
from rcm_desktop.services.badges import BadgeFormat
from rcm_desktop.ui.kit.badge_printing import BadgePrinting, Setting
from rcm_desktop.ui.kit.blocks import Muted, column, fill, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import Field
from rcm_desktop.ui.kit.wording import Living, Words, say

_FARTHEST = 25.0


class Millimetres(Living, QDoubleSpinBox):
    """A length to a tenth of a millimetre."""

    def __init__(self, name: Words) -> None:
        super().__init__()
        self._name = name
        self.setRange(-_FARTHEST, _FARTHEST)
        self.setDecimals(1)
        self.setSingleStep(0.5)
        self.setSuffix(" mm")
        self.retranslate()

    def retranslate(self) -> None:
        """The name in the language spoken now."""
        self.setAccessibleName(say(self._name))


class PrinterFields(QWidget):
    """What is chosen here is kept for this laptop, the offset for each printer."""

    changed = Signal()

    def __init__(self, printing: BadgePrinting) -> None:
        super().__init__()
        self._printing = printing
        self.form: Choice[BadgeFormat] = Choice(
            lambda: self.tr("Size"),
            [
                (BadgeFormat.SHEET_A6, lambda: self.tr("A6, several on a sheet")),
                (BadgeFormat.SHEET_CR80, lambda: self.tr("Card size, several on a sheet")),
                (BadgeFormat.A6, lambda: self.tr("A6, one on each page")),
                (BadgeFormat.CR80, lambda: self.tr("Card size, one on each page")),
            ],
        )
        self.paper: Choice[str] = Choice(
            lambda: self.tr("Paper"), [("A4", "A4"), ("Letter", lambda: self.tr("Letter"))]
        )
        self.printer: Choice[str] = Choice(lambda: self.tr("Printer"))
        self.right = Millimetres(lambda: self.tr("Move to the right"))
        self.down = Millimetres(lambda: self.tr("Move down"))
        self._paper, self._printer = Field(lambda: self.tr("Paper"), self.paper), self.printer
        self.nothing = Muted(lambda: self.tr("This laptop knows no printer: save a PDF, or add one in the system."))
        self._offset = QWidget()
        moves = row(
            Field(lambda: self.tr("Move to the right"), self.right), Field(lambda: self.tr("Move down"), self.down),
            None, gap=16,
        )  # fmt: skip
        fill(self._offset, moves)
        sizes = row(Field(lambda: self.tr("Size"), self.form), self._paper, None, gap=16)
        self._printer_field = Field(lambda: self.tr("Printer"), self.printer)
        fill(self, column(sizes, self._printer_field, self.nothing, self._offset, gap=12))
        for choice in (self.form, self.paper):
            choice.picked.connect(lambda _: self._keep())
        self.printer.picked.connect(self._turn)
        for move in (self.right, self.down):
            move.valueChanged.connect(lambda _: self._keep())
        self.show_setting()

    def show_setting(self) -> None:
        """Show how badges are printed here."""
        setting, known = self._printing.setting(), self._printing.printers()
        self.form.choose(setting.form)
        self.paper.choose(setting.paper)
        self.printer.offer([(name, name) for name in known])
        self.printer.choose(setting.printer)
        for move, length in ((self.right, setting.offset.right), (self.down, setting.offset.down)):
            blocked = move.blockSignals(True)
            move.setValue(length)
            move.blockSignals(blocked)
        self._paper.setVisible(setting.form in (BadgeFormat.SHEET_A6, BadgeFormat.SHEET_CR80))
        for widget in (self._printer_field, self._offset):
            widget.setVisible(bool(known))
        self.nothing.setVisible(not known)

    def _turn(self, printer: str) -> None:
        """Another printer has an offset of its own."""
        setting = self._printing.setting()
        self._printing.choose(Setting(printer, setting.form, setting.paper, self._printing.offset(printer)))
        self.show_setting()
        self.changed.emit()

    def _keep(self) -> None:
        setting = self._printing.setting()
        self._printing.choose(
            Setting(
                self.printer.value() or "",
                self.form.value() or setting.form,
                self.paper.value() or setting.paper,
                PrinterOffset(self.right.value(), self.down.value()),
            )
        )
        self.show_setting()
        self.changed.emit()
