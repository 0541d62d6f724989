"""The style sheet, for what a palette cannot reach: edges, focus rings, scroll bars, plain tables."""

from collections.abc import Callable
from string import Template


def style_sheet(colours: dict[str, str], px: Callable[[float], int]) -> str:
    """The sheet with a palette's colours, its lengths measured by `px`."""
    lengths = {f"p{n}": str(px(n)) for n in (4, 6, 8, 10, 12, 16, 24, 28, 32, 52)}
    lengths["cell"] = str(px(8) + 3)  # where Qt puts a cell's text
    return _SHEET.substitute(colours, **lengths)


# A field's ring grows from 1 px edge + 1 px margin to 2 px, so that nothing moves when the focus comes.
_SHEET = Template("""
QPushButton { background: $paper; color: $ink; border: 1px solid $edge; border-radius: 4px; margin: 1px;
  padding: 0 ${p12}px; min-height: ${p32}px; }
QPushButton:hover { background: $soft; }
QPushButton:pressed { background: $line; }
QPushButton:disabled { color: $muted; background: transparent; border-color: $line; }
QPushButton:focus { border: 2px solid $accent; margin: 0; }
QPushButton[look="filled"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[look="filled"]:hover { background: $ink; color: $page; border-color: $ink; }
QPushButton[look="filled"]:disabled { background: transparent; color: $muted; border-color: $line; }
QPushButton[look="filled"]:focus { border: 2px solid $ink; }
QPushButton[look="danger"] { color: $bad; border-color: $bad; }
QPushButton[look="flat"] { background: transparent; border-color: transparent; color: $accent;
  padding: 0 ${p8}px; }
QPushButton[look="flat"]:hover { background: $soft; }
QPushButton[look="flat"]:disabled { color: $muted; }
QPushButton[look="flat"]:focus { border-color: $accent; }
QPushButton[look="choice"] { background: transparent; border-color: transparent; color: $ink;
  padding: 0 ${p12}px; min-height: ${p28}px; }
QPushButton[look="choice"]:hover { background: $soft; }
QPushButton[look="choice"]:checked { background: $soft; color: $accent; font-weight: 600; }
QPushButton[look="choice"]:focus { border: 2px solid $accent; }
QPushButton[look="foot"] { background: transparent; border-color: transparent; color: $muted; margin: 0;
  padding: 0 ${p6}px; min-height: ${p24}px; }
QPushButton[look="foot"]:hover { color: $ink; background: $soft; }
QPushButton[look="foot"]:focus { border: 2px solid $accent; padding: 0 ${p4}px; }
QLineEdit, QComboBox, QAbstractSpinBox { background: $paper; color: $ink; border: 1px solid $edge;
  border-radius: 4px; margin: 1px; padding: 0 ${p8}px; min-height: ${p32}px; }
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox { placeholder-text-color: $muted; }
QLineEdit[large="true"] { min-height: ${p52}px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
  border: 2px solid $accent; margin: 0; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: $muted; background: $page; }
QLineEdit[wrong="true"] { border: 2px solid $bad; margin: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
#qt_spinbox_lineedit { border: none; background: transparent; margin: 0; padding: 0; min-height: 0; }
QPlainTextEdit, QTextEdit { background: $paper; border: 1px solid $edge; border-radius: 4px; margin: 1px;
  padding: ${p4}px; }
QTableView, QListView, QTreeView { background: $paper; border: 2px solid transparent; outline: 0; }
QTableView:focus, QListView:focus, QTreeView:focus { border-color: $accent; }
QListView[rings="rows"]:focus, QTableView[rings="cells"]:focus { border-color: transparent; }
QTableView::item { padding: 0 ${p8}px; border: none; }
QCalendarWidget QTableView, QCalendarWidget QTableView:focus { border-color: transparent; }
QCalendarWidget QTableView::item { padding: 0; }
QHeaderView { background: $paper; }
QHeaderView::section { background: $paper; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 0 ${cell}px; min-height: ${p32}px; }
QScrollBar:vertical { background: transparent; width: ${p10}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p10}px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: ${p32}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; }
QScrollBar::handle:hover { background: $accent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QTabBar::tab { background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent;
  padding: ${p8}px ${p4}px; margin-right: ${p16}px; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QMenu { background: $paper; color: $ink; border: 1px solid $edge; padding: ${p4}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p12}px; }
QMenu::item:selected { background: $soft; color: $ink; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px 0; }
QProgressBar { background: $line; border: none; border-radius: 3px;
  max-height: ${p6}px; min-height: ${p6}px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $line; }
QToolTip { background: $ink; color: $page; border: none; padding: ${p4}px ${p8}px; }
""")
