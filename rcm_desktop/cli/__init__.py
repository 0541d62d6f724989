"""The commands without a window, on the services the window uses."""

import os
import sys
from collections.abc import Sequence

from rcm_desktop.cli.arguments import parser
from rcm_desktop.cli.commands import run
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.laptop import settings
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.paths import data_folder, settings_file

BAD = 2
"""The exit code of a command that was not carried out."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; 0: done, 1: its check failed, 2: not done, with one sentence on stderr."""
    given = parser().parse_args(arguments)
    labels = Labels(_language())
    try:
        labels = Labels(settings.load(settings_file(data_folder(given.data))).language or labels.language)
        return run(given, labels)
    except RcmError as problem:
        print(labels.error(problem).one_line, file=sys.stderr)
        return BAD
    except KeyboardInterrupt:
        return 130


def _language() -> str:
    """The language of the terminal: Spanish where the system speaks it, else English."""
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    spoken = next((value for value in named if value), "")
    return "es" if spoken.startswith("es") else "en"
