"""The few words of the walls, in both languages whichever the desk speaks, and texts that come in two."""

from datetime import timedelta

from rcm_desktop.laptop.labels import Labels
from rcm_desktop.services.agenda.wall import Both

BOTH = ("es", "en")


def word(tongue: str, name: str, **slots: object) -> str:
    """A word of the walls in one language."""
    return Labels(tongue).text("wall", name, **slots)


def words(name: str, **slots: object) -> Both:
    """A word of the walls in both languages."""
    return Both(word("es", name, **slots), word("en", name, **slots))


def spoken(text: Both, tongues: tuple[str, ...]) -> tuple[str, ...]:
    """A text as it is said in these languages: once where both would say the same, or only one is there."""
    es, en = text.es.strip() or text.en.strip(), text.en.strip() or text.es.strip()
    found = [es if tongue == "es" else en for tongue in tongues]
    return tuple(dict.fromkeys(part for part in found if part))


def span(length: timedelta) -> str:
    """4:07; 1:02:30; below zero +0:35, for it is time beyond."""
    sign = "+" if length < timedelta() else ""
    seconds = int(abs(length).total_seconds())
    minutes, seconds = divmod(seconds, 60)
    if minutes < 100:
        return f"{sign}{minutes}:{seconds:02}"
    hours, minutes = divmod(minutes, 60)
    return f"{sign}{hours}:{minutes:02}:{seconds:02}"


def whole_minutes(length: timedelta) -> int:
    """The minutes that are left, the one that has begun counted whole."""
    return -int(-length.total_seconds() // 60)


def joined_words(text: Both) -> str:
    """Both languages on one line, as the desk reads them."""
    return " · ".join(spoken(text, BOTH))
