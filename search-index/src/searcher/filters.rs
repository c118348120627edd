//! Which units a search is narrowed to.

use super::query::Filter;
use crate::names::folded;
use crate::settings::{Facet, FacetValue, Rule};

/// Whether each tuple may be: one filter of a facet must fit, and none that excludes.
pub(super) fn allowed(facets: &[Facet], tuples: &[Vec<i32>], filters: &[Filter]) -> Vec<bool> {
    let tests: Vec<(&Filter, Test<'_>)> = filters.iter().map(|filter| (filter, Test::of(&facets[filter.facet], &filter.value))).collect();
    let fits = |tuple: &[i32], filter: &Filter, test: &Test<'_>| tuple.get(filter.facet).is_some_and(|value| test.fits(*value));
    let may = |tuple: &[i32]| {
        tests.iter().all(|(filter, test)| {
            if filter.out {
                return !fits(tuple, filter, test);
            }
            tests.iter().any(|(other, test)| other.facet == filter.facet && !other.out && fits(tuple, other, test))
        })
    };
    tuples.iter().map(|tuple| may(tuple)).collect()
}

/// What a value must be.
enum Test<'a> {
    /// One of these values.
    Is(Vec<bool>),
    /// A year, as the rule says.
    Year(&'a Rule, Option<i32>),
}

impl<'a> Test<'a> {
    fn of(facet: &'a Facet, asked: &str) -> Self {
        match facet.rule {
            Rule::Is => Self::Is(named(&facet.values, asked)),
            Rule::From | Rule::Until => {
                let digits = (1..=4).contains(&asked.len()) && asked.bytes().all(|byte| byte.is_ascii_digit());
                Self::Year(&facet.rule, asked.parse().ok().filter(|_| digits))
            }
        }
    }

    fn fits(&self, value: i32) -> bool {
        match self {
            Self::Is(named) => usize::try_from(value).is_ok_and(|value| named.get(value) == Some(&true)),
            Self::Year(rule, Some(year)) => value > 0 && if **rule == Rule::From { value >= *year } else { value <= *year },
            Self::Year(_, None) => false,
        }
    }
}

/// The values of that id; if there is none, of that word or label; if there is none, whose label begins so.
fn named(values: &[FacetValue], asked: &str) -> Vec<bool> {
    let ways: [&dyn Fn(&FacetValue) -> bool; 3] = [
        &|value| folded(&value.id) == asked,
        &|value| value.words.iter().chain([&value.label]).any(|word| folded(word) == asked),
        &|value| asked.encode_utf16().count() > 2 && folded(&value.label).starts_with(asked),
    ];
    let way = ways.into_iter().find(|way| values.iter().any(way));
    values.iter().map(|value| way.is_some_and(|way| way(value))).collect()
}
