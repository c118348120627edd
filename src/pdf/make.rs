//! A book's folder → a PDF that holds what it must: engine after engine, profile after profile, until one proves itself.

use std::fs;
use std::io;
use std::path::Path;

use crate::pdf::check::{Check, Figure, Outcome, Terms, check};
use crate::pdf::engine::{Engine, Found, Order, Profile, Temp, Trouble, explained, set};
use crate::pdf::families::{brought, families};
use crate::pdf::read::read;
use crate::pdf::wanted::{Wanted, behind, wanted};

/// What is to be made.
#[derive(Clone, Debug)]
pub struct Job<'a> {
    /// The folder of the book's HTML, which may be written to.
    pub folder: &'a Path,
    /// Where the PDF is to be.
    pub out: &'a Path,
    /// The standards it should declare.
    pub standards: &'a [&'static str],
    /// Whether it must, even where its engine cannot.
    pub strict: bool,
}

/// An engine's attempt at a book.
#[derive(Debug)]
pub struct Attempt<'a> {
    /// The engine's name.
    pub engine: &'a str,
    /// Its version; may be empty.
    pub version: &'a str,
    /// Where its notes stand.
    pub profile: Profile,
    /// What came of it.
    pub result: Result<Proved, Trouble>,
}

/// What was counted in a PDF.
#[derive(Clone, Debug)]
pub struct Proved {
    /// Its pages.
    pub pages: usize,
    /// Its size in bytes.
    pub bytes: usize,
    /// All figures.
    pub figures: Vec<Figure>,
}

impl Proved {
    /// Whether it may be published.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.figures.iter().all(|figure| figure.outcome != Outcome::Fails)
    }

    /// Whether it lacks notes or other text.
    fn loses_text(&self) -> bool {
        self.figures.iter().any(|figure| matches!(figure.check, Check::Notes | Check::Text) && figure.outcome == Outcome::Fails)
    }
}

/// Lets engines set a book, the first first, until a PDF proves itself, and puts that one in place. Tells every attempt before and
/// behind it. `false` where none did: then nothing changes at the place of the PDF.
///
/// # Errors
/// When the book's folder can't be read, or the PDF not be put in place.
pub fn make(
    job: &Job<'_>,
    engines: &[Found],
    before: &mut dyn FnMut(&Found, Profile),
    behind: &mut dyn FnMut(&Attempt<'_>),
) -> io::Result<bool> {
    let wanted = wanted(&fs::read_to_string(job.folder.join(Profile::Endnotes.file()))?);
    let beside = beside(job.out);
    fs::create_dir_all(beside)?;
    let temp = Temp::new(beside, "komentari-pdf")?;
    for found in engines {
        for profile in found.engine.profiles().iter().copied().filter(|profile| job.folder.join(profile.file()).is_file()) {
            before(found, profile);
            let order = Order { folder: job.folder, profile, standards: job.standards, limit: Order::limit(job.folder), temp: temp.path() };
            let set = set(found, &order);
            let (result, bytes) = match set.and_then(|bytes| Ok((prove(&bytes, &wanted, &terms(job, found.engine, profile))?, bytes))) {
                Ok((proved, bytes)) => (Ok(proved), bytes),
                Err(trouble) => (Err(explained(trouble, beside)), Vec::new()),
            };
            let attempt = Attempt { engine: found.engine.name(), version: &found.version, profile, result };
            if attempt.result.as_ref().is_ok_and(Proved::holds) {
                put(job.out, &bytes, temp.path())?;
                behind(&attempt);
                return Ok(true);
            }
            behind(&attempt);
            // What an engine cannot do with floating notes it may do without; any other failing would come again.
            if !attempt.result.is_ok_and(|proved| proved.loses_text()) {
                break;
            }
        }
    }
    Ok(false)
}

/// Takes a PDF that was made elsewhere, with notes at the foot of its pages: counts it, and puts it in place where it proves itself.
///
/// # Errors
/// As [`make`].
pub fn take<'a>(job: &Job<'_>, engine: &'a str, version: &'a str, bytes: &[u8], fonts: Vec<String>) -> io::Result<(Attempt<'a>, bool)> {
    let wanted = wanted(&fs::read_to_string(job.folder.join(Profile::Endnotes.file()))?);
    let terms = Terms { floating: true, fonts, standards: job.standards.to_vec(), ..Terms::default() };
    let attempt = Attempt { engine, version, profile: Profile::Notes, result: prove(bytes, &wanted, &terms) };
    let holds = attempt.result.as_ref().is_ok_and(Proved::holds);
    if holds {
        let beside = beside(job.out);
        fs::create_dir_all(beside)?;
        put(job.out, bytes, Temp::new(beside, "komentari-pdf")?.path())?;
    }
    Ok((attempt, holds))
}

/// The folder a file is to be in.
fn beside(out: &Path) -> &Path {
    out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

fn terms(job: &Job<'_>, engine: Engine, profile: Profile) -> Terms {
    let cannot = |name: &&&'static str| !job.strict && !engine.declares().contains(*name);
    let mut unable: Vec<&'static str> = job.standards.iter().filter(cannot).copied().collect();
    // WeasyPrint declares one standard a file.
    if !job.strict && engine == Engine::Weasyprint {
        unable.extend(job.standards.iter().skip(1));
    }
    let floating = profile == Profile::Notes;
    let notes = if floating { fs::read_to_string(job.folder.join(profile.file())).unwrap_or_default() } else { String::new() };
    Terms {
        floating,
        behind: behind(&notes),
        fonts: families(job.folder),
        brought: brought(job.folder),
        standards: job.standards.to_vec(),
        unable,
        contents_only: engine == Engine::Vivliostyle,
    }
}

/// Counts what a PDF holds.
///
/// # Errors
/// When it is none.
pub fn prove(bytes: &[u8], wanted: &Wanted, terms: &Terms) -> Result<Proved, Trouble> {
    let Some(document) = read(bytes.to_vec()) else { return Err(Trouble::Nothing(String::new())) };
    Ok(Proved { pages: document.pages.len(), bytes: bytes.len(), figures: check(&document, wanted, terms) })
}

/// Puts a PDF in place in one step: what was there stays until the new one is whole.
///
/// # Errors
/// When the disk does not let us.
pub fn put(out: &Path, bytes: &[u8], temp: &Path) -> io::Result<()> {
    let whole = temp.join("whole.pdf");
    fs::write(&whole, bytes)?;
    fs::File::open(&whole)?.sync_all()?;
    fs::rename(whole, out)
}
