"""Screens that are plugged in and unplugged while a program runs: Qt's platform without a screen can do that.

Its own way of being told is a C++ function, reached here by its place in the table of virtual functions; only where
the calling convention is that of Linux on x86-64.
"""

import ctypes
import json
import platform
import sys
from pathlib import Path

import PySide6
import shiboken6
from PySide6.QtCore import QByteArray, QJsonDocument
from PySide6.QtWidgets import QApplication

CAN_PLUG = sys.platform == "linux" and platform.machine() == "x86_64"
_PLACE = 12
"""Of nativeResourceForIntegration among the virtual functions: the twelve before it are QObject's."""

Sizes = dict[str, tuple[int, int, int]]
"""By name: the left edge of a screen, its width and its height."""


def configuration(screens: Sizes) -> str:
    """Screens side by side, as the platform is told of them."""
    described = [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name, (x, width, height) in screens.items()
    ]
    return json.dumps({"screens": described, "windowFrameMargins": False})


def plug(screens: Sizes) -> None:
    """Have these screens and no others from now on."""
    library = Path(PySide6.__file__).parent / "Qt" / "lib"
    gui, core = ctypes.CDLL(str(library / "libQt6Gui.so.6")), ctypes.CDLL(str(library / "libQt6Core.so.6"))
    interface_of = gui._ZN15QGuiApplication23platformNativeInterfaceEv
    interface_of.restype = ctypes.c_void_p
    interface = interface_of()
    table = ctypes.cast(interface, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
    resource = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(table[_PLACE])
    wanted = QByteArray(b"setConfiguration")
    address = resource(interface, shiboken6.getCppPointer(wanted)[0])
    document = QJsonDocument.fromJson(QByteArray(configuration(screens).encode()))
    described = ctypes.c_void_p()
    core._ZNK13QJsonDocument6objectEv(ctypes.byref(described), ctypes.c_void_p(shiboken6.getCppPointer(document)[0]))
    ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)(address)(ctypes.addressof(described), interface)
    QApplication.processEvents()
