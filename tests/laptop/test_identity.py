"""The machine's id and the sidecar of tips."""

from pathlib import Path

from rcm_desktop.laptop.identity import Sidecar, Tip, machine_id


def test_the_machine_id_is_the_same_each_time_and_not_the_raw_one(tmp_path: Path) -> None:
    first = machine_id(tmp_path)
    assert first == machine_id(tmp_path)
    assert len(first) == 32
    raw = Path("/etc/machine-id")
    if raw.exists():
        assert raw.read_text().strip() != first
        assert list(tmp_path.iterdir()) == []


def test_a_tip_is_remembered_in_the_file(tmp_path: Path) -> None:
    sidecar = Sidecar(tmp_path / "tips.json")
    sidecar.remember("m1", "r1", 1, "aa")
    sidecar.remember("m1", "r2", 4, "bb")
    sidecar.remember("m1", "r1", 2, "cc")
    again = Sidecar(tmp_path / "tips.json")
    assert again.tip_of("m1", "r1") == Tip(2, "cc")
    assert again.tip_of("m1", "r2") == Tip(4, "bb")
    assert again.tip_of("m2", "r1") is None
    assert [file.name for file in tmp_path.iterdir()] == ["tips.json"]


def test_a_damaged_sidecar_knows_nothing_and_can_be_written_again(tmp_path: Path) -> None:
    (tmp_path / "tips.json").write_bytes(b'{"m1": {"r1": {"se\xff')
    sidecar = Sidecar(tmp_path / "tips.json")
    assert sidecar.tip_of("m1", "r1") is None
    sidecar.remember("m1", "r1", 1, "aa")
    assert Sidecar(tmp_path / "tips.json").tip_of("m1", "r1") == Tip(1, "aa")
