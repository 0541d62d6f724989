"""Badges: what stands on one, and how it is laid out."""

from rcm_desktop.documents.badges.face import BadgeFormat, Face

__all__ = ["BadgeFormat", "Face"]
