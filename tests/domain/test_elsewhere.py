"""How another meeting of this laptop is called."""

from pathlib import Path

from rcm_desktop.domain.elsewhere import Elsewhere

PATH = Path("meetings") / "an-id" / "meeting.rcm"


def test_it_goes_by_its_short_name_then_its_title_then_its_folder() -> None:
    assert Elsewhere("an-id", "Reunión", "Meeting", "CRM", "2022-11-14", PATH).name("en") == "CRM"
    titled = Elsewhere("an-id", "Reunión", "Meeting", "", "2022-11-14", PATH)
    assert (titled.name("es"), titled.name("en")) == ("Reunión", "Meeting")
    assert Elsewhere("an-id", "Reunión", "", "", "", PATH).name("en") == "Reunión"
    assert Elsewhere("an-id", "", "", "", "", PATH).name("es") == "an-id"
