"""The sessions with their sections as last read, and which of them is in front."""

from collections.abc import Mapping

from rcm_desktop.domain.agenda import is_on, next_session
from rcm_desktop.domain.notes import GENERAL
from rcm_desktop.services.notes import Notes, Section, SessionNotes
from rcm_desktop.storage.drafts import Draft
from rcm_desktop.ui.screens.notes.writing.begun import home, is_edit, is_gone, unbound


class Record:
    """Remembers the section last used in each session; begins at the session that sits now, or the next."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self.sessions: tuple[SessionNotes, ...] = ()
        self.session: SessionNotes | None = None
        self.section: Section | None = None
        self._last: dict[str, str] = {}
        self._visited: dict[str, set[str]] = {}
        """Of each session, the objectives of others that were written on there, though nothing may be recorded yet."""

    @property
    def session_id(self) -> str:
        """The id of the session in front, empty while there is none."""
        return self.session.session.id if self.session else ""

    @property
    def section_id(self) -> str:
        """The id of the section in front; empty is the general one."""
        return self.section.id if self.section else GENERAL

    @property
    def by_session(self) -> Mapping[str, tuple[Section, ...]]:
        """The sections of each session by its id."""
        return {of.session.id: of.sections for of in self.sessions}

    def read(self) -> None:
        """Read everything again; what is in front stays there while it exists."""
        known, section = self.session_id, self.section_id
        self.sessions = self._notes.sessions(self._begun_on())
        if not self.sessions:
            self.session = self.section = None
        elif known:
            self.choose(known, section)
        else:
            sitting = self._sitting()
            self.choose(sitting, self._notes.item_on(sitting) or None)

    def choose(self, session: str, section: str | None) -> None:
        """Put a section in front; None stands for the one last used there, one that is gone for the first."""
        found = next((of for of in self.sessions if of.session.id == session), self.sessions[0])
        known = {s.id: s for s in found.sections}
        wanted = self._last.get(found.session.id, found.sections[0].id) if section is None else section
        self.session, self.section = found, known.get(wanted, found.sections[0])
        self._last[found.session.id] = self.section.id

    def visit(self, section: str) -> None:
        """Put an objective in front in this session, be it one of another session."""
        self._visited.setdefault(self.session_id, set()).add(section)
        session = self.session_id
        self.sessions = self._notes.sessions(self._begun_on())
        self.choose(session, section)

    def place_of(self, ident: str) -> tuple[str, str | None] | None:
        """The session and section of a session, a section or an entry."""
        for of in self.sessions:
            if ident == of.session.id:
                return ident, None
            if any(ident == section.id for section in of.sections if section.id):
                return of.session.id, ident
        opened = self._notes.open(ident)
        return (opened[0].session, opened[0].section) if opened else None

    def bring_back(self) -> Draft | None:
        """Put the section in front where one was typing last; the newest draft, or None."""
        kept = []
        for draft in self._notes.drafts():
            gone = is_edit(draft) and is_gone(self._notes, draft.rec)
            kept.append(unbound(self._notes, draft) if gone else draft)
        if not kept:
            return None
        self.choose(*home(kept[-1], self.by_session))
        return kept[-1]

    def begun_here(self) -> Draft | None:
        """The newest unfinished entry of the section in front."""
        return next((d for d, at in self._begun()[::-1] if at == (self.session_id, self.section_id)), None)

    def begun_elsewhere(self) -> frozenset[str]:
        """The other sections of this session in which an unfinished entry waits."""
        here = (self.session_id, self.section_id)
        return frozenset(at[1] for _, at in self._begun() if at[0] == self.session_id and at != here)

    def _begun(self) -> list[tuple[Draft, tuple[str, str]]]:
        return [(d, home(d, self.by_session)) for d in self._notes.drafts() if not is_edit(d)]

    def _begun_on(self) -> Mapping[str, set[str]]:
        """The sections that each session shows besides its own: those visited, and those with an unfinished entry."""
        found = {session: set(sections) for session, sections in self._visited.items()}
        for draft in self._notes.drafts():
            if not is_edit(draft):
                found.setdefault(draft.about.get("session", ""), set()).add(draft.about.get("section", ""))
        return found

    def _sitting(self) -> str:
        local = self._notes.local_time()
        sessions = [of.session for of in self.sessions]
        now = next((s for s in sessions if is_on(s, local)), None) or next_session(sessions, local)
        return (now or sessions[-1]).id
