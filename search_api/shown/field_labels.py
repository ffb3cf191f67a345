"""What people call the fields of the common schema, and what a page has to say for each to be read."""

from __future__ import annotations

from typing import Final

NAMES: Final = {
    "title": "Title",
    "description": "Description",
    "credential_type": "Credential",
    "credential_label": "What the provider calls it",
    "workload": "Hours",
    "weekly_hours": "Hours a week",
    "duration": "Duration",
    "delivery.mode": "Delivery",
    "delivery.sync": "Live or at your own time",
    "delivery.languages": "Language of instruction",
    "delivery.places": "Places",
    "delivery.pace": "Pace",
    "delivery.timing": "Time of day or week",
    "start": "Starts",
    "end": "Ends",
    "enrolment_deadline": "Enrol by",
    "rolling": "Start at any time",
    "stated_status": "Whether it is on offer",
    "instances": "Sections and runs",
    "instances.status": "Status of a section",
    "prices": "Prices",
    "cost_model": "Free or paid",
    "funding": "Funding",
    "credit.status": "Academic credit",
    "credit.amounts": "Amount of credit",
    "credit.transcript": "On a transcript",
    "credit.record_platform": "Record platform",
    "credit.transfer": "Transfer",
    "credit.plar": "Prior learning recognised",
    "awarding_body": "Awarding body",
    "pathways": "Pathways",
    "quality.process": "Quality assurance",
    "quality.last_reviewed": "Last reviewed",
    "quality.validity": "Valid for",
    "quality.renewal": "Renewal",
    "quality.revocation": "Revocation",
    "outcomes": "Outcomes",
    "skills": "Skills",
    "level": "Level",
    "subjects": "Subjects",
    "occupations": "Occupations",
    "prerequisites": "Prerequisites",
    "audience": "Audience",
    "assessment.required": "Assessment",
    "assessment.methods": "How it is assessed",
    "assessment.assessment_only": "Award by assessment alone",
    "assessment.attendance_only": "Award by attendance alone",
    "provider": "Provider",
    "provider_name": "Name as published",
    "unit": "Faculty or unit",
    "partners": "Partners",
    "scope": "Kind of offering",
    "is_offering": "Whether it is an offering",
    "platform": "Platform of the original",
}
"""By dotted name, in the order of the pages."""

IN_A_TABLE: Final = NAMES | {
    "status": "Status",
    "delivery.sync": "Live",
    "delivery.places": "Place",
    "credit.status": "Credit",
    "prices": "Price",
}
"""The same where they head the columns of a table of sections."""

SAYING: Final = {
    "title": "Put its name into the page’s main heading.",
    "description": "Say in a few sentences what it is about.",
    "credential_type": "Name what learners receive: a micro-credential, a badge, a certificate.",
    "workload": "State the total learner hours, as in “30 hours”. Weeks alone tell no hours.",
    "weekly_hours": "State the hours a week as a number or a range, as in “4 to 6 hours a week”.",
    "duration": "State the time from start to end in days, weeks or months, as in “6 weeks”.",
    "delivery.mode": "Say whether it is in person, online or blended.",
    "delivery.sync": "Say whether sessions are live, at the learner’s own time, or some of both.",
    "delivery.languages": "Name the language of instruction.",
    "delivery.pace": "Say whether learners set the pace or the instructor does.",
    "start": "Give the first day with its year, as in “14 September 2026”, or say that any day will do.",
    "prices": "State what a learner pays, with the currency, as in “395.00 CAD”, and what it buys.",
    "cost_model": "Say whether it is free or what it costs.",
    "credit.status": "Say whether it carries academic credit, before one enrols.",
    "credit.amounts": "State the number of credits with their unit.",
    "outcomes": "List what learners will be able to do, one item each.",
    "assessment.required": "Say how learners are assessed, or that nobody is.",
    "assessment.methods": "Name the exam, project or other work that is assessed.",
    "level": "State the level, with its framework if there is one.",
    "pathways": "Name what it leads to or is part of, or say that it stands alone.",
    "provider": "Name the institution as it is known elsewhere.",
}
"""What to write on the page, by dotted name."""


def name(field: str) -> str:
    """A field in words; of one that pages do not show by itself, its dotted name without dots."""
    return NAMES.get(field) or IN_A_TABLE.get(field) or field.replace("_", " ").replace(".", ": ")


def saying(field: str) -> str:
    """What to write on the page so that the field can be read."""
    return SAYING.get(field, "Say it in plain words, beside a label that names it.")
