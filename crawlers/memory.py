"""How much memory a crawl may use."""

from __future__ import annotations

import resource
from pathlib import Path

from scrapy.extensions.memusage import MemoryUsage


class MemoryInUse(MemoryUsage):
    """Scrapy extension: stops a crawl by the memory that it uses now, not by the most that it ever used."""

    def get_virtual_size(self) -> int:
        """Resident memory in bytes."""
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * resource.getpagesize()
