"""Notes as the paragraphs and table rows of minutes: language, visibility, status and who does it by when."""

from rcm_desktop.documents import language as grammar
from rcm_desktop.documents.content import MinutesContent, Readers, SessionContent
from rcm_desktop.domain.naming import named
from rcm_desktop.domain.notes import Note, NoteKind, NoteStatus, RecordOf, Visibility
from rcm_desktop.domain.pairs import Half, is_behind, state_of
from rcm_desktop.domain.paper import Paragraph, Run, Runs
from rcm_desktop.laptop.labels import Labels

_FIRM = (NoteKind.AGREEMENT, NoteKind.RECOMMENDATION, NoteKind.COMMITMENT, NoteKind.RESERVATION)


class Entries:
    """The notes of one session that these readers may see, in the order they are to be read."""

    def __init__(self, content: MinutesContent, one: SessionContent, labels: Labels, readers: Readers) -> None:
        self._labels = labels
        self._names = {delegation.id: delegation for delegation in content.delegations}
        known = {note.id for note in one.notes}
        self._translations = {
            (note.translation_of, note.language): note for note in one.notes if note.translation_of in known
        }
        originals = [note for note in one.notes if note.translation_of not in known and _is_on_record(note)]
        self.shown = sorted(
            (note for note in originals if _may_see(note, readers)), key=lambda note: (note.order, note.at, note.id)
        )
        self.kept_back = [note for note in originals if not _may_see(note, readers)]
        """What stands on record but not for these readers: a paper must not say that nothing was recorded."""

    def paragraph(self, note: Note) -> Paragraph:
        """An entry: who or what in bold, the text, then its status and who does it by when."""
        runs = [Run(self._lead(note), bold=True), Run(" "), *self._text(note)]
        if action := self._action(note):
            runs += [Run(" "), Run(action, italic=True)]
        if note.kind in _FIRM and note.status is not NoteStatus.AGREED:
            runs.append(Run(f" ({self._labels.text('paper.status', note.status).lower()})", italic=True))
        if note.visibility is Visibility.MEMBERS_ONLY:
            runs.append(Run(" " + self._labels.text("paper.entry", "members_only"), italic=True))
        return Paragraph(tuple(runs), numbered=True, key=note.id)

    def row(self, note: Note) -> tuple[Runs, ...]:
        """The same entry in the table: text, responsible, due, status, paragraph."""
        return (
            (Run(self._lead(note), bold=True), Run(" "), *self._text(note)),
            (Run(self._responsible(note)),),
            (Run(grammar.day(note.action.due, self._labels.language)),),
            (Run(self._labels.text("paper.status", note.status)),),
            (Run("", refers_to=note.id),),
        )

    def _lead(self, note: Note) -> str:
        delegation = self._names.get(note.delegation)
        if delegation is None or note.visibility is Visibility.CHATHAM_HOUSE:
            return self._labels.text("paper.entry", note.kind)
        name = named(delegation, self._labels.language).short
        return self._labels.text("paper.entry", f"{note.kind}_by", delegation=name)

    def _text(self, note: Note) -> list[Run]:
        """The text in the paper's language, after a mark where it is behind; else the original, marked as such."""
        language = self._labels.language
        translation = self._translations.get((note.id, language))
        if note.language != language and translation is not None:
            text = Run(_bracketed(translation.text, note))
            if not is_behind(state_of(note, translation), Half.TRANSLATION):
                return [text]
            return [Run(self._labels.text("paper", f"behind_{note.language}") + " "), text]
        if note.language == language or not note.text.strip():
            return [Run(_bracketed(note.text, note))]
        pending = self._labels.text("paper", f"pending_from_{note.language}")
        return [Run(pending + " "), Run(_bracketed(note.text, note), italic=True)]

    def _action(self, note: Note) -> str:
        due = grammar.day(note.action.due, self._labels.language)
        parts = (("responsible", self._responsible(note)), ("due", due))
        return " ".join(self._labels.text("paper.entry", name, **{name: value}) for name, value in parts if value)

    def _responsible(self, note: Note) -> str:
        """The delegation in the paper's language, else the body as written; it would tell who spoke where none may."""
        if note.visibility is Visibility.CHATHAM_HOUSE:
            return ""
        delegation = self._names.get(note.action.delegation)
        return note.action.responsible if delegation is None else named(delegation, self._labels.language).short


def _is_on_record(note: Note) -> bool:
    return note.record is RecordOf.MAIN and not note.deleted


def _may_see(note: Note, readers: Readers) -> bool:
    return readers is Readers.MEMBERS or note.visibility is not Visibility.MEMBERS_ONLY


def _bracketed(text: str, note: Note) -> str:
    text = text.strip()
    return f"[{text}]" if note.status is NoteStatus.BRACKETED and text else text
