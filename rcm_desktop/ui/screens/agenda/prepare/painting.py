"""How the timetable looks: its blocks, its hours, its rooms, and what is being dragged."""

from collections.abc import Iterable, Iterator

import msgspec
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption

from rcm_desktop.domain.agenda import Access, SessionKind, moment
from rcm_desktop.domain.programme import Programme
from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.records.wording import word
from rcm_desktop.ui.screens.agenda.prepare.day_plan import Block
from rcm_desktop.ui.screens.agenda.prepare.grid import Grid
from rcm_desktop.ui.screens.agenda.prepare.words import minute_word, room_word, span_words, sum_words
from rcm_desktop.ui.screens.agenda.words import access_word, hours, missing_word, title

EDGES = {
    SessionKind.WORKING_GROUP: "accent",
    SessionKind.WORKSHOP: "good",
    SessionKind.SEMINAR: "muted",
    SessionKind.FORUM: "warn",
    SessionKind.RCGM: "ink",
    SessionKind.VICE_MINISTERIAL: "ink",
    SessionKind.PLENARY: "edge",
}
"""The colour of a block's edge; the kind's word always stands beside it."""
_SMALL = 12
_MOST_LINES = 8
_EDGE, _AIR, _SIGN = 4, 6, 16
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ELIDE = Qt.TextElideMode.ElideRight
_BREAKING = QTextOption()
_BREAKING.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


class Line(msgspec.Struct, frozen=True):
    """A line of a block: its text, its colour, and whether it is the title's."""

    text: str
    colour: str = "muted"
    strong: bool = False


def block_hours(block: Block) -> str:
    """From when until when a session sits, with arrows to the days on which it goes on."""
    period = block.sitting.session.period
    if block.begins and block.ends:
        return hours(moment(period.start), moment(period.end))
    told = span_words(block.start, block.end)
    return told if block.begins else f"← {told}" if block.ends else f"← {told} →"


def draw_block(painter: QPainter, rect: QRect, block: Block, programme: Programme, *, marked: bool) -> None:
    """A session: white paper, an edge and a word by its kind, hatched where it is reserved."""
    session = block.sitting.session
    painter.fillRect(rect, theme.colour("paper"))
    if session.access is Access.MEMBERS_ONLY:
        strokes = theme.colour("edge")
        strokes.setAlpha(60)
        painter.setBrushOrigin(rect.topLeft())
        painter.fillRect(rect, QBrush(strokes, Qt.BrushStyle.BDiagPattern))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(theme.colour("line"))
    painter.drawRect(rect.adjusted(0, 0, -1, -1))
    painter.fillRect(QRect(rect.left(), rect.top(), theme.px(_EDGE), rect.height()), theme.colour(EDGES[session.kind]))
    low = rect.height() < theme.px(40)
    inside = rect.adjusted(theme.px(_EDGE + _AIR), 0 if low else theme.px(_AIR - 2), -theme.px(_AIR), 0)
    if marked and inside.height() >= theme.px(_SIGN):
        size = theme.px(_SIGN)
        mark = icons.pixmap("warning", theme.now().warn, size)
        painter.drawPixmap(inside.right() - size + 1, inside.top() + theme.px(1), mark)
    sign = theme.px(_SIGN + 4) if marked else 0
    if low:
        _draw_one_line(painter, inside.adjusted(0, 0, -sign, 0), block)
    else:
        _draw_lines(painter, inside, block, programme, sign)


def draw_ring(painter: QPainter, rect: QRect, *, focused: bool) -> None:
    """Around the block that is worked on; thicker while the timetable has the keyboard."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("accent"), 2 if focused else 1))
    inset = 1 if focused else 0
    painter.drawRect(rect.adjusted(inset, inset, -1, -1))


def draw_ghost(painter: QPainter, rect: QRect, start: int, end: int) -> None:
    """Where a block would come to stand, with its new time."""
    ground = theme.colour("soft")
    ground.setAlpha(225)
    painter.fillRect(rect, ground)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("accent"), 2, Qt.PenStyle.DashLine))
    painter.drawRect(rect.adjusted(1, 1, -1, -1))
    painter.setFont(theme.font(14, 600))
    painter.setPen(theme.colour("ink"))
    top = Qt.AlignmentFlag.AlignTop if rect.height() > theme.px(32) else Qt.AlignmentFlag.AlignVCenter
    box = rect.adjusted(theme.px(10), theme.px(4) if rect.height() > theme.px(32) else 0, 0, 0)
    painter.drawText(box, top | Qt.AlignmentFlag.AlignLeft, span_words(start, end))


def draw_hint(painter: QPainter, seen: QRect, text: str) -> None:
    """What to do on a day on which nothing sits yet."""
    painter.setFont(theme.font(14))
    painter.setPen(theme.colour("muted"))
    box = seen.adjusted(theme.px(24), theme.px(24), -theme.px(24), -theme.px(24))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)


def draw_lines(painter: QPainter, grid: Grid, seen: QRect) -> None:
    """The sheet's rules: a line at each hour and between rooms, a faint one at each half hour."""
    full, faint = theme.colour("line"), theme.colour("line")
    if theme.now().name == "contrast":  # black through and through they would stand before the blocks
        full.setAlpha(110)
    faint.setAlpha(full.alpha() * 110 // 255)
    for hour in range(grid.first, grid.last + 1):
        painter.setPen(full)
        painter.drawLine(grid.ruler, grid.y(hour * 60), grid.x(grid.rooms), grid.y(hour * 60))
        if hour < grid.last:
            painter.setPen(faint)
            painter.drawLine(grid.ruler, grid.y(hour * 60 + 30), grid.x(grid.rooms), grid.y(hour * 60 + 30))
    painter.setPen(theme.colour("line"))
    for room in range(grid.rooms + 1):
        if seen.left() <= grid.x(room) <= seen.right() + 1:
            painter.drawLine(grid.x(room), grid.head, grid.x(room), grid.height)


def draw_ruler(painter: QPainter, grid: Grid, scrolled: int, height: int) -> None:
    """The hours at the left, which stay while the rooms scroll."""
    painter.fillRect(QRect(0, 0, grid.ruler, height), theme.colour("page"))
    painter.setFont(theme.font(_SMALL))
    painter.setPen(theme.colour("muted"))
    tall = theme.px(20)
    for hour in range(grid.first, grid.last + 1):
        middle = grid.y(hour * 60) - scrolled
        box = QRect(0, middle - tall // 2, grid.ruler - theme.px(8), tall)
        if hour == grid.first:
            box.moveTop(middle)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, minute_word(hour * 60))


def draw_heads(painter: QPainter, grid: Grid, rooms: tuple[str, ...], scrolled: int, width: int, current: int) -> None:
    """The rooms' names, which stay while the hours scroll; the one the keyboard is in is underlined."""
    painter.fillRect(QRect(0, 0, width, grid.head), theme.colour("page"))
    painter.save()
    painter.setClipRect(QRect(grid.ruler, 0, width - grid.ruler, grid.head + 1))
    for n, room in enumerate(rooms):
        box = QRect(grid.x(n) - scrolled, 0, grid.column, grid.head)
        painter.setFont(theme.font(14, 600))
        painter.setPen(theme.colour("ink" if room else "muted"))
        inside = box.adjusted(theme.px(12), 0, -theme.px(8), 0)
        shown = painter.fontMetrics().elidedText(room_word(room), _ELIDE, inside.width())
        painter.drawText(inside, _LEFT, shown)
        if n == current:
            painter.fillRect(QRect(box.left() + 2, grid.head - 2, box.width() - 3, 2), theme.colour("accent"))
    painter.restore()
    painter.setPen(theme.colour("line"))
    painter.drawLine(0, grid.head, width, grid.head)


def wrapped(text: str, metrics: QFontMetrics, layout: QTextLayout, width: int, most: int) -> Iterator[str]:
    """A text in at most so many lines of a width; what does not fit ends in "…"."""
    layout.setText(text)
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        count += 1
        line.setLineWidth(width)
        if count == most:
            yield metrics.elidedText(text[line.textStart() :], _ELIDE, width)
            break
        yield text[line.textStart() : line.textStart() + line.textLength()].strip()
    layout.endLayout()


def _broken(lines: Iterable[Line], metrics: QFontMetrics, layout: QTextLayout, width: int) -> list[Line]:
    """Lines of a narrow block in two, where one is too short for their words."""
    found: list[Line] = []
    for line in lines:
        if not line.text or metrics.horizontalAdvance(line.text) <= width:
            found += [line] if line.text else []
        else:
            found += [Line(text, line.colour) for text in wrapped(line.text, metrics, layout, width, 2)]
    return found


def _draw_one_line(painter: QPainter, inside: QRect, block: Block) -> None:
    """A short session: its hour and its title."""
    font = theme.font(_SMALL)
    painter.setFont(font)
    painter.setPen(theme.colour("muted"))
    start = minute_word(block.start)
    painter.drawText(inside, _LEFT, start)
    inside.setLeft(inside.left() + painter.fontMetrics().horizontalAdvance(start) + theme.px(8))
    painter.setFont(theme.font(_SMALL, 600))
    painter.setPen(theme.colour("ink"))
    shown = painter.fontMetrics().elidedText(title(block.sitting.session).text, _ELIDE, inside.width())
    painter.drawText(inside, _LEFT, shown)


def _draw_lines(painter: QPainter, inside: QRect, block: Block, programme: Programme, sign: int) -> None:
    """Hours and kind, the title, and as many of the other lines as there is room for; a sign beside the first."""
    session, said = block.sitting.session, title(block.sitting.session)
    sums = sum_words(block.sitting, programme)
    strong, small = theme.font(14, 600), theme.font(_SMALL)
    bold, fine = QFontMetrics(strong), QFontMetrics(small)
    low_layout, layout = _layout(small), _layout(strong)
    told = " · ".join((block_hours(block), word(session.kind)))
    head = [Line(told)] if fine.horizontalAdvance(told) <= inside.width() - sign else [
        Line(block_hours(block)), *_broken([Line(word(session.kind))], fine, low_layout, inside.width())
    ]  # fmt: skip
    if inside.height() < fine.height() * len(head) + bold.height():
        head = head[:1]
    colour = "bad" if sums.excess else "muted"
    # What is too long comes first where both do not fit: it must not be cut off.
    both = fine.horizontalAdvance(sums.whole) <= inside.width()
    parts = [sums.whole] if both else [sums.excess, sums.told]
    further = [Line(part, colour) for part in parts]
    further += [Line(missing_word() if said.borrowed else "", "warn"), Line(access_word(session))]
    further = _broken(further, fine, low_layout, inside.width())
    room = inside.height() - fine.height() * len(head) - bold.height()
    fitting = further[: max(0, room // fine.height())]
    lines = max(1, min(_MOST_LINES, 1 + (room - len(fitting) * fine.height()) // bold.height()))
    titles = [Line(text, "ink", True) for text in wrapped(said.text, bold, layout, inside.width(), lines)]
    used = fine.height() * (len(head) + len(fitting)) + bold.height() * len(titles)
    rest = max(0, (inside.height() - used) // fine.height())
    y = inside.top()
    for line in (*head, *titles, *fitting, *_item_lines(block)[:rest]):
        painter.setFont(strong if line.strong else small)
        painter.setPen(theme.colour(line.colour))
        box = QRect(inside.left(), y, inside.width(), (bold if line.strong else fine).height())
        painter.drawText(box, _LEFT, painter.fontMetrics().elidedText(line.text, _ELIDE, box.width()))
        y += box.height()


def _item_lines(block: Block) -> list[Line]:
    """The items of the session that are taken while the block lasts, after an empty line."""
    if not (block.begins and block.ends):
        return []
    starts = [(moment(item.planned.start), title(item).text) for item in block.sitting.items]
    told = [text if at is None else f"{at:%H:%M}  {text}" for at, text in starts]
    return [Line(""), *(Line(text) for text in told)] if told else []


def _layout(font: QFont) -> QTextLayout:
    layout = QTextLayout()
    layout.setFont(font)
    layout.setTextOption(_BREAKING)
    return layout
