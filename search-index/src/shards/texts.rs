//! The texts of units, for excerpts (`x`).

use super::{Source, Values};
use crate::Error;
use crate::limits::{TEXT_FILES, TEXT_SHARD};

/// Adds them; the number of units in each file.
pub(super) fn write(source: &Source<'_>, values: &mut Values) -> Result<Vec<u32>, Error> {
    let texts = texts(source);
    let total: usize = texts.iter().map(|text| text.len()).sum();
    let most = TEXT_SHARD.max(total / TEXT_FILES);
    let (mut runs, mut start, mut size) = (Vec::new(), 0, 0);
    for (number, text) in texts.iter().enumerate() {
        size += text.len();
        if size >= most || number + 1 == texts.len() {
            values.add(format!("x/{}", runs.len()), &&texts[start..=number])?;
            runs.push(u32::try_from(number + 1 - start).unwrap_or(u32::MAX));
            (start, size) = (number + 1, 0);
        }
    }
    Ok(runs)
}

fn texts<'a>(source: &Source<'a>) -> Vec<&'a str> {
    let mut texts = Vec::with_capacity(source.meta.unit_tuples.len());
    for record in source.records {
        let before = texts.len();
        texts.extend(record.parts.iter().flat_map(|part| &part.sections).map(|section| section.text.as_str()));
        if texts.len() == before {
            texts.push("");
        }
    }
    texts
}
