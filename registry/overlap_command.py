"""The commands ``overlap`` and ``scan``: what institutions offer beside each other, for a terminal."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from normalizer.providers import provider_regions
from normalizer.shared.command import complain
from normalizer.shared.printing import visible
from registry.errors import RegistryError
from registry.links import STANDINGS
from registry.scope import ScopeAsked
from registry.store import Store

if TYPE_CHECKING:
    from registry.answers import ClusterAnswer, OfferAnswer, ScanAnswer, StepAnswer
    from registry.landscape import Landscape

OVERLAP = """\
Prints clusters of offerings by different institutions that overlap, each pair with the steps that say why.
Records of one offering count once. Nothing is changed: clusters are computed from the registry as it stands.

  python -m registry overlap                                  all clusters
  python -m registry overlap --grade substantial --region CA-BC
  python -m registry overlap --both-in CA-BC
  python -m registry overlap --grade same_field --subject health
  python -m registry overlap --subject health --institution bow-valley-college --json

Of the two offerings of a pair one has to fit a filter; with --region learners there can take both, and with
--both-in both institutions are there. A pair in person in two regions adds to reach and is left out unless
--reach is given. Pairs of near topics with other outcomes are told with --grade same_field: of each offering
its nearest ones, not all that its field holds.
"""

SCAN = """\
Compares a draft of a micro-credential with all that is on offer, and prints the nearest offerings with their
grades and the steps that say why. The draft is a file ("-" reads the standard input), as TOML or JSON:

  title = "Heat Pump Basics"
  provider = "Cedar College"                  who would offer it
  outcomes = ["Size a heat pump", "Commission it safely"]
  hours = 40
  delivery = "blended"                        in_person, online, blended, choice
  region = "CA-BC"
  places = ["Nelson"]

or as plain text: the title on the first line, then what is taught, with lines like `Hours: 40`. Only the
title is needed. Further keys: description, skills, level, language.

  python -m registry scan draft.toml
  python -m registry scan draft.txt --json

Exit code: 0 compared, whatever was found, 1 the draft cannot be read, 2 wrong arguments.
"""

EMPTY = (
    "The registry has no listing that is on offer: harvest a source first (python -m schedules run SOURCE)."
)


def add(commands: Any, data: Any) -> None:
    """Add both commands. ``data`` adds the option that names the registry."""
    raw = argparse.RawDescriptionHelpFormatter
    overlap = commands.add_parser(
        "overlap", help="what institutions offer beside each other", description=OVERLAP, formatter_class=raw
    )
    overlap.add_argument(
        "--subject", default="", metavar="KEY", help="a field of study: health, computing, …"
    )
    overlap.add_argument("--region", default="", metavar="CODE", help='"CA-BC", or a part: "CA-BC/Kootenay"')
    overlap.add_argument(
        "--both-in", default="", metavar="CODE", help='both institutions are there: "CA-BC", or "CA"'
    )
    overlap.add_argument(
        "--institution", default="", metavar="KEY", help="its slug, or its name in small letters with dashes"
    )
    overlap.add_argument("--delivery", default="", choices=("in_person", "online", "blended", "choice"))
    overlap.add_argument(
        "--grade",
        default="partial",
        choices=("same_field", "partial", "substantial"),
        help="at least (default: %(default)s)",
    )
    overlap.add_argument(
        "--verdict",
        default="",
        choices=STANDINGS,
        help="only pairs of which this is said",
    )
    overlap.add_argument("--reach", action="store_true", help="also pairs in person in two regions")
    overlap.add_argument(
        "--scope",
        default="short",
        choices=get_args(ScopeAsked),
        help="all: whole programs and credit courses too (default: %(default)s)",
    )
    overlap.set_defaults(command=_overlap)
    scan = commands.add_parser(
        "scan", help="a draft against what exists", description=SCAN, formatter_class=raw
    )
    scan.add_argument("draft", type=Path, metavar="FILE", help="the draft: TOML, JSON or plain text")
    scan.set_defaults(command=_scan)
    for command in (overlap, scan):
        command.add_argument("--json", action="store_true", help="one JSON object instead of text")
        data(command)


def _overlap(options: argparse.Namespace) -> int:
    from registry import clusters, landscape, links, regions, subjects
    from registry.answers import overlap_answer

    if options.subject not in ("", subjects.NONE, *subjects.subjects()):
        keys = ", ".join((*subjects.subjects(), subjects.NONE))
        raise RegistryError(f"no field of study {options.subject!r}; there are {keys}")
    try:
        regions.asked(options.region)
        regions.asked_of_institutions(options.both_in)
    except ValueError as error:
        raise RegistryError(str(error)) from error
    names = ("subject", "region", "both_in", "institution", "delivery", "grade", "verdict", "reach")
    filters = clusters.Filters(**{name: getattr(options, name) for name in names})
    with closing(Store.existing(options.data)) as store:
        found = landscape.load(store, options.scope)
        said = clusters.judged(found, links.judgements(store))
        filters = replace(filters, institution=_institution(options.institution, store, found))
    pairs = clusters.pairs(found, said, filters)
    answer = overlap_answer(found, pairs, clusters.clusters(pairs))
    if options.json:
        print(answer.model_dump_json(indent=2))
        return 0
    if not answer.offers:
        complain(EMPTY)
    elif options.region and not _is_somebodys(options.region, found):
        complain(f"no known provider is in {options.region}: this is what its learners can take online")
    compared = f"{answer.offers:,} offerings of {answer.institutions:,} institutions"
    if answer.left_out:
        compared += f", without {answer.left_out:,} that are not short (--scope all)"
    print(f"{compared}; {answer.pairs:,} pairs overlap, in {len(answer.clusters):,} clusters")
    for cluster in answer.clusters:
        _print_cluster(cluster)
    return 0


def _is_somebodys(region: str, found: Landscape) -> bool:
    """Whether something is offered in the province of a region, or a known provider is there."""
    from registry.regions import province

    offered = {province(one) for offer in found.offers for one in offer.regions}
    return province(region) in offered | provider_regions()


def _institution(asked: str, store: Store, found: Landscape) -> str:
    """The key of an institution that was asked for by that or by its slug. Raises unless it offers
    something."""
    from registry import institutions
    from registry.landscape import provider_key

    known = {offer.provider_key for offer in found.offers}
    if asked in ("", *known):
        return asked
    slugs = {one.provider: provider_key(one.name) for one in institutions.institutions(store)}
    if slugs.get(asked) in known:
        return slugs[asked]
    hint = institutions.near(asked, known.union(slug for slug, key in slugs.items() if key in known))
    raise RegistryError(f"no institution {asked!r} has anything on offer{hint}")


def _print_cluster(cluster: ClusterAnswer) -> None:
    title = {offer.id: offer.title for offer in cluster.offers}
    print(f"\n{_words(cluster.grade)}, {len(cluster.offers)} offerings  ({cluster.id})")
    for offer in cluster.offers:
        print(f"  {_offer(offer)}")
    for pair in cluster.pairs:
        said = "" if pair.verdict == "open" else f", judged: {_words(pair.verdict)}"
        both = visible(f"{title[pair.left]} | {title[pair.right]}")
        print(f"    {pair.points:5.1f} {_words(pair.grade)}{said}: {both}")
        _print_steps(pair.steps, pair.limits)


def _scan(options: argparse.Namespace) -> int:
    from registry import landscape, scan
    from registry.answers import scan_answer

    draft = scan.read(*_draft(options.draft))
    with closing(Store.existing(options.data)) as store:
        found = landscape.load(store)
    answer = scan_answer(found, draft, scan.near(found, draft))
    if options.json:
        print(answer.model_dump_json(indent=2))
    else:
        _print_scan(answer)
    return 0


def _draft(path: Path) -> tuple[bytes, str]:
    if str(path) == "-":
        return sys.stdin.buffer.read(), ""
    try:
        return path.read_bytes(), path.name
    except OSError as error:
        raise RegistryError(f"{path} cannot be read: {error.strerror}") from error


def _print_scan(answer: ScanAnswer) -> None:
    if not answer.compared:
        complain(EMPTY)
    rivals = ", ".join(f"{n} {_words(grade)}" for grade, n in answer.rivals.items()) or "none"
    print(visible(f"“{answer.draft.title}” against {answer.compared:,} offerings; by others: {rivals}"))
    for one in answer.nearest:
        own = ", your own" if one.own else ""
        print(f"\n{one.points:5.1f} {_words(one.grade)}{own}: {_offer(one.offer)}")
        print(visible(f"        {one.offer.url}"))
        _print_steps(one.steps, one.limits)


def _offer(offer: OfferAnswer) -> str:
    where = ", ".join(offer.regions) or "region not stated"
    by = offer.provider or "institution not stated"
    how = " or ".join(map(_words, offer.deliveries))
    return visible(f"{offer.title}, {by} ({how}, {where})")


def _print_steps(steps: Sequence[StepAnswer], limits: Sequence[str]) -> None:
    for step in steps:
        print(visible(f"        {step.points:+6.1f}  {step.what}: {step.found}"))
    for limit in limits:
        print(visible(f"        at most partial: {limit}"))


def _words(name: str) -> str:
    return name.replace("_", " ")
