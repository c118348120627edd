//! The contents of a book: whether each row tells the page it leads to.

use std::collections::BTreeSet;

use crate::pdf::check::{Check, Figure};
use crate::pdf::read::{Document, Link, Page, Target};
use crate::pdf::wanted::Wanted;

/// Every row must end in the number of the page it leads to. Pages are counted from the first, as they are numbered.
pub(super) fn contents(document: &Document, wanted: &Wanted) -> Figure {
    let wrong: Vec<String> = wanted.rows.iter().filter(|id| !row(document, id)).cloned().collect();
    Figure::new(Check::Contents, format!("{}/{}", wanted.rows.len() - wrong.len(), wanted.rows.len()), wrong.is_empty(), wrong)
}

/// A link less high, in points, is what is left of a row that an engine moved to the next page.
const SLIVER: f64 = 2.0;

/// Whether the first page with links to `id` prints the number of its page in their rows: the contents come before all other links.
fn row(document: &Document, id: &str) -> bool {
    let Some(real) = document.named.get(id) else { return false };
    let leads =
        |link: &Link| link.area.bottom - link.area.top >= SLIVER && matches!(&link.target, Target::Page(_, Some(name)) if name == id);
    let page = document.pages.iter().find(|page| page.links.iter().any(leads));
    page.is_some_and(|page| numbers(page, &leads).contains(&(real + 1)))
}

/// The number at the end of each row that has a link.
fn numbers(page: &Page, leads: &dyn Fn(&Link) -> bool) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for link in page.links.iter().filter(|link| leads(link)) {
        let in_row = |middle: f64| (link.area.top - 1.0..=link.area.bottom + 1.0).contains(&middle);
        let row = page.words.iter().filter(|word| in_row(word.area.middle()));
        let last = row.max_by(|a, b| a.area.right.total_cmp(&b.area.right));
        let digits = last.map(|word| word.text.trim_start_matches(|letter: char| !letter.is_ascii_digit()));
        found.extend(digits.and_then(|digits| digits.parse::<usize>().ok()));
    }
    found
}
