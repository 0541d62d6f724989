"""The system libraries that Qt needs on Linux: which are missing, and the Debian packages that hold them."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from errors import Stopped

# What the program loads of Qt; the Wayland plugin is asked for only where a Wayland screen is.
MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport")
PLUGINS = ("platforms/libqoffscreen.so", "platforms/libqxcb.so", "imageformats/libqsvg.so")
WAYLAND = "platforms/libqwayland.so"
# Debian names a library's package after its soname (Debian Policy, 8.1); these are the exceptions.
EXCEPTIONS = {
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libgio-2.0.so.0": "libglib2.0-0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}
_MISSING = re.compile(r"^\s*(\S+) => not found", re.MULTILINE)
_SONAME = re.compile(r"(?P<name>.+)\.so\.(?P<version>[\d.]+)")


def ready(venv: Path) -> None:
    """See that Qt's libraries load, installing what is missing when that is allowed; raises Stopped."""
    if sys.platform != "linux" or shutil.which("ldd") is None:
        return
    lost = missing(venv)
    if lost:
        install(sorted({package(soname) for soname in lost}), "Qt needs libraries that this system lacks.")
        lost = missing(venv)
    if lost:
        raise Stopped("Qt still lacks these system libraries: " + ", ".join(sorted(lost)) + ".")


def missing(venv: Path) -> set[str]:
    """The sonames that the loader does not find for the parts of Qt in use."""
    folders = list(venv.glob("lib/python3*/site-packages/PySide6"))
    plugins = (*PLUGINS, WAYLAND) if os.environ.get("WAYLAND_DISPLAY") else PLUGINS
    lost: set[str] = set()
    for folder in folders:
        parts = [folder / f"{module}.abi3.so" for module in MODULES]
        parts += [folder / "Qt" / "plugins" / plugin for plugin in plugins]
        found = subprocess.run(
            ["ldd", *map(str, parts)],
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"LC_ALL": "C"},
        )
        lost |= set(_MISSING.findall(found.stdout))
    return lost


def package(soname: str) -> str:
    """The Debian package of a library: "libxkbcommon-x11.so.0" is in libxkbcommon-x11-0."""
    if soname in EXCEPTIONS:
        return EXCEPTIONS[soname]
    parts = _SONAME.fullmatch(soname)
    if parts is None:
        return soname
    name = parts["name"].lower().replace("_", "-")
    return f"{name}-{parts['version']}" if name[-1].isdigit() else name + parts["version"]


def install(packages: Iterable[str], reason: str) -> None:
    """Install Debian packages when root, else stop with the one command to type; raises Stopped."""
    names = list(packages)
    if shutil.which("apt-get") is None:
        raise Stopped(f"{reason} Install what your system calls: {', '.join(names)}. Then try again.")
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *names]
    if os.geteuid() != 0:
        typed = f"sudo apt-get update && sudo {shlex.join(command)}"
        raise Stopped(f"{reason} Type this, then try again:\n  {typed}")
    print(f"{reason} Installing: {' '.join(names)}.", flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "--quiet=2"], [*command, "--quiet=2"]):
        done = subprocess.run(step, env=quiet, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            print(done.stdout + done.stderr, file=sys.stderr)
            raise Stopped(f"This did not work; the lines above say why:\n  {shlex.join(step)}")
