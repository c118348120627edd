//! The engine that is built in, where the program has it (feature `pdf`).

use crate::commands::Failure;
use crate::commands::pdf::Desk;
use crate::commands::pdf::choice::Choice;
use crate::commands::pdf::told::{Teller, Tried};
use crate::config::books::PrintedBook;
use crate::pdf::make::Job;

/// Sets a book with it. Gives whether its PDF is in place.
///
/// # Errors
/// When the disk can't be read or written.
#[cfg(feature = "pdf")]
pub(super) fn set(
    book: &PrintedBook,
    job: &Job<'_>,
    choice: &Choice,
    desk: &Desk<'_>,
    teller: &Teller<'_>,
    attempts: &mut Vec<Tried>,
) -> Result<bool, Failure> {
    use crate::diagnostic::Severity;
    use crate::pdf::engine::{Profile, Trouble};
    use crate::pdf::make::{Attempt, take};
    use crate::pipeline;
    use crate::print::typst;

    if !choice.built_in() {
        return Ok(false);
    }
    const NAME: &str = "Typst";
    teller.begins(NAME, typst::VERSION, Profile::Notes);
    let made = pipeline::pdf(desk.root, desk.options, &book.id, choice.standard);
    let (outcome, pdf) = made.map_err(|error| Failure::pipeline(desk.root, error))?;
    if pdf.is_none() || !outcome.diagnostics.told.is_empty() {
        desk.terminal.diagnostics(&outcome.diagnostics, &outcome.sources, Severity::Warning)?;
    }
    let Some(pdf) = pdf else {
        let result = Err(Trouble::Nothing(String::new()));
        attempts.push(teller.ended(&Attempt { engine: NAME, version: typst::VERSION, profile: Profile::Notes, result }));
        return Ok(false);
    };
    let (attempt, holds) = take(job, NAME, typst::VERSION, &pdf.bytes, pdf.families.into_iter().collect()).map_err(Failure::at(job.out))?;
    attempts.push(teller.ended(&attempt));
    Ok(holds)
}

/// There is none.
///
/// # Errors
/// Never.
#[cfg(not(feature = "pdf"))]
#[expect(clippy::unnecessary_wraps, reason = "the built-in engine may fail")]
pub(super) fn set(_: &PrintedBook, _: &Job<'_>, _: &Choice, _: &Desk<'_>, _: &Teller<'_>, _: &mut Vec<Tried>) -> Result<bool, Failure> {
    Ok(false)
}
