//! Chromium alone: it knows no page numbers of other places, so the contents are filled in from what the pass before has set.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::pdf::engine::run::{Run, run};
use crate::pdf::engine::{Found, Order, Trouble, taken};
use crate::pdf::read;

/// Numbers may make a row longer, and so move what stands behind it; then once more.
const MOST_PASSES: usize = 4;

/// What stands in an address of a file as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Sets a book in passes, until the contents tell the pages they lead to.
pub(super) fn set(found: &Found, order: &Order<'_>, out: &Path) -> Result<Vec<u8>, Trouble> {
    let page = order.folder.join(order.profile.file());
    let html = fs::read_to_string(&page).map_err(|error| Trouble::Machine(page.clone(), error))?;
    let filled = order.folder.join("pass.html");
    let mut told = BTreeMap::new();
    let mut bytes = Vec::new();
    for _ in 0..MOST_PASSES {
        fs::write(&filled, with_numbers(&html, &told)).map_err(|error| Trouble::Machine(filled.clone(), error))?;
        print(found, order, &filled, out)?;
        bytes = taken(out)?;
        let Some(document) = read::read(bytes.clone()) else { return Err(Trouble::Nothing(String::new())) };
        let real = document.named.into_iter().map(|(id, page)| (id, page + 1)).collect();
        if told == real {
            break;
        }
        told = real;
    }
    let _ = fs::remove_file(&filled);
    Ok(bytes)
}

/// Puts the page of each place into the empty elements of the contents that ask for it: `data-to="#id"></a>`.
fn with_numbers(html: &str, pages: &BTreeMap<String, usize>) -> String {
    const ASKS: &str = "data-to=\"#";
    const EMPTY: &str = "\"></a>";
    let mut parts = html.split(ASKS);
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        filled.push_str(ASKS);
        match part.split_once(EMPTY).and_then(|(id, rest)| Some((id, pages.get(id)?, rest))) {
            Some((id, page, rest)) => filled.push_str(&format!("{id}\">{page}</a>{rest}")),
            None => filled.push_str(part),
        }
    }
    filled
}

fn print(found: &Found, order: &Order<'_>, page: &Path, out: &Path) -> Result<(), Trouble> {
    let mut to = OsString::from("--print-to-pdf=");
    to.push(out);
    let mut home = OsString::from("--user-data-dir=");
    home.push(order.temp.join("browser"));
    let mut arguments: Vec<OsString> = QUIET.iter().map(OsString::from).collect();
    if is_root() {
        // Its sandbox refuses to work for root, as in containers; the page is our own, and asks for nothing outside.
        arguments.push("--no-sandbox".into());
    }
    arguments.extend([home, to, address(page).into()]);
    run(&Run { program: &found.program, arguments, folder: order.folder, temp: order.temp, limit: order.limit }).map(drop)
}

/// What keeps a browser from doing anything but print.
const QUIET: [&str; 14] = [
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-extensions",
    "--disable-dev-shm-usage",
    "--disable-component-update",
    "--disable-background-networking",
    "--no-first-run",
    "--no-default-browser-check",
    "--font-render-hinting=none",
    "--no-pdf-header-footer",
    "--export-tagged-pdf",
    "--generate-pdf-document-outline",
];

fn address(file: &Path) -> String {
    let path = file.to_string_lossy().replace('\\', "/");
    let root = if path.starts_with('/') { "" } else { "/" };
    // The colon of a Windows drive is the only sign beside that stays.
    format!("file://{root}{}", utf8_percent_encode(&path, PLAIN).to_string().replacen("%3A", ":", 1))
}

#[cfg(unix)]
fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_empty_places_are_filled_and_only_where_the_page_is_known() {
        let html = "<a class=\"pg\" data-to=\"#a\"></a><a data-to=\"#b\"></a><a data-to=\"#a\">7</a>";
        let filled = with_numbers(html, &BTreeMap::from([("a".to_owned(), 12)]));
        assert_eq!(filled, "<a class=\"pg\" data-to=\"#a\">12</a><a data-to=\"#b\"></a><a data-to=\"#a\">7</a>");
    }

    #[test]
    fn spaces_and_latvian_letters_in_a_path_are_escaped() {
        assert_eq!(address(Path::new("/mājas/mana grāmata/index.html")), "file:///m%C4%81jas/mana%20gr%C4%81mata/index.html");
    }
}
