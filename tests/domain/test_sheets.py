"""A sheet's cells keep what they are."""

from rcm_desktop.domain.sheets import Sheet


def test_a_number_stays_a_number() -> None:
    sheet = Sheet("Sums", ("What", "Value"), (("Entries", 3), ("Nothing", None)))
    assert [row[1] for row in sheet.rows] == [3, None]
    assert sheet.widths == ()
