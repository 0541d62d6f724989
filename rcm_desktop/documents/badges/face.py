"""What a badge shows of a person, and the sizes that badges come in."""

from enum import StrEnum

import msgspec

from rcm_desktop.domain.people import Capacity, Category
from rcm_desktop.domain.records import Id


class BadgeFormat(StrEnum):
    """The size of a badge, one a page or several on a sheet that is cut."""

    A6 = "a6"
    CR80 = "cr80"
    SHEET_A6 = "sheet-a6"
    SHEET_CR80 = "sheet-cr80"


class Face(msgspec.Struct, frozen=True, kw_only=True):
    """One badge; without a delegate it is a blank one, to be written on by hand."""

    delegate: Id = ""
    given: str = ""
    family: str = ""
    post: str = ""
    institution: str = ""
    delegation_es: str = ""
    delegation_en: str = ""
    category: Category = Category.OBSERVER
    capacity: Capacity = Capacity.DELEGATE
    code: str = ""
    """As people read it; empty where no number was given yet."""
    scan_text: str = ""
    """As scanners read it; empty with the code."""

    @property
    def name(self) -> str:
        """Given and family names."""
        return " ".join(part for part in (self.given, self.family) if part)
