//! Who refers to whom, and what changed when.

pub mod history;
