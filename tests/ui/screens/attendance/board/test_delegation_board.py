"""The delegation board by real keys, on a meeting's real file."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.meeting import OpeningKind, OpeningRule
from rcm_desktop.domain.people import ActingHead, Delegate
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.setup import Setup
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.screens.attendance.board.chart import Span
from rcm_desktop.ui.screens.attendance.board.delegation_board import DelegationBoard
from rcm_desktop.ui.screens.attendance.board.tile import DelegationTile
from tests.sample import ident
from tests.ui.accessible import nameless
from tests.ui.screens.attendance.board.conftest import Desk, settle

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def board(desk: Desk) -> Iterator[DelegationBoard]:
    made = DelegationBoard(desk.attendance, desk.people, desk.undo, desk.told.append)
    made.reload(desk.point())
    desk.show(made)
    yield made
    shiboken6.delete(made)  # a window that lingers is restyled by every later test


class Paints(QObject):
    """Counts how often some widgets were asked to paint."""

    def __init__(self, tiles: list[DelegationTile]) -> None:
        super().__init__()
        self.painted: list[str] = []
        for tile in tiles:
            tile.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, DelegationTile):
            self.painted.append(watched.accessibleName())
        return super().eventFilter(watched, event)


def tile(board: DelegationBoard, code: str) -> DelegationTile:
    return board.tiles.tiles[ident(code)]


def told(board: DelegationBoard, code: str) -> str:
    """What a screen reader says of a tile."""
    interface = QAccessible.queryAccessibleInterface(tile(board, code))
    name, description = (interface.text(part) for part in (QAccessible.Text.Name, QAccessible.Text.Description))
    return f"{name}: {description}"


def columns(board: DelegationBoard) -> int:
    return len({t.x() for t in board.tiles.tiles.values()})


def test_everything_that_takes_the_keyboard_has_a_name(desk: Desk, board: DelegationBoard) -> None:
    board.choose(ident("BLZ"))
    board.chosen.open_head()
    assert nameless(board) == []


def test_members_come_first_in_the_meetings_order_and_the_others_are_thinner(board: DelegationBoard) -> None:
    shown = list(board.tiles.tiles.values())
    assert [t.accessibleName() for t in shown][:3] == ["Belize", "Canada", "Costa Rica"]
    assert [t.accessibleName() for t in shown][-3:] == ["IOM", "Executive Secretariat", "Press"]
    assert [t.thin for t in shown] == [False] * 11 + [True] * 3
    assert shown[-1].height() < shown[0].height()


def test_a_tile_says_its_numbers_its_head_and_its_credentials(desk: Desk, board: DelegationBoard) -> None:
    desk.come("Rose Usher-Coral")
    board.reload(desk.point())
    assert told(board, "BLZ") == (
        "Belize: Announced 2. Registered 1. Head: Rose Usher-Coral, has arrived. Credentials complete"
    )
    assert told(board, "NIC") == "Nicaragua: Announced 1. Registered 0. no head named. Credentials complete"
    assert "Credentials: 2 of 3" in told(board, "HND")


def test_at_a_door_without_departures_people_have_entered(desk: Desk, board: DelegationBoard) -> None:
    desk.come("Rose Usher-Coral", session="champions")
    board.reload(desk.point("champions"))
    assert "Have entered 1" in told(board, "BLZ")
    assert "In the room" not in told(board, "BLZ")


def test_at_a_door_with_departures_people_are_in_the_room(desk: Desk, board: DelegationBoard) -> None:
    found = Setup(desk.database).open(MeetingSession, ident("champions"))
    assert found is not None
    with desk.database.write() as work:
        work.change(MeetingSession, ident("champions"), found[1], {"departures": True})
    desk.come("Rose Usher-Coral", "Dwayne Pitts", session="champions")
    desk.clock.go(timedelta(minutes=5))
    desk.attendance.check_out(ident("Dwayne Pitts"), ident("champions"))
    board.reload(desk.point("champions"))
    assert "In the room 1" in told(board, "BLZ")
    assert "Have entered" not in told(board, "BLZ")


def test_people_without_a_delegation_have_a_tile_of_their_own(desk: Desk, board: DelegationBoard) -> None:
    assert "" not in board.tiles.tiles
    desk.people.add(Delegate(id="", name=PersonName("", "Nadia", "Sin País")))
    board.reload(desk.point())
    lost = board.tiles.tiles[""]
    assert lost.accessibleName() == "No delegation"
    assert lost is list(board.tiles.tiles.values())[-1]
    assert lost.thin
    board.choose("")
    assert not board.chosen.head_button.isEnabled()
    assert not board.chosen.names_button.isEnabled()


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (OpeningRule(), "2 of 11 members are here; missing: "),
        (OpeningRule(OpeningKind.ALL_MEMBERS), "Not ready to open: 2 of 11 members; missing: "),
        (OpeningRule(OpeningKind.MEMBERS, 2), "Ready to open: 2 of 11 members; missing: "),
        (OpeningRule(OpeningKind.MEMBERS, 3), "Not ready to open: 2 of 3 members needed; missing: "),
    ],
)
def test_ready_to_open_goes_by_the_rule_that_the_meeting_sets(
    desk: Desk, board: DelegationBoard, rule: OpeningRule, sentence: str
) -> None:
    desk.rule(rule)
    desk.come("Rose Usher-Coral", "Peter Maple", "Noor de Vries-Inventada")
    board.reload(desk.point())
    assert board.ready.text().startswith(sentence)
    assert board.ready.text().endswith("Panama and Dominican Republic")
    assert "Belize" not in board.ready.text()


def test_ready_to_open_loses_its_colour_with_its_last_member(desk: Desk, board: DelegationBoard) -> None:
    desk.rule(OpeningRule(OpeningKind.MEMBERS, 1))
    (outcome,) = desk.come("Rose Usher-Coral")
    board.reload(desk.point())
    assert board.ready.palette().windowText().color() == theme.colour("good")
    desk.attendance.undo(outcome.scan)
    board.reload(desk.point())
    assert board.ready.palette().windowText().color() == theme.colour("ink")


def test_the_point_is_named_beside_the_source(desk: Desk, board: DelegationBoard) -> None:
    assert board.sources.text() == "General registration · Presence: this laptop"
    board.reload(desk.point("champions"))
    assert board.sources.text().startswith("Meeting of the champion countries of the GCM · ")


def test_without_records_the_board_says_so_and_paints_no_chart(desk: Desk, board: DelegationBoard) -> None:
    assert board.told.text() == "No records on this laptop"
    assert not board.chart.isVisible()
    desk.languages.speak("es")
    settle()
    assert board.told.text() == "Sin registros en esta computadora"


def test_the_chart_tells_the_arrivals_in_words(desk: Desk, board: DelegationBoard) -> None:
    desk.clock.set(datetime(2023, 11, 14, 13, 1, tzinfo=UTC))
    desk.come("Rose Usher-Coral")
    desk.clock.go(timedelta(minutes=58))
    desk.come("Dwayne Pitts", "Peter Maple")
    board.reload(desk.point())
    assert not board.chart.isVisible(), "the chart does not keep a verdict waiting"
    words = "Arrivals on 14 Nov: 3, from 08:00 to 08:55; most at 08:55: 2 in five minutes"
    desk.qtbot.waitUntil(lambda: board.told.text() == words)
    assert board.chart.isVisible()
    assert board.chart.accessibleDescription() == words
    assert board.chart.height() == 120


def test_the_chart_counts_in_five_minutes_of_full_hours() -> None:
    at = datetime(2023, 11, 14, 8, 10, tzinfo=UTC)
    arrivals = ((at, 2), (at + timedelta(minutes=5), 0), (at + timedelta(minutes=55), 3))
    span = Span.around(arrivals)
    assert (span.start.hour, span.hours) == (8, 2)
    assert {place: count for place, count in enumerate(span.counts(arrivals)) if count} == {2: 2, 13: 3}


def test_the_chart_draws_where_people_came(desk: Desk, board: DelegationBoard) -> None:
    desk.come("Rose Usher-Coral")
    board.reload_chart()
    settle()
    picture = board.chart.grab().toImage()
    accent = theme.colour("accent").rgb()
    drawn = [(x, y) for x in range(picture.width()) for y in range(picture.height()) if picture.pixel(x, y) == accent]
    assert min(y for _, y in drawn) < 30, "the peak is at the top"


def test_arrows_move_between_tiles_and_enter_chooses(desk: Desk, board: DelegationBoard) -> None:
    chosen: list[str] = []
    board.delegation_chosen.connect(chosen.append)
    board.focus_first()
    assert QApplication.focusWidget() is tile(board, "BLZ")
    assert columns(board) == 4
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Down)
    assert QApplication.focusWidget() is tile(board, "GTM")
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Down)
    assert QApplication.focusWidget() is tile(board, "SEC")
    desk.press(Key.Key_Up)
    desk.press(Key.Key_Left)
    assert QApplication.focusWidget() is tile(board, "NIC")
    desk.press(Key.Key_Return)
    assert chosen == [ident("NIC")]
    assert board.delegation == ident("NIC")
    assert board.chosen.isVisible()
    assert board.chosen.heading.text() == "Nicaragua"
    desk.press(Key.Key_Escape)
    assert board.delegation is None
    assert not board.chosen.isVisible()
    assert QApplication.focusWidget() is tile(board, "NIC")


def test_home_and_end_go_to_the_ends(desk: Desk, board: DelegationBoard) -> None:
    board.focus_first()
    desk.press(Key.Key_End)
    assert QApplication.focusWidget() is tile(board, "PRE")
    desk.press(Key.Key_Home)
    assert QApplication.focusWidget() is tile(board, "BLZ")


def test_a_tile_is_one_stop_of_tab(desk: Desk, board: DelegationBoard) -> None:
    board.focus_first()
    desk.press(Key.Key_Right)
    stops = [t for t in board.tiles.tiles.values() if t.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [tile(board, "CAN")]


def test_a_click_chooses(desk: Desk, board: DelegationBoard) -> None:
    QTest.mouseClick(tile(board, "MEX"), Qt.MouseButton.LeftButton)
    assert board.delegation == ident("MEX")


def test_ctrl_j_names_an_acting_head_and_undo_takes_it_back(desk: Desk, board: DelegationBoard) -> None:
    board.choose(ident("HND"))
    board.focus_first()
    desk.press(Key.Key_J, Ctrl)
    assert QApplication.focusWidget() is board.chosen.form.who
    for _ in range(5):
        if board.chosen.form.who.value() == ident("Ana López Pino"):
            break
        desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    assert "Acting head: Ana López Pino" in told(board, "HND")
    assert "Acting head: Ana López Pino" in board.chosen.state.text()
    named = next(d for d in desk.people.delegations() if d.code == "HND")
    assert named.acting_head == ActingHead(ident("Ana López Pino"), "2023-11-14T12:40")
    assert desk.undo.undo_words() == "Acting head of Honduras"
    desk.undo.undo()
    board.reload(desk.point())
    assert "no head named" in told(board, "HND")
    desk.undo.redo()
    board.reload(desk.point())
    assert "Acting head: Ana López Pino" in told(board, "HND")
    assert desk.told == []


def test_an_acting_head_does_not_end_before_beginning(desk: Desk, board: DelegationBoard) -> None:
    board.choose(ident("HND"))
    board.chosen.open_head()
    form = board.chosen.form
    form.who.choose(ident("Ana López Pino"))
    form.end.put("2023-11-14T09:00", "2023-11-14T18:00")
    desk.press(Key.Key_Return)
    assert form.trouble.isVisible()
    assert form.isVisible()
    assert "no head named" in told(board, "HND")


def test_esc_leaves_the_form_before_it_closes_the_delegation(desk: Desk, board: DelegationBoard) -> None:
    board.choose(ident("HND"))
    board.chosen.open_head()
    assert board.busy_editing()
    desk.press(Key.Key_Escape)
    assert not board.busy_editing()
    assert board.delegation == ident("HND")
    desk.press(Key.Key_Escape)
    assert board.delegation is None


def test_what_is_being_entered_outlives_a_reload(desk: Desk, board: DelegationBoard) -> None:
    board.choose(ident("HND"))
    board.chosen.open_head()
    board.chosen.form.who.choose(ident("Ana López Pino"))
    desk.come("Xiomara Guacamaya")
    board.reload(desk.point())
    assert board.chosen.form.isVisible()
    assert board.chosen.form.who.value() == ident("Ana López Pino")


def test_ctrl_k_asks_before_it_puts_a_signature_on_record(desk: Desk, board: DelegationBoard) -> None:
    board.choose(ident("DOM"))
    board.focus_first()
    desk.press(Key.Key_K, Ctrl)
    assert "Did Dominican Republic sign" in board.chosen.question.words.text()
    desk.press(Key.Key_Escape)
    assert tile(board, "DOM").presence.verified_at is None
    desk.press(Key.Key_K, Ctrl)
    desk.press(Key.Key_Return)
    assert tile(board, "DOM").presence.verified_at is not None
    assert "Names verified by Mesa 1, 12:40" in told(board, "DOM")
    assert not board.busy_editing()


def test_the_check_list_of_the_chosen_delegation_can_be_asked_for(desk: Desk, board: DelegationBoard) -> None:
    board.choose(ident("MEX"))
    board.chosen.whole_button.setFocus()
    with desk.qtbot.waitSignal(board.whole_wanted) as wanted:
        desk.press(Key.Key_Return)
    assert wanted.args == [ident("MEX")]


def test_the_pages_key_for_a_whole_delegation_means_the_chosen_one(desk: Desk, board: DelegationBoard) -> None:
    pages: list[str] = []
    action = QAction(board)
    action.setShortcut("Ctrl+D")
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda _: pages.append("page"))
    board.addAction(action)
    wanted: list[str] = []
    board.whole_wanted.connect(wanted.append)
    board.focus_first()
    desk.press(Key.Key_D, Ctrl)
    assert (pages, wanted) == (["page"], [])
    desk.press(Key.Key_Return)
    desk.press(Key.Key_D, Ctrl)
    assert (pages, wanted) == (["page"], [ident("BLZ")])


def test_a_reload_makes_no_tile_anew_and_paints_only_what_changed(desk: Desk, board: DelegationBoard) -> None:
    before = dict(board.tiles.tiles)
    desk.come("Rose Usher-Coral")
    board.reload(desk.point())
    board.reload_chart()
    settle()
    paints = Paints(list(before.values()))
    board.reload(desk.point())
    settle()
    assert paints.painted == []
    desk.come("Dwayne Pitts")
    board.reload(desk.point())
    settle()
    assert paints.painted == ["Belize"]
    assert board.tiles.tiles == before


def test_narrower_boards_have_fewer_columns(desk: Desk, board: DelegationBoard) -> None:
    assert columns(board) == 4
    board.resize(932, 620)
    settle()
    assert columns(board) == 3
    boxes = [t.geometry() for t in board.tiles.tiles.values()]
    assert not any(a.intersects(b) for a in boxes for b in boxes if a is not b)


def test_at_twice_the_text_nothing_is_cut_off(desk: Desk, board: DelegationBoard) -> None:
    theme.apply(QApplication.instance(), theme.LIGHT, 2.0)  # type: ignore[arg-type]
    board.resize(1182, 544)
    board.choose(ident("HND"))
    board.chosen.open_head()
    settle()
    assert columns(board) == 2
    assert tile(board, "BLZ").height() == 224
    assert board.width() == 1182
    assert board.minimumSizeHint().width() <= 1182
    assert board._area.horizontalScrollBar().maximum() == 0
    shown = [part for part in board.chosen.findChildren(QWidget) if part.isVisible()]
    assert {part.mapTo(board, part.rect().topRight()).x() < 1182 for part in shown} == {True}
    assert board.chosen.form.isVisible()


def test_the_chosen_tile_stays_in_view_beside_its_panel(desk: Desk, board: DelegationBoard) -> None:
    board.resize(1274, 400)
    settle()
    board.choose(ident("PRE"))
    settle()
    seen = tile(board, "PRE").visibleRegion().boundingRect()
    assert seen.height() == tile(board, "PRE").height()


def test_another_language_renames_the_tiles(desk: Desk, board: DelegationBoard) -> None:
    board.choose(ident("USA"))
    desk.languages.speak("es")
    settle()
    assert tile(board, "USA").accessibleName() == "Estados Unidos"
    assert "Anunciados 2" in tile(board, "USA").accessibleDescription()
    assert board.chosen.heading.text() == "Estados Unidos"
    assert "faltan: Belice" in board.ready.text()


@pytest.mark.parametrize("width", [1264, 500])
def test_the_board_scrolls_to_the_chart_and_no_further(desk: Desk, board: DelegationBoard, width: int) -> None:
    desk.come("Rose Usher-Coral")
    board.reload(desk.point())
    board.reload_chart()
    board.resize(width, 300)
    QApplication.processEvents()
    bar = board._area.verticalScrollBar()
    bar.setValue(bar.maximum())
    below = board.chart.mapTo(board._area.viewport(), board.chart.rect().bottomLeft()).y()
    assert bar.maximum() > 0, "there is something to scroll"
    assert 0 < board._area.viewport().height() - below < theme.px(32)
