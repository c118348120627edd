//! The pictures of a PDF: figures among its tags that something is drawn for.

use std::collections::BTreeMap;

use hayro_syntax::object::{Array, Dict, Name, ObjRef, Object, String as PdfString};

use crate::pdf::read::drawn::Drawn;
use crate::pdf::read::geometry::Area;
use crate::pdf::read::text_string::decode;

/// Trees of tags with more than this are broken, or run in a circle.
const MOST: usize = 4_000_000;

/// A picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Its words for those who do not see it.
    pub alt: String,
    /// Where it is drawn.
    pub area: Area,
}

/// Number of an object → page, from 0.
pub(super) type Pages = BTreeMap<(u32, i32), usize>;

/// What is still to be read of a tree of tags.
struct Open<'a> {
    object: Object<'a>,
    page: Option<usize>,
    figure: Option<usize>,
}

/// The pictures, each with its page from 0. A figure for which nothing is drawn is none: some engines tag those they could not read.
pub(super) fn pictures(root: &Dict<'_>, pages: &Pages, drawn: &[Drawn]) -> Vec<(usize, Picture)> {
    let kids = root.get::<Dict<'_>>("StructTreeRoot").and_then(|tree| tree.get::<Object<'_>>("K"));
    let mut open: Vec<Open<'_>> = kids.into_iter().map(|object| Open { object, page: None, figure: None }).collect();
    let mut figures: Vec<(String, Option<(usize, Area)>)> = Vec::new();
    let mut seen = 0;
    while let Some(next) = open.pop().filter(|_| seen < MOST) {
        seen += 1;
        let number = match &next.object {
            Object::Array(list) => {
                open.extend(below(list, next.page, next.figure));
                continue;
            }
            Object::Dict(dict) => {
                let page = dict.get_ref("Pg").and_then(|page| on(page, pages)).or(next.page);
                let Some(kind) = dict.get::<Name<'_>>("S") else {
                    let number = dict.get::<i32>("MCID").map(i64::from);
                    draw(&mut figures, next.figure, page, number, drawn);
                    continue;
                };
                let figure = if kind.as_ref() == b"Figure" {
                    let alt = dict.get::<PdfString<'_>>("Alt").map(|alt| decode(alt.as_bytes())).unwrap_or_default();
                    figures.push((alt, None));
                    Some(figures.len() - 1)
                } else {
                    next.figure
                };
                open.extend(dict.get::<Object<'_>>("K").map(|object| Open { object, page, figure }));
                continue;
            }
            Object::Number(number) => number.as_i64(),
            // No other object is a tag.
            _ => continue,
        };
        draw(&mut figures, next.figure, next.page, Some(number), drawn);
    }
    figures.into_iter().filter_map(|(alt, place)| place.map(|(page, area)| (page, Picture { alt, area }))).collect()
}

fn below<'a>(list: &Array<'a>, page: Option<usize>, figure: Option<usize>) -> Vec<Open<'a>> {
    list.iter::<Object<'a>>().map(|object| Open { object, page, figure }).collect()
}

fn on(page: ObjRef, pages: &Pages) -> Option<usize> {
    pages.get(&(page.obj_number, page.gen_number)).copied()
}

/// Adds to a figure what is drawn under a number of a page.
fn draw(figures: &mut [(String, Option<(usize, Area)>)], figure: Option<usize>, page: Option<usize>, number: Option<i64>, drawn: &[Drawn]) {
    let Some(((_, place), page)) = figure.and_then(|at| figures.get_mut(at)).zip(page) else { return };
    let Some(area) = number.and_then(|number| drawn.get(page)?.get(&number)) else { return };
    match place {
        Some((first, before)) if *first == page => *before = before.with(*area),
        Some(_) => {}
        None => *place = Some((page, *area)),
    }
}
