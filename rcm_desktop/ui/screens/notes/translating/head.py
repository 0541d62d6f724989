"""What stands above the two columns: the session and its section, how far it is, and what of it is shown."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import SessionPairs
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Elided, column, fill, row
from rcm_desktop.ui.kit.choice import HeadChoice
from rcm_desktop.ui.kit.forms import Tick
from rcm_desktop.ui.kit.wording import Words, say
from rcm_desktop.ui.screens.notes.translating.front import EVERYTHING, Front
from rcm_desktop.ui.screens.notes.translating.wording import Counting
from rcm_desktop.ui.screens.notes.wording import section_name, session_words


class PairHead(QWidget):
    """Choices, a filter, and the one gesture that needs no text."""

    same_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._counting = Counting(self)
        self.session_choice = HeadChoice[Id](lambda: self.tr("Session"))
        self.section_choice = HeadChoice[str](lambda: self.tr("Section"))
        self.only_open = Tick(lambda: self.tr("Only what is pending or behind"))
        self.only_open.setToolTip("F5")
        self.progress = Elided()
        self.same_button = Button(
            lambda: self.tr("They say the same"), self.same_wanted.emit, look="flat", icon="check", key="F6"
        )
        first = row(self.session_choice, self.section_choice, None, self.same_button, gap=12)
        second = row(self.progress, self.only_open, gap=16)
        second.setStretch(0, 1)
        body = column(first, second, gap=4)
        body.setContentsMargins(*[theme.px(n) for n in (12, 8, 12, 4)])
        fill(self, body)

    def show_front(self, front: Front) -> None:
        """Offer what there is, and choose what is in front."""
        if front.session is None:
            return
        of = front.session.session
        self.session_choice.offer([(one.session.session.id, self._titled(one)) for one in front.sessions])
        self.session_choice.choose(of.session.id)
        everywhere: tuple[str, Words] = (EVERYTHING, lambda: self.tr("All sections"))
        self.section_choice.offer([everywhere, *((one.id, partial(section_name, one)) for one in of.sections)])
        self.section_choice.choose(front.section)
        self.progress.say(lambda: self._counting.progress(front.tally))

    def _titled(self, one: SessionPairs) -> Words:
        title = session_words(one.session.session)
        return lambda: " · ".join(part for part in (say(title), self._counting.left(one.tally)) if part)
