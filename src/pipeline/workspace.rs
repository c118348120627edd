//! A root that is worked on: an editor's unsaved texts in place of the disk's, and each look at it as cheap as what has changed.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use crate::diagnostic::Diagnostics;
use crate::pipeline::memory::Memory;
use crate::pipeline::{Options, Whole};
use crate::source::Reader;

/// What may have changed since the last look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// Anything: every file is looked at again.
    Everything,
    /// These files or folders, absolute or below the root, whether they are still there or not.
    Paths(Vec<PathBuf>),
}

/// A root that is worked on.
#[derive(Debug)]
pub struct Workspace {
    root: PathBuf,
    options: Options,
    /// Path relative to the root, with `/` → text.
    overlay: BTreeMap<String, String>,
    reader: Reader,
    memory: Memory,
    last: Option<Arc<Whole>>,
}

impl Workspace {
    /// The root as it is, not looked at yet.
    #[must_use]
    pub fn new(root: PathBuf, options: Options) -> Self {
        Self { root, options, overlay: BTreeMap::new(), reader: Reader::default(), memory: Memory::default(), last: None }
    }

    /// The folder that holds `content/`.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Puts an unsaved text in place of the file at `path` (relative to the root, with `/`), or gives the file back to the disk.
    pub fn overlay(&mut self, path: &str, text: Option<String>) {
        match text {
            Some(text) => drop(self.overlay.insert(path.to_owned(), text)),
            None => drop(self.overlay.remove(path)),
        }
    }

    /// Looks at the content again. What comes is the same as if it had never been looked at before.
    ///
    /// # Errors
    /// When the root or its theme can't be read.
    pub fn look(&mut self, changed: &Changed) -> io::Result<Arc<Whole>> {
        let touched = match changed {
            Changed::Everything => None,
            Changed::Paths(paths) => Some(paths.as_slice()),
        };
        let mut told = Diagnostics::default();
        let sources = self.reader.load(&self.root, touched, &self.overlay, &mut told)?;
        let whole = Whole::of(&self.root, &self.options, sources, told, &mut self.memory, self.last.as_deref())?;
        let whole = Arc::new(whole);
        let before = self.last.replace(Arc::clone(&whole));
        // Taking a large corpus apart takes a while, and nobody waits for it.
        thread::spawn(move || drop(before));
        Ok(whole)
    }
}
