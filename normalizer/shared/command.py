"""What the commands of all folders have in common: how they end and complain, and numbers as arguments."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentTypeError
from collections.abc import Callable
from pathlib import Path

from normalizer.shared.data_files import FileError
from normalizer.shared.printing import visible

INTERRUPTED = 130
"""As shells have it: 128 and the number of the signal."""


def run(command: Callable[[], int]) -> int:
    """Run a command, its parsing of arguments too, to its end and return its exit code: its own, also where
    the reader of its output has had enough; 1 where the machine refuses (a full disk, a folder that may not
    be written) or a data file that is needed has a fault; 130 after Ctrl-C."""
    if sys.stdout is None:  # a daemon started us with it closed
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 for as long as the process lives
    code = 0
    try:
        try:
            code = command()
        finally:
            _flush()
        return code
    except BrokenPipeError:  # `head`, say
        return code
    except FileError as error:
        complain(error)
        return 1
    except OSError as error:
        complain(": ".join(str(part) for part in (error.filename, error.strerror or error) if part))
        return 1
    except KeyboardInterrupt:
        complain("ended")
        return INTERRUPTED


def _flush() -> None:
    """Write what is left. What cannot be written must not be tried again when the interpreter ends."""
    try:
        sys.stdout.flush()
    except OSError as error:
        sys.stdout = None
        error.filename = "the output"
        raise


def complain(what: object) -> None:
    """Say what is wrong on standard error: one line, whatever of strangers' words stands in it. Where nobody
    reads it any more, what is done goes on."""
    try:
        if sys.stderr:
            print(visible(str(what)), file=sys.stderr)
    except OSError:
        sys.stderr = None


def positive(text: str) -> int:
    """A whole number from 1, as an argument."""
    return _from(1, text)


def port(text: str) -> int:
    """A port, as an argument; 0 lets the machine choose."""
    number = _from(0, text)
    if number > 65_535:
        raise ArgumentTypeError(f"{text} is no port: ports go to 65535")
    return number


def folder(text: str) -> Path:
    """A folder that there is, as an argument."""
    path = Path(text)
    if not path.is_dir():
        raise ArgumentTypeError(f"{text} is no folder; check its spelling")
    return path


def _from(least: int, text: str) -> int:
    if not text.isdecimal() or int(text) < least:
        raise ArgumentTypeError(f"{text!r} is no whole number from {least}")
    return int(text)
