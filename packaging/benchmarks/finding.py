"""How long a key in the search of notes takes over 100,000 entries of several meetings, and how long reading them."""

import gc
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from random import Random
from time import perf_counter, process_time

from practice import Clock

from benchmarks.figures import Figure, late, middle
from benchmarks.names import invented
from rcm_desktop.domain.elsewhere import Elsewhere
from rcm_desktop.domain.note_query import line_of, marks, parse
from rcm_desktop.domain.notes import Note, NoteKind
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.finding import Finding
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.storage.database import Database

MEETINGS, EACH, WORDS = 5, 20_000, 25
_QUERIES = 120
_LIMIT_MS = 50
_COMMON = tuple(
    "de la que el en y los del se las por un para con una su al es lo como más sobre país migración personas "  # noqa: SIM905
    "cooperación trata protección región técnica intercambio información derechos humanos niñez retorno acuerdo".split()
)


def measure(folder: Path) -> Iterator[Figure]:
    """Reading the other meetings, what they take, and every key of many queries."""
    meetings, chance = Meetings(folder, Clock()), Random(3)
    vocabulary = [*_COMMON, *dict.fromkeys(n.family.split()[-1].lower() for n in invented(30_000))]
    sample = read_description(resource("meetings", "rcm-2023.toml"))
    databases = [meetings.create(sample) for _ in range(MEETINGS)]
    for number, database in enumerate(databases):
        _fill(database, vocabulary, chance, number)
    for database in databases[1:]:
        database.close()
    yield from _read_and_find(databases[0], meetings.others(databases[0]), vocabulary)
    databases[0].close()


def _read_and_find(database: Database, others: Sequence[Elsewhere], vocabulary: list[str]) -> Iterator[Figure]:
    gc.collect()
    notes = Notes(database)
    began = perf_counter()
    notes.everything()
    finding = Finding(notes.everything, lambda: others)
    finding.find("acuerdo")
    yield Figure("finding: the first query, 20,000 entries", (perf_counter() - began) * 1000, "ms")
    before, began = _resident(), perf_counter()
    finding.keep(finding.read_others("es", lambda _done, _total, _what: None))
    about = f"{finding.count():,} entries in all"
    yield Figure("finding: reading 80,000 of other meetings", perf_counter() - began, "s", about=about)
    gc.collect()
    yield Figure("finding: memory for those", _resident() - before, "MB")
    yield from _keys(finding, vocabulary)
    yield _after_a_change(finding, notes)


def _keys(finding: Finding, vocabulary: list[str]) -> Iterator[Figure]:
    chance = Random(11)
    texts = list(_texts(finding, vocabulary, chance))
    keys = [text[:n] for text in texts for n in range(1, len(text) + 1)]
    spent = []
    for key in keys:
        began = process_time()
        found = finding.find(key)
        for line in found.lines[:12]:  # as many as a page shows
            marks(line.note.text, found.query)
        spent.append((process_time() - began) * 1000)
    told = f"median {middle(spent):.1f}, longest {max(spent):.1f} of {len(spent)}"
    yield Figure("finding: a key in 100,000 entries, p99", late(spent), "ms", _LIMIT_MS, told)
    whole = []
    for text in texts:
        began = process_time()
        finding.find(text)
        whole.append((process_time() - began) * 1000)
    told = f"median {middle(whole):.1f}, longest {max(whole):.1f} of {len(whole)}"
    yield Figure("finding: a query in 100,000 entries, p99", late(whole), "ms", _LIMIT_MS, told)


def _after_a_change(finding: Finding, notes: Notes) -> Figure:
    """The first query after an entry was recorded: only that one is made anew."""
    session = notes.sessions()[0].session.id
    spent = []
    for n in range(20):
        notes.record(NewEntry(session=session, text=f"Se toma nota del plazo {n}"))
        notes.everything()
        began = process_time()
        assert finding.find(f'"plazo {n}"').total >= 1
        spent.append((process_time() - began) * 1000)
    return Figure("finding: after an entry was recorded", middle(spent), "ms", about="median of 20")


def _texts(finding: Finding, vocabulary: list[str], chance: Random) -> Iterator[str]:
    """What a rapporteur types: rare words, common ones, phrases, filters, words left out, and what is not there."""
    said = [line.note.text for block in finding.blocks for line in chance.sample(list(block.lines), _QUERIES)]
    codes = ("honduras", "mex", "guatemala", "canada", '"el salvador"')
    for text in said:
        words = text.split()
        some = chance.sample(words, 3)
        rare = chance.choice(vocabulary)
        yield chance.choice(
            (
                rare, some[0], " ".join(some), f'"{" ".join(words[3:6])}"', f"{chance.choice(_COMMON)} {some[1]}",
                f"de:{chance.choice(codes)} tipo:acuerdo objetivo:3", f"by:{chance.choice(codes)} {some[2]}",
                f"{some[0]} -{some[1]}", " ".join(chance.sample(_COMMON, 2)), line_of(some[0]).strip()[1:],
                f"kind:agreement {some[0]}", "e a o",
            )
        )  # fmt: skip
    assert parse(said[0]).terms


def _fill(database: Database, vocabulary: list[str], chance: Random, number: int) -> None:
    weights = list(accumulate(1 / (n + 2.7) for n in range(len(vocabulary))))
    sittings = Notes(database).everything().programme.sittings
    delegations = Notes(database).everything().programme.delegations
    kinds = tuple(NoteKind)
    for start in range(0, EACH, 1000):
        with database.write() as work:
            for n in range(start, start + 1000):
                sitting = sittings[n % len(sittings)]
                long = chance.randint(WORDS - 12, WORDS + 12)
                text = " ".join(chance.choices(vocabulary, cum_weights=weights, k=long))
                work.create(
                    Note(
                        id=work.new_id(), session=sitting.session.id, text=f"{text.capitalize()}.",
                        section=chance.choice(sitting.objectives).id if sitting.objectives else "",
                        kind=chance.choice(kinds), delegation=chance.choice(delegations).id,
                        at=f"{2018 + number}-11-{14 + n % 3:02}T{9 + n % 8:02}:{n % 60:02}:{n % 59:02}",
                    )
                )  # fmt: skip


def _resident() -> float:
    """The process's memory in MB; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * 4096 / 2**20
