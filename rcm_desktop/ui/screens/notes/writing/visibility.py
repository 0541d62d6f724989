"""Who may read what is being written: as is usual in the session, until a person chooses."""

from rcm_desktop.domain.notes import Visibility
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.notes.wording import visibility_word


class VisibilityChoice(Choice[Visibility]):
    """Shows what holds; remembers whether a person chose it."""

    def __init__(self) -> None:
        super().__init__(lambda: self.tr("Who may read it"), [(one, _words(one)) for one in Visibility])
        self._chosen: Visibility | None = None
        self._usual = Visibility.FULL
        self.picked.connect(self._pick)

    def chosen(self) -> Visibility | None:
        """What a person chose, or None where it is as usual."""
        return self._chosen

    def put(self, visibility: Visibility | None) -> None:
        """Show another choice, None for the usual one."""
        self._chosen = visibility
        self.choose(visibility or self._usual)

    def be_usual(self, usual: Visibility) -> None:
        """Know what is usual from now on."""
        self._usual = usual
        self.put(self._chosen)

    def _pick(self, visibility: Visibility) -> None:
        self._chosen = visibility


def _words(visibility: Visibility) -> Words:
    return lambda: visibility_word(visibility)
