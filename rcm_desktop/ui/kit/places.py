"""The desks of the program and the places a page can send the user to."""

from enum import StrEnum
from sys import platform

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


class Desk(StrEnum):
    """A page of the rail; the value is what settings remember."""

    REGISTRATION = "registration"
    AGENDA = "agenda"
    NOTES = "notes"
    DRAFTING = "drafting"
    DOCUMENTS = "documents"
    EXCHANGE = "exchange"
    SETUP = "setup"


class Place(msgspec.Struct, frozen=True):
    """Where to go: a desk, there a record by its id, and what of it."""

    desk: Desk
    record: str = ""
    detail: str = ""


WALL_KEY = "Ctrl+Shift+W"
"""Opens the control of the walls, from any page."""


# Option+digit types a character on a Mac; Control+digit does not.
_MODIFIER = "Meta" if platform == "darwin" else "Alt"


def desk_key(desk: Desk) -> str:
    """The desk's key, "Alt+1" to "Alt+7", whichever pages a role shows; F2 to F12 belong to the pages."""
    return f"{_MODIFIER}+{list(Desk).index(desk) + 1}"


def key_shown(key: str) -> str:
    """A key as it is printed on keyboards: Ctrl+N, on a Mac ⌘N; Qt would call it "Control" in Spanish."""
    form = QKeySequence.SequenceFormat
    return QKeySequence(key).toString(form.NativeText if platform == "darwin" else form.PortableText)


def desk_icon(desk: Desk) -> str:
    """The name of the desk's icon."""
    return desk.value


def desk_name(desk: Desk) -> str:
    """The desk's name in the language spoken."""
    translate = QCoreApplication.translate
    return {
        Desk.REGISTRATION: translate("places", "Registration"),
        Desk.AGENDA: translate("places", "Agenda"),
        Desk.NOTES: translate("places", "Notes"),
        Desk.DRAFTING: translate("places", "Drafting"),
        Desk.DOCUMENTS: translate("places", "Documents"),
        Desk.EXCHANGE: translate("places", "Exchange"),
        Desk.SETUP: translate("places", "Setup"),
    }[desk]
