//! The built-in engine, over the sample books and over a book of everything that is hard to set. Needs the cargo feature `pdf`.
#![cfg(feature = "pdf")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jiff::civil::date;
use komentari::config::books::Standard;
use komentari::diagnostic::Code;
use komentari::diagnostic::filter::Filter;
use komentari::pdf::read::{Document, read};
use komentari::pipeline::{Options, Outcome, pdf};
use komentari::print::typst::Pdf;

fn set(root: &Path, book: &str, standard: Standard) -> (Outcome, Option<Pdf>) {
    let options =
        Options { today: date(2026, 3, 1), drafts: false, base_url: None, portable: false, only: None, filter: Filter::default() };
    pdf(root, &options, book, standard).expect("a readable folder")
}

/// A book of one page, as PDF.
fn book_of(page: &str, settings: &str, standard: Standard) -> (Outcome, Option<Pdf>) {
    book_with(&[], page, settings, standard)
}

/// A book of one page with files beside it.
fn book_with(files: &[(&str, &[u8])], page: &str, settings: &str, standard: Standard) -> (Outcome, Option<Pdf>) {
    let root = tempfile::tempdir().expect("a folder");
    let put = |name: &str, text: &str| fs::write(root.path().join("content").join(name), text).expect("a file");
    fs::create_dir(root.path().join("content")).expect("a folder");
    for (name, bytes) in files {
        fs::write(root.path().join("content").join(name), bytes).expect("a file");
    }
    let book = format!("{{id: g, date: 2026-03-01, include: [\"page:lapa\"]{settings}}}");
    put("site.yaml", &format!("title: Grāmata\nlanguage: lv\nbooks: [{book}]\n"));
    put("lapa.md", &format!("---\ntitle: Lapa\n---\n\n{page}\n"));
    set(root.path(), "g", standard)
}

fn document(pdf: Option<Pdf>) -> Document {
    read(pdf.expect("a PDF").bytes).expect("a PDF that can be read")
}

/// All words of a document, a space between them.
fn words(document: &Document) -> String {
    let words = document.pages.iter().flat_map(|page| &page.words).map(|word| word.text.as_str());
    words.collect::<Vec<_>>().join(" ")
}

fn codes(outcome: &Outcome) -> Vec<Code> {
    outcome.diagnostics.told.iter().map(|diagnostic| diagnostic.code).collect()
}

#[test]
fn the_sample_book_is_set_in_both_standards_and_the_same_twice() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (_, first) = set(root, "komentari", Standard::A2aUa1);
    let (_, second) = set(root, "komentari", Standard::A2aUa1);
    let (first, second) = (first.expect("a PDF"), second.expect("a PDF"));
    assert!(first.bytes == second.bytes, "two runs give the same bytes");
    assert_eq!(first.families, BTreeSet::from(["DejaVu Sans Mono".to_owned(), "Libertinus Serif".to_owned()]));
    let document = document(Some(first));
    assert_eq!((document.language.as_str(), document.tagged, document.shows_title), ("lv", true, true));
    assert_eq!(document.standards.iter().map(String::as_str).collect::<BTreeSet<_>>(), BTreeSet::from(["a-2a", "ua-1"]));
    for id in ["btl-n1", "btl-22", "btl-22-rn1", "btl-22-d1-p2", "term_aizbildnis", "part_subjects"] {
        assert!(document.named.contains_key(id), "{id} is a named place");
    }
}

#[test]
fn words_divided_at_the_ends_of_lines_have_no_soft_hyphens() {
    let page = "Nepilngadīgais aizbildniecības pašvaldībā starptautiskajās ārpusģimenes dzimtsarakstu autoratlīdzībām. ".repeat(40);
    let (_, pdf) = book_of(&page, ", size: a5", Standard::Ua1);
    let text = words(&document(pdf));
    assert!(!text.contains('\u{ad}'), "{text}");
    assert!(text.contains("piln- ga") || text.contains("bild- nie") || text.contains("tau- tis") || text.contains("- "), "{text}");
}

#[test]
fn what_is_hard_to_set_is_set() {
    let columns: String = (0..40).map(|column| format!(" Aile {column} |")).collect();
    let rule = "---|".repeat(40);
    let rows: String = (0..90).map(|row| format!("| 17. pants {row}[^t] | {row} |\n")).collect();
    let page = format!(
        "17\\. pants #let x = 1 $a$ @b\n\n## {}\n\n### Ar piezīmi[^v]\n\nTeksts[^v].\n\n|{columns}\n|{rule}\n|{columns}\n\n\
         Tabula: Gara[^c]\n\n| Galva[^g] | B |\n|---|--:|\n{rows}\n{}dziļi\n\n[^v]: Virsraksta un [^n] ligzdota.\n[^n]: Ligzdota.\n\
         [^t]: Tabulas.\n[^c]: Nosaukuma.\n[^g]: Galvas.",
        "Garš virsraksts ".repeat(150),
        "> ".repeat(30),
    );
    let (outcome, pdf) = book_of(&page, ", size: a5", Standard::A2aUa1);
    assert!(!codes(&outcome).contains(&Code::PrintRefused), "{:?}", outcome.diagnostics.told);
    let document = document(pdf);
    let text = words(&document);
    for note in ["Virsraksta un", "Ligzdota.", "Tabulas.", "Nosaukuma.", "Galvas."] {
        assert_eq!(text.matches(note).count(), 1, "{note}");
    }
    assert!(text.contains("17. pants #let x = 1 $a$ @b") || text.contains("17.\u{a0}pants #let x = 1 $a$ @b"), "{text}");
    let outside = document.pages.iter().flat_map(|page| page.words.iter().map(move |word| (page.width, &word.area)));
    assert!(outside.into_iter().all(|(width, area)| area.left >= 0.0 && area.right <= width), "nothing leaves the page");
}

#[test]
fn a_letter_without_a_font_is_told_with_its_place() {
    let (outcome, pdf) = book_of("Vārds 汉.", "", Standard::None);
    assert!(pdf.is_some() && codes(&outcome).contains(&Code::LetterUnset), "{:?}", outcome.diagnostics.told);
    let (outcome, pdf) = book_of("Vārds 汉.", "", Standard::Ua1);
    assert!(pdf.is_none() && codes(&outcome).contains(&Code::PrintRefused), "{:?}", outcome.diagnostics.told);
    let unset = outcome.diagnostics.told.iter().find(|diagnostic| diagnostic.code == Code::LetterUnset).expect("what is unset");
    assert!(outcome.sources.files[unset.span.file.0 as usize].path.ends_with("lapa.md"), "{unset:?}");
}

#[test]
fn a_book_is_set_in_the_fonts_it_brings() {
    // The engine brings this font for formulas; books are not set in it unless they bring it themselves.
    let own = typst_assets::fonts().find(|bytes| of(bytes).contains("New Computer Modern")).expect("a font of the engine");
    let (outcome, pdf) = book_with(&[("raksts.otf", own)], "Bāriņtiesa ar _garumzīmēm_.", ", fonts: [raksts.otf]", Standard::Ua1);
    let pdf = pdf.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics.told));
    assert!(pdf.families.contains("New Computer Modern"), "{:?}", pdf.families);
    let fonts = document(Some(pdf)).fonts;
    assert!(fonts.iter().any(|font| font.name.contains("NewCM") && font.embedded), "{fonts:?}");
}

#[test]
fn a_font_that_the_engine_cannot_read_is_told() {
    // Whole, as far as its head tells, and compressed, which the engine does not undo.
    let font = b"wOF2\0\x01\0\0\0\0\0\x10\0\x01\0\0";
    let (outcome, _) = book_with(&[("raksts.woff2", font)], "Teksts.", ", fonts: [raksts.woff2]", Standard::None);
    assert!(codes(&outcome).contains(&Code::UnreadableFile), "{:?}", outcome.diagnostics.told);
}

/// The names of the families in a file of fonts.
fn of(bytes: &[u8]) -> BTreeSet<String> {
    let fonts = typst::text::Font::iter(typst::foundations::Bytes::new(bytes.to_vec()));
    fonts.map(|font| font.info().family.clone()).collect()
}
