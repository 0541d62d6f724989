"""Where the program keeps its files, and whether that is a safe place for a database."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from rcm_desktop.domain.errors import TargetVanished
from rcm_desktop.laptop.trouble import told

OVERRIDE = "RCM_DATA"
"""The environment variable that names another data folder."""

_NETWORK = {
    "9p": "9P", "afs": "AFS", "ceph": "Ceph", "cifs": "SMB", "davfs": "WebDAV", "fuse.davfs": "WebDAV",
    "fuse.gvfsd-fuse": "GVFS", "fuse.rclone": "rclone", "fuse.sshfs": "SSHFS", "glusterfs": "GlusterFS",
    "fuse.glusterfs": "GlusterFS", "nfs": "NFS", "nfs4": "NFS", "smb2": "SMB", "smb3": "SMB", "smbfs": "SMB",
    "afpfs": "AFP", "webdav": "WebDAV",
}  # fmt: skip
_SYNCED_NAMES = {
    "onedrive": "OneDrive", "dropbox": "Dropbox", "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive", "mi unidad": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud", "box": "Box",
    "mobile documents": "iCloud", "icloud drive": "iCloud", "icloudrive": "iCloud", "pcloud drive": "pCloud",
    "pclouddrive": "pCloud", "mega": "MEGA", "megasync": "MEGA", "synologydrive": "Synology Drive",
    "seafile": "Seafile", "box sync": "Box", "syncthing": "Syncthing",
}  # fmt: skip
_SYNCED_MARKERS = {
    ".dropbox": "Dropbox", ".dropbox.cache": "Dropbox", ".stfolder": "Syncthing",
    ".nextcloudsync.log": "Nextcloud", ".owncloudsync.log": "ownCloud", ".tmp.drivedownload": "Google Drive",
}  # fmt: skip
_DRIVE_REMOTE = 4


def data_folder(given: Path | None = None) -> Path:
    """The folder of meetings, settings and logs, made if need be: the given one, RCM_DATA's, or the system's.

    Raises ReadOnly, NoRoom or TargetVanished.
    """
    override = os.environ.get(OVERRIDE)
    folder = given or (Path(override) if override else _usual_folder())
    try:
        folder = folder.expanduser().absolute()
    except RuntimeError as problem:  # "~" and the name of nobody
        raise TargetVanished(path=str(folder)) from problem
    with told(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def settings_file(folder: Path) -> Path:
    """The file of this laptop's settings in a data folder."""
    return folder / "settings.json"


def tips_file(folder: Path) -> Path:
    """The sidecar that betrays a restored backup (see laptop/identity)."""
    return folder / "tips.json"


def on_share_or_synced(path: Path) -> str | None:
    """The network file system or synchronising service a path lies in: SQLite loses data on either."""
    path = path.expanduser().absolute()
    return _share(path) or synced(path)


def synced(path: Path) -> str | None:
    """The synchronising service whose folder holds the path, by the folder's name or the marker it leaves."""
    for variable in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        root = os.environ.get(variable)
        if root and path.is_relative_to(root):
            return "OneDrive"
    for folder in (path, *path.parents):
        named = _service_named(folder)
        if named:
            return named
        for marker, service in _SYNCED_MARKERS.items():
            if (folder / marker).exists():
                return service
    return None


def mounted_kind(path: Path, mountinfo: str) -> str | None:
    """The file system a path lies on, as "ext4" or "nfs4", by the text of /proc/self/mountinfo (proc(5))."""
    return max(
        ((len(str(point)), kind) for point, kind in _mounts(mountinfo) if path.is_relative_to(point)),
        key=lambda found: found[0],
        default=(0, None),
    )[1]


def _service_named(folder: Path) -> str | None:
    name = folder.name.casefold()
    if folder.parent.name == "CloudStorage":
        return folder.name.split("-")[0]
    company = name.split(" - ")[0]  # "OneDrive - Ministerio"
    return _SYNCED_NAMES.get(name) or _SYNCED_NAMES.get(company) or _SYNCED_NAMES.get(name.split(" (")[0])


def _usual_folder() -> Path:
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "RCM Desktop"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "RCM Desktop"
    shared = os.environ.get("XDG_DATA_HOME", "")
    # The XDG specification says to ignore a relative path.
    return (Path(shared) if shared.startswith("/") else Path.home() / ".local" / "share") / "rcm-desktop"


def _share(path: Path) -> str | None:
    if sys.platform == "win32":
        return _windows_share(path)
    if sys.platform == "darwin":
        listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
        kind = _longest_mac_mount(path.resolve(), listed)
    else:
        try:
            kind = mounted_kind(path.resolve(), Path("/proc/self/mountinfo").read_text(errors="replace"))
        except OSError:
            return None
    return _NETWORK.get(kind) if kind else None


def _mounts(mountinfo: str) -> Iterator[tuple[Path, str]]:
    for line in mountinfo.splitlines():
        before, dash, after = line.partition(" - ")
        fields, kinds = before.split(" "), after.split(" ")
        if dash and len(fields) > 4:
            yield Path(fields[4].encode().decode("unicode_escape")), kinds[0]


def _longest_mac_mount(path: Path, listed: str) -> str | None:
    """The kind in lines such as "//ana@server/docs on /Volumes/docs (smbfs, nodev)"."""
    longest, found = -1, None
    for line in listed.splitlines():
        place, bracket, options = line.partition(" on ")[2].rpartition(" (")
        if bracket and path.is_relative_to(place) and len(place) > longest:
            longest, found = len(place), options.split(",")[0].rstrip(")")
    return found


def _windows_share(path: Path) -> str | None:
    if sys.platform != "win32":
        return None
    if path.drive.startswith("\\\\"):
        return "SMB"
    import ctypes

    kind = ctypes.windll.kernel32.GetDriveTypeW(path.anchor)
    return "SMB" if kind == _DRIVE_REMOTE else None
