"""Two versions of the program: what the later one writes passes through the earlier whole, and counts after an upgrade.

The later version is this one with a kind and a field more, in a copy of its source that processes of its own run.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
LATER_KIND = """

class Robot(Record, frozen=True, kw_only=True):
    \"\"\"Something that a later version knows.\"\"\"

    name: str = ""
"""
MAKE = """
import sys
from pathlib import Path
from rcm_desktop.intake.description import read_description
from rcm_desktop.services.meetings import Meetings
description = read_description(Path(sys.argv[2]))
Meetings(Path(sys.argv[1]), machine=sys.argv[1]).create(description, "Ana").close()
"""
INVITE = """
import sys
from pathlib import Path
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.services.meetings import Meetings
database = Meetings(Path(sys.argv[1]), machine=sys.argv[1]).open()
invited = Exchange(database).invite(Place(name="Mesa 2"), Path(sys.argv[2]))
database.close()
Meetings(Path(sys.argv[3]), machine=sys.argv[3]).join(invited.path, invited.words, "Luz").database.close()
"""
LATER_WORK = """
import sys
from pathlib import Path
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.meeting import Robot
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage import records
database = Meetings(Path(sys.argv[1]), machine=sys.argv[1]).open()
with database.read() as connection:
    person = records.listed(connection, Delegate)[0].id
    sight = records.sight(connection, Delegate, person)
with database.write() as work:
    work.create(Robot(id="robot-1", name="R2"))
    work.change(Delegate, person, sight, {"colour": "blue", "post": "Later post"})
database.close()
"""
HAND_ON = """
import sys
from pathlib import Path
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings import Meetings
database = Meetings(Path(sys.argv[1]), machine=sys.argv[1]).open()
for path in sys.argv[3:]:
    Exchange(database).look(Path(path))
    Exchange(database).take_in(Path(path))
Exchange(database).write(Path(sys.argv[2]))
database.close()
"""
LOOK = """
import json, sys
from hashlib import sha256
from pathlib import Path
from rcm_desktop.domain.catalogue import RECORDS
from rcm_desktop.domain.people import Delegate
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage import exchange, journal, records
database = Meetings(Path(sys.argv[1]), machine=sys.argv[1]).open()
with database.read() as connection:
    pairs = sorted(header + payload for header, payload in journal.known_bytes(connection))
    people = records.listed(connection, Delegate)
    robots = [one.name for one in records.listed(connection, RECORDS["robot"])] if "robot" in RECORDS else None
    unknown = exchange.not_shown(connection)
print(json.dumps({
    "bytes": sha256(b"".join(pairs)).hexdigest(),
    "words": Exchange(database).control_words(),
    "sound": [str(one.fault) for one in Checks(database).soundness()],
    "posts": [one.post for one in people if one.post == "Later post"],
    "colours": [one.colour for one in people if one.colour] if hasattr(people[0], "colour") else None,
    "robots": robots,
    "unknown": unknown,
    "backups": [one.name for one in database.path.parent.glob("*.backup")],
}))
database.close()
"""


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source of a later version."""
    root = tmp_path_factory.mktemp("later")
    for name in ("rcm_desktop", "resources"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    meeting, catalogue = root / "rcm_desktop/domain/meeting.py", root / "rcm_desktop/domain/catalogue.py"
    people = root / "rcm_desktop/domain/people.py"
    meeting.write_text(meeting.read_text(encoding="utf-8") + LATER_KIND, encoding="utf-8")
    known = catalogue.read_text(encoding="utf-8").replace('"laptop": Laptop,', '"laptop": Laptop,\n    "robot": Robot,')
    known = known.replace("import ClockCheck, Laptop,", "import ClockCheck, Laptop, Robot,")
    catalogue.write_text(known, encoding="utf-8")
    person = people.read_text(encoding="utf-8")
    person = person.replace("    post: str = ", '    colour: str = ""\n    post: str = ', 1)
    people.write_text(person, encoding="utf-8")
    return root


def run(version: Path, code: str, *arguments: Path) -> Any:
    """What a process of this version answers."""
    path = os.pathsep.join([str(version), *(one for one in sys.path if one and Path(one) != ROOT)])
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", cwd=version, timeout=120, check=False,
        env=os.environ | {"PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout) if done.stdout else None


def test_what_a_later_version_writes_passes_through_and_is_shown_after_an_upgrade(later: Path, tmp_path: Path) -> None:
    earlier_laptop, later_laptop, stick = tmp_path / "earlier", tmp_path / "later", tmp_path / "stick"
    stick.mkdir()
    run(later, MAKE, later_laptop, later / "resources/meetings/rcm-2023.toml")
    run(later, INVITE, later_laptop, stick, earlier_laptop)
    before = run(ROOT, LOOK, earlier_laptop)
    assert (before["sound"], before["unknown"]) == ([], 0)
    run(later, LATER_WORK, later_laptop)
    run(later, HAND_ON, later_laptop, stick / "made.rcmbundle")
    wrote = run(later, LOOK, later_laptop)
    assert (wrote["robots"], wrote["colours"], wrote["unknown"]) == (["R2"], ["blue"], 0)
    run(ROOT, HAND_ON, earlier_laptop, stick / "on.rcmbundle", stick / "made.rcmbundle")
    passed = run(ROOT, LOOK, earlier_laptop)
    assert (passed["robots"], passed["colours"], passed["posts"]) == (None, None, ["Later post"])
    assert (passed["unknown"], passed["sound"]) == (2, [])
    run(later, HAND_ON, later_laptop, stick / "back.rcmbundle", stick / "on.rcmbundle")
    returned = run(later, LOOK, later_laptop)
    assert (returned["words"], returned["bytes"]) == (passed["words"], passed["bytes"]), "as it was written"
    upgraded = run(later, LOOK, earlier_laptop)
    assert (upgraded["robots"], upgraded["colours"], upgraded["unknown"]) == (["R2"], ["blue"], 0)
    assert (upgraded["sound"], upgraded["words"], upgraded["bytes"]) == ([], passed["words"], passed["bytes"])
    assert len(upgraded["backups"]) == len(passed["backups"]) + 1, "kept as it was before"
    again = run(ROOT, LOOK, earlier_laptop)
    assert (again["unknown"], again["sound"], again["bytes"]) == (2, [], passed["bytes"]), "and back again"
