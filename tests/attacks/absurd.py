"""Bundles that are signed well and say nonsense, drawn by hypothesis."""

from collections.abc import Callable
from typing import Any

import msgspec
from hypothesis import strategies as st

from rcm_desktop.domain.catalogue import RECORDS
from rcm_desktop.domain.transactions import Fact, Operation, Write, value_text
from rcm_desktop.storage.tables import FIELDS

MOST_BUNDLES = 40
"""One example carries so many bundles to one laptop, one after the other."""

TEXTS = (
    "", " ", "a", "registration", "meeting", "es", "0", "-1", "NaN", "true", "null",
    "0001-01-01", "9999-12-31", "0001-01-01T00:00", "9999-12-31T23:59", "2023-11-14T10:00", "2023-11-14",
    "0002-01-01T00:00:00Z", "9998-12-31T23:59:59.999999+00:00", "2023-11-14T10:00:00Z", "2023-11-14T25:61:00Z",
    "9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+00:00", "2023-02-30T10:00:00Z", "yesterday",
    "'; DROP TABLE tx; --", '" OR 1=1', "%_%", "<b>bold</b><script>alert(1)</script>", "<img src=x>", "&amp;&#0;",
    "../../../../tmp/escaped", "/tmp/escaped", "C:\\Windows\\escaped", "\\\\server\\share\\escaped", "CON", "a:b|c?*",
    "…" * 4_000, "x" * 20_000, "\u202eanimal\u202c", "\u200b\u200d\ufeff", "\x01\x07\x1b[31m\x7f\x85", "\r\n\t\v\f",
    "\u2028\u2029", "e" + "\u0301" * 500, "😀👩\u200d👩\u200d👧", "\ufffe\uffff", "\U0010ffff\ue000", "ﷺ" * 50, "ẞßİı",
    "=1+1", "@SUM(A1)", "{secret}", "{0}", "%n %s %(x)s", "[es]", "A0001K", "RCM1:", "Pacific/Kiritimati", "../UTC",
)  # fmt: skip
NUMBERS = (0, 1, -1, 7, 59, 10_081, 2**31, 2**53, 2**63 - 1, -(2**63) + 1, 0.5, -0.0, 1e308, -1e-308)
KEYS = (
    "deleted", "seen", "short", "formal", "article", "acronym", "honorific", "given", "family", "city", "venue",
    "start", "end", "minutes", "standing", "reason", "by", "at", "point", "way", "how", "code", "text", "who", "es",
    "en", "x", "",
)  # fmt: skip


class Here(msgspec.Struct, frozen=True):
    """Some records and operations that stand in the meeting, to be named; `of` has the records by their kind."""

    of: dict[str, list[str]]
    operations: list[str]

    @property
    def records(self) -> list[str]:
        """All of them."""
        return [rec for some in self.of.values() for rec in some]


texts = st.sampled_from(TEXTS)
scalars = st.one_of(texts, st.sampled_from(NUMBERS), st.booleans(), st.none())


def _nested(of: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.lists(of, max_size=4), st.dictionaries(st.sampled_from(KEYS), of, max_size=4))


values = st.one_of(scalars, scalars, _nested(scalars), _nested(st.one_of(scalars, _nested(scalars))))
Draw = Callable[[st.SearchStrategy[Any]], Any]


def _value(draw: Draw, kind: str, field: str | None, known: list[str]) -> Any:
    """A value for a field: of its own type half of the time, so that it is projected; any JSON otherwise."""
    form = draw(st.integers(0, 5))
    if form == 0 and known:
        return draw(st.sampled_from(known))
    if field == "deleted" and form < 4:
        return {"deleted": draw(st.booleans()), "seen": draw(st.lists(st.sampled_from(known or [""]), max_size=6))}
    if field == "same_as" and form < 5:
        return draw(st.lists(st.sampled_from(known or [""]), max_size=3)) if form == 1 else draw(st.sampled_from(known))
    projected = {one.name: one.type for one in FIELDS.get(kind, ())}
    if form < 4 and field is None and projected:
        wanted = draw(st.lists(st.sampled_from(sorted(projected)), max_size=8, unique=True))
        return {name: _typed(draw, projected[name], known) for name in wanted}
    if form < 4 and field in projected:
        return _typed(draw, projected[field], known)
    return draw(values)


def _typed(draw: Draw, hint: Any, known: list[str]) -> Any:
    """A value that this version reads as the type, whatever it then makes of it."""
    if draw(st.integers(0, 9)) == 0:
        return draw(values)
    tried = [draw(scalars) for _ in range(6)]
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return {f.encode_name: _typed(draw, f.type, known) for f in msgspec.structs.fields(hint) if draw(st.booleans())}
    members = getattr(hint, "__members__", None)
    if members:
        return draw(st.sampled_from([one.value for one in members.values()]))
    if str(hint).startswith("tuple") and known:
        return draw(st.lists(st.sampled_from([*known, ""]), max_size=6))
    for one in [draw(st.sampled_from(known)) if known else "", *tried] if draw(st.booleans()) else tried:
        try:
            msgspec.convert(one, hint, strict=True)
        except (msgspec.ValidationError, TypeError):
            continue
        return one
    return draw(values)


@st.composite
def operation(draw: Draw, here: Here) -> Operation:
    """A write or a fact of a kind that may be the other's, about a record that may be anything."""
    kind = draw(st.sampled_from([*RECORDS, *RECORDS, *FIELDS, "", "robot", "tx; DROP TABLE op", "<kind>"]))
    known, written = here.records, here.operations
    about = draw(st.integers(0, 5))
    rec = draw(texts) if about == 0 else draw(st.sampled_from(here.of.get(kind, known) if about > 1 else known))
    if draw(st.integers(0, 3)) == 0 if kind in RECORDS else draw(st.integers(0, 3)):
        return Fact(kind, rec, value_text(_value(draw, kind, None, known)))
    names = [one.name for one in FIELDS.get(kind, ())]
    field = draw(st.sampled_from([*names, "deleted", "deleted", "same_as", "id", "to_settle", "", "x'y"]))
    over = draw(st.lists(st.sampled_from([*written, *known, "", "f" * 64 + ".0", "'"]), max_size=3))
    return Write(kind, rec, field, value_text(_value(draw, kind, field, known)), tuple(over))


class Said(msgspec.Struct, frozen=True):
    """One transaction: what its header says beside the usual, what it holds, and whether it follows the one before."""

    header: dict[str, Any]
    operations: list[Operation]
    follows: bool


@st.composite
def transaction(draw: Draw, here: Here) -> Said:
    """A transaction with a header of texts and stamps at their ends."""
    header: dict[str, Any] = {}
    for name in ("wall", "actor", "gesture", "app"):
        if draw(st.booleans()):
            header[name] = draw(st.sampled_from([*here.records, *TEXTS]))
    if draw(st.booleans()):
        header["hlc"] = draw(st.sampled_from((0, 1, 2**62, 2**63 - 1, 1_699_983_600_000 << 16)))
    return Said(header, draw(st.lists(operation(here), max_size=8)), draw(st.booleans()))


@st.composite
def bundle(draw: Draw, here: Here) -> tuple[dict[str, Any], list[Said]]:
    """What a bundle's first line says beside the usual, and its transactions."""
    about = {name: draw(texts) for name in ("title", "laptop", "app", "needs", "replica") if draw(st.booleans())}
    if draw(st.booleans()):
        about["written"] = draw(
            st.sampled_from(("0002-01-01T00:00:00Z", "9998-12-31T23:59:59.999999+00:00", "2023-11-14T10:00:00Z"))
        )
    about["replica"] = about.get("replica", "f" * 32)
    return about, draw(st.lists(transaction(here), min_size=draw(st.integers(0, 2)), max_size=4))
