//! (difference)
