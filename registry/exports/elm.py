"""Listings in the European Learning Model (http://data.europa.eu/snb/model/elm/), which Europass speaks.

One ``LearningOpportunity`` for each listing, with what is learned as its ``LearningAchievementSpecification``
and its runs as its parts, by the application profile for learning opportunities and qualifications. The
profile asks for more than most sources say (an ISCED-F code, the country of each place): what is not stated
is not told, there as here.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

import pycountry

from normalizer.listing import CourseInstance, Delivery, Duration, Field, Listing, Price, When
from registry.exports.values import beside, currency, figure, full, hours, many, offered_by, stated
from registry.records import ListingRecord

AUTHORITY: Final = "http://publications.europa.eu/resource/authority"
VOCABULARIES: Final = "http://data.europa.eu/snb"
TYPED: Final = {
    "dc:modified": "xsd:dateTime",
    "elm:applicationDeadline": "xsd:dateTime",
    "elm:contentUrl": "xsd:anyURI",
    "elm:duration": "xsd:duration",
    "elm:endDate": "xsd:dateTime",
    "elm:startDate": "xsd:dateTime",
    "elm:volumeOfLearning": "xsd:duration",
    "rdf:value": "xsd:decimal",
}
IN_A_LANGUAGE: Final = (
    "dc:title", "dc:description", "elm:geographicName", "elm:noteLiteral", "rov:legalName", "skos:prefLabel",
)  # fmt: skip
CONTEXT: Final[dict[str, Any]] = {
    "adms": "http://www.w3.org/ns/adms#",
    "dc": "http://purl.org/dc/terms/",
    "elm": "http://data.europa.eu/snb/model/elm/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rov": "http://www.w3.org/ns/regorg#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **{name: {"@id": name, "@type": kind} for name, kind in TYPED.items()},
    **{name: {"@id": name, "@container": "@language"} for name in IN_A_LANGUAGE},
}
MODES: Final = {"in_person": "9191af2ed9", "online": "920fbb3cbe", "blended": "e92d221e4d"}
"""Of the list of modes of learning and assessment; what the learner picks has none."""
ECTS: Final = "6fcec5c5af"
"""Of the list of education credit systems."""
LANGUAGES: Final = dict(
    pair.split(":")
    for pair in (
        "ar:ARA bn:BEN ca:CAT cs:CES da:DAN de:DEU el:ELL en:ENG es:SPA fa:FAS fi:FIN fil:FIL fr:FRA he:HEB "
        "hi:HIN hu:HUN id:IND it:ITA ja:JPN ko:KOR nl:NLD no:NOR pa:PAN pl:POL pt:POR ro:RON ru:RUS sv:SWE "
        "ta:TAM th:THA tr:TUR uk:UKR ur:URD vi:VIE zh:ZHO"
    ).split()
)
"""BCP 47 to the three letters of the European list of languages; others are left out."""


def opportunity(record: ListingRecord) -> dict[str, Any]:
    """One listing as a JSON-LD document."""
    listing = record.listing
    language = listing.page_language or "und"
    address = f"urn:uuid:{record.id}"
    learned = _achievement(listing, f"{address}#achievement", language)
    common = {
        "foaf:homepage": _page(listing.original_url or listing.url),
        "elm:providedBy": _provider(listing, f"{address}#provider", language),
        "elm:defaultLanguage": _language(language),
    }
    again = common | {
        "elm:providedBy": _named(common["elm:providedBy"]),
        "elm:learningAchievementSpecification": _named(learned),
    }
    starts = many(listing.start)
    return {"@context": CONTEXT, "@id": address, "@type": "elm:LearningOpportunity"} | full(
        {
            "adms:identifier": {"@type": "elm:Identifier", "skos:notation": listing.reference},
            "dc:title": _words(stated(listing.title), language),
            "dc:description": _words(stated(listing.description), language),
            "dc:modified": record.changed.isoformat(),
            **common,
            **_given(listing.delivery, listing.duration, listing.prices, language),
            "dc:temporal": _times(starts[0] if len(starts) == 1 else None, stated(listing.end)),
            "elm:applicationDeadline": _moment(stated(listing.enrolment_deadline), last=True),
            "elm:grant": [
                {"@type": "elm:Grant", "dc:title": {language: one.scheme}} for one in many(listing.funding)
            ],
            "elm:learningAchievementSpecification": learned,
            "elm:hasPart": [
                _run(
                    one, listing, again | {"elm:learningAchievementSpecification": _named(learned)}, language
                )
                for one in listing.instances
            ],
        }
    )


def _run(run: CourseInstance, listing: Listing, common: dict[str, Any], language: str) -> dict[str, Any]:
    return {"@type": "elm:LearningOpportunity"} | full(
        {
            "adms:identifier": {"@type": "elm:Identifier", "skos:notation": run.reference},
            "dc:title": _words(stated(run.title) or stated(listing.title), language),
            **common,
            **_given(run.delivery, run.duration, run.prices, language),
            "dc:temporal": _times(stated(run.start), stated(run.end)),
            "elm:applicationDeadline": _moment(stated(run.enrolment_deadline), last=True),
        }
    )


def _given(
    delivery: Delivery, duration: Field[Duration], prices: Field[tuple[Price, ...]], language: str
) -> dict[str, Any]:
    """How, where, how long and for what price, of a listing or a run."""
    return {
        "elm:mode": _mode(delivery),
        "elm:duration": _span(stated(duration)),
        "elm:location": [
            {"@type": "dc:Location", "elm:geographicName": {language: place}}
            for place in many(delivery.places)
        ],
        "elm:priceDetail": [_price(one, language) for one in many(prices)],
    }


def _achievement(listing: Listing, address: str, language: str) -> dict[str, Any]:
    """What is learned and awarded."""
    effort, level = stated(listing.workload), stated(listing.level)
    label, kind = stated(listing.credential_label), stated(listing.credential_type)
    subjects = many(listing.subjects)
    body = stated(listing.awarding_body)
    return {"@id": address, "@type": "elm:LearningAchievementSpecification"} | full(
        {
            "dc:title": _words(stated(listing.title), language),
            "dc:type": _concept(label or (kind or "").replace("_", " "), language),
            "dc:language": [_language(tag) for tag in many(listing.delivery.languages) if _language(tag)],
            "elm:ISCEDFCode": [
                _term("isced-f", one.code) for one in subjects if one.scheme == "isced-f" and one.code
            ],
            "elm:educationSubject": [
                _concept(one.name, language) for one in subjects if one.scheme != "isced-f"
            ],
            "elm:educationLevel": _concept(
                " ".join(filter(None, (level.framework, level.value))) if level else "", language
            ),
            "elm:volumeOfLearning": hours(effort.hours_min)
            if effort and effort.hours_min == effort.hours_max
            else None,
            "elm:creditPoint": [
                {
                    "@type": "elm:CreditPoint",
                    "elm:framework": _term("education-credit", ECTS)
                    if one.unit == "ects"
                    else _concept(one.unit.replace("_", " "), language),
                    "elm:point": str(figure(one.min)),
                }
                for one in many(listing.credit.amounts)
                if one.min == one.max
            ],
            "elm:mode": _mode(listing.delivery),
            "elm:entryRequirement": _note(stated(listing.prerequisites), language),
            "elm:targetGroup": _concept(stated(listing.audience), language),
            "elm:learningOutcome": [
                *(_outcome(one, language) for one in many(listing.outcomes)),
                *(_outcome(one.name, language, one.esco) for one in many(listing.skills)),
            ],
            "elm:provenBy": [
                {"@type": "elm:LearningAssessmentSpecification", "dc:title": {"en": method}}
                for method in many(listing.assessment.methods)
            ],
            "elm:awardingOpportunity": {
                "@type": "elm:AwardingOpportunity",
                "elm:learningAchievementSpecification": {"@id": address},
                "elm:awardingBody": {"@type": "elm:Organisation", "rov:legalName": {language: body}},
            }
            if body
            else None,
            "elm:isPartOf": [
                {"@type": "elm:LearningAchievementSpecification", "dc:title": {language: one.target}}
                for one in many(listing.pathways)
                if one.relation == "part_of"
            ],
        }
    )


def _outcome(text: str, language: str, esco: str | None = None) -> dict[str, Any]:
    skill = {"elm:relatedESCOSkill": {"@id": esco, "@type": "skos:Concept"}} if esco else {}
    return {"@type": "elm:LearningOutcome", "dc:title": {language: text}} | skill


def _provider(listing: Listing, address: str, language: str) -> dict[str, Any] | None:
    known = listing.provider.value
    country = pycountry.countries.get(alpha_2=known.country) if known else None
    code = _listed("country", country.alpha_3) if country else None
    located = {"@type": "dc:Location", "elm:address": {"@type": "elm:Address", "elm:countryCode": code}}
    words = _words(offered_by(listing), language)
    return words and {"@id": address, "@type": "elm:Organisation", "rov:legalName": words} | full(
        {"elm:location": located if code else None}
    )


def _price(price: Price, language: str) -> dict[str, Any]:
    """A range, and an amount without its currency, are told in words: an amount is one, in a currency."""
    unit = currency(price)
    amount = figure(price.amount_min) if price.amount_min == price.amount_max else None
    exact = unit is not None and amount is not None
    told = [str(amount) if amount is not None and not exact else "", unit or "" if not exact else ""]
    return {"@type": "elm:PriceDetail", "skos:prefLabel": {"en": price.buys}} | full(
        {
            "elm:amount": {
                "@type": "elm:Amount",
                "elm:unit": _listed("currency", str(unit)),
                "rdf:value": str(amount),
            }
            if exact
            else None,
            "dc:description": _words(", ".join(filter(None, (*told, beside(price)))), language),
        }
    )


def _mode(delivery: Delivery) -> dict[str, Any] | None:
    mode = MODES.get(stated(delivery.mode) or "")
    return _term("learning-assessment", mode) if mode else None


def _language(tag: str) -> dict[str, Any] | None:
    code = LANGUAGES.get(tag.partition("-")[0])
    return _listed("language", code) if code else None


def _listed(name: str, code: str) -> dict[str, Any]:
    """A term of one of the lists of the European Union's publications office."""
    scheme = {"@id": f"{AUTHORITY}/{name}", "@type": "skos:ConceptScheme"}
    return {"@id": f"{AUTHORITY}/{name}/{code}", "@type": "skos:Concept", "skos:inScheme": scheme}


def _term(name: str, code: str) -> dict[str, Any]:
    """A term of one of the lists that were made for this model."""
    scheme = {"@id": f"{VOCABULARIES}/{name}/25831c2", "@type": "skos:ConceptScheme"}
    return {"@id": f"{VOCABULARIES}/{name}/{code}", "@type": "skos:Concept", "skos:inScheme": scheme}


def _concept(name: str | None, language: str) -> dict[str, Any] | None:
    """A term of no list, by its name."""
    return {"@type": "skos:Concept", "skos:prefLabel": {language: name}} if name else None


def _named(node: dict[str, Any] | None) -> dict[str, Any] | None:
    """A node that is described elsewhere in the document."""
    return node and {"@id": node["@id"]}


def _page(url: str) -> dict[str, Any]:
    return {"@type": "elm:WebResource", "elm:contentUrl": url}


def _note(text: str | None, language: str) -> dict[str, Any] | None:
    return {"@type": "elm:Note", "elm:noteLiteral": {language: text}} if text else None


def _words(text: str | None, language: str) -> dict[str, str] | None:
    return {language: text} if text else None


def _times(start: When | None, end: When | None) -> dict[str, Any] | None:
    times = full({"elm:startDate": _moment(start), "elm:endDate": _moment(end, last=True)})
    return {"@type": "dc:PeriodOfTime"} | times if times else None


def _moment(when: When | None, *, last: bool = False) -> str | None:
    """A day as the moment at which it begins, or with ``last`` ends; ``None`` for what is no whole day."""
    try:
        day = date.fromisoformat(when.date) if when else None
    except ValueError:  # a month, a season or a day without its year
        return None
    return f"{day}T{'23:59:59' if last else '00:00:00'}" if day else None


def _span(duration: Duration | None) -> str | None:
    """An exact calendar span; XML has no weeks, so these are told in days, and no parts of months."""
    if duration is None or duration.min is None or duration.min != duration.max:
        return None
    if weeks := re.fullmatch(r"P(\d+)W", duration.min):
        return f"P{int(weeks[1]) * 7}D"
    return duration.min if re.fullmatch(r"P(?:\d+[YMD])+", duration.min) else None
