"""RawListing to Listing: one line per field.

Pure: the same statements give the same listing, in whatever order they come and on whatever day. What the
rules could not read stays in the listing's issues, with its words.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any, get_args

from normalizer.assessment import read_assessment
from normalizer.credential_type import read_credential
from normalizer.credit import read_credit
from normalizer.date_rules.rolling import read_rolling
from normalizer.dates import read_dates, when_fields
from normalizer.delivery import read_delivery
from normalizer.identity import listing_id
from normalizer.instances import or_of_instances, read_instances, taught_hours, taught_in
from normalizer.lifecycle import read_stated_status
from normalizer.listing import Field, Issue, Listing, silent
from normalizer.occupations import read_occupations
from normalizer.outcomes import (
    read_audience,
    read_description,
    read_level,
    read_outcomes,
    read_prerequisites,
    read_skills,
    read_subjects,
)
from normalizer.page_language import page_language
from normalizer.pathways import read_pathways
from normalizer.price import read_prices
from normalizer.price_rules.currencies import ASSERTED
from normalizer.provider import read_awarding_body, read_partners, read_provider
from normalizer.providers import directory
from normalizer.quality import read_quality
from normalizer.raw import Assertion, RawListing
from normalizer.view import View, calculated, stated_text
from normalizer.workload import NO_LEARNING, read_effort

_FOLDER = Path(__file__).parent
READS_NOTHING = {"shared", "scoring", "frameworks", "__main__.py", "checks.py", "rule_packs.py"}
"""What of this package changes no reading: commands, scores, and what frameworks ask of what is read."""


directory()  # a fault in it ends what reads before the first listing, not at each


@lru_cache
def rules_version() -> str:
    """Fingerprint of everything that decides how statements are read: sources of this package, and the
    library that names languages."""
    digest = hashlib.sha256(f"babel {metadata.version('babel')}".encode())
    for path in sorted(_FOLDER.rglob("*")):
        parts = path.relative_to(_FOLDER).parts
        if path.suffix in (".py", ".toml") and parts[0] not in READS_NOTHING:
            digest.update("/".join(parts).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def normalize(raw: RawListing) -> Listing:
    """The listing that a raw listing states, every value with its evidence."""
    view = View(raw)
    provider, provider_name, unit = read_provider(view)
    view.provider = provider.value
    effort = read_effort(view)
    dates = read_dates(view)
    prices = read_prices(view)
    credit = read_credit(view)
    assessment = read_assessment(view)
    delivery = read_delivery(view)
    start = when_fields(view, dates.starts)
    instances = read_instances(view, effort.workload, delivery.mode)
    taught: tuple[Field[Any], ...] = (
        assessment.required,
        start,
        delivery.sync,
        delivery.pace,
        delivery.languages,
        delivery.mode,
        effort.workload,
        effort.duration,
        effort.weekly_hours,
        *(field for one in instances for field in taught_in(one)),
    )
    status = or_of_instances(credit.status, (one.credit.status for one in instances))
    credential = read_credential(
        view,
        or_of_instances(effort.workload, map(taught_hours, instances)),
        credit.model_copy(update={"status": status}),
        or_of_instances(effort.duration, (one.duration for one in instances)),
        taught,
    )
    is_exam = credential.credential_type.value == "certification_exam"
    if is_exam and not (effort.of_classes or view.about("effort")):
        effort, start = NO_LEARNING, silent("start")  # neither how long an exam is nor when it is held
    listing = Listing(
        id=listing_id(raw.source, raw.reference),
        source=raw.source,
        reference=raw.reference,
        url=raw.url,
        read_from=raw.read_from,
        page_language=page_language(view),
        title=stated_text(view, "title"),
        provider=provider,
        provider_name=provider_name,
        unit=unit,
        awarding_body=read_awarding_body(view),
        description=read_description(view),
        is_offering=credential.is_offering,
        credential_type=credential.credential_type,
        credential_label=credential.credential_label,
        scope=credential.scope,
        outcomes=read_outcomes(view),
        skills=read_skills(view),
        level=read_level(view),
        subjects=read_subjects(view),
        occupations=read_occupations(view),
        prerequisites=read_prerequisites(view),
        audience=read_audience(view),
        workload=effort.workload,
        weekly_hours=effort.weekly_hours,
        duration=effort.duration,
        delivery=delivery,
        credit=credit,
        assessment=assessment,
        quality=read_quality(view),
        prices=prices.prices,
        cost_model=prices.cost_model,
        funding=prices.funding,
        pathways=read_pathways(view),
        partners=read_partners(view),
        start=start,
        end=dates.end,
        enrolment_deadline=dates.enrolment_deadline,
        rolling=read_rolling(view),
        stated_status=read_stated_status(view),
        platform=stated_text(view, "platform"),
        original_url=_original_url(view),
        instances=instances,
        rules_version=rules_version(),
    )
    listing = _with_assertions(listing, raw.assertions)
    return listing.model_copy(update={"issues": _ordered(view.issues)})


def _original_url(view: View) -> str | None:
    for statement in view.about("original_url"):
        if re.match(r"https?://[^\s/]", statement.text):
            return statement.text
    return None


def _with_assertions(listing: Listing, assertions: tuple[Assertion, ...]) -> Listing:
    """Platform-wide facts fill, as calculated, what the listing leaves unsaid."""
    for assertion in assertions:
        if assertion.field == ASSERTED:
            continue  # it has been read with the amounts
        group, _, name = assertion.field.rpartition(".")
        holder = getattr(listing, group) if group else listing
        field: Field[Any] = getattr(holder, name)
        if field.state != "not_stated":
            continue
        value = _typed(type(holder), name, assertion.value)
        filled = calculated(value, "platform_assertion", (assertion.grounds,), ())
        holder = holder.model_copy(update={name: type(field).model_validate(filled.model_dump())})
        listing = listing.model_copy(update={group: holder}) if group else holder
    return listing


def _typed(model: type[Any], name: str, value: str) -> Any:
    """An assertion's word as the field's type has it: one value, or a list of one."""
    inner = model.model_fields[name].annotation.model_fields["value"].annotation
    listed = any(getattr(arg, "__origin__", None) is tuple for arg in (inner, *get_args(inner)))
    return (value,) if listed else value


def _ordered(issues: list[Issue]) -> tuple[Issue, ...]:
    def key(issue: Issue) -> tuple[object, ...]:
        places = [(e.path, e.offset) for e in issue.evidence]
        return issue.subject, issue.field, issue.code, issue.message, places

    return tuple(sorted(dict.fromkeys(issues), key=key))
