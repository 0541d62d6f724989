"""What is pictured of the exchange desk on a busy day: two sticks, all that a preview can say, five laptops."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial

import msgspec
from practice import Held

from pictures.studio import Settle
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.bundle.hands import Hand
from rcm_desktop.domain.errors import IncompleteBundle
from rcm_desktop.domain.meeting import Laptop
from rcm_desktop.laptop.volumes import Stick
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.exchange import (
    Clock,
    Effects,
    From,
    Heard,
    Looked,
    Newer,
    Overview,
    Preview,
    Refused,
    Standing,
    Waiting,
    Word,
)
from rcm_desktop.ui.screens.exchange.desk_card import Inserted
from rcm_desktop.ui.screens.exchange.page import ExchangePage

_WORDS = ("barrer", "ventana", "cactus", "ocelote")


def carrying(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """What two invented days of carrying sticks show, put before the page as the services would."""
    page = meeting.window.page
    assert isinstance(page, ExchangePage)
    stick, now = held.bundle.parent, page._exchange.now()
    before = page.desk_card.inserted
    page.stage.back()
    settle()
    sticks = Stick(stick, "RCM-2023", 7_300_000_000), Stick(stick.parent, "KINGSTON", 450_000_000)
    page.desk_card.show_inserted([Inserted(sticks[0], 2), Inserted(sticks[1], 0)])
    yield "two-sticks"
    page.desk_card.show_inserted(before)
    settle()
    read, page._reading._read = page._reading._read, partial(_five_laptops, page)
    page.reload()
    settle()
    yield "five-laptops"
    page._reading._read = read
    page.reload()
    settle()
    page.stage.put(page.preview)
    page.preview.show_preview(_all_that_can_be_said(held, now), now)
    settle()
    yield "preview-full"
    page.preview.refuse_button.click()


def _five_laptops(page: ExchangePage) -> Overview:
    found = page._exchange.overview()
    now = found.now

    def ago(minutes: int) -> datetime:
        return now - timedelta(minutes=minutes)

    lacks = Waiting(ago(50), {"scan": 126, "note": 14, "delegate": 3})
    laptops = (
        Heard(laptop=Laptop(id="a", name="Secretaría", role="secretariat"), person="Inés", mine=True),
        Heard(laptop=Laptop(id="b", name="Mesa 2", role="registration"), person="Ana", until=ago(50), seen=ago(20),
              lacks=lacks),
        Heard(laptop=Laptop(id="c", name="Relatoría plenaria", role="rapporteur"), person="Maximiliano",
              until=ago(1500), seen=ago(1490), lacks=lacks, next_visit=True),
        Heard(laptop=Laptop(id="d", name="Mesa 3", role="registration"), person="Luz", until=ago(-90),
              clock_ahead=True),
        Heard(laptop=Laptop(id="e", name="Sala Darién", role="wall"), lacks=lacks),
    )  # fmt: skip
    standings = {
        "b": Standing(Word.INVITED, "Secretaría"),
        "c": Standing(Word.NOBODY, key_words=_WORDS),
        "d": Standing(Word.INVITED, "Secretaría", hand=Hand.TWO_LINES),
    }
    return msgspec.structs.replace(found, laptops=laptops, standings=standings)


def _all_that_can_be_said(held: Held, now: datetime) -> Preview:
    stick = held.bundle.parent
    known = Looked(held.bundle, "Mesa 2", "b", now, "", True, (), 61, "k")
    other = msgspec.structs.replace(
        known, path=stick / "crm-rcm-2023_relatoria-plenaria_20231115-0931.rcmbundle", laptop="Relatoría plenaria",
        known_writer=False, key_words=_WORDS,
    )  # fmt: skip
    came = (
        From("Mesa 2", 61, {"scan": 48, "delegate": 2}, 11),
        From("Mesa 3", 5, {"scan": 5}, 0, Hand.OTHER_KEY),
        From("Relatoría plenaria", 32, {"note": 27}, 5, Hand.FIRST),
    )
    effects = Effects(
        tuple(Checks(held.database).to_settle())[:7], (Clock("Mesa 3", 190),), Newer(4, "0.9.0"), came[:1]
    )  # fmt: skip
    cut = Refused(stick / "Mesa-3.rcmbundle", IncompleteBundle(path="Mesa-3.rcmbundle"))
    return Preview((known, other), came, effects, (cut,))
