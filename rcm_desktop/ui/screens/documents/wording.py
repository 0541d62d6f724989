"""The words of papers on screen: which minutes, for whom, and what to look at before they go out."""

from PySide6.QtCore import QCoreApplication, QObject

from rcm_desktop.documents.content import Readers
from rcm_desktop.documents.readiness import Matter, Point
from rcm_desktop.services.papers import Offered
from rcm_desktop.ui.kit.wording import language

translate = QCoreApplication.translate


def paper_name(offered: Offered) -> str:
    """Of what the minutes are."""
    if offered.session is None:
        return translate("documents", "Minutes of the whole meeting")
    return offered.session.title(language()) or translate("documents", "Untitled session")


def readers_word(readers: Readers) -> str:
    """For whom a paper is."""
    return {
        Readers.EVERYONE: translate("documents", "Everyone"),
        Readers.MEMBERS: translate("documents", "Members only"),
    }[readers]


class Counting(QObject):
    """Sentences with numbers; an object, since only `tr` of one knows singular and plural."""

    def state(self, offered: Offered) -> str:
        """Draft, and how much it holds."""
        if not offered.entries:
            return self.tr("Draft · no entries yet")
        return self.tr("Draft · %n entries", "", offered.entries)

    def point(self, point: Point) -> str:
        """What to look at, in a sentence."""
        count = point.count
        return {
            Matter.NOBODY_SEEN: lambda: self.tr("No member country was seen: the opening paragraph names none."),
            Matter.UNCONFIRMED: lambda: self.tr("Nobody has confirmed the opening paragraph; the draft says so."),
            Matter.NO_NOTES: lambda: self.tr("%n objectives have no entries.", "", count),
            Matter.TRANSLATION: lambda: self.tr("%n entries wait for a translation into this language.", "", count),
            Matter.BEHIND: lambda: self.tr("%n entries are behind their text in the other language.", "", count),
            Matter.BRACKETS: lambda: self.tr("%n entries stand in brackets.", "", count),
            Matter.INCOMPLETE: lambda: self.tr("%n commitments lack who or when.", "", count),
            Matter.TWO_VERSIONS: lambda: self.tr("%n entries have two versions; the newer is printed.", "", count),
            Matter.LEFT_OUT: lambda: self.tr("%n entries are for members and left out here.", "", count),
        }[point.matter]()
