"""Settling what laptops wrote apart."""

from rcm_desktop.services.settling.desk import Settlement
from rcm_desktop.services.settling.values import AgreedText, Divided, Edited, Settled, Signed, Version, Versions

__all__ = ["Settlement", "AgreedText", "Divided", "Edited", "Settled", "Signed", "Version", "Versions"]
