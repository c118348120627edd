//! (room of parse)
