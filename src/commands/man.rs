//! `komentari man`: the manual pages.

use std::fs;

use clap_mangen::Man;

use crate::cli;
use crate::commands::help::command;
use crate::commands::{Failure, Terminal, Verdict};

/// Writes the main page to standard output, or a page for every command into a folder (`komentari-import-likumi.1`).
///
/// # Errors
/// When standard output or the folder can't be written to.
pub fn run(arguments: &cli::Man, terminal: &Terminal) -> Result<Verdict, Failure> {
    if let Some(folder) = &arguments.dir {
        fs::create_dir_all(folder).map_err(Failure::at(folder))?;
        clap_mangen::generate_to(command(terminal.language), folder).map_err(Failure::at(folder))?;
        return Ok(Verdict::Fine);
    }
    let mut page = Vec::new();
    Man::new(command(terminal.language)).render(&mut page).map_err(|error| Failure::Machine(error.to_string()))?;
    terminal.data(&String::from_utf8_lossy(&page))?;
    Ok(Verdict::Fine)
}
