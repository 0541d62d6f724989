"""The settings file."""

from pathlib import Path

from rcm_desktop.laptop.settings import Settings, load, save


def test_settings_come_back_as_saved(tmp_path: Path) -> None:
    settings = Settings(language="es", palette="dark", scale=150, role="desk", last_page="agenda", muted=True)
    save(tmp_path / "settings.json", settings)
    assert load(tmp_path / "settings.json") == settings


def test_without_a_file_the_usual_settings_hold(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.json") == Settings()


def test_a_damaged_file_is_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"language": "es", "scal')
    assert load(path) == Settings()
    assert not path.exists()
    assert (tmp_path / "settings.json.damaged").read_text().startswith('{"language"')


def test_a_setting_of_a_later_version_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"language": "en", "invented_later": 3}')
    assert load(path) == Settings(language="en")


def test_a_scale_out_of_range_is_brought_back(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"scale": 5000}')
    assert load(path).scale == 200
