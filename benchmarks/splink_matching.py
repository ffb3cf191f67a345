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


TRIGRAMS = {0.97: 0.9, 0.95: 0.9, 0.92: 0.7, 0.85: 0.5}
"""For Jaro-Winkler similarities, which PostgreSQL has not, shares of trigrams in common, which it has."""


def alike(backend: str, column: str, thresholds: list[float]) -> Any:
    """How alike two texts are, in levels."""
    import splink.comparison_level_library as level
    import splink.comparison_library as compare

    if backend != "postgres":
        return compare.JaroWinklerAtThresholds(column, thresholds)
    shares = [f"similarity({column}_l, {column}_r) >= {TRIGRAMS[threshold]}" for threshold in thresholds]
    return compare.CustomComparison(
        output_column_name=column,
        comparison_levels=[
            level.NullLevel(column),
            level.ExactMatchLevel(column),
            *({"sql_condition": share, "label_for_charts": share} for share in shares),
            level.ElseLevel(),
        ],
    )


def settings(backend: str, every_pair: bool) -> Any:
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
            alike(backend, "title", [0.97, 0.92, 0.85]),
            alike(backend, "maker", [0.95, 0.85]),
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
            block_on("first_address"),
            block_on("last_address"),
        ],
        retain_matching_columns=False,
    )


def database(backend: str, url: str) -> Any:
    """Where it runs."""
    if backend == "duckdb":
        from splink import DuckDBAPI

        return DuckDBAPI()
    if backend == "postgres":
        return postgres(url)
    from pyspark.sql import SparkSession
    from splink import SparkAPI
    from splink.backends.spark import similarity_jar_location

    session = SparkSession.builder.config("spark.jars", similarity_jar_location()).getOrCreate()
    return SparkAPI(spark_session=session, break_lineage_method="persist")


def postgres(url: str) -> Any:
    """PostgreSQL, to which tables are brought by plain SQL: Splink's own way needs an extension of DuckDB
    that is downloaded when it runs."""
    from splink.backends.postgres import PostgresAPI
    from splink.internals.misc import to_pyarrow_if_list_tuple_or_dict
    from sqlalchemy import create_engine, text

    types = {"list": "text[]", "double": "float8", "int64": "int8"}

    def column(field: Any) -> str:
        return f"{field.name} {types.get(str(field.type).partition('<')[0], 'text')}"

    class Postgres(PostgresAPI):
        def _table_registration(self, given: Any, table_name: str) -> None:
            rows = to_pyarrow_if_list_tuple_or_dict(given)
            columns = ", ".join(map(column, rows.schema))
            name = f"{self._db_schema}.{table_name}"
            insert = f"INSERT INTO {name} SELECT * FROM json_populate_recordset(null::{name}, :rows)"
            with self._engine.begin() as connection:
                connection.execute(text(f"DROP TABLE IF EXISTS {name}"))
                connection.execute(text(f"CREATE TABLE {name} ({columns})"))
                connection.execute(text(insert), {"rows": json.dumps(rows.to_pylist())})

    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE EXTENSION IF NOT EXISTS pg_trgm"))
    return Postgres(engine)


def probabilities(backend: str, records: list[dict[str, Any]], where: Any) -> dict[tuple[str, str], float]:
    """Of all pairs of records worth a comparison, by their ids, the smaller one first."""
    from splink import Linker, block_on

    registered = where.register(records)
    linker = Linker(registered, settings(backend, len(records) <= FEW), log_level=logging.ERROR)
    sure = [block_on("first_address"), block_on("title_key", "maker")]
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
    found = probabilities(backend, records, where)
    seconds = time.perf_counter() - start
    scores = [found.get((min(pair), max(pair)), 0.0) for pair in pairs]
    print(json.dumps({"scores": scores, "seconds": seconds, "megabytes": memory("VmHWM") - before}))


def memory(name: str) -> int:
    """Of this process, in megabytes: ``VmRSS`` now, ``VmHWM`` at its most."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith(name))


if __name__ == "__main__":
    main()
