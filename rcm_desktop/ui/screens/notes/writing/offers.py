"""What may be meant by the word under way: delegations, kinds and sections behind a sign, else a member's name."""

from collections.abc import Collection, Sequence

import msgspec

from rcm_desktop.domain.agenda import Objective
from rcm_desktop.domain.completing import begun, ranked
from rcm_desktop.domain.noting import Lead, kinds_begun, lead, sign_begun
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.ui.kit.wording import language as screen_language
from rcm_desktop.ui.screens.notes.wording import delegation_name, kind_word

MOST = 6


class Offered(msgspec.Struct, frozen=True):
    """One of the things that may be meant: `typed` becomes the choice `lead`, or else the text `word`."""

    word: str
    typed: str
    aside: str = ""
    """What stands before the word in quiet letters: a code, a number."""
    lead: Lead | None = None


class Known(msgspec.Struct, frozen=True):
    """What there is to mean, and what makes one likelier than another."""

    delegations: tuple[Delegation, ...] = ()
    objectives: tuple[Objective, ...] = ()
    """Those that "#" may name, the likeliest first."""
    spoken: Collection[Id] = ()
    present: Collection[Id] = ()

    def offers(self, line: str, begins: str, language: str) -> Sequence[Offered]:
        """What may be meant by the end of a line; what the whole text `begins` with may be a choice by Tab."""
        typed = sign_begun(line)
        if typed:
            return self._behind_sign(typed)
        if not line or line[-1].isspace() or lead(f"{begins}\t", self.delegations) is not None:
            return ()  # the Tab behind a name at the beginning makes a choice of it
        found = begun(line, self.delegations, language, self.spoken, self.present)
        if found is None:
            return ()
        return [Offered(one.short_name(language), found.typed, one.code) for one in found.delegations[:MOST]]

    def _behind_sign(self, typed: str) -> Sequence[Offered]:
        mark, word = typed[0], typed[1:]
        if mark == "@":
            return [
                Offered(delegation_name(one), typed, one.code, Lead(typed, delegation=one.id))
                for one in ranked(word, self.delegations, self.spoken, self.present)[:MOST]
                if word.isalnum() or not word
            ]
        if mark == "/":
            kinds = kinds_begun(word) if not word or word.isalpha() else ()
            return [Offered(kind_word(kind), typed, lead=Lead(typed, kind=kind)) for kind in kinds]
        found = [one for one in self.objectives if str(one.number).startswith(word)]
        return [
            Offered(one.text(screen_language()), typed, str(one.number), Lead(typed, section=one.id))
            for one in found[:MOST]
        ]
