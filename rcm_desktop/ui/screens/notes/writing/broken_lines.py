"""A text broken into lines at a width, by word widths that are measured once: two thousand entries in no time."""

from PySide6.QtGui import QFont, QFontMetricsF

_MOST_WORDS = 50_000


class LineBreaker:
    """Breaks texts in one font; a word longer than a line is broken anywhere."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._space = self._metrics.horizontalAdvance(" ")
        self._words: dict[str, float] = {}

    def lines(self, text: str, width: float) -> list[str]:
        """The text on lines no wider than this; its own line breaks stay."""
        return [line for part in text.split("\n") for line in self._part(part, width)]

    def _part(self, part: str, width: float) -> list[str]:
        known, space = self._words, self._space
        lines: list[str] = []
        here: list[str] = []
        used = 0.0
        for word in part.split(" "):
            advance = known.get(word)
            if advance is None:
                advance = self._measured(word)
            if here and used + space + advance > width:
                lines.append(" ".join(here))
                here, used = [], 0.0
            if advance > width:
                *whole, word = self._cut(word, width)
                lines += whole
                advance = self._measured(word)
            used += advance + (space if here else 0.0)
            here.append(word)
        lines.append(" ".join(here))
        return lines

    def _measured(self, word: str) -> float:
        if len(self._words) > _MOST_WORDS:
            self._words.clear()
        found = self._words[word] = self._metrics.horizontalAdvance(word)
        return found

    def _cut(self, word: str, width: float) -> list[str]:
        pieces, start = [], 0
        for end in range(1, len(word) + 1):
            if end - start > 1 and self._metrics.horizontalAdvance(word[start:end]) > width:
                pieces.append(word[start : end - 1])
                start = end - 1
        return [*pieces, word[start:]]
