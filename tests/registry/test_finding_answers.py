"""What institutions answer to findings: kept, shown beside them, lapsed once what they answer is another."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from normalizer.identity import listing_id
from normalizer.listing import Issue, Listing
from normalizer.raw import CrawlRun, Fetched, Place, RawListing, Statement
from normalizer.rule_packs import rule_packs
from registry import finding_answers, landscape
from registry.__main__ import main
from registry.answer_words import counts, standing
from registry.errors import JudgementError
from registry.finding_answers import Answers, FollowedAnswer, Which, Word, fingerprint
from registry.keeping.database import writing
from registry.keeping.reading import Rules
from registry.keeping.tables import finding_answer
from registry.report_card import ReportCard, Surroundings, report_card
from registry.report_told import answer_told, report_answer
from registry.sources import PERIODS, Declaration, declare, next_turns
from registry.store import Store
from tests.each import each
from tests.registry.catalogue import DAY, START
from tests.registry.offerings import EVIDENCE, offering

SOURCE, SLUG = "cedar", "cedar-college"
WELDING, BAKING = listing_id(SOURCE, "welding"), listing_id(SOURCE, "baking")
URL = "https://cedar.example/welding"
BC = rule_packs()["bc-2021"]


def page(reference: str, *sections: str, **said: str) -> RawListing:
    """A page that says some things of its offering, each under a label, and something of each section."""
    statements = [
        Statement(label=label, text=text, place=Place(path=label, region="facts"))
        for label, text in said.items()
    ]
    statements += [
        Statement(subject=str(n), label="seats", text=text, place=Place(path="tr", region="facts"))
        for n, text in enumerate(sections)
    ]
    url = f"https://cedar.example/{reference}"
    return RawListing(source=SOURCE, reference=reference, url=url, statements=tuple(statements))


def read(raw: RawListing, factor: int = 1) -> Listing:
    """Reads hours, and takes what is said under "conflict" for one."""
    said = {one.label: one.text for one in raw.statements if not one.subject}
    facts: dict[str, object] = {"hours": float(said["hours"]) * factor} if "hours" in said else {}
    one = offering(
        raw.reference.title(),
        source=SOURCE,
        reference=raw.reference,
        maker="Cedar College",
        region="CA-BC",
        **facts,
    )
    issues = [
        Issue(code="FIELD_CONFLICT", field="prices", message=one.text, evidence=(EVIDENCE,))
        for one in raw.statements
        if one.label == "conflict"
    ]
    return one.model_copy(
        update={"id": listing_id(SOURCE, raw.reference), "url": raw.url, "issues": tuple(issues)}
    )


def harvest(store: Store, *pages: RawListing, at: float = 0, factor: int = 1, **fetched: Fetched) -> None:
    """One accepted harvest; another ``factor`` makes other rules."""
    moment = START + at * DAY
    crawled = CrawlRun(id="0", source=SOURCE, started=moment, finished=moment, outcome="finished")
    with store.run(SOURCE, moment) as run:
        run.stage(pages, Rules(lambda raw: read(raw, factor), f"{factor}"))
        run.stage_fetched(fetched.values())
        run.publish(crawled, complete=True)


LONG = page("welding", "3 seats", hours="400", intro="Weld.")
BREAD = page("baking")


@pytest.fixture
def kept(store: Store) -> Store:
    """A college whose welding takes too many hours, and whose baking says nothing."""
    harvest(store, LONG, BREAD)
    return store


def card(store: Store, at: datetime = START) -> ReportCard:
    return report_card(store, SLUG, at, BC)


def answer(
    store: Store,
    word: Word = "disputed",
    code: str = "DURATION_OVER_LIMIT",
    listing: str = WELDING,
    *,
    finding: str = "",
    reason: str = "The page counts practice too.",
    office: str = "Registrar",
    at: float = 0.5,
) -> list[finding_answers.Answer]:
    which = Which(listing, code, finding)  # type: ignore[arg-type]
    moment = START + at * DAY
    return finding_answers.record(store, card(store), [which], word, reason=reason, office=office, at=moment)


def assessed(store: Store) -> Answers:
    return finding_answers.assess(store, card(store), finding_answers.answers(store, SLUG, BC.key))


def told(store: Store) -> list[tuple[str, str, str]]:
    """Answer, standing and lapse of each, the latest first."""
    return [(one.answer.answer, one.standing, one.lapse) for one in assessed(store).all]


def test_an_answer_is_kept_with_what_it_answers_and_takes_no_finding_away(kept: Store) -> None:
    before = card(kept)
    (said,) = answer(kept, reason=" The page counts practice too. ")
    assert finding_answers.answers(kept) == [said]
    assert (said.framework, said.version, said.number) == ("bc-2021", "2021-09", 1)
    assert said.message == "400 hours: the framework expects fewer than 288 hours."
    assert (said.quotes, said.reason, said.office) == (("…",), "The page counts practice too.", "Registrar")
    assert card(kept) == before
    report = report_answer(card(kept), assessed(kept), (), {})
    (welding,) = (one for one in report.listings if one.id == WELDING)
    shown = {one.code: [found.answer for found in one.answers] for one in welding.findings}
    assert shown["DURATION_OVER_LIMIT"] == ["disputed"]
    assert shown["COST_MISSING"] == []
    assert {tally.code: tally.answered for tally in report.tallies if tally.answered} == {
        "DURATION_OVER_LIMIT": 1
    }
    assert counts(report.answered) == "disputed 1"


def test_an_answer_to_quoted_words_stands_while_they_do(kept: Store) -> None:
    answer(kept)
    harvest(kept, page("welding", hours="400", intro="Weld like a master."), BREAD, at=1)
    assert told(kept) == [("disputed", "stands", "")]
    harvest(kept, page("welding", hours="300", intro="Weld like a master."), BREAD, at=2)
    assert told(kept) == [("disputed", "lapsed", "page")]
    assert counts(report_answer(card(kept), assessed(kept), (), {}).answered).startswith("lapsed 1")


def test_an_answer_to_silence_stands_while_the_page_says_the_same_of_the_offering(kept: Store) -> None:
    answer(kept, "not_applicable", "COST_MISSING", reason="It is a free trial of a machine.")
    harvest(kept, page("welding", "full", "9 seats", hours="400", intro="Weld."), BREAD, at=1)
    assert told(kept) == [("not_applicable", "stands", "")], "sections come, go and fill up"
    harvest(kept, page("welding", hours="400", intro="Weld, for a small fee."), BREAD, at=2)
    assert told(kept) == [("not_applicable", "lapsed", "page")]


def test_an_answer_lapses_where_the_same_page_is_read_otherwise(kept: Store) -> None:
    answer(kept)
    harvest(kept, LONG, BREAD, at=1, factor=2)
    assert told(kept) == [("disputed", "lapsed", "finding")]
    harvest(kept, LONG, BREAD, at=2, factor=0)
    assert told(kept) == [("disputed", "settled", "")]
    assert [one.now for one in assessed(kept).all] == [""]


def test_an_answer_under_an_older_form_of_the_framework_lapses(kept: Store) -> None:
    answer(kept)
    revised = BC.model_copy(update={"version": "2030-01"})
    later = report_card(kept, SLUG, START, revised)
    (one,) = finding_answers.assess(kept, later, finding_answers.answers(kept)).all
    assert (one.standing, one.lapse) == ("lapsed", "framework")


def test_what_is_said_to_be_corrected_is_compared_with_the_next_readings(kept: Store) -> None:
    answer(kept, "corrected", reason="Now 40 hours.")
    assert told(kept) == [("corrected", "awaited", "")]
    harvest(kept, LONG, BREAD, at=1)
    assert told(kept) == [("corrected", "not_seen", "")]
    answer(kept, "corrected", reason="Now 40 hours.", at=1.5)
    assert told(kept) == [("corrected", "awaited", ""), ("corrected", "replaced", "")], "corrected once more"
    harvest(kept, LONG, BREAD, at=1.6)
    assert "we have not seen the change yet" in counts(
        report_answer(card(kept), assessed(kept), (), {}).answered
    )
    harvest(kept, page("welding", hours="40"), BREAD, at=2)
    assert told(kept)[0] == ("corrected", "settled", "")
    report = report_answer(card(kept), assessed(kept), (), {})
    (welding,) = (one for one in report.listings if one.id == WELDING)
    assert [(one.answer, one.message) for one in welding.settled] == [
        ("corrected", "400 hours: the framework expects fewer than 288 hours.")
    ] * 2
    assert report.answered.settled == 1


def test_a_page_said_to_be_corrected_is_read_again_whatever_its_dates_say(store: Store) -> None:
    def known(url: str, *references: str) -> Fetched:
        return Fetched(
            url=url, etag='"1"', last_modified="Tue", lastmod="2026-09-01", body="ab", references=references,
            links=(URL,),
        )  # fmt: skip

    harvest(
        store,
        LONG,
        BREAD,
        own=known(URL),
        catalogue=known("https://cedar.example/api", "baking", "welding"),
        other=known("https://cedar.example/baking", "baking", "re-welding"),
    )
    answer(store, "disputed")
    before = store.known(SOURCE)
    answer(store, "corrected")
    after = store.known(SOURCE)
    changed = {url for url, page in after.items() if page != before[url]}
    assert changed == {URL, "https://cedar.example/api"}
    for url in changed:
        one = after[url]
        assert (one.etag, one.last_modified, one.lastmod, one.body) == (None, None, None, "")
        assert (one.references, one.links) == (before[url].references, before[url].links)


def test_it_says_when_the_page_is_to_be_read_again(kept: Store) -> None:
    declare(kept, [Declaration(name=SOURCE, platform="web_page", known_from="demo")], START)
    answer(kept, "corrected")
    now = START + DAY
    (due,) = next_turns(kept, now).values()
    assert timedelta() < due - now <= PERIODS["weekly"]
    (one,) = assessed(kept).all
    said = answer_told(one, next_turns(kept, now))
    assert said.read_next == due
    assert standing(said) == (
        f"said to be corrected; the page has not been read since; it is to be read on {due.day} {due:%B %Y}"
    )
    answer(kept, "disputed")
    assert answer_told(assessed(kept).all[0], next_turns(kept, now)).read_next is None


def test_of_two_offices_the_latest_counts_and_both_are_kept(kept: Store) -> None:
    answer(kept, "disputed", office="Registrar")
    answer(kept, "not_applicable", office="Ministry", reason="A pilot.", at=0.6)
    assert told(kept) == [("not_applicable", "stands", ""), ("disputed", "replaced", "")]
    assert dict(assessed(kept).counts) == {"not_applicable": 1}
    answer(kept, "taken_back", office="Ministry", reason="No pilot.", at=0.7)
    assert [one[:2] for one in told(kept)] == [
        ("taken_back", "stands"), ("not_applicable", "replaced"), ("disputed", "replaced"),
    ]  # fmt: skip
    assert dict(assessed(kept).counts) == {}, "as if nobody had answered"
    (again,) = answer(kept, "taken_back", office="Ministry", reason="No pilot.", at=0.8)
    assert again.number == 3, "sent twice"
    with pytest.raises(JudgementError, match="nothing was answered to DURATION_OVER_LIMIT there"):
        answer(kept, "taken_back", at=0.9)


def test_what_has_lapsed_can_be_taken_back(kept: Store) -> None:
    answer(kept)
    harvest(kept, page("welding", hours="300"), BREAD, at=1)
    answer(kept, "taken_back", at=1.5)
    assert [one[:2] for one in told(kept)] == [("taken_back", "stands"), ("disputed", "replaced")]


def test_the_same_answer_twice_is_kept_once_until_it_has_lapsed(kept: Store) -> None:
    (first,) = answer(kept)
    assert answer(kept, reason="The page counts practice too.\n", at=0.6) == [first]
    assert len(answer(kept, office="Dean", at=0.7)) == 1
    (again,) = answer(kept, at=0.8)
    assert again.number == 3, "after another office it says something new"
    harvest(kept, page("welding", hours="400", intro="Weld like a master."), BREAD, at=1)
    (anew,) = answer(kept, at=1.5)
    assert anew.number == 4, "of another page, too"


def test_a_page_that_is_as_it_was_before_can_be_answered_as_before(kept: Store) -> None:
    answer(kept)
    harvest(kept, page("welding", hours="300"), BREAD, at=1)
    answer(kept, "not_applicable", at=1.5)
    harvest(kept, LONG, BREAD, at=2)
    assert told(kept)[0] == ("not_applicable", "lapsed", "page")
    answer(kept, at=2.5)
    assert told(kept)[0] == ("disputed", "stands", "")


def test_answers_sent_at_once_are_kept_once(kept: Store) -> None:
    with ThreadPoolExecutor(4) as several:
        said = list(several.map(lambda _: answer(kept), range(8)))
    assert {one.id for (one,) in said} == {one.id for one in finding_answers.answers(kept)}
    assert len(finding_answers.answers(kept)) == 1


def test_two_findings_of_one_kind_are_told_apart(store: Store) -> None:
    one = page("welding", conflict="300 here, 400 there")
    more = Statement(label="conflict", text="a\0b", place=Place(path="x", region="facts"))
    harvest(store, one.model_copy(update={"statements": (*one.statements, more)}))
    found = [found for found in card(store).listings[0].findings if found.code == "FIELD_CONFLICT"]
    _, second = map(fingerprint, found)
    (said,) = answer(store, code="FIELD_CONFLICT", finding=second)
    assert said.message == "ab", "no database keeps a NUL"
    assert [(told.standing, told.now) for told in assessed(store).all] == [("stands", second)]
    both = answer(store, code="FIELD_CONFLICT", office="Dean")
    assert len(both) == 2, "unless one is named"
    assert answer(store, code="FIELD_CONFLICT", office="Dean") == both


@each(
    ("changes", "says"),
    [
        ({"code": "COST_PER_HOUR_OUTLIER"}, "COST_PER_HOUR_OUTLIER is not found there, but "),
        ({"code": "NO_SUCH_CODE"}, "NO_SUCH_CODE is not found there, but "),
        ({"listing": listing_id("elsewhere", "1")}, "this report has no listing of this id"),
        ({"finding": "0123456789abcdef"}, "look at the report again: DURATION_OVER_LIMIT is now "),
        ({"word": "ignored"}, "'ignored' is no answer to a finding; write corrected, disputed, "),
        ({"reason": " "}, "an answer needs a reason and the office that gives it"),
        ({"office": ""}, "an answer needs a reason and the office that gives it"),
        ({"reason": "a\0b"}, "leave the NUL character out"),
    ],
)
def test_what_cannot_be_kept_says_what_to_write(changes: dict[str, str], says: str, kept: Store) -> None:
    with pytest.raises(JudgementError) as refused:
        answer(kept, **changes)  # type: ignore[arg-type]
    assert says in str(refused.value)
    assert finding_answers.answers(kept) == []


def test_all_are_answered_or_none(kept: Store) -> None:
    good, wrong = Which(BAKING, "COST_MISSING"), Which(WELDING, "STALE_OR_ENDED")
    with pytest.raises(JudgementError):
        finding_answers.record(kept, card(kept), [good, wrong], "disputed", reason="r", office="o", at=START)
    assert finding_answers.answers(kept) == []
    both = [good, Which(WELDING, "COST_MISSING")]
    made = finding_answers.record(kept, card(kept), both, "disputed", reason="r", office="o", at=START)
    assert {one.listing for one in made} == {BAKING, WELDING}


def test_answers_outlive_harvests_and_are_no_content(kept: Store) -> None:
    before = kept.digest()
    answer(kept)
    assert kept.digest() == before, "as judgements are"
    harvest(kept, BREAD, at=1)
    harvest(kept, BREAD, at=500)
    assert kept.get(WELDING).status == "withdrawn"  # type: ignore[union-attr]
    found = finding_answers.told(kept, START + 900 * DAY, lambda: around(kept))
    assert [(one.standing, one.listed.title) for one in found] == [("settled", "Welding")]


def around(store: Store) -> Surroundings:
    return Surroundings(landscape.load(store))


def test_all_answers_are_told_or_those_of_disputed_listings(kept: Store) -> None:
    answer(kept, "not_applicable", "COST_MISSING", BAKING)
    answer(kept)
    eu = report_card(kept, SLUG, START, rule_packs()["eu-2022"])
    other = [Which(WELDING, "LEVEL_MISSING")]
    finding_answers.record(kept, eu, other, "disputed", reason="r", office="o", at=START)

    def standings(found: list[FollowedAnswer]) -> list[tuple[str, str, str]]:
        return sorted((one.answer.framework, one.answer.code, one.standing) for one in found)

    every = finding_answers.told(kept, START, lambda: around(kept), SLUG)
    assert standings(every) == [
        ("bc-2021", "COST_MISSING", "stands"),
        ("bc-2021", "DURATION_OVER_LIMIT", "stands"),
        ("eu-2022", "LEVEL_MISSING", "stands"),
    ]
    some = finding_answers.told(kept, START, lambda: around(kept), said="disputed")
    assert standings(some) == standings(every)[1:]
    assert finding_answers.told(kept, START, lambda: around(kept), "nobody") == []


def test_under_a_framework_that_is_no_longer_asked_nothing_is_found(kept: Store) -> None:
    answer(kept)
    with writing(kept.engine).begin() as connection:
        connection.execute(finding_answer.update().values(framework="bc-1999"))
    (one,) = finding_answers.told(kept, START, lambda: around(kept))
    assert one.standing == "settled"


def test_what_an_hour_costs_elsewhere_is_not_what_is_answered(kept: Store) -> None:
    found = card(kept).listings[0].findings[0]
    said = ("An hour costs 30.00 CAD, 3.0 times …", "An hour costs 30.00 CAD, 3.1 times …")
    outlier = [found.model_copy(update={"code": "COST_PER_HOUR_OUTLIER", "message": one}) for one in said]
    assert fingerprint(outlier[0]) == fingerprint(outlier[1])
    other = outlier[0].model_copy(update={"message": "An hour costs 31.00 CAD, 3.1 times …"})
    assert fingerprint(other) != fingerprint(outlier[0])


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened = Store(tmp_path)
    harvest(opened, LONG, BREAD)
    data = ("--data", str(tmp_path))
    assert main(["answers", *data]) == 0
    assert "No finding was answered." in capsys.readouterr().err
    answer(opened, reason="Not so.\x1b[2J\nReally")
    assert main(["answers", *data]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Welding, Cedar College\n  DURATION_OVER_LIMIT (bc-2021): 400 hours: ")
    assert "disputed: Not so.\\x1b[2J ⏎ Really (Registrar, 2026-09-01)" in told
    assert main(["answers", SLUG, "--json", *data]) == 0
    (one,) = json.loads(capsys.readouterr().out)
    assert (one["answer"], one["standing"], one["listing"]) == ("disputed", "stands", WELDING)
    assert main(["answers", "no-such", *data]) == 1
    assert "no institution 'no-such' has listings" in capsys.readouterr().err
    assert main(["report", SLUG, *data]) == 0
    told = capsys.readouterr().out
    assert "answered: disputed 1" in told
    assert "DURATION_OVER_LIMIT, answered in 1" in told
    assert main(["report", SLUG, "--errors", "--json", *data]) == 0
    assert json.loads(capsys.readouterr().out)["answered"]["disputed"] == 1
    opened.close()
