"""A web site is walked by its sitemaps and index pages, and its listing pages are read."""

import gzip

import pytest

from crawlers.read import MAX_BYTES, Document, Read, ReadError, read
from crawlers.source import Source

HOST = "https://college.example"
LISTING = "<html><h1>Soil Care</h1><dl><dt>Fee</dt><dd>$240</dd></dl></html>"


def site(**settings: str) -> Source:
    return Source.model_validate(
        {
            "name": "college",
            "platform": "web_page",
            "known_from": "demo",
            "follow": r"^/courses/[\w-]+/$",
            **settings,
        }
    )


def walk(path: str, body: str | bytes, source: Source | None = None) -> Read:
    raw = body if isinstance(body, bytes) else body.encode()
    return read(Document(HOST + path, raw, source="college"), source or site())


def links(result: Read) -> list[str]:
    return [link.url.removeprefix(HOST) for link in result.links]


# ---------------------------------------------------------------------- sitemaps

SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="/sitemap.xsl"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
  <url><loc> https://college.example/courses/soil-care/ </loc><lastmod>2026-05-01</lastmod>
    <image:image><image:loc>https://college.example/a.png</image:loc></image:image></url>
  <url><loc>https://college.example/news/rain/</loc></url>
  <url><loc>https://elsewhere.example/courses/bees/</loc></url>
  <url><loc>/courses/bee-care/</loc></url>
  <url></url>
</urlset>"""


def test_a_sitemap_leads_to_listing_pages_of_its_own_host() -> None:
    result = walk("/sitemap.xml", SITEMAP)
    assert links(result) == ["/courses/soil-care/", "/courses/bee-care/"]
    assert [link.lastmod for link in result.links] == ["2026-05-01", None]
    assert result.listings == ()


def test_a_host_is_the_same_in_capitals() -> None:
    assert len(walk("/sitemap.xml", SITEMAP.replace("//college.example", "//College.Example")).links) == 2


def test_a_sitemap_leads_to_index_pages_too_and_to_all_pages_where_no_pattern_is_given() -> None:
    assert links(walk("/sitemap.xml", SITEMAP, site(index="^/news/"))) == [
        "/courses/soil-care/",
        "/news/rain/",
        "/courses/bee-care/",
    ]
    anything = Source(name="college", platform="web_page", known_from="demo")
    assert len(walk("/sitemap.xml", SITEMAP, anything).links) == 3


def test_an_index_of_sitemaps_leads_to_them_whatever_the_pattern() -> None:
    body = (
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap>"
        "<loc>https://college.example/s1.xml.gz</loc>"
        "<lastmod>2026-05-01T10:00:00Z</lastmod></sitemap></sitemapindex>"
    )
    result = walk("/sitemap.xml", body)
    assert [(link.url, link.lastmod) for link in result.links] == [
        (f"{HOST}/s1.xml.gz", "2026-05-01T10:00:00Z")
    ]


def test_a_packed_sitemap_is_unpacked() -> None:
    assert len(walk("/sitemap.xml.gz", gzip.compress(SITEMAP.encode())).links) == 2


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (gzip.compress(b"", mtime=0)[:10] + b"\xff" * 9, "does not decompress"),
        (gzip.compress(SITEMAP.encode(), mtime=0)[:-9], "cut off"),
        (gzip.compress(b" " * (MAX_BYTES + 10), mtime=0), "larger than"),
    ],
    ids=["damaged", "cut off", "overlarge"],  # the bytes would be the id, and differ between workers
)
def test_a_damaged_or_overlarge_packed_file_is_refused(body: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        walk("/sitemap.xml.gz", body)


def test_a_sitemap_that_is_not_well_formed_gives_what_can_be_read() -> None:
    broken = SITEMAP.replace("<url></url>", "<url><loc>https://college.example/courses/x/?a=1&b=2</loc>")
    assert "/courses/soil-care/" in links(walk("/sitemap.xml", broken))


def test_a_sitemap_may_not_read_files_or_swell(tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("secret") / "file"
    secret.write_text("courses")
    body = (
        f'<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY x SYSTEM "file://{secret}">]>'
        "<urlset><url><loc>https://college.example/&x;/soil-care/</loc></url></urlset>"
    )
    assert links(walk("/sitemap.xml", body)) == []


# ---------------------------------------------------------------------- index pages

INDEX = """<html><head>
<link rel="next" href="/courses/?page=2"><link rel="canonical" href="/courses/soil-care/">
</head><body><h1>Courses</h1>
<a href="/courses/soil-care/">Soil</a> <a href="soil-care/#fees">Soil again</a> <a href="bee-care/">Bees</a>
<a href="https://elsewhere.example/courses/hens/">Hens</a> <a href="/courses/list.pdf">List</a>
<a href="mailto:a@b.example">Mail</a> <a href="javascript:go()">Go</a> <a href="/about/">About</a>
<a href="http://[bad">Bad</a> <a rel="next" href="?page=3">Next</a>
<a href="/courses/?subject=soil">By subject</a></body></html>"""


def test_an_index_page_leads_to_listings_and_to_its_next_page_once_each() -> None:
    result = walk("/courses/", INDEX)
    assert links(result) == [
        "/courses/?page=2",
        "/courses/soil-care/",
        "/courses/bee-care/",
        "/courses/?page=3",
    ]
    assert result.listings == ()
    assert result.skipped == ()


def test_an_index_page_leads_to_other_index_pages() -> None:
    assert "/courses/?subject=soil" in links(walk("/courses/", INDEX, site(index=r"\?subject=")))


def test_addresses_are_relative_to_the_base_that_a_page_declares() -> None:
    body = (
        "<html><head><base href='https://college.example/courses/'></head><body>"
        "<a href='hen-care/'>Hens</a></body></html>"
    )
    assert links(walk("/", body)) == ["/courses/hen-care/"]


# ---------------------------------------------------------------------- listing pages


def test_a_listing_page_gives_its_listing() -> None:
    result = walk("/courses/soil-care/", LISTING)
    assert [(listing.reference, listing.url) for listing in result.listings] == [
        ("/courses/soil-care/", f"{HOST}/courses/soil-care/")
    ]
    listing = result.listings[0]
    assert (listing.source, listing.place, listing.instances) == ("college", "", ())
    assert listing.body == Document("", LISTING.encode()).hash
    assert result.skipped == ()


def test_any_page_may_be_a_listing_where_no_pattern_is_given() -> None:
    source = Source(name="college", platform="web_page", known_from="demo")
    assert len(walk("/anything", LISTING, source).listings) == 1


def test_provider_and_assertions_of_the_source_come_along() -> None:
    source = Source.model_validate(
        {
            "name": "college",
            "platform": "web_page",
            "known_from": "demo",
            "provider": {
                "slug": "cedar",
                "name": "Cedar College",
                "type": "college",
                "country": "CA",
                "time_zone": "America/Vancouver",
            },
            "assertions": [
                {
                    "field": "delivery.mode",
                    "value": "online",
                    "grounds": "Its front page says that all is online.",
                }
            ],
        }
    )
    listing = walk("/anything", LISTING, source).listings[0]
    assert listing.provider == source.provider
    assert listing.assertions == source.assertions


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<html><h1>Page not found</h1><p>Sorry.</p></html>", "not found"),
        ("<html><title>Log in</title><form><input type=password></form></html>", "login"),
        ("<html></html>", "no title"),
        ("", "not an HTML page"),
        ('{"error": "no"}', "not an HTML page"),
        ("<?xml version='1.0'?><rss><channel><title>News</title></channel></rss>", "not an HTML page"),
        ("%PDF-1.7 binary", "not an HTML page"),
    ],
)
def test_a_page_without_a_listing_is_passed_over_with_its_reason(body: str, reason: str) -> None:
    result = walk("/courses/soil-care/", body)
    assert result.listings == ()
    assert len(result.skipped) == 1
    assert result.skipped[0].startswith(f"{HOST}/courses/soil-care/: ")
    assert reason in result.skipped[0]


@pytest.mark.parametrize(
    ("declared", "sent"),
    [
        ("windows-1252", "windows-1252"),
        ("ISO-8859-1", "windows-1252"),  # as browsers take it: the dash is none of ISO 8859-1
        ("utf-16", "utf-8"),  # who reads this has not read UTF-16
        ("undefined", "utf-8"),  # a name that Python knows for no encoding at all
        ("klingon", "windows-1252"),
    ],
)
def test_a_page_in_another_encoding_is_read(declared: str, sent: str) -> None:
    body = (
        f"<html><head><meta charset='{declared}'></head><h1>Café – bar</h1>"
        "<p>Durée : 6 semaines, coût à 240 €</p></html>"
    )
    encoded = body.encode(sent)
    encoded += b" " * (len(encoded) % 2)  # an even number of bytes can be taken for UTF-16
    listing = walk("/courses/soil-care/", encoded).listings[0]
    assert ("Durée", "6 semaines, coût à 240 €") in [(s.label, s.text) for s in listing.statements]
    assert "Café – bar" in [s.text for s in listing.statements]


def test_json_is_utf_8_whatever_its_words_say() -> None:
    text = '{"content": "<meta charset=iso-8859-1> Café"}'
    assert Document(f"{HOST}/courses.json", text.encode()).text == text
