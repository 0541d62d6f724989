"""The papers of a meeting: one tree in, many papers out."""
