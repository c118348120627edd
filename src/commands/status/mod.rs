//! `komentari status`: what is drafted, stale and not commented yet.

mod standing;
mod told;

use std::path::Path;

use crate::cli::{self, Format, Making};
use crate::commands::status::standing::Standing;
use crate::commands::{Failure, Terminal, Verdict, check};
use crate::diagnostic::filter::Filter;
use crate::pipeline::{Changed, Workspace};

/// Tells how far the commentary is, whatever is wrong with the content.
///
/// # Errors
/// When the disk can't be read.
pub fn run(root: &Path, arguments: &cli::Status, terminal: &Terminal) -> Result<Verdict, Failure> {
    // A page that is kept out of the site is work that is under way.
    let making = Making { drafts: true, strict: false, date: arguments.date };
    let mut workspace = Workspace::new(root.to_owned(), check::options(&making, Filter::default())?);
    let whole = workspace.look(&Changed::Everything).map_err(Failure::at(root))?;
    if !whole.present {
        return Err(Failure::usage("say-new-no-content", root.display()));
    }
    let standing = Standing::of(&whole.book());
    let told = match terminal.format {
        Format::Json => serde_json::to_string(&standing).map_err(|error| Failure::Machine(error.to_string()))? + "\n",
        Format::Human => told::told(&standing, terminal.language),
    };
    terminal.data(&told)?;
    Ok(Verdict::Fine)
}
