//! One verb a file: reads its arguments, calls the stages, writes what they made.

pub mod refs;
