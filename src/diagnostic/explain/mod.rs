//! What each code means, why it matters and what to do, with an example: for `komentari explain`, for SARIF, for the page of all codes.
//!
//! The texts are for translators: `lv/` and `en/` have a chapter a file, and in it for each code a heading with its name and four
//! paragraphs of plain words: one sentence of what is wrong; what it means; why it matters; what to do. `examples/CODE.md` is of no language of ours:
//! wrong content, and the same content mended, as files below headers `--- path ---` (see tests/README.md).

mod example;
mod page;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};

use crate::diagnostic::Code;
use crate::diagnostic::locale::Language;

pub use crate::diagnostic::explain::example::{Example, Piece, example};
pub use crate::diagnostic::explain::page::{markdown, page, severity};

static LATVIAN_TEXTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/diagnostic/explain/lv");
static ENGLISH_TEXTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/diagnostic/explain/en");
static LATVIAN: LazyLock<Vec<Chapter>> = LazyLock::new(|| chapters(&LATVIAN_TEXTS));
static ENGLISH: LazyLock<Vec<Chapter>> = LazyLock::new(|| chapters(&ENGLISH_TEXTS));

/// A code in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// What is wrong, in one sentence.
    pub title: String,
    /// What it means.
    pub meaning: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub mend: String,
}

/// Codes that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// What they are about.
    pub title: String,
    /// In the order of the file, by name.
    pub codes: Vec<(String, Explanation)>,
}

/// All chapters, in their order.
#[must_use]
pub fn all(language: Language) -> &'static [Chapter] {
    match language {
        Language::Lv => &LATVIAN,
        Language::En => &ENGLISH,
    }
}

/// The explanation of a code; empty where a catalogue lacks it (a test keeps that from happening).
#[must_use]
pub fn explanation(code: Code, language: Language) -> Explanation {
    let mut entries = all(language).iter().flat_map(|chapter| &chapter.codes);
    entries.find(|(name, _)| name == code.as_str()).map(|(_, explanation)| explanation.clone()).unwrap_or_default()
}

fn chapters(texts: &Dir<'_>) -> Vec<Chapter> {
    let files: BTreeMap<_, _> = texts.files().map(|file| (file.path(), file.contents_utf8().unwrap_or_default())).collect();
    files.into_values().map(chapter).collect()
}

/// `# Title`, then for each code `## name` and its paragraphs.
fn chapter(text: &str) -> Chapter {
    let mut parts = text.split("\n## ");
    let title = parts.next().unwrap_or_default().trim().trim_start_matches("# ").to_owned();
    let codes = parts.map(|part| {
        let (name, rest) = part.split_once('\n').unwrap_or((part, ""));
        let mut paragraphs =
            rest.split("\n\n").map(|one| one.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|one| !one.is_empty());
        let mut next = || paragraphs.next().unwrap_or_default();
        (name.trim().to_owned(), Explanation { title: next(), meaning: next(), why: next(), mend: next() })
    });
    let codes = codes.collect();
    Chapter { title, codes }
}
