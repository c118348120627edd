//! People and groups who write and review: `content/people.yaml`.

use serde::{Deserialize, Serialize};

/// A person or a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Person {
    /// The id that front matter names.
    pub id: String,
    /// The name as readers see it.
    pub name: String,
    /// What they do here.
    #[serde(default)]
    pub role: Option<String>,
    /// Where they belong.
    #[serde(default)]
    pub affiliation: Option<String>,
}
