"""A scan is taken out of the keys whatever has the focus, and what a person types arrives as typed."""

from collections.abc import Iterator, Sequence
from random import Random
from time import sleep

import pytest
import shiboken6
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QTableWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.badges import badge_code, scan_text
from rcm_desktop.laptop.settings import Scanner
from rcm_desktop.ui.kit.scanner import ScanListener, Stroke, stroke
from rcm_desktop.ui.kit.search import SearchField
from rcm_desktop.ui.kit.wording import Languages

BADGE = scan_text("0190a1b2-0000-7000-8000-000000000001", badge_code("A", 17))
ROLLED = "WCF" + badge_code("A", 1234)
"""No sign of it comes twice in a row: a key has to be let go before it is pressed again."""
INDICO = '{"i":[2,"indico.example.org","3q2+78r+S62lrd6tvu/K/g=="]}'
PRETIX = "zkf7wm3ncyd8hr5qvt2xeujg6ba9sp4k"
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

Key = tuple[str | Qt.Key, int]
"""A sign or a key, and after how many milliseconds it is pressed."""


class Desk(QWidget):
    """A window with a search field, a writing field, and a table."""

    def __init__(self) -> None:
        super().__init__()
        self.search, self.writing, self.table = SearchField("Search"), QPlainTextEdit(), QTableWidget(3, 3)
        layout = QVBoxLayout(self)
        for each in (self.search, self.writing, self.table):
            layout.addWidget(each)
        self.entered: list[str] = []
        self.search.entered.connect(self.entered.append)


class Seen(QObject):
    """Writes down which keys a widget gets, but for Shift."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() != Qt.Key.Key_Shift:
            self.keys.append(event.key())
        return super().eventFilter(watched, event)


class Keyboard:
    """Presses keys in the window that has the keyboard, at recorded times."""

    def __init__(self) -> None:
        self.time = 1000

    def send(self, kind: QEvent.Type, what: str | Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """One event; a sign comes with its key."""
        if isinstance(what, Qt.Key):
            key, text = what.value, {Qt.Key.Key_Return: "\r", Qt.Key.Key_Tab: "\t", Qt.Key.Key_Space: " "}.get(what, "")
        else:
            key, text = (ord(what.upper()) if len(what) == 1 and what.isascii() else 0), what
        event = QKeyEvent(kind, key, held, text)
        event.setTimestamp(self.time)
        window = QGuiApplication.focusWindow()
        assert window is not None
        QApplication.sendEvent(window, event)

    def type(self, keys: Sequence[Key], dwell: int = 0, held: Qt.KeyboardModifier = NONE) -> None:
        """Press and release each key."""
        for what, after in keys:
            self.time += after
            self.send(QEvent.Type.KeyPress, what, held)
            self.time += dwell
            self.send(QEvent.Type.KeyRelease, what, held)

    def scan(self, code: str, gap: int = 6, ending: Qt.Key = Qt.Key.Key_Return, pause: int = 300) -> None:
        """What a scanner sends: capitals with Shift, each key pressed and let go at once."""
        self.time += pause
        for sign in code:
            self.time += gap
            shifted = SHIFT if sign.isupper() else NONE
            if shifted:
                self.send(QEvent.Type.KeyPress, Qt.Key.Key_Shift, SHIFT)
            self.send(QEvent.Type.KeyPress, sign, shifted)
            self.send(QEvent.Type.KeyRelease, sign, shifted)
            if shifted:
                self.send(QEvent.Type.KeyRelease, Qt.Key.Key_Shift)
        self.type([(ending, gap)])


def words(text: str, *gaps: int) -> list[Key]:
    """A text typed with these gaps, over and over."""
    return [(sign, gaps[n % len(gaps)]) for n, sign in enumerate(text)]


@pytest.fixture
def desk(languages: Languages, qtbot: QtBot) -> Iterator[Desk]:
    """The window, with the keyboard."""
    shown = Desk()
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is shown.windowHandle())
    shown.search.setFocus()
    yield shown
    shiboken6.delete(shown)


@pytest.fixture
def codes() -> list[str]:
    """What was scanned."""
    return []


@pytest.fixture
def listener(desk: Desk, codes: list[str]) -> Iterator[ScanListener]:
    """A listener as settings leave it at first."""
    listening = ScanListener(Scanner())
    listening.scanned.connect(codes.append)
    yield listening
    shiboken6.delete(listening)


@pytest.fixture
def keyboard(listener: ScanListener) -> Keyboard:
    """The keys of the laptop and of its scanner."""
    return Keyboard()


@pytest.mark.parametrize("gap", [1, 4, 15, 30])
@pytest.mark.parametrize("code", [BADGE, INDICO, PRETIX])
def test_a_scan_in_the_search_field_leaves_nothing_there(
    keyboard: Keyboard, desk: Desk, codes: list[str], code: str, gap: int
) -> None:
    keyboard.scan(code, gap)
    assert codes == [code]
    assert (desk.search.text(), desk.entered) == ("", [])


def test_a_scan_into_a_half_written_note_leaves_note_selection_and_undo(
    keyboard: Keyboard, desk: Desk, codes: list[str], listener: ScanListener
) -> None:
    desk.writing.setFocus()
    keyboard.type(words("Honduras propone", 120), dwell=60)
    listener.hand_on()
    cursor = desk.writing.textCursor()
    cursor.select(cursor.SelectionType.WordUnderCursor)
    desk.writing.setTextCursor(cursor)
    changes: list[int] = []
    desk.writing.document().contentsChanged.connect(lambda: changes.append(1))
    keyboard.scan(BADGE)
    assert codes == [BADGE]
    assert desk.writing.textCursor().selectedText() == "propone"
    assert (desk.writing.toPlainText(), changes) == ("Honduras propone", [])
    desk.writing.undo()
    assert desk.writing.toPlainText() == ""


def test_a_scan_over_a_table_and_with_no_focus_counts(keyboard: Keyboard, desk: Desk, codes: list[str]) -> None:
    desk.table.setFocus()
    keyboard.scan(BADGE)
    desk.table.clearFocus()
    keyboard.scan(BADGE)
    assert codes == [BADGE, BADGE]


def test_a_scan_over_a_question_counts_and_answers_nothing(
    keyboard: Keyboard, desk: Desk, codes: list[str], qtbot: QtBot
) -> None:
    dialog = QDialog(desk)
    line = QLineEdit(dialog)
    dialog.setModal(True)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is dialog.windowHandle())
    line.setFocus()
    keyboard.scan(BADGE)
    assert codes == [BADGE]
    assert dialog.isVisible()
    assert line.text() == ""
    keyboard.type(words("Ana", 90))
    keyboard.type([(Qt.Key.Key_Return, 200)])
    assert line.text() == "Ana"


TYPED = {
    "slow": words("de la delegación de México", 180, 140, 220),
    "rolling": words("de la delegacion de Honduras", 20, 60, 35, 25, 30),
    "as fast as a scanner": words("de la ", 30),
    "one word like lightning": words("Honduras", 20),
    "a symbol": words("A/RES/73/195", 60),
    "a figure": words("20231114", 25),
}


@pytest.mark.parametrize("way", TYPED)
@pytest.mark.parametrize("dwell", [0, 3])
def test_what_a_person_types_arrives_whole_and_enter_with_it(
    keyboard: Keyboard, desk: Desk, codes: list[str], way: str, dwell: int
) -> None:
    typed = "".join(str(sign) for sign, _ in TYPED[way])
    keyboard.type([*TYPED[way], (Qt.Key.Key_Return, 25)], dwell)
    assert desk.entered == [typed]
    assert codes == []


def test_held_keys_arrive_by_themselves(keyboard: Keyboard, desk: Desk, qtbot: QtBot) -> None:
    keyboard.type(words("Hon", 20))
    assert desk.search.text() == ""
    qtbot.waitUntil(lambda: desk.search.text() == "Hon", timeout=500)


def test_a_sign_that_begins_no_code_is_not_held(keyboard: Keyboard, desk: Desk) -> None:
    keyboard.type([("ñ", 100), (" ", 20), ("á", 20)])
    assert desk.search.text() == "ñ á"


def test_a_scan_broken_off_is_typed_like_any_text(
    keyboard: Keyboard, desk: Desk, codes: list[str], listener: ScanListener
) -> None:
    keyboard.type(words(BADGE[:5], 5))
    keyboard.type([(sign, gap) for sign, gap in zip(BADGE[5:], [400, 5, 5, 5], strict=True)])
    keyboard.type([(Qt.Key.Key_Return, 5)])
    assert codes == []
    assert desk.entered == [BADGE]


def test_what_was_typed_just_before_a_scan_stays(keyboard: Keyboard, desk: Desk, codes: list[str]) -> None:
    keyboard.type(words("gar", 120, 25, 25))
    keyboard.scan(BADGE, pause=14)
    assert codes == [BADGE]
    assert desk.search.text() == "gar"


def test_a_person_who_holds_shift_keeps_it(keyboard: Keyboard, desk: Desk, codes: list[str]) -> None:
    keyboard.send(QEvent.Type.KeyPress, Qt.Key.Key_Shift, SHIFT)
    keyboard.type(words(BADGE.translate(str.maketrans("0123456789", '=!"·$%&/()')), 5), held=SHIFT)
    keyboard.type([(Qt.Key.Key_Return, 5)], held=SHIFT)
    keyboard.send(QEvent.Type.KeyRelease, Qt.Key.Key_Shift)
    assert codes == [BADGE]
    assert (desk.search.text(), desk.entered) == ("", [])


def test_a_scan_with_caps_lock_on_is_read(keyboard: Keyboard, codes: list[str], desk: Desk) -> None:
    keyboard.scan(BADGE.lower())
    assert [code.upper() for code in codes] == [BADGE]


def test_a_scanner_may_end_by_tab(keyboard: Keyboard, desk: Desk, codes: list[str], listener: ScanListener) -> None:
    listener.use(Scanner(ending="tab"))
    keyboard.scan(BADGE, ending=Qt.Key.Key_Tab)
    assert codes == [BADGE]
    assert desk.search.hasFocus()


def test_a_second_enter_of_the_scanner_is_its_own(keyboard: Keyboard, desk: Desk, codes: list[str]) -> None:
    keyboard.scan(BADGE)
    keyboard.type([(Qt.Key.Key_Return, 2)])
    assert desk.entered == []
    keyboard.type([(Qt.Key.Key_Return, 200)])
    assert desk.entered == [""]


def test_with_a_prefix_only_what_follows_it_is_held(
    keyboard: Keyboard, desk: Desk, codes: list[str], listener: ScanListener
) -> None:
    listener.use(Scanner(prefix="~~"))
    keyboard.type(words("ab", 20))
    assert desk.search.text() == "ab"
    keyboard.type([("~", 200), ("x", 20)])
    assert desk.search.text() == "ab~x"
    keyboard.scan("~~7501234567890")
    assert codes == ["7501234567890"]
    assert desk.search.text() == "ab~x"


def test_a_listener_that_is_off_holds_nothing(
    keyboard: Keyboard, desk: Desk, codes: list[str], listener: ScanListener
) -> None:
    listener.use(Scanner(on=False))
    keyboard.scan(BADGE)
    assert (codes, desk.entered) == ([], [BADGE])


def test_a_command_finds_what_was_typed_before_it(keyboard: Keyboard, desk: Desk, listener: ScanListener) -> None:
    seen: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+L"), desk)
    shortcut.activated.connect(lambda: seen.append(desk.search.text()))
    keyboard.type(words("ho", 10))
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_L, CTRL)
    assert seen == ["ho"]
    keyboard.type(words("la", 10))
    keyboard.send(QEvent.Type.ShortcutOverride, "l", CTRL)
    assert desk.search.text() == "hola"


def test_the_enter_of_a_scan_is_no_shortcut(keyboard: Keyboard, desk: Desk) -> None:
    def is_taken() -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Return, NONE, "\r")
        event.setTimestamp(keyboard.time + 5)
        event.ignore()
        QApplication.sendEvent(desk.windowHandle(), event)
        return event.isAccepted()

    desk.table.setFocus()
    assert not is_taken()
    keyboard.type(words(BADGE, 5))
    assert is_taken()


def test_a_scan_leaves_no_key_half_pressed(keyboard: Keyboard, desk: Desk, codes: list[str]) -> None:
    seen = Seen()
    desk.search.installEventFilter(seen)
    keyboard.scan(BADGE)
    # The same with each key let go after the next one is pressed.
    former: str | Qt.Key = Qt.Key.Key_Shift
    keyboard.time += 300
    for key in (*ROLLED, Qt.Key.Key_Return):
        keyboard.time += 5
        keyboard.send(QEvent.Type.KeyPress, key)
        keyboard.send(QEvent.Type.KeyRelease, former)
        former = key
    keyboard.send(QEvent.Type.KeyRelease, former)
    assert codes == [BADGE, ROLLED]
    assert seen.keys == []


def test_a_busy_laptop_splits_no_scan(keyboard: Keyboard, desk: Desk, codes: list[str], qtbot: QtBot) -> None:
    def rest() -> None:
        keyboard.type([*words(BADGE[4:], 6), (Qt.Key.Key_Return, 6)])

    def block() -> None:
        keyboard.type(words(BADGE[:4], 6))
        sleep(0.08)
        QTimer.singleShot(0, rest)

    QTimer.singleShot(0, block)
    qtbot.waitUntil(lambda: bool(codes) or bool(desk.entered), timeout=1000)
    assert codes == [BADGE]
    assert desk.search.text() == ""


def test_arrows_and_backspace_come_after_what_was_typed(keyboard: Keyboard, desk: Desk) -> None:
    keyboard.type([("a", 10), ("b", 10), (Qt.Key.Key_Backspace, 10), ("c", 10), (Qt.Key.Key_Left, 10), ("ñ", 10)])
    assert desk.search.text() == "añc"


def test_a_click_comes_after_what_was_typed(keyboard: Keyboard, desk: Desk) -> None:
    keyboard.type(words("ho", 10))
    QTest.mouseClick(desk.windowHandle(), Qt.MouseButton.LeftButton, NONE, desk.writing.geometry().center())
    assert (desk.search.text(), desk.writing.toPlainText()) == ("ho", "")
    assert desk.writing.hasFocus()


def test_an_input_method_does_not_overtake(keyboard: Keyboard, desk: Desk) -> None:
    keyboard.type(words("dest", 10))
    event = QInputMethodEvent()
    event.setCommitString("á")
    QApplication.sendEvent(desk.search, event)
    assert desk.search.text() == "destá"


def test_keys_stay_with_the_widget_they_were_typed_into(keyboard: Keyboard, desk: Desk, listener: ScanListener) -> None:
    keyboard.type(words("ho", 10))
    desk.writing.setFocus()
    listener.hand_on()
    assert (desk.search.text(), desk.writing.toPlainText()) == ("ho", "")


def test_keys_that_move_the_focus_take_the_next_ones_along(
    keyboard: Keyboard, desk: Desk, listener: ScanListener
) -> None:
    desk.search.textChanged.connect(lambda _: desk.writing.setFocus())
    keyboard.type(words("hola", 10))
    listener.hand_on()
    assert (desk.search.text(), desk.writing.toPlainText()) == ("h", "ola")


@pytest.mark.parametrize("sign", "@#\\[]{}|~€")
def test_altgr_writes_and_commands_nothing(keyboard: Keyboard, desk: Desk, listener: ScanListener, sign: str) -> None:
    keyboard.send(QEvent.Type.KeyPress, Qt.Key.Key_AltGr)
    for held in (CTRL | ALT, Qt.KeyboardModifier.GroupSwitchModifier, NONE):
        keyboard.type([(sign, 100)], held=held)
    listener.hand_on()
    assert desk.search.text() == sign * 3
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Q, CTRL | ALT, sign)
    assert stroke(event) is Stroke.SIGN


def test_a_dead_key_writes_nothing_by_itself(keyboard: Keyboard, desk: Desk, listener: ScanListener) -> None:
    keyboard.type([("a", 10), (Qt.Key.Key_Dead_Acute, 10), ("n", 10)])
    listener.hand_on()
    assert desk.search.text() == "an"


def test_commands_are_told_from_signs() -> None:
    press = QEvent.Type.KeyPress
    assert stroke(QKeyEvent(press, Qt.Key.Key_1, CTRL, "1")) is Stroke.COMMAND
    assert stroke(QKeyEvent(press, Qt.Key.Key_A, ALT, "a")) is Stroke.COMMAND
    assert stroke(QKeyEvent(press, Qt.Key.Key_Return, CTRL, "\r")) is Stroke.COMMAND
    assert stroke(QKeyEvent(press, Qt.Key.Key_A, NONE, "a", True)) is Stroke.COMMAND
    assert stroke(QKeyEvent(press, Qt.Key.Key_F4, NONE)) is Stroke.COMMAND
    assert stroke(QKeyEvent(press, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "\r")) is Stroke.ENDING


def test_a_key_held_down_repeats(keyboard: Keyboard, desk: Desk, listener: ScanListener) -> None:
    keyboard.type(words("a", 10))
    for _ in range(3):
        keyboard.time += 30
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, NONE, "a", True)
        event.setTimestamp(keyboard.time)
        QApplication.sendEvent(desk.windowHandle(), event)
    assert desk.search.text() == "aaaa"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.text("abnAB0179 ñá@{}[]\",.:/-'¨", min_size=1, max_size=1), st.integers(0, 60)),
        max_size=40,
    )
)
def test_any_typing_arrives_exactly(
    keyboard: Keyboard, desk: Desk, codes: list[str], listener: ScanListener, keys: list[Key]
) -> None:
    for field in (desk.search, desk.writing):
        field.clear()
        field.setFocus()
        keyboard.time += 500
        keyboard.type(keys)
        listener.hand_on()
        arrived = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        assert arrived == "".join(str(sign) for sign, _ in keys)
    assert codes == []


def test_two_hundred_scans_amid_typing_lose_and_take_nothing(
    keyboard: Keyboard, desk: Desk, codes: list[str], listener: ScanListener
) -> None:
    chance, typed, sent = Random(7), "", []
    desk.writing.setFocus()
    for number in range(200):
        word = chance.choice(["El Salvador ", "propone ", "que ", "«no» ", "2023 ", "HON: "])
        keyboard.type([(sign, chance.randint(15, 140)) for sign in word], dwell=chance.randint(0, 40))
        typed += word
        sent.append("WCF" + badge_code("B", number + 1))
        keyboard.scan(sent[-1], gap=chance.randint(1, 15), pause=chance.randint(5, 200))
    listener.hand_on()
    assert desk.writing.toPlainText() == typed
    assert codes == sent
