"""What changed in the half that moved on, looked up once for each text."""

from collections.abc import Iterator, Sequence

from rcm_desktop.domain.notes import text_sum
from rcm_desktop.domain.pairs import Half, Pair
from rcm_desktop.domain.text_difference import Fate, Piece, difference
from rcm_desktop.services.notes import Pairs

_MOST = 500


class Comparing:
    """Asks the history for the text that both halves were last held to, and compares."""

    def __init__(self, pairs: Pairs) -> None:
        self._pairs = pairs
        self._known: dict[tuple[str, str, str], tuple[Piece, ...]] = {}

    def pieces(self, pair: Pair, which: Half) -> tuple[Piece, ...]:
        """The text of a half that moved on, with what was added and removed; nothing for the others."""
        note, other = pair.half(which), pair.translation
        rest = Half.TRANSLATION if which is Half.ORIGINAL else Half.ORIGINAL
        if note is None or other is None or not pair.is_behind(rest):
            return ()
        held = other.matches.original if which is Half.ORIGINAL else other.matches.own
        if not held or held == text_sum(note.text):
            return ()
        known = (note.id, held, note.text)
        if known not in self._known:
            while len(self._known) >= _MOST:
                self._known.pop(next(iter(self._known)))
            before = self._pairs.as_matched(pair, which)
            self._known[known] = () if before is None else tuple(_apart(difference(before, note.text)))
        return self._known[known]


def _apart(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """With a space between what was removed and what came in its place, or two words would be read as one."""
    before = None
    for piece in pieces:
        if before is not None and (before.fate, piece.fate) == (Fate.REMOVED, Fate.ADDED):
            yield Piece(Fate.KEPT, " ")
        yield piece
        before = piece
