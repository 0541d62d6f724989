"""Strips put on pages: what must stay together stays, table heads return, headings never end a page."""

from collections.abc import Callable, Iterable, Iterator

import msgspec

from rcm_desktop.documents.pdf.strips import Strip


class Placed(msgspec.Struct, frozen=True):
    """A strip on a page, `top` points below the text area's upper edge."""

    strip: Strip
    top: float
    repeated: bool = False


Page = list[Placed]


def paged(strips: Iterable[Strip], height: float, set_so_far: Callable[[int], None]) -> list[Page]:
    """The pages that strips fill, each `height` points high; reports the pages filled as they fill."""
    builder = _Builder(height)
    for group in _groups(strips):
        before = len(builder.pages)
        builder.place(group)
        if len(builder.pages) != before:
            set_so_far(before)
    return builder.pages


def _groups(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    """Runs of strips that no page break may part."""
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keep:
            yield group
            group = []
    if group:
        yield group


class _Builder:
    def __init__(self, height: float) -> None:
        self._height = height
        self.pages: list[Page] = [[]]
        self._used = 0.0

    def place(self, group: list[Strip]) -> None:
        if group[0].opens_page and self.pages[-1]:
            self._open()
        needed = sum([strip.before + strip.height for strip in group])
        if self._used + needed > self._height and self.pages[-1]:
            self._open()
            needed -= group[0].before
        if needed + sum(strip.height for strip in group[0].repeat) > self._height and len(group) > 1:
            for strip in group:
                if self._used + strip.before + strip.height > self._height and self.pages[-1]:
                    self._open()
                self._set(strip)
            return
        for strip in group:
            self._set(strip)

    def _open(self) -> None:
        self.pages.append([])
        self._used = 0.0

    def _set(self, strip: Strip) -> None:
        page = self.pages[-1]
        if not page:
            if not strip.texts and not strip.rules:
                return
            for head in strip.repeat:
                page.append(Placed(head, self._used, repeated=True))
                self._used += head.height
        else:
            self._used += strip.before
        page.append(Placed(strip, self._used))
        self._used += strip.height
