//! The acts the program knows from the start: `acts.yaml` beside this file.

use crate::model::registry::Registry;

/// The built-in registry; a site's `content/acts.yaml` extends it.
#[must_use]
pub fn built_in() -> Registry {
    serde_yaml::from_str(include_str!("acts.yaml")).unwrap_or_default()
}
