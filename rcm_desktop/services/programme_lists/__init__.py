"""The programme from and to spreadsheets: looked at, planned, taken in, taken back, and saved."""

from rcm_desktop.domain.receipts import Receipt, Undone
from rcm_desktop.intake.looking import Choices
from rcm_desktop.intake.programme_columns import ProgrammeField
from rcm_desktop.intake.programme_values import Remark, Why
from rcm_desktop.services.programme_lists.desk import ProgrammeLists
from rcm_desktop.services.programme_lists.values import Change, FieldChange, Look, NewPart, Noted, Plan, RefusedRow

__all__ = [
    "Change", "Choices", "FieldChange", "Look", "NewPart", "Noted", "Plan", "ProgrammeField", "ProgrammeLists",
    "Receipt", "RefusedRow", "Remark", "Undone", "Why",
]  # fmt: skip
