"""The follow-up's papers say where a commitment came from."""

from datetime import datetime

from rcm_desktop.documents.follow_up import Followed, FollowUpContent, follow_up_paper, follow_up_sheets
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import Action, Note, Origin
from rcm_desktop.domain.paper import Table, plain

NOTE = Note(id="n", text="Enviar", action=Action(due="2023-11-13"), origin=Origin("m", "n", "RCM 27", "GRCM"))
CONTENT = FollowUpContent(
    meeting=Meeting(id="m", title_es="Reunión"),
    commitments=(Followed(NOTE),),
    local=datetime(2023, 11, 14, 12, 40),  # noqa: DTZ001 (the meeting's own clock)
)


def test_the_origin_stands_beside_the_text() -> None:
    (table,) = (block for block in follow_up_paper(CONTENT, "es").blocks if isinstance(block, Table))
    assert plain(table.rows[0][0]) == "Enviar De RCM 27, GRCM."
    assert plain(table.rows[0][2]) == "13 de noviembre de 2023\nvencido hace 1 día"


def test_the_sheet_has_it_in_a_column_of_its_own() -> None:
    (sheet,) = follow_up_sheets(CONTENT, "en")
    assert sheet.rows[0][sheet.heads.index("Origin")] == "From RCM 27, GRCM."
    assert sheet.rows[0][sheet.heads.index("Days overdue")] == 1
