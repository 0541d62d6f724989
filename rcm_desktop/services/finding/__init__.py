"""Everything ever noted on this laptop, found by words and filters, and set on one page."""

from rcm_desktop.services.finding.desk import Finding, Found
from rcm_desktop.services.finding.excerpts import Excerpts
from rcm_desktop.services.finding.reading import Recorded, Unread

__all__ = ["Excerpts", "Finding", "Found", "Recorded", "Unread"]
