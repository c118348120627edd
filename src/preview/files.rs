//! The files of a site that is shown, and how a path leads to one of them.

use std::sync::Arc;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::output::SitePath;

/// Characters that stand as they are in a path.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// The files of one state of a site.
pub(super) trait Files: Send + Sync {
    /// The file at a path; `None` where there is none.
    fn file(&self, path: &str) -> Option<Arc<[u8]>>;
}

/// Where a path leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// To a file: its path and bytes.
    File(String, Arc<[u8]>),
    /// To the folder of this address.
    Folder(String),
    /// Nowhere; the page that says so, where there is one.
    Nothing(Option<Arc<[u8]>>),
}

/// The file a decoded path leads to. `base` is the path of the site's address on its host (`komentari/`, or nothing): links that start
/// from there work here, too.
pub(super) fn find(files: &dyn Files, path: &str, base: &str) -> Found {
    let within = (!base.is_empty()).then(|| path.strip_prefix(base)).flatten();
    let found = [Some(path), within].into_iter().flatten().find_map(|path| at(files, path));
    found.unwrap_or_else(|| Found::Nothing(files.file("404.html")))
}

fn at(files: &dyn Files, path: &str) -> Option<Found> {
    let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    // What is no path of a site is nothing to look for.
    SitePath::new(file.as_str())?;
    if let Some(bytes) = files.file(&file) {
        return Some(Found::File(file, bytes));
    }
    let is_folder = !path.is_empty() && !path.ends_with('/') && files.file(&format!("{path}/index.html")).is_some();
    is_folder.then(|| Found::Folder(format!("/{}/", utf8_percent_encode(path, PLAIN))))
}

/// What a browser is told a file is.
pub(super) fn content_type(path: &str) -> &'static str {
    const TYPES: [(&str, &str); 23] = [
        ("avif", "image/avif"),
        ("css", "text/css; charset=utf-8"),
        ("csv", "text/csv; charset=utf-8"),
        ("epub", "application/epub+zip"),
        ("gif", "image/gif"),
        ("html", HTML),
        ("ico", "image/x-icon"),
        ("jpeg", "image/jpeg"),
        ("jpg", "image/jpeg"),
        ("js", "text/javascript; charset=utf-8"),
        ("json", "application/json"),
        ("mp3", "audio/mpeg"),
        ("mp4", "video/mp4"),
        ("pdf", "application/pdf"),
        ("png", "image/png"),
        ("svg", "image/svg+xml"),
        ("txt", "text/plain; charset=utf-8"),
        ("webm", "video/webm"),
        ("webmanifest", "application/manifest+json"),
        ("webp", "image/webp"),
        ("woff2", "font/woff2"),
        ("xml", "application/xml"),
        ("zip", "application/zip"),
    ];
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    TYPES.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending)).map_or("application/octet-stream", |(_, kind)| kind)
}

/// What a page is.
pub(super) const HTML: &str = "text/html; charset=utf-8";

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::collections::BTreeMap;

    pub(in crate::preview) struct Some(pub BTreeMap<&'static str, &'static str>);

    impl Files for Some {
        fn file(&self, path: &str) -> Option<Arc<[u8]>> {
            self.0.get(path).map(|text| Arc::from(text.as_bytes()))
        }
    }

    fn asked(path: &str, base: &str) -> String {
        let files = [("index.html", "home"), ("btl/10-1/index.html", "article"), ("ā b.css", "css"), ("404.html", "lost")];
        match find(&Some(files.into()), path, base) {
            Found::File(_, bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Found::Folder(address) => address,
            Found::Nothing(page) => format!("no: {}", page.is_some()),
        }
    }

    #[test]
    fn a_known_path_is_found_and_a_folder_without_its_slash_is_led_there() {
        assert_eq!(["", "index.html", "btl/10-1/", "ā b.css"].map(|path| asked(path, "")), ["home", "home", "article", "css"]);
        assert_eq!(asked("btl/10-1", ""), "/btl/10-1/");
        assert_eq!(["x/y/btl/10-1/", "x/y/", "x/y/btl/10-1"].map(|path| asked(path, "x/y/")), ["article", "home", "/btl/10-1/"]);
    }

    #[test]
    fn nothing_but_known_paths_is_ever_found() {
        for path in ["../Cargo.toml", "/etc/passwd", "..\\..\\x", "btl", "nav", "btl/../index.html", ":/x"] {
            assert_eq!(asked(path, ""), "no: true", "{path}");
        }
    }
}
