"""Taking in the programme from a spreadsheet: looked at first, planned, taken in by one gesture, taken back by one."""

from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.errors import ListTooLarge
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.receipts import Receipt, Undone
from rcm_desktop.domain.records import Heads, Id
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.intake.looking import Choices, Steps, read_list
from rcm_desktop.intake.mapping import key_of
from rcm_desktop.intake.programme_columns import (
    INDICO_CONTRIBUTIONS,
    ProgrammeField,
    find_programme_head,
    programme_mapping,
    programme_preset,
)
from rcm_desktop.intake.programme_rows import read_programme_row
from rcm_desktop.intake.programme_values import Hints, ProgrammeRow
from rcm_desktop.intake.table_file import Progress
from rcm_desktop.intake.workbook import written
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.whole_file import write_whole
from rcm_desktop.services.programme_lists import undoing, writing
from rcm_desktop.services.programme_lists.planning import Differing, outcome
from rcm_desktop.services.programme_lists.values import Change, FieldChange, Look, Part, Plan
from rcm_desktop.storage import programme, records, settings
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.meeting import zone

MOST_ROWS = 20_000
"""Ten times the largest programme there is."""
_REMEMBERED = "programme-mapping:"
_mapping = msgspec.json.Decoder(dict[int, ProgrammeField])


class ProgrammeLists:
    """The programme from and to spreadsheets."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def look(self, path: Path, choices: Choices | None = None, progress: Progress | None = None) -> Look:
        """Read a file and find out what its columns hold; raises NotAList, OpenQuote or ListTooLarge."""
        table, head, preset = read_list(path, choices or Choices(), progress, find_programme_head, programme_preset)
        if len(table.rows) > MOST_ROWS:
            raise ListTooLarge(name=table.name, what="rows", limit=MOST_ROWS)
        with self._database.read() as connection:
            remembered = settings.value(connection, _REMEMBERED + key_of(head.headers))
        mapping = _mapping.decode(remembered) if remembered else programme_mapping(preset, head.headers)
        body = tuple(row for row in table.rows if row[0] > head.row)
        return Look(
            table.name, table.sha256, table.encoding, table.separator, table.sheets, table.sheet, head.row,
            head.headers, body, preset, mapping, bool(remembered),
        )  # fmt: skip

    def plan(
        self, look: Look, mapping: Mapping[int, ProgrammeField] | None = None, progress: Progress | None = None
    ) -> Plan:
        """What taking the programme in would do; nothing is written."""
        chosen = dict(look.mapping if mapping is None else mapping)
        step = Steps(progress, 2 * len(look.body))
        with self._database.read() as connection:
            here = programme.read(connection).programme
            hints = Hints(here.zone, _year(here), look.preset == INDICO_CONTRIBUTIONS)
            rows: list[ProgrammeRow] = []
            for n, row in enumerate(look.body):
                step.at(n)
                rows.append(read_programme_row(row, chosen, hints))
            done = outcome(here, rows, self._database.new_id, lambda n: step.at(len(rows) + n))
            changed = _changes(connection, done.differing)
        return Plan(look, chosen, tuple(done.new), changed, done.same, tuple(done.refused), tuple(done.noted))

    def take_in(self, plan: Plan, progress: Progress | None = None) -> Receipt:
        """Write what was planned, by one gesture, all or nothing; what was written meanwhile is not lost.

        `progress` may raise to stop: then nothing is written.
        """
        with self._database.write(wait=True) as work:
            work.progress = progress
            for made in plan.new:
                work.create(made.record)
            for one in plan.changed:
                for name, value in one.values.items():
                    work.set(one.cls, one.id, name, value, over=one.over[name])
            at = utc_text(work.now)
            receipt = Receipt(
                work.gesture, plan.look.name, at, len(plan.new), len(plan.changed), refused=len(plan.refused)
            )
            undoing.remember(work, receipt)
            key = _REMEMBERED + key_of(plan.look.headers)
            settings.keep(work.connection, key, msgspec.json.encode(plan.mapping).decode())
        return receipt

    def undo(self, receipt: Receipt, progress: Progress | None = None, *, wait: bool = True) -> Undone:
        """Take a programme back that was taken in; what somebody worked on since is kept and named.

        Only a job may wait for other work; else that raises Busy.
        """
        with self._database.write(wait=wait) as work:
            work.progress = progress
            return undoing.take_back(work, receipt.gesture)

    def take_again(self, receipt: Receipt) -> None:
        """Take in once more what was taken back, as far as nobody worked on it since; raises Busy."""
        with self._database.write() as work:
            undoing.take_again(work, receipt.gesture)

    def receipts(self) -> tuple[Receipt, ...]:
        """The programmes that were taken in at this laptop, the newest first."""
        with self._database.read() as connection:
            return tuple(reversed([one.receipt for one in undoing.taken(connection)]))

    def zone(self) -> ZoneInfo:
        """The time zone of the meeting's place."""
        with self._database.read() as connection:
            return zone(connection)

    def save(self, path: Path, language: str) -> int:
        """Write the programme as a workbook that can be taken in again; returns how many sessions it holds."""
        with self._database.read() as connection:
            here = programme.read(connection).programme
        write_whole(path, writing.workbook(here, language, self._database.now().date()))
        return len(here.sittings)

    def save_report(self, plan: Plan, path: Path, language: str) -> None:
        """Write the rows that are not taken as a workbook: their number, why in words, and the cells as they came."""
        labels = Labels(language)
        headers = (labels.text("intake", "row"), labels.text("intake", "why"), *plan.look.headers)
        told = ((one, labels.text("programme_list.refused", one.why, text=one.text)) for one in plan.refused)
        rows = ((str(one.row), why, *one.cells) for one, why in told)
        write_whole(path, written(labels.text("intake", "sheet"), headers, rows))


def _year(here: Programme) -> int | None:
    """The year of the meeting, for days that say none."""
    years = {day[:4] for day in (here.meeting.period.start, here.meeting.period.end) if day}
    return int(years.pop()) if len(years) == 1 else None


def _changes(connection: Connection, differing: list[Differing]) -> tuple[Change, ...]:
    """What differs, with the heads that it would be written over."""
    wanted: dict[tuple[type[Part], str], list[Id]] = {}
    for one in differing:
        for name in one.values:
            wanted.setdefault((type(one.record), name), []).append(one.record.id)
    heads: dict[tuple[type[Part], str], dict[Id, Heads]] = {
        (cls, name): records.heads_of(connection, cls, idents, name) for (cls, name), idents in wanted.items()
    }
    return tuple(
        Change(
            one.row, type(one.record), one.record.id, _name(one.record),
            tuple(FieldChange(n, getattr(one.record, n), value) for n, value in one.values.items()),
            one.values,
            {name: heads[type(one.record), name].get(one.record.id, ()) for name in one.values},
        )
        for one in differing
    )  # fmt: skip


def _name(record: Part) -> str:
    match record:
        case Objective():
            return f"{record.number}"
        case MeetingSession() | AgendaItem():
            return record.title_es or record.title_en
