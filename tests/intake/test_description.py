"""A description read into values, and each way in which one can be wrong, told by line and field."""

from pathlib import Path

import pytest

from rcm_desktop.domain.agenda import Access, Audience, ItemKind, Level, SessionKind
from rcm_desktop.domain.errors import WrongDescription
from rcm_desktop.domain.people import Capacity, Category, Credential
from rcm_desktop.domain.records import Days, NameForms, PersonName, Planned, Times, Venue
from rcm_desktop.intake.description import read_description
from rcm_desktop.intake.toml_tables import LARGEST_FILE, LONGEST_TEXT
from rcm_desktop.laptop.labels import Labels, _read

SMALL = """\
# line 1
[meeting]
title = { es = "Reunión de prueba", en = "Test meeting" }
short = "Prueba"
place = { city = "Ciudad Jardín", venue = "Casa Azul" }
period = { start = 2024-05-06, end = "2024-05-07" }
timezone = "America/Panama"
language = "es"
delegation_order = [
  "DOM",
  "OIM",
]

[[delegation]]
code = "DOM"
category = "member"
es = { short = "República Dominicana", formal = "República Dominicana", article = "la" }
aliases = ["RD"]

[[delegation]]
code = "OIM"
category = "observer"
es = { short = "OIM", article = "la", acronym = "OIM" }

[[session]]
key = "forum"
title.es = "Foro"
kind = "forum"
start = 2024-05-06T09:00:00
end = "2024-05-06 12:30"
item = [
  { title.es = "Apertura", start = "09:00", minutes = 30, kind = "opening" },
  { title.es = "Debate", start = "2024-05-06 09:30", minutes = 180, visibility = "internal" },
]

[[session.objective]]
number = 1
level = "general"
text.es = \"\"\"
Uno,
dos.\"\"\"

[[session]]
key = "closing"
title.en = "Closing"
kind = "plenary"
access = "members-only"

[[session.objective]]
number = 2
level = "specific"
text.en = "Two."

[people]
DOM = [
  { given = "Ñandú", family = "Pérez", capacity = "head", credential = "seen", external_id = "7" },
  { given = "Cirrus", acting_head = { start = "2024-05-06 08:00", end = "2024-05-06 18:00" } },
]
OIM = [
  { honorific = "Dra.", family = "de la Brisa", capacity = "observer", attention = "Leer antes." },
]
"""


def written(folder: Path, text: str) -> Path:
    """A description on disk."""
    path = folder / "meeting.toml"
    path.write_bytes(text.encode())
    return path


def refused(path: Path) -> WrongDescription:
    """The error about a file; it must be told whole in both languages."""
    with pytest.raises(WrongDescription) as caught:
        read_description(path)
    error = caught.value
    assert error.file == str(path)
    for language, line in (("es", "línea"), ("en", "line")):
        told = Labels(language).error(error).what
        assert str(path) in told
        if error.field:
            assert f"{line} {error.line}: " in told
    return error


def test_a_description_is_read_into_values(tmp_path: Path) -> None:
    meeting = read_description(written(tmp_path, SMALL))
    assert (meeting.title_es, meeting.title_en, meeting.short) == ("Reunión de prueba", "Test meeting", "Prueba")
    assert meeting.place == Venue("Ciudad Jardín", "Casa Azul")
    assert meeting.period == Days("2024-05-06", "2024-05-07")
    assert (meeting.timezone, meeting.language, meeting.practice) == ("America/Panama", "es", False)
    assert (meeting.body_es, meeting.symbol, meeting.note_en) == ("", "", "")
    assert meeting.order == ("DOM", "OIM")
    assert meeting.rooms == ()


def test_rooms_are_read_in_their_order_and_how_long_a_speaker_is_given(tmp_path: Path) -> None:
    text = SMALL.replace('short = "Prueba"', 'short = "Prueba"\nrooms = ["Sala B", " Sala A "]')
    meeting = read_description(written(tmp_path, text.replace('kind = "forum"', 'kind = "forum"\nspeaking = 180')))
    assert meeting.rooms == ("Sala B", "Sala A")
    assert [session.speaking for session in meeting.sessions] == [180, 0]


def test_delegations_are_read_with_articles_and_aliases(tmp_path: Path) -> None:
    first, second = read_description(written(tmp_path, SMALL)).delegations
    assert (first.code, first.category, first.aliases) == ("DOM", Category.MEMBER, ("RD",))
    assert first.name_es == NameForms("República Dominicana", "República Dominicana", "la", "")
    assert second.name_es == NameForms("OIM", "", "la", "OIM")
    assert second.name_en == NameForms()


def test_sessions_are_read_with_objectives_and_items(tmp_path: Path) -> None:
    forum, closing = read_description(written(tmp_path, SMALL)).sessions
    assert (forum.key, forum.kind, forum.access) == ("forum", SessionKind.FORUM, Access.OPEN)
    assert forum.period == Times("2024-05-06T09:00", "2024-05-06T12:30")
    assert [(one.number, one.level, one.text_es) for one in forum.objectives] == [(1, Level.GENERAL, "Uno,\ndos.")]
    assert [(one.title_es, one.planned, one.kind, one.visibility) for one in forum.items] == [
        ("Apertura", Planned("2024-05-06T09:00", 30), ItemKind.OPENING, Audience.PUBLIC),
        ("Debate", Planned("2024-05-06T09:30", 180), ItemKind.ITEM, Audience.INTERNAL),
    ]
    assert (closing.title_es, closing.title_en, closing.period) == ("", "Closing", Times())
    assert closing.access is Access.MEMBERS_ONLY


def test_people_are_read_by_delegation(tmp_path: Path) -> None:
    head, acting, observer = read_description(written(tmp_path, SMALL)).people
    assert (head.delegation, head.name, head.capacity) == ("DOM", PersonName("", "Ñandú", "Pérez"), Capacity.HEAD)
    assert (head.credential, head.external_id, head.acting_head) == (Credential("seen"), "7", None)
    assert (acting.name, acting.capacity) == (PersonName("", "Cirrus", ""), Capacity.DELEGATE)
    assert acting.acting_head == Times("2024-05-06T08:00", "2024-05-06T18:00")
    assert (acting.credential, observer.attention) == (Credential("pending"), "Leer antes.")
    assert observer.name == PersonName("Dra.", "", "de la Brisa")


def test_decomposed_letters_and_windows_line_ends_are_taken_as_if_they_were_not(tmp_path: Path) -> None:
    same = SMALL.replace("Ñandú", "N\u0303andu\u0301").replace("\n", "\r\n")
    assert read_description(written(tmp_path, same)) == read_description(written(tmp_path, SMALL))


WRONG = [
    # what is written, what is put in its stead; line, field, expected, found, known
    ("[meeting]", "[meting]", 2, "meting", "near_key", "meting", ("meeting",)),
    ("# line 1", "[x]", 1, "x", "known_key", "x", ("meeting", "delegation", "session", "people")),
    ('short = "Prueba"', "", 2, "meeting.short", "given", "", ()),
    ('short = "Prueba"', 'short = "  "', 4, "meeting.short", "given", "", ()),
    ('short = "Prueba"', "short = 2024", 4, "meeting.short", "text", "2024", ()),
    ('short = "Prueba"', 'short = "Pru\\neba"', 4, "meeting.short", "one_line", "Pru eba", ()),
    ('short = "Prueba"', 'shrt = "Prueba"', 4, "meeting.shrt", "near_key", "shrt", ("short",)),
    ('short = "Prueba"', 'short = "Prueba"\nnote.es = "a\\u0007b"', 5, "meeting.note.es", "prose", "a b", ()),
    ('{ es = "Reunión de prueba", en = "Test meeting" }', '"Reunión"', 3, "meeting.title", "table", "Reunión", ()),
    ('{ es = "Reunión de prueba", en = "Test meeting" }', "{}", 3, "meeting.title", "either_language", "{…}", ()),
    ("start = 2024-05-06,", 'start = "6/5/2024",', 6, "meeting.period.start", "date", "6/5/2024", ()),
    ('"2024-05-07"', '"2024-02-30"', 6, "meeting.period.end", "date", "2024-02-30", ()),
    ('"2024-05-07"', '"2024-05-05"', 6, "meeting.period.end", "after_start", "2024-05-05", ()),
    ('"America/Panama"', '"America/Panamá"', 7, "meeting.timezone", "time_zone", "America/Panamá", ()),
    ('language = "es"', 'language = "fr"', 8, "meeting.language", "one_of", "fr", ("es", "en")),
    ('language = "es"', 'language = "es"\npractice = "sí"', 9, "meeting.practice", "flag", "sí", ()),
    ('  "OIM",\n]', '  "OMI",\n]', 11, "meeting.delegation_order[2]", "known_delegation", "OMI", ("OIM", "DOM")),
    ('  "OIM",\n]', '  "DOM",\n]', 11, "meeting.delegation_order[2]", "once", "DOM",
     ("meeting.delegation_order[1]",)),
    ('  "OIM",\n]', "  3,\n]", 11, "meeting.delegation_order[2]", "text", "3", ()),
    ('code = "DOM"', 'code = "Dom"', 15, "delegation[1].code", "code", "Dom", ()),
    ('category = "observer"', 'category = "guest"', 22, "delegation[2].category", "one_of", "guest",
     ("member", "observer", "invited", "civil-society", "secretariat", "press")),
    ('code = "OIM"', 'code = "DOM"', 21, "delegation[2].code", "once", "DOM", ("delegation[1].code",)),
    ('aliases = ["RD"]', 'aliases = ["oim"]', 21, "delegation[2].code", "once", "OIM", ("delegation[1].aliases",)),
    ('aliases = ["RD"]', 'aliases = "RD"', 18, "delegation[1].aliases", "texts", "RD", ()),
    ('es = { short = "OIM", article = "la", acronym = "OIM" }', "", 20, "delegation[2].es", "either_language", "", ()),
    ('es = { short = "OIM", article', 'es = { formal = "OIM", article', 23, "delegation[2].es.short", "given", "", ()),
    ('key = "closing"', 'key = "forum"', 44, "session[2].key", "once", "forum", ("session[1].key",)),
    ('key = "closing"', 'key = "Cierre"', 44, "session[2].key", "key", "Cierre", ()),
    ('kind = "plenary"', "kind = 3", 46, "session[2].kind", "one_of", "3",
     ("working-group", "workshop", "seminar", "forum", "rcgm", "vice-ministerial", "plenary")),
    ("start = 2024-05-06T09:00:00", "start = 2024-05-06", 29, "session[1].start", "moment", "2024-05-06", ()),
    ("start = 2024-05-06T09:00:00", "start = 2024-05-06T09:00:00Z", 29, "session[1].start", "moment",
     "2024-05-06 09:00:00+00:00", ()),
    ("start = 2024-05-06T09:00:00", 'start = "2024-05-05 09:00"', 29, "session[1].start", "in_period",
     "2024-05-05 09:00", ("2024-05-06", "2024-05-07")),
    ('end = "2024-05-06 12:30"', 'end = "2024-05-08 12:30"', 30, "session[1].end", "in_period",
     "2024-05-08 12:30", ("2024-05-06", "2024-05-07")),
    ("start = 2024-05-06T09:00:00", "start = 2024-05-06T09:00:30", 29, "session[1].start", "moment",
     "2024-05-06 09:00:30", ()),
    ('end = "2024-05-06 12:30"', "", 25, "session[1].end", "given", "", ()),
    ('end = "2024-05-06 12:30"', 'end = "2024-05-06 09:00"', 30, "session[1].end", "after_start",
     "2024-05-06 09:00", ()),
    ('start = "09:00", minutes', 'start = "08:59", minutes', 32, "session[1].item[1].start", "in_session", "08:59",
     ("2024-05-06 09:00", "2024-05-06 12:30")),
    ("minutes = 180", "minutes = 181", 33, "session[1].item[2].minutes", "in_session", "181",
     ("2024-05-06 09:00", "2024-05-06 12:30")),
    ("minutes = 180", "minutes = 0", 33, "session[1].item[2].minutes", "number", "0", ("1440",)),
    ("minutes = 180", "minutes = true", 33, "session[1].item[2].minutes", "number", "true", ("1440",)),
    ('start = "09:00", minutes', 'start = "9h", minutes', 32, "session[1].item[1].start", "moment_or_time", "9h", ()),
    ('kind = "opening"', 'kind = "inauguration"', 32, "session[1].item[1].kind", "one_of", "inauguration",
     ("item", "opening", "break", "closing")),
    ('short = "Prueba"', 'short = "Prueba"\nrooms = ["A", "B", "A"]', 5, "meeting.rooms[3]", "once", "A",
     ("meeting.rooms[1]",)),
    ('short = "Prueba"', 'short = "Prueba"\nrooms = "A"', 5, "meeting.rooms", "texts", "A", ()),
    ('kind = "forum"', 'kind = "forum"\nspeaking = 3601', 29, "session[1].speaking", "number", "3601", ("3600",)),
    ('kind = "forum"', 'kind = "forum"\nspeaking = 0', 29, "session[1].speaking", "number", "0", ("3600",)),
    ("number = 2", "number = 1", 50, "session[2].objective[1].number", "once", "1",
     ("session[1].objective[1].number",)),
    ('level = "specific"', 'level = "espec"', 51, "session[2].objective[1].level", "one_of", "espec",
     ("general", "specific")),
    ('text.en = "Two."', "", 49, "session[2].objective[1].text", "given", "", ()),
    ("[[session.objective]]\nnumber = 2", "[session.objective]\nnumber = 2", 49, "session[2].objective", "tables",
     "{…}", ()),
    ("OIM = [", "OMI = [", 59, "people.OMI", "known_delegation", "OMI", ("OIM", "DOM")),
    ('honorific = "Dra.", family = "de la Brisa"', 'honorific = "Dra."', 60, "people.OIM[1].given", "name", "", ()),
    ('capacity = "observer"', 'capacity = "vip"', 60, "people.OIM[1].capacity", "one_of", "vip",
     ("head", "delegate", "alternate", "adviser", "observer", "speaker", "interpreter", "press", "secretariat",
      "security")),
    ('attention = "Leer antes."', 'external_id = "7"', 60, "people.OIM[1].external_id", "once", "7",
     ("people.DOM[1].external_id",)),
    ('external_id = "7"', 'acting_head = {}', 57, "people.DOM[2].acting_head", "once", "DOM",
     ("people.DOM[1].acting_head",)),
    ("[people]", "[people", 54, "", "toml", "[people", ()),
    ('attention = "Leer antes." },\n]\n', "", 60, "", "toml",
     '{ honorific = "Dra.", family = "de la Brisa", capacity = "observer",', ()),
    ('short = "Prueba"', 'short = "Prueba"\nshort = "Otra"', 5, "", "toml", 'short = "Otra"', ()),
    ("minutes = 180", f"minutes = {'9' * 5000}", 0, "", "toml_value", "", ()),
    ('aliases = ["RD"]', f"aliases = {'[' * 9000}{']' * 9000}", 0, "", "toml_value", "", ()),
    ("minutes = 180", f"minutes = {1 << 70}", 33, "session[1].item[2].minutes", "number", "…", ("1440",)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("there", "instead", "line", "field", "expected", "found", "known"),
    WRONG,
    ids=[f"{case[3] or case[4]}-{case[4]}" for case in WRONG],
)
def test_a_wrong_file_is_told_by_line_field_and_what_was_expected(
    tmp_path: Path,
    there: str,
    instead: str,
    line: int,
    field: str,
    expected: str,
    found: str,
    known: tuple[str, ...],
) -> None:
    assert SMALL.count(there) == 1
    error = refused(written(tmp_path, SMALL.replace(there, instead)))
    assert (error.line, error.field, error.expected, error.found, error.known) == (
        line, field, expected, found, known,
    )  # fmt: skip


def test_a_key_of_one_line_by_itself_is_told_where_it_stands_when_written_in_another_way(tmp_path: Path) -> None:
    other = SMALL.replace("[[session.objective]]\nnumber = 2", '[["session" . \'objective\']] # two\n "number"=0')
    error = refused(written(tmp_path, other))
    assert (error.line, error.field, error.expected) == (50, "session[2].objective[1].number", "number")


def test_a_text_too_long_is_told(tmp_path: Path) -> None:
    error = refused(written(tmp_path, SMALL.replace('"Two."', f'"{"x" * (LONGEST_TEXT + 1)}"')))
    assert (error.line, error.field, error.expected) == (52, "session[2].objective[1].text.en", "length")
    assert len(error.found) == 80


def test_a_file_of_another_encoding_is_told_by_its_first_such_line(tmp_path: Path) -> None:
    path = tmp_path / "meeting.toml"
    path.write_bytes(SMALL.encode("cp1252"))
    error = refused(path)
    assert (error.line, error.expected) == (3, "utf8")
    assert error.found == 'title = { es = "Reunión de prueba", en = "Test meeting" }'


@pytest.mark.parametrize(
    ("encoding", "expected", "found"),
    [("utf-8-sig", "no_mark", "UTF-8 BOM"), ("utf-16", "utf8", "UTF-16")],
)
def test_a_file_that_begins_with_a_mark_is_told(tmp_path: Path, encoding: str, expected: str, found: str) -> None:
    path = tmp_path / "meeting.toml"
    path.write_bytes(SMALL.encode(encoding))
    error = refused(path)
    assert (error.line, error.expected, error.found) == (1, expected, found)


def test_a_file_over_the_limit_is_told_unread(tmp_path: Path) -> None:
    path = written(tmp_path, SMALL + "#" * LARGEST_FILE)
    assert (refused(path).line, refused(path).expected) == (0, "size")


def test_a_file_that_is_not_there_or_is_a_folder_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.toml").expected == "readable"
    assert refused(tmp_path).expected == "readable"


def test_an_empty_file_lacks_a_meeting(tmp_path: Path) -> None:
    error = refused(written(tmp_path, ""))
    assert (error.line, error.field, error.expected) == (1, "meeting", "given")


def test_every_code_that_the_reader_gives_is_worded_and_no_other() -> None:
    given = {case[4] for case in WRONG} | {"length", "utf8", "no_mark", "size", "readable", "unknown_delegation"}
    for language in ("es", "en"):
        assert set(_read(language)["expected"]) == given


def test_a_code_without_any_delegation_like_it_is_told(tmp_path: Path) -> None:
    text = SMALL[: SMALL.index("delegation_order")] + "[people]\nXYZ = []\n"
    error = refused(written(tmp_path, text))
    assert (error.line, error.field, error.expected) == (10, "people.XYZ", "unknown_delegation")
