"""The demo's command line: `python -m demo serve`."""

import argparse
import signal
import sys
import time
from collections.abc import Sequence
from functools import partial

from demo.content import EDITIONS, SITES, settings
from demo.server import BASE_PORT, Demo
from normalizer.shared.command import complain, run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return 0 when stopped by Ctrl-C or a TERM signal, 1 when a port is taken."""
    return run(partial(_serve, arguments))


def _serve(arguments: Sequence[str] | None) -> int:
    options = _parser().parse_args(arguments)
    try:
        demo = Demo(options.edition, options.base_port)
    except (OSError, OverflowError) as error:  # the last may lie beyond the last port there is
        last = options.base_port + len(SITES) - 1
        why = getattr(error, "strerror", None) or error
        complain(f"cannot listen on ports {options.base_port} to {last} ({why}).")
        complain("Stop what uses them, or choose others with --base-port.")
        return 1
    demo.start()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    try:
        _announce(demo)
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        demo.stop()
    return 0


def _announce(demo: Demo) -> None:
    for site in SITES:
        about, count = settings(site), len(demo.listing_paths(site))
        print(f"{demo.url(site)}  {about['name']}: {count} listings ({about['shape']})")
    print(f"Edition {demo.edition}. Stop with Ctrl-C.", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m demo",
        description="Catalogue sites of six invented institutions and an aggregator, to try the registry.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    serve = commands.add_parser("serve", help="serve the sites on 127.0.0.1 until Ctrl-C")
    serve.add_argument(
        "--edition",
        type=int,
        choices=EDITIONS,
        default=1,
        help="1: as first published; 2: some courses changed, ended, vanished or new (default: %(default)s)",
    )
    serve.add_argument(
        "--base-port",
        type=int,
        default=BASE_PORT,
        help="port of the first site, the others follow (default: %(default)s)",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
