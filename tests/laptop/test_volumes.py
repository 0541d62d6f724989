"""Removable volumes: told from disks by what the system says, in its own words."""

import sys
from pathlib import Path

import pytest

from rcm_desktop.laptop.volumes import Mount, mounts, removable, sticks

MOUNTINFO = """\
22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
23 22 8:1 / /boot/efi rw,relatime - vfat /dev/sda1 rw
24 22 0:21 / /proc rw - proc proc rw
60 22 8:17 / /media/ana/RCM\\0402023 rw,nosuid - vfat /dev/sdb1 rw
61 22 8:33 / /srv/stick rw - ext4 /dev/sdc1 rw
62 22 8:49 / /mnt/datos rw - ext4 /dev/sdd1 rw
63 22 8:65 / /mnt/llave rw - exfat /dev/sde1 rw
64 22 0:50 / /media/ana/compartido rw - cifs //servidor/c rw
65 22 8:17 / /media/ana/RCM\\0402023 rw,nosuid - vfat /dev/sdb1 rw
"""


def block(blocks: Path, name: str, parts: dict[str, str], *, says: str) -> None:
    """A disk and its partitions, as /sys/dev/block shows them."""
    disk = blocks.parent / "devices" / name
    disk.mkdir(parents=True)
    (disk / "removable").write_text(f"{says}\n")
    for device, part in parts.items():
        (disk / part).mkdir()
        (disk / part / "partition").write_text("1\n")
        (blocks / device).symlink_to(disk / part)


@pytest.fixture
def blocks(tmp_path: Path) -> Path:
    if sys.platform == "win32":
        pytest.skip("Windows has no /sys, and links only for administrators")
    folder = tmp_path / "block"
    folder.mkdir()
    block(folder, "sda", {"8:2": "sda2", "8:1": "sda1"}, says="0")
    block(folder, "sdb", {"8:17": "sdb1"}, says="1")
    block(folder, "sdc", {"8:33": "sdc1"}, says="1")
    block(folder, "sdd", {"8:49": "sdd1"}, says="0")
    block(folder, "sde", {"8:65": "sde1"}, says="0")
    return folder


def test_sticks_are_told_from_disks_shares_and_the_system(blocks: Path) -> None:
    found = removable(list(mounts(MOUNTINFO)), blocks)
    assert [mount.place for mount in found] == ["/media/ana/RCM 2023", "/srv/stick", "/mnt/llave"]


def test_the_stick_that_the_system_itself_runs_from_is_none(blocks: Path) -> None:
    live = [Mount("8:17", "/", "ext4", "/dev/sdb1"), Mount("8:17", "/media/ana/LIVE", "ext4", "/dev/sdb1")]
    assert removable(live, blocks) == ()


def test_a_device_that_is_gone_from_sys_is_judged_by_its_place(blocks: Path) -> None:
    gone = [Mount("9:9", "/media/ana/X", "vfat", "/dev/x"), Mount("9:9", "/srv/x", "vfat", "/dev/x")]
    assert [mount.place for mount in removable(gone, blocks)] == ["/media/ana/X"]


def test_a_name_with_letters_and_spaces_is_read_as_it_is() -> None:
    line = "60 22 8:17 / /media/ana/Memoria\\040Señora rw - vfat /dev/sdb1 rw"
    assert [mount.place for mount in mounts(line)] == ["/media/ana/Memoria Señora"]


def test_this_machine_answers_with_volumes_that_are_there() -> None:
    for stick in sticks():
        assert stick.path.is_dir()
        assert stick.label
        assert stick.free >= 0
