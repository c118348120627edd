//! What the tools of merge requests are told of a diagnostic: where in the repository, in which words, and a name that stays.

use std::collections::BTreeMap;

use annotate_snippets::normalize_untrusted_str;
use xxhash_rust::xxh3::xxh3_128;

use crate::diagnostic::fix::fix;
use crate::diagnostic::locale::{Language, hint, message};
use crate::diagnostic::position::{Position, Positions, clamp};
use crate::diagnostic::{Code, Diagnostic, Files, Severity, Value};

/// One diagnostic, ready to be written in any format.
pub(super) struct Told {
    pub(super) code: Code,
    pub(super) severity: Severity,
    /// Relative to the top of the repository, with `/`; `None` where the diagnostic is of no file.
    pub(super) path: Option<String>,
    /// `None` where the file has no text that could be pointed into.
    pub(super) position: Option<Position>,
    /// What is wrong; control characters and marks of writing direction are shown, not obeyed.
    pub(super) message: String,
    /// What to do.
    pub(super) hints: Vec<String>,
    /// The same for the same mistake after lines moved, another for each of several equal mistakes in a file: 32 hexadecimal digits.
    pub(super) fingerprint: String,
    /// What would mend it: a place, and the text to write there.
    pub(super) fix: Option<(Position, String)>,
}

impl Told {
    /// What is wrong and what to do, a line each.
    pub(super) fn words(&self) -> String {
        [std::slice::from_ref(&self.message), &self.hints].concat().join("\n")
    }
}

/// All of them, with `prefix` (empty, or ending in `/`) before each path.
pub(super) fn all<F: Files>(diagnostics: &[Diagnostic], files: &F, language: Language, prefix: &str) -> Vec<Told> {
    let mut positions = Positions::new(files);
    let mut seen = BTreeMap::new();
    diagnostics.iter().map(|diagnostic| one(diagnostic, files, language, prefix, &mut positions, &mut seen)).collect()
}

fn one<F: Files>(
    diagnostic: &Diagnostic,
    files: &F,
    language: Language,
    prefix: &str,
    positions: &mut Positions<F>,
    seen: &mut BTreeMap<String, usize>,
) -> Told {
    let (path, text) = (files.path(diagnostic.span.file), files.text(diagnostic.span.file));
    let position = (!text.is_empty()).then(|| positions.of(diagnostic.span));
    let line = position.map_or("", |at| text.get(positions.line_range(diagnostic.span.file, at.line)).unwrap_or(""));
    let identity = identity(diagnostic, path, text, line);
    let earlier = seen.entry(identity.clone()).or_default();
    let fingerprint = format!("{:032x}", xxh3_128(format!("{identity}\0{earlier}").as_bytes()));
    *earlier += 1;
    Told {
        code: diagnostic.code,
        severity: diagnostic.severity,
        path: (!path.is_empty()).then(|| format!("{prefix}{path}")),
        position,
        message: plain(&message(diagnostic, language)),
        hints: diagnostic.hints.iter().map(|one| plain(&hint(one, language))).collect(),
        fingerprint,
        fix: fix(diagnostic, text).map(|fix| (positions.of(fix.span), fix.with)),
    }
}

/// What makes a mistake the one it is, in whatever line it stands and in whatever language it is told. Counts are left out: they are of
/// lines and bytes, or change when something else is mended.
fn identity(diagnostic: &Diagnostic, path: &str, text: &str, line: &str) -> String {
    let words = diagnostic.args.iter().filter_map(|(name, value)| match value {
        Value::Text(text) if *name != "line" => Some(format!("{name}={text}")),
        Value::Text(_) | Value::Number(_) => None,
    });
    let marked = text.get(clamp(text, diagnostic.span)).unwrap_or("");
    [diagnostic.code.as_str(), path, marked, line.trim()].map(str::to_owned).into_iter().chain(words).collect::<Vec<_>>().join("\0")
}

/// Lines stay lines, everything else invisible is made visible.
fn plain(text: &str) -> String {
    text.lines().map(normalize_untrusted_str).collect::<Vec<_>>().join("\n")
}
