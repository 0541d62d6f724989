"""What Qt says while a benchmark runs, without the one line that the offscreen platform repeats for each window."""

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

EXPECTED = "This plugin does not support"


def quieten() -> None:
    """Let all else be printed as before."""
    qInstallMessageHandler(_heard)


def _heard(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    if EXPECTED not in text:
        print(text, file=sys.stderr)
