//! (room of resolve)
