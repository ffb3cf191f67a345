"""How many listings a second the normalizer reads on one core, and how that grows with their length.

python -m benchmarks.normalize
"""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable

from benchmarks.corpus import demo_listings, of_equal_size, real_listings, unseen
from benchmarks.listings import captured_raw
from benchmarks.machine import yardstick
from normalizer.assessment import read_assessment
from normalizer.credential_type import read_credential
from normalizer.credit import read_credit
from normalizer.dates import read_dates
from normalizer.delivery import read_delivery
from normalizer.normalize import normalize
from normalizer.outcomes import read_outcomes
from normalizer.pathways import read_pathways
from normalizer.price import read_prices
from normalizer.raw import RawListing
from normalizer.view import View
from normalizer.workload import read_effort

PARTS: dict[str, Callable[[View], object]] = {
    "effort": read_effort,
    "dates": read_dates,
    "delivery": read_delivery,
    "price": read_prices,
    "credit": read_credit,
    "assessment": read_assessment,
    "credential": read_credential,
    "outcomes": read_outcomes,
    "pathways": read_pathways,
}


def rate(listings: list[RawListing], seconds: float = 3.0) -> float:
    """Listings a second of processor time, each round in words not met before, after one to warm up."""
    for raw in listings:
        normalize(raw)
    done, taken, turn = 0, 0.0, 0
    while taken < seconds:
        turn += 1
        fresh = unseen(listings, turn)
        start = time.process_time()
        for raw in fresh:
            normalize(raw)
        taken += time.process_time() - start
        done += len(fresh)
    return done / taken


def characters(raw: RawListing) -> int:
    return sum(len(s.text) for s in raw.statements)


def rate_once(listings: list[RawListing]) -> float:
    """Listings a second of processor time as a harvest meets them: each once; one in twenty warms up."""
    for raw in listings[::20]:
        normalize(raw)
    start = time.process_time()
    for raw in listings:
        normalize(raw)
    return len(listings) / (time.process_time() - start)


def main() -> None:
    print(f"ten million additions: {yardstick():.2f} s")
    if harvested := captured_raw():
        mean = sum(map(characters, harvested)) / len(harvested)
        print(
            f"all real responses: {len(harvested):,} listings of {mean:,.0f} characters", end=", each once: "
        )
        print(f"{rate_once(harvested):,.0f} a second")
    corpora = {"demo": demo_listings(), "real": real_listings()}
    for name, listings in corpora.items():
        if not listings:
            print(f"{name}: absent")
            continue
        mean = sum(map(characters, listings)) / len(listings)
        print(f"{name}: {len(listings)} listings of {mean:,.0f} characters: {rate(listings):,.0f} a second")
    every = [raw for listings in corpora.values() for raw in listings]
    sized = of_equal_size(every)
    print(f"all, each cut or repeated to 2,800 characters: {rate(sized):,.0f} a second")
    print("milliseconds a listing of 2,800 characters:")
    for name, reader in PARTS.items():
        start = time.process_time()
        for raw in sized:
            reader(View(raw))
        print(f"  {name:<11}{(time.process_time() - start) / len(sized) * 1000:6.2f}")
    print("growth with length (microseconds a character, most memory beside the listing itself):")
    for length in (2_800, 20_000, 200_000):
        few = of_equal_size(every[:: max(1, len(every) // 8)], length)
        start = time.process_time()
        for raw in few:
            normalize(raw)
        taken = time.process_time() - start
        peak = max(map(_peak, few)) / 1e6
        print(f"  {length:>7,} {taken / len(few) / length * 1e6:6.2f}   peak {peak:.0f} MB")


def _peak(raw: RawListing) -> int:
    """Bytes that reading one listing takes at most, its own not counted."""
    tracemalloc.start()
    normalize(raw)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


if __name__ == "__main__":
    main()
