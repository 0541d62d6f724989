"""Two laptops of one meeting, made once and copied for each test."""

from tests.collected import collected_here
from tests.laptops import made_pair, pair

__all__ = ["collected_here", "made_pair", "pair"]
