"""A printer of the system that writes what it gets into a file."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from rcm_desktop.ui.kit import printing


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of what was printed last; the system knows this printer and another."""
    path = tmp_path / "printed.pdf"

    def device(_: str) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(path))
        return made

    monkeypatch.setattr(printing, "named", device)
    monkeypatch.setattr(printing, "printer_names", lambda: ("Desk printer", "Other"))
    return path
