//! `komentari completions`: what completes the arguments of this program in a shell.

use crate::cli;
use crate::commands::help::command;
use crate::commands::{Failure, Terminal, Verdict};

/// Writes them to standard output.
///
/// # Errors
/// When standard output can't be written to.
pub fn run(arguments: &cli::Completions, terminal: &Terminal) -> Result<Verdict, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command(terminal.language), "komentari", &mut script);
    terminal.data(&String::from_utf8_lossy(&script))?;
    Ok(Verdict::Fine)
}
