//! Explanations as Markdown: one code, and the page of all of them.

use crate::diagnostic::explain::{Piece, all, example, explanation};
use crate::diagnostic::locale::{Language, word};
use crate::diagnostic::{Code, Severity};

/// What a code means, without a heading.
#[must_use]
pub fn markdown(code: Code, language: Language) -> String {
    let say = |id| word(id, language);
    let words = explanation(code, language);
    let [title, meaning, why, mend] = [&words.title, &words.meaning, &words.why, &words.mend].map(|text| escaped(text));
    let usual = format!("*{}: {}*", say("say-explain-severity"), say(severity(code.severity())));
    let mut parts = vec![format!("**{title}**"), usual, meaning];
    parts.push(format!("**{}** {why}", say("say-explain-why")));
    parts.push(format!("**{}** {mend}", say("say-explain-mend")));
    if let Some(example) = example(code) {
        parts.extend(example.wrong.iter().map(|piece| fenced(&say("say-explain-wrong"), piece)));
        parts.extend(example.right.iter().map(|piece| fenced(&say("say-explain-right"), piece)));
    }
    parts.join("\n\n") + "\n"
}

/// The documentation page of all codes.
#[must_use]
pub fn page(language: Language) -> String {
    let mut out = format!("# {}\n\n{}\n", word("say-explain-page", language), word("say-explain-page-about", language));
    for chapter in all(language) {
        out.push_str(&format!("\n- {}", chapter.title));
        for (name, explanation) in &chapter.codes {
            out.push_str(&format!("\n  - [`{name}`](#{name}): {}", escaped(&explanation.title)));
        }
    }
    out.push('\n');
    for chapter in all(language) {
        out.push_str(&format!("\n## {}\n", chapter.title));
        for code in chapter.codes.iter().filter_map(|(name, _)| Code::from_name(name)) {
            out.push_str(&format!("\n### {code}\n\n{}", markdown(code, language)));
        }
    }
    out
}

/// The word for a severity.
#[must_use]
pub const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "say-error",
        Severity::Warning => "say-warning",
        Severity::Info => "say-info",
    }
}

/// Explanations are plain words: what they quote of Markdown and HTML must show, not act.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

fn fenced(label: &str, piece: &Piece) -> String {
    let kind = if piece.path.ends_with(".yaml") { "yaml" } else { "markdown" };
    let fence = if piece.text.contains("```") { "````" } else { "```" };
    format!("{label} – `{}`:\n\n{fence}{kind}\n{}\n{fence}", piece.path, piece.text)
}
