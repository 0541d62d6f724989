"""The cards that go with invitations: written only where a person says, since they hold the words."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from rcm_desktop.documents.invitation_cards import Card, invitation_cards
from rcm_desktop.documents.pdf import write_pdf
from rcm_desktop.domain.paper import Paper
from rcm_desktop.services.exchange.outgoing import Invited
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import meeting


def save(database: Database, invited: Sequence[Invited], target: Path) -> Path:
    """Write the cards as PDF, whole or not at all; raises NoRoom, ReadOnly or TargetVanished."""
    write_pdf(_paper(database, invited), target)
    return target


def pdf(database: Database, invited: Sequence[Invited]) -> bytes:
    """The cards as the bytes of a PDF, for a printer."""
    made = BytesIO()
    write_pdf(_paper(database, invited), made)
    return made.getvalue()


def _paper(database: Database, invited: Sequence[Invited]) -> Paper:
    """Two sheets an invitation, in the language of the first one's place."""
    with database.read() as connection:
        about = meeting(connection)
    language = invited[0].place.language
    titles = (about.title_es, about.title_en) if language == "es" else (about.title_en, about.title_es)
    cards = [
        Card(file=one.path.name, place=one.place.name, letter=one.letter, words=one.words, spare=one.place.spare)
        for one in invited
    ]
    title = next((text for text in (*titles, about.short) if text), "")
    return invitation_cards(cards, title, language, practice=about.practice)
