"""What the preview of a list says of its rows, in both languages."""

import pytest

from rcm_desktop.services.lists import Noted, Remark
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.lists.people_wording import told_remark


@pytest.mark.parametrize("remark", list(Remark))
def test_a_remark_is_said_in_each_language_and_names_whom_it_is_about(remark: Remark, languages: Languages) -> None:
    noted = Noted(2, remark, "Beto Matapalo")
    languages.speak("en")
    english = told_remark(noted)
    languages.speak("es")
    spanish = told_remark(noted)
    assert "Beto Matapalo" in english
    assert "Beto Matapalo" in spanish
    assert english != spanish
