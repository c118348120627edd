//! `komentari new`: a small working site to start from.
