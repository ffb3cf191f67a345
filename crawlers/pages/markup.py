"""What a page says to machines: schema.org in JSON-LD and microdata, claims to check against the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from crawlers.pages.instances import slug
from crawlers.pages.nodes import PREFIX, Node, every_node, nodes_of, top_nodes, types_of
from crawlers.pages.owner import ADDRESS, find_owner, fold
from crawlers.records import numbered, words
from normalizer.raw import InstanceRef, Place, Statement
from normalizer.text import CanonicalText

COURSES = frozenset(
    {"Course", "EducationalOccupationalProgram", "EducationalOccupationalCredential", "WorkBasedProgram"}
)
EVENTS = frozenset({"CourseInstance", "EducationEvent", "Event", "BusinessEvent", "SocialEvent"})

_NAMED = ("name", "title")
_PRICE: Mapping[str, str] = {
    "price": "price.amount",
    "lowPrice": "price.amount",
    "highPrice": "price.amount",
    "minPrice": "price.amount",
    "maxPrice": "price.amount",
    "priceCurrency": "price.currency",
    "category": "price.type",
    "eligibleCustomerType": "price.payer",
}
_BILLED = ("billingDuration", "unitCode", "unitText")
_PERIOD = re.compile(r"P1[YMWD]|MON|ANN|WEE|DAY|(?:per )?(?:month|year|week)", re.IGNORECASE)
"""How often one pays, in what a price says of its unit: as ISO 8601 has it, in UN/CEFACT's code, in words."""
COURSE: Mapping[str, str | None] = {
    "name": "title",
    "description": "description",
    "provider": "provider",
    "inLanguage": "language",
    "availableLanguage": "language",
    "educationalLevel": "level",
    "about": "subjects",
    "teaches": "outcomes",
    "occupationalCategory": "occupations",
    "competencyRequired": "prerequisites",
    "coursePrerequisites": "prerequisites",
    "programPrerequisites": "prerequisites",
    "audience": "audience",
    "assesses": "assessment",
    "educationalCredentialAwarded": "credential",
    "occupationalCredentialAwarded": "credential",
    "credentialCategory": "credential",
    "recognizedBy": "awarding_body",
    "validFor": "quality.validity",
    "numberOfCredits": "credit.amount",
    "timeRequired": "effort",
    "courseWorkload": "effort",
    "timeToComplete": "duration",
    "educationalProgramMode": "delivery",
    "timeOfDay": "timing",
    "courseMode": "delivery",
    "financialAidEligible": "funding",
    "isPartOf": "pathways.part_of",
    "hasPart": "pathways.has_part",
    "hasCourse": "pathways.has_part",
    "isAccessibleForFree": "price",
    "sponsor": "partners",
    "courseCode": None,
    "startDate": "start",
    "endDate": "end",
    "applicationDeadline": "enrolment_deadline",
}
"""Property of a course or program, and what schema.org documents it to mean here."""

INSTANCE: Mapping[str, str | None] = {
    "name": "title",
    "startDate": "start",
    "endDate": "end",
    "courseMode": "delivery",
    "eventAttendanceMode": "delivery",
    "courseWorkload": "effort",
    "inLanguage": "language",
    "location": "place",
    "eventStatus": "status",
    "isAccessibleForFree": "price",
    "duration": "duration",
}
_OF_EVENTS = {"EventMovedOnline": "delivery", "EventCancelled": "stated_status"}
"""Statuses of an event that say more than whether seats are left."""
_AS_PLANNED = "EventScheduled"
"""The status of any event of which nothing else is known."""
_SCHEDULES = ("courseSchedule", "eventSchedule")
_SCHEDULE: Mapping[str, str | None] = {"startDate": "start", "endDate": "end"}
_WEEKLY: Mapping[str, str | None] = {"repeatCount": "duration.weeks", "duration": "effort"}
"""Of a schedule that recurs once a week. Without a frequency its ``duration`` is that of one meeting or of
all, by publisher; with several days a week its ``repeatCount`` is one of weeks or of meetings."""
_ONCE_A_WEEK = re.compile(r"weekly|P1W|P7D", re.IGNORECASE)

_AMOUNTS = ("price", "lowPrice", "highPrice", "minPrice", "maxPrice")
_MODELS = ("Subscription", "Partially Free")
"""Categories that say how it is paid for, also beside an amount; "Free" and "Paid" do where none stands."""
_NO_KIND = ("Paid", "primary")
"""Categories that say no more than the price: that it is one, and that nobody sells the ticket on."""


@dataclass
class Markup:
    """What the markup of a page says about its one listing."""

    statements: list[Statement] = field(default_factory=list)
    instances: list[InstanceRef] = field(default_factory=list)
    courses: int = 0
    """How many offerings it describes side by side: more than one on a page of cards."""
    owner: Statement | None = None
    """Whose site it is: who offers, where nothing else says so."""
    listed: int = 0
    """How many items its longest list has; a trail of breadcrumbs is none."""


def read_markup(canon: CanonicalText, url: str, title: str) -> Markup:
    """Statements of all markup about the listing that a page is titled with."""
    nodes = nodes_of(canon)
    tops = list(top_nodes(nodes))
    products = [
        n for n in tops if "Product" in types_of(n[1]) and fold(_first_text(n[1], _NAMED)) == fold(title)
    ]
    chosen, side_by_side = _choose(list(offerings(nodes)) or products, url, title)
    lists = [node.get("itemListElement") for _, node in tops if "ItemList" in types_of(node)]
    listed = max((len(items) for items in lists if isinstance(items, list)), default=0)
    markup = Markup(courses=side_by_side, listed=listed, owner=find_owner(canon, tops, title))
    reader = _Reader(markup, _index(nodes))
    for path, node in chosen:
        reader.read_listing(path, node)
    return markup


def read_each(
    chosen: list[tuple[str, Node]], nodes: list[tuple[str, Any]]
) -> Iterator[tuple[str, Node, Markup]]:
    """What each of these offerings says, references among all nodes followed. One that takes place at a time
    is an instance of its own."""
    index = _index(nodes)
    for path, node in chosen:
        markup = Markup(courses=1)
        reader = _Reader(markup, index)
        if types_of(node) & EVENTS:
            reader.read_run(path, node)
        else:
            reader.read_listing(path, node)
        yield path, node, markup


def offerings(nodes: list[tuple[str, Any]]) -> Iterator[tuple[str, Node]]:
    """The courses and programs among nodes that stand for themselves; where there are none, the events."""
    tops = list(top_nodes(nodes))
    courses = [(path, node) for path, node in tops if types_of(node) & COURSES]
    yield from courses or ((path, node) for path, node in tops if types_of(node) & EVENTS)


def _index(nodes: list[tuple[str, Any]]) -> dict[str, Node]:
    return {n["@id"]: n for _, n in every_node(nodes) if isinstance(n.get("@id"), str) and len(n) > 2}


def _choose(found: list[tuple[str, Node]], url: str, title: str) -> tuple[list[tuple[str, Node]], int]:
    """The nodes about this page's listing, and how many offerings there are if none of them is it."""
    names = {_first_text(node, _NAMED) for _, node in found}
    if len(names) < 2:
        return found, len(names)
    here = url.rstrip("/")
    mine = [n for n in found if fold(_first_text(n[1], _NAMED)) == fold(title)]
    mine = mine or [n for n in found if str(n[1].get("url", "")).rstrip("/") == here]
    return (mine, 1) if mine else ([], len(names))


class _Reader:
    """Turns one node and what it points to into statements."""

    def __init__(self, markup: Markup, index: dict[str, Node]) -> None:
        self.markup = markup
        self.index = index
        self.said: set[tuple[str, str | None, str, str]] = set()

    def read_listing(self, path: str, node: Node) -> None:
        if types_of(node) & EVENTS:
            self._properties(path, node, {**INSTANCE, **_organizer(node)}, "")
            self._when_and_where(path, node, "")
        else:
            self._properties(path, node, COURSE, "")
        self._offers(path, node, "")
        self._instances(path, node)

    def read_run(self, path: str, node: Node) -> None:
        """An event, or a run that stands without its course: what the course would say, and when it is."""
        about_course = {
            name: about for name, about in COURSE.items() if name not in INSTANCE or name == "name"
        }
        self._properties(path, node, {**about_course, **_organizer(node)}, "")
        reference = _instance_reference(node, 1)
        self.markup.instances.append(InstanceRef(reference=reference, place=path))
        self._properties(path, node, INSTANCE, reference)
        self._when_and_where(path, node, reference)
        self._offers(path, node, reference)

    def _instances(self, path: str, node: Node) -> None:
        instances = self._nodes(path, node, "hasCourseInstance")
        for number, (where, instance) in enumerate(instances, 1):
            reference = _instance_reference(instance, number)
            if len(instances) == 1 and reference == "#1":  # without a date or number it is the course itself
                reference = ""
            else:
                self.markup.instances.append(InstanceRef(reference=reference, place=where))
            self._properties(where, instance, INSTANCE, reference)
            self._offers(where, instance, reference)
            self._when_and_where(where, instance, reference)

    def _when_and_where(self, path: str, node: Node, subject: str) -> None:
        """What schedules say, and that it is online where every location is and nothing else tells."""
        for name in _SCHEDULES:
            for place, schedule in self._nodes(path, node, name):
                self._properties(place, schedule, _SCHEDULE, subject)
                if _is_once_a_week(schedule):
                    for key, about in _WEEKLY.items():
                        self._say(f"{place}/{key}", f"weekly {key}", about, schedule.get(key), subject)
        for where, status in _tokens(f"{path}/eventStatus", node.get("eventStatus")):
            about = _OF_EVENTS.get(PREFIX.sub("", str(status)))
            if about == "delivery" or (about and not subject):  # a run has a status of its own
                self._say(where, "eventStatus", about, status, subject)
        locations = self._nodes(path, node, "location")
        told = any(node.get(name) for name in ("courseMode", "eventAttendanceMode"))
        if locations and not told and all("VirtualLocation" in types_of(one) for _, one in locations):
            where, location = locations[0]
            self._say(f"{where}/@type", "location", "delivery", location["@type"], subject)

    def _properties(self, path: str, node: Node, known: Mapping[str, str | None], subject: str) -> None:
        for name, about in known.items():
            if name not in node:
                continue
            for place, given in _each(f"{path}/{name}", node.get(name)):
                value = self._resolve(given)
                if isinstance(value, dict):
                    self._thing(place, name, about, value, subject)
                else:
                    self._say(place, name, about, value, subject)

    def _thing(self, path: str, name: str, about: str | None, thing: Node, subject: str) -> None:
        """A value that is a thing of its own is known by its name; a few kinds say more."""
        kinds = types_of(thing)
        if name == "numberOfCredits":
            self._say(f"{path}/value", name, about, thing.get("value"), subject)
            unit = "unitText" if thing.get("unitText") else "name"
            self._say(f"{path}/{unit}", name, "credit.unit", thing.get(unit), subject)
            return
        if name == "teaches" and "DefinedTerm" in kinds:
            about = "skills"
        if "VirtualLocation" in kinds or "Person" in kinds:
            return
        if name == "location":
            self._location(path, about, thing, subject)
            return
        for key in ("audienceType", "educationalRole", "name", "credentialCategory", "value"):
            if told := list(_tokens(f"{path}/{key}", thing.get(key))):
                for place, token in told if about == "audience" else told[:1]:
                    self._say(place, name, about, token, subject)
                break
        if name == "educationalCredentialAwarded":
            for place, kind in _tokens(f"{path}/credentialCategory", thing.get("credentialCategory")):
                self._say(place, "credentialCategory", about, kind, subject)
            for place, body in self._nodes(path, thing, "recognizedBy"):
                self._say(f"{place}/name", "recognizedBy", "awarding_body", body.get("name"), subject)

    def _location(self, path: str, about: str | None, place: Node, subject: str) -> None:
        """Its name, and its town where the name does not have it; else its address."""
        name, address = _first_text(place, ("name",)), place.get("address")
        self._say(f"{path}/name", "location", about, name, subject)
        if not isinstance(address, dict):
            self._say(f"{path}/address", "location", about, "" if name else address, subject)
            return
        keys = ("addressLocality",) if name else ("addressLocality", "streetAddress")
        key = next((key for key in keys if address.get(key)), "")
        if key and fold(_first_text(address, (key,))) not in fold(name):
            self._say(f"{path}/address/{key}", "location", about, address[key], subject)

    def _offers(self, path: str, node: Node, subject: str) -> None:
        offers = self._nodes(path, node, "offers")
        priced: list[tuple[str, Node]] = []
        for place, offer in offers:
            parts = [*self._nodes(place, offer, "priceSpecification"), *self._nodes(place, offer, "offers")]
            with_amount = [one for one in ((place, offer), *parts) if _has_amount(one[1])]
            for where, part in ((place, offer), *parts):
                self._price(where, part, subject)
            if not with_amount or offer.get("category") in _MODELS:
                self._say(f"{place}/category", "category", "price", offer.get("category"), subject)
            priced += with_amount
        if len({_first_text(offer, ("name",)) for _, offer in priced}) > 1:  # tickets, for different people
            for where, offer in priced:
                self._say(f"{where}/name", "name", "price.payer", offer.get("name"), subject)
        if subject and len({_first_text(offer, ("availability",)) for _, offer in offers}) == 1:
            where, offer = offers[0]
            self._say(f"{where}/availability", "availability", "status", offer.get("availability"), subject)

    def _price(self, path: str, offer: Node, subject: str) -> None:
        for name, about in _PRICE.items():
            if name == "category" and offer.get(name) in _NO_KIND and offer.get("price"):
                continue
            for where, token in _tokens(f"{path}/{name}", offer.get(name)):
                self._say(where, name, about, token, subject)
        for name in _BILLED:
            if _PERIOD.fullmatch(_first_text(offer, (name,))):
                self._say(f"{path}/{name}", name, "price.type", offer[name], subject)

    def _nodes(self, path: str, node: Node, name: str) -> list[tuple[str, Node]]:
        resolved = ((place, self._resolve(value)) for place, value in _each(f"{path}/{name}", node.get(name)))
        return [(place, value) for place, value in resolved if isinstance(value, dict)]

    def _resolve(self, value: Any) -> Any:
        """Follow a bare reference to the node it names."""
        if isinstance(value, dict) and set(value) == {"@id"}:
            return self.index.get(str(value["@id"]), value)
        return value

    def _say(self, path: str, name: str, about: str | None, value: Any, subject: str) -> None:
        text = words(value) if value is not True or about == "price" else ""
        if about in ("delivery", "status", "stated_status", "price.type"):
            text = PREFIX.sub("", text)
        if about == "status" and text == _AS_PLANNED:
            return
        part_of = path if about and about.startswith("price.") else ""  # two prices may have one currency
        if not text or ADDRESS.fullmatch(text) or (subject, about, name + part_of, text) in self.said:
            return
        self.said.add((subject, about, name + part_of, text))
        place = Place(path=path, region="markup")
        self.markup.statements.append(
            Statement(subject=subject, label=name, text=text, about=about, place=place)
        )


def _has_amount(offer: Node) -> bool:
    return any(offer.get(name) not in (None, "") for name in _AMOUNTS)


def _organizer(node: Node) -> dict[str, str | None]:
    """Who holds an event offers it, where nobody else is said to."""
    return {} if node.get("provider") else {"organizer": "provider"}


def _is_once_a_week(schedule: Node) -> bool:
    days = schedule.get("byDay")
    frequency = PREFIX.sub("", _first_text(schedule, ("repeatFrequency",)))
    return _ONCE_A_WEEK.fullmatch(frequency) is not None and not (isinstance(days, list) and days[1:])


def _instance_reference(node: Node, number: int) -> str:
    for key in ("identifier", "courseCode", "sku"):
        if given := _first_text(node, (key,)):
            return given
    schedule = node.get("courseSchedule")
    start = _first_text(node, ("startDate",)) or (
        _first_text(schedule, ("startDate",)) if isinstance(schedule, dict) else ""
    )
    return slug(_MIDNIGHT.sub("", start)) or f"#{number}"


_MIDNIGHT = re.compile(r"T00:00(?::00(?:\.0+)?)?$")
"""What systems add to a day that has no time."""


def _first_text(node: Node, keys: tuple[str, ...]) -> str:
    return next(
        (text for key in keys for _, token in _tokens("", node.get(key)) if (text := words(token))), ""
    )


def _each(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    """The values of a property: each of a list; of what JSON-LD wraps the inside."""
    for where, item in numbered(value, path):
        key = next((key for key in _WRAPS if key in item), "") if isinstance(item, dict) else ""
        yield from numbered(item[key], f"{where}/{key}") if key else [(where, item)]


_WRAPS = ("@value", "@list", "@set")


def _tokens(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Those of the values that are words or numbers, and no things of their own."""
    return ((where, item) for where, item in _each(path, value) if isinstance(item, str | int | float))
