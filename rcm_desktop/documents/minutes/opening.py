"""The opening paragraphs: where and when a body met, and who took part."""

from collections.abc import Iterable, Iterator

from rcm_desktop.documents import language as grammar
from rcm_desktop.documents.content import MinutesContent
from rcm_desktop.domain.naming import joined, joined_after, named
from rcm_desktop.domain.paper import Block, Paragraph, Run
from rcm_desktop.domain.people import Category, Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.laptop.labels import Labels

_OTHERS = (Category.OBSERVER, Category.INVITED, Category.CIVIL_SOCIETY, Category.SECRETARIAT)


def paragraphs(content: MinutesContent, labels: Labels) -> Iterator[Block]:
    """The members (marked while unconfirmed), the others, and the officers of a single session."""
    present = in_order(content, content.presence.delegations)
    members = [one for one in present if one.category is Category.MEMBER]
    runs = [Run(_opening(content, members, labels))]
    if not content.presence.confirmed and not content.edition.final:
        runs.append(Run(" " + _unconfirmed(content, labels), italic=True))
    yield Paragraph(tuple(runs), numbered=True)
    others = [
        text
        for category in _OTHERS
        if (some := [one for one in present if one.category is category])
        and (text := who("opening", category, some, labels))
    ]
    if others:
        yield Paragraph((Run(" ".join(others)),), numbered=True)
    if not content.whole_meeting and content.sessions:
        session = content.sessions[0].session
        if known := officers(labels, room=session.room, chair=session.chair, rapporteur=session.rapporteur):
            yield Paragraph((Run(known),), numbered=True)


def in_order(content: MinutesContent, delegations: Iterable[Id]) -> list[Delegation]:
    """These delegations in the meeting's order."""
    wanted = set(delegations)
    return [one for one in content.delegations if one.id in wanted]


def who(section: str, name: str, delegations: list[Delegation], labels: Labels) -> str:
    """A sentence that names delegations, with their articles and contractions."""
    names = [named(one, labels.language) for one in delegations]
    listed = joined(names, labels.language)
    of_them = joined_after("de", names)
    return labels.text(f"paper.{section}", name, delegations=listed, of_delegations=of_them)


def officers(labels: Labels, **known: str) -> str:
    """Room, chair and rapporteur of a session, as far as they are known."""
    return " ".join(labels.text("paper.opening", name, **{name: value}) for name, value in known.items() if value)


def _opening(content: MinutesContent, members: list[Delegation], labels: Labels) -> str:
    place, start, end = _place_and_period(content)
    subject = "meeting" if content.whole_meeting else "session"
    names = [named(one, labels.language) for one in members]
    slots = {
        "place": place,
        "on_days": grammar.on_days(start, end, labels.language) if start or end else "",
        "members": joined(names, labels.language),
        "of_members": joined_after("de", names) if names else "",
    }
    if names and place and slots["on_days"]:
        return labels.text("paper.opening", subject, **slots)
    held = "held" if place and slots["on_days"] else "place" if place else "days" if slots["on_days"] else ""
    sentences = [labels.text("paper.opening", f"{subject}_{held}", **slots)] if held else []
    sentences.append(labels.text("paper.opening", "attended" if names else "nobody", **slots))
    return " ".join(sentences)


def _place_and_period(content: MinutesContent) -> tuple[str, str, str]:
    meeting = content.meeting
    if content.whole_meeting or not content.sessions:
        return meeting.place.city, meeting.period.start, meeting.period.end
    period = content.sessions[0].session.period
    return meeting.place.city, period.start, period.end


def _unconfirmed(content: MinutesContent, labels: Labels) -> str:
    presence = content.presence
    name = "unconfirmed" + ("_places" if presence.places else "") + ("_until" if presence.until else "")
    places = joined(presence.places, labels.language)
    until = grammar.moment(presence.until, labels.language)
    return labels.text("paper.opening", name, places=places, until=until)
