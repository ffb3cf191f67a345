"""The commands as people and scripts meet them: output, messages and exit codes."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from crawlers.__main__ import main
from crawlers.source import SOURCES, SourceError, load, named, sources_and_faults
from crawlers.spool import read_spool
from normalizer.raw import RawListing
from tests.crawlers.site import Page, Site, catalogue

URL = "https://mooc.example/api/courses/"


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    """A saved answer with two courses and a record without a key."""
    file = tmp_path / "answer.json"
    page = json.loads(catalogue("A", "B").body)
    page["results"].append({"title": "nameless"})
    file.write_text(json.dumps(page))
    return file


def test_list_names_every_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == 0
    table = capsys.readouterr().out
    assert main(["list", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {"edx", "mitx-online"} <= {row["name"] for row in rows}
    assert all(row["name"] in table and row["start"][0] in table for row in rows)
    assert set(rows[0]) == {"name", "platform", "provider", "cadence", "start", "known_from"}


def test_a_folder_of_ones_own_stands_for_that_of_the_software(tmp_path: Path, root: Path) -> None:
    def listed() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "crawlers", "list"]
        env = os.environ | {"REGISTRY_SOURCES": str(tmp_path / "own")}
        return subprocess.run(command, cwd=root, env=env, capture_output=True, text=True)

    assert (listed().returncode, listed().stderr) == (
        2,
        f"{tmp_path / 'own'} is no folder; give one with source files\n",
    )
    (tmp_path / "own").mkdir()
    edx = (SOURCES / "edx.toml").read_text(encoding="utf-8")
    (tmp_path / "own" / "edx.toml").write_text(edx, encoding="utf-8")
    assert (listed().returncode, len(listed().stdout.splitlines())) == (0, 2)
    (tmp_path / "own" / "draft.toml").write_text(edx.replace('"edx"', '"FILL IN"', 1), encoding="utf-8")
    assert (listed().returncode, len(listed().stdout.splitlines())) == (1, 2)
    assert "draft.toml" in listed().stderr


def test_a_draft_keeps_no_other_source_from_its_turn(tmp_path: Path) -> None:
    edx = (SOURCES / "edx.toml").read_text(encoding="utf-8")
    for name, text in (("edx", edx), ("draft", edx.replace('"edx"', '"FILL IN"', 1)), ("other", edx)):
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    sources, faults = sources_and_faults(tmp_path)
    assert list(sources) == ["edx"]
    assert [Path(str(fault).partition(":")[0]).stem for fault in faults] == ["draft", "other"]
    assert named("edx", tmp_path) == sources["edx"]
    with pytest.raises(SourceError, match="nowhere is no folder"):
        named("edx", tmp_path / "nowhere")
    for wanted, says in (("draft", "draft.toml"), ("other", "must agree"), ("../edx", "no source '../edx'")):
        with pytest.raises(SourceError, match=says):
            named(wanted, tmp_path)


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("follow", "/courses/(", "no regular expression"),
        ("total", "of [0-9]+ courses", "no group for the number"),
        ("region", "div[", "no CSS selector"),
        ("start", ["ftp://college.example/"], "'ftp://college.example/' is not an http or https address"),
        ("start", ["https:///courses"], "names no host"),
        ("start", ["https://college.example/ courses"], "spaces"),
        ("start", ["https://college.example:x/"], "is not an address"),
        ("start", ["https://me:secret@college.example/"], "only public pages"),
    ],
)
def test_what_a_source_looks_for_is_checked_as_it_is_read(
    tmp_path: Path, key: str, value: str | list[str], says: str
) -> None:
    toml = "name = 'broken'\nplatform = 'web_page'\nknown_from = 'documentation'\n"
    (tmp_path / "broken.toml").write_text(f"{toml}{key} = {value!r}\n", encoding="utf-8")
    sources, (fault,) = sources_and_faults(tmp_path)
    assert sources == {}
    assert f"{key}: " in str(fault)
    assert says in str(fault)


@pytest.mark.parametrize("start", ["", "start = []\n"])
def test_a_source_to_crawl_says_where_to_begin(tmp_path: Path, start: str) -> None:
    file = tmp_path / "new.toml"
    file.write_text(f"name = 'new'\nplatform = 'web_page'\nknown_from = 'documentation'\n{start}")
    sources, (fault,) = sources_and_faults(tmp_path)
    assert sources == {}
    assert str(fault) == f"{file}: start: write the address that lists the offerings"
    for name in ("new", str(file)):
        with pytest.raises(SourceError, match="start: write the address"):
            named(name, tmp_path)
    assert load(file).start == ()  # saved answers can be read with it


def test_a_file_that_cannot_be_is_named_with_the_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(tmp_path), "--platform", "rss", "--url", URL]) == 1
    assert capsys.readouterr().err == f"{tmp_path} cannot be read: Is a directory\n"
    new = tmp_path / "none" / "offerings.csv"
    assert main(["template", "--output", str(new)]) == 1
    assert capsys.readouterr().err == f"{new} cannot be written: No such file or directory\n"


def test_a_template_is_of_the_kind_that_its_name_says_and_overwrites_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book, table = tmp_path / "offerings.XLSX", tmp_path / "offerings"
    assert main(["template", "--output", str(book)]) == 0
    assert main(["template", "--format", "json", "--output", str(table)]) == 0
    assert capsys.readouterr().out == f"Written: {book}\nWritten: {table}\n"
    assert (book.read_bytes()[:2], table.read_bytes()[:1]) == (b"PK", b"{")
    book.write_bytes(b"filled in")
    assert main(["template", "--output", str(book)]) == 2
    assert book.read_bytes() == b"filled in"
    assert capsys.readouterr().err == f"{book} is there already and is left as it is\n"
    for name, more in (("a.pdf", []), ("a.xlsx", ["--format", "csv"])):
        assert main(["template", "--output", str(tmp_path / name), *more]) == 2
        assert "write .csv, .xlsx or .json" in capsys.readouterr().err
    assert len(list(tmp_path.iterdir())) == 2


def test_read_prints_a_listing_a_line(answer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(answer), "--platform", "open_edx", "--url", URL]) == 0
    printed = capsys.readouterr()
    listings = [RawListing.model_validate_json(line) for line in printed.out.splitlines()]
    assert [(listing.reference, listing.place) for listing in listings] == [
        ("A", "results[0]"),
        ("B", "results[1]"),
    ]
    assert listings[0].source == "open-edx"
    assert "passed over: results[2]" in printed.err


def test_read_takes_the_name_of_a_source(answer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(answer), "--source", "mitx-online", "--url", URL]) == 0
    assert '"source":"mitx-online"' in capsys.readouterr().out
    assert main(["read", str(answer), "--source", "mitx-onlin", "--url", URL]) == 2
    assert "mitx-onlin.toml: No such file" in capsys.readouterr().err


def test_read_takes_standard_input(
    answer: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(answer.read_bytes())))
    assert main(["read", "-", "--platform", "open_edx", "--url", URL]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_read_with_a_source_file(answer: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    toml = tmp_path / "my-college.toml"
    toml.write_text('name = "my-college"\nplatform = "open_edx"\nknown_from = "documentation"\n')
    assert main(["read", str(answer), "--source", str(toml), "--url", URL]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["source"] == "my-college"


@pytest.mark.parametrize("content", [b"", b"<html>Please sign in</html>", b'{"results": []}', b"\x00\xff"])
def test_read_of_no_listing(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes) -> None:
    file = tmp_path / "saved"
    file.write_bytes(content)
    assert main(["read", str(file), "--platform", "open_edx", "--url", URL]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.strip()


EVIL = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e\r\nforged: line"


def test_strangers_words_neither_steer_a_terminal_nor_forge_a_line(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = {
        "message": ("wordpress", {"code": "no", "message": EVIL}),
        "reference": ("wordpress", [{"id": EVIL, "status": "private", "title": {"rendered": EVIL}}]),
    }
    for name, (platform, answer) in answers.items():
        file = tmp_path / f"{name}.json"
        file.write_text(json.dumps(answer))
        assert main(["read", str(file), "--platform", platform, "--url", URL]) == 1
        site.pages[f"/{name}"] = Page(file.read_bytes())
        toml = tmp_path / "evil.toml"
        start = f'start = ["{site.url(f"/{name}")}"]'
        toml.write_text(f'name = "evil"\nplatform = "{platform}"\nknown_from = "demo"\n{start}\n')
        main(["crawl", str(toml), "--spool", str(tmp_path / name)])
        printed = capsys.readouterr()
        shown = (printed.out + printed.err).splitlines()
        assert "owned" in printed.err
        assert all(line.isprintable() and not line.startswith("forged") for line in shown), (name, shown)


def test_read_of_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "/no/such/file", "--platform", "open_edx", "--url", URL]) == 1
    assert "/no/such/file" in capsys.readouterr().err


def test_wrong_arguments(answer: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(answer), "--url", URL]) == 2
    assert "--platform" in capsys.readouterr().err
    assert main(["read", str(answer), "--platform", "open_edx", "--url", "a-course"]) == 2
    assert "--url: 'a-course' is not an http" in capsys.readouterr().err
    toml = tmp_path / "x.toml"
    toml.write_text('name = "x"\nplatform = "no_such"\nknown_from = "demo"\n')
    assert main(["read", str(answer), "--url", URL, "--source", str(toml)]) == 2
    assert "no_such" in capsys.readouterr().err
    assert main(["crawl", "no-such-source"]) == 2
    assert "no-such-source" in capsys.readouterr().err
    assert main(["crawl", "no-such.toml"]) == 2
    assert capsys.readouterr().err == "no-such.toml: No such file or directory\n"
    for arguments in ([], ["read", str(answer), "--url", URL, "--platform", "no_such"], ["fly"]):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 2


def write_source(site: Site, tmp_path: Path) -> str:
    toml = tmp_path / "tiny.toml"
    toml.write_text(
        f'name = "tiny"\nplatform = "open_edx"\nknown_from = "demo"\nstart = ["{site.url("/one")}"]\n'
    )
    return str(toml)


def test_crawl_leaves_a_spool(site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site.pages["/one"] = catalogue("A", "B")
    spool = tmp_path / "spool"
    assert main(["crawl", write_source(site, tmp_path), "--spool", str(spool), "--json"]) == 0
    printed = capsys.readouterr()
    run, listings, _ = read_spool(spool)
    assert json.loads(printed.out)["id"] == run.id == "spool"
    assert [listing.reference for listing in listings] == ["A", "B"]
    assert printed.err == "", "progress passes, on a terminal alone"
    assert main(["crawl", write_source(site, tmp_path), "--spool", str(spool)]) == 2
    assert "not empty" in capsys.readouterr().err


def test_a_file_where_a_folder_is_wanted_is_said_in_one_line(
    answer: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in (
        ["crawl", "bcit", "--spool", str(answer)],
        ["add", URL, "--file", str(answer), "--output", str(answer)],
        ["template", "--output", str(tmp_path)],
    ):
        assert main(arguments) in (1, 2)
        said = capsys.readouterr().err
        assert str(tmp_path) in said
        assert said.count("\n") == 1


def test_crawl_uses_no_proxy(site: Site, tmp_path: Path, root: Path) -> None:
    """A proxy would look names up where the guard cannot see it."""
    site.pages["/one"] = catalogue("A")
    proxies = {"http_proxy": "http://127.0.0.1:1", "HTTP_PROXY": "http://127.0.0.1:1", "no_proxy": ""}
    words = [sys.executable, "-m", "crawlers", "crawl", write_source(site, tmp_path)]
    words += ["--spool", str(tmp_path / "spool")]
    done = subprocess.run(words, cwd=root, env={**os.environ, **proxies}, capture_output=True, timeout=60)
    assert done.returncode == 0
    assert len(site.times("/one")) == 1


def test_crawl_of_a_closed_catalogue(site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site.pages["/one"] = Page(b"sorry", 403)
    assert main(["crawl", write_source(site, tmp_path), "--spool", str(tmp_path / "spool")]) == 1
    printed = capsys.readouterr()
    assert "tiny failed" in printed.out
    assert site.url("/one") in printed.err


@pytest.mark.parametrize("command", [[], ["list"], ["read"], ["crawl"]])
def test_help_explains(command: list[str], root: Path) -> None:
    words = [sys.executable, "-m", "crawlers", *command, "--help"]
    done = subprocess.run(words, cwd=root, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0
    assert len(done.stdout) > 300


def test_a_reader_of_the_output_may_go_away(answer: Path, root: Path) -> None:
    many = json.loads(answer.read_text())
    many["results"] = [{**many["results"][0], "key": f"K{n}"} for n in range(5000)]
    answer.write_text(json.dumps(many))
    command = f"{sys.executable} -m crawlers read {answer} --platform open_edx --url {URL} | head -1"
    done = subprocess.run(command, shell=True, cwd=root, capture_output=True, text=True, timeout=60)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""
