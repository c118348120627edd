//! Counts what finished HTML holds.

use std::collections::{BTreeMap, BTreeSet};

use scraper::{ElementRef, Html, Selector};

/// What the HTML of a book holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Ids.
    pub ids: usize,
    /// Ids that stand more than once, in order.
    pub repeated_ids: Vec<String>,
    /// Links to a place within.
    pub links: usize,
    /// Those whose place is not there (`#btl-17-rn99`), in order, each once.
    pub dangling: Vec<String>,
    /// Pictures.
    pub images: usize,
    /// Those without words for readers who do not see them.
    pub images_without_alt: usize,
    /// Tables.
    pub tables: usize,
    /// Those without a header cell that has words and says what it heads.
    pub tables_without_header: usize,
    /// Footnotes.
    pub notes: usize,
}

/// Counts in the text of a page.
#[must_use]
pub fn figures(html: &str) -> Figures {
    let document = Html::parse_document(html);
    let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
    let mut targets: BTreeSet<&str> = BTreeSet::new();
    let mut found = Figures::default();
    for element in document.root_element().descendent_elements() {
        if let Some(id) = element.attr("id") {
            *ids.entry(id).or_default() += 1;
            found.notes += usize::from(id.starts_with("fn-"));
        }
        match element.value().name() {
            "a" => {
                let within = element.attr("href").and_then(|href| href.strip_prefix('#'));
                found.links += usize::from(within.is_some());
                targets.extend(within);
            }
            "img" => {
                found.images += 1;
                found.images_without_alt += usize::from(element.attr("alt").is_none_or(|alt| alt.trim().is_empty()));
            }
            "table" => {
                found.tables += 1;
                found.tables_without_header += usize::from(!has_header(element));
            }
            _ => {}
        }
    }
    found.ids = ids.values().sum();
    found.repeated_ids = ids.iter().filter(|(_, times)| **times > 1).map(|(id, _)| (*id).to_owned()).collect();
    found.dangling = targets.iter().filter(|target| !ids.contains_key(*target)).map(|target| format!("#{target}")).collect();
    found
}

fn has_header(table: ElementRef<'_>) -> bool {
    let Ok(heads) = Selector::parse("th[scope]") else { return true };
    table.select(&heads).any(|head| head.text().any(|text| !text.trim().is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_an_engine_would_stumble_over_is_counted() {
        let html = "<p id=a>x</p><p id=a>y</p><li id=fn-btl-17-1>n</li><a href=#a>a</a><a href=#b>b</a><a href=#b>b</a><a href=x#c>c</a>\
            <img src=x alt='Shēma'><img src=y alt=' '><img src=z>\
            <table><tr><th scope=col>A</th></tr></table><table><tr><th scope=col></th></tr></table><table><tr><td>x</td></tr></table>";
        let expected = Figures {
            ids: 3,
            repeated_ids: vec!["a".to_owned()],
            links: 3,
            dangling: vec!["#b".to_owned()],
            images: 3,
            images_without_alt: 2,
            tables: 3,
            tables_without_header: 2,
            notes: 1,
        };
        assert_eq!(figures(html), expected);
    }
}
