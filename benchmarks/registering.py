"""Listings that are read and set aside a second, by the clock: by one process, and by one for each core.

python -m benchmarks.registering
"""

from __future__ import annotations

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path


def main() -> None:
    """Register the listings of the real responses in an empty registry, twice."""
    # Imported here because the readers import this module again, and need none of it.
    from benchmarks.corpus import demo_listings
    from benchmarks.listings import captured_raw
    from benchmarks.machine import yardstick
    from normalizer.normalize import normalize, rules_version
    from registry.keeping.reading import MOST_READERS, Readers, Rules
    from registry.store import Store

    raws = {raw.reference: raw for raw in captured_raw() or demo_listings()}
    print(f"{len(raws):,} listings; ten million additions: {yardstick():.2f} s")
    for most in (1, MOST_READERS):
        with tempfile.TemporaryDirectory() as folder, Readers(most) as readers:
            store = Store(Path(folder))
            rules = Rules(normalize, rules_version(), readers=readers)
            begin = time.perf_counter()
            with store.run("all", datetime.now(UTC)) as run:
                run.stage(raws.values(), rules)
                spent = time.perf_counter() - begin
                run.reject("measured")
            store.close()
        who = "one process" if most == 1 else "one for each core"
        print(f"  {who}: {spent:.1f} s, {len(raws) / spent:,.0f} a second")


if __name__ == "__main__":
    main()
