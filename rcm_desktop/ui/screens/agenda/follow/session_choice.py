"""Which session is followed: today's first, and the one that sits chosen by itself once."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from rcm_desktop.domain.agenda import days_of, moment
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.services.agenda import Now
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import fill, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.wording import Living, Words, labels
from rcm_desktop.ui.screens.agenda.words import title

_MOST_FORMER = 12


class SessionChoice(Living, QWidget):
    """Today's sessions, those without a time, and former ones that were followed; it never changes by itself."""

    picked = Signal(str)
    """A person wants this session."""

    def __init__(self) -> None:
        super().__init__()
        self.chosen = ""
        self._today: dt.date | None = None
        self.choice: Choice[str] = Choice(lambda: self.tr("Session"))
        self.choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.choice.picked.connect(self._pick)
        fill(self, row(self.choice))

    def show_programme(self, programme: Programme, now: Now) -> None:
        """Offer the sessions there are; the chosen one stays while it exists."""
        self._today = now.local.date()
        if self.chosen not in programme.by_id:
            self.chosen = _begin_with(programme, now)
        offered = _offered(programme, now, self.chosen)
        options: list[tuple[str, Words]] = [(one.session.id, self._words(one)) for one in offered]
        if not self.chosen:
            options.insert(0, ("", lambda: self.tr("No session today")))
        self.choice.offer(options)
        self.choice.choose(self.chosen)
        self.setVisible(len(options) > 1 or bool(self.chosen))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), super().minimumSizeHint().height())

    def _pick(self, ident: str) -> None:
        if ident:
            self.chosen = ident
            self.picked.emit(ident)

    def _words(self, sitting: Sitting) -> Words:
        start, today = moment(sitting.session.period.start), self._today

        def words() -> str:
            if start is None:
                return title(sitting.session).text
            day = labels().short_day(start.date()) if start.date() != today else ""
            when = " ".join(part for part in (day, labels().time(start)) if part)
            return f"{when} · {title(sitting.session).text}"

        return words


def todays(programme: Programme, now: Now) -> list[Sitting]:
    """The sessions of the local day, and those of the night before that still sit."""
    day = now.local.date()
    on = {one.session.id for one in now.on}
    return [one for one in programme.sittings if day in days_of(one.session) or one.session.id in on]


def _begin_with(programme: Programme, now: Now) -> str:
    """The session that sits, a followed one before others; else the next of today, else today's last."""
    today = todays(programme, now)
    on = {one.session.id for one in now.on}
    sits = sorted((one for one in today if one.session.id in on), key=lambda one: not _is_followed(one, now))
    ahead = [one for one in today if _begins_after(one, now)]
    return next((one.session.id for one in (*sits, *ahead, *today[::-1])), "")


def _offered(programme: Programme, now: Now, chosen: str) -> Sequence[Sitting]:
    today = todays(programme, now)
    undated = programme.on_day(None)
    known = {one.session.id for one in (*today, *undated)}
    former = [one for one in programme.sittings[::-1] if one.session.id not in known and _is_followed(one, now)]
    others = former[:_MOST_FORMER]
    if chosen and chosen not in known | {one.session.id for one in others}:
        others.insert(0, programme.by_id[chosen])
    return (*today, *undated, *others)


def _is_followed(sitting: Sitting, now: Now) -> bool:
    course = now.courses.get(sitting.session.id)
    return course is not None and course.followed


def _begins_after(sitting: Sitting, now: Now) -> bool:
    course = now.courses.get(sitting.session.id)
    return course is not None and not course.over and course.start is not None and course.start > now.at
