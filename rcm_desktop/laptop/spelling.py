"""The spelling dictionaries of this laptop, where it has any, and the words that were learned on it.

They come by pyenchant, an optional extra; without it, or without a dictionary of a language, nothing is checked.
"""

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from rcm_desktop.laptop.trouble import told
from rcm_desktop.laptop.whole_file import write_whole

_REGIONS = {
    "es": ("es_PA", "es_MX", "es_CR", "es_GT", "es_HN", "es_SV", "es_NI", "es_DO", "es_US", "es", "es_ES"),
    "en": ("en_US", "en_CA", "en_BZ", "en_GB", "en"),
}
"""The dictionaries of a language, the nearest to the region first; any other of the language comes after."""
_LONGEST = 200


class Checker(Protocol):
    """Whatever knows the words of a language."""

    def knows(self, word: str) -> bool:
        """Whether the word is spelled right."""
        ...

    def suggest(self, word: str) -> Sequence[str]:
        """What may have been meant, the likeliest first."""
        ...


def checker(language: str) -> Checker | None:
    """The dictionary of a language on this laptop, or None; reading it takes a tenth of a second."""
    try:
        import enchant  # an ImportError, too, where the library beneath it is missing
    except ImportError:
        return None
    try:
        broker = enchant.Broker()
        found = set(broker.list_languages())
        near = [tag for tag in _REGIONS.get(language, ()) if tag in found]
        others = sorted(tag for tag in found if tag.split("_")[0] == language)
        return next((_Enchanted(broker.request_dict(tag)) for tag in (*near, *others)), None)
    except enchant.errors.Error:
        return None


class _Enchanted:
    """A dictionary that pyenchant found."""

    def __init__(self, dictionary: Any) -> None:
        self._dictionary = dictionary

    def knows(self, word: str) -> bool:
        """Whether the word is spelled right."""
        return bool(self._dictionary.check(word))

    def suggest(self, word: str) -> Sequence[str]:
        """What may have been meant, the likeliest first."""
        return tuple(self._dictionary.suggest(word))


class Learned:
    """The words that people taught this laptop: a text file for each language in the data folder, a word a line."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._words: dict[str, list[str]] = {}

    def words(self, language: str) -> Sequence[str]:
        """The words learned in a language; none where the file cannot be read."""
        if language not in self._words:
            try:
                text = self._file(language).read_text(encoding="utf-8", errors="replace")
            except OSError:
                text = ""
            self._words[language] = [word.strip() for word in text.splitlines() if word.strip()]
        return self._words[language]

    def learn(self, language: str, word: str) -> None:
        """Keep a word from now on; raises NoRoom, ReadOnly or TargetVanished."""
        word = unicodedata.normalize("NFC", word.strip())[:_LONGEST]
        if not word or word in self.words(language):
            return
        words = sorted({*self.words(language), word})
        path = self._file(language)
        with told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, "".join(f"{one}\n" for one in words).encode())
        self._words[language] = words

    def _file(self, language: str) -> Path:
        return self._folder / f"words-{language}.txt"
