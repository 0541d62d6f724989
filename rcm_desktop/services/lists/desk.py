"""Taking in lists from others: looked at first, planned, taken in by one gesture, and taken back by one."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain.joined import by_person
from rcm_desktop.domain.people import Delegate, ListTaken, Standing, Withdrawal
from rcm_desktop.domain.receipts import Receipt, Undone
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.intake.looking import Choices, Steps, read_list
from rcm_desktop.intake.mapping import Head, PersonField, find_head, key_of
from rcm_desktop.intake.presets import SIX, is_headless, mapping_of, preset_of
from rcm_desktop.intake.table_file import Progress, Row
from rcm_desktop.intake.workbook import written
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.whole_file import write_whole
from rcm_desktop.services.lists import comparing, undoing
from rcm_desktop.services.lists.planning import Sorter
from rcm_desktop.services.lists.reading import Candidate, Delegations, read_row
from rcm_desktop.services.lists.values import Look, Plan
from rcm_desktop.storage import lists, people, settings
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import meeting, zone
from rcm_desktop.storage.work import Work

_REMEMBERED = "list-mapping:"
_mapping = msgspec.json.Decoder(dict[int, PersonField])


class Lists:
    """The lists that others send to a meeting."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def look(self, path: Path, choices: Choices | None = None, progress: Progress | None = None) -> Look:
        """Read a file and find out what its columns hold; raises NotAList, OpenQuote or ListTooLarge."""
        chosen = choices or Choices()
        table, head, preset = read_list(path, chosen, progress, _head, preset_of)
        with self._database.read() as connection:
            remembered = settings.value(connection, _REMEMBERED + key_of(head.headers))
        mapping = _mapping.decode(remembered) if remembered else mapping_of(preset, head.headers)
        body = tuple(row for row in table.rows if row[0] > head.row)
        return Look(
            table.name, table.sha256, table.encoding, table.separator, table.sheets, table.sheet, head.row,
            head.headers, body, preset, mapping, bool(remembered),
        )  # fmt: skip

    def plan(
        self, look: Look, mapping: Mapping[int, PersonField] | None = None, *, default_delegation: str = "",
        delegations: Mapping[str, str] | None = None, progress: Progress | None = None,
    ) -> Plan:  # fmt: skip
        """What taking the list in would do; nothing is written.

        `delegations` says for a name the meeting does not know which delegation's id it means, or NEW.
        """
        step = Steps(progress, 4 * len(look.body))
        chosen = dict(look.mapping if mapping is None else mapping)
        candidates: list[Candidate] = []
        for n, row in enumerate(look.body):
            step.at(n)
            candidates.append(read_row(row, chosen))
        with self._database.read() as connection:
            records = people.delegates(connection)
            here = {one.id for one in records}
            shown = {ident: first for ident, first in people.classes(connection).items() if ident in here}
            everyone = by_person(records, shown)
            known = Delegations(people.delegations(connection))
            new_id = self._database.new_id
            sorter = Sorter(records, shown, known, delegations or {}, default_delegation, new_id)
            done = sorter.sort(candidates, lambda n: step.at(len(candidates) + n))
            before = comparing.earlier(connection)
            made = {one.id: one for one in done.new_delegations.values()}
            changed = comparing.changes(
                connection, everyone, known.by_id | made, done.matched, before, meeting(connection).language,
                lambda n: step.at(3 * len(candidates) + n),
            )  # fmt: skip
            gone = comparing.missing(connection, everyone, shown, done.matched, before)
        return Plan(
            look, chosen, tuple(done.new), tuple(changed), len(done.matched) - len(changed), tuple(gone),
            tuple(done.refused), tuple(done.noted), tuple(made.values()), tuple(done.unknown.values()),
        )  # fmt: skip

    def take_in(
        self, plan: Plan, *, overwrite_corrected: bool = False, mark_missing: bool = True,
        progress: Progress | None = None,
    ) -> Receipt:  # fmt: skip
        """Write what was planned, by one gesture, all or nothing; what was written meanwhile is not lost.

        `progress` may raise to stop: then nothing is written.
        """
        gone = plan.missing if mark_missing else ()
        with self._database.write(wait=True) as work:
            work.progress = progress
            for delegation in plan.new_delegations:
                work.create(delegation)
            _create(work, [one.delegate for one in plan.new])
            changed = 0
            for one in plan.changed:
                fields = [f.field for f in one.fields if overwrite_corrected or not f.corrected_here]
                for name in fields:
                    work.set(Delegate, one.person, name, one.values[name], over=one.over[name])
                changed += bool(fields)
            for record, over in ((record, over) for one in gone for record, over in one.over.items()):
                work.set(Delegate, record, "withdrawal", Withdrawal(Standing.NOT_LISTED), over=over)
            at = utc_text(work.now)
            work.state(
                ListTaken, self._database.meeting, at=at, name=plan.look.name, sha256=plan.look.sha256,
                gesture=work.gesture, new=len(plan.new), changed=changed, missing=len(gone),
            )  # fmt: skip
            settings.keep(
                work.connection, _REMEMBERED + key_of(plan.look.headers), msgspec.json.encode(plan.mapping).decode()
            )
        return Receipt(work.gesture, plan.look.name, at, len(plan.new), changed, len(gone), len(plan.refused))

    def undo(self, receipt: Receipt, progress: Progress | None = None) -> Undone:
        """Take a list back that was taken in; people who were scanned or edited since are kept and named."""
        with self._database.write(wait=True) as work:
            work.progress = progress
            return undoing.take_back(work, receipt.gesture, self._database.meeting)

    def zone(self) -> ZoneInfo:
        """The time zone of the meeting's place."""
        with self._database.read() as connection:
            return zone(connection)

    def receipts(self) -> tuple[Receipt, ...]:
        """The lists that were taken in at any laptop, the newest first."""
        with self._database.read() as connection:
            taken = lists.taken(connection)
        undone = {one.undoes for one in taken if one.undoes}
        return tuple(
            Receipt(one.gesture, one.name, one.at, one.new, one.changed, one.missing, undone=one.gesture in undone)
            for one in taken
            if not one.undoes
        )

    def save_report(self, plan: Plan, path: Path, language: str) -> None:
        """Write the rows that are not taken as a workbook: their number, why in words, and the cells as they came."""
        labels = Labels(language)
        headers = (labels.text("intake", "row"), labels.text("intake", "why"), *plan.look.headers)
        told = ((one, labels.text("intake.refused", one.why, text=one.text)) for one in plan.refused)
        rows = ((str(one.row), why, *one.cells) for one, why in told)
        write_whole(path, written(labels.text("intake", "sheet"), headers, rows))


def _head(rows: Sequence[Row]) -> Head:
    return Head(0, SIX) if is_headless(rows) else find_head(rows)


def _create(work: Work, delegates: list[Delegate]) -> None:
    """Create people, those without a badge's code with the next ones."""
    without = sum(not one.badge for one in delegates)
    codes = iter(people.next_badges(work.connection, without)) if without else iter(())
    for one in delegates:
        work.create(one if one.badge else msgspec.structs.replace(one, badge=next(codes)))
