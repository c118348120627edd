//! Where PDFs go: a folder, or the file of one book; and the folder beside them that is there only while they are made.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::commands::Failure;
use crate::config::books::PrintedBook;
use crate::pdf::engine::Temp;

/// Where the PDFs are wanted.
pub(super) enum Target {
    /// Each in this folder, under its book's id.
    Folder(PathBuf),
    /// The only one here.
    File(PathBuf),
}

impl Target {
    /// As `--out` says: a name that ends in `.pdf` is a file; else `pdf` within the root. Nothing is made yet.
    ///
    /// # Errors
    /// On `.pdf` without a name, and on the name of a file where a folder is, or the other way round.
    pub(super) fn new(root: &Path, out: Option<&Path>) -> Result<Self, Failure> {
        let Some(out) = out else { return Ok(Self::Folder(root.join("pdf"))) };
        if out.file_name().is_some_and(|name| name.eq_ignore_ascii_case(".pdf")) {
            return Err(Failure::usage("say-pdf-no-name", out.display()));
        }
        let is_file = out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
        if is_file && out.is_dir() {
            return Err(Failure::Disk(out.to_owned(), io::ErrorKind::IsADirectory.into()));
        }
        if !is_file && out.exists() && !out.is_dir() {
            return Err(Failure::Disk(out.to_owned(), io::ErrorKind::NotADirectory.into()));
        }
        Ok(if is_file { Self::File(out.to_owned()) } else { Self::Folder(out.to_owned()) })
    }

    /// Whether it takes so many books.
    ///
    /// # Errors
    /// When it is one file for several.
    pub(super) fn fits(&self, books: usize) -> Result<(), Failure> {
        match self {
            Self::File(file) if books > 1 => Err(Failure::usage("say-pdf-one-file", file.display())),
            Self::File(_) | Self::Folder(_) => Ok(()),
        }
    }

    /// The PDF of a book.
    pub(super) fn file(&self, book: &PrintedBook) -> PathBuf {
        match self {
            Self::Folder(folder) => folder.join(format!("{}.pdf", book.id)),
            Self::File(file) => file.clone(),
        }
    }

    fn folder(&self) -> &Path {
        match self {
            Self::Folder(folder) => folder,
            Self::File(file) => file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new(".")),
        }
    }
}

/// The folder of the PDFs while they are made. Where it was not there before and stays empty, it is gone in the end.
pub(super) struct Place {
    // Fields are dropped in their order: first what is within.
    temp: Temp,
    _folder: Folder,
}

impl Place {
    /// Makes it.
    ///
    /// # Errors
    /// When the disk does not let us.
    pub(super) fn new(target: &Target) -> Result<Self, Failure> {
        let path = target.folder();
        let folder = Folder { path: path.to_owned(), new: !path.exists() };
        let temp = Temp::new(path, "komentari-books").map_err(Failure::at(path))?;
        Ok(Self { temp, _folder: folder })
    }

    /// Where the HTML of the books lies.
    pub(super) fn books(&self) -> PathBuf {
        self.temp.path().join("books")
    }
}

struct Folder {
    path: PathBuf,
    new: bool,
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.new {
            // One that holds something does not go.
            let _ = fs::remove_dir(&self.path);
        }
    }
}

/// The file that is written to where `out` is: what it leads to where it is a link, which stays one.
///
/// # Errors
/// Where a folder has its name.
pub(super) fn real(out: &Path) -> Result<PathBuf, Failure> {
    if out.is_dir() {
        return Err(Failure::Disk(out.to_owned(), io::ErrorKind::IsADirectory.into()));
    }
    if !out.is_symlink() {
        return Ok(out.to_owned());
    }
    match fs::canonicalize(out) {
        Ok(real) => Ok(real),
        // The file it leads to is not there yet.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let leads_to = fs::read_link(out).map_err(Failure::at(out))?;
            Ok(out.parent().unwrap_or_else(|| Path::new(".")).join(leads_to))
        }
        Err(error) => Err(Failure::at(out)(error)),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_link_is_written_through_also_where_its_file_is_not_there_yet() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().canonicalize().expect("a folder");
        fs::create_dir(root.join("kept")).expect("a folder");
        fs::write(root.join("kept/real.pdf"), "old").expect("a file");
        for (leads_to, link) in [("kept/real.pdf", "link.pdf"), ("kept/new.pdf", "dangling.pdf")] {
            symlink(leads_to, root.join(link)).expect("a link");
            assert_eq!(real(&root.join(link)).expect("a file"), root.join(leads_to));
        }
        assert_eq!(real(&root.join("plain.pdf")).expect("a file"), root.join("plain.pdf"));
        assert!(real(&root.join("kept")).is_err());
    }
}
