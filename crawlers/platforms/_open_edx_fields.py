"""What the fields of Open edX's answers are about, as their serializers document them, for ``open_edx``."""

from __future__ import annotations

from crawlers.records import Fields
from normalizer.raw import Assertion

A_COURSE = Assertion(
    field="credential_type",
    value="course",
    grounds="The API tells courses and their runs from programs: the record is that of a course.",
)

SUMMARY: Fields = {"short_description": "description", "full_description": "description"}

MITX_ONLINE: Fields = {
    "page.description": "description",
    "page.what_you_learn": "outcomes",
    "page.prerequisites": "prerequisites",
    "page.length": "duration",
    "page.effort": "effort",
    "page.price": "price",
    "page.current_price": "price.amount",
    "duration": "duration",
    "time_commitment": "effort",
    "min_weekly_hours": "weekly_hours.min",
    "max_weekly_hours": "weekly_hours.max",
    "departments[]": "unit",
    "departments[].name": "unit",
    "topics[].name": "subjects",
}
"""Of a course or a program. `min_price` and `max_price` are left out: they only sum up the products."""

COURSE: Fields = {
    "title": "title",
    "owners[].name": "provider",
    "orgs[]": "provider",
    **SUMMARY,
    "level_type": "level",
    "subjects[].name": "subjects",
    "subjects[]": "subjects",  # of a search, as the next one
    "languages[]": "language",
    "outcome": "outcomes",
    "expected_learning_items[]": "outcomes",
    "skills[].name": "skills",
    "skill_names[]": "skills",
    "prerequisites_raw": "prerequisites",
    "prerequisites[].name": "prerequisites",
    "prerequisites[]": "prerequisites",
    "syllabus_raw": None,
    "additional_information": None,
    "sponsors[].name": "partners",
    "collaborators[].name": "partners",
    # Bought for the course, whichever run is taken.
    "entitlements[].price": "price.amount",
    "entitlements[].currency": "price.currency",
    "entitlements[].mode": "price.type",
    "excluded_from_search": "stated_status",
    # Executive education has no runs: when it takes place stands here.
    "additional_metadata.start_date": "start",
    "additional_metadata.end_date": "end",
    "additional_metadata.registration_deadline": "enrolment_deadline",
    "additional_metadata.product_status": "stated_status",
    "programs[].title": "pathways.part_of",
    "programs[].uuid": "pathways.reference",
    "programs[].readable_id": "pathways.reference",
    "topics[]": "subjects",
    **MITX_ONLINE,
}

RUN: Fields = {
    "title": "title",
    "start": "start",
    "end": "end",
    "enrollment_end": "enrolment_deadline",
    "min_effort": "weekly_hours.min",
    "max_effort": "weekly_hours.max",
    "weeks_to_complete": "duration.weeks",
    "pacing_type": "pace",
    "content_language": "language",
    "language": "language",  # of a search
    "seats[].price": "price.amount",
    "seats[].currency": "price.currency",
    "seats[].type": "price.type",
    "seats[].credit_provider": "awarding_body",
    "seats[].credit_hours": "credit.amount",
    "status": "stated_status",
    "hidden": "stated_status",
    "availability": "status",
    # MITx Online
    "start_date": "start",
    "end_date": "end",
    "enrollment_end_date": "enrolment_deadline",
    "is_self_paced": "pace",
    "is_archived": "status",
    "products[].price": "price.amount",
}
RUN_LIFE: Fields = {"status": "stated_status", "hidden": "stated_status"}
"""Of a run that stands without its course: what hides the one hides the other."""
RUN_FOUND: Fields = {
    "first_enrollable_paid_seat_price": "price.amount",
    "enrollment_mode": "price.type",
    "type": "price.type",
}
"""What a search says instead of seats."""

PROGRAM: Fields = {
    "title": "title",
    "type": "credential",
    "authoring_organizations[].name": "provider",
    "orgs[]": "provider",  # of a search
    "credit_backing_organizations[].name": "awarding_body",
    "subtitle": "description",
    "overview": "description",
    "marketing_hook": "description",
    "expected_learning_items[]": "outcomes",
    "subjects[].name": "subjects",
    "languages[]": "language",
    "level_type_override": "level",
    "language_override": "language",
    "total_hours_of_effort": "hours",
    "min_hours_effort_per_week": "weekly_hours.min",
    "max_hours_effort_per_week": "weekly_hours.max",
    "program_duration_override": "duration",
    "price_ranges[].total": "price.amount",
    "price_ranges[].currency": "price.currency",
    "credit_redemption_overview": "credit",
    "status": "stated_status",
    "hidden": "stated_status",
    "excluded_from_search": "stated_status",
    "courses[].title": "pathways.has_part",
    "courses[].key": "pathways.reference",
    **MITX_ONLINE,
    "certificate_type": "credential",
    "program_type": "credential",
    "start_date": "start",
    "end_date": "end",
    "enrollment_end": "enrolment_deadline",
}
"""`weeks_to_complete` is left out: it is how long one run of one course of the program takes."""

MEMBER_OF: Fields = {
    "title": "pathways.part_of",
    "uuid": "pathways.reference",
    "readable_id": "pathways.reference",
}

LMS_COURSE: Fields = {
    "name": "title",
    "course_name": "title",  # of the enrolment API
    "org": "provider",
    "short_description": "description",
    "overview": "description",
    "hidden": "stated_status",
    # The search of an LMS
    "content.display_name": "title",
    "content.short_description": "description",
    "content.overview": "description",
    "language": "language",
}

LMS_RUN: Fields = {
    "end": "end",
    "enrollment_end": "enrolment_deadline",
    "pacing": "pace",
    "start_display": None,
    "advertised_start": None,
    # The enrolment API
    "course_start": "start",
    "course_end": "end",
    "pacing_type": "pace",
    "course_modes[].slug": "price.type",
    "course_modes[].min_price": "price.amount",
    "course_modes[].currency": "price.currency",
}
LMS_START: Fields = {"start": "start"}
UNSET = "2030-01-01T00:00:00"
"""The start that the LMS gives a course for which nobody set one; its ``start_type`` is ``empty``."""

INDEXED: Fields = {
    "title": "title",
    "partner[]": "provider",
    "primary_description": "description",
    "level[]": "level",
    "language[]": "language",
    "subject[]": "subjects",
    "skills[].skill": "skills",
    "min_effort": "weekly_hours.min",
    "max_effort": "weekly_hours.max",
}
INDEXED_COURSE: Fields = {
    **INDEXED,
    "weeks_to_complete": "duration.weeks",
    "secondary_description": "outcomes",
    "tertiary_description": "description",
}
INDEXED_PROGRAM: Fields = {
    **INDEXED,
    "secondary_description": "description",
    "tertiary_description": "outcomes",
    "program_type[]": "credential",
    "course_titles[]": "pathways.has_part",
}
INDEXED_RUN: Fields = {"active_run_start": "start"}
