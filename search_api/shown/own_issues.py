"""What could not be read on a page, or contradicts itself, as those who write the page are told of it."""

from __future__ import annotations

from typing import Final

from normalizer.listing import Issue, IssueCode
from normalizer.raw import Frozen
from search_api.shown import field_labels

AGREE: Final = "Let all places of the page say the same. "


class OwnIssue(Frozen):
    """One thing to look at on one's own page."""

    code: IssueCode
    field: str
    section: str
    """Reference of the section; ``""`` for the listing."""
    message: str
    quotes: tuple[str, ...]
    """The page's words."""
    to_write: str
    """What to write there instead."""


def own_issue(issue: Issue) -> OwnIssue:
    """One issue of a listing."""
    return OwnIssue(
        code=issue.code,
        field=issue.field,
        section=issue.subject,
        message=issue.message,
        quotes=tuple(dict.fromkeys(one.quote for one in issue.evidence)),
        to_write=AGREE * (issue.code == "FIELD_CONFLICT") + field_labels.saying(issue.field),
    )
