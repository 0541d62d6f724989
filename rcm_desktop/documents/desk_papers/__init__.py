"""Papers for the desks: lists to sign and to correct, and a card that says how."""

from rcm_desktop.documents.desk_papers.content import DeskContent
from rcm_desktop.documents.desk_papers.desk_card import desk_card
from rcm_desktop.documents.desk_papers.lists import by_delegation, provisional
from rcm_desktop.documents.desk_papers.sign_in import sign_in

__all__ = ["DeskContent", "by_delegation", "desk_card", "provisional", "sign_in"]
