"""Every kind is known by one name, belongs to a topic, and has fields that a file can keep."""

import msgspec
import pytest

from rcm_desktop.domain import catalogue
from rcm_desktop.domain.catalogue import FACTS, RECORDS
from rcm_desktop.domain.records import LOCAL_FIELDS, Happening, Record
from rcm_desktop.domain.topics import Topic

KINDS = sorted({**RECORDS, **FACTS})


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_topic_that_a_page_can_watch(kind: str) -> None:
    assert catalogue.topic_of(kind) in set(Topic) - {Topic.OTHER}


def test_a_kind_of_a_later_version_is_told_as_other() -> None:
    assert catalogue.topic_of("robot") is Topic.OTHER


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_and_its_class_name_each_other(kind: str) -> None:
    cls = RECORDS[kind] if kind in RECORDS else FACTS[kind]
    assert catalogue.kind_of(cls) == kind


def test_no_name_is_both_a_record_and_a_fact() -> None:
    assert not RECORDS.keys() & FACTS.keys()
    assert len({*RECORDS.values(), *FACTS.values()}) == len(RECORDS) + len(FACTS)


@pytest.mark.parametrize("kind", sorted(RECORDS))
def test_a_record_can_be_empty_and_its_fields_have_their_own_names(kind: str) -> None:
    cls = RECORDS[kind]
    assert issubclass(cls, Record)
    assert cls(id="x") == cls(id="x")
    names = [field.encode_name for field in msgspec.structs.fields(cls) if field.name not in LOCAL_FIELDS]
    assert len(set(names)) == len(names) > 0
    assert "deleted" not in names


@pytest.mark.parametrize("kind", sorted(FACTS))
def test_a_fact_is_frozen(kind: str) -> None:
    cls = FACTS[kind]
    assert issubclass(cls, Happening)
    fact = msgspec.convert({"id": "x", "about": "", "hlc": 1, "actor": "", "replica": "", **_needed(cls)}, cls)
    with pytest.raises(AttributeError):
        fact.id = "y"  # type: ignore[misc]


def _needed(cls: type[Happening]) -> dict[str, str]:
    told = {"at": "2023-11-14T19:40:00.000+00:00"}
    needed = [f.name for f in msgspec.structs.fields(cls) if f.required and f.name not in LOCAL_FIELDS]
    return {name: told.get(name, "x") for name in needed}
