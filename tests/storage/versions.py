"""Versions of the program: the newest, and an earlier one that lacks kinds and fields and passes them on unread."""

from collections.abc import Callable, Mapping
from functools import cache
from types import ModuleType
from typing import Any

from sqlalchemy import MetaData, Table

from rcm_desktop.domain import catalogue
from rcm_desktop.storage import projection, records, tables

_KEPT = {
    records: ("_all_of", "_all_about", "_one_of", "_record_reader", "_fact_reader"),
    projection: ("_known", "_fact", "_rows_of"),
}
"""What modules keep of statements, readers and shapes while the program runs, each version its own."""


class Version:
    """What one version of the program knows; any number of laptops may have it."""

    current: "Version"

    def __init__(self, name: str, kinds: frozenset[str] = frozenset(), fields: frozenset[str] = frozenset()) -> None:
        self.name = name
        self._no_kinds = kinds
        self._no_fields = fields
        self._records = _without(catalogue.RECORDS, kinds)
        self._facts = _without(catalogue.FACTS, kinds)
        self._fields = {
            kind: tuple(field for field in found if f"{kind}.{field.name}" not in fields)
            for kind, found in _without(tables.FIELDS, kinds).items()
        }
        self._projections, self._metadata, self._shape = tables.PROJECTIONS, tables.projections, tables.SHAPE_HERE
        if kinds or fields:
            self._metadata = MetaData()
            self._projections = {kind: self._table(kind) for kind in self._fields}
            self._shape = f"{catalogue.SHAPE}-{name}"
        self._projections = dict(self._projections)
        self._kept: dict[tuple[ModuleType, str], Callable[..., Any]] = {
            (module, name): cache(getattr(module, name).__wrapped__) for module in _KEPT for name in _KEPT[module]
        }

    def _table(self, kind: str) -> Table:
        known = {field.column for field in tables.FIELDS[kind]} - {field.column for field in self._fields[kind]}
        whole = tables.PROJECTIONS[kind]
        columns = [column._copy() for column in whole.columns if column.name not in known]
        return Table(whole.name, self._metadata, *columns)

    def knows(self, kind: str, field: str = "") -> bool:
        """Whether this version knows a kind, or a field of it."""
        return kind not in self._no_kinds and f"{kind}.{field}" not in self._no_fields

    def runs(self) -> None:
        """Be the version that this process is, until another one is."""
        if Version.current is self:
            return
        Version.current = self
        _become(catalogue.RECORDS, self._records)
        _become(catalogue.FACTS, self._facts)
        _become(tables.FIELDS, self._fields)
        _become(tables.PROJECTIONS, self._projections)
        tables.projections, tables.SHAPE_HERE = self._metadata, self._shape
        for (module, name), own in self._kept.items():
            setattr(module, name, own)


def _without(found: Mapping[str, Any], kinds: frozenset[str]) -> dict[str, Any]:
    return {kind: value for kind, value in found.items() if kind not in kinds}


def _become(found: dict[str, Any], wanted: Mapping[str, Any]) -> None:
    """In place: every module holds the same dict."""
    found.clear()
    found.update(wanted)


NEWEST = Version("newest")
EARLIER = Version(
    "earlier",
    kinds=frozenset({"objective", "scan-void", "speaker"}),
    fields=frozenset({"delegate.post", "note.session", "note.language"}),
)
Version.current = NEWEST
