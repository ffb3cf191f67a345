"""What each step of the line takes, and the normalizer's share, over the six demo catalogues.

python -m benchmarks.line
"""

from __future__ import annotations

import tempfile
import time
import tomllib
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path


def main() -> None:
    """Harvest every site twice, unchanged the second time, and print seconds by step."""
    # Imported here because the child of a crawl imports this module again, and needs none of it.
    from crawlers.source import Source
    from demo.content import CATALOGUES
    from demo.server import serve
    from registry.store import Store
    from schedules.harvest import Progress, harvest
    from search_api.embedded_index import EmbeddedIndex

    with tempfile.TemporaryDirectory() as folder, serve(edition=1) as demo:
        store, index = Store(Path(folder) / "data"), EmbeddedIndex(Path(folder) / "index")
        sources = [Source.model_validate(tomllib.loads(demo.source(site))) for site in CATALOGUES]
        for name in ("first harvest", "second harvest, nothing changed"):
            seconds: dict[str, float] = defaultdict(float)
            asked = len(demo.requests)
            for source in sources:
                last = time.perf_counter()

                def note(progress: Progress) -> None:
                    nonlocal last
                    now = time.perf_counter()
                    seconds[progress.step] += now - last  # noqa: B023
                    last = now

                harvest(source, store=store, index=index, as_of=datetime.now(UTC), report=note)
            total = sum(seconds.values())
            served = sum(exchange.bytes for exchange in demo.requests[asked:])
            print(f"{name}: {total:.1f} s, {served:,} bytes")
            for step, spent in sorted(seconds.items(), key=lambda item: -item[1]):
                print(f"  {step:<10}{spent:6.2f} s {spent / total:6.1%}")
        store.close()


if __name__ == "__main__":
    main()
