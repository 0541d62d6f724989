"""The sample meeting in a data folder, and the program's languages and look put back after each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.ui.kit import theme
from tests.clock import FixedClock
from tests.collected import collected_here
from tests.ui.windows import delete_windows

__all__ = ["collected_here"]


@pytest.fixture
def meetings(tmp_path: Path, clock: FixedClock) -> Meetings:
    """A data folder with the sample meeting in it."""
    found = Meetings(tmp_path / "data", clock)
    found.create(read_description(resource("meetings", "rcm-2023.toml")), "Inés", "Secretaría").close()
    return found


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application in the light look at 100 %."""
    theme.apply(qapp, theme.LIGHT, 1.0)
    yield qapp
    delete_windows()
    theme.apply(qapp, theme.LIGHT, 1.0)
