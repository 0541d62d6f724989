"""What is told of a list from others once it was taken in or taken back."""

import msgspec


class Receipt(msgspec.Struct, frozen=True):
    """A list that was taken in; `undone` where it was taken back since."""

    gesture: str
    name: str
    at: str
    new: int
    changed: int
    missing: int = 0
    refused: int = 0
    undone: bool = False


class Undone(msgspec.Struct, frozen=True):
    """How many records are as they were before the list, and the names of those that are not."""

    taken_back: int
    kept: tuple[str, ...]
    """What someone worked on since; what was edited stays."""
