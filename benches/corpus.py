#!/usr/bin/env python3
"""Makes a reproducible corpus of N article pages: for komentari (act + commentary), and the same words as plain Markdown for Hugo and Zola."""

import random
import sys
from pathlib import Path

# An act of more articles than this is no act; a larger corpus is several acts.
ARTICLES_PER_ACT = 500

SUBJECTS = ["Bāriņtiesa", "Aizbildnis", "Aizgādnis", "Audžuģimene", "Sociālais dienests", "Tiesa", "Pašvaldība", "Persona"]
VERBS = ["izvērtē", "nodrošina", "pārbauda", "apstiprina", "uzrauga", "paskaidro", "saņem", "iesniedz"]
OBJECTS = ["bērna tiesības", "mantas sarakstu", "ziņas par ģimeni", "pieteikumu", "atzinumu", "lēmumu", "norēķinu", "piekrišanu"]
MANNERS = ["mēneša laikā", "nekavējoties", "rakstveidā", "pēc savas iniciatīvas", "bērna interesēs", "normatīvajos aktos noteiktajā kārtībā"]


def sentence(rng: random.Random) -> str:
    return f"{rng.choice(SUBJECTS)} {rng.choice(VERBS)} {rng.choice(OBJECTS)} {rng.choice(MANNERS)}."


def sentences(rng: random.Random, count: int) -> str:
    return " ".join(sentence(rng) for _ in range(count))


class Article:
    """An article with its commentary, as words and as places that are cited."""

    def __init__(self, number: int, last: int, act: str):
        rng = random.Random(f"{act}:{number}")
        self.number, self.act = number, act
        self.title = f"{rng.choice(SUBJECTS)} un {rng.choice(OBJECTS)}"
        self.parts = [sentences(rng, 2) for _ in range(2)]
        self.points = [f"{rng.choice(OBJECTS)} {rng.choice(MANNERS)}" for _ in range(3)]
        self.paragraphs = [sentences(rng, 4) for _ in range(6)]
        self.cited = [rng.randint(1, last) for _ in range(4)]

    def law(self) -> str:
        points = "\n\n".join(f"{k}) {text};" for k, text in enumerate(self.points, 1))
        return f"## {self.number}. pants. {self.title}\n\n(1) {self.parts[0]}\n\n(2) {self.parts[1]}:\n\n{points}\n"

    def commentary(self, cite) -> str:
        out = []
        for k, paragraph in enumerate(self.paragraphs):
            if k in (2, 4):
                out.append(f"## {self.title} ({k})")
            out.append(f"{paragraph} Sk. {cite(self.cited[k % 4])}." if k < 4 else paragraph)
        return "\n\n".join(out) + "\n"


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def acts(pages: int):
    for k, first in enumerate(range(0, pages, ARTICLES_PER_ACT), 1):
        last = min(ARTICLES_PER_ACT, pages - first)
        key = f"likums-{k}"
        yield key, f"Parauga likums {k}", [Article(number, last, key) for number in range(1, last + 1)]


def komentari(root: Path, pages: int) -> None:
    content = root / "content"
    write(content / "site.yaml", "title: Mērījums\nlanguage: lv\nbase-url: https://example.org/\ncollections: {likumi: act, komentari: commentary}\n")
    for key, title, articles in acts(pages):
        write(content / f"likumi/{key}/act.yaml", f"key: {key}\ntitle: {title}\ntext-status: paraphrase\n")
        law = "\n".join(article.law() for article in articles)
        write(content / f"likumi/{key}/2026-01-01.md", f"---\nin-force: 2026-01-01\n---\n# I nodaļa. Noteikumi\n\n{law}")
        for article in articles:
            head = f"---\narticle: {key}:{article.number}\nas-of: 2026-01-01\n---\n"
            cite = lambda number: f"šā likuma {number}. panta pirmo daļu un [{number}. pantu]({key}:{number})"
            write(content / f"komentari/{key}/{article.number:05}.md", head + article.commentary(cite))


def plain(root: Path, pages: int, link, head, layout) -> None:
    for key, title, articles in acts(pages):
        write(root / f"content/{key}/_index.md", head(title))
        for article in articles:
            cite = lambda number: f"šā likuma {number}. panta pirmo daļu un [{number}. pantu]({link(key, number)})"
            text = article.law().replace("## ", "# ", 1) + "\n" + article.commentary(cite)
            write(root / f"content/{key}/{article.number:05}.md", head(f"{article.number}. pants") + text)
    layout(root)


PAGE = "<!doctype html><html lang=lv><meta charset=utf-8><title>{title}</title><nav>{nav}</nav><main>{body}</main></html>\n"


def hugo_layout(root: Path) -> None:
    write(root / "hugo.toml", 'baseURL = "https://example.org/"\ntitle = "M"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
    nav = "{{ with .PrevInSection }}<a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}"
    write(root / "layouts/_default/single.html", PAGE.format(title="{{ .Title }}", nav=nav, body="{{ .Content }}"))
    items = "{{ range .Pages }}<li><a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}"
    write(root / "layouts/_default/list.html", PAGE.format(title="{{ .Title }}", nav="", body=items))


def zola_layout(root: Path) -> None:
    write(root / "config.toml", 'base_url = "https://example.org"\ngenerate_feeds = false\ncompile_sass = false\nbuild_search_index = false\n')
    write(root / "content/_index.md", "+++\n+++\n")
    nav = "{% if page.lower %}<a href={{ page.lower.permalink }}>{{ page.lower.title }}</a>{% endif %}"
    write(root / "templates/page.html", PAGE.format(title="{{ page.title }}", nav=nav, body="{{ page.content | safe }}"))
    items = "{% for p in section.pages %}<li><a href={{ p.permalink }}>{{ p.title }}</a>{% endfor %}"
    write(root / "templates/section.html", PAGE.format(title="{{ section.title }}", nav="", body=items))
    write(root / "templates/index.html", PAGE.format(title="M", nav="", body=""))


def main() -> None:
    root, pages = Path(sys.argv[1]), int(sys.argv[2])
    komentari(root / "komentari", pages)
    plain(root / "hugo", pages, lambda key, n: f"/{key}/{n:05}/", lambda t: f'---\ntitle: "{t}"\n---\n', hugo_layout)
    zola_head = lambda t: f'+++\ntitle = "{t}"\n' + ("" if t.endswith("pants") else 'sort_by = "title"\n') + "+++\n"
    plain(root / "zola", pages, lambda key, n: f"@/{key}/{n:05}.md", zola_head, zola_layout)


if __name__ == "__main__":
    main()
