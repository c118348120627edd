//! The arguments of the commands for those who write: `rename`, `lsp`.

use clap::Args;

/// `komentari rename`.
#[derive(Clone, Debug, Args)]
pub struct Rename {
    /// What is renamed: a label (`term:…`, `page:…`, `case:…`), or the path of a file or folder below content/
    pub old: String,
    /// The new label or path
    pub new: String,
    /// Show what would change, write nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// `komentari lsp`.
#[derive(Clone, Copy, Debug, Args)]
pub struct Lsp {
    /// Editors ask for it; messages go over standard input and output anyway
    #[arg(long, hide = true)]
    pub stdio: bool,
}
