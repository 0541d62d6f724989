"""The program's own files are found where it runs from."""

from rcm_desktop.laptop.resources import resource, resources


def test_every_kind_of_resource_is_there() -> None:
    kinds = {"fonts", "help", "i18n", "icons", "labels", "meetings", "words"}
    assert kinds <= {folder.name for folder in resources().iterdir()}


def test_a_resource_is_named_by_its_parts() -> None:
    assert resource("words", "words.txt").is_file()
    assert resource("words", "none.txt") == resources() / "words" / "none.txt"
