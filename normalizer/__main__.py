"""Commands for people and scripts: raw listings to listings, and how well the rules read."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO

import orjson
from pydantic import ValidationError

from normalizer.listing import Listing
from normalizer.raw import Place, RawListing, Statement
from normalizer.shared.command import complain, folder, positive, run
from normalizer.shared.faults import instead, stumbled

ABOUT = """\
Reads what a page or an API answer says, word for word, into the common schema: hours, length, price,
credit, delivery, dates and more, each value with the words it was read from. What no rule can read stays
unread and is said to be so.

  python -m normalizer read                    raw listings to listings, both as JSON lines
  python -m normalizer score gold.jsonl        how well labelled listings are read
  python -m normalizer phrases strings.jsonl   how well labelled strings are read
  python -m normalizer census folder           every fact string of some listings, with its reading
  python -m normalizer prepare                 the rules made ready, once for all processes
"""

READ = """\
Reads raw listings from standard input, one JSON object a line as `python -m crawlers read` prints them, and
prints for each its listing in the common schema, one a line, as soon as it is read.

  python -m crawlers read course.html --platform web_page --url https://college.example/a-1/ |
      python -m normalizer read --issues

A line that is no raw listing, or over which the rules stumble, is reported on standard error with its
number; the others are still read.
Exit code: 0 every line was read, 1 some line was not, 2 wrong arguments.
"""

SCORE = """\
Scores the rules on a gold set: a file with one labelled listing a line. The text of each is read as a
plain page, its reading is put into the terms of the labels, and the two are compared. The report gives for
each field

  precision, recall, F1   of saying something against saying nothing, and of the value itself
  evidence                share of right values whose quotes overlap the labelled words and hold the figure
  false                   values on fields about which the text is silent: how many, and their share
  pooled                  all of that over hours, weeks, cost, credit, delivery, assessment and start

and then lists each missed, wrong and false value with its text.

  python -m normalizer score gold.jsonl
  python -m normalizer score gold.jsonl --json | jq .pooled

Exit code: 0 whatever the score, 1 the file cannot be read or is no gold set, 2 wrong arguments.
"""

PHRASES = """\
Scores the rules on labelled strings: a file with one string a line, the label it stands under, the country of
its provider and what a person says that it says (tests/census/README.md describes the file). Each string is
read as a listing with this one statement. A string is

  right    all that it says was read, and nothing else
  missed   something that it says was not read; nothing wrong was
  wrong    something was read that it does not say. "By default" are those in which a word was filled in that
           the string does not have: a mode, a currency, a year …

  python -m normalizer phrases tests/census/labelled.jsonl
  python -m normalizer phrases tests/census/labelled.jsonl --first 461 --json | jq .total

Exit code: 0 whatever the score, 1 the file cannot be read or is no such file, 2 wrong arguments.
"""

CENSUS = """\
Collects every distinct string about hours, length, price, credit, delivery or dates that saved answers or
raw listings have, with what the rules make of it, how often it occurs and where, for example. What nobody
understood comes first, the most frequent first:

  unread          words that look like a fact, which no rule has read
  not_understood  words that the source puts forward as a fact, which no rule can read
  stated          words that a value was read from, with the value and the rule
  calculated      words that a value was calculated from

DIR is a folder, of which everything below is read, a file, or - for standard input. Files that end with
.jsonl, and standard input, have raw listings, one a line as `python -m crawlers read` prints them. Any
other file is a saved answer (a page, a feed, an API's JSON, a table): its platform is recognised, and it is
read with the source file that fits it, of the folders given with --sources and of the repository. Answers
without a listing are named on standard error.

  python -m normalizer census captures/
  python -m normalizer census captures/ --sources my-sources/ --field price
  python -m crawlers read answer.json --platform open_edx --url https://mooc.example/api/courses/ |
      python -m normalizer census -

Exit code: 0, 1 when nothing can be read or some line is no raw listing, 2 wrong arguments.
"""

PREPARE = """\
Works out what rules compile to, and keeps it beside Python's own compiled files for all processes: each that
reads needs seconds less. Run it as a user who may write there, before the registry is run by one who may not,
and again when the rules or Python have changed.

Exit code: 0, 1 when nothing can be kept, 2 wrong arguments.
"""

FIELDS = ("workload", "duration", "price", "credit", "delivery", "date")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    return run(partial(_command, arguments))


def _command(arguments: Sequence[str] | None) -> int:
    options = _parser().parse_args(arguments)
    code: int = options.command(options)
    return code


def _parser() -> argparse.ArgumentParser:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog="python -m normalizer", description=ABOUT, formatter_class=raw)
    commands = parser.add_subparsers(title="commands", required=True)

    reading = commands.add_parser(
        "read", help="raw listings to listings", description=READ, formatter_class=raw
    )
    reading.add_argument(
        "--issues",
        action="store_true",
        help="say on standard error what could not be read and where a source contradicts itself",
    )
    reading.set_defaults(command=_read)

    scoring = commands.add_parser(
        "score", help="score the rules on labelled listings", description=SCORE, formatter_class=raw
    )
    scoring.add_argument(
        "gold", type=Path, metavar="GOLD.jsonl", help="the labelled listings, one JSON object a line"
    )
    scoring.add_argument("--json", action="store_true", help="the whole report as JSON")
    scoring.set_defaults(command=_score)

    phrases = commands.add_parser(
        "phrases", help="score the rules on labelled strings", description=PHRASES, formatter_class=raw
    )
    phrases.add_argument(
        "labelled", type=Path, metavar="STRINGS.jsonl", help="the labelled strings, one JSON object a line"
    )
    phrases.add_argument("--first", type=positive, metavar="N", help="only the first N lines")
    phrases.add_argument("--json", action="store_true", help="the whole report as JSON")
    phrases.set_defaults(command=_phrases)

    census = commands.add_parser(
        "census", help="every fact string with its reading", description=CENSUS, formatter_class=raw
    )
    census.add_argument("folder", metavar="DIR", help="a folder, a file, or - for standard input")
    census.add_argument(
        "--sources",
        type=folder,
        nargs="+",
        default=[],
        metavar="DIR",
        help="folders with the source files to read saved answers with, before those of the repository",
    )
    census.add_argument("--field", choices=FIELDS, help="strings about this alone")
    census.add_argument("--json", action="store_true", help="one JSON object a line instead of a table")
    census.set_defaults(command=_census)

    preparing = commands.add_parser(
        "prepare", help="make the rules ready once for all", description=PREPARE, formatter_class=raw
    )
    preparing.set_defaults(command=_prepare)
    return parser


def _read(options: argparse.Namespace) -> int:
    failed = 0
    for number, raw in _raw_listings(sys.stdin.buffer):
        listing = _listing(number, raw) if raw else None
        if listing is None:
            failed += 1
            continue
        sys.stdout.write(listing.model_dump_json() + "\n")
        sys.stdout.flush()
        for issue in listing.issues if options.issues else ():
            where = " ".join(part for part in (issue.subject, issue.field) if part)
            words = f"line {number}, {listing.reference}: {issue.code} {where}: {issue.message}"
            complain(words)
    return 1 if failed else 0


def _listing(number: int, raw: RawListing) -> Listing | None:
    """The listing of a line; ``None`` where the rules stumble over it, once that is reported."""
    from normalizer.normalize import normalize

    try:
        return normalize(raw)
    except Exception as error:  # noqa: BLE001 whatever one line makes the rules do, the others are read
        complain(f"line {number}, {raw.reference}, made the rules stumble: {stumbled(error)}")
        return None


def _raw_listings(lines: BinaryIO, name: str = "") -> Iterator[tuple[int, RawListing | None]]:
    """Raw listings with the numbers of their lines; ``None`` for a line that is none, once that is
    reported."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield number, RawListing.model_validate_json(line)
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            where = ".".join(map(str, first["loc"]))
            reason = f"{where}: {instead(first)}" if where else instead(first)
            complain(f"{name}line {number} is no raw listing: {reason}")
            yield number, None


def _score(options: argparse.Namespace) -> int:
    from normalizer.scoring import score

    try:
        items = score.load(options.gold)
    except (OSError, ValueError) as error:
        complain(f"{options.gold} cannot be scored: {_reason(error)}")
        return 1
    report = score.score(items)
    print(_json(report) if options.json else score.render(report))
    return 0


def _phrases(options: argparse.Namespace) -> int:
    from normalizer.scoring import phrases

    try:
        strings = phrases.load(options.labelled)[: options.first]
    except (OSError, ValueError) as error:
        complain(f"{options.labelled} cannot be scored: {_reason(error)}")
        return 1
    report = phrases.score(strings)
    print(_json(report) if options.json else phrases.render(report))
    return 0


def _census(options: argparse.Namespace) -> int:
    from crawlers.saved import READ_WITH
    from normalizer.scoring import census

    counted = census.Census()
    read = failed = 0
    try:
        for raw in _listings_in(options.folder, (*options.sources, *READ_WITH)):
            if raw is None:
                failed += 1
                continue
            read += 1
            counted.add(raw)
    except (OSError, ValueError) as error:
        complain(f"{options.folder} cannot be read: {_reason(error)}")
        return 1
    if not read and not failed:
        complain(f"{options.folder} has no listing")
    rows = counted.rows(options.field)
    for line in map(census.as_json, rows) if options.json else census.render(rows):
        print(line)
    return 1 if failed or not read else 0


def _prepare(options: argparse.Namespace) -> int:
    from normalizer.engine.kept import may_keep
    from normalizer.engine.matchers import compile_all
    from normalizer.normalize import normalize

    if not may_keep():
        complain("nothing may be written beside the code, or PYTHONDONTWRITEBYTECODE is set")
        return 1
    place = Place(path="", region="data")
    said = (
        Statement(text="Cours", about="title", place=place),
        Statement(text="Esperanto", about="language", place=place),
    )
    # It asks for the letters that rules need of a text, and for the names of all languages.
    normalize(RawListing(source="x", reference="1", url="https://example.org/", statements=said))
    print(f"{compile_all():,} patterns are ready")
    return 0


def _listings_in(folder: str, sources: Sequence[Path]) -> Iterator[RawListing | None]:
    """All raw listings of a folder, a file or standard input; ``None`` for a line that is none. What cannot
    be read is reported. Raises ``OSError``, or ``ValueError`` for a source file that cannot be used."""
    from crawlers.read import ReadError
    from crawlers.saved import files_in, read_saved, sources_in

    if folder == "-":
        yield from (raw for _, raw in _raw_listings(sys.stdin.buffer))
        return
    path = Path(folder)
    known = sources_in(sources)
    for file in [*sorted(path.rglob("*.jsonl")), *files_in(path)] if path.is_dir() else [path]:
        if file.suffix == ".jsonl":
            with file.open("rb") as lines:
                yield from (raw for _, raw in _raw_listings(lines, f"{file}, "))
            continue
        try:
            yield from read_saved(file, known).listings
        except ReadError as error:
            complain(f"{file} has no listing: {error.reason}")


def _reason(error: Exception) -> str:
    """Why a file cannot be used, without the numbers that an operating system gives its reasons."""
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)


def _json(report: object) -> str:
    return orjson.dumps(report, option=orjson.OPT_INDENT_2).decode()


if __name__ == "__main__":
    sys.exit(main())
