"""Folders, and the places where a database is not safe."""

import sys
from pathlib import Path

import pytest

from rcm_desktop.domain.errors import TargetVanished
from rcm_desktop.laptop.paths import data_folder, mounted_kind, on_share_or_synced, settings_file, synced

MOUNTS = """\
22 28 0:20 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:33 / /mnt/office rw,relatime shared:2 - nfs4 server:/office rw
31 22 0:34 / /mnt/office/local rw,relatime shared:3 - ext4 /dev/sdb1 rw
32 22 0:35 / /mnt/two\\040words rw,relatime shared:4 - cifs //server/x rw
"""


def test_the_folder_given_goes_before_the_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RCM_DATA", str(tmp_path / "variable"))
    assert data_folder(tmp_path / "given") == tmp_path / "given"
    assert data_folder() == tmp_path / "variable"
    assert (tmp_path / "variable").is_dir()


@pytest.mark.skipif(sys.platform != "linux", reason="the XDG folders are Linux's")
def test_the_usual_folder_follows_xdg_and_ignores_a_relative_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("RCM_DATA", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert data_folder() == tmp_path / "share" / "rcm-desktop"
    monkeypatch.setenv("XDG_DATA_HOME", "share")
    assert data_folder() == tmp_path / "home" / ".local" / "share" / "rcm-desktop"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(TargetVanished) as told:
        data_folder(tmp_path / "file" / "below")
    assert told.value.path == str(tmp_path / "file" / "below")


def test_settings_lie_in_the_data_folder(tmp_path: Path) -> None:
    assert settings_file(tmp_path).parent == tmp_path


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/ana", "ext4"),
        ("/mnt/office/rcm", "nfs4"),
        ("/mnt/office/local/rcm", "ext4"),
        ("/mnt/officers", "ext4"),
        ("/mnt/two words/rcm", "cifs"),
    ],
)
def test_the_longest_mount_over_a_path_names_its_file_system(path: str, kind: str) -> None:
    assert mounted_kind(Path(path), MOUNTS) == kind


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive - Ministerio", "OneDrive"),
        ("Dropbox (Secretaria)", "Dropbox"),
        ("Nextcloud", "Nextcloud"),
        ("Mi unidad", "Google Drive"),
        ("CloudStorage/GoogleDrive-ana", "GoogleDrive"),
        ("Documents", None),
        ("Boxes", None),
    ],
)
def test_a_synced_folder_is_known_by_its_name(tmp_path: Path, folder: str, service: str | None) -> None:
    place = tmp_path / folder / "rcm"
    place.mkdir(parents=True)
    assert synced(place) == service


def test_a_synced_folder_is_known_by_its_marker(tmp_path: Path) -> None:
    place = tmp_path / "shared" / "deep" / "rcm"
    place.mkdir(parents=True)
    assert on_share_or_synced(place) is None
    (tmp_path / "shared" / ".stfolder").mkdir()
    assert on_share_or_synced(place) == "Syncthing"
