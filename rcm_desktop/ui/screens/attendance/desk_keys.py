"""The keys of the registration page, and the same gestures by name."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from rcm_desktop.domain.people import Delegate
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.attendance.desk_layout import DeskLayout
from rcm_desktop.ui.screens.attendance.points import CHANGE_KEY
from rcm_desktop.ui.screens.attendance.verdict_area import ALLOW_KEY
from rcm_desktop.ui.screens.attendance.ways import TURN_KEY

if TYPE_CHECKING:
    from rcm_desktop.ui.screens.attendance.page import RegistrationPage

translate = QCoreApplication.translate


def bind(page: "RegistrationPage", parts: DeskLayout) -> None:
    """Give the page its keys and buttons."""
    commands: tuple[tuple[Words, Callable[[], object], str], ...] = (
        (lambda: translate("desk_keys", "New person"), page.new_person, "Ctrl+N"),
        (lambda: translate("desk_keys", "Whole delegation"), page.whole_delegation, "Ctrl+D"),
        (lambda: translate("desk_keys", "Correct a person"), _on_person(page, page.person.correct), "F2"),
        (lambda: translate("desk_keys", "Print the badge"), _print(page), "Ctrl+P"),
        (lambda: translate("desk_keys", "Board of delegations"), page.turn_board, "F3"),
        (lambda: translate("desk_keys", "Change the check-in point"), page.point_bar.open_menu, CHANGE_KEY),
        (lambda: translate("desk_keys", "Allow, with reason"), page.verdict.strip.take_keyboard, ALLOW_KEY),
        (lambda: translate("desk_keys", "Register the arrival, too"), page.register_too, "F6"),
        (lambda: translate("desk_keys", "Check in or check out"), page.ways.turn, TURN_KEY),
        (lambda: translate("desk_keys", "Sound on or off"), page.turn_sound, "F10"),
        (lambda: translate("desk_keys", "Show the whole list, or only what is searched"), page.turn_list, ""),
        (lambda: translate("desk_keys", "Close this session's door"), lambda: page.door.close(page.point), ""),
    )
    for words, run, key in commands:
        page.add_command(words, run, key)
    _bind_gestures(page)
    buttons = (
        (parts.new_button, page.new_person),
        (parts.whole_button, page.whole_delegation),
        (parts.correct_button, _on_person(page, page.person.correct)),
        (parts.badge_button, _print(page)),
        (parts.board_button, page.turn_board),
        (parts.sound_button, page.turn_sound),
    )
    for button, run in buttons:
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False, run=run: run())


def _bind_gestures(page: "RegistrationPage") -> None:
    from rcm_desktop.ui.screens.attendance.more_gestures import KEYS, More, words

    for gesture in More:
        run = _on_person(page, partial(page.person.do, gesture))
        page.add_command(partial(words, gesture), run, KEYS.get(gesture, ""))


def _print(page: "RegistrationPage") -> Callable[[], None]:
    return _on_person(page, lambda who: page.badges.print(who, page.asking))


def _on_person(page: "RegistrationPage", run: Callable[[Delegate], object]) -> Callable[[], None]:
    """The gesture, done to the person who is chosen, else to the one of the last verdict; with nobody, nothing."""

    def gesture() -> None:
        who = page.chosen_person()
        if who is not None:
            run(who)

    return gesture
