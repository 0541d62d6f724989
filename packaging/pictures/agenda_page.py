"""The agenda's page in the window that is pictured, with one of its views in front."""

from typing import TypeVar

from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.screens.agenda.page import AgendaPage
from rcm_desktop.ui.screens.agenda.view import AgendaView, Way

V = TypeVar("V", bound=AgendaView)


def turned_to(meeting: MeetingWindow, way: Way, kind: type[V]) -> tuple[AgendaPage, V]:
    """Bring a view of the agenda in front; the page and the view."""
    meeting.window.go_to(Place(Desk.AGENDA, detail=way.value))
    page = meeting.window.page
    assert isinstance(page, AgendaPage)
    view = page.view(way)
    assert isinstance(view, kind)
    return page, view
