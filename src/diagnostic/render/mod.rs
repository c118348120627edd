//! Diagnostics for people and machines: terminal with the source line underlined, JSON.

pub mod json;
pub mod terminal;
