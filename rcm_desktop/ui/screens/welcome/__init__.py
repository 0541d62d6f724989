"""The first start: a language, then an invitation, a new meeting, or practice."""
