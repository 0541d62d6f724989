"""Setting up a scanner."""
