"""The log."""

import logging
from pathlib import Path

from rcm_desktop.laptop.logs import NAME, start_log, stop_log


def test_the_log_names_the_kind_of_an_error_but_not_what_was_typed(tmp_path: Path) -> None:
    handler = start_log(tmp_path)
    typed = "Zoraida Inventada"
    try:
        raise ValueError(typed)
    except ValueError:
        logging.getLogger(NAME).exception("a page failed in %s", Path.home() / "rcm")
    stop_log(handler)
    text = (tmp_path / "rcm-desktop.log").read_text()
    assert "ValueError" in text
    assert "test_logs.py" in text
    assert "Zoraida" not in text
    assert str(Path.home()) not in text.replace(str(tmp_path), "")


def test_three_files_of_a_megabyte_are_kept(tmp_path: Path) -> None:
    handler = start_log(tmp_path)
    log = logging.getLogger(f"{NAME}.test")
    for _ in range(4500):
        log.info("x" * 1000)
    stop_log(handler)
    files = sorted(tmp_path.iterdir())
    assert len(files) == 3
    assert all(file.stat().st_size <= 1_000_000 for file in files)
