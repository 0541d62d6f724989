"""What this laptop keeps of typing, and who is present: what the writing fields are helped with."""

from collections.abc import Callable, Collection, Sequence

from rcm_desktop.domain.records import Id
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.laptop.spelling import Checker, Learned, checker
from rcm_desktop.ui.screens.notes.writing.typing_help import Laptop


class TypingLaptop(Laptop):
    """The real one: its settings and dictionaries, and who is known to be there."""

    def __init__(self, present: Callable[[Id], Collection[Id]], kept: Kept) -> None:
        self._present, self._kept = present, kept
        self._learned = Learned(kept.folder)
        self.enter_breaks = kept.now.enter_breaks

    def keep_enter(self, breaks: bool) -> None:
        self.enter_breaks = breaks  # it holds for now, though the disk may refuse it
        self._kept.keep(enter_breaks=breaks)

    def present(self, session: Id) -> Collection[Id]:
        return self._present(session)

    def checker(self, language: str) -> Checker | None:
        return checker(language)

    def learned(self, language: str) -> Sequence[str]:
        return self._learned.words(language)

    def learn(self, language: str, word: str) -> None:
        self._learned.learn(language, word)
