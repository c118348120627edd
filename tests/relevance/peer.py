"""Pagefind: where it is, and the pages it is to search."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def pagefind() -> str | None:
    """Pagefind's own binary: `PAGEFIND`, one on the PATH, of the npm packages of tests/browser, of the Python package pagefind-bin."""
    if found := os.environ.get("PAGEFIND") or shutil.which("pagefind"):
        return found
    if (found := ROOT / "tests/browser/node_modules/.bin/pagefind").exists():
        return str(found)
    asked = "import pagefind_bin, pathlib; print(pathlib.Path(pagefind_bin.__file__).parent / 'pagefind')"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=False).stdout.strip()
    return said or None


def indexed(site: Path) -> list[str]:
    """The addresses of all pages of komentari's own index."""
    found = []
    for shard in sorted((site / "search").glob("*/d/*.js"), key=lambda path: int(path.stem)):
        value = shard.read_text(encoding="utf-8").split(",", 1)[1].rstrip().removesuffix(";").removesuffix(")")
        found += [page[0] for page in json.loads(value)]
    return found


def kept(whole: Path, site: Path) -> None:
    """Copies the first page and those that komentari searches, so that both search the same: neither lists nor the whole act in one page."""
    for url in ["", *indexed(whole)]:
        page = Path(url) if url.endswith(".html") else Path(url) / "index.html"
        (site / page).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(whole / page, site / page)
