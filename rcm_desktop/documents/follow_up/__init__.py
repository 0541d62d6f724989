"""The follow-up of commitments on paper and as a workbook."""

from rcm_desktop.documents.follow_up.content import Followed, FollowUpContent
from rcm_desktop.documents.follow_up.paper import follow_up_paper
from rcm_desktop.documents.follow_up.sheets import follow_up_sheets

__all__ = ["FollowUpContent", "Followed", "follow_up_paper", "follow_up_sheets"]
