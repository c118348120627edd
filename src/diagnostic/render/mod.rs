//! Diagnostics for people and machines: terminal with the source line underlined, JSON, and what the tools of merge requests read.

pub mod github;
pub mod gitlab;
pub mod json;
pub mod sarif;
pub mod terminal;
mod told;
