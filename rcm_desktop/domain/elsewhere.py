"""Another meeting of this laptop, as those see it who look something up there."""

from pathlib import Path

import msgspec

from rcm_desktop.domain.records import Id


class Elsewhere(msgspec.Struct, frozen=True):
    """A meeting that is not the open one: its names, its first day, and the file it is in."""

    id: Id
    title_es: str
    title_en: str
    short: str
    first_day: str
    path: Path

    def name(self, language: str) -> str:
        """Its short name, else its title in a language or in the other one; the name of its folder while none is."""
        title = self.title_en or self.title_es if language == "en" else self.title_es or self.title_en
        return self.short or title or self.path.parent.name
