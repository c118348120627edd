//! (room of import)
