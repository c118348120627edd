//! Printed books as HTML, in memory: what must hold before any engine gets them.

#[path = "print/hard.rs"]
mod hard;

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::date;
use komentari::diagnostic::Diagnostics;
use komentari::diagnostic::filter::Filter;
use komentari::output::Memory;
use komentari::pipeline::{self, Options, Whole};
use komentari::print::Volume;
use komentari::print::html::{Profile, pages, render};
use komentari::print::proof::{Figures, figures};

fn options() -> Options {
    Options { today: date(2026, 4, 1), drafts: false, base_url: None, portable: false, only: None, filter: Filter::default() }
}

/// The hard book of this name in both profiles.
fn book(id: &str) -> BTreeMap<&'static str, String> {
    let root = tempfile::tempdir().expect("a folder");
    hard::write(root.path());
    let whole = Whole::read(root.path(), &options()).expect("a readable folder");
    let settings = whole.config.books.iter().find(|book| book.id == id).expect("a book");
    let volume = Volume::compose(whole.book(), settings, &whole.theme.words(&settings.language));
    let mut told = Diagnostics::default();
    let pages = pages(&volume, &whole.theme, &mut told);
    assert_eq!(told.into_sorted(), []);
    pages.into_iter().map(|(profile, html)| (profile.file(), html)).collect()
}

/// What stands between two marks, the first time.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let (_, rest) = text.split_once(from).unwrap_or_else(|| panic!("{from} is missing"));
    rest.split_once(to).unwrap_or_else(|| panic!("{to} is missing")).0
}

/// For whoever wants to look at it in an engine: `KOMENTARI_HARD` names the folder the site is written to.
#[test]
#[ignore = "writes the site where KOMENTARI_HARD says, to be looked at"]
fn the_hard_site_is_written() {
    if let Some(folder) = std::env::var_os("KOMENTARI_HARD") {
        hard::write(Path::new(&folder));
    }
}

#[test]
fn nothing_an_engine_stumbles_over_is_in_the_hard_book() {
    for (file, html) in book("gruta") {
        let Figures { repeated_ids, dangling, images_without_alt, tables_without_header, notes, .. } = figures(&html);
        assert_eq!((repeated_ids, dangling, images_without_alt, tables_without_header), (vec![], vec![], 0, 0), "{file}");
        assert_eq!(notes, 7, "every note once in {file}");
        assert!(
            !html.contains('\u{ad}') && !html.contains("<script") && !html.contains("loading=") && !html.contains("tabindex"),
            "{file}"
        );
    }
}

#[test]
fn the_sample_has_all_its_figures() {
    let (_, proofs) = pipeline::proof(Path::new(env!("CARGO_MANIFEST_DIR")), &options()).expect("a readable folder");
    assert!(!proofs.is_empty());
    for proof in proofs {
        let Figures { repeated_ids, dangling, images_without_alt, tables_without_header, .. } = proof.figures;
        assert_eq!((repeated_ids, dangling, images_without_alt, tables_without_header), (vec![], vec![], 0, 0), "{}", proof.book);
    }
}

#[test]
fn end_notes_stand_after_their_text_and_lead_back() {
    let html = &book("gruta")["index.html"];
    assert!(html.contains("<a class=\"ref\" id=\"fnref-btl-1-1\" href=\"#fn-btl-1-1\" role=\"doc-noteref\""), "the first reference");
    assert!(html.contains("id=\"fnref-btl-1-1-2\""), "the second reference to the same note");
    assert!(html.contains("<li id=\"fn-btl-1-1\"><a class=\"no\" href=\"#fnref-btl-1-1\" role=\"doc-backlink\""));
    assert!(!html.contains("class=\"fn"), "nothing floats");
}

#[test]
fn floating_notes_stand_where_they_are_referred_to_and_the_others_in_the_list() {
    let html = &book("gruta")["notes.html"];
    let first = "Pirmā rindkopa<span class=\"fn\" id=\"fn-btl-1-1\" data-n=\"1\">Piezīme, uz kuru atsaucas divreiz.</span>\u{a0}– ar";
    assert!(html.contains(first), "{}", between(html, "Pirmā", "</p>"));
    // Out of headings and tables nothing floats: the note stands behind them.
    for (number, words, end) in [(2, "virsrakstam", "</h3>"), (5, "šūnai", "</table>")] {
        let quiet = format!(
            "{end}\n<div class=\"fn-here\"><span class=\"fn quiet\" id=\"fn-btl-1-{number}\" data-n=\"{number}\">Piezīme {words}.</span></div>"
        );
        assert!(html.contains(&quiet), "{number}");
    }
    // A note with a list, and a note of a note.
    let list = between(html, "role=\"doc-endnotes\"", "</section>");
    assert!(list.contains("<li id=\"fn-btl-1-3\">") && list.contains("Iekšējā piezīme") && list.matches("<li id=").count() == 2, "{list}");
}

#[test]
fn a_table_of_forty_columns_is_cut_into_pieces_with_their_captions_and_headers() {
    let html = &book("gruta")["index.html"];
    let pieces = html.matches("<caption>Četrdesmit aiļu").count();
    assert!(pieces > 2 && html.matches("<caption>Četrdesmit aiļu <span>(turpinājums)</span></caption>").count() == pieces - 1, "{pieces}");
    assert_eq!(html.matches(">virsraksts0</th>").count(), pieces, "each begins with the first column");
    assert_eq!(html.matches(">r59c39</td>").count(), 1, "the last column is there once");
    assert!(book("maza")["index.html"].matches("<caption>Četrdesmit aiļu").count() > pieces, "more on a smaller page");
}

#[test]
fn a_heading_of_three_hundred_words_is_marked_as_long_and_its_running_head_is_short() {
    let html = &book("gruta")["index.html"];
    let heading = between(html, "<h2 class=\"long\" id=\"btl-2\"", "</h2>");
    let running = between(heading, "data-running=\"", "\"");
    assert!(running.chars().count() < 90 && heading.contains("vārds299"), "{running}");
}

#[test]
fn an_address_outside_is_printed_once() {
    let html = &book("gruta")["index.html"];
    assert_eq!(html.matches("<span class=\"url\">likumi.lv/ta/id/139369</span>").count(), 1);
    assert_eq!(html.matches("href=\"https://likumi.lv/ta/id/139369\"").count(), 2);
}

#[test]
fn words_are_set_as_a_printer_sets_them() {
    let html = &book("gruta")["index.html"];
    assert!(html.contains("„pēdiņām“… un"), "{}", between(html, "Pirmā", "</p>"));
    assert!(html.contains("aizstāv „bērnu“;"));
    assert!(html.contains("1.\u{a0}panta pirmo daļu"));
    assert!(html.contains("<title>Grūtā &lt;grāmata&gt; &amp; „vārdi“</title>"), "{}", between(html, "<title>", "\n"));
}

#[test]
fn the_contents_name_every_place_with_an_empty_box_for_its_page() {
    let html = &book("gruta")["index.html"];
    let contents = between(html, "<nav role=\"doc-toc\"", "</nav>");
    assert!(contents.contains("<a class=\"pg\" href=\"#btl-1\" data-to=\"#btl-1\"></a></span></li>"), "{contents}");
    assert_eq!(contents.matches("data-to=\"#").count(), contents.matches("<li").count());
}

#[test]
fn the_folder_holds_all_that_the_book_links_and_the_same_bytes_each_time() {
    let root = tempfile::tempdir().expect("a folder");
    hard::write(root.path());
    let build = || {
        let whole = Whole::read(root.path(), &options()).expect("a readable folder");
        let memory = Memory::default();
        for settings in &whole.config.books {
            let volume = Volume::compose(whole.book(), settings, &whole.theme.words(&settings.language));
            render(&volume, &whole.theme, &mut Diagnostics::default(), &memory).expect("files");
        }
        memory.into_files()
    };
    let files = build();
    let names: Vec<&str> = files.keys().map(komentari::output::SitePath::as_str).collect();
    let of = |id: &str, own: &[&str]| {
        let mut all: Vec<String> = own.iter().map(|name| format!("print/{id}/{name}")).collect();
        all.sort();
        all
    };
    let expected = [
        of("gruta", &["attels/plats.svg", "index.html", "notes.html", "print.css"]),
        of("maza", &["a5.css", "attels/plats.svg", "index.html", "notes.html", "print.css"]),
    ];
    assert_eq!(names, expected.concat());
    assert!(build() == files, "two builds differ");
    assert_eq!(Profile::ALL.map(Profile::file), ["index.html", "notes.html"]);
}

#[test]
fn a_font_is_a_file_of_its_book_and_not_of_the_website() {
    let root = tempfile::tempdir().expect("a folder");
    let content = root.path().join("content");
    std::fs::create_dir(&content).expect("a folder");
    let site =
        "title: A\nlanguage: lv\nbase-url: https://example.org/\nbooks: [{id: g, include: [\"page:a\"], fonts: [Raksts-Bold.otf]}]\n";
    // The heads of two tables, all that is looked at before an engine has it.
    let font = "OTTO\0\u{2}\0\0\0\0\0\0cmap\0\0\0\0\0\0\0\u{2c}\0\0\0\u{4}head\0\0\0\0\0\0\0\u{30}\0\0\0\u{4}abcdefgh";
    for (name, text) in [("site.yaml", site), ("a.md", "---\ntitle: A\n---\n\nB.\n"), ("Raksts-Bold.otf", font)] {
        std::fs::write(content.join(name), text).expect("a file");
    }
    let target = root.path().join("public");
    let (outcome, _) = pipeline::build(root.path(), &options(), &target, &()).expect("a readable folder");
    assert_eq!(outcome.diagnostics.told, []);
    let published = walkdir::WalkDir::new(&target).into_iter().map(|entry| entry.expect("an entry").into_path());
    let fonts: Vec<_> = published.filter(|path| path.extension().is_some_and(|ending| ending == "otf")).collect();
    assert_eq!(fonts, [target.join("print/g/Raksts-Bold.otf")]);
    let sheet = std::fs::read_to_string(target.join("print/g/fonts.css")).expect("a style sheet");
    assert!(sheet.contains("font-weight: 700; font-style: normal; src: url(\"Raksts-Bold.otf\")"), "{sheet}");
}
