"""Tickets of other systems are read as they were made, and as keyboards garble them."""

import json
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.badges import badge_code, scan_text
from rcm_desktop.domain.codes import LONGEST, code_in, may_become_code, ticket_in

UUID = "deadbeef-cafe-4bad-a5ad-deadbeefcafe"
COMPACT = '{"i":[2,"indico.example.org","3q2+78r+S62lrd6tvu/K/g=="]}'
OLD = json.dumps(
    {
        "registrant_id": 417, "registration_id": 417, "regform_id": 12, "checkin_secret": UUID,
        "event_id": "93", "server_url": "https://indico.example.org", "version": 1,
    }
)  # fmt: skip
OLDER = json.dumps({"registrant_id": 417, "secret": UUID, "event_id": "93", "server_url": "https://indico.example.org"})
PRETIX = "zkf7wm3ncyd8hr5qvt2xeujg6ba9sp4k"
BADGE = scan_text("0190a1b2-0000-7000-8000-000000000001", badge_code("A", 17))

# What each US key writes elsewhere, key by key as on the keyboards themselves: plain, then with Shift.
US = "1234567890-=[]\\;',./" + '!@#$%^&*()_+{}|:"<>?'
SPANISH = "1234567890'¡`+çñ´,.-" + '!"·$%&/()=?¿^*ÇÑ¨;:_'
LATIN_AMERICAN = "1234567890'¿´+}ñ{,.-" + '!"#$%&/()=?¡¨*]Ñ[;:_'
COMPOSED = {
    dead + pair[0]: pair[1]
    for dead, letters in (("¨", "aä eë iï oö uü yÿ AÄ EË IÏ OÖ UÜ"), ("´", "aá eé ií oó uú AÁ EÉ IÍ OÓ UÚ"))
    for pair in letters.split()
}


def typed_on(layout: str, text: str) -> str:
    """What arrives when the scanner sends US keys and the laptop has another keyboard, dead keys included."""
    signs = text.translate(str.maketrans(US, layout))
    for apart, whole in COMPOSED.items():
        signs = signs.replace(apart, whole)
    return signs


@pytest.mark.parametrize("code", [COMPACT, OLD, OLDER, UUID])
def test_a_ticket_of_indico_gives_its_secret(code: str) -> None:
    assert ticket_in(code) == UUID


def test_a_ticket_with_more_in_it_is_read_as_well() -> None:
    assert ticket_in(COMPACT[:-1] + ',"a":"https://access.example.org/x"}') == UUID
    assert ticket_in(COMPACT.replace('=="]', '==","3q2+78r+S62lrd6tvu/K/w=="]')) == UUID


def test_a_ticket_without_a_secret_gives_the_registration() -> None:
    assert ticket_in('{"registrant_id": 417, "event_id": "93"}') == "417"


@pytest.mark.parametrize("layout", [SPANISH, LATIN_AMERICAN])
@pytest.mark.parametrize("code", [COMPACT, OLD, OLDER, UUID])
def test_a_ticket_garbled_by_a_keyboard_is_read(layout: str, code: str) -> None:
    garbled = typed_on(layout, code)
    assert garbled != code
    assert ticket_in(garbled) == UUID


def test_the_garbled_ticket_is_what_people_see() -> None:
    assert typed_on(SPANISH, COMPACT).startswith("^ï¨Ñ`2,ïndico.example.org¨,¨3q2¿78r")
    # Windows lets two dead keys in a row go as they are, and the i after them stays plain.
    assert ticket_in(typed_on(SPANISH, COMPACT).replace("^ï", "^¨i")) == UUID
    assert typed_on(LATIN_AMERICAN, COMPACT).startswith("¨[i[Ñ´2,[indico.example.org[,[3q2¡78r")


def test_a_ticket_read_with_caps_lock_on_is_read() -> None:
    assert ticket_in(COMPACT.swapcase()) == UUID
    assert ticket_in(typed_on(SPANISH, COMPACT).swapcase()) == UUID
    assert ticket_in(PRETIX.upper()) == PRETIX


def test_dead_quotes_of_us_international_are_undone() -> None:
    assert ticket_in('{ï":[2,ïndico.example.org","3q2+78r+S62lrd6tvu/K/g=="]}') == UUID


def test_a_secret_of_pretix_is_the_ticket() -> None:
    assert ticket_in(f" {PRETIX}\n") == PRETIX
    assert ticket_in("Ab3/" * 12) == "Ab3/" * 12


@pytest.mark.parametrize(
    "text",
    [
        *("", "   ", "García", "A0017K", "internacionalmente", "20231114", "A/RES/73/195"),
        *("{}", "{", '{"i":[]}', '{"i":[2,3,4]}', '{"i":[2,"h","%%%"]}', '{"i":[2,"h","YWJj"]}', "[1,2]"),
        *('{"secret": null}', '{"secret": {}}', '{"secret": true}', '{"a":' * 300 + "}" * 300),
        *("x1" * LONGEST, '{"secret":"' + "x" * LONGEST + '"}'),
    ],
)
def test_what_is_no_ticket_gives_nothing(text: str) -> None:
    assert ticket_in(text) == ""


@given(st.text(max_size=80) | st.text('{}[]":,^¨´`*+Ññi2', max_size=80))
def test_no_text_is_too_odd(text: str) -> None:
    assert isinstance(ticket_in(text), str)
    code_in(text)


@pytest.mark.parametrize(
    "code", [BADGE, "A0017" + badge_code("A", 17)[-1], COMPACT, UUID, PRETIX, '{"k":"of another system"}']
)
def test_codes_are_told_from_words(code: str) -> None:
    assert code_in(code) == code
    assert all(may_become_code(code[:n]) for n in range(len(code)))


def test_a_badge_read_while_shift_is_held_is_put_right() -> None:
    for signs in (")!@#$%^&*(", '=!"·$%&/()', '=!"#$%&/()'):
        assert code_in(BADGE.translate(str.maketrans(string.digits, signs))) == BADGE


@pytest.mark.parametrize("text", ["de la ", "mañana", "sí, ", "HON:", "a b", "x" * (LONGEST + 1)])
def test_words_are_let_go_at_once(text: str) -> None:
    assert not may_become_code(text)


@pytest.mark.parametrize("text", ["Honduras", "delegacion", "2023", "(12)", "A/RES/73/195", "y/o", "24/7"])
def test_a_word_is_no_code(text: str) -> None:
    assert code_in(text) == ""
