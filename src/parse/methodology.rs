//! A methodology: a text with the units it speaks of.

use crate::diagnostic::Diagnostics;
use crate::model::methodology::Methodology;
use crate::parse::front_matter::{common, front_matter, labels};
use crate::parse::markdown::{self, Options};
use crate::parse::title;
use crate::source::Source;

/// Reads a methodology.
pub fn methodology(source: &Source, path: &str, diagnostics: &mut Diagnostics) -> Methodology {
    let front = front_matter(source, false, diagnostics);
    let mut fields = front.fields(diagnostics);
    let articles = labels("articles", &mut fields, diagnostics);
    let mut common = common(&mut fields, diagnostics);
    fields.finish(diagnostics);
    let options = Options { margins: false, lenient: false };
    let mut body = markdown::parse(source, front.body..source.text.len(), options, diagnostics);
    title::complete(&mut common, &mut body, path);
    Methodology { common, articles, body }
}
