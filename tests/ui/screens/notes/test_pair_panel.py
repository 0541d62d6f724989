"""The other half of an entry, beside where it is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.pairs import Half
from rcm_desktop.services.notes import NewEntry, Notes, Pairs
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.writing.pair_panel import PairPanel
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.accessible import nameless


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


def test_it_shows_the_other_half_and_asks_to_translate(
    database: Database, languages: Languages, qtbot: QtBot
) -> None:
    notes = Notes(database)
    pairs = Pairs(notes, database)
    entry = notes.record(NewEntry(session=ident("prosecutors"), text="uno")).id
    panel = PairPanel(pairs)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.text.text() == "Go to an entry to see its translation here."
    assert not panel.button.isVisible()
    panel.show_note(entry)
    assert (panel.number.text(), panel.text.text()) == ("Paragraph 1, English", "Translation pending")
    assert panel.button.text() == "Translate"
    with qtbot.waitSignal(panel.wanted) as asked:
        panel.button.click()
    assert asked.args == [entry]
    for half, text in ((Half.TRANSLATION, "one"), (Half.ORIGINAL, "dos")):
        opening = pairs.open(entry, half)
        assert opening is not None
        pairs.write(opening, text)
    panel.show_again()
    assert (panel.text.text(), panel.button.text()) == ("one", "Show side by side")
    assert panel.state.text() == "Translation behind: the original was changed"
    assert panel.state.isVisible()
    assert nameless(panel) == []
    panel.show_note("")
    assert not panel.state.isVisible()
    panel.translate_it()
