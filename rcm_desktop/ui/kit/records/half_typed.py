"""What stands in the fields of a line as one text, with the cursor in it, and how it is put back."""

from collections.abc import Sequence

import msgspec
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

Editor = QLineEdit | QPlainTextEdit
_texts = msgspec.json.Decoder(tuple[str, ...])


class HalfTyped(msgspec.Struct, frozen=True):
    """The text of a field, or of several as a JSON list; the cursor stands in one of them, in characters."""

    text: str
    cursor: int = 0
    place: int = 0


def read(editors: Sequence[Editor]) -> HalfTyped:
    """What stands in these fields now."""
    texts = [_text(editor) for editor in editors]
    focus = QApplication.focusWidget()
    place = next((n for n, editor in enumerate(editors) if editor is focus), 0)
    text = texts[0] if len(texts) == 1 else msgspec.json.encode(texts).decode()
    return HalfTyped(text, _caret(editors[place]), place)


def put_back(editors: Sequence[Editor], typed: HalfTyped) -> Editor | None:
    """Put it into these fields; the one with the cursor, or None where another version wrote for other fields."""
    texts = (typed.text,) if len(editors) == 1 else _several(typed.text)
    if len(texts) != len(editors) or not 0 <= typed.place < len(editors):
        return None
    for editor, text in zip(editors, texts, strict=True):
        if _text(editor) != text:
            editor.setPlainText(text) if isinstance(editor, QPlainTextEdit) else editor.setText(text)
    _put_caret(editors[typed.place], typed.cursor)
    return editors[typed.place]


def _several(text: str) -> tuple[str, ...]:
    try:
        return _texts.decode(text)
    except msgspec.DecodeError:
        return ()


def _text(editor: Editor) -> str:
    return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()


def _caret(editor: Editor) -> int:
    units = editor.textCursor().position() if isinstance(editor, QPlainTextEdit) else editor.cursorPosition()
    return len(_text(editor).encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _put_caret(editor: Editor, cursor: int) -> None:
    units = len(_text(editor)[:cursor].encode("utf-16-le")) // 2  # Qt counts UTF-16 units
    if isinstance(editor, QPlainTextEdit):
        place = editor.textCursor()
        place.setPosition(units)
        editor.setTextCursor(place)
    else:
        editor.setCursorPosition(units)
