//! Former addresses (`aliases`): at each a small page that leads on to where the text is now.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::page::Common;
use crate::model::references::Place;
use crate::output::SitePath;
use crate::route::{self, Address};
use crate::theme::Fill;
use crate::web::plan::Planned;
use crate::web::site::Site;

/// A former address.
#[derive(Debug)]
pub struct Moved<'a> {
    /// Its file.
    pub file: SitePath,
    from: Address,
    to: Address,
    common: &'a Common,
}

/// The page at a former address.
#[derive(Debug, Serialize)]
struct MovedView<'a> {
    lang: &'a str,
    title: &'a str,
    canonical: String,
    href: String,
}

impl Moved<'_> {
    /// The former address.
    #[must_use]
    pub const fn address(&self) -> &Address {
        &self.from
    }

    /// Its HTML; `None` where the template has a mistake.
    #[must_use]
    pub fn html<F: Fill>(&self, site: &Site<'_>, filler: &F) -> Option<F::Page> {
        let config = site.book.config;
        let view = MovedView {
            lang: &config.language,
            title: &self.common.title,
            canonical: format!("{}{}", config.base_url, self.to.encoded()),
            href: site.href(&self.from, &self.to),
        };
        filler.fill("moved.html", &view, self.from.path())
    }
}

/// Every former address, but for those that a page of the site has now; of two texts that claim one the first has it.
#[must_use]
pub fn moved<'a>(site: &Site<'a>, pages: &[Planned<'_>], diagnostics: &mut Diagnostics) -> Vec<Moved<'a>> {
    // Pages come in the order of their files.
    let is_page = |file: &SitePath| pages.binary_search_by(|page| page.file.cmp(file)).is_ok();
    let mut taken: BTreeSet<SitePath> = BTreeSet::new();
    let mut moved = Vec::new();
    for (to, common) in written(site) {
        for (alias, span) in &common.aliases {
            let from = if alias.ends_with(".html") { Address::file(alias) } else { Address::page(alias) };
            if route::is_reserved(from.path()) {
                let told = Diagnostic::new(Code::ReservedAddress, *span).arg("address", format!("/{}", from.path())).arg("owner", "search");
                diagnostics.push(told.hint("hint-take-out"));
                continue;
            }
            match from.site_path() {
                Some(file) if !is_page(&file) && taken.insert(file.clone()) => moved.push(Moved { file, from, to: to.clone(), common }),
                Some(_) | None => diagnostics.push(Diagnostic::new(Code::AliasClash, *span).arg("alias", alias)),
            }
        }
    }
    moved
}

/// Every text of an author that has been elsewhere, with its address.
fn written<'a>(site: &Site<'a>) -> Vec<(Address, &'a Common)> {
    let corpus = site.book.corpus;
    let been = |common: &Common| !common.aliases.is_empty();
    let commentaries = corpus.commentaries.iter().filter(|(_, entry)| been(&entry.value.common)).filter_map(|((act, number), entry)| {
        let place = Place::Commentary { act: act.clone(), article: *number, margin: None };
        Some((site.routes.place(&place)?, &entry.value.common))
    });
    let terms = corpus.terms.iter().map(|(id, entry)| (route::term(id), &entry.value.common));
    let cases = corpus.cases.iter().map(|(slug, entry)| (route::case(slug), &entry.value.common));
    let methodologies = corpus.methodologies.iter().map(|(path, entry)| (route::written_page(path), &entry.value.common));
    let pages = corpus.pages.iter().map(|(path, entry)| (route::written_page(path), &entry.value.common));
    let others = terms.chain(cases).chain(methodologies).chain(pages).filter(|(_, common)| been(common));
    commentaries.chain(others).collect()
}
