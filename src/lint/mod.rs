//! (room of lint)
