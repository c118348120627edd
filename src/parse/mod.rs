//! Sources to documents: front matter, Markdown, and one file a kind.

pub mod directive;
pub mod markdown;

pub mod site;
