"""The sample meeting: the real words of its sessions and objectives, and people whose names try the search."""
# ruff: noqa: E501  the published texts stand here as they are, each in one piece

import re
import unicodedata
from collections import Counter
from functools import cache
from itertools import pairwise

from rcm_desktop.domain.agenda import Access, Audience, ItemKind, Level, SessionKind
from rcm_desktop.domain.finding import folded
from rcm_desktop.domain.naming import of, to
from rcm_desktop.domain.people import Capacity, Category
from rcm_desktop.domain.records import NameForms
from rcm_desktop.intake.description import MeetingDescription, read_description
from rcm_desktop.laptop.resources import resource

OBJECTIVES = [
    "To bring together and promote greater collaboration among the champion countries of the region and other Member Countries with a view to advancing the implementation of the GCM, as appropriate, and contributing to the 2030 Agenda.",
    "To promote the exchange of experiences, best practices, and collaboration between the Public Ministries, REDTRAM points of contacts of the member countries of the RCM and some countries of the SACM linked to the comprehensive fight against human trafficking and migrant smuggling.",
    "To make a balance of the use of parallel investigation tools, joint investigation teams, as well as binational and multi-country operations in the fight against these two crimes to determine their results, challenges and scope.",
    "To define specific sub-regional and regional actions for the creation of joint investigation teams in cases of human trafficking and migrant smuggling to be implemented in a short-medium term.",
    "Promote greater collaboration between the countries of both regional processes to address hemispheric challenges related to migration governance, including irregular and extra-regional migration.",
    "Identify specific problems that require attention to promote regular migration and socio-economic integration and establish next concrete steps to establish joint lines of work between the RCM and the SACM.",
    "To strengthen Member Countries' capacities in labour market information systems and labour migration statistics for decision-making and for the design and implementation of employment and migration policies.",
    "To promote the exchange of experiences and best practices and the dissemination of knowledge, and to generate dialogue aimed at developing proposals for assistance to women and girls in human mobility contexts and the development of their autonomy and empowerment, with a gender, intersectional, human rights, and inclusion approach.",
    "To strengthen the regional and bilateral cooperation actions of the Member Countries in order to contribute to orderly, safe, and regular labor mobility.",
    "To promote a change of narrative towards migration and migrants with a human rights approach through the appropriation of tools for narrative change and discussions around the rights of migrants, including training and sensitization of the media in compliance with the Global Compact on Migration.",
    "Position, on the RCM regional agenda, the relevance of strengthening government capacities to identify diaspora profiles and strengthen mechanisms for accessing legal identity.",
]  # fmt: skip
ABOUT_THE_RCGM = "The RCGM is the technical-policy coordination body of the RCM; it is composed of at least mid level officials, preferably Directors, of migration related ministries, such as foreign affairs and immigration authorities with decision-making capability that can formulate proposals."
SPANISH_ORDER = "Belice, Canadá, Costa Rica, El Salvador, Estados Unidos, Guatemala, Honduras, México, Nicaragua, Panamá, República Dominicana"


@cache
def sample() -> MeetingDescription:
    """The sample, read once."""
    return read_description(resource("meetings", "rcm-2023.toml"))


def name(code: str, language: str) -> NameForms:
    """A delegation's name."""
    found = next(one for one in sample().delegations if one.code == code)
    return found.name_es if language == "es" else found.name_en


def test_the_meeting_is_for_practice_and_says_what_is_invented() -> None:
    meeting = sample()
    assert meeting.practice
    assert (meeting.title_en, meeting.period.start, meeting.period.end) == (
        "Meetings of the Working Groups, RCGM and XXVIII Vice-Ministerial Meeting", "2023-11-14", "2023-12-07",
    )  # fmt: skip
    assert (meeting.place.city, meeting.timezone, meeting.language) == ("Ciudad de Panamá", "America/Panama", "es")
    for word in ("inventados", "traducción nuestra"):
        assert word in meeting.note_es
    for word in ("invented", "our translation"):
        assert word in meeting.note_en


def test_the_objectives_stand_word_for_word_in_english_and_all_in_spanish() -> None:
    objectives = [one for session in sample().sessions for one in session.objectives]
    assert [one.number for one in objectives] == list(range(1, 12))
    assert [one.text_en for one in objectives] == OBJECTIVES
    assert all(one.text_es and one.text_es[-1] == "." and one.text_es != one.text_en for one in objectives)
    assert [one.number for one in objectives if one.level is Level.SPECIFIC] == [3, 4, 6]


def test_the_sessions_have_their_objectives_and_lie_on_their_days() -> None:
    assert [(one.key, [x.number for x in one.objectives], one.period.start[:10]) for one in sample().sessions] == [
        ("champions", [1], "2023-11-14"),
        ("redtram", [2, 3, 4], "2023-11-14"),
        ("rcm-sacm", [5, 6], "2023-11-14"),
        ("labour-market", [7], "2023-11-15"),
        ("women-and-girls", [8], "2023-11-15"),
        ("domestic-and-agricultural-work", [9], "2023-11-15"),
        ("communication-forum", [10], "2023-11-16"),
        ("consular-protection", [11], "2023-11-16"),
        ("rcgm", [], "2023-12-04"),
        ("vice-ministerial", [], "2023-12-06"),
    ]  # fmt: skip
    rcgm, ministers = sample().sessions[-2:]
    assert (rcgm.description_en, rcgm.kind) == (ABOUT_THE_RCGM, SessionKind.RCGM)
    assert rcgm.description_es
    assert (ministers.kind, ministers.period.end) == (SessionKind.VICE_MINISTERIAL, "2023-12-07T13:00")
    assert Counter(one.access for one in sample().sessions)[Access.MEMBERS_ONLY] == 1


def test_every_room_stands_in_the_list_of_rooms_and_every_room_listed_is_used() -> None:
    rooms = sample().rooms
    assert set(rooms) == {session.room for session in sample().sessions}
    assert len(rooms) == len(set(rooms))


def test_no_room_is_taken_twice_and_each_agenda_runs_in_order() -> None:
    sessions = sorted(sample().sessions, key=lambda one: (one.room, one.period.start))
    for before, after in pairwise(sessions):
        assert before.room != after.room or before.period.end <= after.period.start
    for session in sessions:
        starts = [item.planned.start for item in session.items]
        assert starts == sorted(set(starts))
        assert all(item.title_es and item.title_en and item.planned.minutes for item in session.items)
        assert {ItemKind.OPENING, ItemKind.BREAK, ItemKind.CLOSING} <= {item.kind for item in session.items}
    assert any(item.visibility is Audience.INTERNAL for session in sessions for item in session.items)


def test_members_stand_first_in_the_spanish_order() -> None:
    members = [one for one in sample().delegations if one.category is Category.MEMBER]
    assert Counter(one.category for one in sample().delegations) == {
        Category.MEMBER: 11, Category.OBSERVER: 13, Category.CIVIL_SOCIETY: 1, Category.SECRETARIAT: 1,
        Category.PRESS: 1,
    }  # fmt: skip
    assert [name(code, "es").short for code in sample().order[:11]] == SPANISH_ORDER.split(", ")
    assert {one.code for one in members} == set(sample().order[:11])
    assert sorted(sample().order) == sorted(one.code for one in sample().delegations)
    for one in sample().delegations:
        assert all((one.name_es.short, one.name_es.formal, one.name_en.short, one.name_en.formal))


def test_articles_contract_as_sentences_ask() -> None:
    said = {
        "DOM": ("de la República Dominicana", "a la República Dominicana"),
        "SLV": ("de El Salvador", "a El Salvador"),
        "USA": ("de los Estados Unidos", "a los Estados Unidos"),
        "PAN": ("de Panamá", "a Panamá"),
        "UNHCR": ("del ACNUR", "al ACNUR"),
        "IOM": ("de la OIM", "a la OIM"),
        "SE-RCM": ("de la Secretaría Ejecutiva", "a la Secretaría Ejecutiva"),
    }
    assert {code: (of(name(code, "es")), to(name(code, "es"))) for code in said} == said
    assert [name(code, "en").article for code in ("DOM", "USA", "ILO", "SLV", "UNHCR")] == ["the", "the", "the", "", ""]


def test_a_delegation_answers_to_its_usual_names() -> None:
    united_states = next(one for one in sample().delegations if one.code == "USA")
    answers = {*united_states.aliases, united_states.name_es.acronym, united_states.name_en.acronym}
    assert {"EEUU", "EE. UU.", "USA", "US"} <= answers | {united_states.code}
    pairs = {(name(code, "es").acronym, name(code, "en").acronym) for code in sample().order[11:25]}
    assert {("OIM", "IOM"), ("CEPAL", "ECLAC"), ("ACNUR", "UNHCR"), ("CIDH", "IACHR"), ("CICR", "ICRC"),
            ("OIT", "ILO"), ("PNUD", "UNDP"), ("RROCM", "RNCOM")} <= pairs  # fmt: skip


def test_every_capacity_appears_and_heads_are_as_the_desk_meets_them() -> None:
    people = sample().people
    assert len(people) == 81
    assert {one.capacity for one in people} == set(Capacity)
    heads = Counter(one.delegation for one in people if one.capacity is Capacity.HEAD)
    assert set(sample().order[:11]) - set(heads) == {"CRI"}
    assert set(heads.values()) == {1}
    assert [(one.delegation, one.name.full) for one in people if one.acting_head] == [("BLZ", "Basil O'Breeze")]
    assert {one.delegation for one in people} == set(sample().order)


def test_some_credentials_are_pending_and_a_few_people_have_a_notice() -> None:
    states = Counter(one.credential.state for one in sample().people)
    assert states == {"seen": 64, "pending": 17}
    assert len([one for one in sample().people if one.attention]) == 3
    assert len([one for one in sample().people if one.credential.remark]) == 1


def test_names_try_the_search() -> None:
    names = [one.name for one in sample().people]
    full = [one.full for one in names]
    assert len(set(full)) == len(full)
    assert len([one for one in names if not (one.given and one.family)]) >= 4
    for pattern in ("ñ|Ñ", r"\bde la\b", r"\bdel\b", r"\by\b", "-", "'", "ü", r"^\S+ \S+ \S+ \S+ \S+"):
        assert any(re.search(pattern, one) for one in full), pattern
    assert len([one for one in full if folded(one).startswith("jose perez")]) == 2
    outside_latin_1 = {letter for one in full for letter in one if ord(letter) > 0xFF}
    assert len(outside_latin_1) >= 12
    assert all(unicodedata.is_normalized("NFC", one) for one in full)
