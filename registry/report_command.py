"""The command ``report``: an institution's listings held against a framework, for a terminal."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from normalizer.printing import visible
from normalizer.rule_packs import rule_packs
from registry.errors import RegistryError
from registry.store import Store

if TYPE_CHECKING:
    from registry.report_card import ReportCard

REPORT = """\
Holds the listings of an institution against what a framework asks, and prints what it may want to look at,
listing by listing: what was found or not found, the page's words, and what to write. Silence is "we could not
find", never "you lack". Whole programs and courses of one are not checked.

  python -m registry report cedar-college                         the framework meant for it
  python -m registry report cedar-college --framework eu-2022
  python -m registry report cedar-college --errors --json

The institution is its slug; `python -m registry report` alone names all that have listings.
Exit code: 0 whatever was found, 1 no such institution, 2 wrong arguments.
"""


def add(commands: Any, data: Any) -> None:
    """Add the command. ``data`` adds the option that names the registry."""
    report = commands.add_parser(
        "report",
        help="an institution's listings against a framework",
        description=REPORT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    report.add_argument("provider", nargs="?", metavar="INSTITUTION", help="its slug")
    report.add_argument("--framework", choices=sorted(rule_packs()), help="unless it is the one meant for it")
    report.add_argument("--errors", action="store_true", help="errors alone")
    report.add_argument("--json", action="store_true", help="one JSON object instead of text")
    report.set_defaults(command=_report)
    data(report)


def _report(options: argparse.Namespace) -> int:
    from registry import institutions, landscape, links
    from registry.answers import report_answer
    from registry.report_card import Surroundings, report_card

    with closing(Store.existing(options.data)) as store:
        known = {one.provider: one for one in institutions.institutions(store)}
        if options.provider is None:
            for slug, one in known.items():
                print(visible(f"{slug}  {one.name}"))
            return 0
        if options.provider not in known:
            raise RegistryError(
                f"no institution {options.provider!r} has listings; `python -m registry report` names them"
            )
        around = Surroundings(landscape.load(store), links.judgements(store))
        pack = rule_packs()[options.framework] if options.framework else None
        card = report_card(store, options.provider, datetime.now(UTC), pack, around)
    if options.errors:
        card = card.errors_alone()
    if options.json:
        print(report_answer(card).model_dump_json(indent=2))
    else:
        _print(known[options.provider].name, card)
    return 0


def _print(name: str, card: ReportCard) -> None:
    if card.pack is None:
        print(visible(f"{name}: no framework is meant for it; --framework names one"), file=sys.stderr)
        return
    print(visible(f"{name} · {card.pack.name} ({card.pack.version})"))
    print(f"{len(card.listings):,} listings checked, {card.without_errors:,} without an error")
    print(f"{card.not_checked:,} not checked: whole programs, courses of one, no offerings")
    for tally in card.tallies:
        print(f"{tally.listings:>7,}  {tally.severity:<5}  {tally.code}")
    for one in card.listings:
        if one.findings:
            print()
            print(visible(one.title or "Listing without a stated title"))
            print(visible(f"  {one.url}"))
        for finding in one.findings:
            print(visible(f"  {finding.severity:<5} {finding.message} {finding.fix}"))
            for quote in dict.fromkeys(evidence.quote for evidence in finding.evidence):
                print(visible(f"        “{quote}”"))
