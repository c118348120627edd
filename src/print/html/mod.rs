//! A book as HTML ready for print: `print/<book>/` with `index.html` (notes after each text), `notes.html` (notes that float), style
//! sheets, fonts and pictures. The folder needs nothing outside itself; any engine that reads HTML and CSS for pages makes a PDF of it.

mod back;
mod fonts;
mod law;
mod text;
mod view;

use std::fs;

use crate::config::books::PageSize;
use crate::diagnostic::Diagnostics;
use crate::output::{Artifact, Error, Sink, SitePath};
use crate::print::html::text::Setter;
use crate::print::html::view::BookView;
use crate::print::volume::{Purpose, Volume};
use crate::theme::{Failures, Theme};

/// Where the notes of a book stand: chosen by the build, never by the style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// After each text: for every engine, and for the reader's own browser.
    End,
    /// Where they are referred to, to float to the foot of the page: for engines that can, and that are counted after.
    Floating,
}

impl Profile {
    /// Both.
    pub const ALL: [Self; 2] = [Self::End, Self::Floating];

    /// The file of the book.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::End => "index.html",
            Self::Floating => "notes.html",
        }
    }
}

/// Writes a book into `sink`: both profiles, and copies of all they show.
///
/// A template with a mistake is told in `diagnostics`; the files it would have made are left out.
///
/// # Errors
/// When a file of the content can't be read or the sink can't take one.
pub fn render(volume: &Volume<'_>, theme: &Theme, diagnostics: &mut Diagnostics, sink: &dyn Sink) -> Result<(), Error> {
    let folder = volume.settings.folder();
    let put = |name: &str, bytes: Vec<u8>| match SitePath::new(format!("{folder}{name}")) {
        Some(path) => sink.put(Artifact { path, bytes }),
        None => Ok(()),
    };
    for (profile, html) in pages(volume, theme, diagnostics) {
        put(profile.file(), html.into_bytes())?;
    }
    for (name, bytes) in &theme.print {
        if belongs(name, volume.settings.size) {
            put(name, bytes.clone())?;
        }
    }
    if let Some(css) = fonts::style_sheet(volume) {
        put(fonts::FILE, css.into_bytes())?;
    }
    for file in &volume.files {
        let bytes = fs::read(&file.asset.on_disk).map_err(|error| Error::reading(&file.asset.on_disk, error))?;
        put(file.path(), bytes)?;
    }
    Ok(())
}

/// The pages of a book, as text.
pub fn pages(volume: &Volume<'_>, theme: &Theme, diagnostics: &mut Diagnostics) -> Vec<(Profile, String)> {
    let failures = Failures::default();
    let phrases = theme.words(&volume.settings.language);
    let page = |profile: Profile| {
        let setter = Setter::new(volume, &phrases, profile);
        let view = BookView::new(volume, &setter);
        let path = format!("{}{}", volume.settings.folder(), profile.file());
        Some((profile, theme.render("print/book.html", &view, &path, &failures)?))
    };
    let pages = Profile::ALL.into_iter().filter_map(page).collect();
    theme.report(failures, diagnostics);
    pages
}

/// Whether a file of the theme's `print/` goes into the folder of a book of this size. What only other writers read does not.
fn belongs(name: &str, size: PageSize) -> bool {
    match name {
        "a5.css" => size == PageSize::A5,
        name => !name.ends_with(".typ"),
    }
}

/// The style sheets a book links, in order.
fn style_sheets(volume: &Volume<'_>) -> Vec<&'static str> {
    let mut sheets = vec!["print.css"];
    if volume.settings.size == PageSize::A5 {
        sheets.push("a5.css");
    }
    if volume.files.iter().any(|file| file.purpose == Purpose::Font) {
        sheets.push(fonts::FILE);
    }
    sheets
}
