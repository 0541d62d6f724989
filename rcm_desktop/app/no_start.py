"""What is shown where the program cannot begin: who started it with a click sees no terminal."""

import sys

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Heading, column, fill, row
from rcm_desktop.ui.kit.icons import app_icon
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.welcome.trouble import Trouble

WIDTH = 640


class NoStart(QWidget):
    """One sentence each for what happened, what is safe and what to do, in the language of the system."""

    def __init__(self, app: QApplication, problem: RcmError) -> None:
        super().__init__()
        self.languages = Languages(app, "es" if QLocale.system().language() is QLocale.Language.Spanish else "en")
        theme.apply(app)
        self.setWindowIcon(app_icon())
        self.setWindowTitle("RCM Desktop")
        self.trouble = Trouble(self.languages)
        self.close_button = Button(lambda: self.tr("Close"), self.close, look="filled")
        heading = Heading(lambda: self.tr("RCM Desktop could not begin"), size=20)
        fill(self, column(heading, self.trouble, row(None, self.close_button), gap=16, margin=24))
        self.trouble.tell(problem)
        self.setFixedWidth(theme.px(WIDTH))
        self.adjustSize()
        self.close_button.setFocus()


def tell(app: QApplication, problem: RcmError) -> int:
    """Say in a terminal, where there is one, and in a window why the program cannot begin; 2 once it is closed."""
    if sys.stderr is not None:
        sys.stderr.write(Labels("en").error(problem).one_line + "\n")
        sys.stderr.flush()
    window = NoStart(app, problem)
    window.show()
    app.exec()
    window.languages.fall_silent()
    return 2
