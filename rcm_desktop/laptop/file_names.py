"""Names for files that every system takes, and sticks, too."""

import re
from collections.abc import Sequence


def file_name(parts: Sequence[str], language: str) -> str:
    """The parts in one name of at most 120 characters, without those that Windows, macOS or a stick refuse."""
    kept = [re.sub(r'[<>:"/\\|?*\x00-\x1f]+', " ", part) for part in parts if part]
    name = " - ".join(" ".join(part.split()) for part in kept)
    return f"{name[:120].rstrip(' .-')} ({language})"
