//! Reads a case, lays its site out in a folder, and writes the case anew with what is really told.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use komentari::diagnostic::filter::Filter;
use komentari::diagnostic::locale::{Language, hint, message, word};
use komentari::diagnostic::position::Positions;
use komentari::diagnostic::{Code, Diagnostic, Files, Severity};
use komentari::pipeline::{Options, Outcome, check};

const USUAL_SITE: &str = "title: Paraugs\nlanguage: lv\nbase-url: https://example.org/\n\
     collections: {likumi: act, komentari: commentary, termini: term, prakse: court-case, metodika: methodology}\n";

/// A case as it stands in its file.
pub(crate) struct Case {
    /// What it shows.
    pub(crate) sentence: String,
    sections: Vec<Section>,
    /// Whether it is about words too.
    words: bool,
}

struct Section {
    path: String,
    /// What stands in brackets after the path.
    manner: String,
    /// The file's lines, without the marks.
    lines: Vec<String>,
}

impl Case {
    pub(crate) fn read(text: &str) -> Self {
        let mut case = Self { sentence: String::new(), sections: Vec::new(), words: false };
        for line in text.lines() {
            if let Some(header) = line.strip_prefix("--- ").and_then(|rest| rest.strip_suffix(" ---")) {
                let (path, manner) = header.split_once(" (").unwrap_or((header, ""));
                case.words |= header == "expected";
                let manner = manner.trim_end_matches(')').to_owned();
                case.sections.push(Section { path: path.to_owned(), manner, lines: Vec::new() });
            } else if let Some(section) = case.sections.last_mut() {
                if !is_mark(line) {
                    section.lines.push(line.to_owned());
                }
            } else {
                case.sentence.push_str(line);
                case.sentence.push('\n');
            }
        }
        for section in &mut case.sections {
            // The empty line before the next header belongs to the case, not to the file.
            while section.lines.last().is_some_and(String::is_empty) {
                section.lines.pop();
            }
        }
        case.sections.retain(|section| section.path != "expected");
        case
    }

    /// The codes of what is really told.
    pub(crate) fn codes(&self) -> BTreeSet<Code> {
        self.outcome().diagnostics.told.iter().map(|diagnostic| diagnostic.code).collect()
    }

    fn outcome(&self) -> Outcome {
        let root = tempfile::tempdir().expect("a folder");
        self.lay_out(root.path());
        let options = Options {
            today: jiff::civil::date(2026, 4, 1),
            drafts: false,
            base_url: None,
            portable: false,
            only: None,
            filter: Filter::default(),
        };
        check(root.path(), &options).expect("a readable folder")
    }

    /// The case with the marks and words of what is really told.
    pub(crate) fn told(&self) -> String {
        let outcome = self.outcome();
        let mut marks: BTreeMap<(String, usize), Vec<String>> = BTreeMap::new();
        let mut words = String::new();
        let mut positions = Positions::new(&outcome.sources);
        for diagnostic in &outcome.diagnostics.told {
            let path = outcome.sources.path(diagnostic.span.file).to_owned();
            let at = positions.of(diagnostic.span);
            words.push_str(&in_words(diagnostic, &format!("{path}:{}:{}", at.line, at.column)));
            let rest = outcome.sources.text(diagnostic.span.file).lines().nth(at.line - 1).map_or(0, |line| line.chars().count());
            let end = if at.end_line > at.line { rest + 1 } else { at.end_column };
            let carets = "^".repeat(end.saturating_sub(at.column).max(1));
            let mark = format!("{}{carets} {} {}", " ".repeat(at.column - 1), name(diagnostic.severity), diagnostic.code);
            marks.entry((path, at.line)).or_default().push(mark);
        }
        self.written(marks, &words)
    }

    fn written(&self, mut marks: BTreeMap<(String, usize), Vec<String>>, words: &str) -> String {
        let mut out = self.sentence.clone();
        for section in &self.sections {
            let manner = if section.manner.is_empty() { String::new() } else { format!(" ({})", section.manner) };
            out.push_str(&format!("--- {}{manner} ---\n", section.path));
            let mut line_marks = |line| marks.remove(&(section.path.clone(), line)).unwrap_or_default();
            for (k, line) in section.lines.iter().enumerate() {
                out.push_str(&format!("{line}\n"));
                line_marks(k + 1).iter().for_each(|mark| out.push_str(&format!("{mark}\n")));
            }
            // Marks at or after the end of the text, and of files without text.
            for line in section.lines.len() + 1..=section.lines.len() + 2 {
                line_marks(line).iter().for_each(|mark| out.push_str(&format!("{mark}\n")));
            }
            out.push('\n');
        }
        // What no section speaks of: the case does not expect it.
        for ((path, line), strays) in marks {
            strays.iter().for_each(|mark| out.push_str(&format!("--- {path} line {line} ---\n{mark}\n\n")));
        }
        if self.words {
            out.push_str(&format!("--- expected ---\n{words}"));
        }
        format!("{}\n", out.trim_end())
    }

    fn lay_out(&self, root: &Path) {
        let named = |path: &str| self.sections.iter().any(|section| section.path == path);
        if !named("content/site.yaml") && !named("content") {
            write(&root.join("content/site.yaml"), USUAL_SITE.as_bytes());
        }
        for section in &self.sections {
            let path = root.join(&section.path);
            let text: String = section.lines.iter().map(|line| format!("{line}\n")).collect();
            match section.manner.split_once(' ').unwrap_or((&section.manner, "")) {
                ("absent", _) => {}
                ("link", target) => link(target.trim_start_matches("to "), &path),
                ("escapes", _) => write(&path, &bytes_of(text.trim_end_matches('\n'))),
                _ => write(&path, text.as_bytes()),
            }
        }
    }
}

fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

fn in_words(diagnostic: &Diagnostic, place: &str) -> String {
    let level = word(&format!("say-{}", name(diagnostic.severity)), Language::Lv);
    let mut words = format!("{place}: {level}: {}\n", message(diagnostic, Language::Lv));
    for one in &diagnostic.hints {
        words.push_str(&format!("    {}\n", hint(one, Language::Lv).replace('\n', "\n    ")));
    }
    words
}

/// `   ^^^^ error unknown-key`
fn is_mark(line: &str) -> bool {
    let rest = line.trim_start();
    let after = rest.trim_start_matches('^');
    let mut words = after.split(' ').skip(1);
    after.len() < rest.len()
        && matches!(words.next(), Some("error" | "warning" | "info"))
        && words.next().is_some()
        && words.next().is_none()
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a new folder");
    fs::write(path, bytes).expect("a new file");
}

fn link(target: &str, path: &Path) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a new folder");
    std::os::unix::fs::symlink(target, path).expect("a link");
}

/// `\xE2`, `\r`, `\u{304}`, `\\` as the bytes they stand for.
fn bytes_of(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        bytes.extend_from_slice(before.as_bytes());
        rest = match after.chars().next() {
            Some('x') => {
                bytes.push(u8::from_str_radix(&after[1..3], 16).expect("two hexadecimal digits"));
                &after[3..]
            }
            Some('u') => {
                let (digits, rest) = after[2..].split_once('}').expect("a closing brace");
                let letter = char::from_u32(u32::from_str_radix(digits, 16).expect("hexadecimal")).expect("a character");
                bytes.extend_from_slice(letter.to_string().as_bytes());
                rest
            }
            Some('r') => {
                bytes.push(b'\r');
                &after[1..]
            }
            _ => {
                bytes.push(b'\\');
                &after[1..]
            }
        };
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}
