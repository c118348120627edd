//! Printed books: `print/<book>/` of the site. A [`Volume`] is composed of the read-only book, free of any medium; writers set it.

mod compose;
pub mod html;
pub mod ids;
pub mod resolver;
pub mod volume;

pub use crate::print::resolver::Resolver;
pub use crate::print::volume::Volume;
