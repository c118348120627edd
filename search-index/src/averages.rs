//! Lengths of the average body and title.

use serde::Serialize;

use crate::Error;
use crate::corpus::{Corpus, Field};
use crate::segment::Segment;

/// Lengths of an average body (of all units) and title (of all pages).
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub(crate) struct Averages {
    pub(crate) body: f64,
    pub(crate) title: f64,
}

impl Averages {
    /// Those of tantivy's counts; 1 where there is nothing.
    pub(crate) fn of(segment: &Segment, corpus: &Corpus) -> Result<Self, Error> {
        let (mut body, mut title) = (1.0, 1.0);
        if let Some(reader) = segment.segment() {
            let total = |field: Field| reader.inverted_index(segment.fields[field as usize]).map(|index| index.total_num_tokens());
            let share = |total: u64, of: usize| if total == 0 || of == 0 { 1.0 } else { total as f64 / of as f64 };
            body = share(total(Field::Body)?, corpus.units() as usize);
            title = share(total(Field::Title)?, corpus.pages.len());
        }
        Ok(Self { body, title })
    }
}
