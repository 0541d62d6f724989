"""The commands of dev.py: what each prepares, starts and says."""

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path

import checks
import desktop_entry
import environment
import faults
from environment import PYTHON, ROOT, call, tool
from errors import Stopped

LANGUAGES = ("es", "en")
COMPILE = ["pip", "compile", "--quiet", "--no-header", "--universal", "--generate-hashes"]
OLDEST = ["--python-version", "3.11"]

CAMPAIGNS = {
    "histories": "random histories of laptops (2000, or those of four minutes)",
    "steps": "how long each history is (40)",
    "kills": "kills of programs that are typed into (5)",
    "absurd": "well-signed bundles of nonsense (40)",
    "bundle_kills": "kills while bundles are written and taken in (4)",
}
"""How long some tests go on, and how long they do without a word."""


def run(out: Path | None) -> int:
    """Open the window on the sample meeting; without a display, leave the papers and pictures of one."""
    environment.ready(tools=False)
    if out is None and _has_display():
        print("Opening RCM Desktop on the sample meeting.", flush=True)
        return call(PYTHON, "-m", "rcm_desktop", "--sample")
    folder = out or ROOT / "out" / datetime.now().strftime("%Y-%m-%d-%H%M%S")  # noqa: DTZ005 (a name to read)
    if out is None:
        print(f"There is no display: the sample meeting is held without a window, into {folder}", flush=True)
    folder.mkdir(parents=True, exist_ok=True)
    code = call(tool("rcm-desktop"), "demo", "--out", folder)
    if code == 0:
        print("Taking pictures of every page.", flush=True)
        code = _shots("--out", str(folder / "pages"), "--quick")
    if code == 0:
        print(f"The minutes, the programme, the bundle and the pictures are in {folder}")
    return code


def test(given: argparse.Namespace, rest: list[str]) -> int:
    """Run all checks and the tests offscreen; a campaign's option goes to its tests as RCM_ and its name."""
    environment.ready(tools=True)
    if given.faults is not None:
        return faults.run(str(PYTHON), given.faults)
    return checks.run({f"RCM_{name.upper()}": getattr(given, name) for name in (*CAMPAIGNS, "damage")}, rest)


def bench(rest: list[str]) -> int:
    """Print the benchmarks' figures."""
    environment.ready(tools=True)
    return call(PYTHON, "packaging/bench.py", *rest)


def shots(rest: list[str]) -> int:
    """Render every page to PNG."""
    environment.ready(tools=False)
    return _shots(*rest)


def words() -> int:
    """Gather the interface's sentences into resources/i18n and make the translations that Qt loads."""
    environment.ready(tools=False)
    sources = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "rcm_desktop").rglob("*.py"))
    folder = ROOT / "resources" / "i18n"
    folder.mkdir(parents=True, exist_ok=True)
    texts = [folder / f"rcm_{language}.ts" for language in LANGUAGES]
    for language, text in zip(LANGUAGES, texts, strict=True):
        gather = [tool("pyside6-lupdate"), "-no-obsolete", "-locations", "none", "-target-language", language]
        if language == "en":
            gather.append("-pluralonly")  # the sources are English; only "%n" has forms to fill in
        code = call(*gather, *sources, "-ts", text)
        if code != 0:
            return code
    return max(call(tool("pyside6-lrelease"), text, "-qm", text.with_suffix(".qm")) for text in texts)


def register() -> int:
    """Let a double click on a bundle or an invitation open this program, for the current user on Linux."""
    if sys.platform in ("win32", "darwin"):
        raise Stopped("On this system the installer registers the file types; see packaging/file_types.")
    environment.ready(tools=False)
    for path in desktop_entry.register(Path(tool("rcm-desktop-window")), desktop_entry.shared_folder()):
        print(path)
    return 0


def pin(rest: list[str]) -> int:
    """Make the pins again from pyproject.toml; versions stay unless asked for with --upgrade."""
    environment.ready(tools=True)
    uv = [tool("uv"), *COMPILE, *OLDEST]
    files = ("packaging/requirements.txt", "packaging/requirements-dev.txt")
    first = call(*uv, "pyproject.toml", "--group", "build", "-o", files[0], *rest)
    return first or call(*uv, "--group", "dev", "-c", files[0], "-o", files[1], *rest)


def _has_display() -> bool:
    """Whether a window can be shown: always on Windows and macOS, elsewhere where a screen is named."""
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform in ("win32", "darwin") or bool(named)


def _shots(*rest: str) -> int:
    return call(PYTHON, "packaging/shots.py", *rest, QT_QPA_PLATFORM="offscreen")


def _arguments() -> tuple[argparse.Namespace, list[str]]:
    """What was typed; words that a command does not know are passed on to the program it starts."""
    parser = argparse.ArgumentParser(prog="dev.py", description="What a developer does with RCM Desktop.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    runs = commands.add_parser("run", help="open the window on the sample meeting")
    runs.add_argument("--out", type=Path, metavar="DIR", help="no window: leave papers and pictures in DIR")
    tests = commands.add_parser("test", help="ruff, mypy, import-linter and pytest; other words go to pytest")
    for name, what in CAMPAIGNS.items():
        tests.add_argument(f"--{name.replace('_', '-')}", type=int, metavar="N", help=what)
    tests.add_argument("--damage", action="store_const", const=1, help="every bit and cut of bundles, hostile files")
    tests.add_argument(
        "--faults", nargs="?", const="", metavar="WORDS", help="plant faults, and see a test fail for each"
    )
    commands.add_parser("bench", help="print the benchmarks' figures")
    commands.add_parser("shots", help="render every page to PNG: --out DIR [--quick]")
    commands.add_parser("words", help="gather the texts of the interface and compile the translations")
    commands.add_parser("register", help="let a double click on a bundle open this program (Linux)")
    commands.add_parser("pin", help="make the pinned requirements again: [--upgrade]")
    given, rest = parser.parse_known_args()
    if rest and given.command in ("run", "words", "register"):
        parser.error(f"{given.command} does not know {' '.join(rest)}")
    return given, rest


def main() -> int:
    """Do what was typed; 2 when something outside the project stopped it."""
    given, rest = _arguments()
    try:
        match given.command:
            case "run":
                return run(given.out and given.out.resolve())
            case "test":
                return test(given, rest)
            case "bench":
                return bench(rest)
            case "shots":
                return shots(rest)
            case "words":
                return words()
            case "register":
                return register()
            case _:
                return pin(rest)
    except Stopped as stopped:
        print(stopped, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
