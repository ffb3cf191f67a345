"""Known providers: names, aliases, units and hosts of ``providers.toml``, looked up."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator

from normalizer.raw import Frozen, Provider
from normalizer.shared.data_files import FileError, checked, load

PROVIDERS = Path(__file__).parent / "providers.toml"


def known_zone(name: str) -> str:
    """A time zone that there is; raises ``ValueError`` for another."""
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError) as error:
        raise ValueError(f"{name!r} is no time zone; write an IANA name, as America/Vancouver") from error
    return name


class Entry(Provider):
    """A provider as ``providers.toml`` has it."""

    time_zone: Annotated[str, AfterValidator(known_zone)]
    aliases: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    """Parts of it that publish under a name of their own."""
    hosts: tuple[str, ...] = ()


class File(Frozen):
    """``providers.toml``."""

    provider: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Directory:
    """All known providers by name, alias or unit (folded), and by host."""

    names: dict[str, tuple[Provider, str | None]]
    """Folded name to the provider and, where the name is that of a part of it, the unit."""
    hosts: dict[str, Provider]


@lru_cache
def directory(path: Path = PROVIDERS) -> Directory:
    """Read ``providers.toml``. Raises :class:`FileError`, also when a name, alias, unit or host points to
    two."""
    names: dict[str, tuple[Provider, str | None]] = {}
    hosts: dict[str, Provider] = {}
    for entry in checked(File, load(path), path).provider:
        provider = Provider.model_validate(entry.model_dump(include=set(Provider.model_fields)))
        own = [(name, None) for name in (entry.name, *entry.aliases)]
        for name, unit in [*own, *((unit, unit) for unit in entry.units)]:
            if names.setdefault(fold(name), (provider, unit)) != (provider, unit):
                raise FileError(f"{path}: {name!r} points to {entry.slug} and {names[fold(name)][0].slug}")
        for host in entry.hosts:
            if hosts.setdefault(host, provider) != provider:
                raise FileError(f"{path}: {host!r} points to {entry.slug} and {hosts[host].slug}")
    return Directory(names, hosts)


def provider_regions() -> frozenset[str]:
    """Countries (ISO 3166-1) and their parts (ISO 3166-2) in which known providers are."""
    at_home = [provider for provider, _ in directory().names.values()]
    return frozenset(code for one in at_home for code in (one.country, one.region) if code)


def fold(name: str) -> str:
    """A name without case, accents, punctuation and a leading article, for comparison."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"^(?:the|la|le|l) ", "", " ".join(re.findall(r"[a-z0-9&]+", plain)))


def by_name(name: str) -> tuple[Provider, str | None] | None:
    """The provider of that name, alias or unit, and the unit; ``None`` if unknown."""
    return directory().names.get(fold(name))


def by_url(url: str) -> Provider | None:
    """The provider on whose host an address lies; ``None`` if unknown."""
    host = (urlsplit(url).hostname or "").lower()
    while "." in host:
        if provider := directory().hosts.get(host):
            return provider
        host = host.partition(".")[2]
    return None


def slug(name: str) -> str:
    """A stable slug for a provider that the directory does not know."""
    return "-".join(fold(name).replace("&", " ").split()) or "unknown"
