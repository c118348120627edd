//! The arguments of `explain`.

use clap::Args;

/// `komentari explain`.
#[derive(Clone, Debug, Args)]
pub struct Explain {
    /// The code in brackets after "kļūda" or "error", such as `unknown-label`; without one all are listed
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}
