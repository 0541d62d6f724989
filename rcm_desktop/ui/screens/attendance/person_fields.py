"""The fields of a person's form, filled and read as a whole."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.people import Capacity, Delegate, Delegation
from rcm_desktop.ui.kit.blocks import column, fill
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import Field, TextField
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.attendance.delegation_field import DelegationField
from rcm_desktop.ui.screens.attendance.into_view import bring_into_view_soon


class PersonFields(QWidget):
    """Name, delegation, capacity, badge, post; what the person is asked for contact stays out of sight."""

    edited = Signal()
    entered = Signal()
    """Enter in a line."""

    def __init__(self) -> None:
        super().__init__()
        self.reason = TextField(lambda: self.tr("Reason of the replacement"))
        self.given = TextField(lambda: self.tr("Given names"))
        self.family = TextField(lambda: self.tr("Family names"))
        self.delegation = DelegationField(lambda: self.tr("Delegation"))
        self.capacity: Choice[Capacity] = Choice(lambda: self.tr("Capacity"), [(c, _word_of(c)) for c in Capacity])
        self.badge = TextField(lambda: self.tr("Badge"), hint=lambda: self.tr("Empty: the next number"))
        self.post = TextField(lambda: self.tr("Post"))
        self.reason_field = Field(lambda: self.tr("Reason of the replacement"), self.reason)
        self.given_field = Field(lambda: self.tr("Given names"), self.given)
        self.delegation_field = Field(lambda: self.tr("Delegation"), self.delegation)
        self.badge_field = Field(lambda: self.tr("Badge"), self.badge)
        fill(
            self,
            column(
                self.reason_field,
                self.given_field,
                Field(lambda: self.tr("Family names"), self.family),
                self.delegation_field,
                Field(lambda: self.tr("Capacity"), self.capacity),
                self.badge_field,
                Field(lambda: self.tr("Post"), self.post),
                gap=8,
            ),
        )
        for line in (self.reason, self.given, self.family, self.delegation.line, self.badge, self.post):
            line.textChanged.connect(self.edited)
            line.returnPressed.connect(self.entered)
            line.installEventFilter(self)
        self.capacity.installEventFilter(self)
        self.capacity.currentIndexChanged.connect(self.edited)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """With large text the form scrolls: the field that has the keyboard is seen whole."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            bring_into_view_soon(watched)
        return super().eventFilter(watched, event)

    def put(self, person: Delegate, delegations: tuple[Delegation, ...], *, new: bool, replaces: bool) -> None:
        """Show a person; a new one has a badge to scan, a replacement a reason besides."""
        self.reason_field.setVisible(replaces)
        self.badge_field.setVisible(new)
        self.delegation.offer(delegations)
        self.reason.clear()
        self.given.setText(person.name.given)
        self.family.setText(person.name.family)
        self.post.setText(person.post)
        self.badge.setText(person.badge if new else "")
        self.delegation.choose(person.delegation)
        self.capacity.choose(person.capacity)
        for field in (self.given_field, self.delegation_field, self.badge_field, self.reason_field):
            field.fine()

    def typed(self, base: Delegate) -> Delegate:
        """The person with what is typed."""
        name = msgspec.structs.replace(base.name, given=self.given.text().strip(), family=self.family.text().strip())
        return msgspec.structs.replace(
            base, name=name, post=self.post.text().strip(), delegation=self.delegation.value(),
            capacity=self.capacity.value() or Capacity.DELEGATE,
        )  # fmt: skip

    def complete(self, *, replaces: bool) -> bool:
        """Whether nothing is missing; else the first field that lacks something says so and has the keyboard."""
        named = bool(self.given.text().strip() or self.family.text().strip())
        placed = bool(self.delegation.value())
        reasoned = not replaces or bool(self.reason.text().strip())
        self.reason_field.fine() if reasoned else self.reason_field.wrong(lambda: self.tr("A reason is needed."))
        self.given_field.fine() if named else self.given_field.wrong(lambda: self.tr("A name is needed."))
        self.delegation_field.fine() if placed else self.delegation_field.wrong(
            lambda: self.tr("Choose the delegation.")
        )
        for fine, line in ((reasoned, self.reason), (named, self.given), (placed, self.delegation.line)):
            if not fine:
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return True


def _word_of(capacity: Capacity) -> Callable[[], str]:
    return lambda: labels().text("paper.capacities", capacity.value)
