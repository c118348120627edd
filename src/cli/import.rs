//! The arguments of `import`.

use std::path::PathBuf;

use clap::Subcommand;
use jiff::civil::Date;

/// `komentari import`.
#[derive(Clone, Debug, Subcommand)]
pub enum Import {
    /// Saved pages of likumi.lv → editions of the act
    Likumi {
        /// The saved pages
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The key of the act
        #[arg(long, value_name = "KEY")]
        act: String,
    },
    /// The plain text of an act → an edition
    Text {
        /// The text
        file: PathBuf,
        /// The key of the act
        #[arg(long, value_name = "KEY")]
        act: String,
        /// The first day this text is in force
        #[arg(long, value_name = "YYYY-MM-DD")]
        in_force: Date,
    },
}
