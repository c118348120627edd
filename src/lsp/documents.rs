//! The texts that are open in the editor.

use std::collections::BTreeMap;

use lsp_types::{TextDocumentContentChangeEvent, Uri};

use crate::lsp::text::{Encoding, Text};

/// An open text.
#[derive(Clone, Debug)]
pub(super) struct Document {
    /// Its address in the editor's writing.
    pub(super) uri: Uri,
    /// The editor's count of its changes.
    pub(super) version: i32,
    /// What stands there.
    pub(super) text: Text,
}

/// All open texts of the content, by path relative to the root.
#[derive(Clone, Debug, Default)]
pub(super) struct Documents {
    open: BTreeMap<String, Document>,
}

impl Documents {
    /// Opens a text, or takes all of it anew.
    pub(super) fn open(&mut self, path: String, uri: Uri, version: i32, text: String) {
        self.open.insert(path, Document { uri, version, text: Text::new(text) });
    }

    /// Changes a text; `None` where it is not open.
    pub(super) fn change(
        &mut self,
        path: &str,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
        encoding: Encoding,
    ) -> Option<&Document> {
        let document = self.open.get_mut(path)?;
        for change in changes {
            let text = match change.range {
                None => change.text,
                Some(range) => {
                    let start = document.text.offset(range.start, encoding);
                    let end = document.text.offset(range.end, encoding).max(start);
                    let mut text = document.text.original().written().to_owned();
                    text.replace_range(start..end, &change.text);
                    text
                }
            };
            document.text = Text::new(text);
        }
        document.version = version;
        Some(document)
    }

    /// Closes a text; whether it was open.
    pub(super) fn close(&mut self, path: &str) -> bool {
        self.open.remove(path).is_some()
    }

    /// The open text at a path.
    pub(super) fn at(&self, path: &str) -> Option<&Document> {
        self.open.get(path)
    }

    /// All open texts.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Document)> {
        self.open.iter().map(|(path, document)| (path.as_str(), document))
    }
}

#[cfg(test)]
mod tests {
    use lsp_types::{Position, Range};

    use super::*;

    #[test]
    fn changes_are_made_one_after_the_other_each_in_the_text_before_it() {
        let mut documents = Documents::default();
        let uri: Uri = "file:///x/content/a.md".parse().expect("an address");
        documents.open("content/a.md".to_owned(), uri, 1, "ā😀b\r\nc\r\n".to_owned());
        let change = |from: (u32, u32), to: (u32, u32), text: &str| TextDocumentContentChangeEvent {
            range: Some(Range::new(Position::new(from.0, from.1), Position::new(to.0, to.1))),
            range_length: None,
            text: text.to_owned(),
        };
        let changes = vec![change((0, 3), (0, 4), "xy"), change((0, 4), (1, 0), "\n"), change((9, 0), (9, 0), "beigas")];
        let document = documents.change("content/a.md", 2, changes, Encoding::Utf16).expect("an open text");
        assert_eq!((document.version, document.text.original().written()), (2, "ā😀x\nc\r\nbeigas"));
        assert!(documents.close("content/a.md") && !documents.close("content/a.md"));
    }
}
