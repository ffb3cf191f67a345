"""Looks behind of varying width, ``(?<!no )`` with a blank that may be missing, as the standard library takes
them: one for each width.

They are put so in the parsed pattern, where no text has to be taken apart.
"""

from __future__ import annotations

from re import _constants as op  # type: ignore[attr-defined]
from re import _parser, error  # type: ignore[attr-defined]
from typing import Any

_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_LOOKS = (op.ASSERT, op.ASSERT_NOT)
_BEHIND = -1

_MOST_WAYS = 400
"""In how many ways the words behind may be put together, that a pattern does not grow without bound."""

Part = tuple[Any, Any]
"""One part of a parsed pattern: what it does, and with what."""


def fixed(parsed: Any) -> Any:
    """A parsed pattern, each of its looks behind of one width. Raises ``re.error`` where there is no bound to
    how far one looks."""
    parts: list[Part] = []
    for what, varying in parsed:
        of = _with_fixed(what, varying)
        if what in _LOOKS and of[0] == _BEHIND and _varies(of[1]):
            parts += _by_one_width_each(what, of[1])
        else:
            parts.append((what, of))
    return _parser.SubPattern(parsed.state, parts)


def _with_fixed(what: Any, of: Any) -> Any:
    """What a part is made of, with the patterns in it fixed."""
    if isinstance(of, _parser.SubPattern):
        return fixed(of)
    if isinstance(of, list | tuple) and what is not op.IN:
        return type(of)(_with_fixed(what, one) for one in of)
    return of


def _varies(parsed: Any) -> bool:
    least, most = parsed.getwidth()
    return bool(least != most)


def _by_one_width_each(look: Any, parsed: Any) -> list[Part]:
    """Not to stand behind is to stand behind in none of the widths, to stand behind is to do so in one of
    them."""
    ways = _ways(parsed)
    looks = [
        (look, (_BEHIND, _parser.SubPattern(parsed.state, [_any_of(parsed.state, ways[width])])))
        for width in sorted(ways)
    ]
    if look is op.ASSERT_NOT:
        return looks
    return [_any_of(parsed.state, [[one] for one in looks])]


def _any_of(state: Any, ways: list[list[Part]]) -> Part:
    return op.BRANCH, (None, [_parser.SubPattern(state, way) for way in ways])


_Ways = dict[int, list[list[Part]]]
"""The ways in which a pattern matches, each a run of parts of one width, by that width."""


def _ways(parsed: Any) -> _Ways:
    together: _Ways = {0: [[]]}
    for part in parsed:
        together = _one_after_another(together, _ways_of(parsed.state, part))
    return together


def _one_after_another(first: _Ways, second: _Ways) -> _Ways:
    joined: _Ways = {}
    for width, ways in first.items():
        for more, others in second.items():
            joined.setdefault(width + more, []).extend(way + other for way in ways for other in others)
    if sum(map(len, joined.values())) > _MOST_WAYS:
        raise error("a look behind of too many ways")
    return joined


def _ways_of(state: Any, part: Part) -> _Ways:
    what, of = part
    alone = _parser.SubPattern(state, [part])
    if not _varies(alone):
        return {alone.getwidth()[0]: [[part]]}
    if what is op.BRANCH:
        ways: _Ways = {}
        for branch in of[1]:
            for width, those in _ways(branch).items():
                ways.setdefault(width, []).extend(those)
        return ways
    if what is op.SUBPATTERN and of[0] is None:
        *flags, inner = of
        return {
            width: [[(what, (*flags, _parser.SubPattern(state, [_any_of(state, those)])))]]
            for width, those in _ways(inner).items()
        }
    if what in _REPEATS and of[1] < _MOST_WAYS:
        least, most, inner = of
        once = _ways(inner)
        times: _Ways = {0: [[]]}
        ways = {}
        for count in range(most + 1):
            if count >= least:
                for width, those in times.items():
                    ways.setdefault(width, []).extend(those)
            times = _one_after_another(times, once)
        return ways
    raise error("a look behind without bound")
