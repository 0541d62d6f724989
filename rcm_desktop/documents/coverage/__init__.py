"""The coverage of the objectives as a paper, as a workbook and as lines."""

from rcm_desktop.documents.coverage.content import CoverageContent
from rcm_desktop.documents.coverage.lines import coverage_lines
from rcm_desktop.documents.coverage.paper import coverage_paper
from rcm_desktop.documents.coverage.sheets import coverage_sheets

__all__ = ["CoverageContent", "coverage_lines", "coverage_paper", "coverage_sheets"]
