"""What must hold of every listing, whatever strangers write: it is read, in time, and nothing is made up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import process_time
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from normalizer.about import ABOUT
from normalizer.listing import CourseInstance, Evidence, Field, Listing
from normalizer.normalize import normalize
from normalizer.raw import Frozen, InstanceRef, Place, Provider, RawListing, Region, Statement

BREATH = settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow], deadline=None)

# --- texts: arbitrary ones, and ones that are made of what the rules look for ---

NUMBERS = [
    "1",
    "8",
    "12",
    "4.5",
    "1,055",
    "1.250",
    "0",
    "2026",
    "XXII",
    "ten",
    "½",
    "trois",
    "99999999999",
    "٣",
]
UNITS = ["hours", "hrs", "h", "weeks", "wk", "semaines", "months", "days", "jours", "years", "minutes",
    "credits",
         "ECTS", "CEU", "%", "per week", "a week", "/week", "each", "sessions"]  # fmt: skip
WORDS = ["from", "to", "-", "–", "up to", "at least", "about", "total", "of", "and", "x", "for", "over",
    "per", "(", ")",
         "$", "€", "CAD", "USD", "£", "free", "gratuit", "deposit", "tuition", "fee", "audit", "certificate",
         "online",
         "in person", "or", "blended", "campus", "live", "self-paced", "starts", "ends", "January", "14",
         "septembre",
         "Fall", "2025", "2026-09-14", "deadline", "any time", "exam", "assignments", "no", "not",
         "non-credit",
         "counts toward the Diploma in Law", "micro-credential", "badge", "taught in French", "Prerequisite",
         "\n", ".",
         ";", ":", "|", "\u00a0", "\u200b", "\ud7ff", "İ", "ﬁ", "é", "🎓"]  # fmt: skip
LABELS = ["", "Duration", "Effort", "Hours per week", "Total hours", "Tuition", "Cost", "Credits", "Delivery",
    "Format",
          "Location", "Start date", "Dates", "Language", "Credential", "Assessment", "Durée", "Frais",
          "Prerequisites",
          "What you will learn", "Who should attend", "Status", "Funding", "Pathways", "Provider", "Level",
          "Q?"]  # fmt: skip
MADE = st.lists(st.sampled_from([*NUMBERS, *UNITS, *WORDS]), min_size=1, max_size=14).map(" ".join)
ANY = st.text(st.characters(codec="utf-8"), min_size=1, max_size=120)
TEXTS = (MADE | ANY).filter(lambda text: bool(text.strip()))

REGIONS: tuple[Region, ...] = ("data", "facts", "body", "markup")
PROVIDERS = (
    None,
    Provider(slug="oven", name="Oven School", type="college", country="CA", time_zone="America/Vancouver"),
    Provider(slug="herd", name="Herd", type="company", country="FR", time_zone="Europe/Paris"),
)


def listing_of(
    statements: Sequence[Statement], provider: Provider | None = PROVIDERS[1], subjects: Sequence[str] = ()
) -> RawListing:
    """Statements on one page, one after the other; each place is its own."""
    offset, placed = 0, []
    for number, statement in enumerate(statements):
        place = Place(path=f"p[{number}]", region=statement.place.region, offset=offset)
        placed.append(statement.model_copy(update={"place": place}))
        offset += len(statement.text) + 1
    return RawListing(
        source="test",
        reference="1",
        url="https://oven.example/1",
        provider=provider,
        instances=tuple(InstanceRef(reference=subject, place=subject) for subject in subjects),
        statements=tuple(placed),
    )


def body(
    text: str, label: str = "", region: Region = "body", about: str | None = None, subject: str = ""
) -> Statement:
    place = Place(path="p", region=region)
    return Statement(subject=subject, label=label, text=text, about=about, place=place)


STATEMENTS = st.builds(
    body,
    TEXTS,
    st.sampled_from(LABELS) | ANY,
    st.sampled_from(REGIONS),
    st.sampled_from([None, None, None, *ABOUT]),
    st.sampled_from(["", "", "", "s1"]),
)
LISTINGS = st.builds(
    listing_of, st.lists(STATEMENTS, max_size=6), st.sampled_from(PROVIDERS), st.just(("s1",))
)


def fields(model: Frozen, path: str = "") -> Iterator[tuple[str, Field[Any]]]:
    """Every field of a listing or instance with its dotted name, however deep it stands."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        for index, one in enumerate(value if isinstance(value, tuple) else (value,)):
            where = f"{path}{name}[{index}]" if isinstance(value, tuple) else f"{path}{name}"
            if isinstance(one, Field):
                yield where, one
            elif isinstance(one, CourseInstance) or (
                isinstance(one, Frozen) and not isinstance(one, Provider)
            ):
                yield from fields(one, f"{where}.")


def evidence_of(field: Field[Any]) -> Iterator[Evidence]:
    yield from field.evidence
    for alternative in field.alternatives:
        yield from alternative.evidence


def readings(listing: Listing) -> dict[str, Any]:
    """What a listing says, without the places where it was said."""
    return {name: (field.state, field.value) for name, field in fields(listing)}


# --- nothing is made up ---

OF_THE_RECORD = {"provider", "is_offering"}
"""What may follow from the record without words: its source's provider, and that it has instances."""
CONCLUDED = {"scope", "is_offering"}
"""What is concluded of the whole from all that is said, by instances too; the page shows from which words."""


@BREATH
@given(LISTINGS)
def test_every_quote_is_a_slice_of_a_statement_at_its_offset(raw: RawListing) -> None:
    said = {(s.place.path, s.place.region): s for s in raw.statements}
    listing = normalize(raw)
    cited = [e for _, field in fields(listing) for e in evidence_of(field)]
    cited += [e for issue in listing.issues for e in issue.evidence]
    for one in cited:
        statement = said[one.path, one.region]
        start = one.offset - statement.place.offset
        assert one.quote
        assert statement.text[start : start + len(one.quote)] == one.quote
        assert one.label == statement.label
        assert one.url == raw.url


@BREATH
@given(LISTINGS)
def test_there_is_no_value_without_evidence(raw: RawListing) -> None:
    for name, field in fields(normalize(raw)):
        if field.known and field.state == "stated":
            assert field.evidence, name
        if field.state == "calculated":
            assert field.evidence or name in OF_THE_RECORD, name
            assert field.calculation
            assert field.calculation.inputs
        if field.state == "not_stated":
            assert not field.evidence, name


@BREATH
@given(st.sampled_from(PROVIDERS), st.lists(st.sampled_from(["", "s1", "s2"]), unique=True))
def test_who_says_nothing_is_silent(provider: Provider | None, subjects: list[str]) -> None:
    listing = normalize(listing_of([], provider, [s for s in subjects if s]))
    assert {name for name, field in fields(listing) if field.state != "not_stated"} <= OF_THE_RECORD
    assert listing.issues == ()


@BREATH
@given(LISTINGS)
def test_words_of_an_instance_say_nothing_of_the_listing(raw: RawListing) -> None:
    mine = tuple(s for s in raw.statements if not s.subject)
    whole, alone = (
        {name: one for name, one in readings(normalize(said)).items() if not name.startswith("instances")}
        for said in (raw, raw.model_copy(update={"statements": mine}))
    )
    of_all = {name for name in CONCLUDED if whole[name][0] == "calculated"}
    assert {name: one for name, one in whole.items() if name not in of_all} == {
        name: one for name, one in alone.items() if name not in of_all
    }


# --- the same words give the same listing ---


@BREATH
@given(LISTINGS, st.randoms(use_true_random=False))
def test_the_order_of_statements_does_not_matter(raw: RawListing, random: Any) -> None:
    shuffled = list(raw.statements)
    random.shuffle(shuffled)
    assert normalize(raw.model_copy(update={"statements": tuple(shuffled)})) == normalize(raw)


@BREATH
@given(LISTINGS)
def test_a_listing_survives_being_written_and_read(raw: RawListing) -> None:
    listing = normalize(raw)
    assert Listing.model_validate_json(listing.model_dump_json()) == listing
    again = normalize(RawListing.model_validate_json(raw.model_dump_json()))
    assert again.model_dump_json() == listing.model_dump_json()


# --- what is said beside a fact ---

SAID = [
    "Duration: 8 weeks",
    "Tuition: $450",
    "Effort: 4-6 hours per week",
    "Total hours: 36",
    "Credits: 3.0",
    "Delivery: Online",
    "Start date: September 14, 2026",
    "Language: French",
    "Credential: Micro-credential",
    ": The course takes about 20 hours in total.",
    ": It runs for six weeks and is taught fully online.",
    ": Students write a final exam.",
    ": This course counts toward the Diploma in Accounting.",
]
UNRELATED = [
    "Our kitchen smells of fresh bread in the morning.",
    "Yeast is a living thing and likes it warm.",
    "Bring an apron and a notebook.",
    "The building has a large garden with old trees.",
    "Past participants remember the laughter most of all.",
    "Le pain est une affaire de patience.",
    "Parking is available behind the library.",
    "Call the front desk at 604-555-0134 with any question.",
    "We welcome learners of every background.",
    "Das Brot kommt aus dem Ofen und duftet.",
]


def from_line(line: str) -> Statement:
    label, _, text = line.partition(": ")
    return body(text, label, "facts" if label else "body")


@BREATH
@given(
    st.lists(st.sampled_from(SAID), min_size=1, max_size=5, unique=True),
    st.sampled_from(UNRELATED),
    st.integers(0, 5),
)
def test_an_unrelated_sentence_changes_no_reading(facts: list[str], sentence: str, position: int) -> None:
    """A statement of its own, before, between or after the others."""
    statements = [from_line(line) for line in facts]
    more = [*statements[:position], body(sentence), *statements[position:]]
    before, after = readings(normalize(listing_of(statements))), readings(normalize(listing_of(more)))
    assert {k: v for k, v in before.items() if v[1] is not None} == {
        k: v for k, v in after.items() if v[1] is not None
    }


@BREATH
@given(
    st.sampled_from([line for line in SAID if line.startswith(": ")]),
    st.sampled_from(UNRELATED),
    st.booleans(),
)
def test_an_unrelated_sentence_in_the_same_paragraph_changes_no_reading(
    line: str, sentence: str, first: bool
) -> None:
    text = line[2:]
    both = f"{sentence} {text}" if first else f"{text} {sentence}"
    alone, beside = (readings(normalize(listing_of([body(words)]))) for words in (text, both))
    # A description is all the prose there is.
    assert alone | {"description": None} == beside | {"description": None}


# --- what is calculated ---


@BREATH
@given(st.integers(1, 20), st.integers(0, 15), st.integers(1, 26), st.sampled_from(["facts", "prose"]))
def test_doubling_the_weeks_doubles_the_calculated_hours(low: int, more: int, weeks: int, how: str) -> None:
    assume(low + more <= 40)

    def hours(count: int) -> tuple[float | None, float | None]:
        effort = f"{low}-{low + more} hours per week" if more else f"{low} hours per week"
        if how == "facts":
            statements = [body(f"{count} weeks", "Duration", "facts"), body(effort, "Effort", "facts")]
        else:
            statements = [body(f"The course runs for {count} weeks."), body(f"Plan for {effort}.")]
        workload = normalize(listing_of(statements)).workload
        assert workload.state == "calculated"
        assert workload.value
        return workload.value.hours_min, workload.value.hours_max

    high = low + more
    assert [hours(weeks), hours(2 * weeks)] == [
        (low * weeks, high * weeks),
        (low * 2 * weeks, high * 2 * weeks),
    ]


# --- nothing crashes or hangs it ---


@BREATH
@given(LISTINGS)
def test_any_text_is_read(raw: RawListing) -> None:
    listing = normalize(raw)
    assert (listing.source, listing.reference, len(listing.instances)) == ("test", "1", 1)


HOSTILE = {
    "digits": "1",
    "digits of a price": "$1,",
    "dates": "1-1-1-",
    "blanks": " ",
    "nested": "(((",
    "signs": "$",
    "signs apart": "£ ",
    "points": "1.",
    "commas": "1,000,",
    "weeks": "8 weeks ",
    "ranges": "1 to ",
    "hours": "hours hours per ",
    "hours a week": "4-6 hours per week, ",
    "lines": "\n",
    "labels": "Cost: ",
    "months": "January ",
    "starts": "starts January 5 ",
    "clock": "10:00-12:00 ",
    "online": "online or in person and ",
    "credits": "3 credits of 3 ",
    "exams": "no exam, assignments and ",
    "awards": "counts toward the Diploma in ",
    "certificate": "Certificate of ",
    "free": "free certificate fee ",
    "combining": "e\u0301\u0301\u0301",
    "words": "word ",
    "letters": "a",
    "hyphens": "-",
    "questions": "? ! . ",
    "upper case": "A B C. ",
    "dotted I": "İ",
    "some and no others": f"some of {'theirskills' * 14} ",
    "evenings": "le soir ",
    "sittings": "Tuesdays, 6-9 pm ",
    "hours of a kind": "Contact hours: 36. ",
    "hours of a kind and weeks": "Class hours: 42 (14 weeks). ",
    "questions of words": f"each course of {'lengths' * 9} deadline for {'forms' * 12} may. ",
}
FACTOR = 8
SLACK = 2.5
"""Beyond the factor by which the text grew, because machines are shared. Quadratic time would take 64 times
as long."""
QUICK = 0.1
"""Seconds of processor time that are not worth comparing."""


def seconds(statement: Statement) -> float:
    """Best of two, in processor time; another text each time, since prepared texts are remembered."""
    best = float("inf")
    for attempt in range(2):
        raw = listing_of([statement.model_copy(update={"text": f"{statement.text} {attempt}"})])
        begin = process_time()
        normalize(raw)
        best = min(best, process_time() - begin)
        if best < QUICK:
            break
    return best


def assert_linear(part: str, size: int, statement: Statement) -> None:
    """A statement whose text repeats a part up to a size takes about eight times as long as an eighth of
    it."""

    def of(length: int) -> float:
        return seconds(statement.model_copy(update={"text": part * (length // len(part))}))

    few = many = 0.0
    for _ in range(2):  # a neighbour's burst of work is not a rule's fault
        many = of(size)
        if many < QUICK:
            return
        few = of(size // FACTOR)
        if many <= FACTOR * SLACK * few:
            return
    raise AssertionError(f"{part!r}: {few:.3f} s, then {many:.3f} s for {FACTOR} times the text")


@pytest.mark.parametrize("end", ["Certificate", "$20", "badge", "micro-credential", "3 hours"])
@pytest.mark.parametrize("part", ["-", "-a", "a-", "- ", "–"])
def test_a_short_line_is_read_in_one_way(part: str, end: str) -> None:
    """What could be cut into words in many ways takes the power of how many words a rule asks for."""
    for length in (30, 75, 150):
        assert seconds(body(f"{part * (length // len(part))} A.B {end}")) < 1


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_length_of_hostile_prose(name: str) -> None:
    assert_linear(HOSTILE[name], 40_000, body("text"))


@pytest.mark.parametrize("label", [label for label in LABELS if label])
def test_time_grows_with_the_length_of_hostile_facts(label: str) -> None:
    for part in HOSTILE.values():
        assert_linear(part, 4_000, body("text", label, "facts"))


@pytest.mark.parametrize("about", ABOUT)
def test_time_grows_with_the_length_of_hostile_fields(about: str) -> None:
    for part in HOSTILE.values():
        assert_linear(part, 4_000, body("text", about, "data", about))


def test_time_grows_with_the_number_of_statements() -> None:
    def spent(number: int) -> float:
        lines = [from_line(SAID[index % len(SAID)]) for index in range(number)]
        raw = listing_of([s.model_copy(update={"text": f"{s.text} {i}"}) for i, s in enumerate(lines)])
        begin = process_time()
        normalize(raw)
        return process_time() - begin

    spent(20)
    assert spent(1600) <= FACTOR * SLACK * max(spent(1600 // FACTOR), QUICK / FACTOR)
