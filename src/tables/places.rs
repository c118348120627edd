//! Places in the order of the law, each once.

use std::collections::BTreeSet;

use crate::model::label::{ActKey, UnitPath};
use crate::model::number::Number;
use crate::model::references::Place;

/// Each place once, in the order a reader meets them: article by article with their commentary, then terms, cases, pages. A commentary as a
/// whole says nothing beside one of its margin numbers and is left out there.
#[must_use]
pub fn sorted(places: impl IntoIterator<Item = Place>) -> Vec<Place> {
    let mut places: Vec<Place> = places.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
    let numbered: BTreeSet<(ActKey, Number)> = places.iter().filter_map(numbered).collect();
    places.retain(|place| match place {
        Place::Commentary { act, article, margin: None } => !numbered.contains(&(act.clone(), *article)),
        Place::Commentary { .. } | Place::Unit(_) | Place::Term(_) | Place::Case(_) | Place::Page(_) => true,
    });
    places.sort_by(|a, b| key(a).cmp(&key(b)));
    places
}

fn numbered(place: &Place) -> Option<(ActKey, Number)> {
    match place {
        Place::Commentary { act, article, margin: Some(_) } => Some((act.clone(), *article)),
        Place::Commentary { .. } | Place::Unit(_) | Place::Term(_) | Place::Case(_) | Place::Page(_) => None,
    }
}

/// Units of an article stand before its commentary.
fn key(place: &Place) -> (u8, &str, Option<Number>, Option<u32>, Option<&UnitPath>) {
    match place {
        Place::Unit(unit) => (0, unit.act.as_str(), unit.path.article(), None, Some(&unit.path)),
        Place::Commentary { act, article, margin } => (0, act.as_str(), Some(*article), Some(margin.unwrap_or(0)), None),
        Place::Term(id) => (1, id, None, None, None),
        Place::Case(slug) => (2, slug, None, None, None),
        Place::Page(path) => (3, path, None, None, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::label::UnitLabel;

    #[test]
    fn places_stand_in_the_order_of_the_law_each_once() {
        let act: ActKey = "btl".parse().expect("a key");
        let commentary = |article, margin| Place::Commentary { act: act.clone(), article: Number::plain(article), margin };
        let unit = Place::Unit(UnitLabel::one(act.clone(), "17.d2".parse().expect("a path")));
        let page = Place::Page("par".to_owned());
        let given = [page.clone(), commentary(22, None), commentary(17, Some(12)), commentary(17, None), commentary(17, Some(3))];
        let given = given.into_iter().chain([unit.clone(), commentary(17, Some(12))]);
        assert_eq!(sorted(given), [unit, commentary(17, Some(3)), commentary(17, Some(12)), commentary(22, None), page]);
    }
}
