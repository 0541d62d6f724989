"""Faults planted one at a time in a copy of the program, to see that a test fails for each."""

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path

from errors import Stopped

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "packaging" / "faults.toml"
_COPIED = ("rcm_desktop", "tests", "packaging", "resources", "pyproject.toml")
_USUAL = (
    "tests/storage", "tests/bundle", "tests/services/test_exchange.py", "tests/services/test_previews.py",
    "tests/services/test_meetings.py",
)  # fmt: skip
_HISTORIES = "tests/storage/test_histories_{}.py"
_SHARES = range(1, 5)
_TRIED = 200
"""Random histories that a fault has to pass beside the usual tests before it counts as alive."""

Fault = Mapping[str, str]


def listed(words: str = "") -> list[Fault]:
    """The faults whose file or description holds these words."""
    found: list[Fault] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["fault"]
    return [fault for fault in found if words in fault["file"] or words in fault["what"]]


def planted(text: str, fault: Fault) -> str:
    """A module's text with the fault in it; raises ValueError where what it changes does not stand there once."""
    if text.count(fault["old"]) != 1:
        raise ValueError(f"{fault['file']} does not hold this once: {fault['old']}")
    return text.replace(fault["old"], fault["new"])


def run(python: str, words: str = "") -> int:
    """Plant each fault in a copy of the tree, run the tests, print a line; 1 where a test should have failed.

    Raises Stopped where the tests fail without a fault, or are stopped from outside.
    """
    wrong = 0
    faults = listed(words)
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        _copy(tree)
        if _caught(python, tree, "rcm_desktop/storage/journal.py", histories=False):
            raise Stopped("The tests fail without any fault: mend that first.")
        for number, fault in enumerate(faults, 1):
            module = tree / fault["file"]
            whole = module.read_text(encoding="utf-8")
            module.write_text(planted(whole, fault), encoding="utf-8")
            by = _caught(python, tree, fault["file"])
            module.write_text(whole, encoding="utf-8")
            is_right = bool(by) != ("same" in fault)
            wrong += not is_right
            print(f"{number:>3} {fault['file']}: {fault['what']}: {_verdict(fault, by, is_right)}", flush=True)
    same = sum("same" in fault for fault in faults)
    print(f"{len(faults)} faults, of which {same} change nothing; {wrong} not as they should be")
    return 1 if wrong else 0


def _verdict(fault: Fault, by: str, is_right: bool) -> str:
    if by:
        return f"caught by {by}" if is_right else f"SAID TO CHANGE NOTHING, yet caught by {by}"
    return f"changes nothing: {fault['same']}" if is_right else "LIVED"


def _copy(tree: Path) -> None:
    tree.mkdir()
    for name in _COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tree / name)


def _caught(python: str, tree: Path, file: str, histories: bool = True) -> str:
    """The first test that fails in the tree, or nothing: the module's own are asked first, histories last."""
    _, floor, *_, name = Path(file).parts
    found = (tree / "tests" / floor).glob(f"**/test_{Path(name).stem}*.py")
    own = [str(path.relative_to(tree)) for path in sorted(found)]
    shares = [_HISTORIES.format(share) for share in _SHARES]
    usual = [*_USUAL, *(f"--ignore={path}" for path in shares)]
    first = own and _fails(python, tree, own)
    return first or _fails(python, tree, usual) or (_fails(python, tree, shares) if histories else "")


def _fails(python: str, tree: Path, tests: list[str]) -> str:
    """The first of these tests that fails, with no time spent on making its example short."""
    command = [python, "-m", "pytest", "-q", "-x", "--tb=no", "-p", "no:cacheprovider", *tests]
    variables = {"PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    variables |= {"RCM_TRIED": str(_TRIED)}
    done = subprocess.run(
        command, cwd=tree, env=os.environ | variables, capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return ""
    if done.returncode < 0:
        raise Stopped(f"The tests were stopped from outside, by signal {-done.returncode}.")
    failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return failed[0].split(" - ")[0].split(" ", 1)[1] if failed else f"pytest, which ended with {done.returncode}"


if __name__ == "__main__":
    sys.exit(run(sys.executable, " ".join(sys.argv[1:])))
