"""The papers of the exchange, gathered from what a laptop really wrote and took in."""

import pypdfium2
import pytest

from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.exchange.papers import ExchangePapers
from tests.laptops import Pair


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_lost_stick_is_recorded_with_what_this_laptop_wrote_and_who_sits_there(pair: Pair, language: str) -> None:
    left = Exchange(pair.first).write(pair.stick)
    Exchange(pair.second).write(pair.stick)
    record = ExchangePapers(pair.first).lost_stick(language)
    target = pair.stick / record.file_name
    assert record.save(target).pages == 1
    text = " ".join(pypdfium2.PdfDocument(target)[0].get_textpage().get_text_bounded().split())
    assert record.title in text
    assert all(name in text for name in (left.name, "Secretaría", "Ana", "12:40", ".rcminvite"))
    assert text.count(".rcmbundle") == 1, "what others left there, they record"


def test_its_file_is_called_by_the_meeting_and_what_it_is(pair: Pair) -> None:
    names = {language: ExchangePapers(pair.first).lost_stick(language).file_name for language in ("es", "en")}
    assert names["es"].endswith("Registro de memoria perdida (es).pdf")
    assert names["en"].endswith("Record of a lost stick (en).pdf")
