"""Who offers, who awards and who takes part, read with the directory in :mod:`normalizer.providers`."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from normalizer.engine.matchers import matcher
from normalizer.listing import Field, Partner, kind_of, silent
from normalizer.providers import by_name, by_url
from normalizer.raw import Provider
from normalizer.view import View, calculated, stated_text

_UNIT_LABEL = (
    r"^(?:(?:academic |offering |host )?(?:department|faculty|school|division)|academic unit|"
    r"unité (?:responsable|académique)|faculté|département|faculteit|fakultät|fachbereich)\W*$"
)
"""Labels of facts that name the part of an institution that offers."""
_RESPONSIBLE_LABEL = r"^(?:unités? |facultés? )?responsables?\W*$"
_A_UNIT = re.compile(
    r"(?:faculté|département|école|institut|faculty|department|school|college) ", re.IGNORECASE
)
"""How the name of such a part begins below a label that may name a person, too."""
_PROVIDER_LABEL = (
    r"^(?:(?:course |training |education )?provider|institution|"
    r"(?:offered|provided|delivered|presented|hosted|organi[sz]ed) by|"
    r"(?:host|offering|delivering) (?:institution|organi[sz]ation)|établissement|organisme(?: de formation)?|"
    r"(?:offert|proposé|organisé)e? par|aanbieder|aangeboden door|anbieter|angeboten von|veranstalter)\W*$"
)
"""Labels of facts that name who offers."""
_AWARDING_LABEL = (
    r"^(?:awarding (?:body|organi[sz]ation|institution|university)|(?:awarded|certified|certificated) by|"
    r"organisme certificateur|certificateur|(?:délivré|décerné)e? par|uitgereikt door|"
    r"verliehen (?:von|durch)|entidad certificadora)\W*$"
)
"""Labels of facts that name who awards."""

_HOSTS = {
    "ca": "CA", "edu": "US", "gov": "US", "mil": "US", "us": "US", "au": "AU", "nz": "NZ", "uk": "GB",
    "ie": "IE",
    "fr": "FR", "de": "DE", "at": "AT", "ch": "CH", "nl": "NL", "be": "BE", "es": "ES", "pt": "PT",
    "it": "IT",
    "mx": "MX", "br": "BR", "sg": "SG", "hk": "HK", "se": "SE", "no": "NO", "dk": "DK", "fi": "FI",
    "cl": "CL", "ar": "AR", "za": "ZA", "in": "IN", "jp": "JP", "pl": "PL", "cz": "CZ", "lu": "LU",
}  # fmt: skip
"""Countries by the last part of a host's name."""
_SELLING_ANYWHERE = ("company", "mooc")
"""Providers that, only named on somebody else's page, tell nothing of its reader's country."""


def country_of(view: View) -> str | None:
    """Country of the provider, else of the host (``.ca``, ``.edu``); ``None`` where neither tells."""
    provider, raw = view.provider, view.raw
    own = provider and (provider == raw.provider or by_url(raw.url) == provider)
    if provider and (own or provider.type not in _SELLING_ANYWHERE):
        return provider.country
    return _HOSTS.get((urlsplit(raw.url).hostname or "").rpartition(".")[2])


def _carries_others(view: View, host: Provider) -> bool:
    """Whether an address is that of a platform or an aggregator, where others teach."""
    return host.type == "mooc" or bool(view.about("original_url", "platform"))


_NO_UNIT = matcher(
    r"\W*(?:all|any|none|n/?a|various|several|multiple|other|alle|toutes?|tous)\W*", re.IGNORECASE
)
"""Under the label of a unit, which of them is not said."""


def _is_name(text: str) -> bool:
    return text[0].isalpha() and len(text) <= 100 and "\n" not in text


def _is_platform(name: str) -> bool:
    """Whether a name is that of a platform, where others teach."""
    found = by_name(name)
    return found is not None and found[0].type == "mooc"


def read_provider(view: View) -> tuple[Field[Provider], Field[str], Field[str]]:
    """Provider, its name as published, and its unit.

    A name that the listing itself states comes first; then the source's own provider; then the host of the
    address. The last two are ``calculated``, with the source or the address as their grounds. A stated name
    that the directory does not know leaves the provider ``not_understood`` unless the source has one, or the
    address is on a host that no other provider shares.
    """
    seen_first = sorted(view.about("provider"), key=lambda s: s.place.region == "markup")
    named = tuple(seen_first)
    if all(s.place.region == "markup" for s in named):
        shown = (s for s in view.labelled(_PROVIDER_LABEL) if s.place.region == "facts" and _is_name(s.text))
        # A platform under the label of who offers gives way to the institution that the markup names.
        named = tuple(sorted((*shown, *named), key=lambda s: _is_platform(s.text)))
    published = silent("provider_name")
    if named:
        published = kind_of("provider_name")(
            state="stated",
            value=named[0].text,
            evidence=tuple(view.evidence(s, "provider_name") for s in named[:1]),
        )
    units = view.about("unit") or tuple(
        s for s in view.labelled(_UNIT_LABEL) if s.place.region == "facts" and s.text[0].isalpha()
    )
    units = units or tuple(s for s in view.labelled(_RESPONSIBLE_LABEL) if _A_UNIT.match(s.text))
    units = tuple(s for s in units if not _NO_UNIT.fullmatch(s.text))
    unit = silent("unit")
    if units:
        unit = kind_of("unit")(
            state="stated", value=units[0].text, evidence=(view.evidence(units[0], "unit_name"),)
        )
    for statement in named:
        if found := by_name(statement.text):
            provider, of_unit = found
            evidence = (view.evidence(statement, "provider_directory"),)
            if of_unit and not unit.known:
                unit = kind_of("unit")(state="stated", value=statement.text, evidence=evidence)
            return kind_of("provider")(state="stated", value=provider, evidence=evidence), published, unit
    if view.raw.provider:
        return calculated(view.raw.provider, "source_provider", (view.raw.source,), ()), published, unit
    provider_by_host = by_url(view.raw.url)
    if provider_by_host and not (named and _carries_others(view, provider_by_host)):
        return calculated(provider_by_host, "host_of_address", (view.raw.url,), ()), published, unit
    if named:
        return kind_of("provider")(state="not_understood", evidence=published.evidence), published, unit
    return silent("provider"), published, unit


def read_awarding_body(view: View) -> Field[str]:
    """Who awards, by what a platform says of it or by the label of a fact."""
    shown = (s for s in view.labelled(_AWARDING_LABEL) if s.place.region == "facts" and _is_name(s.text))
    if view.about("awarding_body") or not (named := next(shown, None)):
        return stated_text(view, "awarding_body")
    evidence = (view.evidence(named, "awarding_label"),)
    return kind_of("awarding_body")(state="stated", value=named.text, evidence=evidence)


def read_partners(view: View) -> Field[tuple[Partner, ...]]:
    """Who takes part beside the provider, as a platform names them; each once, in their order."""
    named = [s for s in view.about("partners") if s.text.strip()]
    names = list(dict.fromkeys(s.text.strip() for s in named))
    if not names:
        return silent("partners")
    evidence = tuple(view.evidence(s, "as_published", item=names.index(s.text.strip())) for s in named)
    return kind_of("partners")(
        state="stated", value=tuple(Partner(name=name) for name in names), evidence=evidence
    )
