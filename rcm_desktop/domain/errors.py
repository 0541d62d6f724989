"""What the world does to us: errors that carry facts, worded where they are shown."""

from datetime import date
from inspect import get_annotations
from typing import Any


class RcmError(Exception):
    """A failure with a cause outside the program; its facts are attributes, its sentence stands in resources/labels."""

    def __init__(self, **facts: Any) -> None:
        unknown = facts.keys() - self.facts_named()
        if unknown:
            raise TypeError(f"{type(self).__name__} has no fact {sorted(unknown)}")
        for name, value in facts.items():
            setattr(self, name, value)
        super().__init__(f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in facts.items())})")

    @classmethod
    def facts_named(cls) -> set[str]:
        """The names of the facts this error may carry."""
        return {name for base in cls.__mro__ for name in get_annotations(base)}

    @property
    def facts(self) -> dict[str, Any]:
        """The facts given, by name, for the sentence that tells them."""
        return {name: getattr(self, name) for name in sorted(self.facts_named()) if hasattr(self, name)}


class DamagedTransaction(RcmError):
    """A transaction's bytes are not what the format says."""

    found: str


class NewerFormat(RcmError):
    """Something was written by a later version, which alone can read it."""

    needs: str


class Busy(RcmError):
    """Another piece of work holds the meeting's file for the moment."""


class DamagedFile(RcmError):
    """The meeting's file is not readable as one."""

    path: str
    found: str


class NotAMeeting(RcmError):
    """There is no meeting of this program at the place named."""

    path: str


class NoSuchMeeting(RcmError):
    """No meeting on this laptop, or more than one, answers to the name given."""

    name: str
    known: str


class NoSuchPerson(RcmError):
    """Nobody, or more than one person, answers to the name given; `hits` names those who do."""

    name: str
    hits: str


class NoSuchSession(RcmError):
    """No session, or more than one, answers to the words given."""

    name: str
    hits: int


class FolderNotEmpty(RcmError):
    """A folder that must be empty holds something."""

    path: str


class AlreadyHere(RcmError):
    """The meeting of an invitation is on this laptop already."""

    meeting: str


class NotForPractice(RcmError):
    """A real meeting is never thrown away."""

    meeting: str


class NoRoom(RcmError):
    """The disk or stick is full; what stood at the path before still stands."""

    path: str


class ReadOnly(RcmError):
    """The place may not be written to: protected, or in use by another program."""

    path: str


class TargetVanished(RcmError):
    """The folder or stick is not there, or went away while it was written."""

    path: str


class FaultyDisk(RcmError):
    """The disk reports that it could not read or write."""

    path: str


class NotAsWritten(RcmError):
    """What was read back differs from what was written: the disk or stick is faulty."""

    path: str


class AlreadyOpen(RcmError):
    """Another running copy of the program holds this data folder."""

    folder: str


class DamagedBundle(RcmError):
    """A bundle's content breaks the format; line 0 is the sealed envelope, 1 the first line inside."""

    line: int
    found: str


class IncompleteBundle(RcmError):
    """A bundle ends before its end: the copy was interrupted."""

    path: str


class ChangedSinceLook(RcmError):
    """A file is another than the one a person was shown and said yes to."""

    path: str


class NotSealedForThisLaptop(RcmError):
    """None of the keys on this laptop opens the bundle."""

    path: str


class WrongWords(RcmError):
    """Six words that are not this invitation's."""


class UnknownWord(WrongWords):
    """A word that no invitation has; `near` names the words perhaps meant, or is empty."""

    word: str
    near: str


class TooLarge(RcmError):
    """A bundle exceeds a limit of bundle/limits: `what` names it, `limit` is its value."""

    what: str
    limit: int
    line: int


class TooLong(RcmError):
    """One value is longer than a file that travels may hold."""

    field: str
    bytes: int
    most: int


class WrongDescription(RcmError):
    """A meeting's description is not as its format asks; nothing was made of it.

    `line` counts from 1 (0: the file as a whole), `field` is dotted with list places from 1, `expected` is a code
    that [expected] in resources/labels words as a sentence, `known` holds what would be right where that is a list.
    """

    file: str
    line: int
    field: str
    expected: str
    found: str
    known: tuple[str, ...]


class WrongCell(WrongDescription):
    """The same of a workbook: `field` is the cell, as "Sesiones!C5", worded by [expected_in_cells]."""


class NotAList(RcmError):
    """A file is not a CSV or XLSX file that can be read; `found` says what it is instead, as far as that is known."""

    name: str
    found: str


class OpenQuote(RcmError):
    """A quotation mark in a CSV file opens and never closes; `row` is where it opens, counted from 1."""

    name: str
    row: int


class ListTooLarge(RcmError):
    """A list from others exceeds a limit: `what` (bytes, rows, columns, unpacked) and its value."""

    name: str
    what: str
    limit: int


class PrinterFailed(RcmError):
    """A printer did not take what was sent to it."""

    printer: str


class NoSuchDelegation(RcmError):
    """No delegation, or more than one, answers to what was typed."""

    name: str
    hits: int


class NoSuchRoom(RcmError):
    """Nothing sits in the room named."""

    name: str
    known: list[str]


class NoSuchDay(RcmError):
    """Nothing sits on a day."""

    day: date
    known: list[str]


class OptionOfAnotherPaper(RcmError):
    """An option that was given says nothing to the paper that was asked for."""

    option: str
    paper: str


class EmptyCalendar(RcmError):
    """No session with a time would stand in a calendar, and one without events is none (RFC 5545 §3.6)."""

    name: str
    undated: int


class PaperNotPrinted(RcmError):
    """The system's printer did not take a paper."""

    printer: str


class NoSuchReceipt(RcmError):
    """No bundle that was taken in here has the number given."""

    number: int
    known: str
