"""The programme as a workbook: one row a session, its objectives and its items below it, as it is read back."""

from collections.abc import Iterator
from datetime import date, timedelta

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective, moment
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Planned, Times
from rcm_desktop.intake.programme_columns import ProgrammeField, RowKind
from rcm_desktop.intake.workbook import written
from rcm_desktop.laptop.labels import Labels

F = ProgrammeField
COLUMNS = (
    F.TYPE, F.DAY, F.START, F.END, F.MINUTES, F.SESSION_ES, F.SESSION_EN, F.ITEM_ES, F.ITEM_EN, F.KIND, F.ROOM,
    F.ACCESS, F.CHAIR, F.RAPPORTEUR, F.SPEAKERS, F.VISIBILITY, F.OBJECTIVE_ES, F.OBJECTIVE_EN, F.LEVEL, F.NUMBER,
    F.DESCRIPTION_ES, F.DESCRIPTION_EN,
)  # fmt: skip
_Cells = dict[ProgrammeField, str]


def workbook(programme: Programme, language: str, today: date) -> bytes:
    """The whole programme; of an empty one two example rows, which are not taken in."""
    labels = Labels(language)
    headers = [labels.text("programme_list.heads", column) for column in COLUMNS]
    found = _rows(programme, labels) if programme.sittings else _examples(programme, labels, today)
    rows = [[cells.get(column, "") for column in COLUMNS] for cells in found]
    return written(labels.text("programme_list", "sheet"), headers, rows)


def _rows(programme: Programme, labels: Labels) -> Iterator[_Cells]:
    for sitting in programme.sittings:
        yield _session(sitting.session, labels)
        for objective in sitting.objectives:
            yield _objective(objective, labels)
        for item in sitting.items:
            yield _item(item, labels)


def _session(session: MeetingSession, labels: Labels) -> _Cells:
    start, end = session.period.start, session.period.end
    return {
        F.TYPE: _word(labels, RowKind.SESSION), F.DAY: start[:10], F.START: start[11:],
        F.END: end[11:] if end[:10] == start[:10] else end.replace("T", " "),
        F.SESSION_ES: session.title_es, F.SESSION_EN: session.title_en, F.KIND: _word(labels, session.kind),
        F.ROOM: session.room, F.ACCESS: _word(labels, session.access), F.CHAIR: session.chair,
        F.RAPPORTEUR: session.rapporteur, F.DESCRIPTION_ES: session.description_es,
        F.DESCRIPTION_EN: session.description_en,
    }  # fmt: skip


def _objective(objective: Objective, labels: Labels) -> _Cells:
    return {
        F.TYPE: _word(labels, RowKind.OBJECTIVE), F.OBJECTIVE_ES: objective.text_es,
        F.OBJECTIVE_EN: objective.text_en, F.LEVEL: _word(labels, objective.level),
        F.NUMBER: f"{objective.number}",
    }  # fmt: skip


def _item(item: AgendaItem, labels: Labels) -> _Cells:
    start, minutes = moment(item.planned.start), item.planned.minutes
    end = start + timedelta(minutes=minutes) if start is not None and minutes else None
    return {
        F.TYPE: _word(labels, RowKind.ITEM), F.DAY: item.planned.start[:10], F.START: item.planned.start[11:],
        F.END: "" if end is None or start is None or end.date() != start.date() else f"{end:%H:%M}",
        F.MINUTES: f"{minutes}", F.ITEM_ES: item.title_es, F.ITEM_EN: item.title_en,
        F.KIND: _word(labels, item.kind), F.SPEAKERS: item.speakers, F.VISIBILITY: _word(labels, item.visibility),
    }  # fmt: skip


def _examples(programme: Programme, labels: Labels, today: date) -> Iterator[_Cells]:
    day = programme.meeting.period.start or today.isoformat()
    titles = {name: labels.text("programme_list.examples", name) for name in ("session", "item", "room")}
    session = MeetingSession(
        id="", title_es=titles["session"], period=Times(f"{day}T09:00", f"{day}T12:30"), room=titles["room"]
    )
    item = AgendaItem(id="", title_es=titles["item"], planned=Planned(f"{day}T09:00", 20))
    sitting = Sitting(session, (), (item,))
    for cells, kind in ((_session(sitting.session, labels), RowKind.SESSION), (_item(item, labels), RowKind.ITEM)):
        yield cells | {F.TYPE: labels.text("programme_list.examples", "type", type=_word(labels, kind))}


def _word(labels: Labels, value: str) -> str:
    return labels.text("programme_list.words", value)
