//! The acts the program knows from the start: `acts.yaml` beside this file.

use crate::model::registry::{RegisteredAct, Registry};

/// The built-in registry; a site's `content/acts.yaml` extends it.
#[must_use]
pub fn built_in() -> Registry {
    from_yaml(include_str!("acts.yaml")).unwrap_or_default()
}

/// A registry from YAML: a map with the key `acts`, or the list of acts itself.
#[must_use]
pub fn from_yaml(text: &str) -> Option<Registry> {
    let list = || serde_yaml::from_str::<Vec<RegisteredAct>>(text).map(|acts| Registry { acts });
    serde_yaml::from_str(text).or_else(|_| list()).ok()
}

#[cfg(test)]
mod tests {
    use super::built_in;

    #[test]
    fn the_built_in_registry_is_read_and_has_every_key_once() {
        let registry = built_in();
        assert!(registry.acts.len() > 60);
        let keys: std::collections::BTreeSet<_> = registry.acts.iter().map(|act| &act.key).collect();
        assert_eq!(keys.len(), registry.acts.len());
    }
}
