"""The commands ``report`` and ``answers``: an institution's listings held against a framework, and what it
answered to what was found, for a terminal."""

from __future__ import annotations

import argparse
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import orjson

from normalizer.checks import SEVERITIES
from normalizer.rule_packs import RulePack, rule_packs, tell_faults
from normalizer.shared.command import complain
from normalizer.shared.printing import table, visible
from registry import institutions
from registry.errors import RegistryError
from registry.sources import next_turns
from registry.store import Store

if TYPE_CHECKING:
    from registry.report_card import Surroundings
    from registry.report_told import FindingAnswer, PointAnswer, ReportAnswer

REPORT = """\
Holds the listings of an institution against what a framework asks, and prints what it may want to look at,
listing by listing: what was found or not found, the page's words, and what to write. Silence is "we could not
find", never "you lack". Whole programs and courses of one are not checked.

  python -m registry report cedar-college                         the framework meant for it
  python -m registry report cedar-college --framework eu-2022
  python -m registry report cedar-college --errors --json

The institution is its slug; `python -m registry report` alone names all that have listings. What the
institution answered stands below each finding; the last lines tell how the report changed by month.
Exit code: 0 whatever was found, 1 no such institution, 2 wrong arguments.
"""

ANSWERS = """\
Lists what institutions answered to findings, each with its reason, by which office, when, and what has become
of it: whether it stands, has lapsed because the page or what is read there is another, or is settled because
the finding is no longer there. Answers are given on the page of a report, or by the API.

  python -m registry answers                  all that were given
  python -m registry answers cedar-college    those of one institution, by its slug
  python -m registry answers --json

Exit code: 0 whatever was answered, 1 no such institution, 2 wrong arguments.
"""


def add(commands: Any, data: Any) -> None:
    """Add both commands. ``data`` adds the option that names the registry."""
    report = commands.add_parser(
        "report",
        help="an institution's listings against a framework",
        description=REPORT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    report.add_argument("provider", nargs="?", metavar="INSTITUTION", help="its slug")
    report.add_argument("--framework", type=_framework, metavar="KEY", help="unless the one meant for it")
    report.add_argument("--errors", action="store_true", help="errors alone")
    report.add_argument("--json", action="store_true", help="one JSON object instead of text")
    report.set_defaults(command=_report)
    answers = commands.add_parser(
        "answers",
        help="what institutions answered to findings",
        description=ANSWERS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    answers.add_argument("provider", nargs="?", metavar="INSTITUTION", help="its slug; all unless given")
    answers.add_argument("--json", action="store_true", help="JSON instead of text")
    answers.set_defaults(command=_answers)
    for command in (report, answers):
        data(command)


def _framework(key: str) -> RulePack:
    if key not in rule_packs():
        raise argparse.ArgumentTypeError(f"no framework {key!r}; there are {', '.join(sorted(rule_packs()))}")
    return rule_packs()[key]


def _report(options: argparse.Namespace) -> int:
    from registry import finding_answers
    from registry.report_card import report_card
    from registry.report_told import report_answer
    from registry.trend import trend

    tell_faults()
    slug, now = options.provider, datetime.now(UTC)
    with closing(Store.existing(options.data)) as store:
        names = _names(store, slug)
        if slug is None:
            for key, name in names.items():
                print(visible(f"{key}  {name}"))
            return 0
        card = report_card(store, slug, now, options.framework, _surroundings(store))
        points = trend(store, slug, card.pack, now) if card.pack else ()
        given = finding_answers.answers(store, slug, card.pack.key if card.pack else "")
        answers = finding_answers.assess(store, card, given)
        turns = next_turns(store, now)
    report = report_answer(card.errors_alone() if options.errors else card, answers, points, turns)
    if options.json:
        print(report.model_dump_json(indent=2))
    else:
        _print(names[slug], report)
    return 0


def _answers(options: argparse.Namespace) -> int:
    from registry import finding_answers
    from registry.report_told import answer_told

    tell_faults()
    now = datetime.now(UTC)
    with closing(Store.existing(options.data)) as store:
        names = _names(store, options.provider)
        found = finding_answers.told(store, now, lambda: _surroundings(store), options.provider)
        turns = next_turns(store, now)
    if options.json:
        told = [answer_told(one, turns).model_dump(mode="json") for one in found]
        print(orjson.dumps(told, option=orjson.OPT_INDENT_2).decode())
        return 0
    if not found:
        complain("No finding was answered.")
    for one in found:
        listed, said = one.listed, answer_told(one, turns)
        print(visible(f"{listed.title or listed.id}, {names.get(listed.provider, listed.provider)}"))
        print(visible(f"  {said.code} ({said.framework}): {said.message}"))
        _print_answer(said)
    return 0


def _surroundings(store: Store) -> Surroundings:
    from registry import landscape, links
    from registry.report_card import Surroundings

    return Surroundings(landscape.load(store), links.judgements(store))


def _names(store: Store, provider: str | None) -> dict[str, str]:
    """All institutions with listings, slug and name; raises unless the one that was asked for is there."""
    found = {one.provider: one.name for one in institutions.institutions(store)}
    if provider is not None and provider not in found:
        raise RegistryError(
            f"no institution {provider!r} has listings{institutions.near(provider, found)}; "
            "`python -m registry report` names all"
        )
    return found


def _print(name: str, report: ReportAnswer) -> None:
    from registry import answer_words

    if not report.framework:
        complain(f"{name}: no framework is meant for it; --framework takes {', '.join(rule_packs())}")
        return
    print(visible(f"{name} · {report.name} ({report.version})"))
    print(f"{report.checked:,} listings checked, {report.without_errors:,} without an error")
    print(f"{report.not_checked:,} not checked: whole programs, courses of one, no offerings")
    if said := answer_words.counts(report.answered):
        print(f"answered: {said}")
    for tally in report.tallies:
        of_these = f", answered in {tally.answered:,}" if tally.answered else ""
        print(f"{tally.listings:>7,}  {tally.severity:<5}  {tally.code}{of_these}")
    for one in report.listings:
        if one.findings or one.settled:
            print()
            print(visible(one.title or "Listing without a stated title"))
            print(visible(f"  {one.url}"))
        for finding in one.findings:
            print(visible(f"  {finding.severity:<5} {finding.message} {finding.fix}"))
            for quote in dict.fromkeys(evidence.quote for evidence in finding.evidence):
                print(visible(f"        “{quote}”"))
            for answer in finding.answers:
                _print_answer(answer)
        for answer in one.settled:
            print(visible(f"  {answer.message}"))
            _print_answer(answer)
    if report.trend:
        print()
        for line in table([HEAD, *map(_row, report.trend)]):
            print(line)


HEAD = ("at the end of", "listings", "error", "warn", "info", "complete")


def _row(point: PointAnswer) -> tuple[str, ...]:
    counts = (point.listings, *(point.findings[severity] for severity in SEVERITIES))
    share = "" if point.completeness is None else f"{point.completeness:.0%}"
    return (point.month, *(f"{count:,}" for count in counts), share)


def _print_answer(said: FindingAnswer) -> None:
    from registry import answer_words

    print(
        visible(f"        {answer_words.standing(said)}: {said.reason} ({said.office}, {said.at:%Y-%m-%d})")
    )
