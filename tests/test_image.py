"""The image of the Dockerfile, without Docker: its files laid out as it says."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from crawlers.fetch import CONTACT_VARIABLE
from search_api.engine import KEYS, URL
from search_api.offices import KEY_VARIABLE
from search_api.routes.guide_page import GUIDE

ROOT = Path(__file__).parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text().replace("\\\n", " ")


@pytest.fixture
def image(tmp_path: Path) -> Path:
    """The folders that it copies, without what tests have left in them."""
    for folder in re.findall(r"^COPY (\w+) \1$", DOCKERFILE, re.MULTILINE):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_what_it_writes_is_in_its_volume(image: Path) -> None:
    (volume,) = re.findall(r"^VOLUME /app/(\w+)$", DOCKERFILE, re.MULTILINE)
    before = {path.name for path in image.iterdir()}
    begin = "from registry.store import Store; Store()"
    for command in (["-c", begin], ["-m", "search_api", "reindex"]):
        subprocess.run([sys.executable, *command], cwd=image, env={}, check=True, timeout=90)
    assert {path.name for path in image.iterdir()} - before == {volume}
    assert f":/app/{volume}\n" in (ROOT / "docker-compose.yml").read_text()


def test_it_has_the_guide_that_is_served(image: Path) -> None:
    assert (image / GUIDE.relative_to(ROOT)).is_file()


def test_each_container_is_given_what_its_process_asks_the_environment_for() -> None:
    services = (ROOT / "docker-compose.yml").read_text().split("\nservices:")[1]
    api, schedules = re.findall(r"^    environment:\n((?:      .*\n)+)", services, re.MULTILINE)[1:]
    harvests = {CONTACT_VARIABLE, URL, KEYS["index"]}
    assert set(re.findall(r"^ +(\w+):", schedules, re.MULTILINE)) == harvests
    assert set(re.findall(r"^ +(\w+):", api, re.MULTILINE)) == harvests | {KEYS["search"], KEY_VARIABLE}


def test_rules_are_made_ready_by_a_user_who_may_write() -> None:
    steps = re.findall(r"^(COPY normalizer|RUN python -m normalizer prepare$|USER)", DOCKERFILE, re.MULTILINE)
    assert steps == ["COPY normalizer", "RUN python -m normalizer prepare", "USER"]
