//! What is asked of `komentari pdf`: settings that are broken, several books, places for the file, standards that no engine declares.

use std::fs;

use serde_json::Value;

use crate::{Run, Site};

impl Site {
    /// The same site with these `books:`.
    fn with_books(self, books: &str) -> Self {
        let file = self.root.join("content/site.yaml");
        let text = fs::read_to_string(&file).expect("settings");
        let (before, _) = text.split_once("books:").expect("books");
        fs::write(file, format!("{before}{books}\n")).expect("a file");
        self
    }
}

fn has(run: &Run, code: i32, told: &str, untold: &str) {
    assert_eq!(run.code, Some(code), "{}", run.err);
    assert!(run.err.contains(told) && !run.err.contains(untold), "{}", run.err);
}

const NO_BOOK: &str = "has no book";

#[test]
fn broken_settings_are_told_as_mistakes_of_the_content_and_nothing_is_made() {
    for books in ["books: 5", "books: [{id: A, include: [\"page:teksts\"]}]", "books: [", "books: [{id: gramata, include: [nav]}]"] {
        let site = Site::new().with_books(books);
        has(&site.run(&["pdf", "gramata"]), 1, "no PDF is made", NO_BOOK);
        has(&site.run(&["check", "--print"]), 1, "1 error", "names no book");
        assert!(!site.root.join("pdf").exists());
    }
    let site = Site::new().with_books("books: []");
    has(&site.run(&["pdf"]), 2, NO_BOOK, "title");
    assert!(!site.root.join("pdf").exists());
}

#[test]
fn without_content_no_folder_is_made() {
    let site = Site::new();
    let content = site.root.join("content");
    let path = site.root.join("bin");
    has(&crate::run(&content, &["pdf"], path.as_os_str()), 1, "error[missing-content]", NO_BOOK);
    assert!(!content.join("pdf").exists());
    assert_eq!(site.run(&["pdf", "--root", "nichts"]).code, Some(2));
    assert!(!site.root.join("nichts").exists());
}

#[test]
fn mistakes_of_the_content_leave_the_data_a_list_of_books() {
    let site = Site::new().with_books("books: 5");
    let run = site.run(&["--format", "json", "pdf"]);
    assert_eq!((run.code, run.out.as_str()), (Some(1), "[]\n"));
    assert!(run.err.contains("error[wrong-type]"), "{}", run.err);
}

#[test]
fn a_book_that_cannot_be_set_keeps_no_other_from_being_tried_and_what_is_old_is_said() {
    let site = Site::new().with_books(
        "books:\n  - {id: a, include: [\"page:teksts\"], pdf: {engine: vivliostyle}}\n  - {id: b, include: [\"page:teksts\"], pdf: {engine: weasyprint}}",
    );
    site.program("weasyprint", "echo 'no pango' >&2; exit 1");
    fs::create_dir(site.root.join("pdf")).expect("a folder");
    fs::write(site.root.join("pdf/a.pdf"), "old").expect("a file");
    let run = site.run(&["--format", "json", "pdf"]);
    has(&run, 2, "The book “a”: Vivliostyle is not on this machine.", "b.pdf");
    for told in ["a.pdf” is still the one from before", "WeasyPrint ended with an error: no pango", "these books are not made: “a”, “b”."]
    {
        assert!(run.err.contains(told), "{told}: {}", run.err);
    }
    let data: Value = serde_json::from_str(&run.out).expect("JSON");
    assert!(data[0]["file"].is_null() && data[0]["problem"].as_str().is_some_and(|problem| problem.starts_with("Vivliostyle")));
    assert_eq!((&data[1]["book"], &data[1]["attempts"][0]["problem"]), (&Value::from("b"), &Value::from("failed: no pango")));
}

#[test]
fn quiet_people_hear_what_went_wrong_and_no_more() {
    let site = Site::new();
    site.program("weasyprint", "echo 'no pango' >&2; exit 1");
    let run = site.run(&["-q", "pdf", "--engine", "weasyprint"]);
    let told = "gramata: WeasyPrint 1.2, notes at the foot of the page …\nWeasyPrint ended with an error: no pango\n\
        error: The PDF of the book “gramata” is not made.\n";
    assert_eq!((run.code, run.err.as_str()), (Some(2), told));
}

#[test]
fn an_engine_that_cannot_declare_what_was_asked_for_is_not_set_to_work() {
    let site = Site::new();
    site.program("chromium", "echo begun > begun; exit 1");
    let run = site.run(&["pdf", "--standard", "ua-1"]);
    has(&run, 2, "Chromium can't declare that a PDF follows ua-1. WeasyPrint can", "Chromium 1.2");
}

#[test]
fn an_ending_without_a_name_and_a_folder_with_the_name_of_a_file_are_told() {
    let site = Site::new();
    has(&site.run(&["pdf", "--out", ".pdf"]), 2, "is only the ending of a file's name", "WeasyPrint");
    assert!(!site.root.join(".pdf").exists());
    fs::create_dir(site.root.join("d.pdf")).expect("a folder");
    has(&site.run(&["pdf", "--out", "d.pdf"]), 2, "d.pdf", "WeasyPrint");
}
