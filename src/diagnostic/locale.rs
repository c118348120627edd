//! The catalogues of messages, and a diagnostic put into words.
