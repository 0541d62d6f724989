"""What is in front while translating: a session, one of its sections or all, and perhaps only what is left."""

from collections.abc import Callable, Iterator, Mapping

from rcm_desktop.domain.pairs import Half, Pair, PairState, Tally, is_open
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import Opening, Pairs, SessionPairs
from rcm_desktop.ui.screens.notes.translating.rows import Heading, Row

EVERYTHING = "*"
"""The choice of all sections; the empty id is the general one."""


class Front:
    """Follows the session that is written in until another one is chosen here."""

    def __init__(self, pairs: Pairs, written_in: Callable[[], Id]) -> None:
        self._pairs, self._written_in = pairs, written_in
        self._followed: Id = ""
        self._chosen: Id = ""
        self.section = EVERYTHING
        self.only_open = False
        self.sessions: tuple[SessionPairs, ...] = ()
        self.session: SessionPairs | None = None
        self.lines: tuple[Row, ...] = ()
        self.delegations: Mapping[Id, Delegation] = {}

    @property
    def tally(self) -> Tally:
        """How far the session in front is."""
        return self.session.tally if self.session is not None else Tally()

    def follow(self) -> None:
        """Go along where the record is written in another session since."""
        there = self._written_in()
        if there and there != self._followed:
            self._followed = there
            self.choose(there)

    def choose(self, session: Id) -> None:
        """Put a session in front, all of it."""
        if session != self._chosen:
            self._chosen, self.section = session, EVERYTHING

    def bring(self, pair: Pair) -> None:
        """Let a pair be among what is shown."""
        self.choose(pair.original.session)
        if self.section != pair.section:
            self.section = EVERYTHING
        self.only_open = False

    def read(self, opening: Opening | None) -> None:
        """Read again; the pair being written is shown whether something is left of it or not."""
        self.sessions = self._pairs.sessions()
        self.session = next((one for one in self.sessions if one.session.session.id == self._chosen), None)
        if self.session is None:
            self.session = next(iter(self.sessions), None)
        if self.session is None:
            self.lines = ()
            return
        self._chosen = self.session.session.session.id
        if all(self.section != one.id for one in self.session.session.sections):
            self.section = EVERYTHING
        self.delegations = self._pairs.delegations()
        self.lines = tuple(self._lines(opening.original if opening is not None else ""))

    def next_left(self, original: Id) -> tuple[Pair, Half] | None:
        """The next pair in front of which a half is left, after this one and then from the beginning."""
        pairs = self._shown()
        places = {pair.original.id: place for place, pair in enumerate(pairs)}
        start = places.get(original, -1) + 1
        for pair in (*pairs[start:], *pairs[:start]):
            if pair.original.id != original and is_open(pair):
                return pair, half_left(pair)
        return None

    def _lines(self, kept: Id) -> Iterator[Row]:
        assert self.session is not None
        sections = {one.id: one for one in self.session.session.sections}
        before = None
        for pair in self._shown():
            if self.only_open and not is_open(pair) and pair.original.id != kept:
                continue
            if pair.section != before and pair.section in sections:
                yield Heading(sections[pair.section])
                before = pair.section
            yield pair

    def _shown(self) -> tuple[Pair, ...]:
        return self._pairs.of(self._chosen, None if self.section == EVERYTHING else self.section)


def half_left(pair: Pair) -> Half:
    """The half on which there is something to do."""
    return Half.ORIGINAL if pair.state is PairState.ORIGINAL_BEHIND else Half.TRANSLATION
