//! From words to the keys they are indexed under.
