//! Running text as Markdown, escaped so that it is read back as the same words.

use crate::model::content::{Inline, InlineKind, Target};
use crate::parse::act::marker;

/// Words whose signs mean nothing to the Markdown reader.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_[]<>~^|{}&".contains(c) {
            out.push('\\');
        }
        out.push(if matches!(c, '\n' | '\r') { ' ' } else { c });
    }
    out
}

/// A paragraph whose beginning would be read as something else (a number, a heading, a note), made words again.
#[must_use]
pub fn guarded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    for (k, line) in text.split('\n').enumerate() {
        if k > 0 {
            out.push('\n');
        }
        match mark(line, k == 0) {
            Some(at) => {
                out.push_str(line.get(..at).unwrap_or_default());
                out.push('\\');
                out.push_str(line.get(at..).unwrap_or_default());
            }
            None => out.push_str(line),
        }
    }
    out
}

/// The sign at the beginning of a line that must lose its meaning.
fn mark(line: &str, first: bool) -> Option<usize> {
    let sign = line.chars().next()?;
    if let Some((found, _)) = marker::read(line) {
        return match found {
            marker::Marker::Paragraph(_) => Some(0),
            marker::Marker::Point(_) | marker::Marker::Letter(_) => line.find(')'),
            marker::Marker::Dotted(_) => line.find('.'),
        };
    }
    let bracketed = first && sign == '(' && line.trim_end_matches(['.', ';', ',']).ends_with(')');
    let rule = "-+=#:".contains(sign) && (line.chars().all(|c| c == sign || c == ' ') || line.starts_with(&format!("{sign} ")));
    let hashes = sign == '#' || line.starts_with("---") || line.starts_with("===") || line.starts_with(":::");
    (bracketed || rule || hashes).then_some(0)
}

/// Inlines as Markdown.
#[must_use]
pub fn markdown(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        write(inline, &mut out);
    }
    out.trim().to_owned()
}

fn write(inline: &Inline, out: &mut String) {
    match &inline.kind {
        InlineKind::Text(text) => out.push_str(&escape(text)),
        InlineKind::Emphasis(inner) => wrap(out, "*", inner, "*"),
        InlineKind::Strong(inner) => wrap(out, "**", inner, "**"),
        InlineKind::Strikethrough(inner) => wrap(out, "~~", inner, "~~"),
        InlineKind::Superscript(inner) => wrap(out, "<sup>", inner, "</sup>"),
        InlineKind::Subscript(inner) => wrap(out, "<sub>", inner, "</sub>"),
        InlineKind::Code(code) => out.push_str(&format!("`{code}`")),
        InlineKind::Link { target, title, content } => {
            wrap(out, "[", content, "](");
            out.push_str(&address(target));
            if !title.is_empty() {
                out.push_str(&format!(" \"{title}\""));
            }
            out.push(')');
        }
        InlineKind::Image { source, alt, .. } => out.push_str(&format!("![{}]({source})", escape(alt))),
        InlineKind::FootnoteReference(label) => out.push_str(&format!("[^{label}]")),
        InlineKind::Abbreviation { title, content } => wrap(out, &format!("<abbr title=\"{title}\">"), content, "</abbr>"),
        InlineKind::Keyboard(inner) => wrap(out, "<kbd>", inner, "</kbd>"),
        InlineKind::Foreign { lang, content } => wrap(out, &format!("<span lang=\"{lang}\">"), content, "</span>"),
        InlineKind::NoLink(inner) => wrap(out, "<nolink>", inner, "</nolink>"),
        InlineKind::Index { subject: None, content } => wrap(out, "<index>", content, "</index>"),
        InlineKind::Index { subject: Some(subject), content } => wrap(out, &format!("<index as=\"{subject}\">"), content, "</index>"),
        InlineKind::SoftBreak => out.push('\n'),
        InlineKind::HardBreak => out.push_str("<br>"),
    }
}

fn wrap(out: &mut String, open: &str, inner: &[Inline], close: &str) {
    out.push_str(open);
    for inline in inner {
        write(inline, out);
    }
    out.push_str(close);
}

fn address(target: &Target) -> String {
    match target {
        Target::Label(label) => label.to_string(),
        Target::Url(url) => url.clone(),
        Target::Path(path) => path.clone(),
    }
}
