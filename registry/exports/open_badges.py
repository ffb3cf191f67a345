"""Listings as Open Badges 3.0 achievements (https://www.imsglobal.org/spec/ob/v3p0/).

An issuer can take one as the definition of the badge or certificate that it awards. What an achievement has
no term for (effort, delivery, price) is not told.
"""

from __future__ import annotations

from typing import Any, Final

from normalizer.listing import Listing
from registry.exports.values import figure, full, many, offered_by, stated
from registry.records import ListingRecord

CONTEXT: Final = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)
TYPES: Final = {
    "micro_credential": "MicroCredential",
    "badge": "Badge",
    "certificate": "Certificate",
    "micro_certificate": "Certificate",
    "professional_certificate": "Certificate",
    "certificate_of_completion": "CertificateOfCompletion",
    "certification_exam": "Certification",
    "course": "Course",
} | dict.fromkeys(
    ("micromasters", "microbachelors", "nanodegree", "specialization", "mastertrack"), "LearningProgram"
)
"""Words of ``achievementType``; other awards have none."""

ACADEMIC: Final = ("credit", "ects", "unit")
"""Units of ``creditsAvailable``, which has none of its own."""


def achievement(record: ListingRecord) -> dict[str, Any]:
    """One listing as a JSON-LD document."""
    listing = record.listing
    url = listing.original_url or listing.url
    (language, *more) = many(listing.delivery.languages) or ("",)
    return {"@context": CONTEXT, "id": f"urn:uuid:{record.id}", "type": ["Achievement"]} | full(
        {
            "achievementType": TYPES.get(stated(listing.credential_type) or ""),
            "name": stated(listing.title),
            "description": stated(listing.description),
            "criteria": full({"id": url, "narrative": _criteria(listing)}),
            "creator": _creator(record),
            "humanCode": listing.reference,
            "creditsAvailable": _credits(listing),
            "fieldOfStudy": ", ".join(one.name for one in many(listing.subjects)),
            "inLanguage": language if not more else None,
            "tag": [one.name for one in many(listing.skills) if not one.esco],
            "alignment": [
                {"type": ["Alignment"], "targetName": one.name, "targetUrl": one.esco}
                for one in many(listing.skills)
                if one.esco
            ],
        }
    )


def _criteria(listing: Listing) -> str:
    """What the page says of how learners are assessed, and what they can do then, a line each."""
    required = listing.assessment.required
    quotes = [e.quote for e in required.evidence] if stated(required) else []
    whole = [one for one in quotes if not any(one != other and one in other for other in quotes)]
    return "\n".join(dict.fromkeys([*whole, *many(listing.outcomes)]))


def _creator(record: ListingRecord) -> dict[str, Any] | None:
    name = offered_by(record.listing)
    return {"id": f"urn:uuid:{record.id}#creator", "type": ["Profile"], "name": name} if name else None


def _credits(listing: Listing) -> int | float | None:
    amounts = [one for one in many(listing.credit.amounts) if one.unit in ACADEMIC]
    if len(amounts) != 1 or amounts[0].min != amounts[0].max:
        return None
    return figure(amounts[0].min)
