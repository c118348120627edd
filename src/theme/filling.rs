//! Filling templates: plainly, or with what is remembered of the pages that were filled before.

use std::collections::HashMap;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use xxhash_rust::xxh3::Xxh3;

use crate::theme::{Failures, Theme};

/// What turns a view into a page.
pub trait Fill {
    /// A page as this filler gives it.
    type Page;

    /// The page at `path`: the template filled with the view; `None` where the template has a mistake, which is noted.
    fn fill<V: Serialize>(&self, template: &str, view: &V, path: &str) -> Option<Self::Page>;
}

/// Fills every page anew.
#[derive(Clone, Copy, Debug)]
pub struct Plain<'a> {
    /// The templates.
    pub theme: &'a Theme,
    /// Where mistakes are noted.
    pub failures: &'a Failures,
}

impl Fill for Plain<'_> {
    type Page = Vec<u8>;

    fn fill<V: Serialize>(&self, template: &str, view: &V, path: &str) -> Option<Vec<u8>> {
        self.theme.render(template, view, path, self.failures).map(String::into_bytes)
    }
}

/// Pages as they were filled last: a page is a function of its theme, its template and its view, so that the same three give it again.
#[derive(Debug, Default)]
pub struct Filled(Mutex<HashMap<String, Marked>>);

/// A page, and what it was filled from.
type Marked = (u128, Arc<[u8]>);

/// Fills only pages whose view or theme has changed.
#[derive(Clone, Copy, Debug)]
pub struct Remembering<'a> {
    /// The templates, and where mistakes are noted.
    pub plain: Plain<'a>,
    /// What is remembered.
    pub filled: &'a Filled,
}

impl Fill for Remembering<'_> {
    type Page = Arc<[u8]>;

    fn fill<V: Serialize>(&self, template: &str, view: &V, path: &str) -> Option<Arc<[u8]>> {
        let Some(mark) = mark(self.plain.theme, template, view) else { return self.plain.fill(template, view, path).map(Into::into) };
        if let Some(page) = self.filled.get(path, mark) {
            return Some(page);
        }
        let page: Arc<[u8]> = self.plain.fill(template, view, path)?.into();
        self.filled.keep(path, mark, &page);
        Some(page)
    }
}

impl Filled {
    fn get(&self, path: &str, mark: u128) -> Option<Arc<[u8]>> {
        let filled = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        filled.get(path).filter(|(known, _)| *known == mark).map(|(_, page)| Arc::clone(page))
    }

    fn keep(&self, path: &str, mark: u128, page: &Arc<[u8]>) {
        let mut filled = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        filled.insert(path.to_owned(), (mark, Arc::clone(page)));
    }

    /// Forgets the pages that are no more.
    pub fn retain(&self, is_page: impl Fn(&str) -> bool) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|path, _| is_page(path));
    }
}

/// 128 bits of theme, template and view; `None` for a view that can't be written down.
fn mark<V: Serialize>(theme: &Theme, template: &str, view: &V) -> Option<u128> {
    let mut hashed = Hashed(Xxh3::new());
    hashed.0.update(&theme.mark.to_le_bytes());
    hashed.0.update(template.as_bytes());
    hashed.0.update(&[0]);
    serde_json::to_writer(&mut hashed, view).ok()?;
    Some(hashed.0.digest128())
}

struct Hashed(Xxh3);

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
