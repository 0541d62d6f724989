"""What helps while one types, in the new entry and in the one being changed: signs, names, spelling, and Enter."""

import time
from collections.abc import Callable, Collection, Mapping, Sequence

import msgspec
from PySide6.QtCore import QObject, QTimer

from rcm_desktop.domain.agenda import Objective
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.spelled_words import words_of_names
from rcm_desktop.laptop.spelling import Checker
from rcm_desktop.services.notes import Entries
from rcm_desktop.services.people import People, Roster
from rcm_desktop.ui.kit.views import Offer
from rcm_desktop.ui.screens.notes.writing.composer import Composer
from rcm_desktop.ui.screens.notes.writing.offers import Known
from rcm_desktop.ui.screens.notes.writing.spelling import Spelling

_LOOK_S = 30
"""So often it is asked who is present, at most."""
_REST_MS = 300
"""So long after a section is shown: the window is there and the first letters are typed."""


class Laptop:
    """What the laptop says and keeps of typing; this one says nothing and keeps it until the program ends."""

    enter_breaks = False

    def keep_enter(self, breaks: bool) -> None:
        """Keep whether Enter breaks the line."""
        self.enter_breaks = breaks

    def present(self, session: Id) -> Collection[Id]:
        """The delegations known to be present at a session."""
        return ()

    def checker(self, language: str) -> Checker | None:
        """The spelling dictionary of a language."""
        return None

    def learned(self, language: str) -> Sequence[str]:
        """The words learned in a language."""
        return ()

    def learn(self, language: str, word: str) -> None:
        """Learn a word."""


class TypingHelp(QObject):
    """Serves the composers of a view, the new entry's and the editor's; it asks who is present when all is shown."""

    def __init__(
        self, laptop: Laptop, composers: Sequence[Composer], people: People,
        tell_error: Callable[[RcmError], None], parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._laptop, self._composers, self._people, self._tell_error = laptop, composers, people, tell_error
        self._session: Id = ""
        self._known = Known()
        self._present: Collection[Id] = ()
        self._asked: float | None = None
        """When it was last asked who is present at the session."""
        self._checkers: dict[str, Checker | None] = {}
        self._names: tuple[Roster, frozenset[str]] | None = None
        self._right: dict[str, frozenset[str]] = {}
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self._ask)
        self._spellings = [self._serve(composer) for composer in composers]
        self._set_enter()
        composers[-1].will(self.changing)

    @property
    def enter_breaks(self) -> bool:
        """Whether Enter breaks the line and Ctrl+Enter records."""
        return self._laptop.enter_breaks

    def offers(self) -> tuple[Offer, ...]:
        """The command that turns what Enter does."""
        return (Offer(self._other_way, self.turn_enter),)

    def turn_enter(self) -> None:
        """Let Enter do the other thing from now on."""
        try:
            self._laptop.keep_enter(not self._laptop.enter_breaks)
        except RcmError as error:
            self._tell_error(error)
        self._set_enter()
        self._composers[0].quietly(self._this_way)

    def stand_in(self, entries: Entries, session: Id, section: Id) -> None:
        """Help in a section of a session, as the record stands."""
        programme = entries.programme
        sitting = programme.by_id.get(session)
        own = sitting.objectives if sitting is not None else ()
        others = (one for of in programme.sittings if of is not sitting for one in of.objectives)
        objectives = (*own, *sorted(others, key=lambda one: one.number))
        turns = sitting.floor().turns if sitting is not None else ()
        spoken = {turn.speaker.delegation for turn in turns} | {note.delegation for note in entries.of(session)}
        if session != self._session:
            self._session, self._present, self._asked = session, (), None
        present = self._present
        self._know(Known(programme.delegations, objectives, spoken, present))
        self._composers[0].signs.number(_numbers(objectives), section)
        self._later.start()

    def recording(self) -> str:
        """What the keys of the empty field do."""
        if self.enter_breaks:
            return self.tr("Ctrl+Enter records, Enter breaks the line, Up edits the last entry")
        return self.tr("Enter records, Shift+Enter breaks the line, Up edits the last entry")

    def asking(self, name: str) -> str:
        """What recording does with a bare name."""
        if self.enter_breaks:
            return self.tr("Ctrl+Enter puts {speaker} on the list of speakers").format(speaker=name)
        return self.tr("Enter puts {speaker} on the list of speakers").format(speaker=name)

    def writing(self, what: str) -> str:
        """What recording makes of what is typed; the key is named where it is not the one everybody expects."""
        return self.tr("Ctrl+Enter: {what}").format(what=what) if self.enter_breaks else what

    def changing(self) -> str:
        """What the keys do while an entry is being changed."""
        if self.enter_breaks:
            return self.tr("Ctrl+Enter records the change; Esc leaves it as it was")
        return self.tr("Enter records the change; Esc leaves it as it was")

    def _serve(self, composer: Composer) -> Spelling:
        spelling = Spelling(composer.field, lambda word: self._learn(composer, word))
        composer.spoken.connect(lambda _: self._check(composer, spelling))
        return spelling

    def _know(self, known: Known) -> None:
        self._known = known
        for composer in self._composers:
            # An entry being changed stays in its section.
            own = composer is self._composers[0]
            composer.completion.know(known if own else msgspec.structs.replace(known, objectives=()))

    def _ask(self) -> None:
        """Who is present now, and the words that are right: neither is worth a delay of what is shown."""
        now = time.monotonic()
        if self._asked is None or now - self._asked > _LOOK_S:
            self._asked = now
            try:
                self._present = self._laptop.present(self._session)
            except RcmError:
                pass  # the file is busy: the order is the meeting's meanwhile
            self._know(msgspec.structs.replace(self._known, present=self._present))
        for composer, spelling in zip(self._composers, self._spellings, strict=True):
            self._check(composer, spelling)

    def _check(self, composer: Composer, spelling: Spelling) -> None:
        language = composer.language.value() or "es"
        if language not in self._checkers:
            self._checkers[language] = self._laptop.checker(language)
        checker = self._checkers[language]
        spelling.use(checker, self._right_words(language) if checker is not None else frozenset())

    def _right_words(self, language: str) -> frozenset[str]:
        roster = self._people.roster()
        if self._names is None or self._names[0] is not roster:
            self._names = roster, _names(roster)
            self._right.clear()
        if language not in self._right:
            self._right[language] = self._names[1] | set(words_of_names(*self._laptop.learned(language)))
        return self._right[language]

    def _learn(self, composer: Composer, word: str) -> None:
        language = composer.language.value() or "es"
        try:
            self._laptop.learn(language, word)
        except RcmError as error:
            self._tell_error(error)
            return
        self._right.pop(language, None)
        for other, spelling in zip(self._composers, self._spellings, strict=True):
            self._check(other, spelling)

    def _set_enter(self) -> None:
        for composer in self._composers:
            composer.field.enter_breaks = self._laptop.enter_breaks
            composer.say_again()

    def _other_way(self) -> str:
        return self.tr("Enter records") if self.enter_breaks else self.tr("Enter breaks the line")

    def _this_way(self) -> str:
        if self.enter_breaks:
            return self.tr("Enter breaks the line now, Ctrl+Enter records")
        return self.tr("Enter records now, Shift+Enter breaks the line")


def _numbers(objectives: Sequence[Objective]) -> Mapping[int, Id]:
    """The objectives by their numbers; where two have the same, the one that comes first."""
    return {one.number: one.id for one in reversed(objectives) if one.number > 0}


def _names(roster: Roster) -> frozenset[str]:
    """The folded words of all names of the meeting: of its delegations and its people."""

    def of_delegation(one: Delegation) -> tuple[str, ...]:
        forms = (one.name_es, one.name_en)
        return (one.code, *one.aliases, *(text for f in forms for text in (f.short, f.formal, f.acronym)))

    texts = [text for one in roster.delegations for text in of_delegation(one)]
    texts += [person.delegate.name.full for person in roster.people.values()]
    return frozenset(words_of_names(*texts))
