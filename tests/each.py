"""Many quick cases in one test: a test costs pytest and its workers more than a quick case takes."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from functools import partial, wraps
from typing import Any

import pytest

Test = Callable[..., None]


def each(
    names: str | Sequence[str], cases: Iterable[Any], *, ids: Callable[[Any], str] | None = None
) -> Callable[[Test], Test]:
    """``pytest.mark.parametrize``, for cases of milliseconds that share no fixture which they change: all are
    tried in one test, which then shows every one that failed, by its values or as ``ids`` calls the first of
    them. Cases with marks stay tests of their own."""
    names = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
    params = [_param(case, len(names), ids) for case in cases]
    alike = [param for param in params if not param.marks]
    assert alike, "no case"
    groups = [pytest.param(alike, id=f"{len(alike)} cases")]
    groups += [pytest.param([param], id=_name(param), marks=param.marks) for param in params if param.marks]

    def decorate(test: Test) -> Test:
        @wraps(test)
        def tried(group: list[Any], **fixtures: Any) -> None:
            all_hold(
                [
                    (_name(param), partial(test, **dict(zip(names, param.values, strict=True)), **fixtures))
                    for param in group
                ]
            )

        wanted = inspect.signature(test).parameters
        fixtures = [parameter for name, parameter in wanted.items() if name not in names]
        group = inspect.Parameter("group", inspect.Parameter.POSITIONAL_OR_KEYWORD)
        tried.__signature__ = inspect.Signature([group, *fixtures])  # type: ignore[attr-defined]
        return pytest.mark.parametrize("group", groups)(tried)

    return decorate


def all_hold(checks: Sequence[tuple[str, Test]]) -> None:
    """Try every check, whichever fails before it, and fail with the name of each that failed and what pytest
    says of it."""
    __tracebackhide__ = True
    assert checks, "nothing to check"
    faults = []
    for name, check in checks:
        try:
            check()
        except (Exception, pytest.fail.Exception):  # noqa: BLE001 - whatever it is, the others are tried too
            faults.append(f"{name}\n{pytest.ExceptionInfo.from_current().getrepr(style='short')}")
    if faults:
        pytest.fail("\n\n".join([f"{len(faults)} of {len(checks)} failed:", *faults]), pytrace=False)


def _param(case: Any, count: int, ids: Callable[[Any], str] | None) -> Any:
    if isinstance(case, type(pytest.param())):
        return case
    values = (case,) if count == 1 else tuple(case)
    return pytest.param(*values, id=ids(values[0]) if ids else None)


def _name(param: Any) -> str:
    return param.id or ", ".join(map(repr, param.values))
