//! Code with its parts marked by classes (`hl-keyword`), never by colours: a page carries no inline style.

use std::sync::OnceLock;

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;

/// Longer code is set plainly: marking it would cost more than anybody reads.
const MAX_BYTES: usize = 32 * 1024;
/// Code with a longer line is set plainly: some grammars take time that grows with the square of a line.
const MAX_LINE: usize = 500;

fn syntaxes() -> &'static SyntaxSet {
    static SYNTAXES: OnceLock<SyntaxSet> = OnceLock::new();
    SYNTAXES.get_or_init(SyntaxSet::load_defaults_newlines)
}

/// The code as HTML with classes; `None` where the language is not known or the code is too long.
pub(super) fn highlighted(code: &str, language: &str) -> Option<String> {
    if code.len() > MAX_BYTES || code.lines().any(|line| line.len() > MAX_LINE) {
        return None;
    }
    let set = syntaxes();
    let syntax = set.find_syntax_by_token(language).filter(|syntax| syntax.name != "Plain Text")?;
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, set, ClassStyle::SpacedPrefixed { prefix: "hl-" });
    for line in code.split_inclusive('\n') {
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(generator.finalize())
}
