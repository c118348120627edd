//! Where everything leads that a text of a printed book points at: to an id inside the book, else to an absolute address.

use crate::html::{Anchor, Links, Picture, Piece};
use crate::model::content::Target;
use crate::model::label::Label;
use crate::model::references::{Destination, Reference, Standing};
use crate::print::volume::Volume;
use crate::route::{self, Address, Routes};
use crate::source::Asset;
use crate::span::Span;

/// Answers for one volume. `href` is `#btl-17-rn3` inside the book and an absolute address outside.
///
/// The class of an anchor tells a writer what to do with it: `cite` (also `cite gone-cite`, for repealed units) are legal citations, whose
/// words say enough; an anchor without a class that leads outside is a link an author wrote, whose address is printed once.
#[derive(Debug)]
pub struct Resolver<'v, 'a> {
    volume: &'v Volume<'a>,
    routes: Routes<'a>,
}

impl<'v, 'a> Resolver<'v, 'a> {
    /// The resolver of a volume.
    #[must_use]
    pub fn new(volume: &'v Volume<'a>) -> Self {
        let book = volume.book;
        Self { volume, routes: Routes::new(book.corpus, book.histories, book.today) }
    }

    /// Where a label leads: `#id` inside the book, else an absolute address; `None` where there is nowhere to go.
    #[must_use]
    pub fn label(&self, label: &Label) -> Option<String> {
        let inside = self.volume.places.label(self.volume.book.corpus, &self.routes, label);
        inside.map(|id| format!("#{id}")).or_else(|| self.outside(self.routes.label(label)?))
    }

    #[expect(clippy::unnecessary_wraps, reason = "it ends chains of options")]
    fn outside(&self, destination: route::Destination) -> Option<String> {
        Some(match destination {
            route::Destination::Inside(address) => self.absolute(&address),
            route::Destination::Outside(url) => url,
        })
    }

    fn absolute(&self, address: &Address) -> String {
        format!("{}{}", self.volume.book.config.base_url, address.encoded())
    }

    fn anchor(&self, reference: &Reference) -> Option<Anchor> {
        let href = self.old_words(reference).or_else(|| self.label(&reference.label))?;
        let class = match reference.standing {
            Standing::InForce | Standing::Unchecked | Standing::ApplicableFrom(_) => "cite",
            Standing::Repealed => "cite gone-cite",
        };
        Some(Anchor { href, title: None, class: Some(class.to_owned()), words: reference.words.clone(), ..Anchor::default() })
    }

    /// Words of an older edition stand only on the site.
    fn old_words(&self, reference: &Reference) -> Option<String> {
        let (Label::Unit(unit), Some(date)) = (&reference.label, reference.edition) else { return None };
        let dated = self.routes.unit_on(unit, date)?;
        if Some(&dated) == self.routes.label(&reference.label).as_ref() { None } else { self.outside(dated) }
    }

    /// A path as written: an anchor of this text, another text, a file.
    fn path(&self, span: Span, path: &str) -> Option<Anchor> {
        let plain = |href: String| Some(Anchor { href, ..Anchor::default() });
        let places = &self.volume.places;
        if let Some(anchor) = path.strip_prefix('#') {
            let text = places.text(span.file)?;
            return plain(format!("#{}", places.anchor(text, anchor).unwrap_or_else(|| text.to_owned())));
        }
        match self.written_path(span)? {
            Destination::Asset(path) => plain(self.absolute(&route::content_asset(path))),
            Destination::Page { label, fragment } => {
                let fragment = fragment.as_deref().unwrap_or_default();
                if let Some(text) = places.label(self.volume.book.corpus, &self.routes, label) {
                    return plain(format!("#{}", places.anchor(&text, fragment).unwrap_or(text)));
                }
                match self.routes.label(label)? {
                    route::Destination::Inside(address) => plain(self.absolute(&address.at(fragment))),
                    route::Destination::Outside(url) => plain(url),
                }
            }
        }
    }

    fn written_path(&self, span: Span) -> Option<&Destination> {
        self.volume.book.references.path_at(span)
    }

    /// The file of a picture.
    #[must_use]
    pub fn picture(&self, span: Span) -> Option<&'a Asset> {
        match self.volume.book.references.path_at(span)? {
            Destination::Asset(path) => asset(&self.volume.book.sources.assets, path),
            Destination::Page { .. } => None,
        }
    }
}

/// A file of the content that is no text, by its path.
pub(super) fn asset<'a>(assets: &'a [Asset], path: &str) -> Option<&'a Asset> {
    assets.binary_search_by(|asset| asset.path.as_str().cmp(path)).ok().and_then(|k| assets.get(k))
}

impl Links for Resolver<'_, '_> {
    /// The citations in a stretch of the source; those of the law to itself too.
    fn references(&self, span: Span) -> Vec<Piece> {
        let found = self.volume.book.references.within(span);
        found.filter_map(|(span, reference)| Some(Piece { span, anchor: self.anchor(reference)? })).collect()
    }

    fn link(&self, span: Span, target: &Target) -> Option<Anchor> {
        let resolved = self.volume.book.references.at(span);
        match (target, resolved) {
            (Target::Url(url), _) => Some(Anchor { href: url.clone(), ..Anchor::default() }),
            (Target::Label(_), Some(reference)) => self.anchor(reference),
            (Target::Label(label), None) => Some(Anchor { href: self.label(label)?, class: Some("cite".to_owned()), ..Anchor::default() }),
            (Target::Path(path), _) => self.path(span, path),
        }
    }

    /// A picture by its path in the book's folder (`attels/es-emblema.svg`, percent-encoded); the file on disk is in [`Volume::files`].
    fn image(&self, span: Span, _source: &str) -> Option<Picture> {
        let asset = self.picture(span)?;
        Some(Picture { href: Address::file(&asset.path).encoded(), size: asset.dimensions })
    }
}
