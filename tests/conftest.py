"""Fixtures that every test may use."""

import gc
import os
from pathlib import Path

import pytest
from hypothesis import settings

pytest.register_assert_rewrite("tests.facts")  # its failures show what was compared, as those of tests do

ROOT = Path(__file__).parent.parent
CAPTURES = ROOT.parent / "shared" / "captures"

# Shared, slow machines: a generated example may take its time. CI tries the same examples every time.
settings.register_profile("repository", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("repository")


def pytest_report_header() -> str:
    """Says at the top of every run whether real responses take part in it."""
    if CAPTURES.is_dir():
        return "real responses: ../shared/captures"
    return "real responses: NONE (../shared/captures is absent; every test that needs one is skipped)"


def pytest_collection_finish() -> None:
    """What is there before the first test stays, and the garbage collector need not look at it again."""
    gc.freeze()


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder that `python -m <folder>` runs from."""
    return ROOT


@pytest.fixture(scope="session")
def captures() -> Path:
    """The folder of real responses, kept beside the repository because they are not ours to publish.

    A test that asks for it is skipped, with the reason printed, where the folder is absent.
    """
    if not CAPTURES.is_dir():
        pytest.skip("no real responses here: ../shared/captures is absent, so this was NOT tested on them")
    return CAPTURES
