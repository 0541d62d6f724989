"""The exchange desk: bundles out and in, invitations, control words."""

from rcm_desktop.services.exchange.desk import Exchange, Heard
from rcm_desktop.services.exchange.incoming import From, Preview
from rcm_desktop.services.exchange.outgoing import Invited, Place
from rcm_desktop.services.exchange.standing import Standing, Word

__all__ = ["Exchange", "From", "Heard", "Invited", "Place", "Preview", "Standing", "Word"]
