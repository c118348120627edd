//! An address within the site, and how one page is linked from another.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::output::SitePath;

/// Characters that stand as they are in a path or a fragment.
const PLAIN: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/').remove(b'@').remove(b'!').remove(b',');

/// A place on the site: a page's folder (or a file) and an anchor in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The path without a leading `/`: `btl/17/` for a page, nothing for the home page, `assets/style.css` for a file.
    path: String,
    /// The anchor, without `#`.
    fragment: Option<String>,
}

impl Address {
    /// The page in this folder; an empty one is the home page.
    #[must_use]
    pub fn page(folder: &str) -> Self {
        let folder = folder.trim_matches('/');
        let path = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        Self { path, fragment: None }
    }

    /// A file that is no page.
    #[must_use]
    pub fn file(path: &str) -> Self {
        Self { path: path.trim_start_matches('/').to_owned(), fragment: None }
    }

    /// The same page at an anchor; an empty one is none.
    #[must_use]
    pub fn at(mut self, fragment: impl Into<String>) -> Self {
        let fragment = fragment.into();
        self.fragment = (!fragment.is_empty()).then_some(fragment);
        self
    }

    /// The path, without the anchor.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The anchor.
    #[must_use]
    pub fn fragment(&self) -> Option<&str> {
        self.fragment.as_deref()
    }

    /// The file a page is written to; `None` where the path can't be one.
    #[must_use]
    pub fn site_path(&self) -> Option<SitePath> {
        let page = self.path.is_empty() || self.path.ends_with('/');
        SitePath::new(if page { format!("{}index.html", self.path) } else { self.path.clone() })
    }

    /// The path as it stands in an absolute address: percent-encoded, with the anchor.
    #[must_use]
    pub fn encoded(&self) -> String {
        let mut out = utf8_percent_encode(&self.path, PLAIN).to_string();
        self.push_fragment(&mut out);
        out
    }

    /// How a page at `from` links here. `index` names `index.html`, for a site that is opened from a folder.
    #[must_use]
    pub fn relative_to(&self, from: &Self, index: bool) -> String {
        let mut out = String::new();
        if self.path != from.path || self.fragment.is_none() {
            push_way(&mut out, &from.path, &self.path, index);
        }
        self.push_fragment(&mut out);
        out
    }

    fn push_fragment(&self, out: &mut String) {
        if let Some(fragment) = &self.fragment {
            out.push('#');
            out.extend(utf8_percent_encode(fragment, PLAIN));
        }
    }
}

/// Writes the way from one path to another: up out of the folders they don't share, then down.
fn push_way(out: &mut String, from: &str, to: &str, index: bool) {
    let folders = |path: &str| path.rfind('/').map_or(0, |end| end + 1);
    let from = from.get(..folders(from)).unwrap_or_default();
    let shared = shared_folders(from, to.get(..folders(to)).unwrap_or_default());
    for _ in from.get(shared..).unwrap_or_default().matches('/') {
        out.push_str("../");
    }
    let down = to.get(shared..).unwrap_or_default();
    out.extend(utf8_percent_encode(down, PLAIN));
    if index && (to.is_empty() || to.ends_with('/')) {
        out.push_str("index.html");
    } else if out.is_empty() {
        out.push_str("./");
    }
}

/// The bytes of the folders two paths begin with.
fn shared_folders(a: &str, b: &str) -> usize {
    let mut shared = 0;
    for (one, other) in a.split_inclusive('/').zip(b.split_inclusive('/')) {
        if one != other {
            break;
        }
        shared += one.len();
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(from: &str, to: &Address) -> String {
        to.relative_to(&Address::page(from), false)
    }

    #[test]
    fn a_link_is_relative_so_that_the_site_works_under_a_sub_path() {
        assert_eq!(link("btl/17", &Address::page("btl/10-1").at("d2")), "../10-1/#d2");
        assert_eq!(link("btl/17", &Address::page("btl/17").at("p5-1")), "#p5-1");
        assert_eq!(link("btl/17", &Address::page("")), "../../");
        assert_eq!(link("", &Address::page("btl/17")), "btl/17/");
        assert_eq!(link("", &Address::page("")), "./");
        assert_eq!(link("btl", &Address::page("btl")), "./");
        assert_eq!(link("btl/17/vesture", &Address::file("assets/style.css")), "../../../assets/style.css");
        assert_eq!(link("btl/1", &Address::page("btl/17")), "../17/");
    }

    #[test]
    fn a_portable_link_names_the_file() {
        let to = |to: &str| Address::page(to).relative_to(&Address::page("btl/17"), true);
        assert_eq!([to("btl/18"), to(""), to("btl/17")], ["../18/index.html", "../../index.html", "index.html"]);
    }

    #[test]
    fn letters_outside_ascii_are_encoded_in_links_and_kept_in_files() {
        let page = Address::page("ēdiens & citi");
        assert_eq!(link("", &page), "%C4%93diens%20%26%20citi/");
        assert_eq!(page.site_path().map(|path| path.to_string()), Some("ēdiens & citi/index.html".to_owned()));
    }
}
