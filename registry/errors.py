"""What can go wrong in the registry: one small tree."""

from __future__ import annotations


class RegistryError(Exception):
    """Base of all; its message says what happened and what to do."""


class DatabaseError(RegistryError):
    """The database cannot be opened or is not of this version."""


class OlderDatabaseError(DatabaseError):
    """The database is of an older version of this program, and was to be left as it is."""


class SourceBusyError(RegistryError):
    """Another process is harvesting or replaying this source now."""

    def __init__(self, source: str) -> None:
        self.source = source
        super().__init__(f"{source}: another process is at work on this source; try again when it has ended")


class HostBusyError(RegistryError):
    """Another harvest is asking this host now."""

    def __init__(self, host: str) -> None:
        super().__init__(f"{host}: another harvest is asking this host; try again when it has ended")


class AlreadyClaimedError(RegistryError):
    """Another scheduler has taken this source's turn."""

    def __init__(self, source: str, due: object) -> None:
        super().__init__(f"{source}: the harvest due at {due} was already taken")


class RunLostError(RegistryError):
    """A run is no longer the running one of its source, so it may not publish."""

    def __init__(self, source: str, run: str) -> None:
        super().__init__(
            f"{source}: run {run} was ended by another process; nothing was published, try again"
        )


class ReadersLostError(RegistryError):
    """A process that reads listings for this one ended."""

    def __init__(self) -> None:
        super().__init__("a process that was reading listings ended; if nobody ended it, memory ran out")


class JudgementError(RegistryError):
    """What an office said of two listings, or of a finding in one, cannot be recorded."""
