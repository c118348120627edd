//! The nouns: what a commentary is made of, as values without behaviour that needs the disk.

pub mod act;
pub mod citation;
pub mod commentary;
pub mod content;
pub mod corpus;
pub mod court_case;
pub mod document;
pub mod history;
pub mod included;
pub mod label;
pub mod methodology;
pub mod number;
pub mod page;
pub mod person;
pub mod references;
pub mod registry;
pub mod term;
pub mod unit_path;
pub mod walk;
