//! Every case under `cases/`: a site in one text, what is told about it written under its lines (see README.md beside this file). And the
//! examples that explain the codes: what they show is what is told.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use komentari::diagnostic::Code;
use komentari::diagnostic::explain::{Piece, example};
use support::case::Case;

#[test]
fn every_case_is_told_as_it_expects() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut wrong = Vec::new();
    let mut count = 0;
    for entry in walkdir::WalkDir::new(&cases).sort_by_file_name() {
        let path = entry.expect("a readable folder").into_path();
        if path.extension().is_none_or(|ending| ending != "md") {
            continue;
        }
        count += 1;
        let text = fs::read_to_string(&path).expect("a readable case");
        let case = Case::read(&text);
        assert!(case.sentence.trim().ends_with('.'), "{} does not say what it shows", path.display());
        let told = case.told();
        if told == text {
            continue;
        }
        if std::env::var_os("KOMENTARI_BLESS").is_some() {
            fs::write(&path, told).expect("a writable case");
        } else {
            let shown = path.strip_prefix(&cases).unwrap_or(&path).display();
            wrong.push(format!("{shown}\n{}", difference(&text, &told)));
        }
    }
    assert!(count > 0, "there are no cases");
    assert!(wrong.is_empty(), "\n{} of {count} cases are told otherwise:\n\n{}", wrong.len(), wrong.join("\n"));
}

/// Lines the case expects (`-`) and lines that are told (`+`).
fn difference(expected: &str, told: &str) -> String {
    similar::TextDiff::from_lines(expected, told).unified_diff().context_radius(2).to_string()
}

#[test]
fn a_file_of_ten_megabytes_is_read_to_its_end() {
    let root = tempfile::tempdir().expect("a folder");
    let content = root.path().join("content");
    fs::create_dir_all(&content).expect("a folder");
    fs::write(content.join("site.yaml"), "title: T\nlanguage: lv\nbase-url: https://example.org/\n").expect("a file");
    let paragraph = "Bāriņtiesa lemj par aizbildņa iecelšanu, un šis teikums ir rindkopa.\n\n";
    let text = format!("---\ntitle: Liels\n---\n\n{}::: note\n", paragraph.repeat(10 * 1024 * 1024 / paragraph.len()));
    fs::write(content.join("liels.md"), &text).expect("a file");
    let options = komentari::pipeline::Options {
        today: jiff::civil::date(2026, 4, 1),
        drafts: false,
        base_url: None,
        portable: false,
        only: None,
        filter: komentari::diagnostic::filter::Filter::default(),
    };
    let outcome = komentari::pipeline::check(root.path(), &options).expect("a readable folder");
    let last = outcome.diagnostics.told.last().expect("the box at the end that is never closed");
    assert!(last.span.range().start > 10_000_000, "{last:?}");
}

/// What no text among the content can show.
const WITHOUT_EXAMPLE: [(Code, &str); 28] = [
    (Code::MissingContent, "there is no file to show"),
    (Code::MissingSite, "there is no file to show; the message itself has the lines to write"),
    (Code::LinkedFile, "a link is no text"),
    (Code::FileTooLarge, "nobody would read 64 MiB"),
    (Code::YamlTooLarge, "nobody would read 64 KiB"),
    (Code::UnreadableFile, "the machine's permissions are no text"),
    (Code::UnusableName, "the end of a line in a file's name can't be shown"),
    (Code::ImportNotAPage, "told of saved pages, not of content"),
    (Code::ImportUnreadable, "told of saved pages, not of content"),
    (Code::ImportTextWithoutUnits, "told of saved pages, not of content"),
    (Code::ImportNotUtf8, "told of saved pages, not of content"),
    (Code::ImportNoText, "told of saved pages, not of content"),
    (Code::ImportAmendingAct, "told of saved pages, not of content"),
    (Code::ImportOtherAct, "told of saved pages, not of content"),
    (Code::ImportNoDate, "told of saved pages, not of content"),
    (Code::ImportEditionDiffers, "told of saved pages, not of content"),
    (Code::ImportCountDiffers, "told of saved pages, not of content"),
    (Code::ImportHeadingLost, "told of saved pages, not of content"),
    (Code::ImportWordsLost, "told of saved pages, not of content"),
    (Code::ImportLinkDisagrees, "told of saved pages, not of content"),
    (Code::ImportMakesStale, "told of saved pages, not of content"),
    (Code::PrintRefused, "told by the built-in engine, which only the feature `pdf` has"),
    (Code::PrintDoubtful, "told by the built-in engine, which only the feature `pdf` has"),
    (Code::LetterUnset, "told by the built-in engine, which only the feature `pdf` has"),
    (Code::PrintDuplicateId, "told of finished books by `check --print` alone"),
    (Code::PrintDanglingLink, "told of finished books by `check --print` alone"),
    (Code::PrintImageWithoutAlt, "told of finished books by `check --print` alone"),
    (Code::PrintTableWithoutHeader, "told of finished books by `check --print` alone"),
];

/// The codes told of these files together.
fn told(pieces: &[Piece], around: &[Piece]) -> BTreeSet<Code> {
    let sections: Vec<&str> = pieces.iter().chain(around).map(|piece| piece.section.trim_end()).collect();
    Case::read(&format!("An example.\n\n{}\n", sections.join("\n\n"))).codes()
}

#[test]
fn every_example_yields_its_code_and_the_mended_one_yields_nothing() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let excused = WITHOUT_EXAMPLE.iter().any(|(known, _)| known == code);
        let Some(example) = example(*code) else {
            if !excused {
                wrong.push(format!("{code} has no example"));
            }
            continue;
        };
        if excused {
            wrong.push(format!("{code} has an example and needs no excuse"));
        }
        let (bad, good) = (told(&example.wrong, &example.around), told(&example.right, &example.around));
        if bad != BTreeSet::from([*code]) || !good.is_empty() {
            wrong.push(format!("{code}: the wrong example yields {bad:?}, the mended one {good:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
