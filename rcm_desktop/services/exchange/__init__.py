"""The exchange desk: bundles out and in, invitations, control words."""

from rcm_desktop.services.exchange.brought import Clock, Effects, From, Newer
from rcm_desktop.services.exchange.desk import Exchange, Heard
from rcm_desktop.services.exchange.incoming import Looked, Preview, Refused
from rcm_desktop.services.exchange.outgoing import Invited, Place
from rcm_desktop.services.exchange.reports import Report, Side
from rcm_desktop.services.exchange.undoing import Staying, Undoing, Why

__all__ = [
    "Clock", "Effects", "Exchange", "From", "Heard", "Invited", "Looked", "Newer", "Place", "Preview", "Refused",
    "Report", "Side", "Staying", "Undoing", "Why",
]  # fmt: skip
