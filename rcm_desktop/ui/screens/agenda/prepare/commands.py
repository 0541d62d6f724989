"""The commands of preparing, with their keys."""

from functools import partial
from typing import TYPE_CHECKING

from rcm_desktop.ui.kit.views import Offer
from rcm_desktop.ui.screens.agenda.prepare.form_choice import FORM_KEY
from rcm_desktop.ui.screens.agenda.prepare.offer_strip import FOLLOW_KEY
from rcm_desktop.ui.screens.agenda.words import translate

if TYPE_CHECKING:
    from rcm_desktop.ui.screens.agenda.prepare.view import PrepareView


def commands(view: "PrepareView") -> tuple[Offer, ...]:
    """Everything that can be done while preparing is in front."""
    return (*_new(view), *_copies(view), *_moves(view), *_ways(view))


def menu(view: "PrepareView") -> tuple[Offer, ...]:
    """What stands in the menu beside the button of a new session."""
    return (*_new(view)[:2], *_copies(view))


def _new(view: "PrepareView") -> tuple[Offer, ...]:
    return (
        Offer(lambda: translate("agenda", "New session"), view.acts.new_session, "Ctrl+N"),
        Offer(lambda: translate("agenda", "New item in the session"), view.acts.new_item, "Ctrl+I"),
        Offer(lambda: translate("agenda", "Save what is typed"), view.side.save, "Ctrl+S"),
    )


def _copies(view: "PrepareView") -> tuple[Offer, ...]:
    return (
        Offer(lambda: translate("agenda", "Copy the session"), view.acts.copy_session, "Ctrl+D"),
        Offer(lambda: translate("agenda", "Copy the day"), view.acts.copy_day, "Ctrl+Shift+D"),
        Offer(lambda: translate("agenda", "Delete the session or the item"), view.acts.delete, "Ctrl+Del"),
        Offer(lambda: translate("agenda", "Add a room"), lambda: view.acts.name_room(new=True)),
        Offer(lambda: translate("agenda", "Rename the room"), view.acts.rename_room),
    )


def _moves(view: "PrepareView") -> tuple[Offer, ...]:
    moves = view.moves
    return (
        Offer(lambda: translate("agenda", "Five minutes earlier, or up"), partial(moves.by_time, -1), "Alt+Up"),
        Offer(lambda: translate("agenda", "Five minutes later, or down"), partial(moves.by_time, 1), "Alt+Down"),
        Offer(lambda: translate("agenda", "Five minutes shorter"), partial(moves.by_length, -1), "Alt+Shift+Up"),
        Offer(lambda: translate("agenda", "Five minutes longer"), partial(moves.by_length, 1), "Alt+Shift+Down"),
        Offer(lambda: translate("agenda", "To the room at the left"), partial(moves.by_room, -1), "Alt+Left"),
        Offer(lambda: translate("agenda", "To the room at the right"), partial(moves.by_room, 1), "Alt+Right"),
        Offer(lambda: translate("agenda", "To the day before"), partial(view.acts.move_by_day, -1), "Alt+PgUp"),
        Offer(lambda: translate("agenda", "To the day after"), partial(view.acts.move_by_day, 1), "Alt+PgDown"),
        Offer(lambda: translate("agenda", "Move what follows, too"), view.gestures.follow, FOLLOW_KEY),
    )


def _ways(view: "PrepareView") -> tuple[Offer, ...]:
    return (
        Offer(lambda: translate("agenda", "Timetable or list"), view.turn_form, FORM_KEY),
        Offer(lambda: translate("agenda", "Next tab of the session"), partial(view.turn_tab, 1), "Ctrl+PgDown"),
        Offer(lambda: translate("agenda", "Previous tab of the session"), partial(view.turn_tab, -1), "Ctrl+PgUp"),
    )
