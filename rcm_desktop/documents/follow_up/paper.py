"""The follow-up as an annex: a table under each heading, the overdue first."""

from collections.abc import Iterator, Sequence

from rcm_desktop.documents import language as grammar
from rcm_desktop.documents.content import Readers
from rcm_desktop.documents.follow_up.content import (
    Followed,
    FollowUpContent,
    origin_of,
    overdue_by,
    responsible_of,
    text_of,
    title_of,
)
from rcm_desktop.domain.notes import Visibility
from rcm_desktop.domain.paper import Block, Column, Heading, Paper, PaperWords, Paragraph, Run, Runs, Table
from rcm_desktop.laptop.labels import Labels

_COLUMNS = (("what", 5.2), ("responsible", 2.0), ("due", 2.2), ("state", 1.9), ("where", 2.7))


def follow_up_paper(content: FollowUpContent, language: str) -> Paper:
    """All commitments that its readers may see."""
    labels, meeting = Labels(language), content.meeting
    title = labels.text("follow_up", "title")
    at = grammar.moment(content.local.isoformat(timespec="minutes"), language)
    status = labels.text("follow_up", "as_of", at=at)
    if content.readers is Readers.MEMBERS:
        status = f"{status} {labels.text('follow_up', 'for_members')}"
    about = title_of(meeting, language)
    bodies = (meeting.body_es, meeting.body_en)
    return Paper(
        title=title, language=language, symbol=meeting.short, status=status, issued=content.issued, hanging=False,
        body=next((text for text in (bodies if language == "es" else bodies[::-1]) if text), ""),
        subtitles=(about,) if about else (), running_head=" · ".join(part for part in (title, about) if part),
        watermark=labels.text("paper", "practice") if meeting.practice else "",
        words=PaperWords(page=labels.text("paper", "page", n="{n}", m="{m}")),
        blocks=tuple(_blocks(content, labels)),
    )  # fmt: skip


def _blocks(content: FollowUpContent, labels: Labels) -> Iterator[Block]:
    if not content.shown():
        kept_back = "kept_back" if content.commitments else "none"
        yield Paragraph((Run(labels.text("follow_up", kept_back), italic=True),))
    for name, found in content.groups():
        if found:
            yield Heading(labels.text("follow_up.groups", name), level=2)
            yield _table(found, content, labels)


def _table(found: Sequence[Followed], content: FollowUpContent, labels: Labels) -> Table:
    columns = tuple(Column(labels.text("follow_up.columns", name), share) for name, share in _COLUMNS)
    return Table(columns, tuple(_row(one, content, labels) for one in found))


def _row(one: Followed, content: FollowUpContent, labels: Labels) -> tuple[Runs, ...]:
    language = labels.language
    what = [Run(text_of(one, language) or "—")]
    remarks = [origin_of(one, labels)]
    if one.note.visibility is Visibility.MEMBERS_ONLY:
        remarks.append(labels.text("paper.entry", "members_only"))
    what += [Run(f" {text}", italic=True) for text in remarks if text]
    late = overdue_by(one, content.today, labels)
    due = [Run(grammar.day(one.note.action.due, language)), *([Run(f"\n{late}", bold=True)] if late else [])]
    where = [one.session.title(language)] if one.session is not None else []
    if one.objective is not None:
        where.append(labels.text("follow_up", "objective", number=one.objective.number))
    state = [Run(labels.text("follow_up.states", one.state))]
    return (
        tuple(what),
        (Run(responsible_of(one, language)),),
        tuple(due),
        (*state, *([Run(f"\n{one.remark}", italic=True)] if one.remark else [])),
        (Run(" · ".join(where)),),
    )
