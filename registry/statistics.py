"""Figures about the whole registry."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from registry import fields
from registry.keeping.tables import listing, revision, run
from registry.records import STATUSES
from registry.store import Store


def statistics(store: Store, rules_version: str) -> dict[str, Any]:
    """Listings by status and how many were read by other rules than those of ``rules_version``, each source
    with its last runs, revisions by cause, harvests by outcome, and for each field how many listings that are
    not withdrawn have it in which state."""
    with store.engine.connect() as connection:
        by_status = _by(connection, listing.c.status)
        patterns = (
            select(listing.c.states, func.count())
            .where(listing.c.status != "withdrawn")
            .group_by(listing.c.states)
        )
        counted = [(states, number) for states, number in connection.execute(patterns)]
        per_source = {row[0]: row[1] for row in connection.execute(_count_by(listing.c.source))}
        sources = set(connection.scalars(select(run.c.source).distinct()))
        other_rules = select(func.count()).where(listing.c.rules_version != rules_version)
        older = connection.scalar(other_rules.select_from(listing))
        causes = _by(connection, revision.c.cause)
        outcomes = _by(connection, run.c.state, run.c.kind == "harvest")
    return {
        "listings": {
            "total": sum(by_status.values()),
            **{status: by_status.get(status, 0) for status in STATUSES},
        },
        "read_by_other_rules": older or 0,
        "sources": {name: _source(store, name, per_source.get(name, 0)) for name in sorted(sources)},
        "revisions": {"total": sum(causes.values()), **causes},
        "harvests": outcomes,
        "fields": fields.count(counted),
    }


def _source(store: Store, name: str, listings: int) -> dict[str, Any]:
    now = datetime.now(UTC)
    last, accepted = store.last_run(name, now), store.last_run(name, now, accepted=True)
    return {
        "listings": listings,
        "last_accepted": _iso(accepted.as_of) if accepted else None,
        "last_attempt": _iso(last.as_of) if last else None,
        "last_outcome": last.state if last else None,
        "reason": last.reason if last else "",
    }


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _count_by(column: Any, *conditions: Any) -> Any:
    return select(column, func.count()).where(*conditions).group_by(column).order_by(column)


def _by(connection: Connection, column: Any, *conditions: Any) -> dict[str, int]:
    return {row[0]: row[1] for row in connection.execute(_count_by(column, *conditions))}
