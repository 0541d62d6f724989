"""What every view of the agenda is: a part of its page that shows the programme in its own way."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import ClassVar

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.programme import Programme
from rcm_desktop.services.agenda import Now
from rcm_desktop.ui.kit.wording import Living, Words


class Way(StrEnum):
    """The views of the agenda; the value is what settings remember."""

    READ = "read"
    PREPARE = "prepare"
    FOLLOW = "follow"


class Offer(msgspec.Struct, frozen=True):
    """A command of a view, with its key while the view is in front."""

    words: Words
    run: Callable[[], object]
    key: str = ""
    repeats: bool = True
    """Whether it goes on while the key is held."""


class AgendaView(Living, QWidget):
    """Shows what the page hands it; a subclass fills `show_programme` and lists its `offers`."""

    look_ms: ClassVar[int] = 20_000
    """How often the page looks at the clock while this view is in front."""

    follows_clock: ClassVar[bool] = True
    """Whether it shows how the sessions go; else it is told the time and no more."""

    saved = Signal(object)
    """Something is on disk since this datetime in the meeting's time zone."""
    idle = Signal()
    """Nothing typed is left to record."""

    def offers(self) -> tuple[Offer, ...]:
        """The commands of this view; asked for once, when it is made."""
        return ()

    def offer_more(self, offers: Sequence[Offer]) -> None:
        """What the page can do besides, for a menu of the view's own."""

    def show_programme(self, programme: Programme, now: Now) -> None:
        """Show the programme as it stands; no editor is touched."""
        raise NotImplementedError

    def look_at_the_clock(self, now: Now) -> None:
        """Time went on; nothing else changed."""

    def show_record(self, ident: str) -> None:
        """Bring a session into view by its id."""

    def reload_editors(self) -> None:
        """Read the edited record again; called only when nothing typed would be lost."""

    def busy_editing(self) -> bool:
        """Whether an editor holds text that is not recorded yet."""
        return False

    def leave(self) -> None:
        """Record what is typed."""

    def focus_first(self) -> None:
        """Put the keyboard where work begins."""
