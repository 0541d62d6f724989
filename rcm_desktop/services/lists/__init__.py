"""Lists of people from others: looked at, planned, taken in and taken back."""

from rcm_desktop.domain.receipts import Receipt, Undone
from rcm_desktop.intake.looking import Choices
from rcm_desktop.intake.mapping import PersonField
from rcm_desktop.services.lists.desk import Lists
from rcm_desktop.services.lists.values import (
    NEW,
    Change,
    FieldChange,
    Look,
    Missing,
    NewPerson,
    Noted,
    Plan,
    RefusedRow,
    Remark,
    UnknownDelegation,
    Why,
    is_complete,
)

__all__ = [
    "NEW", "Change", "Choices", "FieldChange", "Lists", "Look", "Missing", "NewPerson", "Noted", "PersonField", "Plan",
    "Receipt", "RefusedRow", "Remark", "Undone", "UnknownDelegation", "Why", "is_complete",
]  # fmt: skip
