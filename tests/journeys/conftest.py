"""Two laptops of one meeting, made once and copied for each test."""

from tests.laptops import made_pair, pair

__all__ = ["made_pair", "pair"]
