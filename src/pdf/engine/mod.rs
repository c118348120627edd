//! The engines that set a book's HTML as PDF: which there are, which profile each takes, how each is asked.

mod chromium;
mod find;
mod open;
mod outline;
mod room;
mod run;
mod said;
mod same_bytes;
mod temp;
mod vivliostyle;

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use serde::Serialize;

pub use crate::pdf::engine::find::{Found, find};
pub use crate::pdf::engine::open::{Ended, end_all};
pub use crate::pdf::engine::run::Trouble;
use crate::pdf::engine::run::{Run, run};
pub use crate::pdf::engine::temp::Temp;

/// A program that sets HTML as PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Engine {
    /// `WeasyPrint`.
    Weasyprint,
    /// Vivliostyle with Chromium.
    Vivliostyle,
    /// Chromium or one of its kin alone, in two passes.
    Chromium,
}

impl Engine {
    /// All of them, in the order in which the first is taken.
    pub const ALL: [Self; 3] = [Self::Weasyprint, Self::Vivliostyle, Self::Chromium];

    /// Its name as people know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Weasyprint => "WeasyPrint",
            Self::Vivliostyle => "Vivliostyle",
            Self::Chromium => "Chromium",
        }
    }

    /// Its name in settings and data.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Weasyprint => "weasyprint",
            Self::Vivliostyle => "vivliostyle",
            Self::Chromium => "chromium",
        }
    }

    /// The profiles it is tried with, the finer one first: notes at the foot of the page count only where every one is found there.
    #[must_use]
    pub const fn profiles(self) -> &'static [Profile] {
        match self {
            Self::Weasyprint | Self::Vivliostyle => &[Profile::Notes, Profile::Endnotes],
            Self::Chromium => &[Profile::Endnotes],
        }
    }

    /// Which standards it can declare.
    #[must_use]
    pub const fn declares(self) -> &'static [&'static str] {
        match self {
            Self::Weasyprint => &["ua-1", "a-2a"],
            Self::Vivliostyle | Self::Chromium => &[],
        }
    }

    /// Whether it can declare all of these in one file; `WeasyPrint` declares one a file.
    #[must_use]
    pub fn declares_all(self, standards: &[&str]) -> bool {
        standards.len() <= 1 && standards.iter().all(|standard| self.declares().contains(standard))
    }
}

/// Where the notes of a book's HTML stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// In the text, to float to the foot of the page.
    Notes,
    /// Behind each text.
    Endnotes,
}

impl Profile {
    /// The file of a book's folder.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Notes => "notes.html",
            Self::Endnotes => "index.html",
        }
    }
}

/// What an engine is asked for.
#[derive(Clone, Debug)]
pub struct Order<'a> {
    /// The folder of the book's HTML.
    pub folder: &'a Path,
    /// Which of its files.
    pub profile: Profile,
    /// The standards it should declare.
    pub standards: &'a [&'static str],
    /// How long it may take.
    pub limit: Duration,
    /// A folder for all that is no longer needed then.
    pub temp: &'a Path,
}

impl Order<'_> {
    /// How long an engine may take over a book: the slowest sets three pages a second, and a page has two kilobytes at least.
    #[must_use]
    pub fn limit(folder: &Path) -> Duration {
        let bytes = fs::metadata(folder.join(Profile::Endnotes.file())).map_or(0, |file| file.len());
        Duration::from_secs(300 + bytes / 1000)
    }
}

/// Sets a book. Gives the bytes of the PDF.
///
/// # Errors
/// When the engine cannot be run, fails, takes too long, or leaves no whole PDF.
pub fn set(found: &Found, order: &Order<'_>) -> Result<Vec<u8>, Trouble> {
    let out = order.temp.join("book.pdf");
    let _ = fs::remove_file(&out);
    let timeless =
        |bytes| same_bytes::without_clock(bytes, &fs::read_to_string(order.folder.join(order.profile.file())).unwrap_or_default());
    match found.engine {
        Engine::Weasyprint => weasyprint(found, order, &out)?,
        Engine::Vivliostyle => vivliostyle::set(found, order, &out)?,
        Engine::Chromium => return chromium::set(found, order, &out).map(outline::once).map(timeless),
    }
    taken(&out).map(timeless)
}

/// The same trouble, or what was behind it, where the disk of `folder` has no room.
#[must_use]
pub fn explained(trouble: Trouble, folder: &Path) -> Trouble {
    match trouble {
        Trouble::Failed(_) | Trouble::Nothing(_) if !room::has_room(folder) => Trouble::Full(folder.to_owned()),
        Trouble::Machine(_, error) if error.kind() == io::ErrorKind::StorageFull => Trouble::Full(folder.to_owned()),
        Trouble::Failed(_) | Trouble::Nothing(_) | Trouble::Machine(..) | Trouble::Late(_) | Trouble::Full(_) => trouble,
    }
}

/// The PDF an engine was to leave.
fn taken(out: &Path) -> Result<Vec<u8>, Trouble> {
    match fs::read(out) {
        Ok(bytes) if !bytes.is_empty() => Ok(bytes),
        Ok(_) | Err(_) => Err(Trouble::Nothing(String::new())),
    }
}

fn weasyprint(found: &Found, order: &Order<'_>, out: &Path) -> Result<(), Trouble> {
    let variant = match order.standards {
        [] => "--pdf-tags".into(),
        [first, ..] => OsString::from(format!("--pdf-variant=pdf/{first}")),
    };
    let mut arguments = vec![variant, "--pdf-tags".into(), "--encoding=utf-8".into()];
    arguments.extend([order.profile.file().into(), out.into()]);
    start(found, order, arguments)
}

fn start(found: &Found, order: &Order<'_>, arguments: Vec<OsString>) -> Result<(), Trouble> {
    run(&Run { program: &found.program, arguments, folder: order.folder, temp: order.temp, limit: order.limit }).map(drop)
}
