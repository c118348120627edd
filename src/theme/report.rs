//! What Tera complains of, as places and problems; each mistake is told once, however many pages meet it.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use tera::{Error, ErrorKind, ReportError};

use crate::diagnostic::{Code, Diagnostics};
use crate::span::{FileId, Span};
use crate::theme::templates::Templates;

/// A mistake in a template.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Trouble {
    /// The template's name.
    pub template: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 0.
    pub column: usize,
    /// What Tera says.
    pub problem: String,
}

impl Trouble {
    /// The place in the template's text: from the column to the end of the line.
    pub(super) fn span(&self, file: FileId, text: &str) -> Span {
        let start: usize = text.split_inclusive('\n').take(self.line.saturating_sub(1)).map(str::len).sum();
        let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let column = line.char_indices().nth(self.column).map_or(line.len(), |(at, _)| at);
        Span::new(file, start + column..start + line.len())
    }
}

/// Every mistake an error of Tera speaks of; `asked` is the template that was asked for.
pub(super) fn troubles(error: &Error, asked: &str) -> Vec<Trouble> {
    let whole = |template: &str| vec![Trouble { template: template.to_owned(), line: 1, column: 0, problem: error.to_string() }];
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => vec![of_report(report)],
        ErrorKind::Msg(message) if message.contains("--> ") => message.split("\n\n").filter_map(of_written).collect(),
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => whole(tpl),
        ErrorKind::MissingParent { current, .. } => whole(current),
        // The kinds without a template; Tera may add more.
        _ => whole(asked),
    }
}

fn of_report(report: &ReportError) -> Trouble {
    let span = report.span();
    Trouble { template: report.filename().to_owned(), line: span.start_line, column: span.start_col, problem: report.message().to_owned() }
}

/// Reads a report that Tera gives as text only: `error: …`, `--> name:line:column`.
fn of_written(report: &str) -> Option<Trouble> {
    let problem = report.lines().next()?.trim_start_matches("error: ").to_owned();
    let place = report.lines().find_map(|line| line.trim_start().strip_prefix("--> "))?;
    let mut parts = place.rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line = parts.next()?.parse().ok()?;
    Some(Trouble { template: parts.next()?.to_owned(), line, column: column.saturating_sub(1), problem })
}

/// Mistakes met while pages are filled, from many threads.
#[derive(Debug, Default)]
pub struct Failures {
    /// The first page (in the order of addresses) and the number of pages, for each mistake.
    met: Mutex<BTreeMap<Trouble, (String, usize)>>,
}

impl Failures {
    /// Notes the mistakes met on a page.
    pub(super) fn note(&self, error: &Error, template: &str, page: &str) {
        let mut met = self.met.lock().unwrap_or_else(PoisonError::into_inner);
        for trouble in troubles(error, template) {
            let (first, count) = met.entry(trouble).or_insert_with(|| (page.to_owned(), 0));
            if page < first.as_str() {
                page.clone_into(first);
            }
            *count += 1;
        }
    }

    pub(super) fn report(self, templates: &Templates, diagnostics: &mut Diagnostics) {
        for (trouble, (page, count)) in self.met.into_inner().unwrap_or_else(PoisonError::into_inner) {
            let told = templates.diagnostic(Code::TemplateError, &trouble);
            diagnostics.push(told.arg("page", format!("/{page}")).count("count", count));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_that_is_only_text_still_has_a_place() {
        let text = "error: Unknown filter `x`\n --> page.html:3:8\n  |\n3 | {{ a | x }}";
        let expected = Trouble { template: "page.html".into(), line: 3, column: 7, problem: "Unknown filter `x`".into() };
        assert_eq!(of_written(text), Some(expected));
    }

    #[test]
    fn a_place_is_found_in_the_text_also_after_letters_of_two_bytes() {
        let trouble = Trouble { template: String::new(), line: 2, column: 2, problem: String::new() };
        assert_eq!(trouble.span(FileId(3), "a\nāē{{ x }}\n").range(), 6..13);
    }
}
