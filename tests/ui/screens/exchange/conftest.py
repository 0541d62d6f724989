"""Two laptops of one meeting, made once and copied for each test, and a printer."""

from tests.laptops import made_pair, pair
from tests.ui.printers import paper

__all__ = ["made_pair", "pair", "paper"]
