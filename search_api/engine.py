"""Which engine answers: Meilisearch where MEILI_URL names a server, else the index in this process.

Three keys, each for one thing. ``MEILI_SEARCH_KEY`` can search ``listings``; the API needs no more.
``MEILI_INDEX_KEY`` can write it; reindexing and harvests need no more. ``MEILI_MASTER_KEY`` makes these two
(``python -m search_api keys``) and is for nothing else; where one is not given, it is looked up with it.
"""

from __future__ import annotations

import os
import uuid
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from search_api.embedded_index import EmbeddedIndex
from search_api.index import IndexUnreachableError, SearchIndex

if TYPE_CHECKING:
    from search_api.meilisearch.server import Server

URL: Final = "MEILI_URL"
MASTER_KEY: Final = "MEILI_MASTER_KEY"
Purpose = Literal["search", "index"]
KEYS: Final[dict[Purpose, str]] = {"search": "MEILI_SEARCH_KEY", "index": "MEILI_INDEX_KEY"}
"""The variable that holds the key for each purpose."""

INDEXES: Final[dict[Purpose, list[str]]] = {"search": ["listings"], "index": ["*"]}
"""A task that swaps two indexes is shown only to keys of all indexes."""
ACTIONS: Final[dict[Purpose, list[str]]] = {
    "search": ["search"],
    "index": [
        *("search", "documents.add", "settings.update", "tasks.get", "version"),
        *("indexes.create", "indexes.get", "indexes.delete", "indexes.swap"),
    ],
}
NAMESPACE: Final = uuid.UUID("7a1f6b0e-5c1d-4b57-9a63-0d6a3a1c2f55")
"""A key's uid follows from its rights, so that making keys twice makes no second one."""


def open_index(data: Path, purpose: Purpose) -> SearchIndex:
    """The index of a data folder, to search or to write. A server is asked when it is first used.

    Raises :class:`~search_api.index.IndexUnreachableError` where no key is given.
    """
    url = os.environ.get(URL)
    if not url:
        return EmbeddedIndex(data / "index")
    from search_api.meilisearch.server import READER, WRITER, Server
    from search_api.meilisearch_index import MeilisearchIndex  # only where it is asked for: half a second

    patience = READER if purpose == "search" else WRITER
    return MeilisearchIndex(Server(url, _key(url, purpose), patience))


def _key(url: str, purpose: Purpose) -> str:
    if key := os.environ.get(KEYS[purpose]):
        return key
    if os.environ.get(MASTER_KEY):
        return make_keys(url)[purpose]
    raise IndexUnreachableError(
        f"MEILI_URL is set and {KEYS[purpose]} is not: make keys with `python -m search_api keys`"
    )


def make_keys(url: str) -> dict[Purpose, str]:
    """The keys for each purpose, made where they are missing. Raises :class:`SearchIndexError`."""
    from search_api.meilisearch.server import Server

    master = os.environ.get(MASTER_KEY)
    if not master:
        raise IndexUnreachableError(f"{MASTER_KEY} is not set: it is what the server was started with")
    server = Server(url, master)
    server.check_version()
    return {purpose: _made(server, purpose) for purpose in KEYS}


def _made(server: Server, purpose: Purpose) -> str:
    wanted: dict[str, Any] = {
        "name": f"microcredential registry: {purpose}",
        "description": f"For {KEYS[purpose]}; made by `python -m search_api keys`.",
        "actions": ACTIONS[purpose],
        "indexes": INDEXES[purpose],
        "expiresAt": None,
    }
    uid = str(uuid.uuid5(NAMESPACE, f"{ACTIONS[purpose]} {INDEXES[purpose]}"))
    found = server.ask(partial(server.client.get_keys, {"limit": 1_000})).results
    there = next((one.key for one in found if one.uid == uid), None)
    return there or server.ask(partial(server.client.create_key, wanted | {"uid": uid})).key
