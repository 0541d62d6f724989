"""RCM Desktop: registration, agenda, notes and papers for meetings without internet."""

__version__ = "0.1.0"
