"""Errors carry facts by name, and only those they declare."""

import inspect

import pytest

from rcm_desktop.domain import errors
from rcm_desktop.domain.errors import Busy, DamagedFile, NewerFormat, RcmError, TooLong

ALL = [cls for _, cls in inspect.getmembers(errors, inspect.isclass) if issubclass(cls, RcmError)]


def test_an_error_tells_the_facts_it_was_given() -> None:
    error = DamagedFile(path="/m.rcm", found="no journal")
    assert (error.path, error.found) == ("/m.rcm", "no journal")
    assert error.facts == {"path": "/m.rcm", "found": "no journal"}
    assert "no journal" in str(error)


def test_an_error_without_facts_has_none() -> None:
    assert Busy().facts == {}


def test_a_fact_that_was_not_given_is_not_told() -> None:
    assert DamagedFile(path="/m.rcm").facts == {"path": "/m.rcm"}


def test_a_fact_that_the_error_does_not_know_is_a_bug() -> None:
    with pytest.raises(TypeError):
        NewerFormat(path="/m.rcm")


@pytest.mark.parametrize("cls", ALL)
def test_every_error_has_a_docstring_and_takes_each_of_its_facts(cls: type[RcmError]) -> None:
    assert cls.__doc__
    given = dict.fromkeys(cls.facts_named(), "x")
    assert cls(**given).facts == given


def test_a_long_value_says_how_long_it_may_be() -> None:
    assert TooLong(field="note.text", bytes=900, most=450).facts == {"field": "note.text", "bytes": 900, "most": 450}
