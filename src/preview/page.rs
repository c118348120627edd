//! A page as the preview gives it out: with its script, which is told what the browser then knows of the page.

use std::sync::Arc;

use xxhash_rust::xxh3::Xxh3;

use crate::html::escape::escaped;
use crate::preview::files::{Files, Found, find};
use crate::server::OWN;

/// How a page looks: what must be equal for it to look the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Looks {
    /// The page itself, and what else it shows or runs.
    pub page: u64,
    /// Its style sheets, which can be changed without loading it again.
    pub style: u64,
}

/// How the page at a path looks; also that of an address that leads nowhere.
pub(super) fn looks(files: &dyn Files, path: &str, base: &str) -> Looks {
    let (html, folder) = match find(files, path, base) {
        Found::File(file, bytes) => (Some(bytes), file),
        Found::Folder(_) => (None, path.to_owned()),
        Found::Nothing(bytes) => (bytes, String::new()),
    };
    let (mut page, mut style) = (Xxh3::new(), Xxh3::new());
    let Some(html) = html else { return Looks { page: 1, style: 0 } };
    page.update(&html);
    for (tag, address) in linked(&String::from_utf8_lossy(&html)) {
        let target = resolved(&folder, address);
        if let Found::File(path, bytes) = find(files, &target, base) {
            if tag == Tag::Style { &mut style } else { &mut page }.update(path.as_bytes());
            if tag == Tag::Style { &mut style } else { &mut page }.update(&bytes);
        }
    }
    Looks { page: page.digest(), style: style.digest() }
}

/// The page with the preview's script. `known` is what its browser knows when it has the page; `path` is where it is.
pub(super) fn with_script(html: &[u8], path: &str, known: &str) -> Arc<[u8]> {
    let script = format!("<script src=\"/{OWN}preview.js\" data-page=\"{}\" data-known=\"{known}\" defer></script>\n", escaped(path));
    let place = [b"</head>".as_slice(), b"</body>"].into_iter().find_map(|end| position(html, end)).unwrap_or(html.len());
    let (before, after) = html.split_at(place);
    [before, script.as_bytes(), after].concat().into()
}

fn position(html: &[u8], wanted: &[u8]) -> Option<usize> {
    html.windows(wanted.len()).position(|some| some.eq_ignore_ascii_case(wanted))
}

/// What a page has within itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tag {
    Style,
    /// A picture, a script.
    Part,
}

/// The files a page loads, by the addresses it names; read loosely, as a file too many does no harm.
fn linked(html: &str) -> Vec<(Tag, &str)> {
    let mut found = Vec::new();
    for piece in html.split('<').skip(1) {
        let tag = piece.split('>').next().unwrap_or_default();
        let name = tag.split_ascii_whitespace().next().unwrap_or_default();
        let (kind, attribute) = match name {
            "link" if tag.contains("rel=\"stylesheet\"") => (Tag::Style, "href=\""),
            "link" if tag.contains("rel=\"icon\"") => (Tag::Part, "href=\""),
            "img" | "script" | "source" | "video" | "audio" => (Tag::Part, "src=\""),
            _ => continue,
        };
        let value = tag.split_once(attribute).and_then(|(_, rest)| rest.split('"').next());
        found.extend(value.filter(|value| !value.contains(':') && !value.is_empty()).map(|value| (kind, value)));
    }
    found
}

/// An address on the page of a file, as a path from the root; not decoded, as the theme's own files need no signs.
fn resolved(file: &str, address: &str) -> String {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    if let Some(rooted) = address.strip_prefix('/') {
        return rooted.to_owned();
    }
    let mut parts: Vec<&str> = file.rsplit_once('/').map_or(Vec::new(), |(folder, _)| folder.split('/').collect());
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    percent_encoding::percent_decode_str(&path).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preview::files::tests::Some as Site;

    const PAGE: &str =
        "<html><head><link rel=\"stylesheet\" href=\"../../assets/a.css\"></head><body><img alt=\"\" src=\"b%20c.png\"></body>";

    fn seen(changes: &[(&'static str, &'static str)]) -> Looks {
        let mut files = [("a/b/index.html", PAGE), ("assets/a.css", "1"), ("a/b/b c.png", "1"), ("404.html", "lost")];
        for (path, text) in changes {
            files.iter_mut().filter(|(other, _)| other == path).for_each(|file| file.1 = text);
        }
        looks(&Site(files.into()), "a/b/", "")
    }

    #[test]
    fn a_page_looks_different_when_its_words_its_pictures_or_its_style_do() {
        let before = seen(&[]);
        assert_eq!(seen(&[("404.html", "2")]), before);
        let styled = seen(&[("assets/a.css", "2")]);
        assert!(styled.page == before.page && styled.style != before.style);
        for part in ["a/b/index.html", "a/b/b c.png"] {
            assert_ne!(seen(&[(part, "2")]).page, before.page, "{part}");
        }
    }

    #[test]
    fn an_address_that_leads_nowhere_looks_like_the_page_that_says_so() {
        let files = |lost| Site([("404.html", lost)].into());
        assert_ne!(looks(&files("1"), "x/", ""), looks(&files("2"), "x/", ""));
        assert_eq!(looks(&Site([].into()), "x/", "").page, 1);
    }

    #[test]
    fn the_script_stands_in_the_head_or_wherever_there_is_room() {
        let put = |html: &str| String::from_utf8_lossy(&with_script(html.as_bytes(), "a\"b/", "7")).into_owned();
        let script = "<script src=\"/:/preview.js\" data-page=\"a&quot;b/\" data-known=\"7\" defer></script>\n";
        assert_eq!(put("<HEAD></HEAD><body></body>"), format!("<HEAD>{script}</HEAD><body></body>"));
        assert_eq!(put("<p>x</body>"), format!("<p>x{script}</body>"));
        assert_eq!(put("x"), format!("x{script}"));
    }
}
