"""Which machine this is and what each meeting's file last held: so that clones and old backups show."""

import os
import subprocess
import sys
from hashlib import blake2b
from pathlib import Path
from threading import Lock
from uuid import uuid4

import msgspec

from rcm_desktop.laptop.trouble import told


def machine_id(folder: Path) -> str:
    """32 hexadecimal characters that are the same at each start on this machine and say nothing about it.

    The system's own id is hashed, so the raw one never leaves; where there is none, one is kept here.
    """
    raw = _system_id() or _kept_id(folder)
    return blake2b(raw.encode(), digest_size=16, person=b"RCM machine v1").hexdigest()


def _system_id() -> str:
    if sys.platform == "win32":
        return _windows_id()
    if sys.platform == "darwin":
        return _mac_id()
    for place in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            return Path(place).read_text().strip()
        except OSError:
            continue
    return ""


def _windows_id() -> str:
    if sys.platform != "win32":
        return ""
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    except OSError:
        return ""


def _mac_id() -> str:
    asked = ["/usr/sbin/ioreg", "-rd1", "-c", "IOPlatformExpertDevice"]
    try:
        told_us = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=5).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""
    for line in told_us.splitlines():
        if "IOPlatformUUID" in line:
            return line.split("=")[-1].strip(' "')
    return ""


def _kept_id(folder: Path) -> str:
    place = folder / "machine-id"
    with told(place):
        if not place.exists():
            place.write_text(uuid4().hex)
        return place.read_text()


class Tip(msgspec.Struct, frozen=True):
    """The last transaction a replica wrote on this machine."""

    seq: int
    tip: str


_decoder = msgspec.json.Decoder(dict[str, dict[str, Tip]])


class Sidecar:
    """The tip of each replica this machine wrote, kept outside the meeting's file.

    A tip here that is not in the meeting's file means the file was put back to an earlier state. It is not
    synced to the disk, so it may be written after each commit: losing it loses only that notice, and being
    behind the meeting's file says nothing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        with told(path):
            kept = path.read_bytes() if path.exists() else b""
        try:
            self._tips = _decoder.decode(kept)
        except (msgspec.DecodeError, UnicodeDecodeError):
            self._tips = {}

    def remember(self, meeting: str, replica: str, seq: int, tip: str) -> None:
        """Note that the replica's last transaction here has this number and id."""
        beside = self._path.with_name(self._path.name + ".part")
        with self._lock, told(self._path):  # the window's thread and a job may both have committed
            self._tips.setdefault(meeting, {})[replica] = Tip(seq, tip)
            with beside.open("wb", buffering=0) as file:
                file.write(msgspec.json.encode(self._tips))
            os.replace(beside, self._path)

    def tip_of(self, meeting: str, replica: str) -> Tip | None:
        """The last tip noted for the replica, if any."""
        return self._tips.get(meeting, {}).get(replica)
