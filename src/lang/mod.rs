//! Craft with words and days that every room may need.

mod nearest;
pub mod today;

pub use crate::lang::nearest::nearest;
