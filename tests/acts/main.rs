//! Acts: real ones and made-up ones, read, written and read again.

mod real;
mod round_trip;
mod spanless;
