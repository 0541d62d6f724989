"""What a scan says: a badge of ours, or the ticket of another system.

Indico's symbol is JSON: until 3.2 `{"registrant_id": …, "checkin_secret": "<uuid>", …}`, earlier `secret`;
since 3.3 `{"i": [2, "host", base64(uuid)]}`. Pretix's is the position's secret alone.
"""

import base64
import binascii
import json
import re
import unicodedata
from uuid import UUID

from rcm_desktop.domain.badges import badge_code, read_badge

LONGEST = 2000
"""More characters than any ticket has."""
_SECRET = re.compile(r"(?=[^0-9]*[0-9])(?=[^A-Za-z]*[A-Za-z])([0-9A-Za-z]{12,}|[0-9A-Za-z_\-+/=]{40,})")
_UUID = re.compile(r"[0-9A-Fa-f]{8}(?:[-'][0-9A-Fa-f]{4}){3}[-'][0-9A-Fa-f]{12}")
_CAPITALS = re.compile(r"[ABCDEFGHJKMNPQRSTUVWXYZ2-9]{24,}")
"""A pretix secret read with Caps Lock on: its usual alphabet has small letters only, without those like figures."""

_SIGNS = "!@#$%^&*()-_=+[{]}\\|;:'\"/?"
_SPANISH = "!\"·$%&/()='?¡¿`^+*çÇñÑ´¨-_"
_LATIN_AMERICAN = "!\"#$%&/()='?¿¡´¨+*}]ñÑ{[-_"
"""What the keys of US signs write on a Spanish and on a Latin American keyboard, sign by sign."""
_SHIFTED = tuple(str.maketrans(signs, "1234567890") for signs in ("!@#$%^&*()", '!"·$%&/()=', '!"#$%&/()='))
"""Figures read while a person holds Shift: on US, Spanish and Latin American keyboards."""
_JSON = re.compile(r"(\{\"|\^¨|¨\[).{4,}(\}|\*)", re.DOTALL)
_BEGUN = re.compile(r"[0-9A-Za-z_\-+/=!@#$%^&*()\"'·]*|[{^¨].*", re.DOTALL)
_MARKS = {"\u0300": "`", "\u0301": "´", "\u0302": "^", "\u0308": "¨", "\u0327": "¸"}
_LAYOUTS = (
    str.maketrans(_SPANISH, _SIGNS),
    str.maketrans(_LATIN_AMERICAN, _SIGNS),
    str.maketrans({"¨": '"', "´": "'"}),
)
"""Back from Spanish, Latin American, and US international, whose quotes are dead keys."""


def ticket_in(text: str) -> str:
    """The secret (or, without one, the registration's id) that a scanned ticket carries; empty where it is no ticket.

    A ticket that a keyboard layout or Caps Lock has garbled is read, too.
    """
    text = text.strip()
    if not text or len(text) > LONGEST:
        return ""
    if _UUID.fullmatch(text):
        return text.replace("'", "-").lower()
    if _SECRET.fullmatch(text):
        return text.lower() if _CAPITALS.fullmatch(text) else text
    said = (_in_json(each) for each in _sent(text) if each.startswith("{") and each.endswith("}"))
    return next((each for each in said if each), "")


def code_in(text: str) -> str:
    """What a scanner sent, cleaned of a Shift key that a person held; empty where it is nothing that carries a code."""
    if len(text) > LONGEST:
        return ""
    if read_badge(text) is not None or ticket_in(text) or _JSON.fullmatch(text.strip()):
        return text.strip()
    held = (text.translate(shifted).upper() for shifted in _SHIFTED)
    return next((each for each in held if read_badge(each) is not None), "")


def may_become_code(text: str) -> bool:
    """Whether more signs could make a code of this beginning; False as soon as a person's words show."""
    return len(text) <= LONGEST and _BEGUN.fullmatch(text) is not None


def _sent(text: str) -> list[str]:
    """The text as a scanner may have sent it, before Caps Lock and a keyboard layout had their way."""
    found = [text, text.swapcase()]
    for each in (text, text.swapcase()):
        apart = _apart(each)
        found.extend(apart.translate(layout) for layout in _LAYOUTS)
    return found


def _apart(text: str) -> str:
    """Accented letters as the dead key and the letter that made them."""
    found: list[str] = []
    for sign in unicodedata.normalize("NFC", text):
        apart = unicodedata.normalize("NFD", sign)
        letter, marks = apart[0], apart[1:]
        if sign in "ñÑçÇ" or not marks or any(mark not in _MARKS for mark in marks):
            found.append(sign)
        else:
            found.extend([_MARKS[mark] for mark in marks] + [letter])
    return "".join(found)


def _in_json(text: str) -> str:
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(said, dict):
        return ""
    compact = said.get("i")
    if isinstance(compact, list):
        return _unpacked(compact[2]) if len(compact) > 2 else ""
    for key in ("checkin_secret", "secret", "registration_id", "registrant_id"):
        value = said.get(key)
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value):
            return _as_listed(str(value))
    return ""


def _unpacked(secret: object) -> str:
    """A UUID that was packed into base64, as text."""
    if not isinstance(secret, str):
        return ""
    try:
        return str(UUID(bytes=base64.b64decode(secret, validate=True)))
    except (binascii.Error, ValueError):
        return ""


def _as_listed(value: str) -> str:
    return value.lower() if _UUID.fullmatch(value) else value


TEST_TICKET = "00000000-7e57-4000-8000-7e57c0de0000"
"""The secret in the test sheet's ticket; no meeting has it."""
TEST_CODES = (
    "RCM" + badge_code("T", 7357),
    '{"i":[2,"rcm.invalid","AAAAAH5XQACAAH5XwN4AAA=="]}',
    "rcmtest2345rcmtest6789rcmtest23",
)
"""What the test sheet's three symbols say: a badge, a ticket of Indico and one of pretix."""
