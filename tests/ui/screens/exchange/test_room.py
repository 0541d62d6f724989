"""Where room is short: at the largest text nothing of the exchange page's lists is clipped."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.meeting import Laptop
from rcm_desktop.laptop.volumes import Stick
from rcm_desktop.services.exchange import Heard, Waiting
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Label
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.exchange.desk_card import DeskCard, Inserted
from rcm_desktop.ui.screens.exchange.laptops import Laptops
from tests.clock import FixedClock


@pytest.fixture
def largest_text(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, theme.LIGHT, 2.0)
    yield
    theme.apply(qapp, theme.LIGHT, 1.0)


def shown(qtbot: QtBot, width: int) -> Laptops:
    now = FixedClock().now()
    lacks = Waiting(now - timedelta(minutes=50), {"scan": 126, "note": 14, "delegate": 3})
    row = Heard(
        laptop=Laptop(id="b", name="Relatoría", role="rapporteur"), person="Ana", until=now - timedelta(days=1),
        seen=now, lacks=lacks,
    )  # fmt: skip
    listing = Laptops()
    qtbot.addWidget(listing)
    listing.resize(width, 300)
    with qtbot.waitExposed(listing):
        listing.show()
    listing.show_laptops((row,), now, {})
    return listing


def is_whole(listing: Laptops) -> bool:
    """Whether each cell has room for all its words."""
    return all(
        listing.columnWidth(place) >= theme.px(80) and listing.rowHeight(0) >= listing.sizeHintForRow(0)
        for place in range(len(listing.rows.columns))
    )


@pytest.mark.usefixtures("languages", "largest_text")
def test_all_of_a_laptop_is_read_at_the_largest_text(qtbot: QtBot) -> None:
    assert theme.px(10) == 20
    listing = shown(qtbot, 1060)
    assert is_whole(listing)
    assert listing.horizontalHeader().length() <= listing.viewport().width()
    assert listing.height() >= listing.rowHeight(0)


@pytest.mark.usefixtures("languages", "largest_text")
def test_every_gesture_with_a_stick_is_read_at_the_largest_text(qtbot: QtBot) -> None:
    card = DeskCard()
    qtbot.addWidget(card)
    card.setFixedWidth(1060)
    sticks = [Stick(Path(name), name, 7_300_000_000) for name in ("KINGSTON", "RCM-2023")]
    with qtbot.waitExposed(card):
        card.show()
    card.show_inserted([Inserted(stick, 2) for stick in sticks])
    qtbot.wait(50)
    parts: list[Button | Label] = [*card.findChildren(Button), *card.findChildren(Label)]
    for part in parts:
        wraps = isinstance(part, Label) and part.wordWrap()
        if part.isVisible():
            least = part.heightForWidth(part.width()) if wraps else part.sizeHint().height()
            assert part.height() >= least, part.text()
            assert wraps or part.width() >= part.sizeHint().width(), part.text()


def test_a_laptops_row_is_as_high_as_what_it_lacks(qtbot: QtBot, languages: Languages) -> None:
    languages.speak("es")
    listing = shown(qtbot, 860)
    assert listing.rowHeight(0) > theme.px(36), "three counts and a time do not fit on one line"
    assert is_whole(listing)


@pytest.mark.usefixtures("languages")
def test_words_that_only_just_do_not_fit_wrap_too(qtbot: QtBot) -> None:
    listing = shown(qtbot, 860)
    text = listing.rows.index(0, 1).data()
    listing.setColumnWidth(1, listing.fontMetrics().horizontalAdvance(text) + theme.px(8))
    listing.fit()
    assert listing.rowHeight(0) > listing.fontMetrics().lineSpacing() * 2
    listing.rows.replace(())
    listing.fit()
    assert listing.height() == theme.px(4)
