"""A Meilisearch server as this application speaks to it: patient, exact about errors, never half-told.

Every request goes through :meth:`Server.ask`: it waits when the server is busy and says so (503 with
Retry-After), if whoever asks has the patience, and turns what the client raises into our errors, which say
what to do. A task is awaited, and one that failed is raised.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Final, NamedTuple, TypeVar

import requests
from meilisearch import Client
from meilisearch.errors import MeilisearchApiError, MeilisearchCommunicationError, MeilisearchTimeoutError
from meilisearch.models.task import TaskInfo
from requests.adapters import HTTPAdapter

from search_api.index import AT_ONCE, IndexUnreachableError, SearchIndexError

VERSION: Final = "1.50.0"
"""Of the server that the conformance suite last passed on; docker-compose.yml names the same."""
OLDEST: Final = (1, 50)


class Patience(NamedTuple):
    """How long somebody waits for a server, in seconds."""

    request: int
    """Until one request is answered."""
    busy: float
    """As long as it goes on saying that it is busy."""


WRITER: Final = Patience(30, 20.0)
READER: Final = Patience(3, 0.0)
"""Searches take milliseconds, and who asked is told to come again."""

TASK_SECONDS: Final = 3_600.0
"""How long one task may take: a batch takes seconds, and waits for what others have enqueued."""
MOST_SAID: Final = 500
"""Characters of its message that are passed on."""
POLL: Final = (0.005, 0.25)
"""Seconds between two looks at a task: the first, and the longest."""

T = TypeVar("T")


class TaskFailedError(SearchIndexError):
    """The server could not do what it was told to."""


_USER = re.compile(r"//[^/@]*@")


class Server:
    """One server, asked with one key."""

    def __init__(self, url: str, key: str | None, patience: Patience = WRITER) -> None:
        if not url.startswith(("http://", "https://")):
            raise IndexUnreachableError("MEILI_URL is no address: write http://localhost:7700")
        self.url = url.rstrip("/")
        self._shown = _USER.sub("//", self.url)
        """What messages call it, which anybody may read at ``/health``."""
        self._patience = patience
        self.client = self._client(key)
        # A client's requests share headers; searches, which any thread sends, have a client of their own.
        self._searches = self._client(key).http
        self._session = requests.Session()
        self._session.mount(self.url, HTTPAdapter(pool_maxsize=AT_ONCE))

    def _client(self, key: str | None) -> Client:
        return Client(self.url, key, timeout=self._patience.request)

    def ask(self, call: Callable[[], T]) -> T:
        """What a call of the client gives. Raises :class:`SearchIndexError`."""
        deadline = time.monotonic() + self._patience.busy
        while True:
            try:
                return call()
            except MeilisearchApiError as error:
                wait = _retry_after(error)
                if wait is None or time.monotonic() + wait > deadline:
                    raise self._said(error) from error
                time.sleep(wait)
            except (MeilisearchCommunicationError, MeilisearchTimeoutError) as error:
                raise IndexUnreachableError(
                    f"no Meilisearch answers at {self._shown} (MEILI_URL): start it, or unset MEILI_URL to "
                    "use the index in this process"
                ) from error
            except requests.RequestException as error:
                raise IndexUnreachableError(
                    f"what answers at {self._shown} (MEILI_URL) is no Meilisearch: {error}"
                ) from error

    def multi_search(self, queries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Several searches in one request, over a connection that is kept: the client opens one for each."""
        body = {"queries": list(queries)}
        post = self._session.post
        answer = self.ask(lambda: self._searches.send_request(post, "multi-search", body, "application/json"))
        results: list[dict[str, Any]] = answer["results"]
        return results

    def done(self, *started: Callable[[], TaskInfo]) -> None:
        """Start tasks, one after the other, and await them all. Raises where one of them did not succeed."""
        for task in [self.ask(start).task_uid for start in started]:
            self.wait(task)

    def wait(self, uid: int) -> None:
        """Await one task. Raises :class:`SearchIndexError` where it fails or never ends."""
        pause, longest = POLL
        deadline = time.monotonic() + TASK_SECONDS
        while (task := self.ask(lambda: self.client.get_task(uid))).status in ("enqueued", "processing"):
            if time.monotonic() > deadline:
                raise SearchIndexError(f"Meilisearch's task {uid} ({task.type}) has not ended: see its log")
            time.sleep(pause)
            pause = min(pause * 1.5, longest)
        if task.status != "succeeded":
            reason = (task.error or {}).get("message", task.status)
            raise TaskFailedError(f"Meilisearch's task {uid} ({task.type}) failed: {reason}")

    def settle(self, *indexes: str) -> None:
        """Await what others, perhaps ended since, have enqueued for some indexes."""
        pending = {"statuses": ["enqueued", "processing"], "limit": 1_000}
        for task in self.ask(lambda: self.client.get_tasks(dict(pending))).results:
            if task.index_uid is None or task.index_uid in indexes:
                with suppress(TaskFailedError):  # what comes now does not build on what others began
                    self.wait(task.uid)

    def check_version(self) -> None:
        """Raises :class:`SearchIndexError` for a server that this was not made for."""
        found = self.ask(self.client.get_version)["pkgVersion"]
        if tuple(map(int, found.split("-")[0].split(".")[:2])) < OLDEST:
            raise SearchIndexError(
                f"the Meilisearch at {self._shown} is {found}, and {'.'.join(map(str, OLDEST))} or newer is "
                f"needed: run getmeili/meilisearch:v{VERSION}"
            )

    def _said(self, error: MeilisearchApiError) -> SearchIndexError:
        if error.status_code in (401, 403):
            return IndexUnreachableError(
                f"the Meilisearch at {self._shown} refuses the key ({error.message}): make keys with "
                "`python -m search_api keys`, and give the one it prints"
            )
        return SearchIndexError(f"the Meilisearch at {self._shown} says: {error.message[:MOST_SAID]}")


def _retry_after(error: MeilisearchApiError) -> float | None:
    """Seconds after which a busy server wants to be asked again; ``None`` where it is not busy."""
    if error.status_code != 503:
        return None
    cause = error.__cause__
    response = cause.response if isinstance(cause, requests.HTTPError) else None
    given = response.headers.get("Retry-After", "") if response is not None else ""
    return float(given) if given.isdigit() else 1.0
