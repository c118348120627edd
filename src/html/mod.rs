//! Block trees to HTML.

pub mod sanitize;
