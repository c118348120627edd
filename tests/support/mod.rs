//! A case: a whole site in one text, with the expected diagnostics written under the lines they speak of.

pub(crate) mod case;
