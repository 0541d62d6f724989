"""Finding people by beginnings of words, whatever the accents, the case and the order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.finding import Entry, Index, folded, matched, words

PEOPLE = (
    Entry("nunez", "Águeda Núñez Nopal", ("Instituto de Migración", "MEX", "México", "A0014X")),
    Entry("lopez", "Ana López Pino", ("HND", "Honduras")),
    Entry("roble", "Ana López Roble", ("HND", "Honduras")),
    Entry("canyon", "Lee O’Canyon", ("USA", "Estados Unidos")),
    Entry("devries", "Noor de Vries-Inventada", ("OIM",)),
    Entry("one", "Guardabarranco", ("NIC", "Nicaragua")),
    Entry("late", "Alba Analí", ()),
)


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(PEOPLE)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("nunez", ["nunez"]),
        ("NÚÑEZ", ["nunez"]),
        ("nun\u0303ez", ["nunez"]),
        ("nop agu", ["nunez"]),
        ("lopez ana", ["lopez", "roble"]),
        ("ana hond rob", ["roble"]),
        ("honduras", ["lopez", "roble"]),
        ("migra", ["nunez"]),
        ("a0014", ["nunez"]),
        ("vries", ["devries"]),
        ("inventada de", ["devries"]),
        ("canyon", ["canyon"]),
        ("guarda", ["one"]),
        ("opeza", []),
        ("", []),
        (" - ", []),
    ],
)
def test_words_in_any_order_find_whoever_has_them_all(index: Index, asked: str, found: list[str]) -> None:
    assert list(index.find(asked, 8)) == found


def test_names_that_begin_as_asked_come_first(index: Index) -> None:
    assert list(index.find("ana", 8)) == ["lopez", "roble", "late"]


def test_no_more_are_found_than_were_wanted(index: Index) -> None:
    assert list(index.find("ana", 1)) == ["lopez"]


def test_folding_takes_marks_and_case_and_nothing_else() -> None:
    assert folded("Ñandú-Straße Ø") == "nandu-strasse ø"
    assert words("O’Canyon, Lee (USA)") == ["o", "canyon", "lee", "usa"]


@pytest.mark.parametrize(
    ("text", "asked", "parts"),
    [
        ("Ana López Pino", "lop an", ["An", "Lóp"]),
        ("José Ñandú Ñáñez", "nan", ["Ñan", "Ñáñ"]),
        ("Nu\u0301n\u0303ez", "nun", ["Nu\u0301n"]),
        ("Straßer", "strass", ["Straß"]),
        ("Honduras", "mex", []),
        ("Lee O’Canyon", "can", ["Can"]),
    ],
)
def test_what_matched_is_marked_in_the_text_as_written(text: str, asked: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in matched(text, asked)] == parts


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("nunes nopal", ["nunez"]),
        ("aguda nuñez", ["nunez"]),
        ("guardabaranco", ["one"]),
        ("gaurdabarr", ["one"]),
        ("canyno", ["canyon"]),
        ("lopes ana", ["lopez", "roble"]),
        ("lopes rolbe", ["roble"]),
        ("hondurs roble", ["roble"]),
        ("a0015x", []),
        ("guxrdabaxranco", []),
    ],
)
def test_one_letter_amiss_in_a_word_still_finds(index: Index, asked: str, found: list[str]) -> None:
    assert list(index.find(asked, 8)) == found


def test_those_who_have_the_word_itself_come_first() -> None:
    index = Index([Entry("near", "Ada Peres", ()), Entry("exact", "Zoe Perez", ()), Entry("start", "Bea Peresoso", ())])
    assert list(index.find("perez", 8)) == ["exact", "near", "start"]
    assert list(index.find("perez", 1)) == ["exact"]
    assert list(index.find("perez", 8, nearly=False)) == ["exact"]


def test_a_code_is_found_from_its_first_figure_on() -> None:
    index = Index([Entry("rosa", "Rosa", ("A0014X",))])
    assert list(index.find("a0", 8)) == ["rosa"]
    assert list(index.find("a", 8)) == []


def test_many_who_have_a_word_are_found_in_the_order_of_names_like_few() -> None:
    crowd = [Entry(f"{n:05}", f"{'zyx'[n % 3]}{n:05} Sauce", ("Zministerio", f"N{n % 2}")) for n in range(9000)]
    index = Index(crowd)
    last = [entry.id for entry in sorted(crowd, key=lambda e: e.name) if entry.also[1] == "N1"]
    assert list(index.find("sauce n1", 5)) == last[:5]
    assert list(index.find("saucr", 5)) == [entry.id for entry in sorted(crowd, key=lambda e: e.name)[:5]]
    assert sorted(index.find("zministerio n1", 9000)) == sorted(last)


_NAMES = st.text("abñzÉ -’1", max_size=7)
_ENTRIES = st.builds(Entry, st.sampled_from("pqrst"), _NAMES, st.tuples(_NAMES, st.sampled_from(["México", "aba ab"])))


@given(st.lists(_ENTRIES | st.sampled_from("pqrst"), max_size=14), st.lists(_NAMES, min_size=1, max_size=6))
def test_an_index_kept_up_to_date_finds_what_a_new_one_finds(steps: list[Entry | str], asked: list[str]) -> None:
    kept, known = Index(), dict[str, Entry]()
    for step in steps:
        if isinstance(step, Entry):
            kept.update(step)
            known[step.id] = step
        else:
            kept.remove(step)
            known.pop(step, None)
        for text in asked[:2]:  # asked in between, too: what is remembered of an answer must not outlive it
            kept.find(text, 3)
    fresh = Index(known.values())
    for text in [*asked, "mexic", "abz", "ab"]:
        assert list(kept.find(text, 4)) == list(fresh.find(text, 4))


@pytest.mark.parametrize(
    ("text", "asked", "parts"),
    [
        ("Ana Gonzáles Pino", "gonzalez an", ["An", "Gonzáles"]),
        ("José Hernández", "hernandes", ["Hernández"]),
        ("José Hernández", "henand", ["Hernández"]),
        ("José Hernández", "henand jose", ["José"]),
        ("Pérez Peres", "perez", ["Pérez"]),
        ("A0014X", "a0015x", []),
    ],
)
def test_a_word_found_in_spite_of_a_letter_is_marked_whole(text: str, asked: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in matched(text, asked)] == parts
