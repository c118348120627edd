//! The engine at work: compile, mend, export, and what it refuses as diagnostics with their places in the content.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use typst::comemo::{self, Track};
use typst::diag::{Severity as Grade, SourceDiagnostic};
use typst::ecow::{EcoString, EcoVec};
use typst::foundations::{Label, Smart};
use typst::introspection::{Introspector, Location};
use typst::model::{Document, LateLinkResolver};
use typst::syntax::Span as CodeSpan;
use typst::text::Font;
use typst::utils::PicoStr;
use typst::{World, WorldExt};
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::config::books::Standard;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::print::Volume;
use crate::print::typst::book::{LOOKS, code};
use crate::print::typst::code::Finished;
use crate::print::typst::mend::{Unset, mend};
use crate::print::typst::world::{BookWorld, built_in_fonts, fonts_in};
use crate::print::volume::Purpose;
use crate::span::Span;
use crate::theme::Theme;

/// The engine's version.
pub const VERSION: &str = "0.15.1";

/// A book as PDF.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The families of the fonts that may be embedded in it.
    pub families: BTreeSet<String>,
}

/// A volume as PDF in a standard; `None` where the engine refuses it, which the diagnostics tell with the places in
/// the content as far as the engine knows them.
#[must_use]
pub fn pdf(volume: &Volume<'_>, theme: &Theme, standard: Standard, diagnostics: &mut Diagnostics) -> Option<Pdf> {
    let own = own_fonts(volume, diagnostics);
    let families: BTreeSet<String> = own.iter().map(|font| font.info().family.clone()).collect();
    let fonts: Vec<Font> = own.into_iter().chain(built_in_fonts()).collect();
    let allowed = fonts.iter().map(|font| font.info().family.clone()).collect();
    let finished = code(volume, &theme.words(&volume.settings.language), &families);
    let looks = theme.print.get(LOOKS).map_or_else(Default::default, |bytes| String::from_utf8_lossy(bytes).into_owned());
    let world = BookWorld::new(fonts, finished.text.clone(), (LOOKS, &looks), files(volume, Purpose::Picture, diagnostics))?;
    let mut trouble = Trouble { world: &world, finished: &finished, fallback: volume.settings.span, diagnostics };
    let document = laid_out(&world, &mut trouble)?;
    let pages = document.pages().len();
    let (options, anchors) = (options(standard)?, anchors(&document, &finished.labels));
    let introspector = document.introspector();
    let links = LateLinkResolver::new(None, introspector.as_ref());
    let exported = typst_pdf::pdf_in_bundle(&document, &options, &anchors, links.track());
    let bytes = exported.map_err(|refused| trouble.tell(&refused)).ok()?;
    Some(Pdf { bytes, pages, families: allowed })
}

/// The fonts a book brings. A file with none that the engine can read is told of: the book would be set in another font unseen.
fn own_fonts(volume: &Volume<'_>, diagnostics: &mut Diagnostics) -> Vec<Font> {
    let mut own = Vec::new();
    for (path, bytes) in files(volume, Purpose::Font, diagnostics) {
        let fonts = fonts_in(bytes);
        if fonts.is_empty() {
            let told = Diagnostic::new(Code::UnreadableFile, volume.settings.span);
            diagnostics.push(told.arg("path", path).arg("reason", "no TrueType or OpenType font"));
        }
        own.extend(fonts);
    }
    own
}

/// The files of a volume for a purpose, by path. One that can't be read is told of.
fn files<'v>(volume: &'v Volume<'_>, purpose: Purpose, diagnostics: &mut Diagnostics) -> Vec<(&'v str, Vec<u8>)> {
    let mut read = Vec::new();
    for file in volume.files.iter().filter(|file| file.purpose == purpose) {
        match fs::read(&file.asset.on_disk) {
            Ok(bytes) => read.push((file.path(), bytes)),
            Err(error) => {
                diagnostics.push(Diagnostic::new(Code::UnreadableFile, volume.settings.span).arg("path", file.path()).arg("reason", error));
            }
        }
    }
    read
}

/// The pages, mended; what was remembered on the way is given back first, since it is most of what a long book takes.
fn laid_out(world: &BookWorld, trouble: &mut Trouble<'_>) -> Option<PagedDocument> {
    let compiled = typst::compile::<PagedDocument>(world);
    trouble.tell(&compiled.warnings);
    let document = compiled.output.map_err(|refused| trouble.tell(&refused)).ok()?;
    let info = document.info().clone();
    let mut pages: EcoVec<Page> = document.pages().iter().cloned().collect();
    drop(document);
    comemo::evict(0);
    let mut unset = Vec::new();
    for page in pages.make_mut() {
        mend(&mut page.frame, &mut unset);
    }
    trouble.unset(unset);
    Some(PagedDocument::new(pages, info))
}

/// The places of all labels: the PDF names them, so that `book.pdf#btl-17-rn3` leads there from outside.
fn anchors(document: &PagedDocument, labels: &BTreeSet<String>) -> Vec<(Location, EcoString)> {
    let place = |name: &String| {
        let label = Label::new(PicoStr::intern(name))?;
        Some((document.introspector().query_label(label).ok()?.location()?, name.into()))
    };
    labels.iter().filter_map(place).collect()
}

fn options(standard: Standard) -> Option<PdfOptions> {
    let list: &[PdfStandard] = match standard {
        Standard::None => &[],
        Standard::Ua1 => &[PdfStandard::Ua_1],
        Standard::A2aUa1 => &[PdfStandard::A_2a, PdfStandard::Ua_1],
    };
    let creator = Smart::Custom(Some(format!("komentari {}", env!("CARGO_PKG_VERSION"))));
    Some(PdfOptions { creator, standards: PdfStandards::new(list).ok()?, ..PdfOptions::default() })
}

/// Tells what the engine says.
struct Trouble<'t> {
    world: &'t BookWorld,
    finished: &'t Finished,
    /// Where nothing better is known: the book's settings.
    fallback: Span,
    diagnostics: &'t mut Diagnostics,
}

impl Trouble<'_> {
    fn tell(&mut self, said: &[SourceDiagnostic]) {
        for one in said {
            let code = match one.severity {
                Grade::Error => Code::PrintRefused,
                Grade::Warning => Code::PrintDoubtful,
            };
            self.diagnostics
                .push(Diagnostic::new(code, self.place(one)).arg("engine", format!("Typst {VERSION}")).arg("words", &one.message));
        }
    }

    /// The place in the content, from the place in the code or from the calls that led to it.
    fn place(&self, said: &SourceDiagnostic) -> Span {
        let mut calls = said.trace.iter().filter_map(|call| self.byte(call.span));
        let byte = self.world.range(said.span).filter(|_| said.span.id() == Some(self.world.main())).map(|range| range.start);
        byte.or_else(|| calls.next()).and_then(|byte| self.finished.place(byte)).unwrap_or(self.fallback)
    }

    fn byte(&self, span: CodeSpan) -> Option<usize> {
        (span.id() == Some(self.world.main())).then(|| self.world.range(span))?.map(|range| range.start)
    }

    /// Letters that no font has, each once.
    fn unset(&mut self, unset: Vec<Unset>) {
        let mut told: BTreeMap<String, Span> = BTreeMap::new();
        for Unset { letters, span } in unset {
            // Words of a string have no place of their own; where the letters stand first in the code is where they come from.
            let byte = self.byte(span).or_else(|| self.finished.text.find(&letters));
            let place = byte.and_then(|byte| self.finished.place(byte)).unwrap_or(self.fallback);
            told.entry(letters).or_insert(place);
        }
        for (letters, place) in told {
            let points: Vec<String> = letters.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
            self.diagnostics.push(Diagnostic::new(Code::LetterUnset, place).arg("letters", &letters).arg("points", points.join(" ")));
        }
    }
}
