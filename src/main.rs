//! Runs a command and chooses the exit code.

fn main() {}
