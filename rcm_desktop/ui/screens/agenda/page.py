"""The page of the agenda: to read, to prepare and to follow the meeting by."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.topics import Topic
from rcm_desktop.services.agenda import Agenda, Now
from rcm_desktop.ui.kit.blocks import column, fill
from rcm_desktop.ui.kit.detour import Detour
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.view_choice import ViewChoice
from rcm_desktop.ui.kit.views import Offer, Views
from rcm_desktop.ui.screens.agenda.reading import ReadView
from rcm_desktop.ui.screens.agenda.view import AgendaView, Way
from rcm_desktop.ui.screens.agenda.words import translate, way_words


class AgendaPage(Page):
    """One of three views over one programme; those that change something are made when first shown."""

    desk: ClassVar[Desk] = Desk.AGENDA
    topics: ClassVar[frozenset[str]] = frozenset({Topic.MEETING, Topic.AGENDA, Topic.FOLLOWING})

    turned = Signal(str)
    """Another view is in front: its name, for the settings."""

    def __init__(
        self,
        agenda: Agenda,
        tell_error: Callable[[RcmError], None],
        makers: Mapping[Way, Callable[[], AgendaView]] | None = None,
        way: Way = Way.READ,
        *,
        take_list: Callable[[], Detour] | None = None,
        save_list: Callable[[QWidget], object] | None = None,
    ) -> None:
        super().__init__()
        self._make_taking = take_list
        self._taking: Detour | None = None
        self._agenda, self._tell_error = agenda, tell_error
        self._makers: dict[Way, Callable[[], AgendaView]] = {Way.READ: ReadView, **(makers or {})}
        self._views: dict[Way, AgendaView] = {}
        self._way = way if way in self._makers else Way.READ
        self._stack = Views()
        keys = [(one, f"Ctrl+{n}") for n, one in enumerate(self._makers, 1)]
        self.choice = ViewChoice(lambda: translate("agenda", "View"), keys, way_words)
        self.choice.picked.connect(self.turn_to)
        fill(self, column(self._stack, gap=0))
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look_at_the_clock)
        for one, key in keys:
            self.add_command(partial(way_words, one), partial(self.turn_to, one), key)
        self._more = tuple(self._besides(take_list is not None, save_list, papers=Way.READ in (makers or {})))
        for offer in self._more:
            self.add_command(offer.words, offer.run, offer.key)
        self._stack.setCurrentWidget(self.view())
        self._clock.setInterval(self.view().look_ms)
        self.choice.show_view(self._way)

    @property
    def place(self) -> Place:
        """The view in front."""
        return Place(self.desk, detail=self._way.value)

    def view(self, way: Way | None = None) -> AgendaView:
        """The view in front, or a named one, made now if it was not shown yet."""
        wanted = way or self._way
        if wanted not in self._views:
            made = self._views[wanted] = self._makers[wanted]()
            self._stack.addWidget(made)
            made.saved.connect(self.saved)
            made.idle.connect(self.editing_ended)
            made.offer_more(self._more)
            for offer in made.offers():
                self.add_command(offer.words, offer.run, offer.key, within=made).setAutoRepeat(offer.repeats)
        return self._views[wanted]

    def turn_to(self, way: Way) -> None:
        """Put another view in front."""
        if way not in self._makers or (way is self._way and not self._is_away()):
            self.view().focus_first()
            return
        self.view().leave()
        self._way = way
        view = self.view()
        self._stack.setCurrentWidget(view)
        self._clock.setInterval(view.look_ms)
        self.choice.show_view(way)
        self.reload()
        view.reload_editors()
        view.focus_first()
        self.turned.emit(way.value)
        self.titled.emit()

    def take_list(self) -> None:
        """Take in the programme from a list, in place of the view until that is done with."""
        if self._make_taking is None:
            return
        if self._taking is None:
            self._taking = self._make_taking()
            self._taking.closed.connect(self._list_closed)
            self._stack.addWidget(self._taking)
        self.view().leave()
        self._stack.setCurrentWidget(self._taking)
        self._taking.focus_first()

    def reload(self) -> None:
        """The programme as it stands, in the view in front."""
        if self._is_away():
            return  # behind the steps of a list nobody looks
        try:
            programme, now = self._agenda.programme(), self._now()
        except RcmError as error:
            self._tell_error(error)
            return
        self.view().show_programme(programme, now)

    def look_at_the_clock(self) -> None:
        """Move "now" on."""
        if self._is_away():
            return
        try:
            now = self._now()
        except RcmError as error:
            self._tell_error(error)
            return
        self.view().look_at_the_clock(now)

    def open_papers(self) -> None:
        """Show how the programme is saved and printed, beside the reading view."""
        if self._is_away() or self._way is not Way.READ:
            self.turn_to(Way.READ)
        view = self.view()
        if isinstance(view, ReadView):
            view.open_papers()

    def show_place(self, place: Place) -> None:
        """Show a session by its id, or a view by its name."""
        if place.detail in set(Way):
            self.turn_to(Way(place.detail))
        if place.record:
            if self._is_away():
                self.turn_to(self._way)
            self.refresh()
            self.view().show_record(place.record)

    def head_selector(self) -> QWidget | None:
        """The views, where there are several."""
        return self.choice if len(self._makers) > 1 else None

    def focus_first(self) -> None:
        """Where work begins in the view in front."""
        (self._taking if self._taking is not None and self._is_away() else self.view()).focus_first()

    def reload_editors(self) -> None:
        """The record being edited, as it stands."""
        self.view().reload_editors()

    def busy_editing(self) -> bool:
        """Whether a field holds what is not saved."""
        return self.view().busy_editing()

    def leave(self) -> None:
        """Record what is typed."""
        self.view().leave()

    def _besides(
        self, takes_list: bool, save_list: Callable[[QWidget], object] | None, *, papers: bool
    ) -> Iterator[Offer]:
        """What can be done with the programme as a whole, whichever view is in front."""
        if takes_list:
            yield Offer(lambda: self.tr("Take in the programme from a list…"), self.take_list, "Ctrl+Shift+I")
        if save_list is not None:
            yield Offer(lambda: self.tr("Save the programme as a workbook…"), lambda: save_list(self))
        if papers:
            yield Offer(lambda: self.tr("Save or print…"), self.open_papers, "Ctrl+P")

    def _is_away(self) -> bool:
        """Whether the steps of a list stand in place of the view."""
        return self._taking is not None and self._stack.currentWidget() is self._taking

    def _list_closed(self) -> None:
        taking, self._taking = self._taking, None
        self._stack.setCurrentWidget(self.view())
        if taking is not None:
            self._stack.removeWidget(taking)
            taking.deleteLater()
        self.reload()
        self.focus_first()

    def minimumSizeHint(self) -> QSize:
        return self._stack.least(self._stack.currentWidget() or self.view(), self.parentWidget())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_at_the_clock()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def _now(self) -> Now:
        """What the clock says, as far as the view in front shows it."""
        if self.view().follows_clock:
            return self._agenda.now()
        return Now(self._agenda.local_time(), (), {}, None)
