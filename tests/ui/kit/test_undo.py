"""Undo takes back the last gesture by its inverse, and redo does it again."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from rcm_desktop.domain.errors import Busy
from rcm_desktop.ui.kit.undo import UndoStack


def test_gestures_are_taken_back_in_reverse_and_done_again(qapp: QApplication) -> None:
    stack, here = UndoStack(), ["Ana", "Luis"]
    stack.did("check-in of Ana", lambda: here.remove("Ana"), lambda: here.append("Ana"))
    stack.did("check-in of Luis", lambda: here.remove("Luis"), lambda: here.append("Luis"))
    assert stack.undo_words() == "check-in of Luis"
    stack.undo()
    assert here == ["Ana"]
    assert stack.redo_words() == "check-in of Luis"
    stack.undo()
    assert here == []
    stack.redo()
    stack.redo()
    assert here == ["Ana", "Luis"]
    assert stack.redo() is None


def test_a_new_gesture_ends_what_could_be_redone(qapp: QApplication) -> None:
    stack = UndoStack()
    stack.did("one", lambda: None, lambda: None)
    stack.undo()
    stack.did("two", lambda: None)
    assert stack.redo_words() == ""


def test_a_gesture_without_again_is_not_redone(qapp: QApplication) -> None:
    stack = UndoStack()
    stack.did("one", lambda: None)
    stack.undo()
    assert stack.redo_words() == ""
    assert stack.undo() is None


def test_an_inverse_that_fails_says_so_and_leaves_the_stack(qapp: QApplication) -> None:
    def fail() -> None:
        raise Busy

    stack = UndoStack()
    stack.did("one", fail, lambda: None)
    with pytest.raises(Busy):
        stack.undo()
    assert (stack.undo_words(), stack.redo_words()) == ("", "")


def test_only_the_last_thousand_are_kept_and_forget_empties(qapp: QApplication) -> None:
    stack = UndoStack()
    undone: list[int] = []
    for number in range(1030):
        stack.did("one", partial(undone.append, number))
    while stack.undo():
        pass
    assert undone == list(range(1029, 29, -1))


def test_a_gesture_taken_back_by_its_link_is_not_waited_for_by_the_next_undo(qapp: QApplication) -> None:
    stack, here = UndoStack(), ["Ana", "Luis", "Sol"]
    stack.did("check-in of Ana", lambda: here.remove("Ana"), lambda: here.append("Ana"))
    luis = stack.did("check-in of Luis", lambda: here.remove("Luis"), lambda: here.append("Luis"))
    stack.did("check-in of Sol", lambda: here.remove("Sol"), lambda: here.append("Sol"))
    stack.take_back(luis)
    assert here == ["Ana", "Sol"]
    stack.take_back(luis)
    assert (here, stack.redo_words()) == (["Ana", "Sol"], "check-in of Luis")
    stack.undo()
    stack.undo()
    assert (here, stack.undo_words()) == ([], "")


def test_two_gestures_that_look_alike_are_told_apart(qapp: QApplication) -> None:
    stack, undone = UndoStack(), list[str]()
    back = partial(undone.append, "one")
    first, _ = stack.did("one", back), stack.did("one", back)
    stack.take_back(first)
    stack.take_back(first)
    assert undone == ["one"]
