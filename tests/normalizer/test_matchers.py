"""Patterns match what `regex` says they match, kept or not, with looks behind of varying width or without."""

from __future__ import annotations

import marshal
import re
import zlib

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from normalizer.engine import matchers
from normalizer.engine.matchers import matcher

BEHIND = [
    r"(?<!no ?)fee",
    r"(?<!no[ -]{0,2})(?<!free|f)fee",
    r"(?<=no ?|on|free )fee",
    r"(?:^|(?<=(?:no|free)[ -]{1,2}))(?P<what>fee|o)",
    r"(?<!(?:n|o){1,3} )e+",
    r"(?<![of](?i:N|e)?)e(?=(?<!ee?)-)?",
    r"(?<=\b\w{1,3})e|(?<!(?:n?o?)-)f",
]


@pytest.mark.parametrize("pattern", BEHIND)
@given(text=st.text(alphabet="noNfe -r", max_size=20))
def test_looks_behind_of_varying_width_match_as_those_of_regex(pattern: str, text: str) -> None:
    with pytest.raises(re.error, match="fixed-width"):
        re.compile(pattern)
    found = [(m.span(), m.groupdict()) for m in matcher(pattern).finditer(text)]
    assert found == [(m.span(), m.groupdict()) for m in regex.finditer(pattern, text)]
    assert isinstance(matchers._compiled(pattern, re.NOFLAG), re.Pattern)


@pytest.mark.parametrize("pattern", [r"(?<=no\w*)fee", r"(?:(?P<a>o)n|n(?P<a>o))"])
def test_what_the_standard_library_cannot_is_left_to_regex(pattern: str) -> None:
    assert matcher(pattern).findall("no nofee on") == regex.findall(pattern, "no nofee on")
    assert isinstance(matchers._compiled(pattern, re.NOFLAG), regex.Pattern)


def test_what_regex_compiled_is_kept() -> None:
    pattern = r"(?<=no\w*)(?P<a>fée)|(?P<a>[é-ü]+)"
    program = matchers._program(pattern, re.IGNORECASE)
    kept = matchers._of_program(pattern, marshal.loads(marshal.dumps(program)))
    assert kept.flags == regex.compile(pattern, re.IGNORECASE).flags
    assert [m["a"] for m in kept.finditer("nofÉE Ö fée")] == ["fÉE", "Ö", "é"]


def test_flags_names_and_numbers_are_kept() -> None:
    program = matchers._program(r"(?P<a>x)(y)?(?P<b>z)", re.IGNORECASE)
    kept = matchers._of_program(r"(?P<a>x)(y)?(?P<b>z)", program)
    match = kept.search("-XZ")
    assert match and match.groupdict() == {"a": "X", "b": "Z"} and match.groups() == ("X", None, "Z")
    assert kept == re.compile(r"(?P<a>x)(y)?(?P<b>z)", re.IGNORECASE)


@pytest.mark.parametrize("program", [(b"",), (b"", 0, {}, 1), (zlib.compress(b"\1\0\0\0" * 3), 0, {}, 1)])
def test_a_broken_program_is_compiled_anew(program: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matchers._PROGRAMS, "get", lambda *_: program)
    assert matchers._compiled(r"fe+", re.NOFLAG).search("a fee")


def test_a_pattern_that_is_none_is_refused() -> None:
    with pytest.raises(regex.error):
        matcher("(fee").search("fee")
