"""The checks of `dev.py test`: linters, types, floors and tests, all of them run and summed up."""

from collections.abc import Callable, Mapping, Sequence
from time import monotonic

from environment import PYTHON, call, tool

_SIDE_BY_SIDE = ("-n", "auto", "--dist", "loadfile")
"""Each file's tests in one process, as many processes as there are cores; a word of one's own overrides it."""


def run(campaigns: Mapping[str, int | None], pytest_words: Sequence[str]) -> int:
    """Run every check and print a line for each; the exit code of the first that failed, or 0.

    `campaigns` are the variables that say how long a test goes on, None where it is as usual.
    """
    variables = {"QT_QPA_PLATFORM": "offscreen"}
    variables |= {name: str(count) for name, count in campaigns.items() if count is not None}
    steps: dict[str, Callable[[], int]] = {
        "ruff": lambda: call(tool("ruff"), "check", "."),
        "mypy": lambda: call(tool("mypy"), "--strict", "rcm_desktop", "packaging", "tests"),
        "import-linter": lambda: call(tool("lint-imports"), "--no-cache"),
        "pytest": lambda: call(PYTHON, "-m", "pytest", *_SIDE_BY_SIDE, *pytest_words, **variables),
    }
    codes: dict[str, int] = {}
    lines: list[str] = []
    for name, step in steps.items():
        print(f"\n== {name}", flush=True)
        began = monotonic()
        codes[name] = step()
        verdict = "passed" if codes[name] == 0 else f"FAILED (exit code {codes[name]})"
        lines.append(f"{name:<14} {verdict}, {monotonic() - began:.1f} s")
    print("\n== summary", *lines, sep="\n", flush=True)
    return next((code for code in codes.values() if code != 0), 0)
