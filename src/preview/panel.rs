//! The panel on the pages of the preview: what is wrong, in words, ready to be shown by its script.

use std::io;
use std::ops::Range;
use std::path::Path;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use xxhash_rust::xxh3::xxh3_64;

use crate::diagnostic::filter::{Counts, Filtered};
use crate::diagnostic::locale::{Args, Language, hint, message, phrase, word};
use crate::diagnostic::position::{Positions, clamp};
use crate::diagnostic::render::terminal::counted;
use crate::diagnostic::{Diagnostic, Files, Severity, Value};

/// So many are shown.
const MOST: usize = 50;
/// So much of a line is shown before the place, in bytes, and twice as much after it.
const WINDOW: usize = 80;
/// Characters that stand as they are in the path of a file.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/').remove(b':');

/// What a browser is to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Panel {
    /// Which state it is; `-` where nothing is to be shown.
    pub id: String,
    /// The same for the script, as JSON.
    pub data: String,
}

/// The panel as its script takes it.
#[derive(Debug, Default, Serialize)]
struct Written {
    /// Whether it keeps the newest state from being shown.
    blocks: bool,
    lang: &'static str,
    title: String,
    /// The name of the region.
    label: String,
    close: String,
    /// What opens the list of warnings.
    warnings: String,
    more: String,
    problems: Vec<Problem>,
}

/// One mistake.
#[derive(Debug, Default, Serialize)]
struct Problem {
    severity: Option<Severity>,
    /// The same in words.
    kind: String,
    code: &'static str,
    message: String,
    /// `content/par.md:3:7`.
    place: String,
    /// Where an editor opens it.
    href: Option<String>,
    /// The line: before the place, the place, after it.
    line: Option<[String; 3]>,
    hints: Vec<String>,
}

impl Panel {
    /// Nothing to show.
    pub(super) fn none() -> Self {
        Self { id: "-".to_owned(), data: "null".to_owned() }
    }

    /// What is told, worst first; remarks are left to `check`.
    pub(super) fn new<F: Files>(root: &Path, told: &Filtered, files: &F, language: Language) -> Self {
        let mut shown: Vec<&Diagnostic> = told.told.iter().filter(|one| one.severity != Severity::Info).collect();
        if shown.is_empty() {
            return Self::none();
        }
        shown.sort_by_key(|one| one.severity);
        let left = shown.len().saturating_sub(MOST) + told.counts.untold;
        let mut positions = Positions::new(files);
        let problems = shown.iter().take(MOST).map(|one| problem(one, root, files, &mut positions, language));
        let title = if told.blocks { "say-panel-blocked" } else { "say-panel-warned" };
        let title = phrase(title, &Args::from([("value", Value::Text(counts(told.counts, language)))]), language);
        Self::written(Written { problems: problems.collect(), title, ..frame(told, left, language) })
    }

    /// The root can't be read.
    pub(super) fn unreadable(root: &Path, error: &io::Error, language: Language) -> Self {
        let values = [("path", root.display().to_string()), ("problem", error.to_string())];
        let message = phrase("say-panel-unreadable", &values.map(|(name, text)| (name, Value::Text(text))).into(), language);
        let problem = Problem { severity: Some(Severity::Error), kind: word("say-error", language), message, ..Problem::default() };
        let told = Filtered { counts: Counts { errors: 1, ..Counts::default() }, blocks: true, ..Filtered::default() };
        let title = word("say-panel-lost", language);
        Self::written(Written { problems: vec![problem], title, ..frame(&told, 0, language) })
    }

    fn written(panel: Written) -> Self {
        // Strings and numbers only: it can't fail.
        let data = serde_json::to_string(&panel).unwrap_or_default();
        Self { id: format!("{:x}", xxh3_64(data.as_bytes())), data }
    }
}

/// Everything but the problems.
fn frame(told: &Filtered, left: usize, language: Language) -> Written {
    Written {
        blocks: told.blocks,
        lang: match language {
            Language::Lv => "lv",
            Language::En => "en",
        },
        label: word("say-panel", language),
        close: word("say-panel-close", language),
        warnings: if told.blocks { counted("say-warnings", told.counts.warnings, language) } else { word("say-panel-show", language) },
        more: if left > 0 { counted("say-panel-more", left, language) } else { String::new() },
        ..Written::default()
    }
}

/// "3 kļūdas, 1 brīdinājums".
fn counts(counts: Counts, language: Language) -> String {
    let kinds = [("say-errors", counts.errors), ("say-warnings", counts.warnings)];
    let said: Vec<String> = kinds.into_iter().filter(|(_, count)| *count > 0).map(|(id, count)| counted(id, count, language)).collect();
    said.join(", ")
}

fn problem<F: Files>(one: &Diagnostic, root: &Path, files: &F, positions: &mut Positions<'_, F>, language: Language) -> Problem {
    let (path, text) = (files.path(one.span.file), files.text(one.span.file));
    let at = positions.of(one.span);
    let line = positions.line_range(one.span.file, at.line);
    let place = if text.is_empty() { path.to_owned() } else { format!("{path}:{}:{}", at.line, at.column) };
    let on_disk = root.join(path);
    let name = match one.severity {
        Severity::Error => "say-error",
        Severity::Warning => "say-warning",
        Severity::Info => "say-info",
    };
    Problem {
        severity: Some(one.severity),
        kind: word(name, language),
        code: one.code.as_str(),
        message: message(one, language),
        place,
        // The theme's built-in files are nowhere on the disk.
        href: on_disk.is_file().then(|| editor_link(&on_disk, at.line, at.column)),
        line: (!text.is_empty()).then(|| window(text, line, clamp(text, one.span))),
        hints: one.hints.iter().map(|one| hint(one, language)).collect(),
    }
}

/// The address at which VS Code opens a file at a place.
fn editor_link(path: &Path, line: usize, column: usize) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let path = utf8_percent_encode(path.trim_start_matches('/'), PLAIN);
    format!("vscode://file/{path}:{line}:{column}")
}

/// The line that holds the place, or a stretch of it; a place of several lines is marked in its first.
fn window(text: &str, line: Range<usize>, marked: Range<usize>) -> [String; 3] {
    let (start, end) = (marked.start.clamp(line.start, line.end), marked.end.clamp(line.start, line.end));
    let from = text.floor_char_boundary(start.saturating_sub(WINDOW)).max(line.start);
    let to = text.ceil_char_boundary((start + 2 * WINDOW).min(text.len())).min(line.end);
    let (start, end) = (start.min(to), end.min(to));
    let part = |range: Range<usize>| text.get(range).unwrap_or_default();
    let before = if from > line.start { "…" } else { "" };
    let after = if to < line.end { "…" } else { "" };
    [format!("{before}{}", part(from..start)), part(start..end).to_owned(), format!("{}{after}", part(end..to))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::span::{FileId, Span};

    struct One(String);

    impl Files for One {
        fn path(&self, _: FileId) -> &'static str {
            "content/a b.md"
        }

        fn text(&self, _: FileId) -> &str {
            &self.0
        }
    }

    fn shown(count: usize, blocks: bool) -> serde_json::Value {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(folder.path().join("content")).expect("a folder");
        std::fs::write(folder.path().join("content/a b.md"), "").expect("a file");
        let one = Diagnostic::new(Code::CaseClash, Span::new(FileId(0), 10..17)).arg("other", "<b>").hint_nearest(Some("C"));
        let one = one.severity(Severity::Error);
        let told = Filtered { told: vec![one; count], counts: Counts { errors: count, ..Counts::default() }, blocks };
        let panel = Panel::new(folder.path(), &told, &One("pirmā\nā kļūda šeit\n".to_owned()), Language::Lv);
        serde_json::from_str(&panel.data).expect("JSON")
    }

    #[test]
    fn a_mistake_has_its_sentence_its_line_its_hints_and_a_link_to_the_editor() {
        let panel = shown(1, true);
        let problem = &panel["problems"][0];
        assert_eq!(problem["line"], serde_json::json!(["ā ", "kļūda", " šeit"]));
        assert_eq!((problem["place"].as_str(), problem["kind"].as_str()), (Some("content/a b.md:2:3"), Some("kļūda")));
        let href = problem["href"].as_str().expect("a link");
        assert!(href.starts_with("vscode://file/") && href.ends_with("/content/a%20b.md:2:3"), "{href}");
        assert!(panel["title"].as_str().is_some_and(|title| title.contains("1 kļūda")), "{panel}");
    }

    #[test]
    fn many_are_cut_and_none_is_nothing() {
        let panel = shown(60, true);
        assert_eq!(panel["problems"].as_array().map(Vec::len), Some(MOST));
        assert!(panel["more"].as_str().is_some_and(|more| more.contains("10")), "{panel}");
        assert_eq!(shown(0, false), serde_json::Value::Null);
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{}kļūda{}", "ā".repeat(1000), "b".repeat(1000));
        let [before, marked, after] = window(&text, 0..text.len(), 2000..2007);
        assert_eq!((before.chars().count(), marked.as_str(), after.len()), (41, "kļūda", 156));
    }
}
