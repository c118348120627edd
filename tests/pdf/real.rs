//! The engines themselves, over the sample content: what is published passes every check, and other tools count the same.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use komentari::pdf::check::{Check, Terms, check};
use komentari::pdf::read::{Document, read};
use komentari::pdf::wanted::wanted;
use serde_json::Value;
use tempfile::TempDir;

use crate::pdf::tools::said;
use crate::run;

/// A site with our own content, and the PDF of its small book by an engine, with what the run told.
struct Made {
    _folder: TempDir,
    file: PathBuf,
    told: Value,
}

fn made(engine: &str) -> Made {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("grāmatas pants.pdf");
    let told = publish(engine, &file);
    Made { _folder: folder, file, told }
}

fn publish(engine: &str, file: &Path) -> Value {
    let path = std::env::var_os("PATH").expect("a path");
    let out = file.to_str().expect("UTF-8");
    let run = run(Path::new(env!("CARGO_MANIFEST_DIR")), &["--format", "json", "pdf", "22-pants", "--engine", engine, "--out", out], &path);
    assert_eq!(run.code, Some(0), "{}\n{}", run.err, run.out);
    serde_json::from_str(&run.out).expect("JSON")
}

/// What other tools count in a file, against what we read in it.
fn agrees(file: &Path) {
    let document = read(fs::read(file).expect("a PDF")).expect("a whole PDF");
    assert!(said("qpdf", &["--check"], file).contains("No syntax or stream encoding errors"));
    let info = said("pdfinfo", &[], file);
    assert!(info.contains(&format!("Pages:           {}\n", document.pages.len())), "{info}");
    assert!(info.contains("Tagged:          yes"), "{info}");
    assert_eq!(fonts_of(file), document.fonts.iter().map(|font| font.name.clone()).filter(|name| !name.is_empty()).collect());
    words_agree(file, &document);
}

fn fonts_of(file: &Path) -> BTreeSet<String> {
    let listed = said("pdffonts", &[], file);
    let names = listed.lines().skip(2).filter_map(|line| line.split_whitespace().next());
    names.map(|name| name.split_once('+').map_or(name, |(_, rest)| rest).to_owned()).filter(|name| name != "[none]").collect()
}

/// The same letters stand on the same pages.
fn words_agree(file: &Path, document: &Document) {
    let text = said_text(file);
    let letters = |text: &str| {
        let mut letters: Vec<char> = text.chars().filter(|letter| letter.is_alphanumeric()).collect();
        letters.sort_unstable();
        letters.into_iter().collect::<String>()
    };
    for (at, (page, theirs)) in document.pages.iter().zip(text.split('\u{c}')).enumerate() {
        let ours: String = page.words.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(letters(&ours), letters(theirs), "page {}", at + 1);
    }
}

fn said_text(file: &Path) -> String {
    let out = file.with_extension("txt");
    let status = std::process::Command::new("pdftotext").arg(file).arg(&out).status().expect("pdftotext");
    assert!(status.success());
    fs::read_to_string(out).expect("a text")
}

fn last(told: &Value) -> &Value {
    told[0]["attempts"].as_array().expect("attempts").last().expect("an attempt")
}

#[test]
#[ignore = "needs WeasyPrint, poppler and qpdf"]
fn weasyprint_makes_a_book_that_declares_pdf_ua() {
    let made = made("weasyprint");
    assert!(
        last(&made.told)["figures"].to_string().contains("\"check\":\"standard\",\"examples\":[],\"outcome\":\"holds\",\"seen\":\"ua-1\"")
    );
    agrees(&made.file);
}

#[test]
#[ignore = "needs Vivliostyle, Chromium, poppler and qpdf"]
fn vivliostyle_makes_a_book() {
    agrees(&made("vivliostyle").file);
}

#[test]
#[ignore = "needs Chromium, poppler and qpdf"]
fn chromium_alone_makes_a_book_whose_contents_tell_the_pages() {
    let made = made("chromium");
    assert!(last(&made.told)["figures"].to_string().contains("\"check\":\"contents\",\"examples\":[],\"outcome\":\"holds\""));
    agrees(&made.file);
}

#[test]
#[ignore = "needs WeasyPrint"]
fn a_paragraph_that_an_engine_drops_is_found_out() {
    let made = made("weasyprint");
    let out = made.file.with_extension("site");
    let site = out.to_str().expect("UTF-8");
    let path = std::env::var_os("PATH").expect("a path");
    let run = run(Path::new(env!("CARGO_MANIFEST_DIR")), &["build", "--only", "print", "--out", site], &path);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let html = fs::read_to_string(out.join("print/22-pants/index.html")).expect("a book");
    let document = read(fs::read(&made.file).expect("a PDF")).expect("a whole PDF");
    let lost = |html: &str| {
        let figures = check(&document, &wanted(html), &Terms::default());
        figures.into_iter().find(|figure| figure.check == Check::Text).expect("the figure").examples
    };
    assert_eq!(lost(&html), [""; 0]);
    let (before, after) = html.rsplit_once("<p class=\"mn\" id=\"btl-22-rn2\">").expect("a paragraph");
    let longer = format!("{before}<p id=\"zudusi\">Pavisam cita rindkopa.</p><p class=\"mn\" id=\"btl-22-rn2\">{after}");
    assert_eq!(lost(&longer), ["zudusi: Pavisam cita rindkopa."]);
}

#[test]
#[ignore = "needs WeasyPrint and Chromium"]
fn books_of_everything_that_is_hard_to_set_pass_the_checks() {
    let root = tempfile::tempdir().expect("a folder");
    crate::hard::write(root.path());
    let path = std::env::var_os("PATH").expect("a path");
    for engine in ["weasyprint", "chromium"] {
        let run = run(root.path(), &["pdf", "--engine", engine], &path);
        assert_eq!(run.code, Some(0), "{engine}: {}", run.err);
    }
}

#[test]
#[ignore = "needs WeasyPrint and Chromium"]
fn the_same_book_is_the_same_file() {
    for engine in ["weasyprint", "chromium"] {
        let (one, other) = (made(engine), made(engine));
        assert!(fs::read(&one.file).expect("a PDF") == fs::read(&other.file).expect("a PDF"), "{engine}");
    }
}
