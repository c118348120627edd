//! Vivliostyle: it makes the outline of the contents, of rows that are links themselves.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::pdf::engine::run::{Run, run};
use crate::pdf::engine::{Found, Order, Trouble};

/// Sets a book.
pub(super) fn set(found: &Found, order: &Order<'_>, out: &Path) -> Result<(), Trouble> {
    let page = order.folder.join(order.profile.file());
    let html = fs::read_to_string(&page).map_err(|error| Trouble::Machine(page, error))?;
    let copy = order.folder.join("pass.html");
    fs::write(&copy, with_plain_rows(&html)).map_err(|error| Trouble::Machine(copy.clone(), error))?;
    let mut arguments: Vec<OsString> = vec!["build".into(), "pass.html".into(), "--output".into(), out.into()];
    arguments.extend(["--timeout".into(), order.limit.as_secs().to_string().into()]);
    if let Some(browser) = &found.browser {
        let speaking = speaking(browser, &language(&html), order.temp);
        arguments.extend(["--executable-browser".into(), speaking.unwrap_or_else(|| browser.clone()).into()]);
    }
    let done = run(&Run { program: &found.program, arguments, folder: order.folder, temp: order.temp, limit: order.limit });
    let _ = fs::remove_file(copy);
    done.map(drop)
}

/// The language of a page.
fn language(html: &str) -> String {
    let rest = html.split_once("<html lang=\"").map_or("", |(_, rest)| rest);
    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}

/// A program that starts the browser in this language: the browser writes its own into the topmost tag of the PDF, where it stands before
/// that of the book, and Vivliostyle hands no arguments on. `None` where there is no such program.
#[cfg(unix)]
fn speaking(browser: &Path, language: &str, temp: &Path) -> Option<PathBuf> {
    use std::os::unix::fs::PermissionsExt as _;
    let quoted = browser.to_str()?.replace('\'', "'\\''");
    let program = temp.join("browser");
    fs::write(&program, format!("#!/bin/sh\nexec '{quoted}' \"$@\" '--accept-lang={language}'\n")).ok()?;
    fs::set_permissions(&program, fs::Permissions::from_mode(0o700)).ok()?;
    Some(program)
}

#[cfg(not(unix))]
const fn speaking(_: &Path, _: &str, _: &Path) -> Option<PathBuf> {
    None
}

/// The contents with `<span class="t"><a …>…</a></span>` as `<a class="t" …>…</a>`: where a row begins with a span, Vivliostyle takes it
/// for a heading that leads nowhere. (`WeasyPrint`, in turn, links nothing that is an item of a row itself.)
fn with_plain_rows(html: &str) -> String {
    const ROW: &str = "<span class=\"t\"><a ";
    const END: &str = "</a></span>";
    let mut parts = html.split(ROW);
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(END) {
            Some((row, rest)) => plain.extend(["<a class=\"t\" ", row, "</a>", rest]),
            None => plain.extend([ROW, part]),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_the_contents_become_links_and_all_else_stays() {
        let html = "<li><span class=\"t\"><a href=\"#a\"><span>17.</span> Viens</a></span><i></i></li><p><span class=\"x\">y</span>";
        assert_eq!(
            with_plain_rows(html),
            "<li><a class=\"t\" href=\"#a\"><span>17.</span> Viens</a><i></i></li><p><span class=\"x\">y</span>"
        );
    }
}
