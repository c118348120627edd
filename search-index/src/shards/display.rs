//! Titles and sections (`d`), numbers that lead somewhere (`j`), facets of units (`f`).

use super::code::codes;
use super::{Source, Values};
use crate::Error;
use crate::limits::PAGES_PER_DISPLAY;
use crate::meta::Page;

/// Adds all three.
pub(super) fn write(source: &Source<'_>, values: &mut Values) -> Result<(), Error> {
    let pages: Vec<_> = source.meta.pages.iter().zip(&source.corpus.pages).collect();
    for (number, pages) in pages.chunks(PAGES_PER_DISPLAY).enumerate() {
        let page = |(page, units): &(&'_ Page, &std::ops::Range<u32>)| {
            let tuples = &source.meta.unit_tuples[units.start as usize..units.end as usize];
            let sections: Vec<Vec<String>> = page.sections.iter().map(trimmed).collect();
            (page.url.clone(), page.title.clone(), page.number.clone(), runs(tuples), sections)
        };
        values.add(format!("d/{number}"), &pages.iter().map(page).collect::<Vec<_>>())?;
    }
    let groups = source.meta.leads.iter().enumerate().filter(|(_, leads)| !leads.is_empty());
    let jumps = groups.map(|(group, leads)| {
        let numbers: Vec<&str> = leads.iter().map(|lead| lead.number.as_str()).collect();
        (group, numbers, codes(leads.iter().flat_map(|lead| [lead.page, lead.section])))
    });
    values.add("j".into(), &jumps.collect::<Vec<_>>())?;
    let facets = runs(&source.meta.unit_tuples);
    values.add("f".into(), &codes(facets.chunks_exact(2).flat_map(|run| [run[1], run[0]])))?;
    Ok(())
}

/// Tuple, units, tuple, units, …
fn runs(tuples: &[u32]) -> Vec<u32> {
    tuples.chunk_by(|a, b| a == b).flat_map(|run| [run[0], u32::try_from(run.len()).unwrap_or(u32::MAX)]).collect()
}

/// Without the empty strings at its end.
fn trimmed(section: &[String; 3]) -> Vec<String> {
    let filled = section.iter().rposition(|text| !text.is_empty()).map_or(0, |at| at + 1);
    section[..filled].to_vec()
}
