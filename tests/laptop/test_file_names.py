"""File names that every system takes."""

from rcm_desktop.laptop.file_names import file_name


def test_parts_stand_in_one_name_without_what_systems_refuse() -> None:
    assert file_name(["RCM 2023", "", 'Sala "A/B": <1>\n'], "es") == "RCM 2023 - Sala A B 1 (es)"


def test_a_long_name_ends_in_time_and_not_in_a_dot() -> None:
    name = file_name(["x" * 119 + ". y"], "es-en")
    assert name == "x" * 119 + " (es-en)"
