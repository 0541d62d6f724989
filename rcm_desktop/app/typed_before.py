"""Says at the start what was typed in Setup and not recorded when the program ended, and leads there."""

from PySide6.QtCore import QObject

from rcm_desktop.services.setup import Setup
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.window import MainWindow


class TypedBefore(QObject):
    """A notice for the record in which something was typed last; it stays until somebody has seen it."""

    def __init__(self, setup: Setup, window: MainWindow) -> None:
        super().__init__(window)
        self._setup, self._window = setup, window

    def tell(self) -> None:
        """Say so, if there is any."""
        waiting = self._setup.half_typed()
        if not waiting:
            return
        from rcm_desktop.ui.screens.setup.page import place_of
        from rcm_desktop.ui.screens.setup.section_list import part_name

        found = place_of(waiting[-1])
        if found is None:
            return
        place, part = found
        self._window.tell(
            Notice(
                "warn",
                lambda: self.tr("What was typed in Setup → {section} was kept.").format(section=part_name(part)),
                lambda: self.tr("It is not recorded yet."),
                action=lambda: self.tr("Go there"),
                run=lambda: self._window.go_to(place),
            )
        )
