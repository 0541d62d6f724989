"""The list of what a person should look at."""

from rcm_desktop.domain.matters import SETTLED_HERE, ToSettle
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.screens.exchange.listing import ActingListing
from rcm_desktop.ui.screens.exchange.matters import is_stray, why
from rcm_desktop.ui.screens.exchange.wording import kind_word, record_name, translate


class Settlements(ActingListing[ToSettle]):
    """What a person should look at; each is settled here, or opens its place."""

    def __init__(self) -> None:
        columns = (
            Column[ToSettle](lambda: self.tr("Record"), _kind, colour=lambda _: "muted", width=112),
            Column[ToSettle](lambda: self.tr("Name"), _named, tip=_named, strong=True, width=224),
            Column[ToSettle](lambda: self.tr("Why"), why, tip=why),
            Column[ToSettle](lambda: self.tr("Settle"), self._gesture, colour=lambda _: "accent", width=88),
        )
        model = RowModel(columns, key=lambda t: t.key)
        super().__init__(model, lambda: self.tr("To settle"))

    def show_matters(self, found: tuple[ToSettle, ...]) -> None:
        """Show what is to settle."""
        self.replace(found)
        self.fit()

    def _gesture(self, one: ToSettle) -> str:
        return self.tr("Settle") if one.matter in SETTLED_HERE else self.tr("Open")


def _kind(one: ToSettle) -> str:
    return translate("matters", "Code") if is_stray(one) else kind_word(one.kind)


def _named(one: ToSettle) -> str:
    return record_name(one.about) or (one.seen[0].text if one.seen else "")
