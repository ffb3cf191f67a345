"""Which currency an amount is in: printed, named elsewhere on the page, or inferred from the provider's country."""

from __future__ import annotations

from functools import cached_property, lru_cache
from urllib.parse import urlsplit

import regex
from babel.numbers import get_territory_currencies

from normalizer.providers import by_url
from normalizer.raw import Provider
from normalizer.view import View

_DOLLAR_COUNTRIES = frozenset("CA US AU NZ SG HK MX CL CO AR TW JM TT BB BS BZ FJ GY NA PR".split())
_DOLLARS = frozenset("CAD USD AUD NZD SGD HKD".split())
_HOSTS = {
    "ca": "CA", "edu": "US", "gov": "US", "mil": "US", "us": "US", "au": "AU", "nz": "NZ", "uk": "GB", "ie": "IE",
    "fr": "FR", "de": "DE", "at": "AT", "ch": "CH", "nl": "NL", "be": "BE", "es": "ES", "pt": "PT", "it": "IT",
    "mx": "MX", "br": "BR", "sg": "SG", "hk": "HK", "se": "SE", "no": "NO", "dk": "DK", "fi": "FI",
}  # fmt: skip

_NAMED = regex.compile(
    r"\b(?:prices?|fees?|amounts?|costs?|tuition|rates|payable|paid|prix|montants?|frais|tarifs?)\b[^.;$€£]{0,40}?\b(?:in|en)\s(?:the\s)?"
    r"(?:(?P<CAD>cad\b|canadian\s(?:dollars|funds|currency)|dollars\scanadiens)"
    r"|(?P<USD>usd\b|(?:us|u\.s\.|american)\s(?:dollars|funds|currency)|dollars\saméricains)"
    r"|(?P<AUD>aud\b|australian\sdollars)|(?P<NZD>nzd\b|new\szealand\sdollars))",
    regex.I,
)
_PLACES = regex.compile(
    r"\b(?:(?P<CA>Canad(?:a|ian)\b|British Columbia|B\.C\.|Ontario|Alberta|Qu[ée]bec|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|"
    r"Newfoundland|Yukon|Nunavut|Northwest Territories|Prince Edward Island|Provincial Park|Vancouver|Toronto|Montr[ée]al|Calgary|Edmonton|"
    r"Ottawa|Winnipeg|Kelowna)"
    r"|(?P<US>United States|U\.S\.|USA\b|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Florida|Hawaii|Idaho|Illinois|"
    r"Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine\b|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|"
    r"Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|"
    r"South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|West Virginia|Wisconsin|Wyoming|Chicago|Boston|San Francisco|Los Angeles)"
    r"|(?P<AU>Australian?\b|Queensland|New South Wales|Tasmania|Sydney|Melbourne|Brisbane)"
    r"|(?P<NZ>New Zealand|Aotearoa|Auckland))"
)
"""Names that are of one country only; Victoria, Georgia and Washington are of several places."""
_NAMING = regex.compile(r"dollars|funds|currency|\b(?:CAD|USD|AUD|NZD)\b")


def _sells_anywhere(provider: Provider) -> bool:
    """Whether a provider that is only named on somebody else's page says nothing of the reader's currency."""
    return provider.type in ("company", "mooc")


class Currencies:
    """The currencies of one subject's amounts."""

    def __init__(self, view: View) -> None:
        self._view = view

    def of(self, printed: str) -> tuple[str | None, bool]:
        """ISO 4217 of a printed code or sign, ``None`` where nothing tells it; and whether it had to be inferred.
        An amount without any sign takes a currency that the page names, and no country's."""
        if len(printed) == 3:
            return printed, False
        if printed in ("$", "") and self._named:
            return self._named, False
        if printed in ("$", "") and self._marked_up:
            return self._marked_up, True
        if not printed:
            return None, False
        return self.inferred(printed)

    def inferred(self, printed: str = "") -> tuple[str | None, bool]:
        """The currency of the country, for a sign that several share or a platform's amount without one."""
        country = self.country
        if country is None or (printed == "$" and country not in _DOLLAR_COUNTRIES):
            return None, False
        inferred = _currency(country)
        if printed == "¥" and inferred not in ("JPY", "CNY"):
            return None, False
        return inferred, inferred is not None

    @cached_property
    def country(self) -> str | None:
        """Country of the provider, else of the host (``.ca``, ``.edu``), else of the places named in words, where
        these are of one country."""
        provider, raw = self._view.provider, self._view.raw
        if provider and (
            provider == raw.provider or not _sells_anywhere(provider) or by_url(raw.url) == provider
        ):
            return provider.country
        if by_host := _HOSTS.get((urlsplit(raw.url).hostname or "").rpartition(".")[2]):
            return by_host
        words = (*self._view.about("title", "provider"), *self._view.free)
        found = {match.lastgroup for s in words for match in _PLACES.finditer(s.text)}
        return found.pop() if len(found) == 1 and not provider else None

    @cached_property
    def _named(self) -> str | None:
        """The one kind of dollars that the page says its prices are in."""
        found = {
            match.lastgroup
            for s in self._view.free
            if _NAMING.search(s.text)
            for match in _NAMED.finditer(s.text)
        }
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _marked_up(self) -> str | None:
        """The one kind of dollars in the page's own markup."""
        named = {s.text for s in self._view.about("price.currency")} & _DOLLARS
        return named.pop() if len(named) == 1 else None


@lru_cache
def _currency(country: str) -> str | None:
    currencies = get_territory_currencies(country)
    return currencies[0] if currencies else None
