"""The table of planted faults fits the program, and a planted fault is the text it says."""

import faults
import pytest
from environment import ROOT

FAULTS = faults.listed()


@pytest.mark.parametrize("fault", FAULTS, ids=[fault["what"] for fault in FAULTS])
def test_what_a_fault_changes_stands_once_in_its_file(fault: faults.Fault) -> None:
    text = (ROOT / fault["file"]).read_text(encoding="utf-8")
    changed = faults.planted(text, fault)
    assert changed != text
    compile(changed, fault["file"], "exec")


def test_there_are_at_least_thirty_that_change_something_on_each_side() -> None:
    real = [fault for fault in FAULTS if "same" not in fault]
    assert len(real) >= 30
    for part in ("domain/", "storage/", "bundle/", "services/exchange/"):
        assert sum(part in fault["file"] for fault in real) >= 5, part


def test_a_fault_whose_text_is_gone_is_told() -> None:
    with pytest.raises(ValueError, match="does not hold this once"):
        faults.planted("nothing", FAULTS[0])
