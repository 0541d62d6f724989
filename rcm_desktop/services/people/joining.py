"""Records of one person that were entered twice: joined, and parted again."""

from collections.abc import Mapping

from rcm_desktop.domain.people import Delegate
from rcm_desktop.storage import people, records
from rcm_desktop.storage.work import Work

Links = Mapping[str, str]
"""By record, with which other record it was joined before a gesture; empty text for none."""


def join(work: Work, one: str, other: str) -> Links:
    """Join two records and all that each is joined with already."""
    classes = people.classes(work.connection)
    first, second = sorted((classes.get(one, one), classes.get(other, other)))
    if first == second:
        return {}
    # The register written is an empty one, so that no earlier join is lost with it; the direction says nothing.
    for mine, theirs in ((second, first), (first, second)):
        for ident in [mine, *sorted(i for i, shown in classes.items() if shown == mine and i != mine)]:
            found = records.one(work.connection, Delegate, ident)
            if found is not None and not found.same_as and "same_as" not in found.to_settle:
                return relink(work, {ident: theirs})
    return relink(work, {second: first})


def part(work: Work, ident: str) -> Links:
    """Part a record from its person; the others stay joined, all with the one shown of them."""
    classes = people.classes(work.connection)
    shown = classes.get(ident, ident)
    rest = sorted(i for i, of in classes.items() if of == shown and i != ident)
    if not rest:
        return {}
    here = [i for i in rest if (d := records.one(work.connection, Delegate, i)) is not None and not d.deleted]
    root = (here or rest)[0]
    return relink(work, {ident: "", **{other: "" if other == root else root for other in rest}})


def relink(work: Work, links: Links) -> Links:
    """Write with which other each record is joined, over all that stands there; what stood there."""
    before: dict[str, str] = {}
    for ident, other in links.items():
        found = records.one(work.connection, Delegate, ident)
        if found is None:
            continue
        if found.same_as != other or "same_as" in found.to_settle:
            before[ident] = found.same_as
            sight = records.sight(work.connection, Delegate, ident)
            work.change(Delegate, ident, sight, {"same_as": other})
    return before
