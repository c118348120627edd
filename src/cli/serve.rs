//! The arguments of `serve`.

use clap::Args;

use crate::cli::Making;

/// `komentari serve`.
#[derive(Clone, Debug, Args)]
pub struct Serve {
    /// What the site is made of.
    #[command(flatten)]
    pub making: Making,
    /// The port; 0 takes any that is free [default: 8080, or the next one that is free]
    #[arg(long)]
    pub port: Option<u16>,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
    /// Look at the files again and again, where the system tells of no changes (network drives)
    #[arg(long)]
    pub poll: bool,
}
