"""What the fields of a record are called, for the list of what is to settle."""

from collections.abc import Sequence

from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.exchange.wording import translate


def field_words(names: Sequence[str]) -> str:
    """The fields, as "post, capacity and contact"; each named once."""
    words = [_word(name) for name in names]
    return labels().listing(list(dict.fromkeys(words)))


def part_word(name: str) -> str:
    """What a part of a field is called, at the beginning of a line."""
    word = _parts().get(name) or _words().get(name) or translate("fields", "another detail")
    return word[:1].upper() + word[1:]


def _word(name: str) -> str:
    base, _, tongue = name.partition(".")
    word = _words().get(base, translate("fields", "another detail"))
    return f"{word} ({tongue})" if tongue else word


def _parts() -> dict[str, str]:
    return {
        "formal": translate("fields", "full name"),
        "article": translate("fields", "article"),
        "acronym": translate("fields", "acronym"),
        "city": translate("fields", "city"),
        "venue": translate("fields", "venue"),
        "delegate": translate("fields", "person"),
        "start": translate("fields", "from"),
        "end": translate("fields", "until"),
        "state": translate("fields", "state"),
        "remark": translate("fields", "remark"),
        "standing": translate("fields", "standing"),
        "reason": translate("fields", "reason"),
        "by": translate("fields", "in whose stead comes"),
        "responsible": translate("fields", "responsible"),
        "due": translate("fields", "due date"),
        "count": translate("fields", "number"),
        "categories": translate("fields", "categories"),
        "capacities": translate("fields", "capacities"),
        "opening_only": translate("fields", "for the opening only"),
        "meeting": translate("fields", "meeting"),
    }


def _words() -> dict[str, str]:
    return {
        "title": translate("fields", "title"),
        "short": translate("fields", "short name"),
        "body": translate("fields", "body"),
        "place": translate("fields", "place"),
        "period": translate("fields", "dates and times"),
        "timezone": translate("fields", "time zone"),
        "language": translate("fields", "language"),
        "order": translate("fields", "order"),
        "symbol": translate("fields", "symbol"),
        "note": translate("fields", "note on the papers"),
        "category": translate("fields", "category"),
        "code": translate("fields", "code"),
        "name": translate("fields", "name"),
        "aliases": translate("fields", "other names"),
        "acting_head": translate("fields", "acting head"),
        "post": translate("fields", "post"),
        "institution": translate("fields", "institution"),
        "delegation": translate("fields", "delegation"),
        "capacity": translate("fields", "capacity"),
        "contact": translate("fields", "contact"),
        "external_id": translate("fields", "code elsewhere"),
        "credential": translate("fields", "credential"),
        "attention": translate("fields", "attention note"),
        "badge": translate("fields", "badge"),
        "kind": translate("fields", "kind"),
        "room": translate("fields", "room"),
        "access": translate("fields", "access"),
        "description": translate("fields", "description"),
        "chair": translate("fields", "chair"),
        "rapporteur": translate("fields", "rapporteur"),
        "session": translate("fields", "session"),
        "level": translate("fields", "general or specific"),
        "number": translate("fields", "number"),
        "text": translate("fields", "text"),
        "planned": translate("fields", "planned time"),
        "speakers": translate("fields", "speakers"),
        "visibility": translate("fields", "who may read it"),
        "section": translate("fields", "section"),
        "action": translate("fields", "responsible and due date"),
        "status": translate("fields", "status"),
        "role": translate("fields", "role"),
        "letter": translate("fields", "badge letter"),
        "opening": translate("fields", "when the meeting may open"),
        "entitled": translate("fields", "who may enter reserved sessions"),
        "doors": translate("fields", "when doors open"),
        "rooms": translate("fields", "rooms"),
        "practice": translate("fields", "practice"),
        "withdrawal": translate("fields", "withdrawal or replacement"),
        "walk_in": translate("fields", "new at the desk"),
        "departures": translate("fields", "whether departures are recorded"),
        "speaking": translate("fields", "speaking time"),
        "record": translate("fields", "main or support record"),
        "translation_of": translate("fields", "what it is the translation of"),
        "at": translate("fields", "time"),
        "author": translate("fields", "author"),
        "begun": translate("fields", "when the floor was given"),
        "ended": translate("fields", "when the speaker ended"),
        "item": translate("fields", "agenda item"),
    }
