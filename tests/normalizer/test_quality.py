"""Who assures quality, how long an award holds and how it is renewed; not access, offers, providers,
requirements."""

from __future__ import annotations

from normalizer.listing import Quality
from normalizer.quality import PROCESS, RENEWAL, REVIEWED, VALIDITY, read_quality
from tests.each import each
from tests.normalizer.views import said, view_of


@each(
    ("text", "period"),
    [
        ("First aid certificates are valid for three (3) years.", "P3Y"),
        ("You get a wallet card, good for 24 months.", "P24M"),
        ("The badge expires after one year.", "P1Y"),
        ("Certification lasts five years.", "P5Y"),
        ("L'attestation est valide pour 3 ans.", "P3Y"),
        ("Das Zertifikat ist zwei Jahre gültig.", None),
        ("Zertifikat mit 2 Jahren Gültigkeit", "P2Y"),
        ("Het certificaat is 3 jaar geldig.", None),
        ("Your voucher is valid for 12 months.", None),
        ("The certificate is free and your access is valid for 12 months.", None),
        ("You need a driver's licence held for two years.", None),
        ("Prices are valid for 30 days.", None),
        ("Certificate: the course lasts three weeks.", None),
        ("A valid certificate from the last three years is needed to enrol.", None),
        ("Test results from the past two years are accepted.", None),
    ],
)
def test_how_long_an_award_holds(text: str, period: str | None) -> None:
    assert [r.value for r in VALIDITY.read_text(text)] == ([period] if period else [])


@each(
    ("text", "process"),
    [
        ("This course is accredited by the Law Society of the province.", "professional"),
        ("The micro-credential has been approved by the Academic Council.", "internal"),
        ("All modules are quality assured by Northern Standards.", "external"),
        ("Notre formation est agréée par Transports Nord", "external"),
        ("The programme is not accredited by any body.", None),
        ("Elmwood College is accredited by the Commission on Schools.", None),
        ("Your topic must be approved by the instructor.", None),
        ("The certificate is recognised by employers.", None),
        ("Each course is taught by certified trainers.", None),
    ],
)
def test_who_assures_quality(text: str, process: str | None) -> None:
    assert [r.value for r in PROCESS.read_text(text)] == ([process] if process else [])


@each(
    ("text", "renewal"),
    [
        ("Your card must be renewed every three years.", True),
        ("To keep the designation, holders must recertify every two years with 30 points.", True),
        ("Recertification required every 36 months", True),
        ("The subscription renews automatically; renewal costs $20 a month.", False),
        ("Membership renewal is due each January.", False),
        ("A course on renewable energy and urban renewal.", False),
        ("Earns 20 points towards recertification.", False),
    ],
)
def test_how_it_is_renewed(text: str, renewal: bool) -> None:
    assert bool(RENEWAL.read_text(text)) is renewal


def test_an_update_of_the_page_is_no_review() -> None:
    assert [r.value.edtf for r in REVIEWED.read_text("This outline was last reviewed in May 2023.")] == [
        "2023-05"
    ]
    assert REVIEWED.read_text("Last updated May 2023. Applications are reviewed on 3 May 2023.") == []


def test_a_listing_says_all_of_it_with_its_words() -> None:
    quality = read_quality(
        view_of(
            "The course is accredited by the Institute of Riggers. The certificate is valid for three years.",
            said("March 2025", label="Last reviewed"),
            said("a one-day refresher", label="Renewal"),
            title="Rigging Basics",
        )
    )
    assert quality.process.value == "professional"
    assert (quality.validity.value, quality.validity.evidence[0].quote) == ("P3Y", "three years")
    assert quality.last_reviewed.value and quality.last_reviewed.value.date == "2025-03"
    assert quality.renewal.value == "a one-day refresher"


def test_silence_stays_silence() -> None:
    quality = read_quality(view_of("Eight weeks of evening classes.", title="Rigging Basics"))
    assert quality == Quality()
