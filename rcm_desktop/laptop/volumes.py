"""The USB sticks and other removable volumes that are plugged in now."""

import re
import shutil
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

_SHARED_PLACES = ("/media/", "/run/media/")
_HAND_MADE = "/mnt/"
_STICK_KINDS = {"vfat", "exfat", "msdos", "ntfs", "ntfs3", "fuseblk", "hfsplus"}
"""The file systems of sticks: what else is mounted by hand is a disk of this laptop's own."""
_NO_DISK = {
    "9p", "autofs", "cifs", "devtmpfs", "fuse.gvfsd-fuse", "fuse.sshfs", "nfs", "nfs4", "overlay", "proc", "smb3",
    "squashfs", "sysfs", "tmpfs",
}  # fmt: skip
_SYSTEM = ("/boot", "/efi", "/etc", "/home", "/usr", "/var", "/nix", "/snap", "/proc", "/sys", "/dev", "/tmp")
_DRIVE_REMOVABLE = 2


class Stick(msgspec.Struct, frozen=True):
    """A removable volume: where it is, what it is called, and how many bytes are free on it."""

    path: Path
    label: str
    free: int


class Mount(msgspec.Struct, frozen=True):
    """A line of /proc/self/mountinfo (proc(5)): the device's numbers, the place, the kind, and the device."""

    device: str
    place: str
    kind: str
    source: str


def sticks() -> tuple[Stick, ...]:
    """The removable volumes that are there now, by their names; asks the system, so never on the window's thread."""
    if sys.platform == "win32":
        found = list(_on_windows())
    elif sys.platform == "darwin":
        found = list(_on_mac(Path("/Volumes")))
    else:
        found = list(_on_linux())
    return tuple(sorted(found, key=lambda stick: (stick.label.casefold(), stick.path)))


def mounts(mountinfo: str) -> Iterator[Mount]:
    """The mounts in the text of /proc/self/mountinfo."""
    for line in mountinfo.splitlines():
        before, dash, after = line.partition(" - ")
        fields, kinds = before.split(" "), after.split(" ")
        if dash and len(fields) > 4 and len(kinds) > 1:
            yield Mount(fields[2], _plain(fields[4]), kinds[0], _plain(kinds[1]))


def removable(found: list[Mount], blocks: Path) -> tuple[Mount, ...]:
    """Those mounts that are removable; `blocks` is /sys/dev/block, where each device has its folder.

    The disk that holds the system is none, even where it is a stick or a card.
    """
    own = {_disk(blocks, mount.device) for mount in found if mount.place == "/"}
    kept: dict[str, Mount] = {}
    for mount in found:
        disk = _disk(blocks, mount.device)
        if mount.kind in _NO_DISK or (disk is not None and disk in own):
            continue
        if _is_stick(mount, disk):
            kept.setdefault(mount.place, mount)
    return tuple(kept.values())


def _is_stick(mount: Mount, disk: Path | None) -> bool:
    if mount.place.startswith(_SHARED_PLACES):
        return True
    if mount.place.startswith(_HAND_MADE) and mount.kind in _STICK_KINDS:
        return True
    system = mount.place == "/" or mount.place.startswith(_SYSTEM)
    return not system and disk is not None and _says(disk / "removable") == "1"


def _on_linux() -> Iterator[Stick]:
    try:
        text = Path("/proc/self/mountinfo").read_text(errors="replace")
    except OSError:
        return
    for mount in removable(list(mounts(text)), Path("/sys/dev/block")):
        found = _stick(Path(mount.place))
        if found is not None:
            yield found


def _on_mac(volumes: Path) -> Iterator[Stick]:
    """What the Finder shows as a volume, but the system's own, network drives, and images of discs."""
    try:
        places = sorted(volumes.iterdir())
        listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=5).stdout
    except (OSError, subprocess.SubprocessError):
        return
    local = {line.partition(" on ")[2].rpartition(" (")[0] for line in listed.splitlines() if "local" in line}
    for place in places:
        if not _is_systems(place) and str(place) in local and not place.name.startswith("."):
            found = _stick(place)
            if found is not None:
                yield found


def _is_systems(place: Path) -> bool:
    """Whether it is the volume the system runs from, or was taken out just now."""
    try:
        return place.is_symlink() or place.samefile("/")
    except OSError:
        return True


def _on_windows() -> Iterator[Stick]:
    if sys.platform != "win32":
        return
    import ctypes

    system = ctypes.windll.kernel32
    there = system.GetLogicalDrives()
    for place, letter in enumerate(string.ascii_uppercase):
        root = f"{letter}:\\"
        if there >> place & 1 and system.GetDriveTypeW(root) == _DRIVE_REMOVABLE:
            name = ctypes.create_unicode_buffer(261)
            # An empty card reader has a letter and no volume; asked so, Windows shows no question.
            if system.GetVolumeInformationW(root, name, len(name), None, None, None, None, 0):
                found = _stick(Path(root), name.value or f"{letter}:")
                if found is not None:
                    yield found


def _stick(path: Path, label: str = "") -> Stick | None:
    """The stick at a path, or None where it went away meanwhile or may not be looked at."""
    try:
        free = shutil.disk_usage(path).free
    except OSError:
        return None
    return Stick(path, label or path.name, free)


def _disk(blocks: Path, device: str) -> Path | None:
    """The folder of the whole disk that a device is a part of."""
    try:
        folder = (blocks / device).resolve(strict=True)
    except OSError:
        return None
    return folder.parent if (folder / "partition").exists() else folder


def _says(file: Path) -> str:
    try:
        return file.read_text().strip()
    except OSError:
        return ""


def _plain(text: str) -> str:
    r"""A path as it is: the system writes a space as \040, and so a tab, a line's end and a backslash."""
    return re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), text)
