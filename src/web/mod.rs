//! (room of web)
