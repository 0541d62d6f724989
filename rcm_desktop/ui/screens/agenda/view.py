"""What every view of the agenda is: a part of its page that shows the programme in its own way."""

from collections.abc import Sequence
from enum import StrEnum
from typing import ClassVar

from rcm_desktop.domain.programme import Programme
from rcm_desktop.services.agenda import Now
from rcm_desktop.ui.kit.views import Offer, View


class Way(StrEnum):
    """The views of the agenda; the value is what settings remember."""

    READ = "read"
    PREPARE = "prepare"
    FOLLOW = "follow"


class AgendaView(View):
    """Shows what the page hands it; a subclass fills `show_programme` and lists its `offers`."""

    look_ms: ClassVar[int] = 20_000
    """How often the page looks at the clock while this view is in front."""

    follows_clock: ClassVar[bool] = True
    """Whether it shows how the sessions go; else it is told the time and no more."""

    def offer_more(self, offers: Sequence[Offer]) -> None:
        """What the page can do besides, for a menu of the view's own."""

    def show_programme(self, programme: Programme, now: Now) -> None:
        """Show the programme as it stands; no editor is touched."""
        raise NotImplementedError

    def look_at_the_clock(self, now: Now) -> None:
        """Time went on; nothing else changed."""

    def show_record(self, ident: str) -> None:
        """Bring a session into view by its id."""
