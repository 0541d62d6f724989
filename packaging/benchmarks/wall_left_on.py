"""A wall at 3840×2160 left on for eight simulated hours: what each repaint takes, and what memory it all takes."""

import gc
import json
import os
import sys
from datetime import timedelta
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from practice import Clock
from PySide6.QtWidgets import QApplication

from benchmarks.figures import late
from benchmarks.painted import resident_mb
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.agenda import Agenda, Following, Wall
from rcm_desktop.services.agenda.wall import Both
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.screens.wall.scene import Kind, Scene
from rcm_desktop.ui.screens.wall.window import WallWindow

HOURS = 8
WARM_S = 900
"""By then every page has come round."""
WHOLE_EVERY = 60


def leave_on(folder: Path, scene: Scene) -> dict[str, float]:
    """Let the clock run through the second day of the sample, a session followed and late, with the floor given."""
    clock = Clock()
    database = Meetings(folder / scene.kind.value, clock).create(
        read_description(resource("meetings", "rcm-2023.toml")), "Inés", "Secretaría"
    )
    agenda = Agenda(database)
    following = Following(database, agenda)
    clock.set(15, 9, 5)
    sitting = next(one for one in agenda.sittings() if one.session.period.start.startswith("2023-11-15"))
    following.start(sitting.items[0].id)
    following.set_limit(sitting.session.id, 300)
    following.give_to(sitting.session.id, agenda.programme().delegations[0].id)
    window = WallWindow(Wall(agenda), scene, lambda: Both("Dos minutos", "Two minutes"))
    window.resize(3840, 2160)
    window.show()
    QApplication.processEvents()
    beats: list[float] = []
    wholes: list[float] = []
    before = 0.0
    for second in range(round(timedelta(hours=HOURS).total_seconds())):
        clock.go(1)
        if second % 1800 == 1200:  # every half hour the next item
            following.start(sitting.items[(second // 1800 + 1) % len(sitting.items)].id)
        began = perf_counter()
        window.look()
        beats.append((perf_counter() - began) * 1000)
        for _ in range(3):
            began = perf_counter()
            QApplication.processEvents()
            beats[-1] = max(beats[-1], (perf_counter() - began) * 1000)
        if second % WHOLE_EVERY == 0:
            began = perf_counter()
            window.repaint()
            wholes.append((perf_counter() - began) * 1000)
        if second == WARM_S:
            gc.collect()
            before = resident_mb()
    gc.collect()
    grown = resident_mb() - before
    window.close()
    database.close()
    return {"beat": late(beats), "longest": max(beats), "whole": late(wholes), "grown": grown}


if __name__ == "__main__":
    app = QApplication(["bench"])
    theme.apply(app)
    room = "Sala Guayacán" if sys.argv[2] in (Kind.ROOM, Kind.STAGE) else ""
    sys.stdout.write(json.dumps(leave_on(Path(sys.argv[1]), Scene(Kind(sys.argv[2]), room))) + "\n")
