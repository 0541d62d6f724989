"""The commands without a window, on the services the window uses."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from rcm_desktop.cli.arguments import parser
from rcm_desktop.cli.commands import run
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.laptop import settings
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.paths import data_folder, settings_file
from rcm_desktop.laptop.trouble import trouble

BAD = 2
"""The exit code of a command that was not carried out."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; 0: done, 1: its check failed, 2: not done, with one sentence on stderr."""
    _bear_any_letter()
    given = parser().parse_args(arguments)
    labels = Labels(_language())
    try:
        labels = Labels(settings.load(settings_file(data_folder(given.data))).language or labels.language)
        code = run(given, labels)
        if sys.stdout:  # None where the shell closed it
            sys.stdout.flush()
        return code
    except RcmError as problem:
        print(labels.error(problem).one_line, file=sys.stderr)
        return BAD
    except BrokenPipeError:
        _answer_nobody()
        return BAD
    except OSError as problem:
        _answer_nobody()
        told = trouble(problem, Path(str(problem.filename or "stdout")))
        print(labels.error(told).one_line, file=sys.stderr)
        return BAD
    except KeyboardInterrupt:
        return 130


def _bear_any_letter() -> None:
    """Let a terminal without our letters show them as codes, and let what is typed hold any bytes."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=errors)


def _answer_nobody() -> None:
    """Send what is left of the answer nowhere: the interpreter writes it once more when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)


def _language() -> str:
    """The language of the terminal: Spanish where the system speaks it, else English."""
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    spoken = next((value for value in named if value), "")
    return "es" if spoken.startswith("es") else "en"
