//! Files and tools that PDFs are held against.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

/// A whole PDF with one empty page.
pub(crate) fn empty_pdf() -> Vec<u8> {
    let objects = [
        "<</Type /Catalog /Pages 2 0 R>>",
        "<</Type /Pages /Kids [3 0 R] /Count 1>>",
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <<>>>>",
    ];
    let (mut file, mut places) = ("%PDF-1.7\n".to_owned(), Vec::new());
    for (number, object) in (1..).zip(objects) {
        places.push(file.len());
        let _ = write!(file, "{number} 0 obj\n{object}\nendobj\n");
    }
    let begin = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", places.len() + 1);
    for place in &places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let _ = write!(file, "trailer\n<</Size {} /Root 1 0 R>>\nstartxref\n{begin}\n%%EOF\n", places.len() + 1);
    file.into_bytes()
}

/// What a tool of the system says of a file.
pub(crate) fn said(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(file).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
