"""The comparison of records expressed for Splink, which runs it on DuckDB here and on PostgreSQL or Spark
elsewhere. `docs/beyond-one-machine.md` says how the two relate.

    pip install splink==5.0.0 duckdb==2.0.1        in a virtual environment of its own
    python benchmarks/splink_matching.py RECORDS.json PAIRS.json [duckdb | postgres URL | spark]

RECORDS.json is a list of records as `benchmarks.matching_side_by_side` writes them, PAIRS.json a list of two
ids each. Prints one JSON object: the probability of each pair that it scored, seconds, and memory.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

FEW = 2_000
"""Records of which all pairs are looked at, so that blocking loses none."""


def settings(every_pair: bool) -> Any:
    """What is compared, in Splink's terms. Each comparison gives bits, as ours do; what they are worth is
    learnt from the records themselves."""
    import splink.comparison_level_library as level
    import splink.comparison_library as compare
    from splink import SettingsCreator, block_on
    from splink.blocking_rule_library import CustomRule

    hours_apart = "greatest(hours_min_l / hours_max_r, hours_min_r / hours_max_l)"
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            compare.ArrayIntersectAtSizes("addresses", [1]),
            compare.JaroWinklerAtThresholds("title", [0.97, 0.92, 0.85]),
            compare.JaroWinklerAtThresholds("maker", [0.95, 0.85]),
            compare.ExactMatch("parts"),
            compare.ExactMatch("language"),
            compare.CustomComparison(
                output_column_name="hours",
                comparison_levels=[
                    level.Or(level.NullLevel("hours_min"), level.NullLevel("hours_max")),
                    {"sql_condition": f"{hours_apart} <= 1.1", "label_for_charts": "the same"},
                    {"sql_condition": f"{hours_apart} <= 2.5", "label_for_charts": "near"},
                    level.ElseLevel(),
                ],
            ),
        ],
        blocking_rules_to_generate_predictions=[CustomRule("1 = 1")]
        if every_pair
        else [
            block_on("title_key"),
            block_on("substr(title, 1, 6)"),
            block_on("maker", "substr(title, 1, 3)"),
            block_on("addresses[1]"),
            block_on("addresses[2]"),
        ],
        retain_matching_columns=False,
    )


def database(backend: str, url: str) -> Any:
    """Where it runs: the rest is the same everywhere."""
    if backend == "duckdb":
        from splink import DuckDBAPI

        return DuckDBAPI()
    if backend == "postgres":
        from splink.backends.postgres import PostgresAPI
        from sqlalchemy import create_engine

        return PostgresAPI(create_engine(url))
    from pyspark.sql import SparkSession
    from splink import SparkAPI

    return SparkAPI(spark_session=SparkSession.builder.getOrCreate())


def probabilities(records: list[dict[str, Any]], where: Any) -> dict[tuple[str, str], float]:
    """Of all pairs of records worth a comparison, by their ids, the smaller one first."""
    from splink import Linker, block_on

    linker = Linker(where.register(records), settings(len(records) <= FEW), log_level=logging.ERROR)
    sure = [block_on("addresses[1]"), block_on("title_key", "maker")]
    train = linker.training
    train.estimate_probability_two_random_records_match(sure, recall=0.8)
    train.estimate_u_using_random_sampling(max_pairs=1e6, seed=7)
    train.estimate_parameters_using_expectation_maximisation(block_on("title_key"))
    train.estimate_parameters_using_expectation_maximisation(block_on("maker"))
    found = linker.inference.predict(threshold_match_probability=0.001, warning_mode="never")
    return {
        (min(row["unique_id_l"], row["unique_id_r"]), max(row["unique_id_l"], row["unique_id_r"])): row[
            "match_probability"
        ]
        for row in found.as_record_list()
    }


def main() -> None:
    records, pairs = (json.loads(Path(name).read_text()) for name in sys.argv[1:3])
    backend, url = (*sys.argv[3:], "duckdb", "")[:2] if sys.argv[3:] else ("duckdb", "")
    where = database(backend, url)
    import_module("splink.comparison_library")  # loading libraries is not counted
    before, start = memory("VmRSS"), time.perf_counter()
    found = probabilities(records, where)
    seconds = time.perf_counter() - start
    scores = [found.get((min(pair), max(pair)), 0.0) for pair in pairs]
    print(json.dumps({"scores": scores, "seconds": seconds, "megabytes": memory("VmHWM") - before}))


def memory(name: str) -> int:
    """Of this process, in megabytes: ``VmRSS`` now, ``VmHWM`` at its most."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith(name))


if __name__ == "__main__":
    main()
