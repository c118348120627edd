//! Whether two words are forms of one, in the language of the site.

use super::Searcher;
use crate::analysis::fold;

impl Searcher<'_> {
    /// The folded keys of a word; words that share one are alike.
    pub(super) fn roots(&self, word: &str) -> Vec<String> {
        let Some(site) = self.index.corpus.languages.first() else { return Vec::new() };
        let mut roots: Vec<String> = site.keys(word).iter().map(|key| fold(key).into_owned()).collect();
        if fold(word) == word {
            roots.extend(site.analyzer.sloppy(word));
        }
        roots
    }

    /// Whether two words are forms of one.
    pub(super) fn alike(&self, a: &str, b: &str) -> bool {
        if a == b {
            return true;
        }
        let roots = self.roots(a);
        self.roots(b).iter().any(|root| roots.contains(root))
    }

    /// Whether words begin with forms of the words of a name.
    pub(super) fn begins(&self, words: &[String], name: &[String]) -> bool {
        words.len() >= name.len() && words.iter().zip(name).all(|(word, other)| self.alike(word, other))
    }
}
