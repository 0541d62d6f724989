"""Lines of notes searched: the same hits with the words known and without, in one order."""

from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.note_filters import wanted
from rcm_desktop.domain.note_query import parse
from rcm_desktop.domain.note_search import search
from rcm_desktop.domain.note_volume import Line, Volume, lines, newest_first
from rcm_desktop.domain.note_words import Block
from rcm_desktop.domain.notes import Note, NoteKind
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.records import NameForms

_HND = Delegation(id="hnd", code="HND", name_es=NameForms("Honduras"), name_en=NameForms("Honduras"))
_SLV = Delegation(id="slv", code="SLV", name_es=NameForms("El Salvador"), aliases=("Salvador",))
VOLUME = Volume(Programme(Meeting(id="m", short="CRM"), ZoneInfo("UTC"), (), (_HND, _SLV)))
_WORDS = st.sampled_from(
    ["trata", "tratado", "retrata", "persona", "de", "la", "el", "en", "salvador", "honduras", "acción", "a/res", "73"]
)


def block(texts: list[str], *, by_words: bool) -> Block:
    kinds = (NoteKind.AGREEMENT, NoteKind.INTERVENTION)
    notes = [
        Note(id=f"{n:03}", text=text, at=f"2023-11-14T09:{n % 7:02}", kind=kinds[n % 2],
             delegation=("hnd", "slv", "")[n % 3])
        for n, text in enumerate(texts)
    ]  # fmt: skip
    return Block(newest_first(lines(notes, {}, VOLUME)), by_words=by_words)


def found(typed: str, *blocks: Block, most: int = 50) -> list[str]:
    query = parse(typed)
    return [line.note.id for line in search(query, wanted(query, [VOLUME]), blocks, [VOLUME], most).lines]


def plainly(typed: str, of: Block) -> set[str]:
    """The hits by what a query means, looked at one by one."""
    query = parse(typed)

    def hit(line: Line) -> bool:
        names = VOLUME.names.get(line.note.delegation, "")
        inside = all(t.within in line.text or t.beginning in names for t in query.terms)
        return inside and not any(t.beginning in line.text for t in query.without)

    return {line.note.id for line in of.lines if hit(line)} if query.terms else set()


@given(
    st.lists(st.lists(_WORDS, max_size=6).map(" ".join), max_size=12),
    st.lists(
        st.one_of(
            _WORDS, _WORDS.map(lambda w: w[:2]), _WORDS.map(lambda w: w[1:]), _WORDS.map(lambda w: f"-{w}"),
            st.lists(_WORDS, min_size=1, max_size=3).map(lambda w: f'"{" ".join(w)}"'),
        ),
        max_size=3,
    ).map(" ".join),
)  # fmt: skip
def test_knowing_the_words_changes_no_hit(texts: list[str], typed: str) -> None:
    plain = block(texts, by_words=False)
    assert found(typed, block(texts, by_words=True)) == found(typed, plain)
    assert set(found(typed, plain)) == plainly(typed, plain)


def test_the_newest_come_first_within_their_rank_over_all_blocks() -> None:
    older = block(["la trata", "retrata"], by_words=True)
    newer = block(["retrata", "", "", "", "trata", "retrata"], by_words=False)
    assert found("trata", newer, older) == ["004", "000", "005", "001", "000"]
    assert found("trata", newer, older, most=3) == ["004", "000", "005"]


def test_a_phrase_of_rare_words_is_met_only_as_it_stands() -> None:
    of = block(["acción de la trata", "la acción de trata", "de la"], by_words=True)
    assert found('"accion de la"', of) == ["000"]
    assert found('"de la tra', of) == ["000"]
    assert found('"nada de nada"', of) == []
