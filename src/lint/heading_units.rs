//! The units a heading binds its section to (`{unit=p3,p3^1}`) exist in the commented article.

use crate::book::Book;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::lang::nearest;
use crate::lint::walk;
use crate::model::act::Unit;
use crate::model::content::BlockKind;
use crate::model::label::{Step, UnitPath};

pub(super) fn check(book: &Book<'_>, diagnostics: &mut Diagnostics) {
    for ((key, number), entry) in &book.corpus.commentaries {
        let Some(edition) = walk::commented_edition(book, key, *number, entry.value.as_of) else { continue };
        let Some(article) = edition.article(*number) else { continue };
        for block in &entry.value.body.blocks {
            let BlockKind::Heading { units, .. } = &block.kind else { continue };
            for unit in units {
                let path = UnitPath([vec![Step::Article(*number)], unit.0.clone()].concat());
                if edition.unit(&path).is_none() {
                    let told = Diagnostic::new(Code::UnknownHeadingUnit, block.span);
                    let told = told.arg("unit", unit).arg("article", number.typeset());
                    diagnostics.push(told.hint_nearest(near(article, unit)));
                }
            }
        }
    }
}

/// The unit of the article whose label looks most alike.
fn near(article: &Unit, unit: &UnitPath) -> Option<String> {
    let mut known = Vec::new();
    paths(article, &UnitPath::default(), &mut known);
    nearest(&unit.to_string(), known.iter().map(String::as_str)).map(str::to_owned)
}

fn paths(unit: &Unit, above: &UnitPath, known: &mut Vec<String>) {
    for child in &unit.children {
        let path = above.with(child.step.clone());
        known.push(path.to_string());
        paths(child, &path, known);
    }
}
