//! The preview: a built site, shown to a browser on this machine.

pub mod http;
