//! The theme: templates, interface words and assets, built in and overridden file by file from `themes/<name>/`.

mod files;
mod filling;
pub mod phrases;
mod report;
mod templates;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use serde::Serialize;

use crate::diagnostic::Diagnostics;
use crate::span::FileId;
pub use crate::theme::filling::{Fill, Filled, Plain, Remembering};
pub use crate::theme::phrases::Phrases;
pub use crate::theme::report::Failures;
use crate::theme::templates::Templates;

/// Takes a file of the theme into the files that diagnostics point into: path relative to the root, and text.
pub type Register<'a> = dyn FnMut(&str, &str) -> FileId + 'a;

/// Everything that decides how pages look and what the interface says.
#[derive(Debug)]
pub struct Theme {
    templates: Templates,
    /// The interface words.
    pub phrases: Phrases,
    /// Style sheets, scripts, pictures: path within `assets/` → bytes.
    pub assets: BTreeMap<String, Vec<u8>>,
    /// The same of printed books: path within `print/` → bytes.
    pub print: BTreeMap<String, Vec<u8>>,
    /// The same for the same templates and words.
    pub mark: u128,
}

impl Theme {
    /// The built-in theme with what `<root>/themes/<name>/` puts in the place of its files, speaking `language`.
    ///
    /// A file with a mistake is reported and the built-in one is used.
    ///
    /// # Errors
    /// When a file of the theme can't be read.
    pub fn load(root: &Path, name: &str, language: &str, register: &mut Register<'_>, diagnostics: &mut Diagnostics) -> io::Result<Self> {
        let own = files::of_site(root, name)?;
        let mark = own.mark(language);
        let phrases = Phrases::load(language, &own.locales, register, diagnostics);
        let templates = Templates::load(&own.templates, &phrases, register, diagnostics);
        let mut assets = files::built_in_assets();
        assets.extend(own.assets);
        let mut print = files::built_in_print();
        print.extend(own.print);
        Ok(Self { templates, phrases, assets, print, mark })
    }

    /// Whether there is a theme of this name: the built-in one, or a folder of the site.
    #[must_use]
    pub fn exists(root: &Path, name: &str) -> bool {
        name == "default" || files::folder(root, name).is_some()
    }

    /// The built-in theme.
    #[must_use]
    pub fn built_in(language: &str) -> Self {
        let (none, mut ignored) = (BTreeMap::new(), Diagnostics::default());
        let phrases = Phrases::load(language, &none, &mut |_, _| FileId::default(), &mut ignored);
        let templates = Templates::load(&none, &phrases, &mut |_, _| FileId::default(), &mut ignored);
        Self {
            templates,
            phrases,
            assets: files::built_in_assets(),
            print: files::built_in_print(),
            mark: files::OwnFiles::default().mark(language),
        }
    }

    /// The interface words in a language: the site's own in the site's language, else the built-in ones.
    #[must_use]
    pub fn words(&self, language: &str) -> Phrases {
        if language == self.phrases.language() {
            return self.phrases.clone();
        }
        Phrases::load(language, &BTreeMap::new(), &mut |_, _| FileId::default(), &mut Diagnostics::default())
    }

    /// A page: the template filled with a view. A mistake in the template is noted in `failures` with the page it was met on.
    pub fn render<V: Serialize>(&self, template: &str, view: &V, page: &str, failures: &Failures) -> Option<String> {
        self.templates.render(template, view).map_err(|error| failures.note(&error, template, page)).ok()
    }

    /// Turns the noted failures into diagnostics, each mistake once.
    pub fn report(&self, failures: Failures, diagnostics: &mut Diagnostics) {
        failures.report(&self.templates, diagnostics);
    }
}
