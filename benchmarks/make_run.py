"""How long `make run` takes from a fresh clone to a served page, and the second time.

    python -m benchmarks.make_run

The package cache is the machine's own: run it twice for figures from a warm one. It uses the demo's ports.
"""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parent.parent
PORT = 8765
PATIENCE = 600.0


def main() -> None:
    """Clone, run until a page is served, end it, and run again."""
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "registry"
        subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
        for name in ("first time", "second time"):
            print(f"make run, {name}: {seconds_to_page(clone):.1f} s to a served page", flush=True)


def seconds_to_page(clone: Path) -> float:
    """Seconds from the command to the first search page, after which it is ended by a TERM signal."""
    start = time.perf_counter()
    process = subprocess.Popen(
        ["make", "run", f"PORT={PORT}"], cwd=clone, stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        while time.perf_counter() - start < PATIENCE and process.poll() is None:
            if served():
                return time.perf_counter() - start
            time.sleep(0.1)
        raise SystemExit("make run served no page")
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(30)
        while served():
            time.sleep(0.2)


def served() -> bool:
    """Whether the search page answers."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


if __name__ == "__main__":
    main()
