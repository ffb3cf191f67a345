"""Feeds in RSS and Atom: what a site adds to an item, what WordPress adds to a post, and edX' own."""

from __future__ import annotations

import pytest

from crawlers.platforms.rss import ADDED, ATOM, EDX_COURSE, EDX_FLAGS, EDX_RUN, MODULES, RSS, RSS1
from crawlers.read import Read, ReadError
from normalizer.about import ABOUT
from tests.crawlers.answers import answered, only, survives, told

URL = "https://college.example/courses/feed/"
NAMES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:course="https://www.edx.org/api/course/elements/1.0/" '
    'xmlns:media="http://search.yahoo.com/mrss/"'
)


def item(*parts: str, key: str = "<guid>https://college.example/?post_type=course&amp;p=7</guid>") -> str:
    names = f"<title>Keeping Bees</title><link>https://college.example/courses/bees/</link>{key}"
    return f"<item>{names}{''.join(parts)}</item>"


def feed(*items: str, head: str = "") -> str:
    channel = f"<channel><title>Courses</title>{head}{''.join(items)}</channel>"
    return f'<?xml version="1.0"?><rss version="2.0" {NAMES}>{channel}</rss>'


def read(body: bytes | str) -> Read:
    return answered("rss", body, URL)


def test_every_field_has_a_name_that_the_schema_knows() -> None:
    tables = (RSS, RSS1, ATOM, MODULES, ADDED, EDX_COURSE, EDX_RUN, EDX_FLAGS)
    assert {about for fields in tables for about in fields.values() if about} <= set(ABOUT)


@pytest.mark.parametrize(
    ("guid", "url"),
    [
        ("<guid>https://college.example/bees</guid>", "https://college.example/bees"),
        ('<guid isPermaLink="false">https://college.example/?p=7</guid>', URL),
        ("<guid>urn:uuid:1-2</guid>", URL),
    ],
)
def test_an_id_is_the_address_where_there_is_no_link(guid: str, url: str) -> None:
    assert only(read(feed(f"<item><title>Keeping Bees</title>{guid}</item>"))).url == url


@pytest.mark.parametrize(
    ("key", "reference"),
    [
        ("<guid>https://college.example/?post_type=course&amp;p=7</guid>", "7"),
        ('<guid>tag:x</guid><post-id xmlns="com-wordpress:feed-additions:1">9</post-id>', "9"),
        ("<guid>https://college.example/node/31</guid>", "node/31"),
        ("<guid>urn:uuid:1-2</guid>", "urn:uuid:1-2"),
        ("", "courses/bees"),
    ],
)
def test_the_reference_is_the_sites_own_id(key: str, reference: str) -> None:
    listing = only(read(feed(item(key=key))))
    assert (listing.reference, listing.place) == (reference, "item[0]")
    assert listing.url == "https://college.example/courses/bees/"


def test_neither_the_day_of_a_post_nor_its_author_is_read() -> None:
    about_post = "<pubDate>Thu, 31 Mar 2022 15:18:09 +0000</pubDate><dc:creator>Robin Hedge</dc:creator>"
    staff = (
        "<author>robin@college.example</author><instructor>Robin Hedge</instructor><teacher>R. H.</teacher>"
    )
    media = "<media:title>A photograph</media:title>"
    assert told(only(read(feed(item(about_post, staff, media))))) == {("", "title", "Keeping Bees")}


def test_elements_that_a_site_adds_keep_their_names() -> None:
    added = (
        "<location>Hill Farm</location><courseDate>Mon, 8 Mar 2027 00:00:00 +0000</courseDate><fee>€ 90</fee>"
    )
    listing = only(read(feed(item(added))))
    assert {(s.label, s.about, s.text) for s in listing.statements if s.about != "title"} == {
        ("location", "place", "Hill Farm"),
        ("courseDate", "start", "Mon, 8 Mar 2027 00:00:00 +0000"),
        ("fee", None, "€ 90"),
    }


@pytest.mark.parametrize(
    "body",
    [
        feed(item(), head="<language>nl-NL</language>"),
        feed(item()).replace('<rss version="2.0"', '<rss version="2.0" xml:lang="nl-NL"'),
    ],
)
def test_the_language_of_a_feed_is_that_of_its_pages(body: str) -> None:
    assert ("", "page_language", "nl-NL") in told(only(read(body)))


def test_a_bare_ampersand_does_not_end_a_feed() -> None:
    body = feed(item("<organizer>Hive school & Hill Farm</organizer>"), item(key="<guid>2</guid>"))
    assert ("", "provider", "Hive school & Hill Farm") in told(read(body).listings[0])
    assert len(read(body).listings) == 2


CONTENT = (
    "<h3>Costs</h3><p>€ 90 for members</p><h3>Teachers</h3><p>Robin Hedge, Hill Farm</p>"
    "<h3>What you will learn</h3><ul><li>Open a hive</li><li>Feed &amp; water</li></ul>"
)


def test_content_is_read_under_its_headings_in_place_of_its_excerpt() -> None:
    excerpt = "<description><![CDATA[<p>Costs € 90 Teachers Robin Hedge&#8230;</p>]]></description>"
    content = f"<content:encoded><![CDATA[{CONTENT}]]></content:encoded>"
    listing = only(read(feed(item(excerpt, content))))
    said = {(s.label, s.text) for s in listing.statements}
    assert {("Costs", "€ 90 for members"), ("What you will learn", "Feed & water")} <= said
    assert "Hedge" not in str(said)
    where = "item[0]/content:encoded/h3 What you will learn/li[1]"
    assert where in {s.place.path for s in listing.statements}


def test_a_text_without_headings_is_a_description() -> None:
    listing = only(read(feed(item("<description>Bees &amp; flowers.\n\nFor all.</description>"))))
    assert ("", "description", "Bees & flowers.\nFor all.") in told(listing)


@pytest.mark.parametrize(
    "words", [("The post ", " appeared first on "), ("Het bericht ", " verscheen eerst op ")]
)
def test_the_paragraph_that_wordpress_adds_is_left_out(words: tuple[str, str]) -> None:
    link = '<a rel="nofollow" href="https://college.example/courses/bees/">Keeping Bees</a>'
    footer = (
        f'<p>{words[0]}{link}{words[1]}<a rel="nofollow" href="https://college.example">The Hill</a>.</p>\n'
    )
    kept = "<p>See <a href='https://a.example'>one</a> and <a href='https://b.example'>two</a>.</p>"
    content = f"<content:encoded><![CDATA[{kept}{footer}]]></content:encoded>"
    assert ("", "description", "See one and two.") in told(only(read(feed(item(content)))))


# ---------------------------------------------------------------------- edX


EDX = """<course:id>course-v1:CedarX+BEE1+1T2026</course:id><course:school>CedarX</course:school>
<course:start>2026-04-25 00:00:00</course:start><course:end>2026-05-23 00:00:00</course:end>
<course:self_paced>1</course:self_paced><course:verified>0</course:verified><course:xseries>1</course:xseries>
<course:effort>3-5 hours/week</course:effort><course:length>4 weeks</course:length>
<course:instructors><course:staff><staff:name>Robin Hedge</staff:name></course:staff></course:instructors>"""


def test_an_item_of_edx_is_a_run() -> None:
    listing = only(read(feed(item(EDX))))
    run = "course-v1:CedarX+BEE1+1T2026"
    assert listing.reference == run
    assert [(i.reference, i.place) for i in listing.instances] == [(run, "item[0]")]
    assert told(listing) == {
        ("", "title", "Keeping Bees"),
        ("", "provider", "CedarX"),
        ("", "effort", "3-5 hours/week"),
        ("", "duration", "4 weeks"),
        (run, "start", "2026-04-25 00:00:00"),
        (run, "end", "2026-05-23 00:00:00"),
        (run, "pace", "1"),
        (run, None, "1"),
    }
    flags = {s.label for s in listing.statements if s.text == "1"}
    assert flags == {"self_paced", "xseries"}


# ---------------------------------------------------------------------- other formats


def test_atom_is_read() -> None:
    entry = (
        "<entry><id>tag:college.example,2026:7</id><title type='html'>Keeping &amp;amp; Feeding Bees</title>"
        "<link rel='replies' href='/x'/><link href='/courses/bees/'/><category term='nature'/>"
        "<updated>2026-01-01T00:00:00Z</updated><author><name>Robin Hedge</name></author>"
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>For <b>all</b>.</p></div>"
        "</content></entry>"
    )
    head = "<title>Courses</title><link rel='next' href='?page=2'/>"
    result = read(f"<feed xmlns='http://www.w3.org/2005/Atom'>{head}{entry}</feed>")
    listing = only(result)
    assert (listing.reference, listing.place) == ("tag:college.example,2026:7", "entry[0]")
    assert listing.url == "https://college.example/courses/bees/"
    assert told(listing) == {
        ("", "title", "Keeping & Feeding Bees"),
        ("", "subjects", "nature"),
        ("", "description", "For all."),
    }
    assert [link.url for link in result.links] == [URL + "?page=2"]


def test_rss_1_is_read() -> None:
    names = (
        'xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:ev="http://purl.org/rss/1.0/modules/event/"'
    )
    about = "https://college.example/events/7"
    event = "<ev:startdate>2026-05-04</ev:startdate><ev:location>Hill Farm</ev:location>"
    held = f'<item rdf:about="{about}"><title>Keeping Bees</title><link>{about}</link>{event}</item>'
    listing = only(read(f"<rdf:RDF {names}><channel><title>Events</title></channel>{held}</rdf:RDF>"))
    assert (listing.reference, listing.url) == ("events/7", about)
    assert told(listing) == {
        ("", "title", "Keeping Bees"),
        ("", "start", "2026-05-04"),
        ("", "place", "Hill Farm"),
    }


@pytest.mark.parametrize(
    ("link", "links"),
    [
        ('<atom:link rel="next" href="https://college.example/courses/feed/?page=1"/>', [URL + "?page=1"]),
        ('<atom:link rel="next" href="?page=1"/><atom:link rel="last" href="?page=8"/>', [URL + "?page=1"]),
        (f'<atom:link rel="next" href="{URL}"/>', []),
        ('<atom:link rel="next" href="ftp://college.example/"/>', []),
        ('<atom:link rel="next"/>', []),
        ("", []),
    ],
)
def test_the_next_page_is_where_the_feed_says(link: str, links: list[str]) -> None:
    assert [found.url for found in read(feed(item(), head=link)).links] == links


# ---------------------------------------------------------------------- damage


def test_items_without_an_id_or_with_one_used_before_are_passed_over() -> None:
    result = read(feed(item(), "<item><title>Nothing else</title></item>", item()))
    assert [listing.reference for listing in result.listings] == ["7"]
    assert [reason.partition(":")[0] for reason in result.skipped] == ["item[1]", "item[2]"]


def test_an_empty_feed_has_no_listings() -> None:
    assert read(feed()) == Read()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "empty"),
        ("<!doctype html><html><body>Sign in</body></html>", "HTML page"),
        ("{}", "JSON Feed was expected"),
        ("<urlset/>", "<urlset> where a feed"),
        (feed(item())[:-30], "cut off"),
    ],
)
def test_what_is_no_feed_is_refused_in_words_to_act_on(body: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read(body)


def test_no_damage_ends_in_anything_but_a_reason() -> None:
    content = f"<content:encoded><![CDATA[{CONTENT}]]></content:encoded>"
    whole = feed(item(EDX, content), item("<fee>1</fee>", key="<guid>http://[</guid>")).encode()
    for start in range(0, len(whole), 31):
        for wrong in (b"", b"<", b"&x;", b"<item>", b"<![CDATA[", b"]]>", b"\xff"):
            survives("rss", whole[:start] + wrong + whole[start + 6 :], URL)
