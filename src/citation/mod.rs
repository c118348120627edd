//! (room of citation)
