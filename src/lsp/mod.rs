//! The language server: what the program knows of the content, told to an editor while its texts are being written.

use std::path::Path;

use crate::diagnostic::locale::Language;
use crate::pipeline::Options;

/// Serves.
pub fn run(_root: &Path, _options: Options, _language: Option<Language>) -> bool {
    true
}
