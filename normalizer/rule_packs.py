"""Rule packs: what each framework asks of a listing, with the clause behind each check.

A pack is data, ``frameworks/*.toml``: the fields that must be known for a listing to be complete, the checks
it makes with their limits, and whose listings it is meant for. It is versioned as its framework is: a revised
framework is a new file beside the old one, which it replaces.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import AfterValidator, model_validator
from pydantic import Field as Constraint

from normalizer.listing import CourseInstance, CredentialType, Field, Listing, kind_of
from normalizer.raw import COUNTRY, REGION, Frozen, Provider, ProviderType
from normalizer.shared.command import complain
from normalizer.shared.data_files import FileError, checked, load


def _field(name: str) -> str:
    """A dotted name. Raises ``ValueError`` where it is that of no field."""
    try:
        found = issubclass(kind_of(name), Field)
    except (AttributeError, KeyError, TypeError):
        found = False
    if not found:
        raise ValueError(f"there is no field {name!r}; normalizer/listing.py names them")
    return name


Either: TypeAlias = tuple[Annotated[str, AfterValidator(_field)], ...]
"""Dotted names of fields of which one must be known."""
Level: TypeAlias = Listing | CourseInstance
Severity = Literal["error", "warn", "info"]
Code = Literal[
    "DURATION_MISSING",
    "DURATION_OVER_LIMIT",
    "DURATION_SPAN_ONLY",
    "FIELD_CONFLICT",
    "CREDIT_NOT_EXPLICIT",
    "CREDIT_VALUE_MISSING",
    "RECORD_NOT_STATED",
    "ASSESSMENT_MISSING",
    "ATTENDANCE_ONLY",
    "OUTCOMES_MISSING",
    "MODE_MISSING",
    "SYNC_NOT_STATED",
    "COST_MISSING",
    "COST_PER_HOUR_OUTLIER",
    "PATHWAY_NOT_STATED",
    "PLAR_NOT_STATED",
    "LEVEL_MISSING",
    "QA_NOT_STATED",
    "STALE_OR_ENDED",
    "OVERLAP_HIGH",
]

FILES: Final = tuple(sorted((Path(__file__).parent / "frameworks").glob("*.toml")))


class Limits(Frozen):
    """What a framework allows, in hours or weeks."""

    least: float | None = None
    most: float | None = None
    below: float | None = None
    """Fewer than this, where it is not "at most"."""

    @model_validator(mode="after")
    def _limits_something(self) -> Limits:
        if self.least is self.most is self.below is None or None not in (self.most, self.below):
            raise ValueError("give least, and one of most and below")
        return self

    def exceeded_by(self, value: float) -> bool:
        """Whether so much is too much."""
        return (self.below is not None and value >= self.below) or (
            self.most is not None and value > self.most
        )

    def missed_by(self, value: float) -> bool:
        """Whether so much is too little."""
        return self.least is not None and value < self.least

    def words(self, unit: str) -> str:
        """In words: ``fewer than 288 hours``, ``5 to 300 hours``, ``at least 50 hours``."""
        if self.below is not None:
            least = "" if self.least is None else f"at least {self.least:g} and "
            return f"{least}fewer than {self.below:g} {unit}"
        if self.most is None:
            return f"at least {self.least:g} {unit}"
        return f"{f'{self.least:g} to' if self.least else 'at most'} {self.most:g} {unit}"


class Check(Frozen):
    """One check as a framework asks for it."""

    code: Code
    clause: str = Constraint(min_length=1)
    """What the framework asks, in short."""
    severity: Severity | None = None
    """Where it is another than the check's own."""
    hours: Limits | None = None
    weeks: Limits | None = None
    times: float = Constraint(2.0, gt=1)
    """From how many times the median of its peers on a cost is unusual."""


class MeantFor(Frozen):
    """Whose listings a pack is meant for; what is empty narrows nothing."""

    countries: tuple[Annotated[str, Constraint(pattern=COUNTRY)], ...] = ()
    """ISO 3166-1."""
    regions: tuple[Annotated[str, Constraint(pattern=REGION)], ...] = ()
    """ISO 3166-2."""
    types: tuple[ProviderType, ...] = ()
    providers: tuple[str, ...] = ()
    """Slugs."""
    credential_types: tuple[CredentialType, ...] = ()

    def fits(self, provider: Provider, credential_type: str | None) -> bool:
        """Whether it is meant for such a listing of this provider."""
        return (
            (not self.countries or provider.country in self.countries)
            and (not self.regions or provider.region in self.regions)
            and (not self.types or provider.type in self.types)
            and (not self.providers or provider.slug in self.providers)
            and (not self.credential_types or credential_type in self.credential_types)
        )


class RulePack(Frozen):
    """What one framework asks of a listing."""

    key: str
    """Name of its file: ``bc-2021``."""
    name: str
    """As people call it."""
    version: str
    """Date of the framework, as far as it is known."""
    meant_for: MeantFor
    replaces: str = ""
    """Key of the framework that this one revises: listings for which both are meant are held against this."""
    asks: tuple[Either, ...] = ()
    """What must be known for a listing to be complete; nothing where the pack has limits alone."""
    asks_of_credit: tuple[Either, ...] = ()
    """Of offerings that carry academic credit besides."""
    checks: tuple[Check, ...]


@cache
def packs_and_faults() -> tuple[dict[str, RulePack], tuple[FileError, ...]]:
    """All of them, by key, and what is wrong with each file that is none."""
    packs: dict[str, RulePack] = {}
    faults: list[FileError] = []
    for path in FILES:
        try:
            packs[path.stem] = checked(RulePack, {"key": path.stem, **load(path)}, path)
        except FileError as error:
            faults.append(error)
    astray = {path for path in FILES if path.stem in packs and packs[path.stem].replaces not in ("", *packs)}
    for path in sorted(astray):
        named = packs.pop(path.stem).replaces
        faults.append(
            FileError(f"{path}: replaces: there is no framework {named!r}; name its file, without .toml")
        )
    return packs, tuple(faults)


def rule_packs() -> dict[str, RulePack]:
    """All of them, by key. A file with a fault keeps no other from being used."""
    return packs_and_faults()[0]


def tell_faults() -> None:
    """Say which files are left out; for commands that ask for frameworks."""
    for fault in packs_and_faults()[1]:
        complain(f"{fault}; left out until it is mended")


def packs_for(listing: Listing) -> tuple[RulePack, ...]:
    """Those that are meant for a listing and that none of them replaces; none where its provider is not
    known."""
    provider, kind = listing.provider.value, listing.credential_type.value
    if provider is None:
        return ()
    meant = [pack for pack in rule_packs().values() if pack.meant_for.fits(provider, kind)]
    replaced = {pack.replaces for pack in meant}
    return tuple(pack for pack in meant if pack.key not in replaced)


def levels_of(listing: Listing) -> list[Level]:
    """The listing, and its instances that are not cancelled."""
    return [listing, *(one for one in listing.instances if one.status.value != "cancelled")]


def known(levels: Sequence[Level], either: Either) -> bool:
    """Whether one of some fields is known, of the listing (first) or of one of its instances."""
    listing, *instances = levels
    return any(read(listing).known for read in _reads(Listing, either)) or any(
        read(instance).known for read in _reads(CourseInstance, either) for instance in instances
    )


def asked_of(pack: RulePack, levels: Sequence[Level]) -> tuple[Either, ...]:
    """What a pack asks to be known of a listing with such levels."""
    for_credit = any(level.credit.status.value in ("credit", "both") for level in levels)
    return (*pack.asks, *pack.asks_of_credit * for_credit)


def completeness(listing: Listing, pack: RulePack) -> float | None:
    """Share, 0 to 1, of what a pack asks that is known; ``None`` where it asks nothing."""
    levels = levels_of(listing)
    asked = asked_of(pack, levels)
    return sum(known(levels, either) for either in asked) / len(asked) if asked else None


@cache
def _reads(kind: type[Level], either: Either) -> tuple[Callable[[Level], Any], ...]:
    """How to read those of some fields that such a level has."""
    return tuple(attrgetter(name) for name in either if name.partition(".")[0] in kind.model_fields)
