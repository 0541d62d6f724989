"""The way through what is to settle: one question after the other, each decision to be taken back."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from rcm_desktop.domain.matters import Matter, ToSettle
from rcm_desktop.services.settling import AgreedText, Divided, Settlement, Versions
from rcm_desktop.ui.kit.wording import Words, language
from rcm_desktop.ui.screens.exchange.questions import Asking, Choice, Question
from rcm_desktop.ui.screens.exchange.settling_view import SettlingView
from rcm_desktop.ui.screens.exchange.steps import Step, Steps
from rcm_desktop.ui.screens.exchange.wording import record_name

Do = Callable[[Words, Callable[[], Any], Callable[[], Any]], bool]
"""Does a gesture and remembers how it is taken back; false where it failed and that was told."""
Seen = Versions | Divided | AgreedText


class OneByOne(QObject):
    """Leads through the questions of a list; its view stands in front while it does."""

    place_wanted = Signal(object)
    """The matter whose place is to be shown."""
    begun = Signal()
    ended = Signal()

    def __init__(self, settlement: Settlement, do: Do) -> None:
        super().__init__()
        self._settlement, self._do = settlement, do
        self._asking, self._steps = Asking(settlement), Steps()
        self._shown: tuple[str, Seen, str] | None = None
        """The decision, what was read for it and the language, as the view has it."""
        self._deciding = False
        self._said = ""
        self._typed: dict[str, str] = {}
        """By decision, what was written in its field and not used yet."""
        self.view = SettlingView()
        self.view.hide()
        self.view.chosen.connect(self.decide)
        self.view.later.connect(self.skip)
        self.view.closed.connect(self.end)
        self.view.place_wanted.connect(self._open)

    @property
    def waits(self) -> bool:
        """Whether something can be settled here."""
        return len(self._steps) > 0

    @property
    def going(self) -> bool:
        """Whether a question is in front."""
        return self._shown is not None

    def know(self, found: tuple[ToSettle, ...]) -> None:
        """What is to settle now; a question in front that changed is asked anew, but never under somebody's typing."""
        self._steps.know(found)
        if self.going and not self._deciding:
            self._ask()

    def begin(self, key: str = "") -> None:
        """Ask from a matter or a record on, or from the first."""
        self._said = ""
        if self._steps.begin(key) or (not key and self.waits):
            self._ask(anew=True)

    def skip(self) -> None:
        """Ask the next one; this one stays to settle."""
        self._said = ""
        self._keep_typed()
        self._steps.skip()
        self._ask(anew=True)

    def end(self) -> None:
        """Back to the list."""
        if not self.going:
            return
        self._keep_typed()
        self._close()

    def _close(self) -> None:
        self._shown = None
        if not self.view.isHidden():
            self.view.hide()
            self.ended.emit()

    def _keep_typed(self) -> None:
        """What was written for a question that is left waits until it is asked again."""
        editor = self.view.editor
        if self._shown is not None and editor is not None and self.view.typed():
            self._typed[self._shown[0]] = editor.text()

    def decide(self, choice: Choice) -> None:
        """Do what was chosen, and ask the next one."""
        step = self._steps.now
        if step is None:
            return
        name = record_name(step.matter.about)
        words = self.tr("Settling of {name}").format(name=name)

        def back() -> None:
            choice.back()
            self._steps.take_back(step)
            self._said = ""
            self._ask_again()

        self._deciding = True
        done = self._do(words, choice.once, back)
        self._deciding = False
        if done and self._read(step) is not None:
            self._said = self.tr("Another version arrived meanwhile: please look again.")
        elif done:
            self._steps.settled(step)
            self._shown = None  # what is written there was used, or is not wanted
            self._typed.pop(step.key, None)
            self._said = self.tr("Settled: {name}. Ctrl+Z takes it back.").format(name=name.rstrip("."))
        self._ask(anew=True)

    def _ask_again(self) -> None:
        if self.going:
            self._ask(anew=True)

    def _ask(self, *, anew: bool = False) -> None:
        """Show the question of the decision one is at; those that are settled meanwhile are passed over."""
        while (step := self._steps.now) is not None:
            seen = self._read(step)
            if seen is not None:
                self._put(step, seen, anew=anew)
                return
            self._steps.drop()
            anew = True
        self._close()

    def _put(self, step: Step, seen: Seen, *, anew: bool) -> None:
        fresh = (step.key, seen, language())
        same_step = self._shown is not None and self._shown[0] == step.key
        if fresh == self._shown and not anew:
            return
        if same_step and not anew and self.view.typed():
            return
        was_hidden = self.view.isHidden()
        self._shown = fresh
        self.view.ask(self._question(seen), self._steps.place, self._said)
        if self.view.editor is not None and step.key in self._typed:
            self.view.editor.setText(self._typed[step.key])
        self.view.show()
        if was_hidden:
            self.begun.emit()
        self.view.focus_first()

    def _read(self, step: Step) -> Seen | None:
        one = step.matter
        if one.matter is Matter.VERSIONS:
            return self._settlement.versions(one.kind, one.record, step.field)
        if one.matter is Matter.DELETED_YET_EDITED:
            return self._settlement.divided(one.kind, one.record)
        return self._settlement.agreed_text(one.record)

    def _question(self, seen: Seen) -> Question:
        if isinstance(seen, Versions):
            return self._asking.versions(seen)
        if isinstance(seen, Divided):
            return self._asking.divided(seen)
        return self._asking.agreed(seen)

    def _open(self) -> None:
        step = self._steps.now
        if step is not None:
            self.place_wanted.emit(step.matter)
