"""Puts the window together: the data folder, the language and the look, a meeting, and its pages."""

import argparse
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from rcm_desktop import __version__
from rcm_desktop.app.application import Application
from rcm_desktop.app.laptop import Laptop
from rcm_desktop.domain.errors import AlreadyOpen, RcmError
from rcm_desktop.laptop import logs
from rcm_desktop.laptop.lock import DataFolderLock, drop_requests, leave_request
from rcm_desktop.laptop.paths import data_folder

_SLACK_S = 2.0
"""By so much a file's time may be behind the clock's."""


def run(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; a second start hands its wish to the first and ends."""
    given = _parser().parse_args(arguments)
    app = Application([sys.argv[0]])
    app.setApplicationName("RCM Desktop")
    app.setApplicationVersion(__version__)
    try:
        folder = data_folder(given.data)
        return _hold(app, folder, given)
    except RcmError as problem:
        from rcm_desktop.app import no_start

        return no_start.tell(app, problem)


def _hold(app: Application, folder: Path, given: argparse.Namespace) -> int:
    began = time.time()
    with ExitStack() as held:
        try:
            held.enter_context(DataFolderLock(folder).hold())
        except AlreadyOpen:
            leave_request(folder, given.file)
            return 0
        # What a second start leaves from now on is for this copy, though it will be a while until it listens.
        drop_requests(folder, older_than=began - _SLACK_S)
        handler = logs.start_log(folder)
        held.callback(logs.stop_log, handler)
        desk = Laptop(app, folder)
        held.callback(desk.close)
        app.file_opened.connect(desk.open_file)
        desk.begin(sample=given.sample, file=given.file)
        return app.exec()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="rcm-desktop-window", description="RCM Desktop.")
    parser.add_argument("file", type=Path, nargs="?", help="a bundle or an invitation to open")
    parser.add_argument("--data", type=Path, help="the folder that holds the meetings")
    parser.add_argument("--sample", action="store_true", help="open the sample meeting, for practice")
    return parser
