//! Paths in links: what they name as seen from a file, and the same written anew after a move, in the author's own manner.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// Signs that would end a target, or mean something in it.
const GUARDED: &AsciiSet = &CONTROLS.add(b' ').add(b'(').add(b')').add(b'<').add(b'>').add(b'\\').add(b'%').add(b'?').add(b'#').add(b'"');

/// Endings under which a page may be named.
const ENDINGS: [&str; 3] = [".md", ".markdown", ".html"];

/// A path of a link, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Link<'t> {
    /// The way to the file, as written; empty for the file itself.
    pub(super) path: &'t str,
    /// The question mark and what follows it, then the number sign and what follows that.
    pub(super) rest: &'t str,
}

impl<'t> Link<'t> {
    pub(super) fn new(written: &'t str) -> Self {
        let at = written.find(['?', '#']).unwrap_or(written.len());
        let (path, rest) = written.split_at(at);
        Self { path, rest }
    }

    /// The path it names within `content/`, seen from the file at `here` (within `content/` too); `None` where it leaves the content.
    pub(super) fn named(&self, here: &str) -> Option<String> {
        if self.path.is_empty() {
            return Some(here.to_owned());
        }
        let path = percent_decode_str(self.path).decode_utf8_lossy();
        let base = if path.starts_with('/') { "" } else { folder(here) };
        let mut parts: Vec<&str> = base.split('/').filter(|part| !part.is_empty()).collect();
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Some(parts.join("/"))
    }

    /// The link that leads from the file at `here` to the file at `to`, in the manner of this one, which led from `before` to `target`.
    pub(super) fn leading(&self, before: &str, target: &str, here: &str, to: &str) -> Option<String> {
        let named = self.named(before)?;
        let manner = Manner::of(&named, target)?;
        let slash = if self.path.ends_with('/') && self.path != "/" { "/" } else { "" };
        let path = manner.name(to);
        let way = if self.path.starts_with('/') {
            format!("/{}", encoded(&path))
        } else {
            let way = relative(here, &path);
            let dotted = self.path.starts_with("./") && !way.starts_with("../");
            format!("{}{}", if dotted { "./" } else { "" }, encoded(&way))
        };
        let way = if way.is_empty() { ".".to_owned() } else { way };
        let slash = if way.ends_with('/') { "" } else { slash };
        Some(format!("{way}{slash}{}", self.rest))
    }
}

/// How an author names a file.
enum Manner {
    /// A file that is copied, or any file by its own name.
    Whole,
    /// A page without its own ending, with this one.
    Ending(&'static str),
    /// An index by its folder, with this ending.
    Folder(&'static str),
}

impl Manner {
    fn of(named: &str, target: &str) -> Option<Self> {
        if named == target {
            return Some(Self::Whole);
        }
        let stem = target.strip_suffix(".md")?;
        let ending = ENDINGS.into_iter().find(|ending| named.ends_with(ending)).unwrap_or("");
        let bare = named.strip_suffix(ending).unwrap_or(named);
        if bare == stem {
            return Some(Self::Ending(ending));
        }
        let index = if bare.is_empty() { "index".to_owned() } else { format!("{bare}/index") };
        (index == stem).then_some(Self::Folder(ending))
    }

    fn name(&self, to: &str) -> String {
        let stem = to.strip_suffix(".md").unwrap_or(to);
        match self {
            Self::Whole => to.to_owned(),
            Self::Ending(ending) => format!("{stem}{ending}"),
            Self::Folder(ending) => match stem.strip_suffix("index") {
                Some(folder) if folder.is_empty() || folder.ends_with('/') => {
                    let folder = folder.trim_end_matches('/');
                    if folder.is_empty() { String::new() } else { format!("{folder}{ending}") }
                }
                Some(_) | None => format!("{stem}{ending}"),
            },
        }
    }
}

/// The folder a path is in; empty at the top.
pub(super) fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The way from the file at `from` to the path `to`.
fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = folder(from).split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = to.split('/').filter(|part| !part.is_empty()).collect();
    // The last part of `to` is a name, even where it is a folder's: a way never ends within it.
    let folders = to.len().saturating_sub(1);
    let common = from.iter().zip(to.iter().take(folders)).take_while(|(one, other)| one == other).count();
    let mut parts: Vec<&str> = vec![".."; from.len() - common];
    parts.extend(to.get(common..).unwrap_or_default());
    parts.join("/")
}

fn encoded(path: &str) -> Cow<'_, str> {
    utf8_percent_encode(path, GUARDED).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn led(written: &str, before: &str, target: &str, here: &str, to: &str) -> String {
        Link::new(written).leading(before, target, here, to).expect("a link")
    }

    #[test]
    fn a_link_keeps_the_manner_in_which_it_was_written() {
        let (before, here) = ("a/b.md", "a/b.md");
        assert_eq!(led("../par.md#merkis", before, "par.md", here, "citi/par-mums.md"), "../citi/par-mums.md#merkis");
        assert_eq!(led("../par", before, "par.md", here, "citi/par.md"), "../citi/par");
        assert_eq!(led("/par.md", before, "par.md", here, "citi/par.md"), "/citi/par.md");
        assert_eq!(led("./c.md", before, "a/c.md", here, "a/d.md"), "./d.md");
        assert_eq!(led("../m/", before, "m/index.md", here, "n/index.md"), "../n/");
        assert_eq!(led("../m/index.md?x#y", before, "m/index.md", here, "n/index.md"), "../n/index.md?x#y");
        assert_eq!(led("c.html", before, "a/c.md", here, "a/d.md"), "d.html");
        assert_eq!(led("b%20c.png", before, "a/b c.png", here, "x/b (1).png"), "../x/b%20%281%29.png");
    }

    #[test]
    fn a_moved_file_finds_its_neighbours_again() {
        assert_eq!(led("c.md", "a/b.md", "a/c.md", "x/y/b.md", "a/c.md"), "../../a/c.md");
        assert_eq!(led("../attels/z.svg", "a/b.md", "attels/z.svg", "b.md", "attels/z.svg"), "attels/z.svg");
        assert_eq!(led("c.md", "a/b.md", "a/c.md", "x/b.md", "x/c.md"), "c.md");
    }
}
