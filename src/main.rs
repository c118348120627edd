//! Runs a command and chooses the exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(komentari::commands::run(std::env::args_os().collect()))
}
