"""``python -m search_api serve | reindex | keys | institution-key``."""

from __future__ import annotations

import argparse
import os
import socket
import sys
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

from normalizer.rule_packs import tell_faults
from normalizer.shared.command import complain, port, run
from normalizer.shared.display import Display
from registry.errors import RegistryError
from registry.institutions import institutions, near
from registry.keeping.database import FAILURES, database_exists, database_url, failed
from registry.outlines import Outlines
from registry.store import DATA, Store
from search_api.engine import KEYS, URL, make_keys, open_index
from search_api.index import SearchIndexError
from search_api.offices import KEY_VARIABLE, institution_key, key_is_set

ABOUT = """\
Serves the registry's search as web pages and as JSON, and keeps its index.

  python -m search_api serve                    answer searches over HTTP until ended with Ctrl-C
  python -m search_api reindex                  the index brought up to date with the registry
  python -m search_api keys                     the keys of a Meilisearch server
  python -m search_api institution-key SLUG     the key with which an institution answers findings

Exit code: 0 done, 1 it could not be done, 2 wrong arguments, 130 ended.
"""

LOOPBACK = "127.0.0.1"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0 done, 1 could not, 2 wrong usage."""
    return run(partial(_command, arguments))


def _command(arguments: Sequence[str] | None) -> int:
    options = _parser().parse_args(arguments)
    try:
        code: int = options.command(options)
        return code
    except (RegistryError, SearchIndexError) as error:
        complain(error)
        return 1
    except FAILURES as error:
        complain(failed(error, options.data))
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m search_api",
        description=ABOUT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="{serve,reindex,keys,institution-key}")
    serve = commands.add_parser(
        "serve",
        help="answer searches over HTTP until ended with Ctrl-C",
        description="Answer searches over HTTP: web pages at /, JSON at /api/v1/listings, its description "
        "at /api/v1/openapi.json, and the state of this process at /health. Records what offices judge "
        "and institutions answer, and changes nothing else; harvests and reindexing, by other processes, are "
        "seen at once.",
    )
    serve.add_argument(
        "--host", default=LOOPBACK, help="address to listen at (default: %(default)s, this machine)"
    )
    serve.add_argument("--port", type=port, default=8000, help="port to listen at (default: %(default)s)")
    serve.add_argument(
        "--own-machine",
        action="store_true",
        help="let readers have pages on this machine checked too, as the demo does",
    )
    serve.add_argument(
        "--judge-here",
        action="store_true",
        help=f"where no {KEY_VARIABLE} is set, let who asks from this machine judge and answer, as the demo "
        "does; not behind a proxy, all of whose readers would seem to be here",
    )
    serve.set_defaults(command=_serve)
    reindex = commands.add_parser(
        "reindex",
        help="bring the search index up to date with the registry",
        description="Take into the search index what has changed in the registry since it was last brought "
        "up to date. An index of another version of this software, or none, is built from everything; one of "
        "another registry is left as it is. "
        "Searches go on meanwhile. It lies in the data folder, or on the Meilisearch server at MEILI_URL.",
    )
    reindex.add_argument("--full", action="store_true", help="build the index anew from everything")
    reindex.set_defaults(command=_reindex)
    keys = commands.add_parser(
        "keys",
        help="make the keys of a Meilisearch server that serving and reindexing need",
        description="Make, on the Meilisearch server at MEILI_URL, a key that can only search and one that "
        "can write the index, and print both. This is all that MEILI_MASTER_KEY is needed for. Run again, it "
        "prints the same keys.",
    )
    keys.set_defaults(command=_keys)
    own = commands.add_parser(
        "institution-key",
        help="the key with which an institution answers findings in its listings",
        description="Print the key with which one institution answers the findings of its own report, and "
        f"can do nothing else. It follows from {KEY_VARIABLE}: run again, it is the same; set that anew, and "
        "the keys of all institutions are others.",
    )
    own.add_argument("provider", metavar="INSTITUTION", help="its slug")
    own.set_defaults(command=_institution_key)
    for command in (serve, reindex, own):
        command.add_argument(
            "--data",
            type=Path,
            default=DATA,
            help="folder of the registry and its index (default: %(default)s); "
            "the environment's REGISTRY_DATABASE_URL names another database",
        )
    return parser


def _serve(options: argparse.Namespace) -> int:
    tell_faults()
    import uvicorn

    from search_api.app import create_app
    from search_api.aside import Aside

    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((options.host, options.port))
        except OSError as error:
            complain(
                f"cannot listen at {options.host}, port {options.port}: {error.strerror}. "
                "Choose another with --port."
            )
            return 1
        listener.listen()  # from here on clients wait instead of being refused
        with closing(_store(options.data)) as store:
            allowed = {"own_machine": options.own_machine, "judge_here": options.judge_here}
            index, aside = open_index(options.data, "search"), Aside(options.data, **allowed)
            app = create_app(store, index, aside=aside, **allowed)
            host, port = listener.getsockname()[:2]
            print(f"Serving the registry at http://{f'[{host}]' if ':' in host else host}:{port}", flush=True)
            server = uvicorn.Server(uvicorn.Config(app, log_level="warning", loop="uvloop", http="httptools"))
            with suppress(KeyboardInterrupt):  # Ctrl-C is how it is meant to end
                server.run(sockets=[listener])
    return 0


def _reindex(options: argparse.Namespace) -> int:
    tell_faults()
    index = open_index(options.data, "index")
    work = index.rebuild if options.full else index.sync
    started = time.monotonic()
    display = Display(sys.stderr)
    with closing(Store.existing(options.data)) as store:
        taken = work(Outlines(store), lambda count: display.passing(f"{count:,} listings"))
    display.done()
    status = index.status()
    print(
        f"{taken:,} changed listings taken in {time.monotonic() - started:.1f} s; the index holds "
        f"{status.listings:,} (generation {status.generation}, cursor {status.cursor})"
    )
    return 0


def _store(data: Path) -> Store:
    """The registry of a folder; where a new one begins, which a mistyped folder would get, that is said."""
    if not database_exists(database_url(data)):
        complain(f"there is no registry in {data} yet, so an empty one begins there")
    return Store(data, upgrade=False)


def _keys(options: argparse.Namespace) -> int:
    url = os.environ.get(URL)
    if not url:
        complain(f"{URL} is not set: it is the address of the Meilisearch server")
        return 1
    keys = make_keys(url)
    print(f"# for `python -m search_api serve`\n{KEYS['search']}={keys['search']}")
    print(f"# for `python -m search_api reindex` and `python -m schedules`\n{KEYS['index']}={keys['index']}")
    return 0


def _institution_key(options: argparse.Namespace) -> int:
    if not key_is_set():
        complain(f"{KEY_VARIABLE} is not set: keys of institutions follow from it")
        return 1
    with closing(Store.existing(options.data)) as store:
        known = [one.provider for one in institutions(store)]
    if options.provider not in known:
        complain(f"no institution {options.provider!r} has listings{near(options.provider, known)}")
        return 1
    print(institution_key(options.provider))
    return 0


if __name__ == "__main__":
    sys.exit(main())
