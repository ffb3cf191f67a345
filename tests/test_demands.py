"""What the registry's users expect to find has a source: providers, platforms and bodies by name."""

from collections import Counter
from pathlib import Path

import pytest

from normalizer.normalize import normalize
from normalizer.plain_text import raw_listing
from normalizer.providers import by_name, directory
from tests.each import each
from tests.sources import all_sources

SOURCES = all_sources()

NAMED: dict[str, tuple[str, ...]] = {
    "edX (MicroMasters)": ("edx", "edx-rss"),
    "Coursera (Specializations, MasterTrack, Professional Certificates)": ("coursera",),
    "Udacity (nanodegrees)": ("udacity",),
    "FutureLearn": ("futurelearn",),
    "Class Central": ("class-central",),
    "Credly with EY, Cisco, IBM, Siemens": ("credly-ey", "credly-cisco", "credly-ibm", "credly-siemens"),
    "Credly, captured": (
        "credly-york-university", "credly-sait", "credly-nait", "credly-dalhousie", "credly-verizon",
        "credly-insurance-institute-canada",
    ),
    "AWS certification": ("aws-certification", "credly-aws"),
    "Microsoft certification": ("microsoft-certification",),
    "Bow Valley College": ("bow-valley-college", "bow-valley-programs"),
    "Humber College": ("humber", "humber-continuing-education"),
    "Sheridan College": ("sheridan", "sheridan-products"),
    "eCampusOntario": ("microlearn-ontario", "ecampusontario-passport"),
    "OCAD University": ("ocad-u",),
    "Athabasca University PowerED with the Rick Hansen Foundation": (
        "powered-athabasca", "credly-powered-athabasca",
    ),
    "The Learning Store": ("university-learning-store",),
    "University of Wisconsin Extension": ("uw-extension",),
    "UC Davis": ("uc-davis-continuing-education",),
    "UC Irvine": ("uc-irvine-continuing-education",),
    "Georgia Tech": ("georgia-tech-professional-education",),
    "University of Washington": ("uw-continuing-education",),
    "SHRM": ("shrm-certification", "credly-shrm"),
    "IMA": ("ima-certification", "credly-ima"),
    "ACRP": ("acrp-certification", "credly-acrp"),
    "McMaster Continuing Education with NIHI": ("mcmaster-continuing-education", "mcmaster-ce"),
    "Wellness Works Canada": ("wellness-works-canada",),
    "Florida Department of Education": ("florida-doe",),
    "EDUCAUSE": ("educause",),
    "SUNY": (
        "suny-microcredentials", "credly-suny-online", "credly-suny-cobleskill", "credly-suny-geneseo",
    ),
    "Texas A&M": ("tamu", "teex"),
    "MIT": (
        "mitx-online", "mit-xpro", "mit-professional-education", "mit-sloan", "mit-prolearn", "mit-bootcamps",
    ),
    "Arizona State": ("asu-careercatalyst",),
    "EducationPlannerBC": ("educationplanner-bc",),
    "BCCAT's transfer guide": ("bc-transfer-guide",),
    "Credential Registry": ("credential-registry",),
}  # fmt: skip

BC_PUBLIC: dict[str, tuple[str, ...]] = {
    "ubc": ("ubc-extended-learning", "ubc-okanagan"),
    "sfu": ("sfu-continuing-studies", "sfu-fass", "sfu-outlines"),
    "uvic": ("uvic-continuing-studies", "uvic-kuali", "uvic-banner"),
    "unbc": ("unbc-continuing-studies",),
    "tru": ("tru-open-learning", "tru-microcredentials"),
    "rru": ("rru-continuing-studies",),
    "capu": ("capu-continuing-studies",),
    "ecuad": ("ecuad-continuing-studies",),
    "kpu": ("kpu-continuing-studies",),
    "viu": ("viu-professional-development",),
    "ufv": ("ufv-continuing-education",),
    "bcit": ("bcit",),
    "jibc": ("jibc",),
    "nvit": ("nvit",),
    "camosun": ("camosun-continuing-education",),
    "cmtn": ("cmtn",),
    "cotr": ("cotr",),
    "douglas": ("douglas-continuing-education",),
    "langara": ("langara-continuing-studies",),
    "cnc": ("cnc",),
    "nic": ("nic-continuing-education",),
    "nlc": ("nlc",),
    "okanagan": ("okanagan-continuing-studies",),
    "selkirk": ("selkirk",),
    "vcc": ("vcc-continuing-studies",),
}
"""BC's 25 public institutions, by their slugs in the directory of providers."""

AGGREGATORS = {"educationplanner-bc", "microlearn-ontario", "university-learning-store", "class-central"}
"""They name the provider of each listing and lead to the original."""

RECORD_PLATFORMS = {
    "Records are kept on MyCreds.": "MyCreds",
    "The document is issued through Digitary.": "Digitary",
    "You will receive a digital badge through Credly.": "Credly",
    "Competencies are assessed and recorded in Valid-8.": "Valid-8",
}
"""Platforms to recognise in what listings say; none of them is harvested."""


@each("name", NAMED)
def test_every_name_has_its_sources(name: str) -> None:
    assert NAMED[name] and set(NAMED[name]) <= set(SOURCES)


@each("slug", BC_PUBLIC)
def test_every_public_institution_of_bc_has_its_sources(slug: str) -> None:
    assert BC_PUBLIC[slug] and set(BC_PUBLIC[slug]) <= set(SOURCES)
    providers = [SOURCES[name].provider for name in BC_PUBLIC[slug]]
    assert all(provider and provider.slug == slug for provider in providers)


def test_bc_has_25_public_institutions_in_the_directory() -> None:
    known = {provider.slug: provider for provider, _ in directory().names.values()}
    assert len(BC_PUBLIC) == 25 and set(BC_PUBLIC) <= set(known)
    assert {known[slug].region for slug in BC_PUBLIC} == {"CA-BC"}


@pytest.mark.parametrize(
    "name", ["National Institutes of Health Informatics", "NIHI", "Rick Hansen Foundation"]
)
def test_partners_that_are_named_are_in_the_directory(name: str) -> None:
    assert by_name(name)


def test_sources_and_the_directory_describe_a_provider_alike() -> None:
    known = {provider.slug: provider for provider, _ in directory().names.values()}
    for source in SOURCES.values():
        if source.provider:
            assert known.get(source.provider.slug, source.provider) == source.provider, source.name


def test_a_unit_that_a_source_asserts_is_one_of_its_provider() -> None:
    for source in SOURCES.values():
        for unit in (a.value for a in source.assertions if a.field == "unit"):
            assert by_name(unit) == (source.provider, unit), source.name


def test_no_two_sources_start_at_one_address() -> None:
    starts = Counter(address.rstrip("/") for source in SOURCES.values() for address in source.start)
    assert [address for address, times in starts.items() if times > 1] == []


def test_aggregators_have_no_provider_of_their_own() -> None:
    assert all(SOURCES[name].provider is None for name in AGGREGATORS)
    assert all(source.name in AGGREGATORS for source in SOURCES.values() if source.platform == "aggregator")


@pytest.mark.parametrize("sentence", RECORD_PLATFORMS)
def test_record_platforms_are_recognised(sentence: str) -> None:
    listing = normalize(raw_listing("a-1", "https://college.example/a-1", "Soil Health", sentence))
    assert listing.credit.record_platform.value == RECORD_PLATFORMS[sentence]


def test_record_platforms_are_not_harvested() -> None:
    starts = [address for source in SOURCES.values() for address in source.start]
    assert not [
        a for a in starts if any(host in a for host in ("mycreds", "digitary", "valid-8", "credly.com/users"))
    ]


def test_the_readme_says_how_many_sources_there_are_and_what_they_are_known_from() -> None:
    known = Counter(source.known_from for source in SOURCES.values())
    line = (
        f"Of {len(SOURCES)} sources (`python -m crawlers list --json`) {known['capture']} are known from a "
        f"capture, {known['documentation']} from documentation and {known['live']} from a live run."
    )
    readme = Path(__file__).parent.parent / "README.md"
    assert line in " ".join(readme.read_text(encoding="utf-8").split()), f"the README has to say: {line}"
