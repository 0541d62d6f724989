"""The board of what was recorded on each objective, and where there is nothing yet."""
