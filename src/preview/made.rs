//! A state of the content made into files.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::diagnostic::Diagnostics;
use crate::output::{Memory, SitePath};
use crate::pipeline::{Options, Whole};
use crate::preview::files::Files;
use crate::{search, web};

/// What making gave.
pub(super) struct Made {
    /// The files; `None` where they could not be made.
    pub files: Option<Arc<dyn Files>>,
    /// What the writers told.
    pub told: Diagnostics,
}

/// A whole site in memory; the search comes after the pages.
struct InMemory {
    pages: BTreeMap<String, Arc<[u8]>>,
    search: Arc<Later>,
}

/// Files that are being made.
#[derive(Default)]
struct Later {
    files: Mutex<Option<BTreeMap<String, Arc<[u8]>>>>,
    made: Condvar,
}

/// The folder of the search index.
const SEARCH: &str = "search/";
/// So long is waited for a search index that is being made.
const PATIENCE: Duration = Duration::from_secs(60);

impl Made {
    /// Makes the pages at once, the search index behind.
    pub(super) fn of(whole: &Arc<Whole>, options: &Options) -> Self {
        let (memory, mut told) = (Memory::default(), Diagnostics::default());
        if !whole.present {
            return Self { files: None, told };
        }
        let how = web::Options { portable: options.portable };
        let fine = web::render(&whole.book(), &whole.theme, how, &mut told, &memory).is_ok();
        let search = Arc::new(Later::default());
        if fine && !whole.blocks() {
            let (whole, search) = (Arc::clone(whole), Arc::clone(&search));
            std::thread::spawn(move || search.put(indexed(&whole)));
        }
        let files = InMemory { pages: shared(memory.into_files()), search };
        Self { files: fine.then(|| Arc::new(files) as Arc<dyn Files>), told }
    }
}

fn indexed(whole: &Whole) -> BTreeMap<String, Arc<[u8]>> {
    let memory = Memory::default();
    match search::render(&whole.book(), &whole.theme.phrases, false, &memory) {
        Ok(_) => shared(memory.into_files()),
        Err(_) => BTreeMap::new(),
    }
}

fn shared(files: BTreeMap<SitePath, Vec<u8>>) -> BTreeMap<String, Arc<[u8]>> {
    files.into_iter().map(|(path, bytes)| (path.as_str().to_owned(), Arc::from(bytes))).collect()
}

impl Later {
    fn put(&self, files: BTreeMap<String, Arc<[u8]>>) {
        *self.files.lock().unwrap_or_else(PoisonError::into_inner) = Some(files);
        self.made.notify_all();
    }

    fn file(&self, path: &str) -> Option<Arc<[u8]>> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let wait = self.made.wait_timeout_while(files, PATIENCE, |files| files.is_none());
        let (files, _) = wait.unwrap_or_else(PoisonError::into_inner);
        files.as_ref()?.get(path).cloned()
    }
}

impl Files for InMemory {
    fn file(&self, path: &str) -> Option<Arc<[u8]>> {
        let page = self.pages.get(path).cloned();
        page.or_else(|| if path.starts_with(SEARCH) { self.search.file(path) } else { None })
    }
}
