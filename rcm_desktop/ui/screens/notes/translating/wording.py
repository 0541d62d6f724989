"""The words of translating: how the halves of a pair stand, and how far a session is."""

from PySide6.QtCore import QCoreApplication, QObject

from rcm_desktop.domain.errors import Busy, NoRoom, RcmError
from rcm_desktop.domain.pairs import Half, Pair, PairState, Tally
from rcm_desktop.services.notes import Opening
from rcm_desktop.ui.kit.wording import Words

translate = QCoreApplication.translate

TONGUES = {"es": "Español", "en": "English"}
"""What each language calls itself."""


def pending_words() -> str:
    """What stands where a translation is missing."""
    return translate("pairs", "Translation pending")


def behind_words(pair: Pair, which: Half) -> str:
    """Why a half is behind, or nothing where it is not."""
    if not pair.is_behind(which):
        return ""
    if pair.state is PairState.BOTH_CHANGED:
        return translate("pairs", "Both texts were changed")
    if which is Half.TRANSLATION:
        return translate("pairs", "Translation behind: the original was changed")
    return translate("pairs", "Original behind: the translation was changed")


def changed_words(pair: Pair, which: Half) -> str:
    """That a half is the one that moved on while the other stayed, or nothing."""
    other = Half.TRANSLATION if which is Half.ORIGINAL else Half.ORIGINAL
    if pair.is_behind(other) and not pair.is_behind(which):
        return translate("pairs", "Changed since")
    return ""


def not_saved_words(error: RcmError) -> Words:
    """Why what is typed is not on disk yet."""
    if isinstance(error, NoRoom):
        return lambda: translate("pairs", "Not yet saved: disk full")
    if isinstance(error, Busy):
        return lambda: translate("pairs", "Not yet saved: other work is under way")
    return lambda: translate("pairs", "Not yet saved: the disk cannot be written")


def enter_words(opening: Opening | None, current: tuple[Pair, Half] | None) -> str:
    """What the keys do, while a half is being written or a cell has the keyboard."""
    if opening is not None and opening.was_left:
        return translate("pairs", "Enter records and goes to what is left next; Shift+Enter breaks the line")
    if opening is not None:
        return translate("pairs", "Enter records the change; Esc leaves it as it was")
    if current is None:
        return ""
    pair, which = current
    if pair.state is PairState.PENDING and which is Half.TRANSLATION:
        return translate("pairs", "Enter translates; Ctrl+Enter goes to what is left next; Esc goes back to writing")
    return translate("pairs", "Enter edits this text; Ctrl+Enter goes to what is left next; Esc goes back to writing")


def field_words(opening: Opening | None) -> str:
    """What a screen reader calls the field in which a half is written."""
    tongue = TONGUES[opening.language] if opening is not None else ""
    return translate("pairs", "Text being written: {language}").format(language=tongue)


class Counting(QObject):
    """Numbers of paragraphs in words; an object, since only `tr` of one knows singular and plural."""

    def left(self, tally: Tally) -> str:
        """ "12 pending, 2 behind", or nothing where nothing is left to do."""
        if tally.pending and tally.behind:
            pending = self.tr("%n pending", "", tally.pending)
            return self.tr("{pending}, %n behind", "", tally.behind).format(pending=pending)
        if tally.pending:
            return self.tr("%n pending", "", tally.pending)
        return self.tr("%n behind", "", tally.behind) if tally.behind else ""

    def progress(self, tally: Tally) -> str:
        """ "18 of 30 translated, 2 behind"."""
        if not tally.total:
            return ""
        done = self.tr("{done} of %n translated", "", tally.total).format(done=tally.translated)
        if not tally.behind:
            return done
        return self.tr("{done}, %n behind", "", tally.behind).format(done=done)
