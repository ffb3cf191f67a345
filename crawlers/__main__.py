"""Commands for people and scripts: which sources there are, what a saved page says, one crawl."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from crawlers.read import Document, ReadError, join_parts, read
from crawlers.source import (
    NAME,
    SOURCES,
    Source,
    SourceError,
    load,
    named,
    platform_names,
    sources_and_faults,
    unfilled,
)
from crawlers.targets import RefusedError, Target
from normalizer.shared.command import complain, run
from normalizer.shared.display import Display
from normalizer.shared.printing import visible

if TYPE_CHECKING:
    from crawlers.spider import CrawlProgress
    from normalizer.raw import CrawlRun, RawListing

ABOUT = """\
Harvests catalogues of micro-credentials: fetches pages and API answers politely and writes down, word for
word, what they say. What the words mean is the normalizer's business.

  python -m crawlers list                      the sources that are known
  python -m crawlers add https://...           a source file for a catalogue that is not known yet
  python -m crawlers read page.html ...        a saved page or answer to listings, without the network
  python -m crawlers crawl mitx-online         fetch one source now
  python -m crawlers template                  the table that an institution fills in
"""

LIST = """\
Lists every source: its name, the platform that carries it, how often it is harvested, what its reader was
built on, who offers, and where a crawl starts. Sources are known from:

  capture        real responses of this source
  documentation  what the platform documents; nobody has seen it work on this source yet
  live           a real crawl of this source
"""

ADD = """\
Looks at the address of a catalogue and writes a source file for it. It asks robots.txt, then the address,
then at most a dozen pages that it leads to, a second apart; recognises the platform; reads some listings; and
prints what it could read, what it could not, and what to do next. What nobody states is left to fill in.

  python -m crawlers add https://college.example/microcredentials/
  python -m crawlers add https://college.example/courses.json --name my-college --output /tmp/trial
  python -m crawlers add https://college.example/courses.json --file saved.json      without the network

What it saw is kept in the folder `seen` beside the source file, which git ignores: pages belong to their
publishers. Nothing is ever overwritten. Exit code: 0 listings were read, 1 none, 2 nothing was written.
"""

READ = """\
Reads a file that was saved from the web as a crawl would read it, and prints one listing a line, as JSON:
what the file states, each statement with its place in the file. Records that were passed over and errors go
to standard error. Several files are the answers of one crawl, each with its --url or all with one; without
--source, the parts that they give of one listing are joined.

  python -m crawlers read course.html --platform web_page --url https://college.example/courses/a-1/
  python -m crawlers read answer.json --platform open_edx --url https://mooc.example/api/courses/ | head -1
  python -m crawlers read courses.json runs.json --platform mit --url https://mit.example/feed/
  python -m crawlers read - --source my-college.toml --url https://college.example/courses/a-1/ < course.html

Exit code: 0 at least one listing, 1 none or the file cannot be read, 2 wrong arguments.
"""

CRAWL = """\
Crawls one source now, obeying its robots.txt and waiting between requests, and leaves what it found in a
directory (the spool): listings, the pages they came from, and run.json, the record of the run. Nothing is
registered; `python -m schedules run SOURCE` does that too.

  python -m crawlers crawl bcit
  python -m crawlers crawl my-college.toml --spool /tmp/my-college --json

Set REGISTRY_CONTACT to a mail or web address at which sites can reach you: it is sent with every request.
Exit code: 0 finished, 1 failed or stopped before its end, 2 wrong arguments.
"""


TEMPLATE = """\
Writes the template by which an institution hands in its offerings: what each column wants, the names of the
columns, and an example, which is left out when the file is read.

  python -m crawlers template --output offerings.xlsx
  python -m crawlers read offerings.xlsx --platform upload --url https://college.example/offerings.xlsx

A row that is wrong in any column is not taken; what is wrong and what to write instead is printed. A file
that is there already is left as it is.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    return run(partial(_command, arguments))


def _command(arguments: Sequence[str] | None) -> int:
    options = _parser().parse_args(arguments)
    try:
        code: int = options.command(options)
        return code
    except SourceError as error:
        complain(error)
        return 2


def _parser() -> argparse.ArgumentParser:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog="python -m crawlers", description=ABOUT, formatter_class=raw)
    commands = parser.add_subparsers(title="commands", required=True)

    listing = commands.add_parser(
        "list", help="the sources that are known", description=LIST, formatter_class=raw
    )
    listing.add_argument("--json", action="store_true", help="one JSON array instead of a table")
    listing.set_defaults(command=_list)

    adding = commands.add_parser(
        "add", help="a source file for a new catalogue", description=ADD, formatter_class=raw
    )
    adding.add_argument("url", metavar="URL", help="the page or answer that lists the offerings")
    adding.add_argument("--name", type=_name, help="name of the source; else made from the address")
    adding.add_argument(
        "--output", type=Path, default=SOURCES, metavar="DIR", help="where to write (default: %(default)s)"
    )
    adding.add_argument(
        "--file", type=Path, metavar="SAVED", help="the answer, saved before: nothing is asked for"
    )
    adding.set_defaults(command=_add)

    reading = commands.add_parser(
        "read", help="a saved file to listings", description=READ, formatter_class=raw
    )
    reading.add_argument(
        "files", nargs="+", metavar="FILE", help="the saved page or answer; - reads standard input"
    )
    reading.add_argument(
        "--url",
        dest="urls",
        action="append",
        required=True,
        metavar="URL",
        help="the address that the file was saved from; of several files, once for each or once for all",
    )
    reading.add_argument(
        "--platform",
        choices=platform_names(),
        metavar="NAME",
        help=f"how to read it: {', '.join(platform_names())}",
    )
    reading.add_argument(
        "--source",
        type=Path,
        metavar="SOURCE",
        help="a name from `list`, or the path of a source file: for its settings and provider",
    )
    reading.set_defaults(command=_read)

    crawling = commands.add_parser(
        "crawl", help="fetch one source now", description=CRAWL, formatter_class=raw
    )
    crawling.add_argument("source", metavar="SOURCE", help="a name from `list`, or the path of a source file")
    crawling.add_argument(
        "--spool", type=Path, metavar="DIR", help="an empty directory for the results; else a new one"
    )
    crawling.add_argument("--json", action="store_true", help="print the record of the run as JSON")
    crawling.set_defaults(command=_crawl)

    writing = commands.add_parser(
        "template",
        help="the table in which an institution hands in",
        description=TEMPLATE,
        formatter_class=raw,
    )
    writing.add_argument(
        "--format", choices=("csv", "xlsx", "json"), help="as the file's name ends, else csv, unless said"
    )
    writing.add_argument(
        "--output", type=Path, metavar="FILE", help="the file to write; else standard output"
    )
    writing.set_defaults(command=_template)
    return parser


def _name(text: str) -> str:
    if not re.fullmatch(NAME, text):
        raise argparse.ArgumentTypeError(
            f"{text!r} cannot be the name of a source; write small letters and digits, hyphens between words"
        )
    return text


def _list(options: argparse.Namespace) -> int:
    sources, faults = sources_and_faults()
    for fault in faults:
        complain(f"{fault}; left out until it is mended")
    rows = [
        {
            "name": source.name,
            "platform": source.platform,
            "provider": source.provider.name if source.provider else None,
            "cadence": source.cadence,
            "start": source.start,
            "known_from": source.known_from,
        }
        for source in sources.values()
    ]
    if options.json:
        print(orjson.dumps(rows, option=orjson.OPT_INDENT_2).decode())
        return 1 if faults else 0
    table = [("name", "platform", "cadence", "known from", "provider", "start")]
    table += [
        (s.name, s.platform, s.cadence, s.known_from, s.provider.name if s.provider else "many", s.start[0])
        for s in sources.values()
    ]
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    for row in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return 1 if faults else 0


def _add(options: argparse.Namespace) -> int:
    from crawlers.add import Visitor, find_out, name_of
    from crawlers.draft import draft, keep, next_steps, told
    from crawlers.targets import FetchError
    from normalizer.normalize import normalize

    try:
        visitor = Visitor.to(options.url)
        name = options.name or name_of(options.url)
        file, seen = options.output / f"{name}.toml", options.output / "seen" / name
        if taken := next((path for path in (file, seen) if path.exists()), None):
            raise SourceError(f"{taken} is there already and is left as it is; give another --name")
        saved = options.file.read_bytes() if options.file else None
        found = find_out(options.url, name, visitor, saved)
    except (FetchError, OSError) as error:
        complain(error)
        return 2
    listings = [normalize(raw) for raw in found.listings]
    text = draft(found, listings, datetime.now(UTC).date())
    try:
        pages = keep(seen, found.pages)
        with file.open("x", encoding="utf-8") as new:
            new.write(text)
    except OSError as error:
        raise SourceError(
            f"{error.filename} cannot be written ({error.strerror}); give another --output"
        ) from error
    print(*told(found, listings), "", sep="\n")
    print(f"Written: {file}", f"Kept:    {seen} ({len(pages)} pages, which git ignores)", "", sep="\n")
    print(*next_steps(found, file, pages, [*unfilled(tomllib.loads(text))]), sep="\n")
    return 0 if listings else 1


def _read(options: argparse.Namespace) -> int:
    source = _source_to_read_with(options)
    urls = options.urls * len(options.files) if len(options.urls) == 1 else options.urls
    if len(urls) != len(options.files):
        raise SourceError(f"{len(options.files)} files and {len(urls)} addresses; give one --url for each")
    for url in urls:
        try:
            Target.of(url)
        except RefusedError as error:
            raise SourceError(f"--url: {error}") from error
    listings: list[RawListing] = []
    for file, url in zip(options.files, urls, strict=True):
        try:
            body = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
            result = read(Document(url, body, source=source.name), source)
        except OSError as error:
            complain(f"{file} cannot be read: {error.strerror}")
            return 1
        except ReadError as error:
            complain(error)
            return 1
        for reason in result.skipped:
            complain(f"passed over: {reason}")
        listings += result.listings
    for listing in join_parts(listings) if source.joined else listings:
        print(listing.model_dump_json())
    if not listings:
        complain(f"{', '.join(options.files)}: no listing found")
        return 1
    return 0


def _source_to_read_with(options: argparse.Namespace) -> Source:
    if options.source is None and options.platform is None:
        raise SourceError("say how to read the file: --platform NAME, or --source FILE.toml")
    if options.source is None:
        name = options.platform.replace("_", "-")
        several = len(options.files) > 1
        return Source(name=name, platform=options.platform, known_from="documentation", joined=several)
    file = options.source
    source = load(file if file.suffix == ".toml" else SOURCES / f"{file}.toml")
    if options.platform not in (None, source.platform):
        raise SourceError(
            f"{options.source} is for {source.platform}, not {options.platform}; leave --platform out"
        )
    return source


def _crawl(options: argparse.Namespace) -> int:
    from crawlers.crawl import crawl
    from crawlers.spool import SpoolError, read_passed_over

    source = named(options.source)
    spool = options.spool or Path(tempfile.mkdtemp(prefix=f"{source.name}-"))
    display = Display(sys.stderr)
    try:
        run = crawl(source, spool, progress=partial(_show, display))
    except SpoolError as error:
        complain(error)
        return 2
    display.done()
    for failed in run.errors:
        complain(f"{failed.url}: {failed.reason}")
    if run.outcome != "failed":
        for record in read_passed_over(spool):
            complain(f"passed over: {record.url}: {record.reason}")
    print(run.model_dump_json(indent=2) if options.json else _summary(run, spool))
    return 0 if run.outcome == "finished" else 1


def _summary(run: CrawlRun, spool: Path) -> str:
    seconds = (run.finished - run.started).total_seconds()
    return "\n".join(
        visible(line)
        for line in (
            f"{run.source} {run.outcome}" + (f": {run.reason}" if run.reason else ""),
            f"{run.listings:,} listings, {len(run.errors):,} addresses not read",
            f"{run.requests:,} requests, {run.bytes:,} bytes, {seconds:.1f} seconds",
            f"robots.txt: {run.robots or 'not asked for'}",
            f"spool: {spool}",
        )
    )


def _template(options: argparse.Namespace) -> int:
    from crawlers.template import TEMPLATES

    file: Path | None = options.output
    of_name = file.suffix.removeprefix(".").lower() if file else ""
    kind = options.format or of_name or "csv"
    if kind not in TEMPLATES or of_name not in ("", kind):
        raise SourceError(f"{file} cannot be {options.format or 'a template'}; write .csv, .xlsx or .json")
    if file is None:
        if kind == "xlsx" and sys.stdout.isatty():
            raise SourceError("a workbook is nothing to print; give --output FILE.xlsx")
        sys.stdout.buffer.write(TEMPLATES[kind]())
        return 0
    try:
        with file.open("xb") as new:
            new.write(TEMPLATES[kind]())
    except FileExistsError as error:
        raise SourceError(f"{file} is there already and is left as it is") from error
    except OSError as error:
        complain(f"{file} cannot be written: {error.strerror}")
        return 1
    print(f"Written: {file}")
    return 0


def _show(display: Display, progress: CrawlProgress) -> None:
    display.passing(
        f"{progress.pages:,} pages, {progress.listings:,} listings, {progress.bytes:,} bytes  {progress.url}"
    )


if __name__ == "__main__":
    sys.exit(main())
