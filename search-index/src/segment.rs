//! One tantivy segment in memory, fed with the words of the corpus.

use std::sync::Arc;

use tantivy::directory::RamDirectory;
use tantivy::schema::{Field as Handle, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer, TokenizerManager};
use tantivy::{IndexBuilder, ReloadPolicy, SegmentReader, TantivyDocument};

use crate::corpus::{Corpus, Field};
use crate::limits::MEMORY;

/// The segment.
pub(crate) struct Segment {
    /// tantivy's reader of it.
    pub(crate) reader: tantivy::Searcher,
    /// tantivy's fields, in the order of [`Field::ALL`].
    pub(crate) fields: [Handle; 5],
}

impl Segment {
    /// Indexes the corpus; an error is tantivy's.
    pub(crate) fn index(corpus: &Arc<Corpus>) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default().set_tokenizer("keys").set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let options = TextOptions::default().set_indexing_options(indexing);
        let fields = Field::ALL.map(|field| schema.add_text_field(field.name(), options.clone()));
        let tokenizers = TokenizerManager::new();
        tokenizers.register("keys", TextAnalyzer::builder(Feed(Arc::clone(corpus))).build());
        let builder = IndexBuilder::default().schema(schema.build()).tokenizers(tokenizers);
        let mut writer = builder.single_segment_index_writer::<TantivyDocument>(RamDirectory::create(), MEMORY)?;
        for unit in 0..corpus.units() {
            writer.add_document(document(corpus, unit, &fields))?;
        }
        let reader = writer.finalize()?.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { reader: reader.searcher(), fields })
    }

    /// The segment itself; none where nothing was indexed.
    pub(crate) fn segment(&self) -> Option<&SegmentReader> {
        self.reader.segment_readers().first()
    }
}

/// A document whose texts are the addresses of its fields in the corpus: `unit field`.
fn document(corpus: &Corpus, unit: u32, fields: &[Handle; 5]) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    for (number, (field, handle)) in Field::ALL.into_iter().zip(fields).enumerate() {
        if !corpus.field(unit, field).is_empty() || field == Field::Aside && !corpus.tails(unit).is_empty() {
            document.add_text(*handle, format!("{unit} {number}"));
        }
    }
    document
}

/// A tokenizer that reads addresses: the text itself has been read before.
#[derive(Clone)]
struct Feed(Arc<Corpus>);

impl Tokenizer for Feed {
    type TokenStream<'a> = Keys<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Keys<'a> {
        let address =
            text.split_once(' ').and_then(|(unit, field)| Some((unit.parse().ok()?, *Field::ALL.get(field.parse::<usize>().ok()?)?)));
        let (forms, tails) = address.map_or((&[][..], &[][..]), |(unit, field)| {
            (self.0.field(unit, field), if field == Field::Aside { self.0.tails(unit) } else { &[] })
        });
        Keys { corpus: &self.0, forms, tails, position: 0, key: 0, token: Token::default() }
    }
}

/// The terms of the forms of a field, several at one position where a form has several; then the last parts of compounds.
struct Keys<'a> {
    corpus: &'a Corpus,
    forms: &'a [u32],
    tails: &'a [u32],
    position: usize,
    key: usize,
    token: Token,
}

impl Keys<'_> {
    /// The next term and its position.
    fn step(&mut self) -> Option<(u32, usize)> {
        while let Some(form) = self.forms.get(self.position) {
            if let Some(term) = self.corpus.terms_of(*form).get(self.key) {
                self.key += 1;
                return Some((*term, self.position));
            }
            self.position += 1;
            self.key = 0;
        }
        let term = self.tails.get(self.position - self.forms.len())?;
        self.position += 1;
        Some((*term, self.position - 1))
    }
}

impl TokenStream for Keys<'_> {
    fn advance(&mut self) -> bool {
        let Some((term, position)) = self.step() else { return false };
        self.token.position = position;
        self.token.text.clear();
        self.token.text.push_str(&self.corpus.terms[term as usize]);
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
