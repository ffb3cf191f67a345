"""An answer to a search, as the interface's description shows it. The listing is invented."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final

from search_api.answer import (
    CostFact,
    FacetCount,
    Fact,
    HoursFact,
    KeyFacts,
    PriceFact,
    SearchHit,
    SearchPage,
    Span,
)

_SEEN = datetime(2026, 1, 12, 5, 30, tzinfo=UTC)

_HIT = SearchHit(
    id="3b1c8f0e-6c0e-5d0a-9f5e-0c8d2f6f7a11",
    url="https://learn.example.org/courses/geos-1330",
    source="northshore",
    status="active",
    page_language="en",
    title="Field Mapping Essentials",
    provider="Northshore College",
    facts=KeyFacts(
        credential_type=Fact(state="stated", values=("micro_credential",)),
        delivery=Fact(state="stated", values=("online", "in_person")),
        language=Fact(state="stated", values=("en",)),
        hours=HoursFact(state="calculated", min=28, max=35, basis="weekly_x_weeks"),
        cost=CostFact(
            state="stated",
            prices=(
                PriceFact(
                    amount_min=Decimal("495.00"),
                    amount_max=Decimal("495.00"),
                    currency="CAD",
                    buys="enrolment",
                    payer="anyone",
                    period="once",
                ),
            ),
        ),
        starts=Fact(state="stated", values=("2026-09-14",)),
    ),
    instances=2,
    first_seen=_SEEN,
    changed=_SEEN,
    excerpt="Plan a survey and draw maps from what you measured.",
    highlights={"title": (Span(start=6, end=13),), "excerpt": (Span(start=23, end=27),)},
)

EXAMPLE: Final[dict[str, Any]] = SearchPage(
    total=1,
    page=1,
    per_page=20,
    hits=(_HIT,),
    facets={
        "delivery": (FacetCount(value="in_person", count=1), FacetCount(value="online", count=1)),
        "start": (FacetCount(value="on_date", count=1),),
        "sync": (FacetCount(value="not_stated", count=1),),
        "credit": (FacetCount(value="not_stated", count=1),),
        "credential_type": (FacetCount(value="micro_credential", count=1),),
        "provider": (FacetCount(value="northshore-college", count=1, label="Northshore College"),),
        "region": (FacetCount(value="CA", count=1), FacetCount(value="CA-BC", count=1)),
        "language": (FacetCount(value="en", count=1),),
    },
    states={"hours": (FacetCount(value="calculated", count=1),)},
).model_dump(mode="json")
