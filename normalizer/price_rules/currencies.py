"""Which currency an amount is in: printed, named elsewhere on the page, or inferred from the provider's
country."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from babel.numbers import get_territory_currencies, list_currencies

from normalizer.engine.matchers import matcher
from normalizer.provider import country_of
from normalizer.raw import Statement
from normalizer.view import View

_ISO_4217 = list_currencies()
_DOLLAR_COUNTRIES = frozenset("CA US AU NZ SG HK MX CL CO AR TW JM TT BB BS BZ FJ GY NA PR".split())
_OF_SIGN = {"¥": ("JPY", "CNY"), "kr": ("SEK", "NOK", "DKK", "ISK"), "francs": ("CHF",)}
_OF_SIGN |= {"rupees": ("INR", "PKR", "LKR", "NPR", "MUR")}
_DOLLARS = frozenset("CAD USD AUD NZD SGD HKD".split())

_NAMED = matcher(
    r"\b(?:prices?|fees?|amounts?|costs?|tuition|rates|payable|paid|prix|montants?|frais|"
    r"tarifs?)\b[^.;$€£]{0,40}?\b(?:in|"
    r"en)\s(?:the\s)?(?:(?P<CAD>cad\b|canadian\s(?:dollars|funds|currency)|dollars\scanadiens)|"
    r"(?P<USD>usd\b|(?:us|u\.s\.|american)\s(?:dollars|funds|currency)|dollars\saméricains)|"
    r"(?P<AUD>aud\b|australian\sdollars)|(?P<NZD>nzd\b|new\szealand\sdollars))",
    re.IGNORECASE,
)
_BESIDE = matcher(
    r"\((?:all (?:prices|amounts|fees)\s)?(?:in\s)?(?:(?P<CAD>cad|canadian\s(?:dollars|funds))|"
    r"(?P<USD>usd|(?:us|u\.s\.|american)\s(?:dollars|funds))|(?P<AUD>aud|australian\sdollars)|"
    r"(?P<NZD>nzd|new\szealand\sdollars))\)",
    re.IGNORECASE,
)
"""A currency alone in brackets: "$150 for every course (US dollars)"."""
_CODED = re.compile(
    r"(?P<CAD>\bC(?:AD? ?)?\$ ?\d|\$ ?\d[\d,.]* ?CAD\b|\d \$ CA\b)|"
    r"(?P<USD>\bUSD ?\$ ?\d|\$ ?\d[\d,.]* ?USD\b)|(?P<AUD>\bA(?:UD? ?)?\$ ?\d|\$ ?\d[\d,.]* ?AUD\b)|"
    r"(?P<NZD>\bNZD? ?\$ ?\d|\$ ?\d[\d,.]* ?NZD\b)"
)
"""An amount with the dollars it is in; "US$100" is printed so because the others are not."""
_LOOKED_AT = 300
"""Statements of the listing in which each of its instances looks for such an amount: pages have about a
hundred."""
_PLACES = matcher(
    r"\b(?:(?P<CA>Canad(?:a|ian)\b|British Columbia|B\.C\.|Ontario|Alberta|Qu[ée]bec|Manitoba|Saskatchewan|"
    r"Nova Scotia|Newfoundland|Yukon|Nunavut|Northwest Territories|Prince Edward Island|Provincial Park|"
    r"Vancouver|Toronto|Montr[ée]al|Calgary|Edmonton|Ottawa|Winnipeg|Kelowna|Kamloops|Nanaimo|Burnaby|"
    r"Prince George|Saskatoon|Charlottetown|Fredericton|Whitehorse|Yellowknife|Gatineau|Thunder Bay|Sudbury|"
    r"Abbotsford|Halifax|Moncton|Regina\b|Lethbridge|Red Deer|Medicine Hat|Mississauga|Guelph|Chilliwack|"
    r"Squamish|Whistler|Tofino|Banff|Sherbrooke|Trois-Rivières|(?<=[a-z] )BC\b|"
    r"(?<=, )(?:BC|AB|SK|MB|ON|QC|NS|NB|NL|PE|YT)\b|[HQ]ST\b|TVQ\b|TPS\b)|"
    r"(?P<US>United States|U\.S\.|USA\b|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|"
    r"Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine\b|Maryland|Massachusetts|"
    r"Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|"
    r"New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|"
    r"South Dakota|Tennessee|Texas|Utah|Vermont|West Virginia|(?<=(?:[io][nf]|\w,) )Virginia\b|Wisconsin|"
    r"Wyoming|Chicago|Boston|San Francisco|Los Angeles|"
    r"(?i:Denver|Seattle|Minneapolis|Philadelphia|Detroit|Baltimore|Milwaukee|Pittsburgh|Cincinnati|"
    r"San Diego|Las Vegas|Houston|Dallas|Atlanta|Miami|Orlando|Nashville|Memphis|Cleveland|Indianapolis|"
    r"Kansas City|St\. Louis|New Orleans|Salt Lake City|Sacramento|Tulsa|Omaha|Boise|Tucson|Albuquerque|"
    r"Brooklyn)\b|[A-Z][a-z]+, (?:AK|AZ|AR|CA|CT|FL|GA|ID|IL|IN|IA|KS|KY|MN|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|"
    r"OK|OR|RI|SC|SD|TN|TX|UT|VT|WI|WV|WY)(?!\w|\s[a-z])\b)|"
    r"(?P<AU>Australian?\b|Queensland|New South Wales|Tasmania|Sydney|Melbourne|Brisbane|Adelaide|Hobart|"
    r"Canberra|Fremantle|Parramatta|Ballarat|Geelong|NSW\b|QLD\b)|"
    r"(?P<NZ>New Zealand|Aotearoa|Auckland|Christchurch|Dunedin|Rotorua|Tauranga))"
)
"""Names that are of one country only; Victoria, New Brunswick and Washington are of several places."""
_SOUTH_AFRICAN = matcher(
    r"\b(?:South Africa|[Rr]and\b|ZAR\b|SETA\b|SAQA\b|Johannesburg|Cape Town|Durban\b|Pretoria|Gauteng|"
    r"KwaZulu|Stellenbosch|Bloemfontein|Gqeberha|(?:Western|Eastern|Northern) Cape|Limpopo|Mpumalanga)"
)
_NAMING = ("dollars", "funds", "currency", "CAD", "USD", "AUD", "NZD")
"""One of these stands wherever dollars are named."""


ASSERTED = "prices.currency"
"""What a source asserts where nothing printed tells the currency of its amounts; no field of a listing."""


def counts_in_rand(view: View) -> bool:
    """Whether "R950" on a page is an amount: its provider is South African, or it names a place or a word
    that is."""
    country = country_of(view)
    return country == "ZA" if country else any(_SOUTH_AFRICAN.search(s.text) for s in view.free)


_OF_A_COUNTRY = re.compile(r"[A-Za-z]{2,3}[-_](?P<country>[A-Za-z]{2})")


class Currencies:
    """The currencies of one subject's amounts."""

    def __init__(self, view: View) -> None:
        self._view = view

    def of(self, printed: str, *, is_money: bool = False) -> tuple[str | None, bool]:
        """ISO 4217 of a printed code or sign, ``None`` where nothing tells it or what is printed is unknown;
        and whether it had to be inferred.

        An amount without any sign takes a currency that the page names; a country's, or one that the source
        asserts, only where ``is_money``, that is, where the platform documents the number as money."""
        if printed in _ISO_4217:
            return printed, False
        if printed not in ("", "$", *_OF_SIGN):
            return None, False
        if printed in ("$", "") and self._named:
            return self._named, False
        if printed in ("$", "") and self._marked_up:
            return self._marked_up, True
        if not printed and not is_money:
            return None, False
        if printed in ("$", "") and (asserted := self._view.asserted(ASSERTED)):
            return asserted, True
        if printed == "$" and not self._of_provider and self._printed:
            return self._printed, True
        country = self._of_provider or (self._of_places or self._of_page if printed == "$" else None)
        if country is None or (printed == "$" and country not in _DOLLAR_COUNTRIES):
            return None, False
        inferred = _currency(country)
        if inferred not in _OF_SIGN.get(printed, (inferred,)):
            return None, False
        return inferred, inferred is not None

    @cached_property
    def _of_provider(self) -> str | None:
        return country_of(self._view)

    @cached_property
    def _of_places(self) -> str | None:
        """Country of the places named in words, where they are of one country and no provider is known."""
        if self._view.provider:
            return None
        view = self._view
        found = _countries((*view.about("title", "provider"), *view.free))
        if not found and view.subject:  # of a run that names no place, that of its listing
            found = _countries(view.listing.statements[:_LOOKED_AT])
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _of_page(self) -> str | None:
        """Country for which a page of no known provider says that it is written: ``en-CA``. Software fills in
        ``en-US`` where nobody says otherwise, so that tells nothing."""
        page = self._view.listing.statements[:_LOOKED_AT]  # a run has no language of the page of its own
        tags = {s.text.strip() for s in page if s.about == "page_language"}
        if self._view.provider or len(tags) != 1 or not (match := _OF_A_COUNTRY.fullmatch(tags.pop())):
            return None
        return match["country"].upper() if match["country"].upper() != "US" else None

    @cached_property
    def _named(self) -> str | None:
        """The one kind of dollars that the page says its prices are in, in words or over a column of them."""
        found = {
            match.lastgroup
            for s in self._view.free
            for words in (s.text, s.label)
            if any(word in words for word in _NAMING)
            for named in (_NAMED, _BESIDE)
            for match in named.finditer(words)
        }
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _printed(self) -> str | None:
        """The one kind of dollars that amounts are printed in elsewhere on the page: "$640 CAD" above a table
        of bare dollars."""
        texts = [s.text for s in self._view.listing.statements[:_LOOKED_AT] if "$" in s.text]
        found = {match.lastgroup for text in texts for match in _CODED.finditer(text)}
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _marked_up(self) -> str | None:
        """The one kind of dollars in the page's own markup."""
        whole = (s for s in self._view.listing.statements[:_LOOKED_AT] if s.about == "price.currency")
        named = {s.text for s in (*self._view.about("price.currency"), *whole)} & _DOLLARS
        return named.pop() if len(named) == 1 else None


def _countries(statements: Iterable[Statement]) -> set[str | None]:
    """Countries of the places that are named in words or beside them."""
    return {m.lastgroup for s in statements for text in (s.text, s.label) for m in _PLACES.finditer(text)}


@lru_cache
def _currency(country: str) -> str | None:
    currencies = get_territory_currencies(country)
    return currencies[0] if currencies else None
