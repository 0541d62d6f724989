"""What is pictured of the agenda's papers: the panel that saves and prints, for a paper and for a person's calendar."""

from collections.abc import Iterator

from practice import Held

from pictures.studio import Settle
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.screens.agenda.page import AgendaPage
from rcm_desktop.ui.screens.agenda.paper_jobs import What
from rcm_desktop.ui.screens.agenda.reading import ReadView
from rcm_desktop.ui.screens.agenda.view import Way


def agenda_papers(meeting: MeetingWindow, _: Held, settle: Settle) -> Iterator[str]:
    """The panel as it opens, then with somebody searched for."""
    meeting.window.go_to(Place(Desk.AGENDA, detail=Way.READ.value))
    page = meeting.window.page
    assert isinstance(page, AgendaPage)
    view = page.view(Way.READ)
    assert isinstance(view, ReadView)
    view.open_papers()
    settle()
    yield "papers"
    panel = view.papers
    assert panel is not None
    panel.what.choose(What.PERSON)
    panel.what.picked.emit(What.PERSON)
    panel.person.field.setText("ma")
    panel.person.field.setFocus()
    settle()
    yield "papers-person"
    view.close_papers()
