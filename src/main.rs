//! Runs a command and chooses the exit code.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Building a site is mostly small strings made on many threads, which the system's allocator is slow at.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(komentari::commands::run(std::env::args_os().collect()))
}
