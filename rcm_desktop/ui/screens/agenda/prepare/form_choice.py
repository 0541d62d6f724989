"""The choice between the timetable and the list."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit.blocks import Button, fill, row

FORM_KEY = "Ctrl+T"


class Form(StrEnum):
    """How a day is shown."""

    TIMETABLE = "timetable"
    LIST = "list"


class FormChoice(QWidget):
    """Two words, the one in front pressed down."""

    picked = Signal(object)
    """A person wants this Form."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {
            Form.TIMETABLE: Button(lambda: self.tr("Timetable"), look="choice", key=FORM_KEY),
            Form.LIST: Button(lambda: self.tr("List"), look="choice", key=FORM_KEY),
        }
        for form, button in self.buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _, form=form: self._pick(form))
        fill(self, row(*self.buttons.values(), gap=4))

    def show_form(self, form: Form) -> None:
        """Show which form is in front."""
        for one, button in self.buttons.items():
            button.setChecked(one is form)

    def _pick(self, form: Form) -> None:
        self.show_form(form)
        self.picked.emit(form)
