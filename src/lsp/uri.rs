//! `file:` addresses ↔ paths.

use std::path::{Path, PathBuf};

use lsp_types::Uri;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use unicode_normalization::UnicodeNormalization;

/// Signs that stand as they are in the path of an address.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// The path of a `file:` address; `None` for others (`untitled:`).
pub(super) fn path(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    let slash = rest.find('/')?;
    let path = percent_decode_str(rest.get(slash..)?).decode_utf8().ok()?;
    // `/c:/x` of Windows.
    let drive = path.get(1..).filter(|rest| rest.as_bytes().get(1) == Some(&b':') && rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    Some(PathBuf::from(drive.unwrap_or(&path)))
}

/// The address of a path; `None` where it can't be one.
pub(super) fn of(path: &Path) -> Option<Uri> {
    let text = path.to_str()?.replace('\\', "/");
    let slash = if text.starts_with('/') { "" } else { "/" };
    format!("file://{slash}{}", utf8_percent_encode(&text, PLAIN)).parse().ok()
}

/// The path of a file relative to `root`, with `/` and in NFC, as the content names it; `None` for a file elsewhere.
pub(super) fn within(root: &Path, uri: &Uri) -> Option<String> {
    let path = path(uri)?;
    let inside = path.strip_prefix(root).ok()?;
    let parts: Option<Vec<&str>> = inside.components().map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/").nfc().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_and_its_address_are_the_same_place() {
        let place = Path::new("/a b/satura mape/content/šķēršļi (1).md");
        let uri = of(place).expect("an address");
        assert_eq!(uri.as_str(), "file:///a%20b/satura%20mape/content/%C5%A1%C4%B7%C4%93r%C5%A1%C4%BCi%20%281%29.md");
        assert_eq!(path(&uri).as_deref(), Some(place));
        assert_eq!(within(Path::new("/a b/satura mape"), &uri).as_deref(), Some("content/šķēršļi (1).md"));
        assert_eq!(within(Path::new("/x"), &uri), None);
        assert_eq!(path(&"untitled:Untitled-1".parse().expect("an address")), None);
        assert_eq!(path(&"file:///c%3A/x/y.md".parse().expect("an address")), Some(PathBuf::from("c:/x/y.md")));
    }
}
