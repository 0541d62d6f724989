"""The paper as it will be printed: one page at a time, as wide as there is room."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Label, Panel, Rule, column, row
from rcm_desktop.ui.kit.jobs import Job, Jobs, Progress
from rcm_desktop.ui.kit.wording import Words

_MARGIN = 16
_WIDEST = 1100
_CALM_MS = 200

Picture = tuple[int, int, bytes]


class Preview(QWidget):
    """Draws the pages of a PDF in jobs; Page Up and Page Down go on to the next page at a page's end."""

    refresh_wanted = Signal()

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._job: Job | None = None
        self._pdf = b""
        self._pages: dict[tuple[int, int], QPixmap] = {}
        self.page, self.count = 0, 0
        self.area = _PageArea(lambda: self.tr("Preview of the page"))
        self.area.turned.connect(self.turn)
        self.area.resized.connect(self._calm_down)
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._draw)
        self._bar_parts()

    def _bar_parts(self) -> None:
        self.back_button = Button(
            lambda: self.tr("Previous page"), lambda: self.turn(-1), look="flat", icon="chevron-left", icon_only=True
        )
        self.on_button = Button(
            lambda: self.tr("Next page"), lambda: self.turn(1), look="flat", icon="chevron-right", icon_only=True
        )
        self.number = Label("")
        self.stale_mark = Label(lambda: self.tr("Changed since"), colour="warn")
        self.refresh_button = Button(lambda: self.tr("Refresh"), self.refresh_wanted.emit, icon="redo", key="F5")
        self.waiting = Label("", colour="muted")
        bar = row(self.back_button, self.number, self.on_button, None, self.stale_mark, self.refresh_button)
        bar.setContentsMargins(theme.px(8), theme.px(6), theme.px(16), theme.px(6))
        bar.insertWidget(4, self.waiting)
        self.setLayout(column(Panel("paper", bar), Rule(), self.area, gap=0))
        self.fresh()

    def width_wanted(self) -> int:
        """How many pixels wide a page is to be drawn."""
        wide = self.area.viewport().width() - 2 * theme.px(_MARGIN)
        return round(max(theme.px(200), min(theme.px(_WIDEST), wide)) * self.devicePixelRatioF())

    def show_pdf(self, pdf: bytes, count: int) -> None:
        """Show another PDF at the page that was in front, as far as it has one."""
        self._pdf, self.count = pdf, count
        self._pages.clear()
        self.page = min(self.page, max(0, count - 1))
        self.fresh()
        self._draw()

    def first_page(self) -> None:
        """Begin at the first page with the next PDF."""
        self.page = 0

    def turn(self, by: int) -> None:
        """Show the page so many further; beyond the ends nothing happens."""
        page = min(max(self.page + by, 0), self.count - 1)
        if self.count and page != self.page:
            self.page = page
            self.area.show_end(top=by > 0)
            self._draw()

    def stale(self) -> None:
        """What is shown is no longer how it would be printed now."""
        self.waiting.hide()
        self.stale_mark.show()
        self.refresh_button.show()

    def fresh(self) -> None:
        """What is shown is how it would be printed now."""
        for part in (self.stale_mark, self.refresh_button, self.waiting):
            part.hide()
        self._show_number()

    def wait_for(self, words: Words) -> None:
        """Say quietly that another PDF is on its way."""
        self.waiting.say(words)
        self.waiting.show()
        self.stale_mark.hide()
        self.refresh_button.hide()

    def _draw(self) -> None:
        self._show_number()
        if not self._pdf:
            return
        pdf, page, width = self._pdf, self.page, self.width_wanted()
        known = self._pages.get((page, width))
        if known is not None:
            self.area.show_page(known)
            return
        if self._job is not None:
            self._job.cancel()

        def work(progress: Progress) -> Picture:
            from rcm_desktop.documents.pdf.preview import render_page

            progress.step(0, 1)
            return render_page(pdf, page, width)

        def show(picture: Picture) -> None:
            if self._pdf is pdf:
                self._pages[page, width] = self._pixmap(picture)
                if page == self.page:
                    self.area.show_page(self._pages[page, width])

        self._job = self._jobs.start(lambda: self.tr("Drawing the page"), work, show, owner=self)

    def _pixmap(self, picture: Picture) -> QPixmap:
        width, height, colours = picture
        image = QImage(colours, width, height, width * 3, QImage.Format.Format_RGB888)
        made = QPixmap.fromImage(image)
        made.setDevicePixelRatio(self.devicePixelRatioF())
        return made

    def _calm_down(self) -> None:
        if self._pdf:
            self._calm.start()

    def _show_number(self) -> None:
        self.number.say(lambda: self.tr("Page {n} of {m}").format(n=self.page + 1, m=self.count) if self.count else "")
        self.back_button.setEnabled(self.page > 0)
        self.on_button.setEnabled(self.page + 1 < self.count)


class _PageArea(QScrollArea):
    """One picture of a page with air around it."""

    turned = Signal(int)
    resized = Signal()

    def __init__(self, name: Words) -> None:
        super().__init__()
        self._name = name
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._picture.setContentsMargins(*[theme.px(_MARGIN)] * 4)
        self._top: bool | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(self._picture)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name() if callable(name) else name)

    def show_page(self, picture: QPixmap) -> None:
        """Show a page's picture."""
        self._picture.setPixmap(picture)
        bar = self.verticalScrollBar()
        if self._top is not None:
            top, self._top = self._top, None
            QTimer.singleShot(0, self, lambda: bar.setValue(bar.minimum() if top else bar.maximum()))

    def show_end(self, *, top: bool) -> None:
        """Show the next picture from its top or at its foot."""
        self._top = top

    def has_picture(self) -> bool:
        """Whether a page is shown."""
        return not self._picture.pixmap().isNull()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), event.key()
        if key == Qt.Key.Key_PageDown and bar.value() >= bar.maximum():
            self.turned.emit(1)
        elif key == Qt.Key.Key_PageUp and bar.value() <= bar.minimum():
            self.turned.emit(-1)
        elif key == Qt.Key.Key_Home:
            self.turned.emit(-(10**6))
        elif key == Qt.Key.Key_End:
            self.turned.emit(10**6)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar, down = self.verticalScrollBar(), event.angleDelta().y() < 0
        if down and bar.value() >= bar.maximum():
            self.turned.emit(1)
        elif event.angleDelta().y() > 0 and bar.value() <= bar.minimum():
            self.turned.emit(-1)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
