"""Runs of text broken into lines of a width, with nothing that could overflow it."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from rcm_desktop.documents.pdf.fonts import CUTS, Face, Printable, face
from rcm_desktop.domain.paper import Runs

PLAIN, SEMIBOLD, ITALIC = CUTS
_TOKENS = re.compile(r"\n| +|[^ \n]+")
_AFTER = re.compile(r"(?<=[/\-–—?&=_.@,;])")


class Piece(msgspec.Struct, frozen=True):
    """A stretch of one face within a line; `x` counts from the line's start."""

    x: float
    face: Face
    text: str


Line = tuple[Piece, ...]
Word = list[tuple[Face, str]]


class Lines:
    """Breaks runs into lines, first come first placed."""

    def __init__(self, printable: Printable) -> None:
        self._printable = printable

    def one_line(self, text: str) -> str:
        """A text as the font can print it, without line breaks."""
        return self._printable(text).replace("\n", " ")

    def broken(self, runs: Runs, size: float, width: float, bold: bool = False) -> list[Line]:
        """The lines that runs make at a size within a width (both in points); at least one, maybe empty."""
        lines: list[Line] = []
        line, right, spaced = list[Piece](), 0.0, False
        for word in self._words(runs, bold):
            if word is None:
                lines.append(tuple(line))
                line, right, spaced = [], 0.0, False
            elif word[0][1][0] == " ":
                spaced = True
            else:
                for part in self._fitting(word, size, width):
                    wide = sum([f.width(t) for f, t in part]) * size
                    space = line[-1].face.space * size if line and spaced else 0.0
                    if line and right + space + wide > width + 0.01:
                        lines.append(tuple(line))
                        line, right = [], 0.0
                    right = _append(line, part, right, spaced, size)
                    spaced = False
        lines.append(tuple(line))
        return lines

    def shortened(self, text: str, cut: str, size: float, width: float) -> Line:
        """A single line, ended by an ellipsis where it would be too wide."""
        text = self.one_line(text)
        used = face(cut)
        if used.width(text) * size > width:
            while text and used.width(text + "…") * size > width:
                text = text[:-1]
            text = text.rstrip() + "…"
        return (Piece(0.0, used, text),)

    def _words(self, runs: Runs, bold: bool) -> Iterator[Word | None]:
        """Words, spaces and (None) forced breaks; a word may change its face on the way."""
        word: Word = []
        for run in runs:
            used = face(SEMIBOLD if run.bold or bold else ITALIC if run.italic else PLAIN)
            for token in _TOKENS.findall(self._printable(run.text)):
                if token[0] not in " \n":
                    word.append((used, token))
                    continue
                if word:
                    yield word
                    word = []
                yield None if token == "\n" else [(used, token)]
        if word:
            yield word

    def _fitting(self, word: Word, size: float, width: float) -> Iterable[Word]:
        """The word itself, or pieces no wider than a line, cut after punctuation where there is some."""
        if sum([f.width(t) for f, t in word]) * size <= width:
            return (word,)
        return [[(used, part)] for used, text in word for part in _cut(used, text, size, width)]


def line_width(line: Line, size: float) -> float:
    """How far a line reaches at a size."""
    return line[-1].x + line[-1].face.width(line[-1].text) * size if line else 0.0


def _append(line: list[Piece], word: Word, right: float, spaced: bool, size: float) -> float:
    """Sets a word after what stands in the line, within the last piece where the face is the same."""
    if line and spaced:
        last = line[-1]
        line[-1] = Piece(last.x, last.face, last.text + " ")
        right += last.face.space * size
    for used, text in word:
        if line and line[-1].face is used:
            line[-1] = Piece(line[-1].x, used, line[-1].text + text)
        else:
            line.append(Piece(right, used, text))
        right += used.width(text) * size
    return right


def _cut(used: Face, text: str, size: float, width: float) -> Iterator[str]:
    held = ""
    for part in _AFTER.split(text):
        if held and used.width(held + part) * size > width:
            yield held
            held = ""
        while used.width(part) * size > width:
            at, reach = 1, used.width(part[0]) * size
            while (reach := reach + used.width(part[at]) * size) <= width:
                at += 1
            yield part[:at]
            part = part[at:]
        held += part
    if held:
        yield held
