//! The acts the program knows from the start: `acts.yaml` beside this file.

use crate::model::registry::Registry;

/// The built-in registry; a site's `content/acts.yaml` extends it.
#[must_use]
pub fn built_in() -> Registry {
    serde_yaml::from_str(include_str!("acts.yaml")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::built_in;

    #[test]
    fn the_built_in_registry_is_read_and_has_every_key_once() {
        let registry = built_in();
        assert_eq!(
            serde_yaml::from_str::<crate::model::registry::Registry>(include_str!("acts.yaml")).map(|_| ()).map_err(|e| e.to_string()),
            Ok(())
        );
        assert!(registry.acts.len() > 60);
        let keys: std::collections::BTreeSet<_> = registry.acts.iter().map(|act| &act.key).collect();
        assert_eq!(keys.len(), registry.acts.len());
    }
}
