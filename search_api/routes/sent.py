"""Forms that were sent and not taken: they are shown again with what was typed, and with what is wrong."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass, field
from typing import Final

from fastapi import HTTPException
from pydantic import ValidationError
from starlette.datastructures import FormData

from search_api.offices import WrongKeyError
from search_api.problems import parameter_errors
from search_api.routes.bodies import form_text


@dataclass(frozen=True)
class Sent:
    """What one of a page's forms said."""

    form: FormData = field(default_factory=FormData)
    fault: str = ""
    """Why it was not taken."""
    status: int = 200
    of: str = ""
    """Which of the page's forms; ``""`` for the one that stands at its end."""

    def text(self, name: str, of: str = "") -> str:
        """What was typed in a field, or chosen."""
        return form_text(self.form, name) if self.of == of else ""

    def ticked(self, name: str, value: str) -> bool:
        """Whether a box was ticked."""
        return value in self.form.getlist(name)


NOTHING: Final = Sent()
"""No form was sent."""


async def refused(taking: Awaitable[object], form: FormData, of: str = "") -> Sent | None:
    """What is to be shown again of a form that could not be taken; ``None`` once it is taken. Raises what no
    other words in it would mend."""
    try:
        await taking
    except ValidationError as error:
        wrong = (f"{one.parameter}: {one.message}" for one in parameter_errors(error.errors()))
        return Sent(form, f"Nothing was recorded. {' '.join(wrong)}", 422, of)
    except HTTPException as error:
        if error.status_code != 422 and not isinstance(error, WrongKeyError):
            raise
        return Sent(form, str(error.detail), error.status_code, of)
    return None
