"""The words by which a platform may say what a statement is about.

A name without a dot suffix in :data:`ABOUT` marks free text known to concern that field ("5-8 hrs/wk");
the rules of the field still read it. A name marked *token* is a typed value that the platform documents
(``min_effort``: whole hours a week) and is read as such. Parts of one price, credit or pathway are told
from those of another by the parent of their place: ``seats[0].price`` belongs with ``seats[0].currency``.
"""

from __future__ import annotations

ABOUT: dict[str, str] = {
    "title": "name of the offering, or of the instance",
    "provider": "name of the organisation that offers it",
    "unit": "faculty, school or continuing-education unit",
    "awarding_body": "name of the organisation that awards the credential",
    "original_url": "token: on an aggregator, absolute address of the original offering",
    "page_language": "token: language of the page, BCP 47",
    "description": "text, one block or several",
    "credential": "the credential as published (XSeries, Certificate of Completion, Badge)",
    "outcomes": "one competency, or a text that lists several on lines of their own",
    "skills": "one skill",
    "level": "level as published",
    "subjects": "one subject as published",
    "prerequisites": "text",
    "audience": "text",
    "effort": "text about hours, on any basis",
    "hours": "token: total learner hours",
    "weekly_hours.min": "token: least hours a week",
    "weekly_hours.max": "token: most hours a week",
    "duration": "text about calendar span",
    "duration.weeks": "token: weeks",
    "delivery": "text about mode, synchrony or place",
    "place": "name of a place where it is taught",
    "pace": "text or code about pace (self_paced, instructor_paced)",
    "timing": "text about day, evening or weekend",
    "language": "language of instruction, name or BCP 47",
    "credit": "text about credit",
    "credit.amount": "token: number of credits",
    "credit.unit": "token: unit of the amount",
    "price": "text about price",
    "price.amount": "token: amount",
    "price.currency": "token: ISO 4217, or as published",
    "price.type": "what the amount buys, as published (verified, audit, Course Fee)",
    "price.payer": "who pays it, as published",
    "assessment": "text about assessment",
    "pathways.part_of": "name of an offering or credential that this one is part of",
    "pathways.has_part": "name of an offering that is part of this one",
    "pathways.ladders_to": "name of a credential that this one counts toward",
    "pathways.reference": "token: reference, at the same source, of the related offering",
    "partners": "name of a partner",
    "funding": "text about funding",
    "start": "start: date, instant with offset, or words",
    "end": "end, likewise",
    "enrolment_deadline": "last day to enrol, likewise",
    "term": "name of the term that dates without a year belong to (Fall 2023)",
    "rolling": "text or code that says learners may start at any time",
    "status": "status of an instance as published (Full, Add to cart, waitlist)",
    "stated_status": "status of the offering as published (published, retired, archived, hidden)",
}
