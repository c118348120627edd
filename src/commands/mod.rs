//! One verb a file, no logic of its own: arguments in, a stage or two, words out.

pub mod build;
pub mod check;
pub mod completions;
pub mod explain;
mod failure;
pub mod help;
pub mod import;
pub mod lsp;
pub mod man;
pub mod new;
pub mod pdf;
mod progress;
pub mod refs;
pub mod rename;
mod report;
mod rounds;
pub mod schema;
pub mod search;
pub mod serve;
pub mod status;
mod terminal;
mod usage;

use std::ffi::OsString;

use crate::cli::{self, Cli, Command};

pub use crate::commands::failure::Failure;
pub use crate::commands::terminal::Terminal;

/// How a command ended that could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As it should.
    Fine,
    /// The content has errors, or warnings under `--strict`.
    ContentHasErrors,
}

/// Runs the command that the arguments make, the program's own name first. Gives the exit code: 0 fine; 1 the content has errors;
/// 2 wrong usage, or the machine failed.
#[must_use]
pub fn run(arguments: Vec<OsString>) -> u8 {
    let cli = match cli::parse(arguments.iter().cloned()) {
        Ok(cli) => cli,
        Err(error) => return usage::tell(&error, &arguments),
    };
    let terminal = Terminal::new(&cli.common);
    match dispatch(&cli, &terminal) {
        Ok(Verdict::Fine) => 0,
        Ok(Verdict::ContentHasErrors) => 1,
        Err(failure) => {
            terminal.fail(&failure);
            2
        }
    }
}

fn dispatch(cli: &Cli, terminal: &Terminal) -> Result<Verdict, Failure> {
    let root = &cli.common.root;
    if cli.common.format.usual().is_none() && !matches!(cli.command, Command::Check(_)) {
        return Err(Failure::usage("say-usage-format", cli.common.format.name()));
    }
    match &cli.command {
        Command::New(arguments) => new::run(root, arguments, terminal),
        Command::Build(arguments) => build::run(root, arguments, terminal),
        Command::Pdf(arguments) => pdf::run(root, arguments, terminal),
        Command::Check(arguments) => check::run(root, arguments, terminal),
        Command::Explain(arguments) => explain::run(arguments, terminal),
        Command::Serve(arguments) => serve::run(root, arguments, terminal),
        Command::Refs(arguments) => refs::run(root, arguments, terminal),
        Command::Search(arguments) => search::run(root, arguments, terminal),
        Command::Rename(arguments) => rename::run(root, arguments, terminal),
        Command::Lsp(arguments) => lsp::run(root, *arguments, terminal),
        Command::Import(arguments) => import::run(root, arguments, terminal),
        Command::Status(arguments) => status::run(root, arguments, terminal),
        Command::Schema(arguments) => schema::run(arguments, terminal),
        Command::Completions(arguments) => completions::run(arguments, terminal),
        Command::Man(arguments) => man::run(arguments, terminal),
    }
}
