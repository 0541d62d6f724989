"""In which of its two formats a description comes: TOML, or a workbook."""

from pathlib import Path

from rcm_desktop.domain.errors import WrongCell
from rcm_desktop.intake.toml_tables import Described, TomlFile

_OTHER_SHEETS = {".xls", ".xlsb", ".ods", ".csv", ".numbers"}


def opened(path: Path) -> Described:
    """The file, read; raises WrongDescription, or WrongCell about a workbook."""
    ending = path.suffix.casefold()
    if ending in _OTHER_SHEETS:
        raise WrongCell(file=str(path), line=0, field="", expected="not_xlsx", found=ending, known=())
    if ending not in (".xlsx", ".xlsm"):
        return TomlFile(path)
    from rcm_desktop.intake.meeting_workbook.reading import WorkbookFile

    return WorkbookFile(path)
