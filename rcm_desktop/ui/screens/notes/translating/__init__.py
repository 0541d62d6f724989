"""Both languages of the record side by side."""
