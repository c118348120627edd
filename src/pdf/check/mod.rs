//! The acceptance figures of a book's PDF: counted in the file itself, against what the book's HTML says, so that no engine is trusted.

mod contents;
mod fonts;
mod notes;
mod outline;
mod pages;
mod pictures;
mod setting;
mod text;

use std::collections::BTreeSet;

use serde::Serialize;

use crate::pdf::letters::spaced;
use crate::pdf::read::{Document, Target};
use crate::pdf::wanted::Wanted;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// Links without a target, and targets of the book that no link leads to.
    Links,
    /// Rows of the contents whose number is that of the page they lead to.
    Contents,
    /// Notes that are there, near their calls.
    Notes,
    /// Paragraphs, headings, cells of tables that are there, whole.
    Text,
    /// Pictures that are drawn.
    Pictures,
    /// Fonts: all in the file, none but the book's.
    Fonts,
    /// Signs that stand for none, signs without a shape, and soft hyphens, which search does not find.
    Letters,
    /// Words outside the page.
    Page,
    /// How full pages are on average.
    Fill,
    /// Tags, language, title.
    Access,
    /// The outline: all h1 and h2 with their words.
    Outline,
    /// The standard it declares.
    Standard,
}

impl Check {
    /// Its name in data.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Links => "links",
            Self::Contents => "contents",
            Self::Notes => "notes",
            Self::Text => "text",
            Self::Pictures => "pictures",
            Self::Fonts => "fonts",
            Self::Letters => "letters",
            Self::Page => "page",
            Self::Fill => "fill",
            Self::Access => "access",
            Self::Outline => "outline",
            Self::Standard => "standard",
        }
    }
}

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// As it must be.
    Holds,
    /// Not as it must be: the file is not published.
    Fails,
    /// The engine cannot do it, which was known before.
    Unable,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// What was counted.
    pub check: Check,
    /// What was seen, in figures: `162/162`, `0`, `0.93`.
    pub seen: String,
    /// Whether that is as it must be.
    pub outcome: Outcome,
    /// The first of what is wrong: ids, words, names of fonts.
    pub examples: Vec<String>,
}

/// How long an example may be, in letters: enough to find it.
const LONGEST: usize = 90;

fn shortened(example: String) -> String {
    match example.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &example[..end]),
        None => example,
    }
}

/// How many examples a figure carries.
const EXAMPLES: usize = 5;

impl Figure {
    fn new(check: Check, seen: impl Into<String>, holds: bool, examples: impl IntoIterator<Item = String>) -> Self {
        let outcome = if holds { Outcome::Holds } else { Outcome::Fails };
        Self { check, seen: seen.into(), outcome, examples: examples.into_iter().take(EXAMPLES).map(shortened).collect() }
    }
}

/// What a PDF is held against beside its HTML.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// Whether notes stand at the foot, and so on the page of their call or the next; else at the end of their text.
    pub floating: bool,
    /// The ids of notes that stand at the end of their text even so.
    pub behind: BTreeSet<String>,
    /// The names of the fonts it may use: families and PostScript names.
    pub fonts: Vec<String>,
    /// The families it must be set in since the book brings them: the names of each, of which one must occur.
    pub brought: Vec<Vec<String>>,
    /// What it must declare: `ua-1`, `a-2a`.
    pub standards: Vec<&'static str>,
    /// Which of these its engine cannot declare.
    pub unable: Vec<&'static str>,
    /// Whether its engine knows no outline but the contents.
    pub contents_only: bool,
}

/// Counts everything.
#[must_use]
pub fn check(document: &Document, wanted: &Wanted, terms: &Terms) -> Vec<Figure> {
    vec![
        links(document, wanted),
        contents::contents(document, wanted),
        notes::notes(document, wanted, terms),
        text::text(document, wanted),
        pictures::pictures(document, wanted),
        fonts::fonts(document, terms),
        setting::signs(document),
        setting::page(document),
        setting::fill(document),
        access(document, wanted, terms),
        outline::outline(document, wanted, terms.contents_only),
        standard(document, terms),
    ]
}

fn links(document: &Document, wanted: &Wanted) -> Figure {
    let (mut all, mut lost, mut reached) = (0, Vec::new(), BTreeSet::new());
    for link in document.pages.iter().flat_map(|page| &page.links) {
        all += 1;
        match &link.target {
            Target::Nowhere(name) => lost.push(name.clone()),
            Target::Page(_, name) => reached.extend(name.as_deref()),
            Target::Address(_) => {}
        }
    }
    // Engines that float notes make their links themselves, or none; the notes are counted on their own.
    let of_notes = |id: &str| id.starts_with("fn-") || id.starts_with("fnref-");
    let named = document.pages.iter().flat_map(|page| &page.links).any(|link| matches!(&link.target, Target::Page(_, Some(_))));
    let missing = wanted.targets.iter().filter(|id| named && !of_notes(id) && !reached.contains(id.as_str())).cloned();
    let wrong: Vec<String> = lost.into_iter().chain(missing).collect();
    let holds = wrong.is_empty() && (all > 0 || wanted.targets.is_empty());
    Figure::new(Check::Links, format!("{}/{all}", wrong.len()), holds, wrong)
}

/// Typst has the title shown only where a standard asks for it, so that without one it is not asked for.
fn access(document: &Document, wanted: &Wanted, terms: &Terms) -> Figure {
    let facts = [
        ("tagged", document.tagged),
        ("lang", document.language == wanted.language || document.language.starts_with(&format!("{}-", wanted.language))),
        ("title", spaced(&document.title) == wanted.title),
        ("title-shown", document.shows_title || terms.standards.is_empty()),
    ];
    let missing: Vec<String> = facts.iter().filter(|(_, holds)| !holds).map(|(name, _)| (*name).to_owned()).collect();
    Figure::new(Check::Access, format!("{}/{}", facts.len() - missing.len(), facts.len()), missing.is_empty(), missing)
}

fn standard(document: &Document, terms: &Terms) -> Figure {
    let missing: Vec<&str> =
        terms.standards.iter().filter(|name| !document.standards.iter().any(|declared| declared == *name)).copied().collect();
    let mut figure =
        Figure::new(Check::Standard, document.standards.join(" + "), missing.is_empty(), missing.iter().map(ToString::to_string));
    if figure.outcome == Outcome::Fails && missing.iter().all(|name| terms.unable.contains(name)) {
        figure.outcome = Outcome::Unable;
    }
    figure
}
