#!/usr/bin/env bash
# The pictures of the printed sample in README.md: title page, a page of an article, the index. Needs WeasyPrint (PyPI) and pdftoppm
# (Debian: poppler-utils); WEASYPRINT names another program than `weasyprint`, KOMENTARI another than that of `cargo run`.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

${KOMENTARI:-cargo run --quiet --} build --only print --out "$work/public"
"${WEASYPRINT:-weasyprint}" "$work/public/print/komentari/notes.html" "$work/book.pdf"

pages=$(pdfinfo "$work/book.pdf" | sed -n 's/^Pages: *//p')
# The first page that has these words, after the contents.
page_of() {
    for ((page = $2; page <= pages; page++)); do
        if pdftotext -f "$page" -l "$page" "$work/book.pdf" - | grep -q "$1"; then
            echo "$page"
            return
        fi
    done
    echo "no page says “$1”" >&2
    exit 1
}
picture() {
    pdftoppm -r 76 -f "$1" -l "$1" -singlefile -png "$work/book.pdf" "docs/pictures/$2"
}
picture 1 book-title
picture "$(page_of 'Jēdzienu plašāk skaidro' 4)" book-article
picture "$(page_of 'Priekšmetu rādītājs' 10)" book-index
