"""A stick was lost: what may be on it, what of it is sealed, that no work is lost, and all of that on paper."""

from collections.abc import Sequence
from datetime import datetime

from rcm_desktop.services.exchange import HandedOn
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Label, column, row
from rcm_desktop.ui.screens.exchange.paper_jobs import PaperJobs
from rcm_desktop.ui.screens.exchange.paper_row import PaperRow
from rcm_desktop.ui.screens.exchange.wording import moment


class LostStick(Card):
    """What to know, and to do, when a stick is lost."""

    def __init__(self, papers: PaperJobs | None) -> None:
        super().__init__(margin=20)
        self.lines = [Label(wrap=True) for _ in range(4)]
        self.close_button = Button(lambda: self.tr("Close"), self.hide)
        heading = Heading(lambda: self.tr("A stick was lost"), size=16)
        self.paper_row = PaperRow(lambda: self.tr("Save the record…"))
        if papers is not None:
            self.paper_row.save_wanted.connect(lambda: papers.save(papers.lost_stick(), self))
            self.paper_row.print_wanted.connect(lambda printer: papers.print(papers.lost_stick(), printer))
            self.paper_row.offer(papers.printing.printers())
        self.body.addLayout(column(heading, *self.lines, 8, row(self.paper_row, None, self.close_button)))
        self.hide()

    def show_files(self, found: Sequence[HandedOn], now: datetime) -> None:
        """Say what this laptop may have left on it."""
        newest = moment(datetime.fromisoformat(found[0].at), now) if found else ""
        count = len(found)

        def what() -> str:
            if not found:
                return self.tr("This laptop does not remember writing any bundle or invitation.")
            text = self.tr(
                "This laptop remembers writing %n bundles and invitations, the newest: {time}; each holds the whole "
                "meeting.", "", count,
            )  # fmt: skip
            return text.format(time=newest)

        self.lines[0].say(what)
        self.lines[1].say(
            lambda: self.tr(
                "They are sealed: without a laptop of this meeting nobody can read a name in them. Papers, lists or "
                "copies saved on the stick apart are not."
            )
        )
        self.lines[2].say(
            lambda: self.tr(
                "No work is lost: whatever was on it is still on the laptop that wrote it. "
                "Take another stick and go round again."
            )
        )
        self.lines[3].say(
            lambda: self.tr(
                "If an invitation and its six words were lost together, tell the secretariat at once: with both one "
                "can read everything and join as that laptop."
            )
        )
        self.show()
        self.close_button.setFocus()
        announce(self, " ".join(line.text() for line in self.lines if line.isVisibleTo(self)))
