//! Printed books: `print/<book>/` of the site. A [`Volume`] is composed of the read-only book, free of any medium; writers set it.

mod back;
mod chapters;
mod compose;
pub mod html;
pub mod ids;
mod law;
mod locations;
mod notices;
pub mod places;
pub mod resolver;
#[cfg(feature = "pdf")]
pub mod typst;
pub mod volume;
mod words;

pub use crate::print::resolver::Resolver;
pub use crate::print::volume::Volume;
