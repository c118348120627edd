//! (room of lang)
