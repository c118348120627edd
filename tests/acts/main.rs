//! Acts: real ones and made-up ones, read, written and read again.

mod pages;
mod real;
mod round_trip;
mod shapes;
mod spanless;
