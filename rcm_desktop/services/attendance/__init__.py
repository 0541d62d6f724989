"""The registration desk: who may pass a check-in point, who did, and who is there."""

from rcm_desktop.services.attendance.desk import Attendance
from rcm_desktop.services.attendance.values import (
    Board,
    Failure,
    Known,
    Outcome,
    Passage,
    Point,
    Presence,
    Ready,
    Roll,
    Step,
    StepKind,
)

__all__ = [
    "Attendance",
    "Board",
    "Failure",
    "Known",
    "Outcome",
    "Passage",
    "Point",
    "Presence",
    "Ready",
    "Roll",
    "Step",
    "StepKind",
]
