"""Badges and the papers of the desks: whose, in which size, on which printer."""
