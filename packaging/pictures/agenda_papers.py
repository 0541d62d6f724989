"""What is pictured of the agenda's papers: the panel that saves and prints, for a paper and for a person's calendar."""

from collections.abc import Iterator

from practice import Held

from pictures.agenda_page import turned_to
from pictures.studio import Settle
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.ui.screens.agenda.paper_jobs import What
from rcm_desktop.ui.screens.agenda.reading import ReadView
from rcm_desktop.ui.screens.agenda.view import Way


def agenda_papers(meeting: MeetingWindow, _: Held, settle: Settle) -> Iterator[str]:
    """The panel as it opens, then with somebody searched for."""
    view = turned_to(meeting, Way.READ, ReadView)[1]
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
