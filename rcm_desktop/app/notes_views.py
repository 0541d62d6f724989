"""The views of the rapporteur's page beside writing, each made when it is first shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from rcm_desktop.ui.kit.views import View
from rcm_desktop.ui.screens.notes.page import Side

if TYPE_CHECKING:
    from rcm_desktop.app.notes_desk import NotesDesk
    from rcm_desktop.ui.kit.paper_printing import PaperPrinting
    from rcm_desktop.ui.screens.notes.coverage.papers_panel import CoveragePapersPanel
    from rcm_desktop.ui.screens.notes.follow_up.papers_panel import PapersPanel
    from rcm_desktop.ui.screens.notes.writing.view import WritingView


def makers(desk: "NotesDesk", writing: "WritingView") -> dict[Side, Callable[[], View]]:
    """How each view is made."""
    return {
        Side.TRANSLATE: lambda: _translating(desk, writing),
        Side.COVERAGE: lambda: _coverage(desk),
        Side.FOLLOW_UP: lambda: _follow_up(desk),
        Side.FIND: lambda: _finding(desk),
    }


def _translating(desk: "NotesDesk", writing: "WritingView") -> View:
    from rcm_desktop.ui.screens.notes.translating.view import TranslatingView

    window = desk.window
    return TranslatingView(
        desk.notes, desk.pairs, window.undo, window.failures.tell, lambda: writing.record.session_id
    )


def _coverage(desk: "NotesDesk") -> View:
    from rcm_desktop.services.notes.coverage import Coverage
    from rcm_desktop.services.notes.follow_up import FollowUp
    from rcm_desktop.ui.screens.notes.coverage.view import CoverageView

    follow_up = FollowUp(desk.database, desk.notes)

    def papers() -> "CoveragePapersPanel":
        from rcm_desktop.services.notes.coverage_papers import CoveragePapers
        from rcm_desktop.ui.screens.notes.coverage.paper_jobs import CoverageJobs
        from rcm_desktop.ui.screens.notes.coverage.papers_panel import CoveragePapersPanel

        window = desk.window
        made = CoveragePapers(desk.database, desk.notes, follow_up.done)
        jobs = CoverageJobs(made, _printing(desk), window.jobs, window.failures.tell, window.tell)
        return CoveragePapersPanel(jobs)

    return CoverageView(Coverage(desk.notes, follow_up.done), desk.window.failures.tell, papers)


def _follow_up(desk: "NotesDesk") -> View:
    from rcm_desktop.services.notes.carrying import CarryOver
    from rcm_desktop.services.notes.follow_up import FollowUp
    from rcm_desktop.ui.screens.notes.follow_up.carry_page import CarryPage
    from rcm_desktop.ui.screens.notes.follow_up.view import FollowUpView

    window, tell_error = desk.window, desk.window.failures.tell
    follow_up = FollowUp(desk.database, desk.notes)

    def carrying() -> CarryPage:
        carry_over = CarryOver(desk.database, desk.notes)
        return CarryPage(
            carry_over, desk.others, lambda: desk.notes.everything().programme, window.jobs, tell_error
        )

    def papers() -> "PapersPanel":
        from rcm_desktop.services.notes.follow_up_papers import FollowUpPapers
        from rcm_desktop.ui.screens.notes.follow_up.papers_panel import PapersPanel

        made = FollowUpPapers(desk.database, desk.notes, follow_up)
        return PapersPanel(made, _printing(desk), window.jobs, tell_error, window.tell)

    return FollowUpView(follow_up, lambda: desk.people().delegations(), window.undo, tell_error, carrying, papers)


def _finding(desk: "NotesDesk") -> View:
    from rcm_desktop.services.finding import Excerpts, Finding
    from rcm_desktop.ui.screens.notes.finding.page_side import PageSide
    from rcm_desktop.ui.screens.notes.finding.view import FindView

    window = desk.window
    finding = Finding(desk.notes.everything, desk.others)
    excerpts = Excerpts(finding, desk.notes.local_time)
    return FindView(
        finding, window.jobs, lambda: PageSide(excerpts, window.jobs, window.failures.tell, window.tell)
    )


def _printing(desk: "NotesDesk") -> "PaperPrinting":
    from rcm_desktop.ui.kit.paper_printing import PaperPrinting

    window = desk.window
    return PaperPrinting(window.jobs, desk.kept, window.failures.tell, window.tell, window)
