"""Many quick cases in one test: a test costs pytest and its workers more than a quick case takes."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any

import pytest

Test = Callable[..., None]


def each(names: str | Sequence[str], cases: Iterable[Any]) -> Callable[[Test], Test]:
    """``pytest.mark.parametrize``, for cases of milliseconds that share no fixture which they change: all are
    tried in one test, which then shows every one that failed. Cases with marks stay tests of their own."""
    names = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
    params = [_param(case, len(names)) for case in cases]
    alike = [param for param in params if not param.marks]
    assert alike, "no case"
    groups = [pytest.param(alike, id=f"{len(alike)} cases")]
    groups += [pytest.param([param], id=_name(param), marks=param.marks) for param in params if param.marks]

    def decorate(test: Test) -> Test:
        @wraps(test)
        def tried(group: list[Any], **fixtures: Any) -> None:
            faults = [fault for param in group if (fault := _fault(test, names, param, fixtures))]
            if faults:
                failed = f"{len(faults)} of {len(group)} cases failed:"
                pytest.fail("\n\n".join([failed, *faults]), pytrace=False)

        wanted = inspect.signature(test).parameters
        assert set(names) <= set(wanted), f"{test.__name__} has no parameter {set(names) - set(wanted)}"
        fixtures = [parameter for name, parameter in wanted.items() if name not in names]
        group = inspect.Parameter("group", inspect.Parameter.POSITIONAL_OR_KEYWORD)
        tried.__signature__ = inspect.Signature([group, *fixtures])  # type: ignore[attr-defined]
        return pytest.mark.parametrize("group", groups)(tried)

    return decorate


def _param(case: Any, count: int) -> Any:
    if isinstance(case, type(pytest.param())):
        return case
    return pytest.param(case) if count == 1 else pytest.param(*case)


def _name(param: Any) -> str:
    return param.id or ", ".join(map(repr, param.values))


def _fault(test: Test, names: Sequence[str], param: Any, fixtures: dict[str, Any]) -> str:
    """What pytest would say of a case; empty when it holds."""
    __tracebackhide__ = True
    try:
        test(**dict(zip(names, param.values, strict=True)), **fixtures)
    except (Exception, pytest.fail.Exception):  # noqa: BLE001 - whatever it is, the other cases are tried too
        seen = pytest.ExceptionInfo.from_current()
        return f"{_name(param)}\n{seen.getrepr(style='short')}"
    return ""
