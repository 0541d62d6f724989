"""Lines of a real bundle dropped, doubled and swapped, and sealed again by somebody who holds every key.

What is still a bundle is another valid one: it brings true transactions only, and what it lacks comes with the next.
"""

from pathlib import Path

import pyrage
import pytest

from rcm_desktop.bundle.records import ManifestLine, encode_line
from rcm_desktop.domain.errors import DamagedBundle, RcmError
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.storage import effective, exchange, integrity
from rcm_desktop.storage.database import Database
from tests.attacks.forger import Forger
from tests.attacks.hostile import sealed
from tests.attacks.watch import unmoved
from tests.laptops import Pair, add_person, made_pair, pair

__all__ = ["made_pair", "pair"]
Lines = list[bytes]


@pytest.fixture
def lines(pair: Pair) -> Lines:
    """A bundle of both laptops' work, without its seal."""
    import gzip

    for number in range(2):
        add_person(pair.first, "Una", f"Inventada {number}")
        add_person(pair.second, "Otra", f"Inventada {number}")
    pair.carry()
    path = Exchange(pair.second).write(pair.stick)
    opened = pyrage.decrypt(path.read_bytes(), [pyrage.x25519.Identity.from_str(Forger(pair.first).key)])
    path.unlink()
    return gzip.decompress(opened).split(b"\n")[:-2]


def changed(lines: Lines) -> dict[str, Lines]:
    """Each line dropped, doubled, and swapped with the next."""
    found = {}
    for at in range(len(lines)):
        found[f"dropped {at}"] = lines[:at] + lines[at + 1 :]
        found[f"doubled {at}"] = lines[: at + 1] + lines[at:]
        if at + 1 < len(lines):
            found[f"swapped {at}"] = [*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :]]
    return found


def is_transaction(line: bytes) -> bool:
    return line.startswith(b'{"tx":')


def ids(database: Database) -> frozenset[str]:
    with database.read() as connection:
        return exchange.known(connection)


def counted_anew(forger: Forger, lines: Lines) -> Lines:
    """The first line as its transactions now are, as a careful forger would write it."""
    pairs = []
    for line in lines[1:]:
        if is_transaction(line):
            header, _, payload = line.removeprefix(b'{"tx":').removesuffix(b"}").partition(b',"data":')
            pairs.append((header, payload))
    return [encode_line(ManifestLine(forger.manifest(pairs))), *lines[1:]]


def test_no_transaction_is_dropped_or_doubled_under_a_right_seal(pair: Pair, lines: Lines, tmp_path: Path) -> None:
    forger = Forger(pair.first)
    forger.signing_key = signing_key(pair.second)
    with unmoved(pair.first) as watched:
        for name, meddled in changed(lines).items():
            what, at = name.split()
            if (is_transaction(lines[int(at)]) and what != "swapped") or at == "0":
                assert isinstance(watched.refuses(sealed(forger, tmp_path / "a", meddled)), DamagedBundle), name


def test_what_is_counted_anew_is_refused_or_brings_nothing_untrue(pair: Pair, lines: Lines, tmp_path: Path) -> None:
    forger, target = Forger(pair.first), Exchange(pair.first)
    forger.signing_key = signing_key(pair.second)
    true = sealed(forger, tmp_path / "true", lines)
    said = ids(pair.first) | ids(pair.second)
    taken = refused = 0
    for meddled in changed(lines).values():
        if not meddled[0].startswith(b'{"manifest":') or len(meddled) < 2:
            continue
        try:
            target.take_in(sealed(forger, tmp_path / "a", counted_anew(forger, meddled)))
            taken += 1
        except RcmError:
            refused += 1
    assert taken
    assert refused
    assert ids(pair.first) <= said
    assert integrity.check(pair.first) == ()
    target.take_in(true)
    assert ids(pair.first) == said
    with pair.first.read() as one, pair.second.read() as other:
        assert effective.total(one) == effective.total(other)


def signing_key(database: Database) -> str:
    with database.read() as connection:
        return exchange.key(connection, exchange.SIGNING_KEY)


def test_an_invitation_is_no_bundle_and_a_bundle_no_invitation(pair: Pair) -> None:
    from rcm_desktop.bundle.archive import read_invitation
    from rcm_desktop.domain.errors import NotSealedForThisLaptop, WrongWords
    from rcm_desktop.services.exchange import Place

    invited = Exchange(pair.first).invite(Place(name="Mesa 3"), pair.stick)
    bundle = Exchange(pair.first).write(pair.stick)
    with unmoved(pair.second) as watched:
        assert isinstance(watched.refuses(invited.path), NotSealedForThisLaptop)
    with pytest.raises(WrongWords):
        read_invitation(bundle, invited.words)
