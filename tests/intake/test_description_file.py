"""A description is known by its ending, and other spreadsheets are asked for as XLSX."""

from pathlib import Path

import pytest

from rcm_desktop.domain.errors import WrongCell, WrongDescription
from rcm_desktop.intake.description_file import opened
from rcm_desktop.laptop.labels import Labels


@pytest.mark.parametrize("ending", [".ods", ".XLS", ".csv", ".numbers"])
def test_other_spreadsheets_are_asked_for_as_xlsx(tmp_path: Path, ending: str) -> None:
    with pytest.raises(WrongCell) as told:
        opened(tmp_path / f"plan{ending}")
    assert told.value.expected == "not_xlsx"
    assert "XLSX" in Labels("es").error(told.value).what


@pytest.mark.parametrize("name", ["plan.toml", "plan"])
def test_all_else_is_toml(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text('[meeting]\nshort = "A"\n', encoding="utf-8")
    assert opened(path).content == {"meeting": {"short": "A"}}
    path.write_text("short = ", encoding="utf-8")
    with pytest.raises(WrongDescription) as told:
        opened(path)
    assert type(told.value) is WrongDescription
