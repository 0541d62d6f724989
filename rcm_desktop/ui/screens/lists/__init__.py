"""Taking in lists from others, step by step: the file, its columns, what it brings, the result."""
