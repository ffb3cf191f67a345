"""Listings in CTDL, the language of the Credential Registry (https://credreg.net/ctdl/terms)."""

from __future__ import annotations

import re
from typing import Any, Final

from normalizer.listing import CourseInstance, Delivery, Duration, Field, Listing, Price, Workload
from registry.exports.values import beside, currency, figure, full, full_date, hours, many, offered_by, stated
from registry.records import ListingRecord

CONTEXT: Final = "https://credreg.net/ctdl/schema/context/json"
CTID: Final = re.compile(r"ce-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""An id of the Credential Registry, where the source of a listing has given it one; nobody else does."""
CLASSES: Final = {
    "micro_credential": "MicroCredential",
    "badge": "DigitalBadge",
    "certificate": "Certificate",
    "micro_certificate": "Certificate",
    "certificate_of_completion": "CertificateOfCompletion",
    "professional_certificate": "ProfessionalCertificate",
    "certification_exam": "Certification",
    "course": "Course",
}
OTHERWISE: Final = "LearningOpportunityProfile"
"""The class of what is learned where no credential is told, or one that CTDL has no class for."""
LEARNING: Final = frozenset({"Course", OTHERWISE})
DELIVERY: Final = {
    "in_person": "InPerson",
    "online": "OnlineOnly",
    "blended": "BlendedDelivery",
    "choice": "VariableSite",
}
TIMING: Final = {"day": "Daytime", "evening": "Evening", "weekend": "Weekends"}
UNITS: Final = {
    "ceu": "ContinuingEducationUnit",
    "contact_hours": "ContactHour",
    "credit": "DegreeCredit",
}
"""Units that CTDL has a term for; others are told in words."""
METHODS: Final = {
    "exam": "Exam",
    "quiz": "Exam",
    "demonstration": "Performance",
    "presentation": "Performance",
} | dict.fromkeys(("project", "portfolio", "assignment", "capstone", "thesis"), "Artifact")
COSTS: Final = {
    "enrolment": "Tuition",
    "application": "Application",
    "registration": "EnrollmentFee",
    "material": "LearningResource",
    "exam": "AssessmentFee",
}
LIFE: Final = {
    "planned": "Developing",
    "active": "Active",
    "dormant": "Suspended",
    "suspended": "Suspended",
    "ceased": "Ceased",
    "withdrawn": "Ceased",
}


def graph(record: ListingRecord) -> dict[str, Any]:
    """One listing as a JSON-LD graph: the resource, and the blank nodes that it refers to."""
    listing = record.listing
    kind = CLASSES.get(stated(listing.credential_type) or "", OTHERWISE)
    language = listing.page_language or "und"
    offerings = [_offering(one, language, n) for n, one in enumerate(listing.instances, 1)]
    organisation = _organisation(listing, language)
    award = kind not in LEARNING
    resource = {"@id": f"urn:uuid:{record.id}", "@type": f"ceterms:{kind}"} | full(
        {
            "ceterms:ctid": listing.reference if CTID.fullmatch(listing.reference) else None,
            "ceterms:name": _words(stated(listing.title), language),
            "ceterms:description": _words(stated(listing.description), language),
            "ceterms:subjectWebpage": listing.original_url or listing.url,
            "ceterms:ownedBy" if award else "ceterms:offeredBy": [organisation["@id"]]
            if organisation
            else None,
            "ceterms:inLanguage": list(many(listing.delivery.languages)),
            "ceterms:subject": [_named(one.name, language) for one in many(listing.subjects)],
            "ceterms:occupationType": [_named(one.name, language) for one in many(listing.occupations)],
            "ceterms:teaches": [_named(one, language) for one in many(listing.outcomes)],
            "ceterms:audienceLevelType": _level(listing, language),
            "ceterms:deliveryType": _deliveries(listing.delivery),
            "ceterms:scheduleTimingType": _timing(listing.delivery),
            "ceterms:estimatedDuration": _durations(listing.workload, listing.duration, language),
            "ceterms:estimatedCost": _costs(listing.prices, language),
            "ceterms:creditValue": _credit(listing, language),
            "ceterms:isNonCredit": True if stated(listing.credit.status) == "non_credit" else None,
            "ceterms:assessmentMethodType": _methods(listing),
            "ceterms:entryCondition": _condition(stated(listing.prerequisites), language),
            "ceterms:isPreparationFor": [
                {"@type": "ceterms:ConditionProfile", "ceterms:name": _words(one.target, language)}
                for one in many(listing.pathways)
                if one.relation == "ladders_to"
            ],
            "ceterms:lifeCycleStatusType": [_term("lifeCycle", LIFE[record.status])],
            "ceterms:hasOffering": [one["@id"] for one in offerings],
        }
    )
    return {"@context": CONTEXT, "@graph": [resource, *([organisation] if organisation else []), *offerings]}


def _organisation(listing: Listing, language: str) -> dict[str, Any] | None:
    words = _words(offered_by(listing), language)
    return words and {"@id": "_:organization", "@type": "ceterms:Organization", "ceterms:name": words}


def _offering(instance: CourseInstance, language: str, number: int) -> dict[str, Any]:
    start, end = stated(instance.start), stated(instance.end)
    return {"@id": f"_:offering{number}", "@type": "ceterms:ScheduledOffering"} | full(
        {
            "ceterms:name": _words(stated(instance.title), language),
            "ceterms:startDate": full_date(start.date) if start else None,
            "ceterms:endDate": full_date(end.date) if end else None,
            "ceterms:deliveryType": _deliveries(instance.delivery),
            "ceterms:scheduleTimingType": _timing(instance.delivery),
            "ceterms:estimatedDuration": _durations(instance.workload, instance.duration, language),
            "ceterms:estimatedCost": _costs(instance.prices, language),
        }
    )


def _words(text: str | None, language: str) -> dict[str, str] | None:
    return {language: text} if text else None


def _named(name: str, language: str) -> dict[str, Any]:
    return {"@type": "ceterms:CredentialAlignmentObject", "ceterms:targetNodeName": {language: name}}


def _term(scheme: str, name: str) -> dict[str, Any]:
    """A term of one of CTDL's own vocabularies."""
    return {"@type": "ceterms:CredentialAlignmentObject", "ceterms:targetNode": f"{scheme}:{name}"}


def _level(listing: Listing, language: str) -> list[dict[str, Any]]:
    level = stated(listing.level)
    framework = {"ceterms:frameworkName": {language: level.framework}} if level and level.framework else {}
    return [_named(level.value, language) | framework] if level else []


def _deliveries(delivery: Delivery) -> list[dict[str, Any]]:
    mode = stated(delivery.mode)
    return [_term("deliveryType", DELIVERY[mode])] if mode else []


def _timing(delivery: Delivery) -> list[dict[str, Any]]:
    return [_term("scheduleTiming", TIMING[one]) for one in many(delivery.timing)]


def _durations(workload: Field[Workload], duration: Field[Duration], language: str) -> list[dict[str, Any]]:
    """Effort, then calendar span: the two are never one profile."""
    effort, span = stated(workload), stated(duration)
    found: list[dict[str, Any]] = []
    if effort is not None:
        exact = effort.hours_min == effort.hours_max
        told = (
            {"ceterms:timeRequired": hours(effort.hours_min)}
            if exact
            else {"ceterms:description": _range(effort, language)}
        )
        found.append({"@type": "ceterms:DurationProfile", **told})
    if span is not None:
        exact = span.min == span.max
        bounds = (
            {"ceterms:exactDuration": span.min}
            if exact
            else {"ceterms:minimumDuration": span.min, "ceterms:maximumDuration": span.max}
        )
        found.append({"@type": "ceterms:DurationProfile", **full(bounds)})
    return found


def _range(effort: Workload, language: str) -> dict[str, str]:
    ends = [f"{end:g}" for end in (effort.hours_min, effort.hours_max) if end is not None]
    way = " to " if len(ends) == 2 else ""
    prefix = "" if way else "at least " if effort.hours_max is None else "up to "
    return {language: f"{prefix}{way.join(ends)} hours"}


def _costs(prices: Field[tuple[Price, ...]], language: str) -> list[dict[str, Any]]:
    return [
        {"@type": "ceterms:CostProfile"}
        | full(
            {
                "ceterms:price": figure(price.amount_min) if price.amount_min == price.amount_max else None,
                "ceterms:currency": currency(price),
                "ceterms:directCostType": _term("costType", COSTS[price.buys])
                if price.buys in COSTS
                else None,
                "ceterms:description": _words(beside(price), language),
            }
        )
        for price in many(prices)
    ]


def _credit(listing: Listing, language: str) -> list[dict[str, Any]]:
    found = []
    for one in many(listing.credit.amounts):
        least, most = figure(one.min), figure(one.max)
        bounds = (
            {"ceterms:value": least}
            if least == most
            else {"ceterms:minValue": least, "ceterms:maxValue": most}
        )
        unit = UNITS.get(one.unit)
        named = (
            {"ceterms:creditUnitType": [_term("creditUnit", unit)]}
            if unit
            else {"ceterms:description": {language: one.unit.upper()}}
        )
        found.append({"@type": "ceterms:ValueProfile", **bounds, **named})
    return found


def _methods(listing: Listing) -> list[dict[str, Any]]:
    names = dict.fromkeys(METHODS[one] for one in many(listing.assessment.methods) if one in METHODS)
    return [_term("assessMethod", name) for name in names]


def _condition(text: str | None, language: str) -> list[dict[str, Any]]:
    return [{"@type": "ceterms:ConditionProfile", "ceterms:description": {language: text}}] if text else []
