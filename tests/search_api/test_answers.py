"""Findings are answered by form and by program, shown with their answers, and disputes reach the ministry."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, expect

from registry.report_told import Disputes, ReportAnswer
from registry.store import Store
from search_api.__main__ import main
from search_api.offices import KEY_VARIABLE, institution_key
from tests.each import each
from tests.search_api.conftest import DESKTOP, PHONE, looking, serving_listings
from tests.search_api.listings import PROVIDERS, hours, identity, listing, register, stated
from tests.search_api.test_api import problem
from tests.search_api.test_pages import EVIL, soup, text

NORTH, THORN = "northshore-college", "thornwick-university"
REPORT, ANSWERS = f"/api/v1/institutions/{NORTH}/report", f"/api/v1/institutions/{NORTH}/answers"
LONG = listing(1, "Welding", provider=stated(PROVIDERS[0]), workload=stated(hours(400), "400 hours"))
STRANGE = listing(2, EVIL, provider=stated(PROVIDERS[0]))
OTHER = listing(3, "Nursing", provider=stated(PROVIDERS[1]))


@pytest.fixture
def client(tmp_path: Path) -> Iterator[httpx.Client]:
    with serving_listings(tmp_path, LONG, STRANGE, OTHER) as opened:
        yield opened


def said(number: int = 1, code: str = "DURATION_OVER_LIMIT", **changes: Any) -> dict[str, Any]:
    whole = {"findings": [{"listing": identity(number), "code": code}], "answer": "disputed"}
    return whole | {"reason": "It counts practice too.", "office": "Registrar"} | changes


def report(client: httpx.Client) -> ReportAnswer:
    return ReportAnswer.model_validate_json(client.get(REPORT).content)


def form(client: httpx.Client, **changes: Any) -> httpx.Response:
    """The page's own form, sent as a browser would, with the first finding of the welding ticked."""
    page = soup(client.get(f"/institutions/{NORTH}/report"))
    ticked = page.select_one(f"input[name=finding][value^='{identity(1)} DURATION_OVER_LIMIT ']")
    hidden = {str(one["name"]): one["value"] for one in page.select("form.verdict input[type=hidden]")}
    data: dict[str, Any] = {"answer": "disputed", "reason": "r", "office": "o", **hidden}
    data |= {"finding": ticked["value"]} if ticked else {}
    return client.post(f"/institutions/{NORTH}/report", data=data | changes)


def test_an_answer_stands_beside_its_finding_everywhere(client: httpx.Client) -> None:
    answer = client.post(ANSWERS, json=said())
    assert answer.status_code == 201, answer.text
    (kept,) = answer.json()
    assert (kept["answer"], kept["standing"], kept["code"]) == ("disputed", "stands", "DURATION_OVER_LIMIT")
    found = report(client)
    assert (found.answered.disputed, found.without_errors) == (1, 0), "it takes no finding away"
    (welding,) = (one for one in found.listings if one.id == identity(1))
    over = next(one for one in welding.findings if one.code == "DURATION_OVER_LIMIT")
    assert [(one.id, one.reason) for one in over.answers] == [(kept["id"], "It counts practice too.")]
    page = text(soup(client.get(f"/institutions/{NORTH}/report")))
    assert "Answered: disputed 1." in page
    assert "Disputed , Registrar , " in page and "It counts practice too." in page
    rows = csv.DictReader(io.StringIO(client.get(f"{REPORT}.csv").content.decode("utf-8-sig"), newline=""))
    answered = [(row["code"], row["answer"], row["finding"]) for row in rows if row["answer"]]
    assert answered == [("DURATION_OVER_LIMIT", "disputed", over.id)]
    assert client.get(f"{REPORT}.xlsx").status_code == 200


def test_what_has_become_of_an_answer_is_said_everywhere(client: httpx.Client, tmp_path: Path) -> None:
    def read_again(taken: int, days: int) -> str:
        one = LONG.model_copy(update={"workload": stated(hours(taken), f"{taken} hours")})
        with closing(Store(tmp_path)) as store:
            register(store, one, STRANGE, at=datetime.now(UTC) + timedelta(days=days))
        return text(soup(client.get(f"/institutions/{NORTH}/report")))

    client.post(ANSWERS, json=said())
    client.post(ANSWERS, json=said(code="COST_MISSING", answer="corrected"))
    page = read_again(300, days=1)
    assert "Answered: said corrected 1: we have not seen the change yet, lapsed 1: what was answered" in page
    assert "Disputed; lapsed: what we read on the page has changed since , Registrar , " in page
    (lapsed,) = client.get("/api/v1/disputes").json()["disputes"]
    assert (lapsed["standing"], lapsed["message"][:9]) == ("lapsed", "400 hours")
    page = read_again(40, days=2)
    assert "Disputed; no longer found , Registrar , " in page
    assert client.get("/api/v1/disputes").json()["total"] == 0
    rows = csv.DictReader(io.StringIO(client.get(f"{REPORT}.csv").content.decode("utf-8-sig"), newline=""))
    assert {(row["severity"], row["code"], row["standing"]) for row in rows if row["answer"]} == {
        ("", "DURATION_OVER_LIMIT", "settled"),
        ("error", "COST_MISSING", "not_seen"),
    }


def test_the_same_answer_twice_is_kept_once(client: httpx.Client) -> None:
    once, twice = (client.post(ANSWERS, json=said()).json() for _ in range(2))
    assert [one["id"] for one in once] == [one["id"] for one in twice]
    form(client, reason="It counts practice too.", office="Registrar")
    found = report(client)
    assert sum(len(one.answers) for listed in found.listings for one in listed.findings) == 1


def test_several_findings_are_answered_at_once_or_none(client: httpx.Client) -> None:
    both = [{"listing": identity(number), "code": "COST_MISSING"} for number in (1, 2)]
    wrong = [*both, {"listing": identity(3), "code": "COST_MISSING"}]
    detail = problem(client.post(ANSWERS, json=said(findings=wrong)), 422)["detail"]
    assert "Nothing was recorded: " in detail and identity(3) in detail
    assert report(client).answered.not_applicable == 0
    sent = client.post(ANSWERS, json=said(findings=both, answer="not_applicable"))
    assert [one["answer"] for one in sent.json()] == ["not_applicable"] * 2
    tally = next(one for one in report(client).tallies if one.code == "COST_MISSING")
    assert (tally.listings, tally.answered) == (2, 2)


@each(
    ("changes", "parameter", "says"),
    [
        ({"answer": "ignored"}, "answer", "write 'corrected', 'disputed', 'not_applicable' or 'taken_back'"),
        ({"findings": []}, "findings", "give 1 or more"),
        ({"findings": [{"listing": "x", "code": "COST_MISSING"}]}, "findings", "an id as answers have it"),
        ({"findings": [{"listing": identity(1), "code": "NO_SUCH"}]}, "findings", "'COST_MISSING'"),
        ({"reason": ""}, "reason", "write 1 or more characters"),
        ({"office": "x" * 201}, "office", "write at most 200 characters"),
        ({"framework": "bc-1999"}, "framework", "known ones: "),
        ({"verdict": "needed"}, "verdict", "There is no such key here"),
    ],
)
def test_what_is_wrong_is_named_with_what_to_write(
    changes: dict[str, Any], parameter: str, says: str, client: httpx.Client
) -> None:
    found = problem(client.post(ANSWERS, json=said(**changes)), 422)
    assert [one["parameter"] for one in found["errors"]] == [parameter]
    assert says in found["errors"][0]["message"]


def test_what_is_not_there_cannot_be_answered(client: httpx.Client) -> None:
    problem(client.post("/api/v1/institutions/no-such/answers", json=said()), 404)
    detail = problem(client.post(ANSWERS, json=said(code="STALE_OR_ENDED")), 422)["detail"]
    assert "STALE_OR_ENDED is not found there, but " in detail
    named = [{"listing": identity(1), "code": "DURATION_OVER_LIMIT", "finding": "0" * 16}]
    assert (
        "look at the report again" in problem(client.post(ANSWERS, json=said(findings=named)), 422)["detail"]
    )
    assert "leave the NUL" in problem(client.post(ANSWERS, json=said(reason="a\0b")), 422)["detail"]
    none_is_meant = "/api/v1/institutions/marlowe-online/answers"
    problem(client.post(none_is_meant, json=said()), 404)


def test_an_institutions_key_opens_its_own_report_alone(
    client: httpx.Client,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = ["institution-key", NORTH, "--data", str(tmp_path)]
    assert main(asked) == 1
    assert KEY_VARIABLE in capsys.readouterr().err
    monkeypatch.setenv(KEY_VARIABLE, "office")
    assert main(["institution-key", f"{NORTH[:-1]}x", "--data", str(tmp_path)]) == 1
    refused = capsys.readouterr()
    assert refused.out == "" and f"near it are {NORTH}" in refused.err
    assert main(asked) == 0
    own = capsys.readouterr().out.strip()

    def sent(key: str, path: str = ANSWERS, body: Any = None) -> int:
        headers = {"authorization": f"Bearer {key}"}
        return client.post(path, json=body or said(), headers=headers).status_code

    assert [sent(key) for key in ("office-", "no", institution_key(THORN))] == [403] * 3
    assert [sent(key) for key in (own, "office")] == [201] * 2
    assert sent(own, f"/api/v1/institutions/{THORN}/answers") == 403
    pair = {"pairs": [[identity(1), identity(3)]], "verdict": "needed", "reason": "r", "office": "o"}
    assert sent(own, "/api/v1/overlap/judgements", pair) == 403
    page = soup(client.get(f"/institutions/{NORTH}/report"))
    assert page.find("input", type="password")
    assert form(client).status_code == 403
    assert form(client, key=own).status_code == 303


def test_a_form_of_another_site_answers_nothing(client: httpx.Client) -> None:
    for send in (
        lambda head: client.post(ANSWERS, json=said(), headers=head),
        lambda head: client.post(f"/institutions/{NORTH}/report", data={"answer": "disputed"}, headers=head),
    ):
        assert send({"sec-fetch-site": "cross-site"}).status_code == 403
        assert send({"x-forwarded-for": "192.0.2.7"}).status_code == 403
    assert report(client).answered.disputed == 0


def test_a_form_that_lacks_something_says_what(client: httpx.Client) -> None:
    for lacks in (
        {"answer": ""},
        {"reason": " "},
        {"office": ""},
        {"finding": "x y"},
        {"finding": ""},
        {"page": "x"},
    ):
        page = form(client, **lacks)
        assert page.status_code == 422, lacks
        assert "validation" not in page.text
    assert "tick findings and choose an answer" in form(client, answer="").text
    again = soup(form(client, answer="", reason="In the <table>", office="Registrar"), 422)
    assert [one.get_text() for one in again.select("form.verdict textarea")] == ["In the <table>"]
    assert [one["value"] for one in again.select("form.verdict [name=office]")] == ["Registrar"]
    assert len(again.select("[name=finding][checked]")) == 1
    assert form(client, framework="bc-1999").status_code == 422
    assert report(client).answered.disputed == 0


def test_strangers_words_are_text(client: httpx.Client) -> None:
    evil = said(2, "COST_MISSING", reason=f"{EVIL} =1+1", office="=cmd()<script>")
    assert client.post(ANSWERS, json=evil).status_code == 201
    for path in (f"/institutions/{NORTH}/report", "/ministry/disputes"):
        page = soup(client.get(path))
        assert EVIL in text(page)
        assert [one for one in page.find_all("script") if not one.get("src")] == []
    for table in (f"{REPORT}.csv", "/api/v1/tables/disputes.csv"):
        rows = list(csv.DictReader(io.StringIO(client.get(table).content.decode("utf-8-sig"), newline="")))
        assert "'=cmd()<script>" in [row["office"] for row in rows]


def test_what_is_disputed_is_shown_to_the_ministry(client: httpx.Client) -> None:
    assert client.get("/api/v1/disputes").json() == {"total": 0, "disputes": []}
    assert "0 disputed findings" in text(soup(client.get("/ministry/disputes")))
    client.post(ANSWERS, json=said())
    client.post(ANSWERS, json=said(code="COST_MISSING", answer="not_applicable"))
    client.post(f"/api/v1/institutions/{THORN}/answers", json=said(3, "COST_MISSING", office="Dean"))
    found = Disputes.model_validate_json(client.get("/api/v1/disputes").content)
    assert [(one.provider, one.title, one.office) for one in found.disputes] == [
        (THORN, "Nursing", "Dean"),
        (NORTH, "Welding", "Registrar"),
    ]
    page = soup(client.get("/ministry/disputes"))
    assert "Northshore College" in text(page) and "400 hours: the framework expects" in text(page)
    for link in page.select("main a[href^='/']"):
        assert client.get(str(link["href"])).status_code == 200
    headline = soup(client.get("/ministry")).select_one("a[href='/ministry/disputes']")
    assert headline and headline.parent and headline.parent.parent
    assert headline.parent.parent.dd.get_text() == "2"  # type: ignore[union-attr]
    client.post(ANSWERS, json=said(answer="corrected"))
    assert client.get("/api/v1/disputes").json()["total"] == 1, "answered otherwise since"


def test_a_report_tells_how_it_changed(client: httpx.Client) -> None:
    (*_, now) = report(client).trend
    assert (now.listings, now.findings["error"] > 0) == (2, True)
    assert now.completeness == pytest.approx(2.5 / 11), "title and provider; of one the hours too"
    page = soup(client.get(f"/institutions/{NORTH}/report"))
    rows = page.select("section[aria-labelledby=trend] tbody tr")
    assert rows and now.month in text(rows[-1])


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE])
def test_answering_in_a_browser(client: httpx.Client, browser: Browser, viewport: Any) -> None:
    with looking(browser, str(client.base_url), viewport) as page:
        page.goto(f"/institutions/{NORTH}/report")
        finding = page.get_by_role("listitem").filter(has_text="400 hours: the framework").last
        finding.get_by_role("checkbox", name="answer this").check()
        page.get_by_role("radio", name="the page has been corrected").check()
        page.get_by_label("Reason").fill("Now 40 hours")
        page.get_by_label("Office").fill("Registrar")
        page.get_by_role("button", name="Record the answer").click()
        expect(page.get_by_role("status")).to_have_text("Recorded.")
        expect(page.get_by_text("Now 40 hours")).to_be_visible()
        expect(page.get_by_text("said corrected 1: the page has not been read since")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
