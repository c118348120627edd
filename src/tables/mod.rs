//! (room of tables)
