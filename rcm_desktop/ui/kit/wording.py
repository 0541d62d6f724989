"""The two languages of the screen: which is spoken, and how a widget hears of a change."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.resources import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Base
else:
    _Base = object

LANGUAGES = ("es", "en")

Words = Callable[[], str] | str
"""A widget's text: a callable, such as `lambda: self.tr("Take in")`, follows the language; a str is data."""


def say(words: Words) -> str:
    """The words in the language spoken now."""
    return words if isinstance(words, str) else words()


def language() -> str:
    """The language spoken on screen, "es" or "en"."""
    return "es" if QLocale().language() == QLocale.Language.Spanish else "en"


def labels() -> Labels:
    """Dates, lists and fixed words in the language spoken on screen."""
    return Labels(language())


class Living(_Base):
    """A widget that follows the language and the look; mix it in before the Qt class."""

    def retranslate(self) -> None:
        """Put every text again, in the language spoken now."""

    def restyle(self) -> None:
        """Put again what was computed from the palette or the text scale: icons, painted sizes."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class Languages(QObject):
    """The language spoken on screen; changing it retranslates every living widget at once."""

    spoken = Signal(str)

    def __init__(self, app: QCoreApplication, language: str = "es") -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []
        self.language = ""
        self.labels = Labels(language)
        self.speak(language)

    def speak(self, language: str) -> None:
        """Speak Spanish ("es") or English ("en") from now on."""
        if language not in LANGUAGES:
            raise ValueError(f"no such language: {language}")
        if language == self.language:
            return
        self.labels = Labels(language)
        QLocale.setDefault(QLocale("es_PA" if language == "es" else "en_GB"))
        self.fall_silent()
        self.language = language
        for folder, name in (
            (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}"),
            (str(resource("i18n")), f"rcm_{language}"),
        ):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)
        self.spoken.emit(language)

    def fall_silent(self) -> None:
        """Take the translations away again, before another object speaks."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed, self.language = [], ""
