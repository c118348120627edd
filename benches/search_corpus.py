#!/usr/bin/env python3
"""Makes a reproducible corpus of N article pages to measure a search index on; with `--real DATA BINARY`, the real acts of ../shared/data instead.

Every article has parts and points, every tenth a commentary with headings: some 1.4 KB of text and four places to be found a page, a little more than in real acts.
"""

import subprocess
import sys
from pathlib import Path

from corpus import ARTICLES_PER_ACT, write
from words import Prose

SITE = "title: Mērījums\nlanguage: lv\nbase-url: https://example.org/\ncollections: {likumi: act, komentari: commentary}\n"


def article(prose: Prose, number: int) -> str:
    """The law of one article."""
    out = [f"## {number}. pants. {prose.title()}"]
    for part in range(1, prose.rng.randint(2, 5)):
        text = prose.sentences(prose.rng.randint(1, 2))
        if prose.rng.random() < 0.1:
            points = "\n\n".join(f"{k}) {' '.join(prose.said(prose.rng.randint(5, 18)))};" for k in range(1, prose.rng.randint(3, 7)))
            text = f"{text[:-1]}:\n\n{points}"
        out.append(f"({part}) {text}")
    return "\n\n".join(out)


def commentary(prose: Prose, act: str, number: int) -> str:
    out = [f"---\narticle: {act}:{number}\nas-of: 2026-01-01\n---"]
    for k in range(8):
        if k in (2, 5, 8):
            out.append(f"## {prose.title()}")
        out.append(prose.sentences(prose.rng.randint(3, 5)) + f" Sk. šā likuma {prose.rng.randint(1, number)}. panta pirmo daļu.")
    return "\n\n".join(out) + "\n"


def made(root: Path, pages: int) -> None:
    write(root / "content/site.yaml", SITE)
    for k, first in enumerate(range(0, pages, ARTICLES_PER_ACT), 1):
        act, last = f"likums-{k}", min(ARTICLES_PER_ACT, pages - first)
        prose = Prose(act)
        write(root / f"content/likumi/{act}/act.yaml", f"key: {act}\ntitle: {prose.title()} likums {k}\ntext-status: paraphrase\n")
        law = "\n\n".join(article(prose, number) for number in range(1, last + 1))
        write(root / f"content/likumi/{act}/2026-01-01.md", f"---\nin-force: 2026-01-01\n---\n# I nodaļa. Noteikumi\n\n{law}\n")
        for number in range(10, last + 1, 10):
            write(root / f"content/komentari/{act}/{number:05}.md", commentary(prose, act, number))


def real(root: Path, data: Path, binary: str) -> None:
    """All saved pages of all acts there are, imported."""
    write(root / "content/site.yaml", SITE)
    for act in sorted((data / "likumi").iterdir()):
        command = [binary, "import", "likumi", "--act", act.name, "--root", root, *sorted(act.iterdir())]
        # It ends with 1 where a page has something to be told about; what could be read is written all the same.
        subprocess.run(command, check=False, capture_output=True)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    if sys.argv[2] == "--real":
        real(folder, Path(sys.argv[3]), sys.argv[4])
    else:
        made(folder, int(sys.argv[2]))
