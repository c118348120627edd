//! Diagnostics for people: the sentence, the source line with the place underlined, what to do.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::filter::Counts;
use crate::diagnostic::locale::{Args, Language, hint, message, phrase, word};
use crate::diagnostic::position::{Positions, clamp};
use crate::diagnostic::{Diagnostic, Files, Severity, Value};

/// How the terminal is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// The language of the sentences.
    pub language: Language,
    /// Colours and bold type.
    pub colours: bool,
}

/// A line of more bytes is cut before it is laid out: laying out takes time with its length, for each diagnostic anew.
const LONG: usize = 2_000;
/// So much of such a line is shown before the place, in bytes, and twice as much after.
const WINDOW: usize = 120;

/// All diagnostics, each followed by an empty line.
#[must_use]
pub fn render<F: Files>(diagnostics: &[Diagnostic], files: &F, style: Style) -> String {
    let renderer = if style.colours { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut positions = Positions::new(files);
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&renderer.render(&[group(diagnostic, files, &mut positions, style.language)]));
        out.push_str("\n\n");
    }
    out
}

/// "3 kļūdas, 1 brīdinājums."
#[must_use]
pub fn summary(counts: Counts, language: Language) -> String {
    let kinds = [("say-errors", counts.errors), ("say-warnings", counts.warnings), ("say-infos", counts.infos)];
    let said: Vec<String> = kinds.into_iter().filter(|(_, count)| *count > 0).map(|(id, count)| counted(id, count, language)).collect();
    let mut line = if said.is_empty() { word("say-no-problems", language) } else { format!("{}.", said.join(", ")) };
    if counts.untold > 0 {
        line.push(' ');
        line.push_str(&counted("say-untold", counts.untold, language));
    }
    line
}

/// A phrase with a count.
#[must_use]
pub fn counted(id: &str, count: usize, language: Language) -> String {
    phrase(id, &Args::from([("count", Value::Number(i64::try_from(count).unwrap_or(i64::MAX)))]), language)
}

fn group<'a, F: Files>(diagnostic: &Diagnostic, files: &'a F, positions: &mut Positions<F>, language: Language) -> Group<'a> {
    let level = level(diagnostic.severity).with_name(word(name(diagnostic.severity), language));
    let title = level.primary_title(message(diagnostic, language)).id(diagnostic.code.as_str());
    let at = positions.of(diagnostic.span);
    let text = files.text(diagnostic.span.file);
    let origin = Origin::path(files.path(diagnostic.span.file));
    let line = positions.line_range(diagnostic.span.file, at.line);
    let mut group = if text.is_empty() {
        title.element(origin)
    } else {
        let cut = line.len() > LONG;
        let (shown, marked) = window(text, line, clamp(text, diagnostic.span), cut);
        let snippet = Snippet::source(shown).line_start(at.line).annotation(AnnotationKind::Primary.span(marked));
        if cut {
            // The column must be the one of the whole line.
            title.element(origin.line(at.line).char_column(at.column)).element(snippet)
        } else {
            title.element(snippet.path(files.path(diagnostic.span.file)))
        }
    };
    for one in &diagnostic.hints {
        let text = annotate_snippets::normalize_untrusted_str(&hint(one, language));
        group = group.element(Level::HELP.with_name(word("say-hint", language)).message(text));
    }
    group
}

const fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "say-error",
        Severity::Warning => "say-warning",
        Severity::Info => "say-info",
    }
}

const fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    }
}

/// The line that holds the place, or a stretch of it, and the marked bytes within what is shown; a place of several lines is
/// marked in its first.
fn window(text: &str, line: Range<usize>, marked: Range<usize>, cut: bool) -> (String, Range<usize>) {
    let marked = marked.start.clamp(line.start, line.end)..marked.end.clamp(line.start, line.end);
    if !cut {
        return (text.get(line.clone()).unwrap_or("").to_owned(), marked.start - line.start..marked.end - line.start);
    }
    let from = text.floor_char_boundary(marked.start.saturating_sub(WINDOW)).max(line.start);
    let to = text.ceil_char_boundary(marked.start + 2 * WINDOW).min(line.end);
    let before = if from > line.start { "…" } else { "" };
    let after = if to < line.end { "…" } else { "" };
    let shift = |at: usize| at.min(to) - from + before.len();
    (format!("{before}{}{after}", text.get(from..to).unwrap_or("")), shift(marked.start)..shift(marked.end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::span::{FileId, Span};

    struct One(String);

    impl Files for One {
        fn path(&self, _: FileId) -> &'static str {
            "content/a.md"
        }

        fn text(&self, _: FileId) -> &str {
            &self.0
        }
    }

    const LATVIAN: Style = Style { language: Language::Lv, colours: false };

    fn shown(text: &str, range: Range<usize>) -> String {
        let diagnostic = Diagnostic::new(Code::CaseClash, Span::new(FileId(0), range)).arg("other", "B").hint_nearest(Some("C"));
        render(&[diagnostic], &One(text.to_owned()), LATVIAN)
    }

    #[test]
    fn a_place_is_underlined_at_its_column_in_latvian() {
        insta::assert_snapshot!(shown("pirmā\nāčē kļūda šeit\n", 14..20));
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let got = shown(&format!("{}kļūda{}", "ā".repeat(100_000), "b".repeat(100_000)), 200_000..200_007);
        assert!(got.len() < 1_000, "{}", got.len());
        assert!(got.contains("…") && got.contains("kļūda") && got.contains(":1:100001"), "{got}");
    }

    #[test]
    fn places_beyond_the_end_and_files_without_text_are_shown_too() {
        assert!(shown("a\n", 700..900).contains("content/a.md:2:1"));
        assert!(shown("", 0..3).contains("content/a.md"));
    }

    #[test]
    fn a_summary_counts_in_the_plural_of_the_language() {
        let counts = Counts { errors: 3, warnings: 1, infos: 0, untold: 0 };
        assert_eq!(summary(counts, Language::Lv), "3 kļūdas, 1 brīdinājums.");
        assert_eq!(summary(counts, Language::En), "3 errors, 1 warning.");
        assert_eq!(summary(Counts::default(), Language::Lv), "Kļūdu nav.");
    }
}
