"""What the commands of all folders have in common: how they end and complain, and numbers as arguments."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path

from normalizer.shared.printing import visible

INTERRUPTED = 130
"""As shells have it: 128 and the number of the signal."""


def run(command: Callable[[Namespace], int], options: Namespace) -> int:
    """Run a command to its end and return its exit code: its own, 1 where the machine refuses (a full disk, a
    folder that may not be written), 130 after Ctrl-C, and 0 where the reader of its output has had enough."""
    try:
        code = command(options)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # `head`, say; what is left must not be written when the interpreter ends
        sys.stdout = None
        return 0
    except OSError as error:
        sys.stdout = None
        complain(error)
        return 1
    except KeyboardInterrupt:
        complain("ended")
        return INTERRUPTED


def complain(what: object) -> None:
    """Say what is wrong on standard error: one line, whatever of strangers' words stands in it."""
    print(visible(str(what)), file=sys.stderr)


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
