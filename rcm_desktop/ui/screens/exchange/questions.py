"""What the settling view asks, whatever it is about: versions side by side, and what may be chosen."""

from collections.abc import Callable

import msgspec

from rcm_desktop.domain.records import Heads
from rcm_desktop.domain.text_difference import Fate, Piece, difference
from rcm_desktop.services.settling import AgreedText, Divided, Edited, Settled, Settlement, Signed, Version, Versions
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.exchange.fields import field_words
from rcm_desktop.ui.screens.exchange.values import NOTHING, value_words
from rcm_desktop.ui.screens.exchange.wording import kind_word, laptop_name, record_name, translate

_LONG = frozenset({"text", "description", "attention", "note"})
"""Fields that may hold several paragraphs."""
_FREE = _LONG | frozenset({"title", "short", "body", "post", "institution", "contact", "room", "chair", "rapporteur",
                           "speakers", "place", "symbol", "code", "external_id"})  # fmt: skip
"""Fields that a person may write as they should be; the others are chosen, or corrected at their place."""


class Choice(msgspec.Struct, frozen=True):
    """One decision: its words, how it is done (again), and how it is taken back."""

    words: str
    once: Callable[[], object]
    back: Callable[[], object]


class Side(msgspec.Struct, frozen=True):
    """One version: who stands for it, what it says with what is special in it marked, and the choice of it."""

    heading: str
    signed: str
    pieces: tuple[Piece, ...]
    choice: Choice


class Question(msgspec.Struct, frozen=True):
    """What is to be decided; `proposed` is shown below with its choice, `edit` makes one of what is typed."""

    title: str
    about: str
    sides: tuple[Side, ...]
    hint: str = ""
    more: tuple[Choice, ...] = ()
    proposed: tuple[Piece, ...] = ()
    propose: Choice | None = None
    edit: Callable[[str], Choice] | None = None
    text: str = ""
    """What the field to write in begins with."""
    long: bool = False


class Asking:
    """Makes questions of what the service reads, and choices of what it can do."""

    def __init__(self, settlement: Settlement) -> None:
        self._settlement = settlement

    def versions(self, seen: Versions) -> Question:
        """Which of several versions of a field stands."""
        base = seen.field.partition(".")[0]
        long, free = base in _LONG, base in _FREE and all(isinstance(one.value, str) for one in seen.versions)
        sides = tuple(self._side(seen, one, free=free) for one in seen.versions)
        texts = [one.value for one in seen.versions] if free else []
        more: tuple[Choice, ...] = ()
        if long and len(texts) == 2:
            both = "\n".join(reversed(texts))  # the older one first
            more = (self._choice(seen, both, translate("settling", "Keep both, one after the other")),)
        merged = seen.proposal
        return Question(
            _title(seen), _about(seen.kind, record_name(seen.record)), sides,
            hint=_hint(marked=free, based=seen.base is not None), more=more,
            proposed=difference(sides_text(seen.base), merged) if merged is not None else (),
            propose=None if merged is None else self._choice(seen, merged, translate("settling", "Use the proposal")),
            edit=(lambda text: self._choice(seen, text, "")) if free else None,
            text=merged if merged is not None else (texts[0] if texts else ""), long=long,
        )  # fmt: skip

    def divided(self, seen: Divided) -> Question:
        """Whether a record that was deleted and edited stays."""
        settlement = self._settlement
        changed = [piece for one in seen.edits for piece in (*_edit(one, seen), Piece(Fate.KEPT, "\n"))]
        facts = translate("settling", "Since then something else was recorded of it, such as an arrival.")
        kept = (*changed[:-1], *_plain(("\n" if changed else "") + facts)) if seen.facts else tuple(changed[:-1])
        keep = Choice(
            translate("settling", "Keep it"), lambda: settlement.keep(seen), lambda: settlement.divide_again(seen)
        )
        delete = Choice(
            translate("settling", "Delete it after all"), lambda: settlement.delete(seen),
            lambda: settlement.divide_again(seen),
        )  # fmt: skip
        edited = tuple(dict.fromkeys(one.signed for one in seen.edits))
        return Question(
            translate("settling", "Deleted at one laptop, changed at another"),
            _about(seen.kind, record_name(seen.record)),
            (
                Side(translate("settling", "Changed"), signed_words(edited), kept or _plain("—"), keep),
                Side(translate("settling", "Deleted"), signed_words(seen.deleted), _plain(
                    translate("settling", "Whoever deleted it had not seen what was changed.")), delete),
            ),
        )  # fmt: skip

    def agreed(self, seen: AgreedText) -> Question:
        """Which text is the one that was agreed."""
        pieces = difference(seen.agreed, seen.now)
        return Question(
            translate("settling", "An agreed text was changed"),
            _about("note", record_name(seen.note)),
            (
                Side(translate("settling", "As it was agreed"), signed_words((seen.marked,)), _without(
                    pieces, Fate.ADDED), self._agreeing(seen, seen.agreed, translate("settling", "Back to this one"))),
                Side(translate("settling", "As it stands now"), signed_words((seen.written,)), _without(
                    pieces, Fate.REMOVED), self._agreeing(seen, seen.now, translate("settling", "This one is agreed"))),
            ),
            hint=_hint(marked=True, based=True),
            edit=lambda text: self._agreeing(seen, text, ""), text=seen.now, long=True,
        )  # fmt: skip

    def _agreeing(self, seen: AgreedText, text: str, words: str) -> Choice:
        settlement = self._settlement
        return Choice(words, lambda: settlement.agree(seen, text), lambda: settlement.touch_again(seen, text))

    def _side(self, seen: Versions, one: Version, *, free: bool) -> Side:
        choice = self._choice(seen, one.value, translate("settling", "Keep this one"))
        signed = signed_words(one.signed, laptops=len({by.laptop for by in one.signed}) > 1)
        laptops = list(dict.fromkeys(laptop_name(by.laptop) for by in one.signed))
        if not one.readable:
            words = translate("settling", "Written by a newer version of the program; it cannot be shown here.")
            return Side(labels().listing(laptops), signed, _plain(words), choice)
        if not free:
            words = value_words(seen.field, one.value, seen.named)
            return Side(labels().listing(laptops), signed, _plain(words), choice)
        if seen.base is not None:
            pieces = difference(sides_text(seen.base), one.value)
        else:
            other = next(two for two in seen.versions if two is not one)
            pieces = _without(difference(other.value, one.value), Fate.REMOVED)
        return Side(labels().listing(laptops), signed, pieces or _plain("—"), choice)

    def _choice(self, seen: Versions, value: object, words: str) -> Choice:
        settlement = self._settlement
        done: list[Settled] = []
        over: list[Heads] = []

        def once() -> None:
            if not over:
                done.append(settlement.settle(seen, value))
            elif heads := over.pop():  # none where somebody wrote meanwhile
                done.append(settlement.settle_again(done.pop(), heads))

        def back() -> None:
            over.append(settlement.take_back(done[-1]))

        return Choice(words, once, back)


def sides_text(base: Version | None) -> str:
    """The text that versions were made from, empty where it is not known or is none."""
    return base.value if base is not None and isinstance(base.value, str) else ""


def signed_words(signed: tuple[Signed, ...], *, laptops: bool = True) -> str:
    """As "14 Nov, 12:45 · Ana · Mesa 2"; a line each, and without the laptop where the heading names it."""
    lines = []
    for one in signed:
        time = f"{labels().short_day(one.at.date())}, {labels().time(one.at)}"
        lines.append(" · ".join(part for part in (time, one.who, laptop_name(one.laptop) if laptops else "") if part))
    return "\n".join(lines)


def _title(seen: Versions) -> str:
    words = field_words([seen.field])
    count = len(seen.versions)
    if count == 2:
        return translate("settling", "Two versions: {field}").format(field=words)
    return translate("settling", "{count} versions: {field}").format(count=count, field=words)


def _about(kind: str, name: str) -> str:
    return " · ".join(part for part in (kind_word(kind), name) if part)


def _hint(*, marked: bool, based: bool) -> str:
    if not marked:
        return ""
    if based:
        return translate("settling", "Underlined: added. Struck through: taken away. The rest is as it was before.")
    return translate("settling", "Underlined: what the other one does not have.")


def _edit(one: Edited, seen: Divided) -> tuple[Piece, ...]:
    """A field and what became of it: what it says now underlined, what it said before struck through."""
    field = field_words([one.field])
    field = field[:1].upper() + field[1:]
    if not one.readable:
        return _plain(field)
    before, after = value_words(one.field, one.before, seen.named), value_words(one.field, one.after, seen.named)
    return (*_plain(f"{field}: "), *difference("" if before == NOTHING else before, after))


def _plain(text: str) -> tuple[Piece, ...]:
    return (Piece(Fate.KEPT, text),)


def _without(pieces: tuple[Piece, ...], fate: Fate) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if piece.fate is not fate)
