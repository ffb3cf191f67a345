"""Hours and prices of which a page tells one end, on the ministry's pages and in its tables."""

import csv
import io
from decimal import Decimal
from pathlib import Path

from normalizer.listing import Price, Workload
from registry.answers import OverlapAnswer, ReachAnswer, Span
from tests.search_api.conftest import serving_listings
from tests.search_api.listings import identity, price, stated
from tests.search_api.test_ministry import NOISE, SKILLS, WELDING, offer
from tests.search_api.test_ministry_pages import soup, text


def test_an_end_that_a_page_leaves_open_is_left_open_for_an_office_too(tmp_path: Path) -> None:
    open_ends = offer(
        1,
        "Beginner Welding",
        0,
        skills=stated(SKILLS),
        workload=stated(Workload(hours_min=35, basis="total")),
        prices=stated((Price(amount_min=Decimal(400), currency="CAD"), price("900"))),
    )
    up_to = offer(
        2,
        "Welding for Beginners",
        1,
        skills=stated(SKILLS),
        workload=stated(Workload(hours_max=40, basis="total")),
        prices=stated((Price(amount_max=Decimal(50), currency="CAD"),)),
    )
    with serving_listings(tmp_path, open_ends, up_to, WELDING[2], *NOISE) as client:
        (cluster,) = OverlapAnswer.model_validate_json(client.get("/api/v1/overlap").content).clusters
        cells = ReachAnswer.model_validate_json(client.get("/api/v1/reach").content).cells
        table = client.get("/api/v1/tables/offers.csv").content.decode("utf-8-sig")
        page = text(soup(client.get(f"/ministry/overlap/{identity(1)}")))
    offers = {one.id: one for one in cluster.offers}
    mine, theirs, closed = (offers[identity(number)] for number in (1, 2, 3))
    ends = [(one.hours.min, one.hours.max) for one in (mine, theirs, closed) if one.hours]
    assert ends == [(35, None), (None, 40), (40, 40)]
    assert [tuple(dict(one.prices["CAD"]).values()) for one in (mine, theirs)] == [(400, None), (None, 50)]
    (cell,) = (cell for cell in cells if (cell.subject, cell.region) == ("engineering", "anywhere"))
    assert (cell.hours, cell.prices["CAD"]) == (Span(min=35, max=40), Span(min=50, max=400))
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(table))}
    told = ("hours_min", "hours_max", "price_min", "price_max")
    assert [rows[identity(1)][name] for name in told] == ["35.0", "", "400.0", ""]
    assert [rows[identity(2)][name] for name in told] == ["", "40.0", "", "50.0"]
    for words in (
        "at least 35 hours",
        "from 400 CAD",
        "up to 40 hours",
        "up to 50 CAD",
        "at least 35 h",
        "up to 40 h",
    ):
        assert words in page
