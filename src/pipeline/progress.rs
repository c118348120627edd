//! How far a run has come, for whoever wants to show it. The stages know nothing of it.

use crate::output::{self, Artifact, Sink};

/// Hears how far a build has come. Called from several threads.
pub trait Progress: Sync {
    /// The content is being read and joined.
    fn reading(&self);
    /// One more file of the site is made.
    fn made(&self);
    /// Everything is made and is being put in place.
    fn publishing(&self);
}

/// Nobody looks.
impl Progress for () {
    fn reading(&self) {}
    fn made(&self) {}
    fn publishing(&self) {}
}

/// A sink that tells of each artifact before it passes it on.
pub(super) struct Counted<'a> {
    pub(super) sink: &'a dyn Sink,
    pub(super) progress: &'a dyn Progress,
}

impl Sink for Counted<'_> {
    fn put(&self, artifact: Artifact) -> Result<(), output::Error> {
        self.progress.made();
        self.sink.put(artifact)
    }
}
