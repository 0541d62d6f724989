"""The embedded cuts of Noto Sans: widths of words, and a visible mark for signs the font lacks."""

import unicodedata
from functools import cache
from typing import Any

from rcm_desktop.laptop.resources import resource

CUTS = ("NotoSans-Regular", "NotoSans-SemiBold", "NotoSans-Italic")
MISSING = "\ufffd"
_SPACES = dict.fromkeys(map(ord, "\t\x0b\x0c\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f"), " ")
_BREAKS = dict.fromkeys(map(ord, "\r\x85\u2028\u2029"), "\n")
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\ufe0e\ufe0f"), "")
_PLAIN = _SPACES | _BREAKS | _UNSEEN | {0x2007: "\u00a0", 0x202F: "\u00a0"}


class Face:
    """One cut as a PDF font, measuring each distinct word once."""

    def __init__(self, cut: str) -> None:
        from reportlab.pdfbase.pdfmetrics import registerFont
        from reportlab.pdfbase.ttfonts import TTFont

        self.cut = cut
        self.font: Any = TTFont(cut, str(resource("fonts", f"{cut}.ttf")))
        registerFont(self.font)
        self._glyphs = self.font.face.charWidths
        self._default = self.font.face.defaultWidth
        self._words: dict[str, float] = {}
        self.space = self.width(" ")

    def width(self, word: str) -> float:
        """The advance of a word at size 1."""
        known = self._words.get(word)
        if known is None:
            if len(self._words) > 50_000:
                self._words.clear()
            glyphs, default = self._glyphs, self._default
            known = sum([glyphs.get(ord(sign), default) for sign in word]) * 0.001
            self._words[word] = known
        return known

    def has(self, sign: str) -> bool:
        """Whether the cut can print a sign."""
        code = ord(sign)
        return code >= 32 and code in self.font.face.charToGlyph


@cache
def face(cut: str) -> Face:
    """The loaded cut of this name."""
    return Face(cut)


class Printable:
    """Text as the font can print it, and a memory of the signs it could not."""

    def __init__(self) -> None:
        self._faces = [face(cut) for cut in CUTS]
        self._safe = {chr(code) for code in range(32, 127)} | {"\n"}
        self.missing: set[str] = set()

    def __call__(self, text: str) -> str:
        """The text composed, odd spaces made plain, each sign without a glyph replaced by a visible mark."""
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
        text = text.replace("\r\n", "\n").translate(_PLAIN)
        strange = set(text) - self._safe
        if not strange:
            return text
        marks = {ord(sign): MISSING for sign in strange if not self._prints(sign)}
        return text.translate(marks) if marks else text

    def _prints(self, sign: str) -> bool:
        if all(cut.has(sign) for cut in self._faces):
            self._safe.add(sign)
            return True
        self.missing.add(sign)
        return False
