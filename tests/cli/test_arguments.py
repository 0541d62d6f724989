"""What can be typed: every command knows the folder and the meeting, and a mistyped one is explained."""

from pathlib import Path

import pytest

from rcm_desktop.cli.arguments import parser

COMMANDS = (
    "demo --out x", "meeting new x", "meeting list", "people import x", "checkin ana",
    "export minutes --language es --out x",
    "bundle export --out x", "bundle inspect x", "bundle import x", "bundle invite --name x --out x", "bundle join x",
    "bundle words-to-key", "check",
)  # fmt: skip


@pytest.mark.parametrize("typed", COMMANDS)
def test_every_command_takes_a_folder_and_a_meeting(typed: str) -> None:
    given = parser().parse_args([*typed.split(), "--data", "there", "--meeting", "RCM"])
    assert (given.data, given.meeting) == (Path("there"), "RCM")
    plain = parser().parse_args(typed.split())
    assert (plain.data, plain.meeting) == (None, "")


@pytest.mark.parametrize(
    "typed", ["", "chekin ana", "meeting", "export minutes --out x", "export minutes --language fr --out x", "demo"]
)
def test_a_mistyped_command_is_explained_and_the_code_is_two(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parser().parse_args(typed.split())
    assert stopped.value.code == 2
    assert "usage: rcm-desktop" in capsys.readouterr().err


def test_no_words_are_taken_as_an_argument() -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(["bundle", "join", "x", "uno", "dos", "tres", "cuatro", "cinco", "seis"])
