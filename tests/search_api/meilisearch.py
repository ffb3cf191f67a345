"""A Meilisearch server for tests, where one is given by MEILI_URL and MEILI_MASTER_KEY."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from search_api.meilisearch.server import Server
from search_api.meilisearch_index import MeilisearchIndex

NOT_GIVEN = "no Meilisearch here: MEILI_URL and MEILI_MASTER_KEY are not set, so it was NOT tested"


def server_is_given() -> bool:
    return bool(os.environ.get("MEILI_URL") and os.environ.get("MEILI_MASTER_KEY"))


def server() -> Server:
    return Server(os.environ["MEILI_URL"], os.environ["MEILI_MASTER_KEY"])


@contextmanager
def meilisearch() -> Iterator[MeilisearchIndex]:
    """An index of its own name, which is deleted afterwards."""
    uid = f"test-{uuid.uuid4().hex[:12]}"
    yield MeilisearchIndex(server(), uid, patience=0.2)
    client = server().client
    for one in client.get_raw_indexes({"limit": 1_000})["results"]:  # type: ignore[call-overload]
        if one["uid"].startswith(uid):  # one that was built aside may be left
            server().done(partial(client.delete_index, one["uid"]))
