"""Pictures of every page in both languages, two palettes and two sizes, on a meeting that was really held."""

import argparse
import gc
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pictures.agenda import prepare
from pictures.agenda_papers import agenda_papers
from pictures.around import around
from pictures.coverage import coverage
from pictures.entry_history import entry_history
from pictures.exchange import exchange
from pictures.finding import find
from pictures.follow import follow
from pictures.follow_up import follow_up
from pictures.phrases import phrases
from pictures.programme_list import take_programme
from pictures.registration import register
from pictures.roll_call import call_roll
from pictures.setup import set_up
from pictures.studio import Settle, Studio, press, type_text
from pictures.translating import translate
from pictures.typing_help import help_typing
from pictures.wall import control, walls
from practice import Clock, Held, hold
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.screens.welcome.page import Welcome


def photograph(studio: Studio, held: Held, clock: Clock, only: str = "") -> None:
    """The first start, then every page of the meeting's window with something going on in it."""
    if not only:
        _first_start(studio, held)
    meeting = MeetingWindow(held.database, studio.languages, Kept(held.database.path.with_name("settings.json")))
    studio.listen()
    window = meeting.window
    meeting.open_at(Desk.REGISTRATION)

    def idle() -> bool:
        return not window.jobs.running

    def settle() -> None:
        studio.settle(idle)

    for desk in (desk for desk in Desk if only in ("", desk.value)):
        studio.languages.speak(studio.languages_wanted[0])  # pages made now begin in it
        window.go_to(Place(desk))
        if window.page is None or window.page.desk is not desk:
            print(f"{desk.value}: this version has no such page", flush=True)
            continue
        studio.take(desk.value, window, idle)
        for doing in _DOINGS[desk](meeting, held, settle) if desk in _DOINGS else ():
            studio.take(f"{desk.value}-{doing}", window, idle)
    if only in ("", "around"):
        around(studio, meeting, held, settle)
    if only in ("", "wall"):
        control(studio, meeting, settle)
        walls(studio, held, clock)
    meeting.close()


def _first_start(studio: Studio, held: Held) -> None:
    for name, invitation in (("welcome", None), ("welcome-invited", held.invitation)):
        welcome = Welcome(held.meetings, studio.languages, invitation)
        studio.listen()
        welcome.show()
        studio.take(name, welcome, lambda: True)
        welcome.close()


CTRL = Qt.KeyboardModifier.ControlModifier


def _note(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """An entry half typed, already on the disk; the list of speakers, and a part among members."""
    yield from help_typing(meeting, held, settle)
    type_text("Agradece la presentación y pregunta por los plazos")
    QTest.qWait(2500)
    settle()
    yield "typing"
    press(Qt.Key.Key_Return)
    type_text("Honduras")
    settle()
    yield "bare-name"
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_J, CTRL)
    press(Qt.Key.Key_M, CTRL | Qt.KeyboardModifier.ShiftModifier)
    settle()
    yield "speaker-among-members"
    yield from follow_up(meeting, held, settle)
    yield from entry_history(meeting, held, settle)
    yield from call_roll(settle)
    yield from coverage(meeting, held, settle)
    yield from phrases(meeting, held, settle)
    yield from find(meeting, held, settle)


def _notes(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """Written, and put into the other language."""
    for doing in (_note, translate):
        yield from doing(meeting, held, settle)


def _agenda(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """Read and printed, followed, prepared, and taken in from a list."""
    for doing in (agenda_papers, follow, prepare, take_programme):
        yield from doing(meeting, held, settle)


CTRL = Qt.KeyboardModifier.ControlModifier
_DOINGS: dict[Desk, Callable[[MeetingWindow, Held, Settle], Iterator[str]]] = {
    Desk.REGISTRATION: register,
    Desk.AGENDA: _agenda,
    Desk.NOTES: _notes,
    Desk.EXCHANGE: exchange,
    Desk.SETUP: set_up,
}
"""What goes on at a desk: each state worth a picture is brought about as a person does it, and named."""


def main() -> int:
    """Take the pictures that were asked for; 1 when a page had trouble."""
    parser = argparse.ArgumentParser(prog="dev.py shots", description="Render every page to PNG.")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to put them (out/pages-…)")
    parser.add_argument("--quick", action="store_true", help="Spanish, light, 1366×768 only")
    pages = [*(desk.value for desk in Desk), "around", "wall"]
    parser.add_argument("--only", choices=pages, default="", help="one page")
    given = parser.parse_args()
    stamp = datetime.now().strftime("%Y-%m-%d-%H%M%S")  # noqa: DTZ005 (a name to read)
    out = given.out or Path(__file__).resolve().parents[1] / "out" / f"pages-{stamp}"
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        clock = Clock()
        held = hold(Path(folder), clock)
        studio = Studio(out, quick=given.quick)
        photograph(studio, held, clock, given.only)
        gc.collect()
    print(f"{studio.taken} pictures are in {out}")
    for trouble in dict.fromkeys(studio.troubles):
        print(trouble, file=sys.stderr)
    return 1 if studio.troubles else 0


if __name__ == "__main__":
    sys.exit(main())
