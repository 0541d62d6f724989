"""The screens of this laptop, each with a name that stays, a number to be read on it, and its size."""

import msgspec
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


class Screen(msgspec.Struct, frozen=True):
    """One screen; `label` is what the system calls it (some call it nothing), `desk` where this program's window is."""

    name: str
    number: int
    width: int
    height: int
    label: str = ""
    model: str = ""
    desk: bool = False


def named_screens() -> dict[str, QScreen]:
    """By name; of two that are called alike, the second one is "… (2)"."""
    found: dict[str, QScreen] = {}
    for screen in QGuiApplication.screens():
        base = name = screen.name() or screen.model() or "screen"
        again = 1
        while name in found:
            again += 1
            name = f"{base} ({again})"
        found[name] = screen
    return found


def screens(desk: QWidget) -> tuple[Screen, ...]:
    """All that are connected, in the system's order."""
    return tuple(
        Screen(
            name=name,
            number=number,
            width=round(screen.size().width() * screen.devicePixelRatio()),
            height=round(screen.size().height() * screen.devicePixelRatio()),
            label=name if screen.name() else "",
            model=screen.model() if screen.model() not in ("", name) else "",
            desk=screen is desk.screen(),
        )
        for number, (name, screen) in enumerate(named_screens().items(), 1)
    )
