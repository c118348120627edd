//! Raw HTML: the few tags that may stand in a text, and how one is taken apart.

/// What a piece of raw HTML is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tag<'s> {
    /// A tag of the allow-list opens; and the names of its attributes that are dropped.
    Open(Allowed, Vec<&'s str>),
    /// A tag of the allow-list closes; its name.
    Close(&'s str),
    /// `<br>`.
    Break,
    /// A comment, a processing instruction: nothing for readers.
    Silent,
    /// A tag that may not stand here; its name.
    Refused(&'s str),
}

/// A tag of the allow-list that encloses words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Allowed {
    Sup,
    Sub,
    Abbr(String),
    Kbd,
    NoLink,
    /// `as`, where it says anything.
    Index(Option<String>),
    Span(String),
}

impl Allowed {
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Sup => "sup",
            Self::Sub => "sub",
            Self::Abbr(_) => "abbr",
            Self::Kbd => "kbd",
            Self::NoLink => "nolink",
            Self::Index(_) => "index",
            Self::Span(_) => "span",
        }
    }
}

const NAMES: [&str; 7] = ["sup", "sub", "abbr", "kbd", "nolink", "index", "span"];

/// Takes one tag apart: `<span lang="en">`.
pub(super) fn tag(html: &str) -> Tag<'_> {
    let inner = html.strip_prefix('<').unwrap_or(html);
    if inner.starts_with(['!', '?']) {
        return Tag::Silent;
    }
    let inner = inner.strip_suffix('>').unwrap_or(inner);
    let (closes, inner) = match inner.strip_prefix('/') {
        Some(rest) => (true, rest),
        None => (false, inner),
    };
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inner.len());
    let (name, rest) = inner.split_at(end);
    let lower = name.to_ascii_lowercase();
    if lower == "br" {
        return Tag::Break;
    }
    if !NAMES.contains(&lower.as_str()) {
        return Tag::Refused(name);
    }
    if closes { Tag::Close(name) } else { open(name, &lower, &attributes(rest)) }
}

fn open<'s>(name: &'s str, lower: &str, attributes: &[(&'s str, &'s str)]) -> Tag<'s> {
    let value = |wanted: &str| attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(wanted)).map(|(_, value)| (*value).to_owned());
    let (allowed, kept) = match lower {
        "sup" => (Allowed::Sup, ""),
        "sub" => (Allowed::Sub, ""),
        "kbd" => (Allowed::Kbd, ""),
        "nolink" => (Allowed::NoLink, ""),
        "index" => (Allowed::Index(value("as").filter(|subject| !subject.trim().is_empty())), "as"),
        "abbr" => (Allowed::Abbr(value("title").unwrap_or_default()), "title"),
        _ => match value("lang").filter(|lang| is_language(lang)) {
            Some(lang) => (Allowed::Span(lang), "lang"),
            None => return Tag::Refused(name),
        },
    };
    let dropped = attributes.iter().map(|(key, _)| *key).filter(|key| !key.eq_ignore_ascii_case(kept)).collect();
    Tag::Open(allowed, dropped)
}

/// Whether a text has the form of a BCP 47 tag.
pub(crate) fn is_language(text: &str) -> bool {
    let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    text.len() <= 35 && text.split('-').all(part) && text.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// The attributes of a tag, in order.
fn attributes(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = text.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
    while !rest.is_empty() {
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '/')).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let mut value = "";
        rest = after.trim_start();
        if let Some(given) = rest.strip_prefix('=') {
            (value, rest) = attribute_value(given.trim_start());
        }
        if !name.is_empty() {
            found.push((name, value));
        }
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
    }
    found
}

fn attribute_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

/// A piece of an HTML block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A tag or comment, from `<` to `>`.
    Tag(usize, usize),
    /// Words.
    Words(usize, usize),
}

/// Whether a block begins with an element whose content is no prose (`<script>`, `<style>` …).
pub(super) fn holds_no_prose(html: &str) -> bool {
    const WHOLE: [&str; 9] = ["script", "style", "iframe", "object", "svg", "math", "textarea", "template", "noscript"];
    let inner = html.trim_start().strip_prefix('<').unwrap_or_default();
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
    inner.get(..end).is_some_and(|name| WHOLE.iter().any(|whole| whole.eq_ignore_ascii_case(name)))
}

/// An HTML block as tags and words, each by its bytes. Linear: each search goes on where the last one ended.
pub(super) fn pieces(html: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = html.get(at..).filter(|rest| !rest.is_empty()) {
        let open = at + rest.find('<').unwrap_or(rest.len());
        if open > at {
            found.push(Piece::Words(at, open));
        }
        let Some(tag) = html.get(open..).filter(|tag| !tag.is_empty()) else { break };
        let end = if tag.starts_with("<!--") { tag.find("-->").map(|k| k + 3) } else { tag.find('>').map(|k| k + 1) };
        // Where nothing closes the tag, the rest of the block is words.
        let Some(end) = end else {
            found.push(Piece::Words(open, html.len()));
            break;
        };
        found.push(Piece::Tag(open, open + end));
        at = open + end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_allow_list_opens() {
        assert_eq!(tag("<sup>"), Tag::Open(Allowed::Sup, vec![]));
        assert_eq!(tag("<SPAN lang='en' onclick=x>"), Tag::Open(Allowed::Span("en".into()), vec!["onclick"]));
        assert_eq!(tag("<abbr title=\"Bāriņtiesu likums\">"), Tag::Open(Allowed::Abbr("Bāriņtiesu likums".into()), vec![]));
        assert_eq!(tag("</sup>"), Tag::Close("sup"));
        assert_eq!(tag("<br/>"), Tag::Break);
        assert_eq!(tag("<!-- x -->"), Tag::Silent);
        assert_eq!(tag("<script src=x>"), Tag::Refused("script"));
        assert_eq!(tag("<span class=a>"), Tag::Refused("span"));
        assert_eq!(tag("<span lang='\" onload=\"x'>"), Tag::Refused("span"));
    }
}
