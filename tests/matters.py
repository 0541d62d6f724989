"""What is to settle, asked for by its matter."""

from rcm_desktop.domain.matters import Matter, ToSettle
from rcm_desktop.services.checks import Checks


def doubled(checks: Checks) -> tuple[ToSettle, ...]:
    """The arrivals that were recorded more than once."""
    return tuple(one for one in checks.to_settle() if one.matter is Matter.DOUBLE_SCAN)
