//! (room of lang)

mod nearest;

pub use crate::lang::nearest::nearest;
