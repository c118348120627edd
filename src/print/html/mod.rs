//! A volume → `print/<book>/`: HTML that is ready for PDF.

use crate::diagnostic::Diagnostics;
use crate::output::{Error, Sink};
use crate::print::volume::Volume;
use crate::theme::Theme;

/// Writes the folder of one book into `sink`.
///
/// # Errors
/// When the sink can't take a file.
pub fn render(_volume: &Volume<'_>, _theme: &Theme, _diagnostics: &mut Diagnostics, _sink: &dyn Sink) -> Result<(), Error> {
    Ok(())
}
