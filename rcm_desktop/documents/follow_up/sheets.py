"""The follow-up as a workbook: a row per commitment, in which a date is a date."""

from datetime import date

from rcm_desktop.documents.follow_up.content import (
    Followed,
    FollowUpContent,
    origin_of,
    responsible_of,
    text_of,
)
from rcm_desktop.domain import follow_up as rules
from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.sheets import Sheet, Value
from rcm_desktop.laptop.labels import Labels

_COLUMNS = (
    ("due", 14), ("days_over", 14), ("state", 14), ("responsible", 28), ("what", 64), ("session", 40),
    ("objective", 12), ("readers", 18), ("origin", 32), ("since", 18), ("remark", 40),
)  # fmt: skip


def follow_up_sheets(content: FollowUpContent, language: str) -> tuple[Sheet, ...]:
    """One sheet with all that its readers may see."""
    labels = Labels(language)
    heads = tuple(labels.text("follow_up.columns", name) for name, _ in _COLUMNS)
    rows = tuple(_row(one, content, labels) for one in content.shown())
    return (Sheet(labels.text("follow_up", "title"), heads, rows, tuple(width for _, width in _COLUMNS)),)


def _row(one: Followed, content: FollowUpContent, labels: Labels) -> tuple[Value, ...]:
    due, language = one.note.action.due, labels.language
    over = rules.days_over(due, content.today) if one.state is not State.DONE else 0
    return (
        date.fromisoformat(due) if due else None,
        over or None,
        labels.text("follow_up.states", one.state),
        responsible_of(one, language),
        text_of(one, language),
        one.session.title(language) if one.session is not None else None,
        one.objective.number if one.objective is not None else None,
        labels.text("follow_up.readers", one.note.visibility),
        origin_of(one, labels) or None,
        one.at,
        one.remark or None,
    )
