"""A person's record: name, delegation, capacity, credential, and what the desk has to know."""

from collections.abc import Sequence
from typing import Any, ClassVar

from rcm_desktop.domain.badges import tidy
from rcm_desktop.domain.people import Capacity, Delegate
from rcm_desktop.domain.records import PersonName, Record
from rcm_desktop.ui.kit.records.choice_lines import ChoiceLine, CredentialLine, TickLine
from rcm_desktop.ui.kit.records.gestures import Gestures
from rcm_desktop.ui.kit.records.record_panel import RecordPanel
from rcm_desktop.ui.kit.records.text_lines import PartsLine, TextLine
from rcm_desktop.ui.kit.records.wording import options, translate
from rcm_desktop.ui.kit.wording import Words, language


class PersonPanel(RecordPanel):
    """Edits a person; contacts are seen here and never at the desk."""

    cls: ClassVar[type[Record]] = Delegate

    def __init__(self, gestures: Gestures) -> None:
        super().__init__(gestures)
        self.name = PartsLine(
            "name",
            PersonName,
            [
                [("given", lambda: self.tr("Given names"))],
                [("family", lambda: self.tr("Family names"))],
                [("honorific", lambda: self.tr("Form of address"))],
            ],
            judge=self._name_trouble,
        )
        self.badge = TextLine(
            "badge",
            lambda: self.tr("Badge"),
            hint=lambda: self.tr("given with the record"),
            judge=self._badge_trouble,
        )
        self.lay_out(
            self.name,
            ChoiceLine("delegation", lambda: self.tr("Delegation"), self._delegations),
            ChoiceLine("capacity", lambda: self.tr("Capacity"), lambda: options(list(Capacity))),
            TextLine("post", lambda: self.tr("Post")),
            TextLine("institution", lambda: self.tr("Institution")),
            CredentialLine("credential"),
            TextLine(
                "attention",
                lambda: self.tr("Attention: read before handing over"),
                hint=lambda: self.tr("shown in full at the desk"),
                height=72,
            ),
            self.badge,
            TextLine("contact", lambda: self.tr("Contact, never shown at the desk")),
            TextLine("external_id", lambda: self.tr("Code in another system")),
            TickLine("walk_in", lambda: self.tr("Came without being announced")),
        )

    def name_of(self, record: Any) -> str:
        """The full name."""
        return str(record.name.full)

    def new_words(self) -> str:
        """The heading of a new person."""
        return self.tr("New person")

    def _delegations(self) -> Sequence[tuple[str, Words]]:
        known = [(d.id, d.short_name(language())) for d in self.gestures.people.delegations()]
        return [("", lambda: translate("setup", "No delegation")), *known]

    def _name_trouble(self, name: PersonName) -> Words:
        return "" if name.full else lambda: self.tr("A name is needed.")

    def _badge_trouble(self, code: str) -> Words:
        record = self.record()
        for person in self.gestures.people.roster().people.values() if code else ():
            other = person.delegate
            if record is not None and other.id != record.id and tidy(other.badge) == tidy(code):
                name = other.name.full
                return lambda: self.tr("{name} carries this badge.").format(name=name)
        return ""
