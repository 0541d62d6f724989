"""From a few answers to the description of a meeting without sessions or people."""

import msgspec

from rcm_desktop.domain.records import Days, Venue
from rcm_desktop.intake.description import MeetingDescription, read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.ui.screens.welcome.founding import Answers, Begins


def described(answers: Answers) -> MeetingDescription:
    """The meeting of the answers; with the RCM's preset, delegations, their order and the body are the sample's."""
    sample = read_description(resource("meetings", "rcm-2023.toml"))
    bare = msgspec.structs.replace(
        sample,
        title_es=answers.title_es, title_en=answers.title_en, short=answers.short,
        place=Venue(answers.city), period=Days(answers.first.isoformat(), answers.last.isoformat()),
        timezone=answers.timezone, language=answers.language,
        symbol="", practice=False, note_es="", note_en="", rooms=(), sessions=(), people=(),
    )  # fmt: skip
    if answers.begins is Begins.RCM:
        return bare
    return msgspec.structs.replace(bare, body_es="", body_en="", order=(), delegations=())
