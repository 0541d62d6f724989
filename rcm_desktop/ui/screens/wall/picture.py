"""What a wall shows of its scene at one moment."""

from collections.abc import Callable

from rcm_desktop.services.agenda.wall import Both, Wall
from rcm_desktop.ui.screens.wall.foyer import foyer_sheet
from rcm_desktop.ui.screens.wall.room import room_sheet
from rcm_desktop.ui.screens.wall.scene import Kind, Moment, Scene
from rcm_desktop.ui.screens.wall.sheet import Ground, Sheet
from rcm_desktop.ui.screens.wall.stage import stage_sheet
from rcm_desktop.ui.screens.wall.welcome import welcome_sheet


def sheet_of(wall: Wall, scene: Scene, message: Both, ground: Ground, moment: Moment) -> Sheet:
    """Ask for what everyone may see, and lay it out."""
    about = wall.greeting()
    makers: dict[Kind, Callable[[], Sheet]] = {
        Kind.FOYER: lambda: foyer_sheet(wall.foyer(), about, ground, moment),
        Kind.ROOM: lambda: room_sheet(wall.room(scene.room), about, ground, moment),
        Kind.STAGE: lambda: stage_sheet(wall.room(scene.room), about, message, ground, moment),
        Kind.WELCOME: lambda: welcome_sheet(about, ground, moment),
    }
    return makers[scene.kind]()
