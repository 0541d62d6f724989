"""The rapporteur writing: sections at the left, their entries, and below them the field to write in."""
