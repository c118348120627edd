//! `komentari lsp`: the language server on standard input and output.

use std::path::Path;

use crate::cli;
use crate::commands::{Failure, Terminal, Verdict, check};
use crate::diagnostic::filter::Filter;
use crate::lsp;

/// Serves an editor until it says goodbye.
///
/// # Errors
/// When the editor goes away without a goodbye.
pub fn run(root: &Path, _: cli::Lsp, terminal: &Terminal) -> Result<Verdict, Failure> {
    let making = cli::Making { drafts: false, strict: false, date: None };
    let options = check::options(&making, Filter::default())?;
    let asked = terminal.asked_language();
    if lsp::run(root, options, asked) { Ok(Verdict::Fine) } else { Ok(Verdict::ContentHasErrors) }
}
