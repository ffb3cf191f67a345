"""``python -m schedules`` | ``run SOURCE`` | ``demo``."""

from __future__ import annotations

import argparse
import os
import shlex
import signal
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from crawlers.fetch import CONTACT_VARIABLE
from crawlers.source import SOURCES, Source, SourceError, named, sources_and_faults
from crawlers.spool import SpoolError
from crawlers.targets import RefusedError
from normalizer.rule_packs import tell_faults
from normalizer.shared.command import complain, port, positive, run
from normalizer.shared.display import Display
from registry.errors import RegistryError
from registry.keeping.database import FAILURES, URL_VARIABLE, failed
from registry.records import CHANGES
from registry.sources import declare
from registry.store import DATA, Store
from schedules.declarations import declaration
from search_api.engine import URL as MEILI_URL
from search_api.engine import open_index
from search_api.index import SearchIndexError

# A crawl's child process imports this file again: `schedules.harvest` would compile the rules there too.
if TYPE_CHECKING:
    from schedules.harvest import HarvestReport, Progress

ABOUT = """\
Harvests sources: fetches a catalogue politely, reads its listings, and brings them into the registry and the
search.

  python -m schedules                          stay, and harvest each source when its turn comes
  python -m schedules run mitx-online          harvest one source now
  python -m schedules demo                     harvest invented catalogues on this machine and serve them

Without a command it stays until it is ended (Ctrl-C or SIGTERM). How often each source's turn comes stands in
its file (`cadence`); `python -m crawlers list` shows it. Several of these may run at once: each turn is taken
by one of them.

Set REGISTRY_CONTACT to a mail or web address at which sites can reach you: it is sent with every request.
"""

RUN = """\
Harvests one source now: fetches what has changed, judges the whole run, and registers and indexes it if it is
sound. A run that is rejected is recorded and changes nothing. It can be ended at any moment and done again.

  python -m schedules run mitx-online
  python -m schedules run my-college.toml --data /tmp/trial
  python -m schedules run bcit --judge-anew

A run with half the listings of the last one, or that knows much less of them, is rejected. Where you have
looked and the catalogue has really changed so far, --judge-anew holds it against its source file alone.

Exit code: 0 accepted, 1 rejected or failed, 2 wrong arguments, 3 accepted, but the comparison with other
listings or the search index did not follow (a later run, or `python -m search_api reindex`, catches up),
130 ended.
"""

DEMO = """\
Starts catalogues of six invented institutions and an aggregator on this machine (127.0.0.1:8811 to 8817),
harvests them as real ones are harvested, and serves the registry until Ctrl-C. The second time only what
changed is fetched; `--edition 2` serves the catalogues as they were some months later. It keeps to a folder
of its own, whatever database and search server the environment names.
"""

DEMO_DATA = Path("demo-data")
"""Of the demo: invented institutions have no place in a real registry."""

SERVED = """
The registry: http://127.0.0.1:{port}

To harvest a real source into it, in another terminal:
  .venv/bin/python -m crawlers list
  .venv/bin/python -m schedules run mitx-online --data {data}

End with Ctrl-C."""

FAULTS_SHOWN = 10
BEHIND = 3
"""Exit code of a run that was accepted and that the links or the index did not follow."""
HARVESTS_AT_ONCE = 3
"""Of the demo: a crawl waits as much as it works, so three keep two cores busy."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    return run(partial(_command, arguments))


def _command(arguments: Sequence[str] | None) -> int:
    options = _parser().parse_args(arguments)
    options.data = options.data or options.usual_data
    for sign in (signal.SIGINT, signal.SIGTERM):
        if signal.getsignal(sign) != signal.SIG_IGN:  # as a shell starts what stays behind
            signal.signal(sign, _interrupt)
    try:
        code: int = options.command(options)
        return code
    except SourceError as error:
        complain(error)
        return 2
    except (RegistryError, RefusedError, SpoolError, SearchIndexError) as error:
        complain(error)
        return 1
    except FAILURES as error:
        complain(failed(error, options.data))
        return 1


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    """End in order. A supervisor asks every process, and each those below it: once is enough."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise KeyboardInterrupt


def _parser() -> argparse.ArgumentParser:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog="python -m schedules", description=ABOUT, formatter_class=raw)
    parser.add_argument(
        "--at-once",
        type=positive,
        default=2,
        metavar="N",
        help="harvests at the same time (default: %(default)s)",
    )
    parser.set_defaults(command=_schedule, usual_data=DATA)
    commands = parser.add_subparsers(title="commands", metavar="{run,demo}")
    one = commands.add_parser("run", help="harvest one source now", description=RUN, formatter_class=raw)
    one.add_argument("source", metavar="SOURCE", help="name of a source, or the path of a source file")
    one.add_argument("--due", type=_moment, metavar="TIME", help=argparse.SUPPRESS)  # the scheduler gives it
    one.add_argument(
        "--judge-anew",
        action="store_true",
        help="do not compare with the last accepted run: the catalogue has really changed",
    )
    one.set_defaults(command=_run)
    demo = commands.add_parser(
        "demo", help="harvest and serve invented catalogues", description=DEMO, formatter_class=raw
    )
    demo.add_argument("--port", type=port, default=8000, help="port of the registry (default: %(default)s)")
    demo.add_argument(
        "--sites-port",
        type=port,
        default=8811,
        metavar="PORT",
        help="port of the first catalogue (default: %(default)s)",
    )
    demo.add_argument("--edition", type=int, choices=(1, 2), default=1, help="of the catalogues (default: 1)")
    demo.set_defaults(command=_demo, usual_data=DEMO_DATA)
    for name, default, about, commands_with_it in (
        ("--data", None, f"folder of the registry (default: {DATA}, of the demo {DEMO_DATA})", (one, demo)),
        ("--sources", SOURCES, "folder of source files (default: %(default)s)", (one,)),
    ):
        parser.add_argument(name, type=Path, default=default, metavar="DIR", help=about)
        for command in commands_with_it:  # suppressed, so that what was given before the command's name holds
            command.add_argument(name, type=Path, default=argparse.SUPPRESS, metavar="DIR", help=about)
    return parser


def _moment(text: str) -> datetime:
    with suppress(ValueError):
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            return moment
    raise argparse.ArgumentTypeError(f"{text!r}: write a moment with its zone, like 2026-11-27T04:00+00:00")


def _schedule(options: argparse.Namespace) -> int:
    from schedules.plan import Plan
    from schedules.scheduler import Scheduler

    if not os.environ.get(CONTACT_VARIABLE, "").strip():
        complain(f"{CONTACT_VARIABLE} is not set, so sites cannot tell whom to ask")
    with closing(Store(options.data)) as store:
        display = Display(sys.stdout)
        plan = Plan(options.sources, store, display.line)
        names = ", ".join(plan()) or "none"
        display.line(f"Harvesting in turn, into {options.data}: {names}. End with Ctrl-C.")
        Scheduler(plan, store, options.at_once).run()
    return 0


def _run(options: argparse.Namespace) -> int:
    from schedules.harvest import harvest

    tell_faults()
    source = named(options.source, options.sources)
    display = Display(sys.stdout)
    with closing(Store(options.data)) as store:
        report = harvest(
            source,
            store=store,
            index=open_index(options.data, "index"),
            as_of=datetime.now(UTC),
            due=options.due,
            judge_anew=options.judge_anew,
            report=partial(_show, display, source.name),
        )
    faults = [f"{error.url}: {error.reason}" for error in report.errors]
    faults += [f"{reference}: skipped: {reason}" for reference, reason in report.skipped.items()]
    for fault in faults[:FAULTS_SHOWN]:
        complain(f"{source.name}: {fault}")
    if len(faults) > FAULTS_SHOWN:
        complain(f"{source.name}: and {len(faults) - FAULTS_SHOWN:,} more")
    for fault in report.behind:
        complain(f"{source.name}: {fault}")
    return BEHIND if report.behind else int(not report.accepted)


def _show(display: Display, source: str, progress: Progress) -> None:
    """How far a harvest has come, one line a step."""
    show = display.line if progress.ended else display.passing
    show(f"{source}  {progress.step:<9}  {progress.text}")


def _demo(options: argparse.Namespace) -> int:
    """What `make run` calls."""
    from demo.content import SITES
    from demo.server import Demo

    if busy := _busy(options.port):
        complain(f"Port {options.port} cannot be used ({busy}): is the demo running already?")
        complain("Stop what uses it, or choose another: make run PORT=8080")
        return 1
    try:
        demo = Demo(options.edition, options.sites_port)
    except (OSError, OverflowError) as error:
        last = options.sites_port + len(SITES) - 1
        why = getattr(error, "strerror", None) or error
        complain(f"The catalogues need ports {options.sites_port} to {last} ({why}):")
        complain("is the demo running already? Stop what uses them, or choose others:")
        complain("python -m schedules demo --sites-port 9811")
        return 1
    for elsewhere in (URL_VARIABLE, MEILI_URL):
        os.environ.pop(elsewhere, None)
    demo.start()
    try:
        # The newest stand on the front page: institutions' own listings, not an aggregator's copies.
        sources = [Source.model_validate(tomllib.loads(demo.source(site))) for site in reversed(SITES)]
        _harvest_all(sources, options.data)
        return _serve(options)
    finally:
        demo.stop()


def _harvest_all(sources: Sequence[Source], data: Path) -> None:
    """Harvest several sources side by side, with one line for each."""
    from schedules.harvest import harvest

    display, started, done = Display(sys.stdout), time.monotonic(), 0
    display.line(f"Harvesting {len(sources)} catalogues on this machine")
    with closing(Store(data)) as store:
        index = open_index(data, "index")
        real, _ = sources_and_faults()
        declare(store, map(declaration, [*real.values(), *sources]), datetime.now(UTC))

        def one(source: Source) -> HarvestReport:
            def show(progress: Progress) -> None:
                display.passing(
                    f"{done} of {len(sources)} done; {source.name}: {progress.step}, {progress.text}"
                )

            return harvest(source, store=store, index=index, as_of=datetime.now(UTC), report=show)

        with ThreadPoolExecutor(HARVESTS_AT_ONCE) as pool:
            for ended in as_completed([pool.submit(one, source) for source in sources]):
                report = ended.result()
                done += 1
                display.line(f"  {report.source:<20}  {_outcome(report)}")
                for fault in report.behind:
                    complain(f"{report.source}: {fault}")
    display.line(f"Done in {time.monotonic() - started:.1f} s")


def _outcome(report: HarvestReport) -> str:
    if not report.accepted:
        return f"rejected: {' '.join(report.reasons)}"
    counts = report.counts
    news = ", ".join(f"{counts[name]} {name}" for name in CHANGES if counts[name]) or "nothing new"
    skipped = f", {len(report.skipped)} skipped" if report.skipped else ""
    return f"{counts['listings'] + counts['unchanged']} listings: {news}{skipped}"


def _serve(options: argparse.Namespace) -> int:
    """Serve the registry in a child process until Ctrl-C."""
    where = ("--port", str(options.port), "--data", str(options.data))
    command = [sys.executable, "-m", "search_api", "serve", "--own-machine", "--judge-here", *where]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as server:
        try:
            if server.stdout and server.stdout.readline():  # it prints a line once it listens
                print(SERVED.format(port=options.port, data=shlex.quote(str(options.data))), flush=True)
            return server.wait()
        except KeyboardInterrupt:
            return 0
        finally:
            server.terminate()


def _busy(port: int) -> str:
    """Why a port of this machine cannot be listened at; ``""`` when it can."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except (OSError, OverflowError) as error:
            return getattr(error, "strerror", None) or str(error)
    return ""


if __name__ == "__main__":
    sys.exit(main())
