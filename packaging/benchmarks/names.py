"""Invented names in plenty, some common and most rare, and the slips of a hand that types them."""

from collections.abc import Iterator
from itertools import accumulate
from random import Random

from rcm_desktop.domain.finding import words
from rcm_desktop.domain.records import PersonName

_HEADS = "Al An Ar Be Bra Ca Ce Chi Cor Da Del Do El Es Fa Fer Fi Ga Gon Gue Ha Her Hu I In Ja Jo Ju Ka La Le Li Lo "
_MIDDLES = "ba be bi ca ce ci co cu da de di do du fe ga ge gi gu la le li lo lu ma me mi mo mu na ne ni no ñe ra re "
_HEADS += "Lu Ma Me Mi Mon Na Ni Ñu O Or Pa Pe Pi Qui Ra Re Ri Ro Sa Se Si So Ta Te To Tru U Va Ve Vi Xi Ya Ye Za Zu"
_MIDDLES += "ri ro rra sa se si so ta te ti to tri tu va ve vi za zu"
_GIVEN_ENDS = "na no ria rio sa so tín cia cio ldo lda ndra ndro ela elo ita ito bel món nia nio rta rto x"
_FAMILY_ENDS = "ez ero era al ales az ía illo illa ón ares ada ado ano ana ejo eda ún ís oza uela ourt man ley son"
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def invented(count: int, seed: int = 1) -> Iterator[PersonName]:
    """So many names: one or two given, one or two family names, of which few are common and most are rare."""
    chance = Random(seed)
    given = _vocabulary(chance, count // 8 + 300, _GIVEN_ENDS.split())
    family = _vocabulary(chance, count // 3 + 600, _FAMILY_ENDS.split())
    weights = [list(accumulate(1 / (n + 12) for n in range(len(known)))) for known in (given, family)]
    for _ in range(count):
        first = chance.choices(given, cum_weights=weights[0], k=chance.choice((1, 2)))
        last = chance.choices(family, cum_weights=weights[1], k=chance.choice((1, 2, 2)))
        if chance.random() < 0.05:
            last.insert(len(last) - 1, chance.choice(("de", "de la", "del", "van", "y")))
        yield PersonName("", " ".join(dict.fromkeys(first)), " ".join(dict.fromkeys(last)))


def _vocabulary(chance: Random, count: int, ends: list[str]) -> list[str]:
    heads, middles = _HEADS.split(), _MIDDLES.split()
    found: dict[str, None] = {}
    while len(found) < count:
        inner = "".join(chance.choices(middles, k=chance.choice((0, 1, 1, 2))))
        found[chance.choice(heads) + inner + chance.choice(ends)] = None
    return list(found)


def mistyped(text: str, chance: Random) -> str:
    """The text with one letter of one word wrong, missing, doubled or swapped with the next."""
    typed = words(text)
    n = chance.choice([n for n, word in enumerate(typed) if len(word) > 1])
    word = typed[n]
    at = chance.randrange(len(word))
    slip = chance.choice(("wrong", "missing", "doubled", "swapped"))
    if slip == "wrong":
        typed[n] = word[:at] + chance.choice(_ALPHABET.replace(word[at], "")) + word[at + 1 :]
    elif slip == "missing":
        typed[n] = word[:at] + word[at + 1 :]
    elif slip == "doubled":
        typed[n] = word[:at] + word[at] + word[at:]
    else:
        at = min(at, len(word) - 2)
        typed[n] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return " ".join(typed)
