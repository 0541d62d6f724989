"""Large pieces of memory go back to the system even where small ones lie between them."""

import subprocess
import sys
from pathlib import Path

import pytest

from rcm_desktop.laptop.memory import give_back_large

STORY = """
import sys
from pathlib import Path
from rcm_desktop.laptop.memory import give_back_large

def resident():
    line = next(l for l in Path("/proc/self/status").read_text().splitlines() if l.startswith("VmRSS"))
    return int(line.split()[1]) // 1024

if sys.argv[1] == "told":
    assert give_back_large()
first = bytearray(30 << 20)
del first
before, large, small = resident(), [], []
for _ in range(60):
    large.append(bytearray(b"x" * (1 << 20)))
    small.append(bytearray(b"y" * 60_000))
large.clear()
print(resident() - before - 60 * 60_000 // (1 << 20))
"""


def left(told: str) -> int:
    """How many MB stay after sixty were freed."""
    line = [sys.executable, "-c", STORY, told]
    return int(subprocess.run(line, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True).stdout)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has to be told")
def test_what_is_freed_is_gone() -> None:
    if not give_back_large():
        pytest.skip("this system's allocator takes no such wish")
    assert left("told") < 10


def test_any_system_may_be_told() -> None:
    assert give_back_large() in (True, False)
