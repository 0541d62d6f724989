"""What is typed to find notes: words, phrases, words to leave out, filters in both languages; and what is marked."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.note_query import Filter, Query, Term, line_of, marks, parse, with_filter


def asked(text: str) -> list[tuple[Filter, str, bool]]:
    return [(one.filter, one.folded, one.without) for one in parse(text).asked]


def words(text: str) -> list[str]:
    return [term.text for term in parse(text).terms]


def test_words_are_blind_to_marks_and_case() -> None:
    assert words("  Migración, ÑANDÚ  acuer ") == ["migracion", "nandu", "acuer"]
    assert line_of("Trata de Personas (art. 3)") == " trata de personas art 3 "


@pytest.mark.parametrize(
    ("typed", "wanted", "value"),
    [
        ("de:honduras", Filter.DELEGATION, "honduras"),
        ("By:HND", Filter.DELEGATION, "hnd"),
        ("from:canada", Filter.DELEGATION, "canada"),
        ("tipo:acuerdo", Filter.KIND, "acuerdo"),
        ("kind:agreement", Filter.KIND, "agreement"),
        ("objetivo:3", Filter.OBJECTIVE, "3"),
        ("OBJECTIVE:3", Filter.OBJECTIVE, "3"),
        ("sesión:apertura", Filter.SESSION, "apertura"),
        ("sesion:apertura", Filter.SESSION, "apertura"),
        ("estado:acordado", Filter.STATUS, "acordado"),
        ("reunión:2022", Filter.MEETING, "2022"),
        ("meeting:2022", Filter.MEETING, "2022"),
        ("plazo:2024-03", Filter.DUE, "2024 03"),
        ('de:"el salvador"', Filter.DELEGATION, "el salvador"),
        ("de:«El Salvador»", Filter.DELEGATION, "el salvador"),
        ("de: honduras", Filter.DELEGATION, "honduras"),
    ],
)
def test_a_filter_goes_by_a_name_in_either_language(typed: str, wanted: Filter, value: str) -> None:
    assert asked(f"visas {typed} plazos") == [(wanted, value, False)]
    assert words(f"visas {typed} plazos") == ["visas", "plazos"]


def test_what_is_half_typed_is_left_alone() -> None:
    assert parse("de:").is_empty
    assert words("visas de: ") == ["visas"]
    assert asked('tipo:"') == []
    assert parse('"').is_empty
    assert parse("-").is_empty


def test_other_colons_are_no_filters() -> None:
    assert words("A/RES/73/195 a las 12:30, nota:importante") == [
        "a", "res", "73", "195", "las", "12", "30", "nota", "importante",
    ]  # fmt: skip
    assert asked("12:30") == []


def test_a_phrase_keeps_its_order_and_its_end_only_when_closed() -> None:
    assert parse('"trata de pers').terms == (Term("trata de pers"),)
    assert parse('"trata de personas" visas').terms == (Term("trata de personas", whole=True), Term("visas"))
    assert parse("“Pacto Mundial”").terms == (Term("pacto mundial", whole=True),)


def test_a_minus_leaves_out_what_follows_it_but_not_inside_a_word() -> None:
    query = parse('visas -turismo -"de negocios" -tipo:acuerdo técnico-política')
    assert [term.text for term in query.without] == ["turismo", "de negocios"]
    assert [term.text for term in query.terms] == ["visas", "tecnico", "politica"]
    assert asked("-tipo:acuerdo") == [(Filter.KIND, "acuerdo", True)]
    assert parse("-turismo").is_empty
    assert parse("-tipo:acuerdo").is_empty


def test_a_choice_writes_its_filter_and_takes_the_place_of_the_former() -> None:
    assert with_filter("", Filter.DELEGATION, "HND", "es") == "de:HND"
    assert with_filter("visas de:MEX plazos", Filter.DELEGATION, "HND", "es") == "visas plazos de:HND"
    assert with_filter("visas by:MEX", Filter.DELEGATION, "", "en") == "visas"
    assert with_filter("visas de:", Filter.DELEGATION, "HND", "es") == "visas de:HND"
    assert with_filter("", Filter.STATUS, "ad referendum", "en") == 'status:"ad referendum"'
    assert with_filter("-de:MEX visas", Filter.DELEGATION, "HND", "es") == "-de:MEX visas de:HND"


def marked(text: str, typed: str) -> list[str]:
    return [text[start:end] for start, end in marks(text, parse(typed))]


def test_what_is_hit_is_marked_as_it_is_written() -> None:
    assert marked("El Acuerdo sobre migración", "migracion acuer") == ["Acuer", "migración"]
    assert marked("migracio\u0301n", "migracion") == ["migracio\u0301n"]
    assert marked("la inmigración", "migra") == ["migra"], "inside of a word"
    assert marked("inmigrar y migrar", "migra") == ["migra"], "only where it begins one, if it does"
    assert marks("inmigrar y migrar", parse("migra")) == [(11, 16)]
    assert marked("Trata – de personas", '"trata de per') == ["Trata – de per"]
    assert marked("la a", "a") == ["a"]
    assert marked("ﬁnal ½ straße", "final strasse") == ["ﬁnal", "straße"]
    assert marked("nada", "de:honduras") == []


@given(st.text(max_size=40), st.text(max_size=20))
def test_any_text_is_understood_and_marks_stand_in_it(text: str, typed: str) -> None:
    spans = marks(text, parse(typed))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] < after[0] for before, after in pairwise(spans))


@given(st.text(alphabet='de:tipo "-áx', max_size=30))
def test_filters_stand_where_they_say(typed: str) -> None:
    query = parse(typed)
    assert isinstance(query, Query)
    for one in query.asked:
        assert ":" in typed[one.start : one.end]
