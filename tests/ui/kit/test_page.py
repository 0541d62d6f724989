"""A page reloads when what it watches changed, in front at once, else when shown, and spares its editors."""

from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit.blocks import column
from rcm_desktop.ui.kit.icons import icon
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.kit.places import Desk, Place, desk_icon, desk_key, desk_name, key_shown
from rcm_desktop.ui.kit.wording import Languages
from tests.ui.keys import press, type_text


class NotesPage(Page):
    desk: ClassVar[Desk] = Desk.NOTES
    topics: ClassVar[frozenset[str]] = frozenset({"notes", "agenda"})

    def __init__(self) -> None:
        super().__init__()
        self.editor = QLineEdit()
        self.setLayout(column(self.editor))
        self.reloads = self.editor_reloads = 0

    def reload(self) -> None:
        self.reloads += 1

    def reload_editors(self) -> None:
        self.editor_reloads += 1

    def busy_editing(self) -> bool:
        return bool(self.editor.text())


@pytest.fixture
def page(languages: Languages, qtbot: QtBot) -> NotesPage:
    made = NotesPage()
    qtbot.addWidget(made)
    return made


def test_a_page_first_reloads_when_shown(page: NotesPage) -> None:
    assert page.reloads == 0
    page.show()
    assert (page.reloads, page.editor_reloads) == (1, 1)


def test_in_front_it_reloads_at_once(page: NotesPage) -> None:
    page.show()
    page.data_changed(frozenset({"notes"}))
    assert page.reloads == 2


def test_behind_it_reloads_once_when_shown_again(page: NotesPage) -> None:
    page.show()
    page.hide()
    page.data_changed(frozenset({"notes"}))
    page.data_changed(frozenset({"agenda"}))
    assert page.reloads == 1
    page.show()
    assert page.reloads == 2


def test_what_it_does_not_watch_leaves_it_alone(page: NotesPage) -> None:
    page.show()
    page.data_changed(frozenset({"people"}))
    assert page.reloads == 1


def test_an_editor_with_unsaved_text_is_spared_until_it_is_done(page: NotesPage, qtbot: QtBot) -> None:
    page.show()
    type_text(page.editor, "HON: propone")
    page.data_changed(frozenset({"notes"}))
    assert (page.reloads, page.editor_reloads) == (2, 1)
    page.editing_ended()
    assert page.editor_reloads == 1
    page.editor.clear()
    page.editing_ended()
    assert page.editor_reloads == 2
    page.editing_ended()
    assert page.editor_reloads == 2


def test_another_language_reloads_it(page: NotesPage, languages: Languages, qtbot: QtBot) -> None:
    page.show()
    languages.speak("es")
    qtbot.waitUntil(lambda: page.reloads == 2)
    assert page.title() == "Notas"


def test_a_command_is_done_by_its_key_and_offered_by_name(page: NotesPage, qtbot: QtBot) -> None:
    done: list[str] = []
    page.add_command(lambda: "New entry", lambda: done.append("new"), "Ctrl+N")
    page.show()
    page.activateWindow()
    page.editor.setFocus()
    qtbot.waitUntil(page.editor.hasFocus)
    press(page.editor, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert done == ["new"]
    assert [command.key for command in page.commands()] == ["Ctrl+N"]


def test_both_enter_keys_do_what_is_bound_to_enter(page: NotesPage, qtbot: QtBot) -> None:
    done: list[str] = []
    page.add_command(lambda: "Next item", lambda: done.append("next"), "Ctrl+Return")
    page.show()
    page.activateWindow()
    page.editor.setFocus()
    qtbot.waitUntil(page.editor.hasFocus)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        press(page.editor, key, Qt.KeyboardModifier.ControlModifier)
    assert done == ["next", "next"]


def test_a_command_of_a_part_is_done_and_offered_only_there(page: NotesPage, qtbot: QtBot) -> None:
    done: list[str] = []
    part = QLineEdit(page)
    page.add_command(lambda: "Only here", lambda: done.append("here"), "Ctrl+N", within=part)
    page.show()
    page.activateWindow()
    page.editor.setFocus()
    qtbot.waitUntil(page.editor.hasFocus)
    press(page.editor, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert done == []
    part.setFocus()
    press(part, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert done == ["here"]
    assert len(page.commands()) == 1
    part.hide()
    assert page.commands() == ()


def test_focus_first_finds_the_first_field(page: NotesPage, qtbot: QtBot) -> None:
    with qtbot.waitExposed(page):
        page.show()
    page.setFocus()
    page.focus_first()
    assert page.editor.hasFocus()


def test_each_desk_has_a_name_a_key_and_an_icon(languages: Languages) -> None:
    assert len({desk_name(desk) for desk in Desk}) == len(Desk)
    keys = [desk_key(desk) for desk in Desk]
    assert len(set(keys)) == len(Desk)
    assert not any("Ctrl+Alt" in key or key.startswith("F") for key in keys)
    assert all(not icon(desk_icon(desk), "#000000").isNull() for desk in Desk)


def test_keys_are_called_as_keyboards_print_them_in_spanish_too(languages: Languages) -> None:
    languages.speak("es")
    assert key_shown("Ctrl+Shift+P") in ("Ctrl+Shift+P", "⇧⌘P")


def test_a_place_is_a_desk_at_first() -> None:
    assert NotesPage.desk == Place(Desk.NOTES).desk
    assert Place(Desk.NOTES) == Place(Desk("notes"), record="", detail="")
