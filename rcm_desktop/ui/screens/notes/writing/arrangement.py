"""Where the parts of the writing view stand, and which of them make way when the text is wanted alone."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Panel, Rule, column, fill, row, wide
from rcm_desktop.ui.screens.notes.writing.composer import Composer
from rcm_desktop.ui.screens.notes.writing.entry_list import EntryList
from rcm_desktop.ui.screens.notes.writing.heading import SectionHeading
from rcm_desktop.ui.screens.notes.writing.outline import Outline
from rcm_desktop.ui.screens.notes.writing.sheets import Sheets
from rcm_desktop.ui.screens.notes.writing.side_panel import SidePanel

_OUTLINE = 264
_CENTRE = 380
"""What a panel leaves to the text before the sections make way for it."""
_LEAST = 640
"""Where the view is narrower than this, a panel stands in the place of the text."""
_LOW = 560
"""In a window less high than this the text of the objective makes way for the field."""
_LETTERS_WIDE = 980
"""How wide the text is when it stands alone, in design pixels."""


class Arrangement:
    """Sections at the left, entries and the field in the middle, the side at the right."""

    def __init__(
        self,
        view: QWidget,
        outline: Outline,
        heading: SectionHeading,
        entries: EntryList,
        composer: Composer,
        side: SidePanel,
    ) -> None:
        self._view, self._side, self._heading = view, side, heading
        self._panel: QWidget | None = None
        self.alone = False
        """Whether the text stands alone."""
        self._rule = Rule(upright=True)
        self._left = wide(Panel("paper", column(outline)), _OUTLINE)
        self.writing = QWidget()
        fill(self.writing, column(Rule(), composer, gap=0))
        composer.setContentsMargins(*[theme.px(16)] * 4)
        self._middle = column(heading, entries, self.writing, gap=0)
        self._middle.setStretch(1, 1)
        self.sheets = Sheets(Panel("paper", self._middle))
        self._body = row(self._left, self._rule, self.sheets, side, gap=0)
        self._body.setStretch(2, 1)
        fill(view, self._body)

    def stand_alone(self, on: bool) -> None:
        """Leave only the text, in the middle of the room, or show everything again."""
        self.alone = on
        self.suit()

    def put_beside(self, panel: QWidget | None) -> None:
        """Give a panel the place of the side until it is closed (None)."""
        if panel is not None and self._body.indexOf(panel) < 0:
            self._body.addWidget(panel)
        if self._panel is not None:
            self._panel.hide()
        self._panel = panel
        if panel is not None:
            panel.show()
        self.suit()

    def suit(self) -> None:
        """Give each part its place at the view's width."""
        width, panel = self._view.width(), self._panel
        self._heading.suit(short=self._view.window().height() < theme.px(_LOW))
        if self.alone or panel is not None:
            self._side.hide()
        else:
            self._side.suit(width)
        # Where there is no room for all, the sections make way: their keys and the head lead to them.
        beside = panel if panel is not None else self._side
        others = 0 if beside.isHidden() else beside.sizeHint().width()
        narrow = width < theme.px(_OUTLINE + _CENTRE) + others
        self._left.setHidden(self.alone or narrow)
        self._rule.setHidden(self.alone or narrow)
        over = panel is not None and width < theme.px(_LEAST)
        self.sheets.setHidden(over)
        if panel is not None:
            policy = QSizePolicy.Policy.Expanding if over else QSizePolicy.Policy.Maximum
            panel.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        aside = max(0, (width - theme.px(_LETTERS_WIDE)) // 2) if self.alone and panel is None else 0
        self._middle.setContentsMargins(aside, theme.px(24) if self.alone else 0, aside, 0)
