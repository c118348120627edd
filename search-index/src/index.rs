//! Records → one tantivy segment in memory, a document a section.

use std::fmt;

use tantivy::collector::TopDocs;
use tantivy::query::QueryParser;
use tantivy::schema::{Field, STORED, STRING, Schema, TEXT, Value};
use tantivy::{IndexWriter, TantivyDocument, TantivyError};

use crate::record::Record;

/// The memory tantivy may use before it writes a segment: enough that there is one for any commentary.
const MEMORY: usize = 256 * 1024 * 1024;

/// An index that can be asked.
pub struct Index {
    inner: tantivy::Index,
    fields: Fields,
    documents: u64,
}

/// The fields of a document.
#[derive(Clone, Copy)]
struct Fields {
    url: Field,
    anchor: Field,
    title: Field,
    heading: Field,
    body: Field,
}

/// A section that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The page.
    pub url: String,
    /// The section's anchor; empty for the top of the page.
    pub anchor: String,
    /// The page's title.
    pub title: String,
    /// How well it fits: more is better.
    pub score: f32,
}

/// The index could not be made or asked.
#[derive(Debug)]
pub struct Error(TantivyError);

impl Index {
    /// Makes an index of these records.
    ///
    /// # Errors
    /// When memory runs out or a thread can't be started.
    pub fn build(records: &[Record]) -> Result<Self, Error> {
        let (schema, fields) = schema();
        let inner = tantivy::Index::create_in_ram(schema);
        // One thread: documents keep the order of the records, so that equal records make an equal index.
        let mut writer: IndexWriter = inner.writer_with_num_threads(1, MEMORY)?;
        let mut documents = 0;
        for record in records {
            for section in &record.sections {
                let mut document = TantivyDocument::default();
                document.add_text(fields.url, &record.url);
                document.add_text(fields.anchor, &section.anchor);
                document.add_text(fields.title, &record.title);
                document.add_text(fields.heading, &section.heading);
                document.add_text(fields.body, &section.text);
                writer.add_document(document)?;
                documents += 1;
            }
        }
        writer.commit()?;
        Ok(Self { inner, fields, documents })
    }

    /// How many sections can be found.
    #[must_use]
    pub const fn len(&self) -> u64 {
        self.documents
    }

    /// Whether nothing can be found.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.documents == 0
    }

    /// The best sections that hold all words of `query`, at most `limit`. No query is an error of its writer: what is no word is left out.
    ///
    /// # Errors
    /// When the index can't be read.
    pub fn search(&self, query: &str, limit: usize) -> Result<Vec<Hit>, Error> {
        let Fields { url, anchor, title, heading, body } = self.fields;
        let mut parser = QueryParser::for_index(&self.inner, vec![title, heading, body]);
        parser.set_conjunction_by_default();
        parser.set_field_boost(title, 3.0);
        parser.set_field_boost(heading, 2.0);
        let words: String = query.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
        let (query, _) = parser.parse_query_lenient(&words.to_lowercase());
        let searcher = self.inner.reader()?.searcher();
        let mut hits = Vec::new();
        for (score, address) in searcher.search(&query, &TopDocs::with_limit(limit.max(1)).order_by_score())? {
            let document: TantivyDocument = searcher.doc(address)?;
            let text = |field| document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
            hits.push(Hit { url: text(url), anchor: text(anchor), title: text(title), score });
        }
        Ok(hits)
    }
}

fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let fields = Fields {
        url: builder.add_text_field("url", STRING | STORED),
        anchor: builder.add_text_field("anchor", STRING | STORED),
        title: builder.add_text_field("title", TEXT | STORED),
        heading: builder.add_text_field("heading", TEXT),
        body: builder.add_text_field("body", TEXT),
    };
    (builder.build(), fields)
}

impl From<TantivyError> for Error {
    fn from(error: TantivyError) -> Self {
        Self(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the search index failed: {}", self.0)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Section;

    fn page(url: &str, title: &str, sections: &[(&str, &str)]) -> Record {
        let section = |(anchor, text): &(&str, &str)| Section { anchor: (*anchor).into(), heading: String::new(), text: (*text).into() };
        Record { url: url.into(), title: title.into(), sections: sections.iter().map(section).collect(), ..Record::default() }
    }

    fn index() -> Index {
        let records = [
            page("btl/17/", "Vispārīgie pienākumi", &[("rn1", "Bāriņtiesa aizstāv bērna tiesības."), ("rn2", "Aizgādnis.")]),
            page("btl/26/", "Aizbildnis", &[("", "Bāriņtiesa ieceļ aizbildni bērnam.")]),
        ];
        Index::build(&records).expect("an index")
    }

    fn found(query: &str) -> Vec<String> {
        index().search(query, 10).expect("an answer").into_iter().map(|hit| format!("{}#{}", hit.url, hit.anchor)).collect()
    }

    #[test]
    fn each_section_is_found_under_its_page() {
        assert_eq!(index().len(), 3);
        assert_eq!(found("aizgādnis"), ["btl/17/#rn2"]);
        assert_eq!(found("bāriņtiesa ieceļ"), ["btl/26/#"]);
        assert_eq!(found("BĀRIŅTIESA").len(), 2);
    }

    #[test]
    fn a_word_of_the_title_weighs_more() {
        assert_eq!(found("aizbildnis"), ["btl/26/#"]);
        assert_eq!(found("vispārīgie").len(), 2);
    }

    #[test]
    fn no_query_is_an_error() {
        for query in ["", "((", "a:b", "\"", "+-!", "kas nav\u{0}", "*"] {
            assert!(found(query).is_empty(), "{query}");
        }
        assert!(Index::build(&[]).expect("an index").is_empty());
    }
}
