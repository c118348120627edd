//! Where things lead in a PDF: named places, links, the outline.

use std::collections::BTreeMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object, Rect, String as PdfString};
use hayro_syntax::page::Page;

use crate::pdf::read::geometry::{Area, Matrix};
use crate::pdf::read::text_string::decode;

/// Trees of names and outlines deeper or longer than this are broken, or run in a circle.
const MOST: usize = 1_000_000;

/// A link on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The area a reader clicks on.
    pub area: Area,
    /// Where it leads.
    pub target: Target,
}

/// Where something leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To a page, from 0, under a name where it has one.
    Page(usize, Option<String>),
    /// To an address outside.
    Address(String),
    /// Nowhere: the name, page or file it speaks of is not there.
    Nowhere(String),
}

/// An entry of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// How deep it stands, from 1.
    pub level: usize,
    /// Its words.
    pub title: String,
    /// Where it leads.
    pub target: Target,
}

/// The pages and named places of a file.
pub(super) struct Places {
    /// Number of the object of a page → page, from 0.
    pub(super) pages: BTreeMap<(u32, i32), usize>,
    /// Name → page, from 0.
    pub(super) named: BTreeMap<String, usize>,
}

impl Places {
    pub(super) fn of(pdf: &Pdf, root: &Dict<'_>) -> Self {
        let id = |page: &Page<'_>| page.raw().obj_id().map(|id| (ObjRef::from(id).obj_number, ObjRef::from(id).gen_number));
        let pages = pdf.pages().iter().enumerate().filter_map(|(at, page)| Some((id(page)?, at))).collect();
        let mut places = Self { pages, named: BTreeMap::new() };
        for (name, object) in root.get::<Dict<'_>>("Dests").iter().flat_map(named_in) {
            places.name(name, &object);
        }
        let tree = root.get::<Dict<'_>>("Names").and_then(|names| names.get::<Dict<'_>>("Dests"));
        let mut open: Vec<Dict<'_>> = tree.into_iter().collect();
        let mut seen = 0;
        while let Some(node) = open.pop().filter(|_| seen < MOST) {
            seen += 1;
            let mut list = node.get::<Array<'_>>("Names").into_iter().flat_map(|names| names.iter::<Object<'_>>().collect::<Vec<_>>());
            while let (Some(Object::String(name)), Some(object)) = (list.next(), list.next()) {
                places.name(decode(name.as_bytes()), &object);
            }
            open.extend(node.get::<Array<'_>>("Kids").into_iter().flat_map(|kids| kids.iter::<Dict<'_>>().collect::<Vec<_>>()));
        }
        places
    }

    fn name(&mut self, name: String, object: &Object<'_>) {
        let page = match object {
            Object::Array(place) => self.page(place),
            Object::Dict(dict) => dict.get::<Array<'_>>("D").and_then(|place| self.page(&place)),
            // No other object is a place.
            _ => None,
        };
        if let Some(page) = page {
            self.named.insert(own(&name), page);
        }
    }

    fn page(&self, place: &Array<'_>) -> Option<usize> {
        match place.raw_iter().next()? {
            MaybeRef::Ref(page) => self.pages.get(&(page.obj_number, page.gen_number)).copied(),
            MaybeRef::NotRef(_) => None,
        }
    }

    /// Where a place given as PDF gives it is.
    fn target(&self, object: &Object<'_>) -> Target {
        let name = match object {
            Object::Array(place) => {
                return self.page(place).map_or_else(|| Target::Nowhere(String::new()), |page| Target::Page(page, None));
            }
            Object::String(name) => decode(name.as_bytes()),
            Object::Name(name) => decode(name.as_ref()),
            // No other object is a place.
            _ => return Target::Nowhere(String::new()),
        };
        let name = own(&name);
        match self.named.get(&name) {
            Some(page) => Target::Page(*page, Some(name)),
            None => Target::Nowhere(name),
        }
    }

    /// Where an annotation or an entry of the outline leads; `None` where it leads nowhere by intent.
    fn leads(&self, dict: &Dict<'_>) -> Option<Target> {
        if let Some(place) = dict.get::<Object<'_>>("Dest") {
            return Some(self.target(&place));
        }
        let action = dict.get::<Dict<'_>>("A")?;
        if let Some(address) = action.get::<PdfString<'_>>("URI") {
            let address = decode(address.as_bytes());
            // A path of the machine the book was set on leads nowhere for its reader.
            return Some(if address.starts_with("file:") { Target::Nowhere(address) } else { Target::Address(address) });
        }
        action.get::<Object<'_>>("D").map(|place| self.target(&place))
    }

    /// The links of a page.
    pub(super) fn links(&self, page: &Page<'_>) -> Vec<Link> {
        let transform = Matrix(page.initial_transform(true).as_coeffs());
        let annotations = page.raw().get::<Array<'_>>("Annots");
        let links = annotations.into_iter().flat_map(|list| list.iter::<Dict<'_>>().collect::<Vec<_>>());
        links
            .filter(|dict| dict.get::<Name<'_>>("Subtype").is_some_and(|kind| kind.as_ref() == b"Link"))
            .filter_map(|dict| {
                let r = dict.get::<Rect>("Rect")?;
                let area = Area::around([(r.x0, r.y0), (r.x1, r.y1)].map(|corner| transform.apply(corner)));
                Some(Link { area, target: self.leads(&dict)? })
            })
            .collect()
    }

    /// The outline, in the order it is shown.
    pub(super) fn outline(&self, root: &Dict<'_>) -> Vec<Entry> {
        let mut entries = Vec::new();
        let mut open: Vec<(usize, Dict<'_>)> =
            root.get::<Dict<'_>>("Outlines").and_then(|all| first(&all)).map(|dict| (1, dict)).into_iter().collect();
        while let Some((level, dict)) = open.pop().filter(|_| entries.len() < MOST) {
            let title = dict.get::<PdfString<'_>>("Title").map(|title| decode(title.as_bytes())).unwrap_or_default();
            let target = self.leads(&dict).unwrap_or_else(|| Target::Nowhere(String::new()));
            entries.push(Entry { level, title, target });
            open.extend(dict.get::<Dict<'_>>("Next").map(|next| (level, next)));
            open.extend(first(&dict).map(|below| (level + 1, below)));
        }
        entries
    }
}

/// The first entry below one of the outline.
fn first<'a>(dict: &Dict<'a>) -> Option<Dict<'a>> {
    dict.get::<Dict<'a>>("First")
}

/// The name a place has in the book. Vivliostyle makes of `#btl-17` its whole address, with signs as `:0023`.
fn own(name: &str) -> String {
    let Some(address) = name.strip_prefix("viv-id-") else { return name.to_owned() };
    let mut parts = address.split(':');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let sign = part.get(..4).and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        match sign.zip(part.get(4..)) {
            Some((sign, rest)) => {
                plain.push(sign);
                plain.push_str(rest);
            }
            None => plain.push_str(part),
        }
    }
    plain.rsplit_once('#').map_or(plain.clone(), |(_, id)| id.to_owned())
}

fn named_in<'a>(dict: &Dict<'a>) -> Vec<(String, Object<'a>)> {
    dict.keys().filter_map(|key| Some((decode(key.as_ref()), dict.get::<Object<'a>>(&*key)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_that_an_engine_renamed_have_their_names_again() {
        assert_eq!(own("viv-id-http:003a:002f:002flocalhost:003a13000:002findex:002ehtml:0023btl-17"), "btl-17");
        assert_eq!(own("btl-17"), "btl-17");
    }
}
