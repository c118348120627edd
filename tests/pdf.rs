//! Books as PDF: `komentari pdf` with engines that are there, that are not, and that break.

#![cfg(unix)]

#[path = "print/hard.rs"]
mod hard;
mod pdf {
    pub(crate) mod asked;
    pub(crate) mod broken;
    pub(crate) mod real;
    pub(crate) mod stopped;
    pub(crate) mod tools;
}

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// A site with one small book, in a folder whose name has a space and Latvian letters.
struct Site {
    _folder: TempDir,
    root: std::path::PathBuf,
}

/// How a run ended.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Site {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join("mana grāmata");
        let content = root.join("content");
        fs::create_dir_all(content.join("likumi/pl")).expect("folders");
        fs::create_dir_all(root.join("bin")).expect("a folder");
        let site = "title: Paraugs\nlanguage: lv\nbase-url: https://example.org/\ncollections: {likumi: act}\n\
            books:\n  - {id: gramata, title: Parauga likums, date: 2026-01-01, include: [\"page:teksts\"], index: []}\n";
        fs::write(content.join("site.yaml"), site).expect("a file");
        fs::write(content.join("index.md"), "# Sākums\n\nTeksts.\n").expect("a file");
        fs::write(content.join("teksts.md"), TEXT).expect("a file");
        Self { _folder: folder, root }
    }

    /// A program in the folder that is the whole `PATH` beside the system's own.
    fn program(&self, name: &str, script: &str) {
        let file = self.root.join("bin").join(name);
        fs::write(&file, format!("#!/bin/sh\n[ \"$1\" = --version ] && {{ echo 'Fake 1.2'; exit 0; }}\nfor out; do :; done\n{script}\n"))
            .expect("a script");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).expect("a program");
    }

    /// The binary, with no engine but those of [`Site::program`].
    fn run(&self, arguments: &[&str]) -> Run {
        run(&self.root, arguments, self.root.join("bin").as_os_str())
    }

    fn pdf(&self) -> std::path::PathBuf {
        self.root.join("pdf/gramata.pdf")
    }

    /// What stands in the folder of PDFs, hidden things too.
    fn left(&self) -> Vec<String> {
        let entries = fs::read_dir(self.root.join("pdf")).into_iter().flatten();
        let mut names: Vec<String> = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

fn run(root: &Path, arguments: &[&str], path: &std::ffi::OsStr) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_komentari"))
        .args(["--lang", "en"])
        .args(arguments)
        .current_dir(root)
        .env("PATH", path)
        .output()
        .expect("a run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

const TEXT: &str = "# Teksts\n\nĪss teksts ar piezīmi.[^a]\n\n## Otrā daļa\n\nVēl teksts.\n\n[^a]: Sk. Bāriņtiesu likuma 17. pantu.\n";
