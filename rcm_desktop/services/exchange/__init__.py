"""The exchange desk: bundles out and in, invitations, control words."""

from rcm_desktop.services.exchange.brought import Clock, Effects, From, Newer
from rcm_desktop.services.exchange.desk import Exchange, Overview
from rcm_desktop.services.exchange.going import Gone
from rcm_desktop.services.exchange.incoming import Looked, Preview, Refused
from rcm_desktop.services.exchange.laptops import Heard
from rcm_desktop.services.exchange.outgoing import Invited, Place
from rcm_desktop.services.exchange.reports import Report, Side
from rcm_desktop.services.exchange.rounds import REFUSED, Judged, Round, Verdict, bundles_on
from rcm_desktop.services.exchange.standing import Standing, Word
from rcm_desktop.services.exchange.undoing import Staying, Undoing, Why
from rcm_desktop.services.exchange.waiting import Waiting
from rcm_desktop.storage.handing import HandedOn

__all__ = [
    "REFUSED", "Clock", "Effects", "Exchange", "From", "Gone", "HandedOn", "Heard", "Invited", "Judged", "Looked",
    "Newer", "Overview", "Place", "Preview", "Refused", "Report", "Round", "Side", "Standing", "Staying", "Undoing",
    "Verdict", "Waiting", "Why", "Word", "bundles_on",
]  # fmt: skip
