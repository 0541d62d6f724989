"""The log in the data folder, for whoever mends the program; it holds no personal data."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

NAME = "rcm_desktop"
_BYTES = 1_000_000
_FILES = 3

_ErrorInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class PlainFormatter(logging.Formatter):
    """Lines without the person's folder, errors without their message, which may quote what was typed."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of one record."""
        return super().format(record).replace(str(Path.home()), "~")

    def formatException(self, ei: _ErrorInfo) -> str:
        """Where an error arose and of which kind it was."""
        kind, _, trace = ei
        return "".join(traceback.format_tb(trace)) + (kind.__name__ if kind else "")


def start_log(folder: Path) -> logging.Handler:
    """Begin to log into `rcm-desktop.log` of the folder: three files of 1 MB, the oldest is dropped."""
    handler = RotatingFileHandler(
        folder / "rcm-desktop.log", maxBytes=_BYTES, backupCount=_FILES - 1, encoding="utf-8", delay=True
    )
    handler.setFormatter(PlainFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log = logging.getLogger(NAME)
    log.setLevel(logging.INFO)
    log.addHandler(handler)
    return handler


def stop_log(handler: logging.Handler) -> None:
    """End what start_log began and close the file."""
    logging.getLogger(NAME).removeHandler(handler)
    handler.close()
