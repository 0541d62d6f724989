"""Days and hours in the Spanish and English of papers, and the order of names."""

from datetime import date, datetime

from rcm_desktop.domain.finding import folded
from rcm_desktop.laptop.labels import Labels


def day(text: str, language: str) -> str:
    """An ISO date or moment in words: "14 de noviembre de 2023"; what is no date stays as it is."""
    when = _date(text)
    return Labels(language).date(when) if when else text


def moment(text: str, language: str) -> str:
    """An ISO moment as a day and a time: "14 de noviembre de 2023, 21:40"."""
    time = text[11:16]
    return f"{day(text, language)}, {time}" if time and _date(text) else day(text, language)


def days(start: str, end: str, language: str) -> str:
    """A period as it stands in a title: "14 al 16 de noviembre de 2023", "14 to 16 November 2023"."""
    known = sorted(when for when in (_date(start), _date(end)) if when)
    return Labels(language).period(known[0], known[-1]) if known else start or end


def on_days(start: str, end: str, language: str) -> str:
    """A period as a sentence says it: "el 14 de…", "del 14 al 16 de…"; "on 14…", "from 14 to 16…"."""
    single = len({when for when in (_date(start), _date(end)) if when}) < 2
    opening = {"es": ("del", "el"), "en": ("from", "on")}[language][single]
    return f"{opening} {days(start, end, language)}"


def times(start: str, end: str) -> str:
    """The hours of a sitting, "09:00–12:30", or what is known of them."""
    return "–".join(part for part in (start[11:16], end[11:16]) if part)


def sorting(text: str) -> str:
    """A key that sorts names blind to case and accents."""
    return folded(text)


def _date(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text).date() if text else None
    except ValueError:
        return None
