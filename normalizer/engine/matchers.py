"""Patterns ready for use: the standard library's, and those of `regex` where it cannot.

Compiling the patterns that eighty listings try takes three times as long as reading the listings with them,
so what they compile to is kept for the next process (:mod:`normalizer.engine.kept`).
"""

from __future__ import annotations

import atexit
import copyreg
import platform
import re
import zlib
from array import array
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import regex

from normalizer.engine.kept import Kept
from normalizer.engine.look_behind import fixed

_LETTERS = "A-Za-zªºÀ-ÖØ-öø-ʯͰ-ϿЀ-ӿ԰-֏א-תؠ-يऀ-෿฀-๿ぁ-ヿ一-鿿가-힣"
"""The letters of the scripts in which offerings are published."""
_CAPITALS = "A-ZÀ-ÖØ-ÞΑ-ΩА-Я"
_CLASS_OR_ESCAPE = re.compile(r"\\[pP]\{Lu?\}|\[\^?\]?(?:[^\]\\]|\\.)*\]|\\.", re.DOTALL)
_SPELT = {r"\p{L}": r"[^\W\d_]", r"\p{Lu}": f"[{_CAPITALS}]", r"\P{L}": r"[\W\d_]", r"\m": r"(?<!\w)(?=\w)"}


def spelt_out(pattern: str) -> str:
    """A pattern whose ``\\p{L}`` (a letter) and ``\\m`` (the start of a word) are written as the standard
    library knows them."""

    def spelt(match: re.Match[str]) -> str:
        part = match.group()
        return (
            _SPELT.get(part, part)
            if part[0] == "\\"
            else part.replace(r"\p{L}", _LETTERS).replace(r"\p{Lu}", _CAPITALS)
        )

    return _CLASS_OR_ESCAPE.sub(spelt, pattern)


@cache
def matcher(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """A pattern ready for use. The standard library tries patterns like ours twice as fast as `regex` does,
    which is left with those that it cannot: a name for two groups, a look behind without bound."""
    return matcher_of(lambda: pattern, flags)


def matcher_of(pattern: Callable[[], str], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The same of a pattern that is put together when it is first used."""
    return _WhenUsed(pattern, flags)  # type: ignore[return-value]  # it is used as one


_USES = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub")


class _WhenUsed:
    """A pattern that is compiled when first used: most commands try few of the many."""

    def __init__(self, pattern: Callable[[], str], flags: re.RegexFlag) -> None:
        self._pattern = pattern
        self._flags = flags
        _MADE.append(self)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.compiled(), name)

    def compiled(self) -> re.Pattern[str]:
        compiled = _compiled(self._pattern(), self._flags)
        self.__dict__.update({use: getattr(compiled, use) for use in _USES})
        return compiled


_MADE: list[_WhenUsed] = []


def compile_all() -> int:
    """Compile every pattern that the imported modules have, and so keep it for the next process. Returns how
    many there are."""
    for pattern in _MADE:
        pattern.compiled()
    return len(_MADE)


_Program = tuple[Any, ...]
"""What a pattern compiles to: its program, packed; its flags; its groups' names and numbers; how many
groups. Of one that is left to `regex`, what that makes it of when it is copied: the like, and more."""

_copied: Callable[[regex.Pattern[str]], tuple[Callable[..., Any], _Program]]
_copied = copyreg.dispatch_table[regex.Pattern]  # type: ignore[assignment]  # whose types say less
_make, _ = _copied(regex.compile(""))

_SOURCES = [Path(__file__).with_name(name) for name in ("matchers.py", "look_behind.py")]
_PROGRAMS: Kept[_Program] = Kept(
    f"patterns.{platform.python_version()}.regex-{version('regex')}", _SOURCES, most=6_000
)
atexit.register(_PROGRAMS.keep)

# The standard library can keep no compiled pattern, so two of its inner functions are asked; where an
# interpreter has others, patterns are compiled as ever.
_OTHERS = (AttributeError, ImportError, RuntimeError, TypeError, ValueError, zlib.error)


def _compiled(pattern: str, flags: re.RegexFlag) -> re.Pattern[str]:
    pattern = spelt_out(pattern)
    try:
        return _of_program(
            pattern, _PROGRAMS.get(f"{int(flags)} {pattern}", lambda _: _program(pattern, int(flags)))
        )
    except _OTHERS:
        pass
    try:
        return re.compile(pattern, flags)
    except re.error:
        return regex.compile(pattern, int(flags))  # type: ignore[return-value]  # they are used alike


def _program(pattern: str, flags: int) -> _Program:
    """Raises ``regex.error`` for what is no pattern."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    try:
        parsed = fixed(_parser.parse(pattern, flags))
        code = _compiler._code(parsed, flags)
    except re.error:
        _, made_of = _copied(regex.compile(pattern, flags))
        return made_of
    state = parsed.state
    return (
        zlib.compress(array("I", code).tobytes(), 1),
        flags | state.flags,
        dict(state.groupdict),
        state.groups,
    )


def _of_program(pattern: str, program: _Program) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]  # it has no types

    if len(program) != 4:
        remade: re.Pattern[str] = _make(*program)
        return remade
    packed, flags, numbers, groups = program
    code = array("I", zlib.decompress(packed)).tolist()
    names: list[str | None] = [None] * groups
    for name, number in numbers.items():
        names[number] = name
    compiled: re.Pattern[str] = _sre.compile(pattern, flags, code, groups - 1, numbers, tuple(names))
    return compiled
