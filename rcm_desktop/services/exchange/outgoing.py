"""What leaves this laptop: bundles of the whole meeting, and invitations sealed with words."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path

import msgspec

from rcm_desktop import __version__
from rcm_desktop.bundle.records import Invitation, Manifest, Tip, Vouch
from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.carried import BUNDLE, INVITATION
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.finding import folded
from rcm_desktop.domain.meeting import Role
from rcm_desktop.domain.texts import clean
from rcm_desktop.domain.topics import Topic
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.whole_file import sum_of
from rcm_desktop.storage import exchange, handing, incarnation, journal
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.handing import HandedOn
from rcm_desktop.storage.meeting import give_letter, meeting, this_laptop

Progress = Callable[[int, int], None]
"""Told (done, total) as work goes on; may raise to stop it."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """What an invited laptop is to be; a spare one has no name yet, and whoever joins says which place it is."""

    name: str = ""
    role: Role = Role.REGISTRATION
    point: str = REGISTRATION
    language: str = "es"
    spare: bool = False


class Invited(msgspec.Struct, frozen=True):
    """An invitation on disk, the six words that open it, the badge letter it carries, and its place."""

    path: Path
    words: tuple[str, ...]
    letter: str
    place: Place


def bundle_name(connection: Connection, now: datetime) -> str:
    """The file name of a bundle written now, as RCM28_desk-2_20231114-1740.rcmbundle."""
    return f"{_stem(connection, this_laptop(connection).name)}_{now:%Y%m%d-%H%M}{BUNDLE}"


def free_name(database: Database, folder: Path, now: datetime) -> Path:
    """Where a bundle written now goes in a folder: over a file of this laptop's own, never over another's.

    A copied file may go under the same name for a while, and names tell no more than the minute.
    """
    with database.read() as connection:
        plain = folder / bundle_name(connection, now)
        ours = {file.file_sum for file in handing.handed_on(connection)}
    names = (plain.with_stem(f"{plain.stem}_{number}") for number in count(2))
    return next(path for path in chain([plain], names) if not path.exists() or sum_of(path) in ours)


def write(database: Database, target: Path, progress: Progress | None) -> None:
    """Write all that counts here to a bundle for every laptop of the meeting."""
    with database.read() as connection:
        key = exchange.key(connection, exchange.MEETING_KEY)
        total = _write(connection, database, target, key, None, progress)
        newest = handing.newest(connection)
    _note(database, target, newest, total)


def invite(database: Database, place: Place, folder: Path, progress: Progress | None) -> Invited:
    """Write an invitation for one place; its letter is taken from now on, whether it is used or not."""
    from rcm_desktop.bundle.seal import new_signing_key, public_key, vouch_for, words_to_key
    from rcm_desktop.bundle.words import new_invitation_words

    words, ticket = new_invitation_words(), new_signing_key()
    with database.local() as connection:
        letter = give_letter(connection)
    if place.spare:
        named = Labels(place.language).text("invitation", "spare", letter=letter)
        place = msgspec.structs.replace(place, name=named)
    name = clean(place.name)
    with database.read() as connection:
        signing = exchange.key(connection, exchange.SIGNING_KEY)
        invitation = Invitation(
            key=exchange.key(connection, exchange.MEETING_KEY),
            name=name,
            place=name,
            role=place.role,
            point=place.point,
            language=place.language,
            letter=letter,
            ticket=ticket,
            vouch=vouch_for(signing, database.meeting, key=public_key(ticket), name=name),
            spare=place.spare,
        )
        target = _free(folder, _stem(connection, name), letter)
        total = _write(connection, database, target, words_to_key(words), invitation, progress)
        newest = handing.newest(connection)
    _note(database, target, newest, total)
    return Invited(target, words, letter, place)


def _note(database: Database, target: Path, newest: int, total: str) -> None:
    """Note what was handed on; it was, also where this laptop has no room left for the note."""
    with suppress(RcmError):
        at = database.now().astimezone(UTC).isoformat(timespec="seconds")
        with database.local(wait=True, touches=frozenset({Topic.EXCHANGE})) as connection:
            handing.note_handed_on(connection, HandedOn(at, clean(target.name), newest, total))


def _write(
    connection: Connection,
    database: Database,
    target: Path,
    key: str,
    invitation: Invitation | None,
    progress: Progress | None,
) -> str:
    """Write it; returns the sum of the bytes that were written."""
    from rcm_desktop.bundle.archive import write_bundle

    about, here = meeting(connection), this_laptop(connection)
    holds = exchange.volume(connection)
    at = database.now().astimezone(UTC).isoformat(timespec="seconds")
    manifest = Manifest(
        app=__version__,
        needs=__version__,
        meeting=database.meeting,
        title=about.short or about.title_es or about.title_en,
        replica=incarnation.mine(connection).id,
        laptop=here.name,
        written=at,
        transactions=holds.transactions,
        operations=holds.operations,
        gaps=holds.gaps,
        practice=about.practice,
        invitation=invitation,
    )
    signing = exchange.key(connection, exchange.SIGNING_KEY)
    words = [Vouch(w.key, w.name, w.by, w.signature) for w in exchange.given_words(connection)]
    tips = list(_tips(connection, database, signing, here.name, at))
    pairs = journal.known_bytes(connection)
    return write_bundle(
        target, manifest, pairs, tips=tips, vouches=words, key=key, signing_key=signing, progress=progress
    ).file_sum


def _tips(connection: Connection, database: Database, signing: str, name: str, at: str) -> Iterable[Tip]:
    """The tips whose transaction the bundle holds; those of this laptop's own lives are signed now."""
    from rcm_desktop.bundle.seal import signed_tip

    for tip in exchange.tips(connection):
        if not exchange.counts(connection, tip.hash):
            continue
        if tip.signature:
            yield Tip(tip.replica, tip.seq, tip.hash, tip.name, tip.at, tip.key, tip.signature)
        else:
            yield signed_tip(
                signing, database.meeting, replica=tip.replica, seq=tip.seq, last=tip.hash, name=name, at=at
            )


def _free(folder: Path, stem: str, letter: str) -> Path:
    """A name that no invitation has: one written over an earlier one would leave six words that open nothing."""
    plain = folder / f"{stem}{INVITATION}"
    return folder / f"{stem}_{letter.lower()}{INVITATION}" if plain.exists() else plain


def _stem(connection: Connection, place: str) -> str:
    return "_".join(part for part in (_plain(meeting(connection).short), _plain(place)) if part) or "rcm"


def _plain(text: str) -> str:
    """A text as part of a file name that every file system takes."""
    return re.sub(r"[^a-z0-9]+", "-", folded(text)).strip("-")
