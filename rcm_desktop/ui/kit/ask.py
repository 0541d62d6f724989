"""The few questions that may interrupt: a question as title, at most four lines, verbs on the buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, column, row
from rcm_desktop.ui.kit.wording import Words, say


class Question(QDialog):
    """A dialog of 560 px; `content` stands between the body and the buttons."""

    def __init__(
        self,
        parent: QWidget | None,
        title: Words,
        body: Words,
        verb: Words,
        refuse: Words,
        *,
        details: str = "",
        dangerous: bool = False,
        content: QLayout | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(title))
        self.setFixedWidth(theme.px(560))
        self.verb_button = Button(verb, self.accept, look="danger" if dangerous else "filled")
        self.refuse_button = Button(refuse, self.reject)
        heading = Heading(title)
        heading.setWordWrap(True)
        layout = column(heading, Label(body, wrap=True), gap=12, margin=24)
        if content is not None:
            layout.addLayout(content)
        if details:
            self._fold(layout, details)
        layout.addSpacing(theme.px(8))
        layout.addLayout(row(None, self.refuse_button, self.verb_button))
        self.setLayout(layout)
        # A dangerous verb is never what Enter does.
        (self.refuse_button if dangerous else self.verb_button).setDefault(True)
        (self.refuse_button if dangerous else self.verb_button).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _fold(self, layout: QVBoxLayout, details: str) -> None:
        text = QPlainTextEdit(details)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Details"))
        text.setFixedHeight(theme.px(160))
        text.hide()

        def turn() -> None:
            text.setVisible(not text.isVisible())
            self._fit()

        layout.addLayout(row(Button(lambda: self.tr("Details"), turn, look="flat", icon="chevron-down"), None))
        layout.addWidget(text)


def ask(
    parent: QWidget | None,
    title: Words,
    body: Words,
    verb: Words,
    refuse: Words,
    *,
    details: str = "",
    dangerous: bool = False,
) -> bool:
    """Ask and wait: true when the verb was chosen. Only for what undo cannot take back."""
    question = Question(parent, title, body, verb, refuse, details=details, dangerous=dangerous)
    try:
        return question.exec() == QDialog.DialogCode.Accepted
    finally:
        question.deleteLater()


def ask_text(
    parent: QWidget | None,
    title: Words,
    body: Words,
    field: Words,
    verb: Words,
    refuse: Words,
    *,
    text: str = "",
    needed: bool = True,
) -> str | None:
    """Ask for one line of text; None when refused. With `needed`, the verb waits until something is typed."""
    line = QLineEdit(text)
    line.setAccessibleName(say(field))
    question = Question(parent, title, body, verb, refuse, content=column(Label(field, colour="muted"), line, gap=4))

    def look() -> None:
        question.verb_button.setEnabled(not needed or bool(line.text().strip()))

    line.textChanged.connect(look)
    look()
    line.setFocus(Qt.FocusReason.OtherFocusReason)
    try:
        accepted = question.exec() == QDialog.DialogCode.Accepted
        return line.text().strip() if accepted else None
    finally:
        question.deleteLater()
