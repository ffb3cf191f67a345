"""The answers of an Open edX discovery service, built from a site's courses and programs.

Courses are paged under `/api/v1/catalogs/1/courses/` with `next` (an empty string on the last page),
programs come as one bare list under `/api/v1/programs/`. Prices are strings, what is not known is null.
"""

import datetime
import uuid
from typing import Any

from demo.content import Course

COURSES = "/api/v1/catalogs/1/courses/"
PROGRAMS = "/api/v1/programs/"
Json = dict[str, Any]


def answers(about: dict[str, Any], listed: list[Course], base_url: str) -> dict[str, Any]:
    """Return each address of the service with its answer, ready for JSON."""
    size: int = about["page_size"]
    owners = about["owners"]
    singles = {c["key"]: _course(c, owners, base_url + about["catalogue"]) for c in listed if "key" in c}
    programs = [_program(c, owners, singles, base_url + about["catalogue"]) for c in listed if "type" in c]
    rows = list(singles.values())
    count = -(-len(rows) // size)
    found: dict[str, Any] = {PROGRAMS: programs}
    for number in range(1, count + 1):
        following = f"{base_url}{COURSES}?page={number + 1}" if number < count else ""
        part = rows[(number - 1) * size : number * size]
        found[COURSES if number == 1 else f"{COURSES}?page={number}"] = {"next": following, "results": part}
    return found


def identifier(key: str) -> str:
    """Return the UUID of a course, run, program or owner: the same for the same key."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "https://openstrait.example/" + key))


def _course(course: Course, owners: dict[str, str], catalogue: str) -> Json:
    link = f"{catalogue}{course['slug']}/"
    return {
        "key": course["key"],
        "uuid": identifier(course["key"]),
        "title": course["title"],
        "course_runs": [_run(run, course, link) for run in course["runs"]],
        "entitlements": [],
        "owners": [_owner(course["owner"], owners)],
        "image": None,
        "short_description": course["short"],
        "full_description": course["html"],
        "level_type": course.get("level"),
        "subjects": [_subject(name) for name in course["subjects"]],
        "prerequisites": [],
        "prerequisites_raw": course.get("prerequisites", ""),
        "expected_learning_items": course.get("learn", []),
        "video": None,
        "sponsors": [],
        "modified": _instant(course["modified"]),
        "marketing_url": link + "?utm_source=discovery&utm_medium=affiliate_partner",
        "syllabus_raw": course.get("syllabus", ""),
        "outcome": course.get("outcome"),
        "skills": [{"name": name, "description": ""} for name in course.get("skills", [])],
        "canonical_course_run_key": course["runs"][0]["key"],
        "additional_information": course.get("additional", ""),
        "faq": "",
        "enrollment_count": 0,
        "topics": [],
    }


def _run(run: Json, course: Course, link: str) -> Json:
    return {
        "key": run["key"],
        "uuid": identifier(run["key"]),
        "title": course["title"],
        "image": None,
        "short_description": course["short"],
        "marketing_url": link,
        "seats": [_seat(seat) for seat in run["seats"]],
        "start": _instant(run.get("start")),
        "end": _instant(run.get("end")),
        "enrollment_start": None,
        "enrollment_end": _instant(run.get("enrollment_end")),
        "pacing_type": run["pacing"],
        "type": "verified" if len(run["seats"]) > 1 else None,
        "status": run.get("status", "published"),
        "course": course["key"],
        "full_description": course["html"],
        "content_language": run.get("language"),
        "license": "",
        "outcome": course.get("outcome"),
        "transcript_languages": run.get("transcripts", []),
        "instructors": [],
        "staff": [],
        "min_effort": run.get("min_effort"),
        "max_effort": run.get("max_effort"),
        "weeks_to_complete": run.get("weeks"),
        "modified": _instant(course["modified"]),
        "level_type": course.get("level"),
        "availability": run["availability"],
        "mobile_available": True,
        "hidden": run.get("hidden", False),
        "reporting_type": "mooc",
        "eligible_for_financial_aid": True,
        "first_enrollable_paid_seat_price": _first_paid(run["seats"]),
        "has_ofac_restrictions": False,
    }


def _seat(seat: Json) -> Json:
    return {
        "type": seat["type"],
        "price": seat["price"],
        "currency": seat["currency"],
        "upgrade_deadline": None,
        "credit_provider": seat.get("credit_provider"),
        "credit_hours": seat.get("credit_hours"),
        "sku": identifier(seat["type"] + seat["price"])[:7].upper(),
        "bulk_sku": None,
    }


def _program(program: Course, owners: dict[str, str], singles: dict[str, Json], catalogue: str) -> Json:
    return {
        "uuid": identifier(program["slug"]),
        "title": program["title"],
        "subtitle": program["short"],
        "type": program["type"],
        "type_attrs": {"slug": program["type"].lower().replace(" ", "-"), "coaching_supported": False},
        "status": "active",
        "marketing_slug": program["slug"],
        "marketing_url": f"{catalogue}{program['slug']}/",
        "hidden": False,
        "courses": [singles[key] for key in program["courses"] if key in singles],
        "authoring_organizations": [_owner(program["owner"], owners)],
        "card_image_url": None,
        "is_program_eligible_for_one_click_purchase": False,
        "overview": program["html"],
        "weeks_to_complete": program.get("weeks"),
        "min_hours_effort_per_week": program.get("min_effort"),
        "max_hours_effort_per_week": program.get("max_effort"),
        "total_hours_of_effort": None,
        "program_duration_override": None,
        "expected_learning_items": program.get("learn", []),
        "price_ranges": program.get("price_ranges", []),
        "credit_redemption_overview": program.get("credit", ""),
        "subjects": [_subject(name) for name in program["subjects"]],
        "level_type": program.get("level"),
    }


def _owner(key: str, owners: dict[str, str]) -> Json:
    return {"uuid": identifier(key), "key": key, "name": owners[key], "description": "", "homepage_url": None}


def _subject(name: str) -> Json:
    slug = name.lower().replace(" & ", "-").replace(" ", "-")
    return {"name": name, "slug": slug, "uuid": identifier(name)}


def _first_paid(seats: list[Json]) -> int | None:
    paid = [int(float(seat["price"])) for seat in seats if float(seat["price"]) > 0]
    return paid[0] if paid else None


def _instant(value: datetime.date | None) -> str | None:
    return f"{value.isoformat()}T16:00:00Z" if value else None
