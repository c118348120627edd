//! Sources to documents: front matter, Markdown, and one file a kind.

pub mod act;
pub mod markdown;

pub mod site;
