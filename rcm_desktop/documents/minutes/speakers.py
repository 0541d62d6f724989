"""Who took the floor in a session, as sentences: by agenda item, and where no item was on, for the session."""

from collections.abc import Iterator

from rcm_desktop.documents.content import MinutesContent, Readers, SessionContent, TurnTaken
from rcm_desktop.domain.agenda import AgendaItem, Audience
from rcm_desktop.domain.naming import joined, joined_after, named
from rcm_desktop.domain.paper import Paragraph, Run
from rcm_desktop.domain.records import Id, NameForms
from rcm_desktop.laptop.labels import Labels


class Speakers:
    """The turns that these readers may know of; each delegation once an item, in the order it first spoke."""

    def __init__(self, content: MinutesContent, one: SessionContent, labels: Labels, readers: Readers) -> None:
        self._labels = labels
        self._delegations = {delegation.id: delegation for delegation in content.delegations}
        items = {item.id: item for item in one.items}
        self._by_item: dict[Id, list[TurnTaken]] = {}
        for turn in one.turns:
            item = items.get(turn.item)
            internal = item is not None and item.visibility is Audience.INTERNAL
            if readers is Readers.MEMBERS or not (turn.reserved or internal):
                self._by_item.setdefault(item.id if item is not None else "", []).append(turn)

    @property
    def any_without_item(self) -> bool:
        """Whether somebody spoke while no item of the agenda was on."""
        return bool(self._by_item.get(""))

    def paragraphs(self, item: AgendaItem | None = None) -> Iterator[Paragraph]:
        """The sentences on an item, or (None) on the session; nothing where nobody spoke."""
        turns = self._by_item.get(item.id if item is not None else "", [])
        title = "" if item is None else item.title(self._labels.language) or self._labels.text("paper", "unnamed")
        known = dict.fromkeys(turn.delegation for turn in turns if turn.delegation in self._delegations)
        names = [named(self._delegations[ident], self._labels.language) for ident in known]
        others = [*dict.fromkeys(t.name for t in turns if t.delegation not in self._delegations and t.name)]
        said = [self._delegations_spoke(names, title)] if names else []
        if others:
            said.append(self._others_spoke(others, title, also=bool(names)))
        if said:
            yield Paragraph((Run(" ".join(said)),), numbered=True)

    def _delegations_spoke(self, names: list[NameForms], title: str) -> str:
        form = ("one" if len(names) == 1 else "some") + ("" if title else "_in_session")
        return self._labels.text(
            "paper.floor", f"delegations_{form}", title=title,
            delegations=joined(names, self._labels.language), of_delegations=joined_after("de", names),
        )  # fmt: skip

    def _others_spoke(self, others: list[str], title: str, *, also: bool) -> str:
        form = ("one" if len(others) == 1 else "some") + ("_also" if also else "" if title else "_in_session")
        return self._labels.text(
            "paper.floor", f"people_{form}", title=title, people=joined(others, self._labels.language)
        )
