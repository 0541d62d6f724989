"""Where the program's own files stand: icons, fonts, words, translations."""

from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder of the program's resources: inside an installed package, or beside it in the source tree."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def resource(*parts: str) -> Path:
    """One of the program's own files; it need not exist."""
    return resources().joinpath(*parts)
