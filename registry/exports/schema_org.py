"""Listings as schema.org's Course with CourseInstances (https://schema.org/Course)."""

from __future__ import annotations

from typing import Any, Final

from normalizer.listing import CourseInstance, Delivery, Listing, Price, Workload
from registry.exports.values import currency, figure, full, full_date, hours, many, offered_by, stated
from registry.records import ListingRecord

CONTEXT: Final = "https://schema.org"
MODES: Final = {"in_person": "onsite", "online": "online", "blended": "blended"}
"""Words of ``courseMode``; of what the learner picks there is none."""
CATEGORIES: Final = {
    "free": "Free",
    "free_audit": "Partially Free",
    "subscription": "Subscription",
    "paid": "Paid",
}
STATUSES: Final = {"cancelled": "https://schema.org/EventCancelled"}


def course(record: ListingRecord) -> dict[str, Any]:
    """One listing as a JSON-LD document."""
    listing = record.listing
    return {"@context": CONTEXT, "@type": "Course"} | full(
        {
            "@id": f"urn:uuid:{record.id}",
            "identifier": listing.reference,
            "url": listing.original_url or listing.url,
            "name": stated(listing.title),
            "description": stated(listing.description),
            "provider": _provider(listing),
            "educationalCredentialAwarded": _credential(listing),
            "educationalLevel": _level(listing),
            "about": [one.name for one in many(listing.subjects)],
            "teaches": [
                *many(listing.outcomes),
                *(_skill(one.name, one.esco) for one in many(listing.skills)),
            ],
            "coursePrerequisites": stated(listing.prerequisites),
            "audience": full({"@type": "Audience", "audienceType": stated(listing.audience)})
            if stated(listing.audience)
            else None,
            "timeRequired": _exact(stated(listing.workload)),
            "numberOfCredits": [
                full(
                    {
                        "@type": "StructuredValue",
                        "value": figure(one.min) if one.min == one.max else None,
                        "minValue": figure(one.min) if one.min != one.max else None,
                        "maxValue": figure(one.max) if one.min != one.max else None,
                        "unitText": one.unit,
                    }
                )
                for one in many(listing.credit.amounts)
            ],
            "offers": _offers(many(listing.prices), stated(listing.cost_model)),
            "financialAidEligible": [one.scheme for one in many(listing.funding)],
            "isPartOf": _relations(listing, "part_of"),
            "hasPart": _relations(listing, "has_part"),
            "hasCourseInstance": [*_own(listing), *map(_instance, listing.instances)],
            "sdDatePublished": record.changed.date().isoformat(),
        }
    )


def _provider(listing: Listing) -> dict[str, Any] | None:
    name = offered_by(listing)
    return {"@type": "Organization", "name": name} if name else None


def _credential(listing: Listing) -> dict[str, Any] | None:
    label, kind = stated(listing.credential_label), stated(listing.credential_type)
    if not (label or kind) or kind == "course":
        return None
    body = stated(listing.awarding_body)
    return {"@type": "EducationalOccupationalCredential"} | full(
        {
            "credentialCategory": label or str(kind).replace("_", " "),
            "recognizedBy": {"@type": "Organization", "name": body} if body else None,
            "validFor": stated(listing.quality.validity),
        }
    )


def _level(listing: Listing) -> Any:
    level = stated(listing.level)
    if level is None or level.framework is None:
        return level.value if level else None
    return {"@type": "DefinedTerm", "name": level.value, "inDefinedTermSet": level.framework}


def _skill(name: str, esco: str | None) -> dict[str, Any]:
    return full({"@type": "DefinedTerm", "name": name, "url": esco})


def _exact(workload: Workload | None) -> str | None:
    return hours(workload.hours_min) if workload and workload.hours_min == workload.hours_max else None


def _workload(workload: Workload | None) -> str | None:
    """In words: ``courseWorkload`` is free text."""
    if workload is None:
        return None
    least, most = workload.hours_min, workload.hours_max
    if least == most:
        return f"{least:g} hours"
    if least is None or most is None:
        return f"up to {most:g} hours" if least is None else f"at least {least:g} hours"
    return f"{least:g} to {most:g} hours"


def _offers(prices: tuple[Price, ...], model: str | None) -> list[dict[str, Any]]:
    offers = [
        {"@type": "Offer"}
        | full(
            {
                "price": figure(price.amount_min) if price.amount_min == price.amount_max else None,
                "priceSpecification": {
                    "@type": "PriceSpecification",
                    "minPrice": figure(price.amount_min),
                    "maxPrice": figure(price.amount_max),
                }
                if price.amount_min != price.amount_max
                else None,
                "priceCurrency": currency(price),
                "name": price.buys if price.buys != "enrolment" else None,
                "eligibleCustomerType": price.payer if price.payer != "anyone" else None,
                "description": price.note,
                "category": CATEGORIES.get(model or ""),
            }
        )
        for price in prices
    ]
    return offers or ([{"@type": "Offer", "category": CATEGORIES[model]}] if model else [])


def _relations(listing: Listing, relation: str) -> list[dict[str, Any]]:
    named = [one.target for one in many(listing.pathways) if one.relation == relation]
    return [{"@type": "CreativeWork", "name": name} for name in named]


def _own(listing: Listing) -> list[dict[str, Any]]:
    """What the listing says of how and when it is given, of whichever run; when it ends, of its only one."""
    said = _given(listing.delivery, stated(listing.workload))
    dates = [full_date(one.date) for one in many(listing.start)]
    end = stated(listing.end)
    ends = full({"endDate": full_date(end.date)}) if end and len(dates) <= 1 else {}
    found = [said | {"startDate": date} | ends for date in dates if date]
    found = found or ([said] if said else [])
    return [{"@type": "CourseInstance", **one} for one in found]


def _instance(instance: CourseInstance) -> dict[str, Any]:
    start, end = stated(instance.start), stated(instance.end)
    return {"@type": "CourseInstance"} | full(
        {
            "identifier": instance.reference,
            "name": stated(instance.title),
            "url": instance.url,
            "startDate": full_date(start.date) if start else None,
            "endDate": full_date(end.date) if end else None,
            **_given(instance.delivery, stated(instance.workload)),
            "eventStatus": STATUSES.get(stated(instance.status) or ""),
            "offers": _offers(many(instance.prices), stated(instance.cost_model)),
        }
    )


def _given(delivery: Delivery, workload: Workload | None) -> dict[str, Any]:
    sync = stated(delivery.sync)
    both = ["synchronous", "asynchronous"]
    modes = [MODES.get(stated(delivery.mode) or ""), *(both if sync == "mixed" else [sync])]
    return full(
        {
            "courseMode": [mode for mode in modes if mode],
            "courseWorkload": _workload(workload),
            "inLanguage": list(many(delivery.languages)),
            "location": [{"@type": "Place", "name": place} for place in many(delivery.places)],
        }
    )
