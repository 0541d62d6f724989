"""The project's own Python in .venv: made once, and brought up to date when the pins change."""

import hashlib
import importlib.util
import os
import shlex
import subprocess
import sys
from pathlib import Path

import system_libraries
from errors import Stopped

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
STAMP = VENV / "installed.txt"
PROGRAM = ROOT / "packaging" / "requirements.txt"
TOOLS = ROOT / "packaging" / "requirements-dev.txt"
BIN = VENV / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = BIN / ("python.exe" if sys.platform == "win32" else "python")


def tool(name: str) -> str:
    """The path of a command that is installed in .venv."""
    return str(BIN / (f"{name}.exe" if sys.platform == "win32" else name))


def ready(*, tools: bool) -> None:
    """Bring .venv to the pinned versions, with the developers' tools or without; raises Stopped."""
    if not _same_python():
        _make()
    pins = [PROGRAM, TOOLS] if tools else [PROGRAM]
    if not _installed(pins):
        _install(pins)
    system_libraries.ready(VENV)


def call(*command: str | Path, **variables: str) -> int:
    """Run a command in the project's folder, with extra environment variables; its exit code."""
    return subprocess.run(
        [str(part) for part in command], cwd=ROOT, env=os.environ | variables, check=False
    ).returncode


def _same_python() -> bool:
    """Whether .venv was made by this version of Python and its Python still starts."""
    wanted = f"{sys.version_info.major}.{sys.version_info.minor}"
    asked = [str(PYTHON), "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    try:
        answer = subprocess.run(asked, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.strip() == wanted


def _make() -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if importlib.util.find_spec("ensurepip") is None:
        system_libraries.install([f"python{version}-venv"], "Python cannot make a virtual environment yet.")
    print(f"Making .venv with Python {version} from {sys.executable}.", flush=True)
    if call(sys.executable, "-m", "venv", "--clear", VENV) != 0:
        raise Stopped(f"Python could not make {VENV}; the lines above say why.")


def _wanted(pins: list[Path]) -> list[str]:
    """One line per file that decides what is installed: its name and the SHA-256 of its bytes."""
    files = [*pins, ROOT / "pyproject.toml"]
    return [f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}" for file in files]


def _installed(pins: list[Path]) -> bool:
    """Whether the stamp holds what is wanted; with the tools installed, the program alone is there too."""
    if not STAMP.exists():
        return False
    lines = STAMP.read_text(encoding="utf-8").splitlines()
    return lines[0] == str(ROOT) and set(_wanted(pins)) <= set(lines)


def _install(pins: list[Path]) -> None:
    """The pins by their hashes, then the project itself in place, which downloads nothing."""
    size = "600 MB" if TOOLS in pins else "400 MB"
    print(f"Installing the pinned versions into .venv: once, about {size} on the disk.", flush=True)
    STAMP.unlink(missing_ok=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    if not sys.stdout.isatty():
        pip.append("--quiet")  # only a person wants to see how far the downloads are
    given = [part for file in pins for part in ("-r", str(file))]
    first = [*pip, "--require-hashes", "--only-binary", ":all:", *given]
    second = [*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)]
    for command in (first, second):
        if call(*command) != 0:
            raise Stopped(
                "The installation did not finish; the lines above say why. A connection is needed this once: "
                "mend it and type the same command again. This failed:\n  " + shlex.join(command)
            )
    STAMP.write_text("\n".join([str(ROOT), *_wanted(pins)]) + "\n", encoding="utf-8")
