//! A sink that writes text files in compressed forms too, beside themselves, for hosts that send what is there.

use std::io::Write;
use std::ops::RangeInclusive;

use flate2::{Compression, GzBuilder};

use crate::output::{Artifact, Error, Sink, SitePath};

/// Endings of files that are worth compressing.
const TEXTS: [&str; 7] = ["html", "css", "js", "json", "svg", "xml", "txt"];
/// Of 11; the last steps cost ten times as long for a few percent.
const QUALITY: u32 = 9;
/// For the few scripts and styles that every reader loads.
const BEST: u32 = 11;
/// The base-2 logarithm of the window: 64 KB to 4 MB, the largest every browser takes. One greater than the file only costs memory to clear.
const WINDOW: RangeInclusive<u32> = 16..=22;

/// A compressed form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `.br`
    Brotli,
    /// `.gz`
    Gzip,
}

/// Hands files on, and text files once more in each form. The bytes depend on nothing but the file's own.
pub struct Compressing<'s> {
    sink: &'s dyn Sink,
    forms: Vec<Form>,
}

impl<'s> Compressing<'s> {
    /// A sink before another.
    #[must_use]
    pub const fn new(sink: &'s dyn Sink, forms: Vec<Form>) -> Self {
        Self { sink, forms }
    }
}

impl std::fmt::Debug for Compressing<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Compressing").field("forms", &self.forms).finish_non_exhaustive()
    }
}

impl Sink for Compressing<'_> {
    fn put(&self, artifact: Artifact) -> Result<(), Error> {
        let is_text = artifact.path.as_str().rsplit_once('.').is_some_and(|(_, ending)| TEXTS.contains(&ending));
        for form in self.forms.iter().filter(|_| is_text) {
            let (bytes, ending) = match form {
                Form::Brotli => (brotli(&artifact.path, &artifact.bytes), "br"),
                Form::Gzip => (gzip(&artifact.bytes), "gz"),
            };
            if let Some(path) = SitePath::new(format!("{}.{ending}", artifact.path)) {
                self.sink.put(Artifact { path, bytes })?;
            }
        }
        self.sink.put(artifact)
    }
}

/// The bytes of a file in brotli.
#[must_use]
pub fn brotli(path: &SitePath, bytes: &[u8]) -> Vec<u8> {
    let path = path.as_str();
    let shared = (path.ends_with(".js") || path.ends_with(".css")) && path.split('/').count() < 3;
    // The window is 16 bytes less than its power of two.
    let window = (usize::BITS - (bytes.len() + 16).leading_zeros()).clamp(*WINDOW.start(), *WINDOW.end());
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, if shared { BEST } else { QUALITY }, window);
    // Writing to memory does not fail.
    let _ = writer.write_all(bytes);
    writer.into_inner()
}

/// The bytes in gzip, without a name or a time.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    let _ = writer.write_all(bytes);
    writer.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;
    use crate::output::Memory;

    #[test]
    fn a_text_lies_beside_its_compressed_forms_and_a_picture_alone() {
        let memory = Memory::default();
        let sink = Compressing::new(&memory, vec![Form::Brotli, Form::Gzip]);
        let page = "<p>bāriņtiesa</p>".repeat(40).into_bytes();
        for (path, bytes) in [("btl/index.html", page.clone()), ("a.png", vec![1, 2, 3])] {
            sink.put(Artifact { path: SitePath::new(path).expect("a path"), bytes }).expect("written");
        }
        let files = memory.into_files();
        let names: Vec<&str> = files.keys().map(SitePath::as_str).collect();
        assert_eq!(names, ["a.png", "btl/index.html", "btl/index.html.br", "btl/index.html.gz"]);
        let of = |name: &str| &files[&SitePath::new(name).expect("a path")];
        let (mut br, mut gz) = (Vec::new(), Vec::new());
        brotli::Decompressor::new(of("btl/index.html.br").as_slice(), 4096).read_to_end(&mut br).expect("brotli");
        flate2::read::GzDecoder::new(of("btl/index.html.gz").as_slice()).read_to_end(&mut gz).expect("gzip");
        assert!(br == page && gz == page && of("btl/index.html.br").len() < 100);
    }
}
