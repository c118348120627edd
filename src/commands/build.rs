//! `komentari build`: the whole publishable site.
