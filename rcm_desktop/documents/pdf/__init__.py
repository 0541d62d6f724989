"""Papers as PDF."""

from rcm_desktop.documents.pdf.writer import Written, write_pdf

__all__ = ["Written", "write_pdf"]
