"""The windows of a test, gone once it is over."""

from PySide6.QtCore import QCoreApplication, QEvent


def delete_windows() -> None:
    """Delete now what is to be deleted later: a window that lingers is restyled by each later test."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
