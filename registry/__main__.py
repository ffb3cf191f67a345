"""``python -m registry``: looks at the registry, keeps it, and holds it against frameworks and judgements."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import orjson

from normalizer.shared.command import complain, folder, run
from normalizer.shared.display import Display
from normalizer.shared.printing import visible
from registry import overlap_command, report_command
from registry.errors import OlderDatabaseError, RegistryError, SourceBusyError
from registry.keeping.copying import copy
from registry.keeping.database import FAILURES, failed, sqlite_url
from registry.keeping.reading import Readers, Rules
from registry.replay import DIFFERENCES, ReplaySummary, replay
from registry.retention import forget_pages
from registry.statistics import statistics
from registry.store import BODIES, DATA, Store

ABOUT = """\
Looks at the registry: its listings with their history, and the runs that brought them.

  python -m registry stats            how many listings, from where, and how much is known of them
  python -m registry digest           one line that two registries share only if their content is the same
  python -m registry copy TO          all of it into a new folder or another database
  python -m registry upgrade          bring the database to this version of the program
  python -m registry replay           read everything again by today's rules, without the network
  python -m registry withdraw SOURCE  take all listings of a source off the offer
  python -m registry forget-pages     throw away pages that were replaced long ago
  python -m registry overlap          what institutions offer beside each other, in clusters
  python -m registry scan FILE        a draft against what exists
  python -m registry report           an institution's listings against what a framework asks
  python -m registry answers          what institutions answered to what was found there
  python -m registry score-pairs      how well matching agrees with pairs that people judged
"""

STATS = """\
Prints how many listings there are by status, what each source brought and when, how many revisions and
harvests there were, and in how many listings each field is stated by the page, calculated from what it
states, not understood, or not stated. Withdrawn listings are not counted among the fields.
"""

DIGEST = """\
Prints one SHA-256 over all content: listings with their status and raw statements, every revision in order,
all references. Run ids and dates are left out, so two registries that were fed the same have the same
digest, on SQLite and PostgreSQL alike.
"""

COPY = """\
Copies everything, history and judgements too, as it is at one moment; harvests and searches go on meanwhile.
TO is a new folder, which then has the database and the bodies of pages, and is a registry of its own; or the
address of an empty PostgreSQL database, which takes the place of the database alone: the bodies of pages stay
in the data folder. It copies back in the same way.

  python -m registry copy /backup/2026-11-27
  python -m registry copy postgresql+psycopg://user@host/name
  REGISTRY_DATABASE_URL=postgresql+psycopg://user@host/name python -m registry copy /backup/2026-11-27

Prints the digest of the copy. The search index is not copied: `python -m search_api reindex` makes it.
Exit code: 0 all copied, 1 nothing copied, 2 wrong arguments.
"""

UPGRADE = """\
Brings the tables of the database to this version of the program, after which an older one refuses it: end
what runs on it first, and keep a copy. `python -m schedules` does so too; everything else refuses a database
of an older version. Nothing of its content changes.

Exit code: 0 it is of this version, 1 it cannot be opened, 2 wrong arguments.
"""

REPLAY = """\
Normalizes the current raw statements of every listing again and makes a revision, with the cause "rules",
wherever the content comes out differently; with unchanged rules nothing changes. Nothing is fetched. Each
source is changed at once or not at all. A summary says in how many listings each field gained or lost its
value, changed it, or kept it but quotes other words, and gives the address of one of them; once it is done,
the page of a listing shows what its last revision changed.

  python -m registry replay --dry-run        only print the summary

Afterwards `python -m search_api reindex` brings the search up to date.
Exit code: 0 done, 1 something could not be read again, 2 wrong arguments.
"""


WITHDRAW = """\
Takes all listings of a source off the offer, for good: its institution asks for it, or nobody harvests it any
more. Take its file out of the folder of sources first: a harvest brings back what it finds. Nothing is
deleted: the listings have the status "withdrawn", and their history stays.

  python -m registry withdraw cedar-college --reason "asked for by the college on 2026-11-27"

Afterwards `python -m search_api reindex` brings the search up to date.
Exit code: 0 done, 1 no such source has listings, 2 wrong arguments.
"""

FORGET_PAGES = """\
Throws away the bodies of pages that were replaced, or whose listing was withdrawn, more than so many days
ago. The pages that listings are read from today stay, and so do all revisions with their statements and
quotes: what is gone is the page around them, with whatever else stood on it.

  python -m registry forget-pages --days 730 --dry-run    only say how many
  python -m registry forget-pages --days 730

Exit code: 0 done, 1 the registry cannot be read, 2 wrong arguments.
"""

SCORE_PAIRS = """\
Compares matching and overlap with pairs of records that people judged: a file with one pair a line, which
says where each record stands. Each file is read with the source of that name, each record is found by its
locator, normalized and compared. Prints precision, recall and F1 for "same offering" (two runs of one course
kept as such are right, merged into one record they are wrong), also by kind of source; for overlap the
average precision and the rank correlation with the grades; and every miss with its reasons.

  python -m registry score-pairs pairs.jsonl --captures captures
  python -m registry score-pairs same.jsonl overlap.jsonl --captures captures --sources my-sources --json

Exit code: 0 whatever the score, 1 a record was not found or a file cannot be used, 2 wrong arguments.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    return run(partial(_command, arguments))


def _command(arguments: Sequence[str] | None) -> int:
    options = _parser().parse_args(arguments)
    try:
        code: int = options.command(options)
        return code
    except RegistryError as error:
        complain(error)
        return 1
    except FAILURES as error:
        complain(failed(error, options.data))
        return 1


def _parser() -> argparse.ArgumentParser:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog="python -m registry", description=ABOUT, formatter_class=raw)
    names = "{stats,digest,copy,upgrade,replay,withdraw,forget-pages,overlap,scan,report,answers,score-pairs}"
    commands = parser.add_subparsers(title="commands", required=True, metavar=names)
    stats = commands.add_parser("stats", help="figures", description=STATS, formatter_class=raw)
    stats.add_argument("--json", action="store_true", help="one JSON object instead of tables")
    stats.set_defaults(command=_stats)
    digest = commands.add_parser(
        "digest", help="one line for all content", description=DIGEST, formatter_class=raw
    )
    digest.set_defaults(command=_digest)
    copying = commands.add_parser("copy", help="all of it elsewhere", description=COPY, formatter_class=raw)
    copying.add_argument("to", metavar="TO", help="a new folder, or the address of an empty database")
    copying.set_defaults(command=_copy)
    upgrading = commands.add_parser(
        "upgrade", help="the database to this version", description=UPGRADE, formatter_class=raw
    )
    upgrading.set_defaults(command=_upgrade)
    again = commands.add_parser(
        "replay", help="read everything again", description=REPLAY, formatter_class=raw
    )
    again.add_argument("--dry-run", action="store_true", help="change nothing, print what would change")
    again.set_defaults(command=_replay)
    leaving = commands.add_parser(
        "withdraw", help="a source off the offer", description=WITHDRAW, formatter_class=raw
    )
    leaving.add_argument("source", metavar="SOURCE", help="name of a source, as `stats` has it")
    leaving.add_argument("--reason", type=_said, required=True, help="why, for the record")
    leaving.set_defaults(command=_withdraw)
    forgetting = commands.add_parser(
        "forget-pages", help="a retention period", description=FORGET_PAGES, formatter_class=raw
    )
    forgetting.add_argument(
        "--days", type=_days, required=True, metavar="DAYS", help="how long replaced pages are kept"
    )
    forgetting.add_argument("--dry-run", action="store_true", help="change nothing, print what would go")
    forgetting.set_defaults(command=_forget_pages)
    for command in (stats, digest, copying, upgrading, again, leaving, forgetting):
        _data_option(command)
    overlap_command.add(commands, _data_option)
    report_command.add(commands, _data_option)
    pairs = commands.add_parser(
        "score-pairs", help="agreement with judged pairs", description=SCORE_PAIRS, formatter_class=raw
    )
    pairs.add_argument("pairs", type=Path, nargs="+", metavar="PAIRS.jsonl", help="one judged pair a line")
    for name, about in (
        ("captures", "folders that the files of the records stand in"),
        ("sources", "folders with the source files to read them with, besides those of the repository"),
    ):
        pairs.add_argument(f"--{name}", type=folder, nargs="+", default=[], metavar="DIR", help=about)
    pairs.add_argument("--json", action="store_true", help="the whole report as JSON")
    pairs.set_defaults(command=_score_pairs)
    return parser


def _days(text: str) -> int:
    if not text.isdigit() or int(text) > 36_500:
        raise argparse.ArgumentTypeError("write a number of days, from 0 to 36500")
    return int(text)


def _said(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("say something, for those who read it later")
    return text


def _data_option(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--data",
        type=Path,
        default=DATA,
        help="folder of the registry (default: %(default)s); "
        "the environment's REGISTRY_DATABASE_URL names another database",
    )


def _stats(options: argparse.Namespace) -> int:
    from normalizer.normalize import rules_version

    with closing(Store.existing(options.data)) as store:
        figures = statistics(store, rules_version())
    if options.json:
        print(_json(figures))
        return 0
    for group in ("listings", "revisions", "harvests"):
        counts = figures[group]
        print(f"{group}: " + (", ".join(f"{number:,} {name}" for name, number in counts.items()) or "none"))
    if not figures["sources"]:
        said = (
            f"Nothing was harvested into {options.data}: is that the folder? (python -m schedules run SOURCE)"
        )
        complain(said)
        return 0
    if older := figures["read_by_other_rules"]:
        hint = "`python -m registry replay --dry-run` shows what today's rules would change"
        print(f"{older:,} listings were read by other rules than today's; {hint}")
    print()
    _print_table(
        ("source", "listings", "last accepted", "last attempt", "outcome"),
        [
            (
                name,
                s["listings"],
                s["last_accepted"] or "never",
                s["last_attempt"] or "now",
                s["last_outcome"] or "running",
            )
            for name, s in figures["sources"].items()
        ],
    )
    print()
    states = ("stated", "calculated", "not_understood", "not_stated")
    _print_table(
        ("field", *states),
        [(name, *(counts[state] for state in states)) for name, counts in figures["fields"].items()],
    )
    return 0


def _digest(options: argparse.Namespace) -> int:
    with closing(Store.existing(options.data)) as store:
        print(store.digest())
    return 0


def _copy(options: argparse.Namespace) -> int:
    folder = None if "://" in options.to else Path(options.to)
    url = sqlite_url(folder) if folder else options.to
    pages = 0

    def keep_pages() -> None:
        nonlocal pages
        pages = store.bodies.copy(folder / BODIES) if folder else 0

    with closing(Store.existing(options.data)) as store:
        copied = copy(store.engine, url, keep_pages)
    with closing(Store(folder or options.data, url)) as other:
        digest = other.digest()
    told = {name: copied[name] for name in ("listing", "revision", "judgement", "run")}
    told |= {"page": pages} if folder else {}
    counts = ", ".join(f"{count:,} {name}{'s' if count != 1 else ''}" for name, count in told.items())
    print(f"{counts} copied; digest {digest}")
    if folder and copied["listing"] and not pages:
        complain(f"no page is kept in {options.data}; where they are kept elsewhere, copy anew with --data")
    return 0


def _upgrade(options: argparse.Namespace) -> int:
    try:
        Store.existing(options.data).close()
        print("the database is of this version already")
    except OlderDatabaseError:
        Store.existing(options.data, upgrade=True).close()
        print("the database was brought to this version")
    return 0


def _replay(options: argparse.Namespace) -> int:
    from normalizer.normalize import normalize, rules_version

    now = datetime.now(UTC)
    summaries: list[ReplaySummary] = []
    busy = False
    display = Display(sys.stderr)
    with closing(Store.existing(options.data)) as store, Readers() as readers:
        rules = Rules(normalize, rules_version(), readers=readers)
        for source in store.sources():

            def show(done: int, source: str = source) -> None:
                display.passing(f"{source}: {done:,} listings read again")

            try:
                summaries.append(replay(store, source, rules, now, dry_run=options.dry_run, progress=show))
            except SourceBusyError as error:
                complain(error)
                busy = True
    display.done()
    changed, listings = sum(s.changed for s in summaries), sum(s.listings for s in summaries)
    print(f"{changed:,} of {listings:,} listings {'would change' if options.dry_run else 'changed'}")
    fields = sum((summary.fields for summary in summaries), Counter())
    examples = dict(item for summary in reversed(summaries) for item in summary.examples.items())
    if names := sorted({name for name, _ in fields}):
        rows = [
            (name, *(fields[name, kind] for kind in DIFFERENCES), visible(examples[name])) for name in names
        ]
        _print_table(("field", *DIFFERENCES, "for example"), rows)
    for summary in summaries:
        if summary.skipped:
            reference, reason = next(iter(summary.skipped.items()))
            said = f"{summary.source}: {len(summary.skipped):,} listings could not be read again"
            complain(f"{said} and stay as they are; the first is {reference}: {reason}")
    return int(busy or any(summary.skipped for summary in summaries))


def _withdraw(options: argparse.Namespace) -> int:
    with closing(Store.existing(options.data)) as store:
        if options.source not in (known := store.sources()):
            raise RegistryError(
                f"no source {options.source!r} has listings; there are {', '.join(known) or 'none'}"
            )
        with store.run(options.source, datetime.now(UTC), kind="withdrawal") as run:
            print(f"{run.withdraw(options.reason):,} listings withdrawn")
    return 0


def _forget_pages(options: argparse.Namespace) -> int:
    before = datetime.now(UTC) - timedelta(days=options.days)
    with closing(Store.existing(options.data)) as store:
        count, size = forget_pages(store, before, dry_run=options.dry_run)
    print(f"{count:,} pages, {size / 1e6:,.1f} MB, {'would be ' if options.dry_run else ''}thrown away")
    return 0


def _score_pairs(options: argparse.Namespace) -> int:
    from crawlers.saved import READ_WITH, reader
    from normalizer.normalize import normalize
    from registry.scoring.agreement import render, score
    from registry.scoring.pairs import Records, load

    pairs = [pair for path in options.pairs for pair in load(path)]
    records = Records(pairs, options.captures, reader((*options.sources, *READ_WITH)), normalize)
    report = score(pairs, records)
    print(_json(report) if options.json else render(report))
    for place, reason in records.missing.items():
        complain(f"NOT FOUND, not counted: {place.source} {place.locator}: {reason}")
    return int(bool(records.missing))


def _json(report: object) -> str:
    return orjson.dumps(report, option=orjson.OPT_INDENT_2).decode()


def _print_table(head: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
    """Names to the left, numbers to the right."""
    table = [head, *rows]
    cells = [[f"{cell:,}" if isinstance(cell, int) else str(cell) for cell in row] for row in table]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    numeric = [all(isinstance(cell, int) for cell in column[1:]) for column in zip(*table, strict=True)]
    for row in cells:
        shown = zip(row, widths, numeric, strict=True)
        print("  ".join(f"{cell:{'>' if right else '<'}{width}}" for cell, width, right in shown).rstrip())


if __name__ == "__main__":
    sys.exit(main())
