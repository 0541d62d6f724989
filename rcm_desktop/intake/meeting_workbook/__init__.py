"""A meeting described in a workbook: sheets that a secretariat fills in, and the description that they come to."""
