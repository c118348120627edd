//! A plain page: any Markdown file, with or without front matter.

use crate::diagnostic::Diagnostics;
use crate::model::page::Page;
use crate::parse::front_matter::{COMMON, common, front_matter};
use crate::parse::markdown::{self, Options};
use crate::parse::title;
use crate::source::Source;
use crate::source::form::Form;

/// The front matter of a plain page; it may have other keys besides.
pub static FORM: Form = Form { name: "page", shared: Some(&COMMON), fields: &[] };

/// Reads a plain page. What is odd in it is a warning, so that any tree of ordinary Markdown builds.
pub fn page(source: &Source, path: &str, diagnostics: &mut Diagnostics) -> Page {
    let front = front_matter(source, true, diagnostics);
    let mut fields = front.fields(&FORM, diagnostics);
    let mut common = common(&mut fields, diagnostics);
    fields.finish(diagnostics);
    let options = Options { margins: false, lenient: true };
    let mut body = markdown::parse(source, front.body..source.text.len(), options, diagnostics);
    title::complete(&mut common, &mut body, path);
    Page { common, body }
}
