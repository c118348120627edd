//! Runs a command and chooses the exit code.

use std::process::ExitCode;

use komentari::commands::refs::{Args, run, standpoint};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(2).collect();
    let option = |name: &str| args.iter().position(|arg| arg == name).and_then(|at| args.get(at + 1)).map(String::as_str);
    let Ok(standpoint) = standpoint(option("--act"), option("--article"), option("--part"), option("--point")) else { return ExitCode::from(2) };
    let file = args.first().filter(|arg| !arg.starts_with('-')).map(std::path::PathBuf::from);
    let args = Args { file, root: None, standpoint, json: option("--format") == Some("json") };
    match run(&args, &mut std::io::stdin().lock(), &mut std::io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}
