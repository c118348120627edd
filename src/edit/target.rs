//! Where, within a link or image as it stands in a file, its target is written.

use std::ops::Range;

/// How a link names its target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// In the link itself: bytes of the file.
    Here(Range<usize>),
    /// In a definition elsewhere in the file (`[words][name]`): the name, folded.
    Defined(String),
}

/// Where the link or image at `link` has its target. `None` where no link stands there (a citation in prose).
pub(super) fn target(text: &str, link: Range<usize>) -> Option<Written> {
    let start = link.start;
    let words = text.get(link)?;
    if let Some(inner) = words.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        return Some(Written::Here(start + 1..start + 1 + inner.len()));
    }
    let open = if words.starts_with("![") { 2 } else { 1 };
    if !words.starts_with('[') && open == 1 {
        return None;
    }
    let close = open + closing_bracket(words.get(open..)?)?;
    let after = words.get(close + 1..)?;
    if after.starts_with('(') {
        let inner = destination(words.get(close + 2..)?)?;
        return Some(Written::Here(start + close + 2 + inner.start..start + close + 2 + inner.end));
    }
    let own = words.get(open..close)?;
    let name = after.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).filter(|name| !name.is_empty()).unwrap_or(own);
    Some(Written::Defined(folded(name)))
}

/// Where a file defines the target of `[name]`: the bytes of the target in the first definition.
pub(super) fn definition(text: &str, name: &str) -> Option<Range<usize>> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_start_matches([' ', '>', '\t']);
        let start = at + (line.len() - body.len());
        at += line.len();
        let Some(inner) = body.strip_prefix('[') else { continue };
        let Some(close) = closing_bracket(inner) else { continue };
        if inner.get(close + 1..).is_none_or(|rest| !rest.starts_with(':')) || inner.get(..close).map(folded).as_deref() != Some(name) {
            continue;
        }
        // The target may stand on the next line.
        let from = start + 1 + close + 2;
        let found = destination(text.get(from..)?)?;
        return Some(from + found.start..from + found.end);
    }
    None
}

/// The byte of the bracket that closes a text whose opening bracket has been passed.
fn closing_bracket(text: &str) -> Option<usize> {
    let (mut depth, mut code, mut escaped) = (0_usize, false, false);
    for (at, letter) in text.char_indices() {
        if std::mem::take(&mut escaped) {
            continue;
        }
        match letter {
            '\\' => escaped = !code,
            '`' => code = !code && text.get(at + 1..).is_some_and(|rest| rest.contains('`')),
            '[' if !code => depth += 1,
            ']' if !code && depth == 0 => return Some(at),
            ']' if !code => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The bytes of a target at the beginning of `text`, without the angle brackets it may stand in.
fn destination(text: &str) -> Option<Range<usize>> {
    let start = text.len() - text.trim_start_matches([' ', '\t', '\n', '>']).len();
    // A mark of quotation at a line's beginning is passed over, an opening angle bracket is not.
    let rest = text.get(start..)?;
    if let Some(inner) = rest.strip_prefix('<') {
        let end = inner.find(['>', '\n'])?;
        return Some(start + 1..start + 1 + end);
    }
    let (mut depth, mut escaped) = (0_usize, false);
    for (at, letter) in rest.char_indices() {
        if std::mem::take(&mut escaped) {
            continue;
        }
        match letter {
            '\\' => escaped = true,
            '(' => depth += 1,
            ')' if depth == 0 => return Some(start..start + at),
            ')' => depth -= 1,
            _ if letter.is_whitespace() || letter.is_control() => return Some(start..start + at),
            _ => {}
        }
    }
    Some(start..text.len())
}

/// A name as names are compared: letter case and white space do not matter.
fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A target as it is meant: without the backslashes that guard its signs.
pub(super) fn meant(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    let mut letters = written.chars().peekable();
    while let Some(letter) = letters.next() {
        match letters.peek() {
            Some(next) if letter == '\\' && next.is_ascii_punctuation() => out.extend(letters.next()),
            Some(_) | None => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<String> {
        match target(text, 0..text.len())? {
            Written::Here(range) => text.get(range).map(str::to_owned),
            Written::Defined(name) => Some(format!("[{name}]")),
        }
    }

    #[test]
    fn the_target_is_found_in_every_way_of_writing() {
        let links = [
            ("[a](term:x)", "term:x"),
            ("[a [b] `]` c]( <../a b.md#c> \"t\")", "../a b.md#c"),
            ("[](btl:17.p5^1 \"ģen\")", "btl:17.p5^1"),
            ("![bilde](attels/a(1).png)", "attels/a(1).png"),
            ("<btl:17>", "btl:17"),
            ("[a\\]b](x\\)y)", "x\\)y"),
            ("[Vārdi  Divi][]", "[vārdi divi]"),
            ("[a][Nosaukums]", "[nosaukums]"),
            ("[nosaukums]", "[nosaukums]"),
        ];
        for (link, target) in links {
            assert_eq!(found(link).as_deref(), Some(target), "{link}");
        }
        assert_eq!(found("17. pantā"), None);
    }

    #[test]
    fn a_definition_is_found_by_its_name_wherever_it_stands() {
        let text = "x\n> [Cits]: <a b.md>\n\n[nosaukums]:\n  ../x.md 'T'\n";
        let at = |name| definition(text, name).and_then(|range| text.get(range));
        assert_eq!((at("cits"), at("nosaukums"), at("x")), (Some("a b.md"), Some("../x.md"), None));
    }
}
