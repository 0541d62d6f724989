"""What the roll call says in words: who is there, who is missing, what the scans say."""

from PySide6.QtCore import QCoreApplication, QObject

from rcm_desktop.domain.roll_call import Told
from rcm_desktop.services.roll_call import Called, Roll
from rcm_desktop.ui.kit.wording import labels, language

translate = QCoreApplication.translate


def name_of(line: Called) -> str:
    """The delegation's short name."""
    return line.delegation.short_name(language())


def count(roll: Roll) -> str:
    """How many members are there."""
    members = len(roll.members)
    return translate("roll call", "{present} of {members} members").format(
        present=members - len(roll.missing), members=members
    )


def standing(roll: Roll) -> str:
    """How many members are there, and who is missing, once anybody was called."""
    missing = roll.missing
    if not missing or len(missing) == len(roll.members):
        return count(roll)
    names = labels().listing([name_of(line) for line in missing])
    return translate("roll call", "{count}; missing {names}").format(count=count(roll), names=names)


def state(line: Called, roll: Roll) -> str:
    """Whether it is there, and since when."""
    if line.at is None:
        return translate("roll call", "No answer yet")
    time = _time(line, roll)
    if line.how is Told.DECLARED:
        return translate("roll call", "Declared present, {time}").format(time=time)
    return translate("roll call", "Present, {time}").format(time=time)


def told_by(line: Called) -> str:
    """Who said so, and why where a reason was given."""
    by = translate("roll call", "Said by {person}").format(person=line.by) if line.by else ""
    return ". ".join(part for part in (by, line.reason) if part)


class Scanned(QObject):
    """The check-ins of a delegation in words; an object, since only `tr` of one knows singular and plural."""

    def of(self, line: Called) -> str:
        """ "2 scanned", at the door of the session, else of the meeting, else who was announced."""
        if line.in_session:
            return self.tr("%n scanned here", "", line.in_session)
        if line.registered:
            return self.tr("%n scanned at registration", "", line.registered)
        return self.tr("announced, not seen") if line.announced else self.tr("nobody announced")


def in_full(line: Called, roll: Roll) -> str:
    """All a tile shows, for who does not see it."""
    return ". ".join(part for part in (state(line, roll), Scanned().of(line), told_by(line)) if part)


def _time(line: Called, roll: Roll) -> str:
    assert line.at is not None
    local, today = line.at.astimezone(roll.zone), roll.now.astimezone(roll.zone).date()
    time = labels().time(local)
    return time if local.date() == today else f"{labels().short_day(local.date())}, {time}"
