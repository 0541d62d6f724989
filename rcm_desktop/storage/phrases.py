"""The meeting's phrases, and those that the program brings for every new one."""

from collections.abc import Mapping, Sequence
from functools import cache

import msgspec
from sqlalchemy import Connection

from rcm_desktop.domain.ordering import between, places
from rcm_desktop.domain.phrases import Phrase
from rcm_desktop.laptop.resources import resource
from rcm_desktop.storage import changes, records
from rcm_desktop.storage.changes import Change
from rcm_desktop.storage.work import Work


def listed(connection: Connection) -> list[Phrase]:
    """The phrases in the order that the secretariat gave them."""
    return sorted(records.listed(connection, Phrase), key=lambda one: (one.order, one.id))


def add_usual(work: Work) -> Change:
    """Write those of the usual phrases that the meeting has not, behind its own."""
    known = listed(work.connection)
    have = {(one.text_es, one.text_en) for one in known}
    wanted = [one for one in usual() if (one["es"], one["en"]) not in have]
    change = Change(
        made=tuple(
            Phrase(id=work.new_id(), text_es=one["es"], text_en=one["en"], order=order)
            for one, order in zip(wanted, _orders(len(wanted), known[-1].order if known else ""), strict=True)
        )
    )
    changes.write(work, change)
    return change


@cache
def usual() -> Sequence[Mapping[str, str]]:
    """The usual phrases in their order, each by language."""
    import tomllib  # only a new meeting and Setup ask for them

    with resource("phrases", "usual.toml").open("rb") as file:
        return msgspec.convert(tomllib.load(file)["phrases"], list[dict[str, str]])


def _orders(count: int, last: str) -> list[str]:
    if not last:
        return places(count)
    found: list[str] = []
    for _ in range(count):
        found.append(between(found[-1] if found else last, ""))
    return found
