"""From a meeting's description to its first records, keys and laptop."""

from collections.abc import Mapping

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.badges import LETTERS
from rcm_desktop.domain.meeting import Laptop, Meeting, Role
from rcm_desktop.domain.ordering import places
from rcm_desktop.domain.people import ActingHead, Delegate, Delegation
from rcm_desktop.intake.description import MeetingDescription, PersonDescription, SessionDescription
from rcm_desktop.services.meetings.alike import Alike, take_over
from rcm_desktop.storage import exchange, incarnation, people, phrases, settings
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import sit
from rcm_desktop.storage.work import Work


def found_meeting(
    database: Database, description: MeetingDescription, person: str, laptop: str, earlier: Alike | None = None
) -> None:
    """Write all that a description says into a new file, with this laptop as its secretariat.

    Phrases and rules are those of an earlier meeting where one is given, and where the description has no delegations
    these as well; phrases are the usual ones otherwise.
    """
    founder = _prepare(database, description, person, laptop)
    with database.write(founder) as work:
        of = {d.code: work.new_id() for d in description.delegations}
        _delegations(work, description, of)
        about = _meeting(database.meeting, description, of)
        bare = not description.delegations
        work.create(about if earlier is None else take_over(work, about, earlier, delegations=bare))
        for session, place in zip(description.sessions, places(len(description.sessions)), strict=True):
            _session(work, session, place)
        if earlier is None:
            phrases.add_usual(work)


def _prepare(database: Database, description: MeetingDescription, person: str, laptop: str) -> str:
    """Keys of the meeting and of this laptop, and who sits at it; the badge letter must stand before people come.

    Returns the id of who sits here.
    """
    from rcm_desktop.bundle.seal import new_meeting_key, new_signing_key, public_key

    signing = new_signing_key()
    default = {"es": ("Secretaría", "Secretaría"), "en": ("Secretariat", "Secretariat")}
    name, who = default[description.language]
    with database.write() as work:
        founder = sit(work, person or who)
        exchange.keep_key(work.connection, exchange.MEETING_KEY, new_meeting_key())
        exchange.keep_key(work.connection, exchange.SIGNING_KEY, signing)
        settings.keep(work.connection, exchange.TRUSTED_KEYS, public_key(signing))
        here = Laptop(
            id=incarnation.mine(work.connection).id,
            name=laptop or name,
            role=Role.SECRETARIAT,
            letter=LETTERS[0],
            key=public_key(signing),
        )
        work.create(here)
    return founder.id


def _meeting(ident: str, given: MeetingDescription, of: Mapping[str, str]) -> Meeting:
    return Meeting(
        id=ident,
        title_es=given.title_es,
        title_en=given.title_en,
        short=given.short,
        body_es=given.body_es,
        body_en=given.body_en,
        place=given.place,
        period=given.period,
        timezone=given.timezone,
        language=given.language,
        order=tuple(of[code] for code in given.order),
        rooms=given.rooms,
        symbol=given.symbol,
        practice=given.practice,
        note_es=given.note_es,
        note_en=given.note_en,
    )


def _delegations(work: Work, given: MeetingDescription, of: Mapping[str, str]) -> None:
    badges = iter(people.next_badges(work.connection, len(given.people)))
    delegates = [(p, _delegate(work, p, of[p.delegation], next(badges))) for p in given.people]
    acting = {
        p.delegation: ActingHead(made.id, p.acting_head.start, p.acting_head.end)
        for p, made in delegates
        if p.acting_head is not None
    }
    for d in given.delegations:
        work.create(
            Delegation(
                id=of[d.code],
                category=d.category,
                code=d.code,
                name_es=d.name_es,
                name_en=d.name_en,
                aliases=d.aliases,
                acting_head=acting.get(d.code, ActingHead()),
            )
        )
    for _, made in delegates:
        work.create(made)


def _delegate(work: Work, given: PersonDescription, delegation: str, badge: str) -> Delegate:
    return Delegate(
        id=work.new_id(),
        name=given.name,
        post=given.post,
        institution=given.institution,
        delegation=delegation,
        capacity=given.capacity,
        contact=given.contact,
        external_id=given.external_id,
        credential=given.credential,
        attention=given.attention,
        badge=badge,
    )


def _session(work: Work, given: SessionDescription, place: str) -> None:
    session = MeetingSession(
        id=work.new_id(),
        title_es=given.title_es,
        title_en=given.title_en,
        kind=given.kind,
        period=given.period,
        room=given.room,
        access=given.access,
        description_es=given.description_es,
        description_en=given.description_en,
        chair=given.chair,
        rapporteur=given.rapporteur,
        speaking=given.speaking,
        order=place,
    )
    work.create(session)
    for o, order in zip(given.objectives, places(len(given.objectives)), strict=True):
        work.create(
            Objective(
                id=work.new_id(),
                session=session.id,
                level=o.level,
                number=o.number,
                text_es=o.text_es,
                text_en=o.text_en,
                order=order,
            )
        )
    for i, order in zip(given.items, places(len(given.items)), strict=True):
        work.create(
            AgendaItem(
                id=work.new_id(),
                session=session.id,
                title_es=i.title_es,
                title_en=i.title_en,
                planned=i.planned,
                kind=i.kind,
                speakers=i.speakers,
                visibility=i.visibility,
                order=order,
            )
        )
