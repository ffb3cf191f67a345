"""Results of a method that are kept with its object, and go when it goes."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast
from weakref import ref

Method = TypeVar("Method", bound=Callable[..., Any])


def remembered(most: int | None) -> Callable[[Method], Method]:
    """A method whose results are kept, those asked for last, and no more than ``most`` for each object.

    :func:`functools.lru_cache` on a bound method holds the object that holds it: both stay until the garbage
    collector comes, with all that is kept.
    """

    def keeping(method: Method) -> Method:
        name = f"_remembered_{method.__name__}"

        @wraps(method)
        def ask(self: Any, *asked: Any) -> Any:
            if (results := vars(self).get(name)) is None:
                owner = ref(self)
                results = vars(self).setdefault(name, lru_cache(most)(lambda *asked: method(owner(), *asked)))
            return results(*asked)

        return cast(Method, ask)

    return keeping
