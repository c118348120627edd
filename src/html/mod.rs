//! (room of html)
