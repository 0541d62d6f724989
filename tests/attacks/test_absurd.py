"""Well-signed bundles of nonsense are taken in, stop no desk, and write nothing outside the data folder.

RCM_ABSURD=50000 runs a campaign of that many bundles and prints what happened in them.
"""

import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from rcm_desktop.bundle.seal import new_meeting_key, new_signing_key
from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.storage import exchange, integrity
from rcm_desktop.storage.database import Database
from tests.attacks.absurd import MOST_BUNDLES, Here, Said, bundle
from tests.attacks.forger import Forger
from tests.attacks.jail import kept_in
from tests.attacks.readers import read_papers, read_screens
from tests.clock import FixedClock
from tests.sample import MEETING, small_meeting
from tests.shelves import HERE

ABSURD = int(os.environ.get("RCM_ABSURD", "40"))
AROUND = 20
"""Bundles in an example, roughly: so many examples make the number."""
_ROUND = 50
"""Examples that hypothesis thinks of together: it keeps all of them in memory."""
happened: Counter[str] = Counter()


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a laptop with the small meeting, some entries and some who came."""
    folder = tmp_path_factory.mktemp("absurd")
    database = small_meeting(folder / "meetings" / MEETING, FixedClock())
    with database.local() as connection:
        exchange.keep_key(connection, exchange.MEETING_KEY, new_meeting_key())
        exchange.keep_key(connection, exchange.SIGNING_KEY, new_signing_key())
    with database.write() as work:
        for one in HERE:
            work.create(one)
    for person in People(database).everyone()[:5]:
        Attendance(database).check_in(person.delegate.id, REGISTRATION)
    database.close()
    opened = Meetings(folder, FixedClock()).open()
    opened.close()
    return folder


class Mischief:
    """A laptop to which absurd bundles are carried, and all that they may name."""

    def __init__(self, folder: Path, template: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        self.folder = folder
        shutil.copytree(template, folder / "data")
        self.database = Meetings(folder / "data", FixedClock()).open()
        self.forger = Forger(self.database)
        self.exchange = Exchange(self.database)
        (folder / "stick").mkdir()
        self.here = named(self.database)
        self.brought: list[int] = []

    def carry(self, about: dict[str, Any], said: list[Said]) -> None:
        """Seal, look and take in one bundle; a file that cannot be written cannot be read either."""
        path, pairs, before = self.folder / "stick" / "a.rcmbundle", [], b""
        for one in said:
            replica = str(about["replica"])
            header, payload = self.forger.pair(
                one.operations, before if one.follows else b"", **{"replica": replica, **one.header}
            )
            pairs.append((header, payload))
            before = header
        try:
            self.forger.bundle(path, pairs, **about)
        except RcmError:
            happened["refused when written"] += 1
            return
        if len(said) == 1:
            self.exchange.look(path)
        receipt = self.exchange.take_in(path)
        happened["bundles"] += 1
        happened["transactions"] += receipt.new
        self.brought.append(receipt.id)


def named(database: Database) -> Here:
    """Some records of each kind, and the operations that wrote them."""
    with database.read() as connection:
        rows = connection.exec_driver_sql("select id, rec, kind, field from op").all()
    of: dict[str, list[str]] = {}
    for _, rec, kind, field in rows:
        here = of.setdefault(kind if field is not None else "about", [])
        if rec not in here and len(here) < 4:
            here.append(rec)
    known = {rec for here in of.values() for rec in here}
    return Here(of, [ident for ident, rec, *_ in rows if rec in known])


def absurd_bundles(folder: Path, template: Path, draw: st.DataObject) -> None:
    """One example: some bundles carried to one laptop, then everything read, one undone, everything read again."""
    mischief = Mischief(folder / "laptop", template)
    with kept_in(folder / "laptop") as outside:
        try:
            for _ in range(draw.draw(st.integers(1, MOST_BUNDLES))):
                mischief.carry(*draw.draw(bundle(mischief.here)))
            _survives(mischief, papers=draw.draw(st.integers(0, 3)) == 0)
            if mischief.brought:
                mischief.exchange.undo(draw.draw(st.sampled_from(mischief.brought)))
                assert integrity.check(mischief.database) == ()
                read_screens(mischief.database)
        finally:
            mischief.database.close()
    assert outside == []
    happened["examples"] += 1


def _survives(mischief: Mischief, *, papers: bool) -> None:
    assert integrity.check(mischief.database) == ()
    read_screens(mischief.database)
    if papers:
        read_papers(mischief.database, mischief.folder)
    before = mischief.exchange.control_words()
    path = mischief.database.path
    mischief.database.close()
    mischief.database = Meetings(mischief.folder / "data", FixedClock()).open()
    assert mischief.database.path == path
    mischief.exchange = Exchange(mischief.database)
    assert mischief.exchange.control_words() == before


def test_absurd_bundles_stop_no_desk(
    template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    happened.clear()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "laptop"))  # where workbooks are packed
    started = time.perf_counter()
    campaign = "RCM_ABSURD" in os.environ

    @settings(
        max_examples=min(_ROUND, max(1, ABSURD // AROUND)), deadline=None, database=None, print_blob=True,
        suppress_health_check=list(HealthCheck), derandomize="CI" in os.environ,
        phases=(Phase.generate, Phase.shrink) if campaign else (Phase.generate,),
    )  # fmt: skip
    @given(draw=st.data())
    def carried(draw: st.DataObject) -> None:
        absurd_bundles(tmp_path, template, draw)

    while happened["bundles"] < ABSURD:
        carried()
        if campaign:
            _tell(capsys, time.perf_counter() - started)


def _tell(capsys: pytest.CaptureFixture[str], seconds: float) -> None:
    """Say how far a campaign is, and at its end what happened in it."""
    lines = [f"{happened['bundles']} of {ABSURD} bundles, {seconds:.0f} s"]
    if happened["bundles"] >= ABSURD:
        lines += [f"{count:>10} {what}" for what, count in sorted(happened.items())]
    with capsys.disabled():
        sys.stdout.write("\n".join(["", *lines]))
        sys.stdout.flush()
