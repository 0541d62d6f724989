"""Questions have verbs for answers, fit a small screen, and never do harm on Enter."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.ask import Question, ask, ask_text
from rcm_desktop.ui.kit.wording import Languages
from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text


def meanwhile(does: Callable[[Question], None]) -> None:
    """Do something with the question that is about to open."""

    def look() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Question)
        does(question)

    QTimer.singleShot(20, look)


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)])
def test_enter_is_the_verb_and_escape_refuses(languages: Languages, qtbot: QtBot, key: Qt.Key, answer: bool) -> None:
    meanwhile(lambda question: press(question, key))
    assert ask(None, "Take in 2 bundles?", "They come from Desk 2.", "Take in", "Not now") is answer


def test_enter_never_does_a_dangerous_thing(languages: Languages, qtbot: QtBot) -> None:
    meanwhile(lambda question: press(question, Qt.Key.Key_Return))
    assert not ask(None, "Erase this meeting?", "It is gone then.", "Erase", "Keep it", dangerous=True)


def test_the_verbs_stand_on_the_buttons_and_everything_is_named(languages: Languages, qtbot: QtBot) -> None:
    question = Question(None, "Archive?", "Read-only afterwards.", "Archive", "Not now", details="12 bundles")
    qtbot.addWidget(question)
    assert (question.verb_button.text(), question.refuse_button.text()) == ("Archive", "Not now")
    assert question.windowTitle() == "Archive?"
    assert nameless(question) == []


def test_details_are_folded_until_asked_for(languages: Languages, qtbot: QtBot) -> None:
    question = Question(None, "Archive?", "Read-only.", "Archive", "Not now", details="12 bundles")
    qtbot.addWidget(question)
    question.show()
    text = question.findChild(QPlainTextEdit)
    assert text is not None
    assert not text.isVisible()
    next(button for button in question.findChildren(type(question.verb_button)) if button.text() == "Details").click()
    assert text.isVisible()
    assert text.toPlainText() == "12 bundles"


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_question_fits_a_small_screen(qapp: QApplication, languages: Languages, qtbot: QtBot, scale: float) -> None:
    theme.apply(qapp, theme.LIGHT, scale)
    question = Question(None, "A question of some length?", "Body. " * 50, "Do it", "Not now", details="x")
    qtbot.addWidget(question)
    question.show()
    assert question.width() == round(560 * scale)
    assert question.height() <= 768


def test_a_line_of_text_is_asked_for_and_needed(languages: Languages, qtbot: QtBot) -> None:
    def answer(question: Question) -> None:
        line = question.findChild(QLineEdit)
        assert line is not None
        assert line.hasFocus()
        assert not question.verb_button.isEnabled()
        type_text(line, " Íñigo ")
        press(line, Qt.Key.Key_Return)

    meanwhile(answer)
    assert ask_text(None, "Who sits here?", "From now on.", "Name", "Change", "Not now") == "Íñigo"


def test_a_refused_text_is_none(languages: Languages, qtbot: QtBot) -> None:
    meanwhile(lambda question: press(question, Qt.Key.Key_Escape))
    assert ask_text(None, "Who sits here?", "", "Name", "Change", "Not now", text="Ana") is None
