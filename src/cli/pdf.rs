//! The arguments of `komentari pdf`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::Making;

/// `komentari pdf`.
#[derive(Clone, Debug, Args)]
pub struct Pdf {
    /// The id of the book; all books without it
    #[arg(value_name = "BOOK")]
    pub book: Option<String>,
    /// The folder for the files; a name that ends in `.pdf` is the file of the one book [default: pdf within the root]
    #[arg(long, value_name = "PATH")]
    pub out: Option<PathBuf>,
    /// The program that sets it, in place of that in `site.yaml`
    #[arg(long, value_name = "ENGINE")]
    pub engine: Option<PdfEngine>,
    /// What the PDF must declare, in place of what `site.yaml` says
    #[arg(long, value_name = "STANDARD")]
    pub standard: Option<PdfStandard>,
    /// What the book is made of.
    #[command(flatten)]
    pub making: Making,
}

/// A program that sets books.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PdfEngine {
    /// The first whose PDF passes the checks
    Auto,
    /// Typst, where it is built in
    Typst,
    /// Notes at the foot; declares PDF/UA-1
    Weasyprint,
    /// Notes at the foot, through a browser
    Vivliostyle,
    /// Chromium, Chrome or Edge alone
    Chromium,
}

/// What a PDF declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PdfStandard {
    /// Nothing
    None,
    /// PDF/UA-1: accessible
    #[value(name = "ua-1")]
    Ua1,
    /// PDF/A-2a and PDF/UA-1: for archives
    #[value(name = "a-2a+ua-1")]
    A2aUa1,
}
