"""The look and the language every test of the interface starts from."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Languages
from tests.collected import collected_here
from tests.ui.windows import delete_windows

__all__ = ["collected_here"]


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """The program in English and in the light palette at 100 %."""
    theme.apply(qapp, theme.LIGHT, 1.0)
    spoken = Languages(qapp, "en")
    yield spoken
    spoken.fall_silent()
    delete_windows()
    theme.apply(qapp, theme.LIGHT, 1.0)
