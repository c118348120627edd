//! Running text: a stack of open marks, from which one list of inlines comes.

use std::ops::Range;

use crate::diagnostic::Code;
use crate::model::content::{Inline, InlineKind, Target};
use crate::parse::markdown::notes::Notes;
use crate::parse::markdown::report::Report;
use crate::parse::markdown::tags::{self, Allowed, Tag};

/// The deepest nesting of marks that is kept.
const MAX_DEPTH: usize = 32;

/// A mark that is open.
#[derive(Debug)]
pub(super) enum Mark {
    Emphasis,
    Strong,
    Strikethrough,
    Superscript,
    Subscript,
    Link {
        target: Target,
        title: String,
        automatic: bool,
    },
    Image {
        source: String,
        title: String,
    },
    /// A link that may not stand, whose words are kept.
    Unwrapped,
    Html(Allowed),
}

struct Open {
    mark: Mark,
    start: usize,
    inlines: Vec<Inline>,
}

/// Running text that is being read.
pub(super) struct Running {
    /// Where it begins.
    pub(super) start: usize,
    /// One past its last byte so far.
    pub(super) end: usize,
    inlines: Vec<Inline>,
    open: Vec<Open>,
    /// Marks beyond the deepest nesting: they end unseen.
    skipped: usize,
}

impl Running {
    pub(super) const fn new(start: usize) -> Self {
        Self { start, end: start, inlines: Vec::new(), open: Vec::new(), skipped: 0 }
    }

    /// Whether anything has been read.
    pub(super) fn has_words(&self) -> bool {
        !self.inlines.is_empty() || !self.open.is_empty()
    }

    fn top(&mut self) -> &mut Vec<Inline> {
        match self.open.last_mut() {
            Some(open) => &mut open.inlines,
            None => &mut self.inlines,
        }
    }

    /// Adds something complete.
    pub(super) fn push(&mut self, kind: InlineKind, range: &Range<usize>, report: &Report<'_, '_>) {
        self.end = self.end.max(range.end);
        self.top().push(Inline { kind, span: report.span(range) });
    }

    /// Adds words. Words that touch in the source and equal it are joined, so that every byte maps to its own.
    pub(super) fn text(&mut self, text: &str, range: &Range<usize>, report: &Report<'_, '_>) {
        let verbatim = text.len() == range.len();
        let span = report.span(range);
        if verbatim
            && let Some(Inline { kind: InlineKind::Text(before), span: place }) = self.top().last_mut()
            && place.end == span.start
            && before.len() == place.range().len()
        {
            before.push_str(text);
            place.end = span.end;
            self.end = self.end.max(range.end);
            return;
        }
        self.push(InlineKind::Text(text.to_owned()), range, report);
    }

    /// Opens a mark.
    pub(super) fn open(&mut self, mark: Mark, range: &Range<usize>, report: &mut Report<'_, '_>) {
        if self.skipped > 0 || self.open.len() >= MAX_DEPTH {
            self.skipped += 1;
            report.tell_once(report.at(Code::NestedTooDeep, range));
            return;
        }
        self.open.push(Open { mark, start: range.start, inlines: Vec::new() });
    }

    /// Closes the innermost mark of Markdown; raw HTML left open within it ends with it.
    pub(super) fn close(&mut self, range: &Range<usize>, report: &mut Report<'_, '_>) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        while matches!(self.open.last(), Some(Open { mark: Mark::Html(_), .. })) {
            self.close_unclosed(range.end, report);
        }
        self.pop(range, report);
    }

    /// One piece of raw HTML.
    pub(super) fn html(&mut self, html: &str, range: &Range<usize>, report: &mut Report<'_, '_>) {
        match tags::tag(html) {
            Tag::Silent => {}
            Tag::Break => self.push(InlineKind::HardBreak, range, report),
            // Its opening tag has been told of.
            Tag::Refused(_) if html.starts_with("</") => {}
            Tag::Refused(name) => report.tell_each(name, report.at(Code::DroppedHtml, range).arg("tag", name)),
            Tag::Open(allowed, dropped) => {
                for attribute in dropped {
                    let what = report.at(Code::DroppedHtmlAttribute, range).arg("tag", allowed.name()).arg("attribute", attribute);
                    report.tell_each(attribute, what);
                }
                if self.skipped == 0 && self.open.len() < MAX_DEPTH {
                    self.open.push(Open { mark: Mark::Html(allowed), start: range.start, inlines: Vec::new() });
                } else {
                    report.tell_once(report.at(Code::NestedTooDeep, range));
                }
            }
            Tag::Close(name) => self.close_html(name, range, report),
        }
    }

    fn close_html(&mut self, name: &str, range: &Range<usize>, report: &mut Report<'_, '_>) {
        let named = |open: &Open| matches!(&open.mark, Mark::Html(allowed) if allowed.name().eq_ignore_ascii_case(name));
        let html = |open: &&Open| matches!(open.mark, Mark::Html(_));
        let reachable = self.open.iter().rev().take_while(html).position(named);
        let Some(above) = reachable else {
            // `</span>` of a span that was dropped itself is no further mistake.
            if !name.eq_ignore_ascii_case("span") && self.skipped == 0 && self.open.len() < MAX_DEPTH {
                report.tell_each(name, report.at(Code::UnopenedHtml, range).arg("tag", name));
            }
            return;
        };
        for _ in 0..above {
            self.close_unclosed(range.start, report);
        }
        self.pop(range, report);
    }

    fn close_unclosed(&mut self, end: usize, report: &mut Report<'_, '_>) {
        if let Some(Open { mark: Mark::Html(allowed), start, .. }) = self.open.last() {
            let at = *start..*start + allowed.name().len() + 2;
            report.tell_each(allowed.name(), report.at(Code::UnclosedHtml, &at).arg("tag", allowed.name()));
        }
        self.pop(&(end..end), report);
    }

    fn pop(&mut self, range: &Range<usize>, report: &Report<'_, '_>) {
        let Some(Open { mark, start, inlines }) = self.open.pop() else { return };
        let range = start..range.end.max(start);
        let kind = match mark {
            Mark::Emphasis => InlineKind::Emphasis(inlines),
            Mark::Strong => InlineKind::Strong(inlines),
            Mark::Strikethrough => InlineKind::Strikethrough(inlines),
            Mark::Superscript | Mark::Html(Allowed::Sup) => InlineKind::Superscript(inlines),
            Mark::Subscript | Mark::Html(Allowed::Sub) => InlineKind::Subscript(inlines),
            Mark::Link { target: target @ Target::Label(_), title, automatic: true } => {
                InlineKind::Link { target, title, content: Vec::new() }
            }
            Mark::Link { target, title, .. } => InlineKind::Link { target, title, content: inlines },
            Mark::Image { source, title } => InlineKind::Image { source, alt: plain(&inlines), title },
            Mark::Html(Allowed::Kbd) => InlineKind::Keyboard(inlines),
            Mark::Html(Allowed::NoLink) => InlineKind::NoLink(inlines),
            Mark::Html(Allowed::Index(subject)) => InlineKind::Index { subject, content: inlines },
            Mark::Html(Allowed::Span(lang)) => InlineKind::Foreign { lang, content: inlines },
            Mark::Html(Allowed::Abbr(title)) if !title.is_empty() => InlineKind::Abbreviation { title, content: inlines },
            Mark::Unwrapped | Mark::Html(Allowed::Abbr(_)) => {
                self.end = self.end.max(range.end);
                return self.top().extend(inlines);
            }
        };
        self.push(kind, &range, report);
    }

    /// The inlines, with every mark closed. Words that look like a footnote nobody defined are told of.
    pub(super) fn finish(mut self, notes: &mut Notes, report: &mut Report<'_, '_>) -> Vec<Inline> {
        while !self.open.is_empty() {
            self.close_unclosed(self.end, report);
        }
        notes.undefined_in(&self.inlines, report);
        self.inlines
    }
}

/// The words of inlines, for alternative texts. The depth is bounded by [`MAX_DEPTH`].
fn plain(inlines: &[Inline]) -> String {
    crate::model::content::plain(inlines)
}
