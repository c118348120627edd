//! Where a link points: a label, an address elsewhere, a path; or nowhere it may.

use std::ops::Range;

use crate::diagnostic::Code;
use crate::html::sanitize::{Address, address};
use crate::model::content::Target;
use crate::parse::markdown::report::Report;

/// The target of a link written as `written`; `None` where it may not stand (and why is told), so that only its words are kept.
pub(super) fn target(written: &str, at: &Range<usize>, report: &mut Report<'_, '_>) -> Option<Target> {
    match address(written) {
        Address::Dangerous => {
            report.tell(report.at(Code::DangerousLink, at).arg("link", shortened(written)));
            None
        }
        Address::Web => Some(Target::Url(written.trim().to_owned())),
        Address::Relative => Some(label_without_scheme(Target::Path(written.trim().to_owned()))),
        Address::Other(scheme) => match written.trim().parse() {
            Ok(label) => Some(Target::Label(label)),
            Err(_) if looks_like_label(scheme, written) => {
                report.tell(report.at(Code::BrokenLabel, at).arg("word", shortened(written)));
                None
            }
            Err(_) => {
                report.tell(report.at(Code::UnknownScheme, at).arg("scheme", scheme).arg("link", shortened(written)));
                None
            }
        },
    }
}

/// `btl/17#12` has no colon: a margin number is a label all the same, where it reads as one and cannot be a path with an ending.
fn label_without_scheme(target: Target) -> Target {
    match target {
        Target::Path(path) => match path.parse() {
            Ok(label) => Target::Label(label),
            Err(_) => Target::Path(path),
        },
        Target::Label(_) | Target::Url(_) => target,
    }
}

/// A web address has `//` after its scheme; a label never.
fn looks_like_label(scheme: &str, written: &str) -> bool {
    let after = written.trim().get(scheme.len() + 1..).unwrap_or_default();
    !after.starts_with("//") && !scheme.contains(['+', '.'])
}

/// A text short enough for a message.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST { text.to_owned() } else { text.chars().take(LONGEST).chain(['…']).collect() }
}
