"""The file types: registered for a user by plain files, and judged by the desktop's own tools where they are."""

import os
import plistlib
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import desktop_entry
import pytest

MIME = "application/vnd.rcm-desktop"
TYPES = {"rcmbundle": f"{MIME}.bundle", "rcminvite": f"{MIME}.invitation"}
_NAMES = {"mime": "http://www.freedesktop.org/standards/shared-mime-info"}


def judge(name: str) -> str:
    """A tool of the desktop, or the reason why nothing is judged here."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed here")
    return found


def answer(*command: str | Path, folder: Path) -> str:
    env = {
        **os.environ, "XDG_DATA_HOME": str(folder), "XDG_DATA_DIRS": "/usr/share", "HOME": str(folder),
        "XDG_CURRENT_DESKTOP": "",
    }  # fmt: skip
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, env=env, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def registered(tmp_path: Path) -> Path:
    program = tmp_path / "RCM Desktop" / "rcm-desktop-window"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    folder = tmp_path / "share"
    desktop_entry.register(program, folder)
    return folder


def test_the_desktop_knows_both_files_by_their_endings(tmp_path: Path) -> None:
    judge("update-mime-database")
    ask = judge("xdg-mime")
    folder = registered(tmp_path)
    for ending, mime in TYPES.items():
        file = tmp_path / f"x.{ending}"
        file.write_bytes(b"age-encryption.org/v1\n-> X25519 x\n")
        assert answer(ask, "query", "filetype", file, folder=folder) == mime


def test_the_desktop_opens_both_with_this_program(tmp_path: Path) -> None:
    judge("update-desktop-database")
    ask = judge("xdg-mime")
    folder = registered(tmp_path)
    for mime in TYPES.values():
        assert answer(ask, "query", "default", mime, folder=folder) == "rcm-desktop.desktop"


def test_the_entry_is_valid_with_any_path_in_it(tmp_path: Path) -> None:
    valid = judge("desktop-file-validate")
    for place in ("/opt/RCM Desktop/bin/rcm", '/home/ana/"$x`/100% \\rcm', "/home/señora/rcm"):
        file = tmp_path / "rcm-desktop.desktop"
        file.write_text(desktop_entry.entry(Path(place)), encoding="utf-8")
        answer(valid, file, folder=tmp_path)


def test_the_type_file_is_taken_by_the_desktops_own_reader_without_a_word(tmp_path: Path) -> None:
    update = judge("update-mime-database")
    folder = registered(tmp_path)
    env = {**os.environ, "XDG_DATA_HOME": str(folder)}
    done = subprocess.run([update, str(folder / "mime")], capture_output=True, text=True, env=env, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "application/vnd.rcm-desktop.bundle:*.rcmbundle" in (folder / "mime" / "globs").read_text()


def test_every_system_is_told_the_same_endings_and_types() -> None:
    root = ElementTree.fromstring((desktop_entry.FILES / "rcm-desktop.xml").read_bytes())
    linux = {
        str(glob.get("pattern")).removeprefix("*."): kind.get("type")
        for kind in root.findall("mime:mime-type", _NAMES)
        for glob in kind.findall("mime:glob", _NAMES)
    }
    mac = plistlib.loads((desktop_entry.FILES / "Info.plist").read_bytes())
    tags = [kind["UTTypeTagSpecification"] for kind in mac["UTExportedTypeDeclarations"]]
    apple = {tag["public.filename-extension"][0]: tag["public.mime-type"][0] for tag in tags}
    assert linux == apple == TYPES
    declared = {kind["UTTypeIdentifier"] for kind in mac["UTExportedTypeDeclarations"]}
    assert {kind for each in mac["CFBundleDocumentTypes"] for kind in each["LSItemContentTypes"]} == declared
    windows = (desktop_entry.FILES / "register.ps1").read_text(encoding="ascii")
    for ending, mime in TYPES.items():
        assert f'".{ending}"' in windows
        assert f'"{mime}"' in windows
    entry = (desktop_entry.FILES / "rcm-desktop.desktop").read_text(encoding="utf-8")
    assert f"MimeType={';'.join(TYPES.values())};\n" in entry


@pytest.mark.skipif(sys.platform == "win32", reason="a path of Windows is no command of a desktop entry")
def test_registering_twice_leaves_the_same_files(tmp_path: Path) -> None:
    folder = registered(tmp_path)
    before = {path: path.read_bytes() for path in folder.rglob("rcm-desktop.*")}
    desktop_entry.register(tmp_path / "RCM Desktop" / "rcm-desktop-window", folder)
    assert {path: path.read_bytes() for path in folder.rglob("rcm-desktop.*")} == before
    assert f'Exec="{tmp_path}/RCM Desktop/rcm-desktop-window" %f' in (
        folder / "applications" / "rcm-desktop.desktop"
    ).read_text(encoding="utf-8")
