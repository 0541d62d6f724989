"""Both languages are complete, fresh, and heard by every living widget."""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import rcm_desktop
from rcm_desktop.laptop.resources import resource
from rcm_desktop.ui.kit.blocks import Button, Label, column
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import Tick
from rcm_desktop.ui.kit.wording import LANGUAGES, Languages

SOURCES = sorted(str(path) for path in Path(rcm_desktop.__file__).parent.rglob("*.py"))


def tool(name: str) -> str:
    """Qt's own tool, as shipped with PySide6."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(PySide6.__file__).with_name(name + suffix))


def entries(path: Path) -> dict[tuple[str, str, str], ElementTree.Element]:
    """The messages of a translation file by context, source and comment."""
    return {
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
        ): message
        for context in ElementTree.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_without_its_translation(language: str) -> None:
    unfinished = [
        key
        for key, message in entries(resource("i18n", f"rcm_{language}.ts")).items()
        if (translation := message.find("translation")) is None
        or translation.get("type")
        or not all(form.text for form in ([*translation] or [translation]))
    ]
    assert unfinished == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_translation_holds_exactly_the_texts_of_the_code(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    plural = ["-pluralonly"] if language == "en" else []
    subprocess.run(
        [tool("lupdate"), "-silent", *SOURCES, *plural, "-ts", fresh, "-target-language", language], check=True
    )
    assert set(entries(resource("i18n", f"rcm_{language}.ts"))) == set(entries(fresh))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_is_that_of_the_translation(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    source = resource("i18n", f"rcm_{language}.ts")
    subprocess.run([tool("lrelease"), "-silent", source, "-qm", fresh], check=True)
    assert fresh.read_bytes() == resource("i18n", f"rcm_{language}.qm").read_bytes()


def test_slots_stand_in_both_languages() -> None:
    import string

    def slots(text: str | None) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text or "") if name}

    for (_, source, _), message in entries(resource("i18n", "rcm_es.ts")).items():
        for translation in message.iter("translation"):
            for form in [*translation] or [translation]:
                assert slots(form.text) == slots(source), source
                assert ("%n" in source) == ("%n" in (form.text or "")), source


def test_a_change_of_language_is_heard_by_every_living_widget(languages: Languages, qtbot: QtBot) -> None:
    def name() -> str:
        return QCoreApplication.translate("places", "Notes")

    page = QWidget()
    qtbot.addWidget(page)
    label, button, tick, choice = Label(name), Button(name), Tick(name), Choice(name, [(1, name)])
    page.setLayout(column(label, button, tick, choice))
    assert label.text() == "Notes"
    languages.speak("es")
    qtbot.waitUntil(lambda: label.text() == "Notas")
    assert (button.text(), button.accessibleName(), tick.text()) == ("Notas", "Notas", "Notas")
    assert (choice.itemText(0), choice.accessibleName()) == ("Notas", "Notas")
    languages.speak("en")
    qtbot.waitUntil(lambda: label.text() == "Notes")


def test_qts_own_texts_speak_spanish_too(languages: Languages) -> None:
    languages.speak("es")
    assert QCoreApplication.translate("QLineEdit", "Select All") != "Select All"


def test_plurals_are_right_in_both_languages(languages: Languages) -> None:
    assert QCoreApplication.translate("Foot", "%n to settle", "", 1) == "1 to settle"
    languages.speak("es")
    assert QCoreApplication.translate("Foot", "%n to settle", "", 3) == "3 por resolver"


def test_another_language_than_the_two_is_a_mistake(languages: Languages) -> None:
    with pytest.raises(ValueError, match="fr"):
        languages.speak("fr")


def test_both_compiled_files_can_be_loaded() -> None:
    for language in LANGUAGES:
        assert QTranslator().load(f"rcm_{language}", str(resource("i18n")))


def test_a_plural_is_asked_for_where_the_tools_see_it() -> None:
    """Outside `self.tr` the plural forms of %n are never gathered, and "11 session" would be shown."""
    for file in SOURCES:
        for node in ast.walk(ast.parse(Path(file).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "translate":
                texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
                assert not any("%n" in text for text in texts), f"{file}:{node.lineno}"
