"""The shape of the repository: which folder may import which, what runs, and what must not be in it."""

import ast
import re
import subprocess
import sys
import textwrap
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from crawlers import source
from normalizer.normalize import READS_NOTHING
from tests.each import each

ROOT = Path(__file__).parent.parent

PARTS = ("normalizer", "crawlers", "registry", "search_api", "schedules")
COMMANDS = (*PARTS, "demo")
FOLDERS = (*PARTS, "demo", "benchmarks", "tests")

# What each folder may import of the others. A dotted name allows that module alone.
MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "normalizer": (),
    "crawlers": ("normalizer",),
    "registry": ("normalizer",),
    "search_api": ("normalizer", "registry", "crawlers.read", "crawlers.fetch"),
    "schedules": ("normalizer", "crawlers", "registry", "search_api"),
    "demo": PARTS,
    "benchmarks": (*PARTS, "demo"),
    "tests": (*PARTS, "demo", "benchmarks"),
}
# A __main__.py may import what its command joins; one command starts the demo sites.
MAIN_MAY_IMPORT: dict[str, tuple[str, ...]] = dict.fromkeys(PARTS, PARTS) | {"schedules": (*PARTS, "demo")}

# search_api imports these to read what a stranger hands in, without a crawler in its process.
WITHOUT_SCRAPY = ("crawlers.read", "crawlers.fetch")
SCRAPY = {"scrapy", "twisted"}

# A file longer than this has outgrown one idea.
MAX_LINES = 450


def module_name(path: Path) -> str:
    """`crawlers/platforms/open_edx.py` -> `crawlers.platforms.open_edx`; a package is its folder's name."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported_names(source: str, path: Path) -> Iterator[str]:
    """Every dotted name that a module imports, wherever in it, relative and by `import_module` included.

    `from a import b` gives `a.b`, because `b` may be a module. An `import_module` of a composed name gives
    its fixed beginning (`a.platforms.`).
    """
    for node in ast.walk(ast.parse(source, str(path))):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                package = path.parent.parts[: len(path.parent.parts) - level + 1] if level else ()
                origin = ".".join([*package, *([module] if module else [])])
                yield from (f"{origin}.{alias.name}" for alias in names)
            case ast.Call(
                func=ast.Name(id="import_module" | "__import__") | ast.Attribute(attr="import_module"),
                args=[
                    ast.Constant(value=str(name)) | ast.JoinedStr(values=[ast.Constant(value=str(name)), *_]),
                    *_,
                ],
            ):
                yield name


def is_within(name: str, allowed: str) -> bool:
    return name == allowed or name.startswith(f"{allowed}.")


def forbidden_imports(source: str, path: Path) -> list[str]:
    """The imports of one module (its path from the root) that go against the direction of the design."""
    folder = path.parts[0]
    allowed = MAIN_MAY_IMPORT.get(folder) if path.parts[1:] == ("__main__.py",) else None
    allowed = (folder, *(allowed or MAY_IMPORT[folder]))
    return [
        name
        for name in imported_names(source, path)
        if name.split(".")[0] in FOLDERS and not any(is_within(name, one) for one in allowed)
    ]


def modules(folder: str) -> list[Path]:
    return sorted(path.relative_to(ROOT) for path in (ROOT / folder).rglob("*.py"))


ALL_MODULES = [path for folder in FOLDERS for path in modules(folder)]


def closure(start: str, sources: dict[str, str]) -> dict[str, set[str]]:
    """Each module that importing `start` can bring in, with the names it imports.

    `sources` is every module's text by its dotted name. The packages a module stands in come with it, and a
    composed `import_module` brings in all that it may mean.
    """
    found: dict[str, set[str]] = {}
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name in found or name not in sources:
            continue
        found[name] = set(imported_names(sources[name], Path(name.replace(".", "/") + ".py")))
        for imported in (name, *found[name]):
            waiting += [imported, *packages_around(imported)]
            waiting += [other for other in sources if imported.endswith(".") and other.startswith(imported)]
    return found


def packages_around(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:end]) for end in range(1, len(parts))]


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


# --- import directions ---


def test_the_folders_are_those_of_the_design() -> None:
    """A new folder of code has to say here what it may import."""
    found = {path.parent.relative_to(ROOT).parts[0] for path in tracked_files() if path.suffix == ".py"}
    assert found == set(FOLDERS)


@each("path", ALL_MODULES, ids=str)
def test_imports_go_one_way(path: Path) -> None:
    assert forbidden_imports((ROOT / path).read_text(), path) == []


@each(
    ("path", "line", "forbidden"),
    [
        ("normalizer/price.py", "from registry.store import Store", ["registry.store.Store"]),
        ("normalizer/__main__.py", "import demo", ["demo"]),
        ("crawlers/gate.py", "def f():\n    import registry", ["registry"]),
        ("crawlers/platforms/mit.py", "from ..gate import accept\nfrom . import open_edx", []),
        ("registry/store.py", "from crawlers import gate", ["crawlers.gate"]),
        ("search_api/app.py", "from crawlers import Source", ["crawlers.Source"]),
        ("search_api/app.py", "from crawlers.reader import read", ["crawlers.reader.read"]),
        (
            "search_api/routes/sources.py",
            "import importlib\nimportlib.import_module('crawlers.crawl')",
            ["crawlers.crawl"],
        ),
        ("schedules/harvest.py", "import demo.server", ["demo.server"]),
        ("demo/server.py", "from tests import pages", ["tests.pages"]),
        ("normalizer/price.py", "from normalizer.patterns import rule\nimport regex", []),
        ("search_api/app.py", "from crawlers import read, fetch\nfrom crawlers.read import read_page", []),
        ("schedules/__main__.py", "from demo import sites", []),
        ("crawlers/__main__.py", "from registry import store", []),
    ],
)
def test_the_check_sees_a_wrong_import(path: str, line: str, forbidden: list[str]) -> None:
    assert forbidden_imports(line, Path(path)) == forbidden


@pytest.mark.parametrize("start", WITHOUT_SCRAPY)
def test_reading_one_page_needs_no_scrapy(start: str) -> None:
    sources = {module_name(path): (ROOT / path).read_text() for folder in PARTS for path in modules(folder)}
    assert start in sources
    guilty = {
        module: sorted(name for name in names if name.split(".")[0] in SCRAPY)
        for module, names in closure(start, sources).items()
    }
    assert {module: names for module, names in guilty.items() if names} == {}


@pytest.mark.parametrize("start", WITHOUT_SCRAPY)
def test_reading_one_page_loads_no_scrapy(start: str) -> None:
    code = f"import sys, {start}; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in run.stdout.split()}
    assert start.partition(".")[0] in loaded
    assert loaded & SCRAPY == set()


def test_the_scrapy_check_follows_imports_to_their_end(tmp_path: Path) -> None:
    sources = {
        "crawlers.read": "from crawlers.page import read_page",
        "crawlers.page": "import_module(f'crawlers.platforms.{name}')",
        "crawlers.platforms.mit": "from scrapy import Spider",
    }
    assert "scrapy.Spider" in set().union(*closure("crawlers.read", sources).values())


def test_the_version_of_the_rules_covers_all_that_readings_rest_on() -> None:
    sources = {module_name(path): (ROOT / path).read_text() for path in modules("normalizer")}
    reads = {tuple(module.split(".")[1:]) for module in closure("normalizer.normalize", sources)}
    # What is wrong, and how it is said, is no reading.
    errors = {"shared", *(f"shared/{name}" for name in ("data_files", "faults", "printing"))}
    left_out = {name.removesuffix(".py") for name in READS_NOTHING}
    assert {"/".join(one) for one in reads if one and one[0] in left_out} <= errors


# --- what a fresh machine gets ---


def locked(lock: str) -> dict[str, str]:
    """Name (lower case, dashes) -> version, as a lock file pins them."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+) ", (ROOT / lock).read_text(), re.MULTILINE))


def asked_for(*groups: list[str]) -> dict[str, str]:
    pins = (
        re.fullmatch(r"([A-Za-z0-9-]+)(?:\[\w+\])?==([\w.]+)", line) for group in groups for line in group
    )
    return {pin[1].lower(): pin[2] for pin in pins if pin}


def test_the_locks_hold_what_pyproject_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    running, extra = project["dependencies"], project["optional-dependencies"]
    dev, setup = extra["dev"], extra["setup"]
    assert len(asked_for(running, dev)) == len(running) + len(dev), "each requirement is one name==version"
    assert asked_for(running).items() <= locked("requirements.lock").items(), "run `make lock`"
    assert asked_for(running, dev).items() <= locked("requirements-dev.lock").items(), "run `make lock`"
    assert locked("requirements.lock").items() <= locked("requirements-dev.lock").items(), "run `make lock`"
    assert locked("requirements-setup.lock") == asked_for(setup), "run `make lock`"


def test_what_runs_imports_only_what_it_asks_for() -> None:
    """A package that only the tests install would break `make run` on a fresh machine and nowhere else; one
    that another package brings along may be gone with that one's next version."""
    distributions = packages_distributions()
    asked = asked_for(tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"])
    missing = {
        f"{path}: {name}"
        for folder in COMMANDS
        for path in modules(folder)
        for name in {dotted.split(".")[0] for dotted in imported_names((ROOT / path).read_text(), path)}
        if name not in sys.stdlib_module_names and name not in FOLDERS
        if not {re.sub(r"[._]", "-", one.lower()) for one in distributions.get(name, [])} & asked.keys()
    }
    assert missing == set()


# --- commands and what the documents say of them ---


@cache
def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    answer = command(name, "--help")
    assert answer.returncode == 0, answer.stderr
    assert re.match(rf"usage: (python -m )?{name}\b", answer.stdout, re.IGNORECASE), answer.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_a_wrong_word_is_a_usage_error(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        import_module(f"{name}.__main__").main(["no-such-word"])
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("name", PARTS)
def test_the_documents_name_every_command(name: str) -> None:
    """Both ways: no command that a reader is not told of, none that the documents only promise."""
    choices = re.search(r"\{([\w,-]+)\}\s+\.\.\.", command(name, "--help").stdout)
    commands = set(choices[1].split(",")) if choices else set()
    documents = "\n".join(path.read_text() for path in tracked_files() if path.suffix == ".md")
    written = set(re.findall(rf"python -m {name} ([a-z][a-z-]*)", documents))
    assert written == commands


def test_the_source_that_contributing_shows_is_valid(tmp_path: Path) -> None:
    example = re.search(r"```toml\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text(), re.DOTALL)
    assert example
    file = tmp_path / "example.toml"
    file.write_text(textwrap.dedent("   " + example[1].lstrip()))
    assert source.load(file).name == "cedar-college"


# --- what must not be in the repository ---

# Written so that no pattern finds itself.
FORBIDDEN = {
    "an address of a package registry": r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)",
    "an option that names a package index": r"--(?:extra-)?index[-]url|--find[-]links",
    "a path of one machine": r"(?:^|[\s\"'`=(])/(?:root|work|Users|home/\w+)/\w",
}


def forbidden_text(text: str) -> list[str]:
    return [what for what, pattern in FORBIDDEN.items() if re.search(pattern, text, re.MULTILINE)]


def test_nothing_that_is_made_is_kept() -> None:
    """A link to an environment in the tree would take the place of the environment itself."""
    ignored = ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    assert subprocess.run(ignored, cwd=ROOT, capture_output=True, text=True, check=True).stdout == ""


def test_no_file_names_a_registry_or_a_machine() -> None:
    found = {}
    for path in tracked_files():
        text = path.read_bytes().decode("utf-8", "replace")
        if faults := forbidden_text(text) + ["this folder's own path"] * (f"{ROOT}/" in text):
            found[str(path.relative_to(ROOT))] = faults
    assert found == {}


@pytest.mark.parametrize(
    "text",
    [
        ".".join(("https://files", "pythonhosted", "org")),
        ".".join(("see pypi", "org for more")),
        "-".join(("pip install -", "", "index", "url x")),
        "/".join(("folder = '", "root", "data'")),
    ],
)
def test_the_check_sees_a_forbidden_text(text: str) -> None:
    assert forbidden_text(text)


def test_no_file_has_outgrown_one_idea() -> None:
    lines = {
        str(path.relative_to(ROOT)): len(path.read_text().splitlines())
        for path in tracked_files()
        if path.suffix == ".py"
    }
    assert {path: count for path, count in lines.items() if count > MAX_LINES} == {}
