//! (room of commands)
