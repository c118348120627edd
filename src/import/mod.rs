//! Acts from elsewhere become edition files: saved pages of likumi.lv, plain text.

pub mod difference;
pub mod draft;
pub mod likumi;
mod links;
pub mod place;
pub mod report;
pub mod run;
pub mod target;
pub mod text;
