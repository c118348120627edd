//! The registry of acts: which acts exist, what they are called, which key they have.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::act::{AboutAct, ActType};
use crate::model::label::ActKey;
use crate::model::number::Number;

/// The acts a text may name, in the order they were registered: built-in ones, then those of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registry {
    /// The entries.
    pub acts: Vec<RegisteredAct>,
}

/// An entry of the registry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RegisteredAct {
    /// The key its labels begin with.
    pub key: ActKey,
    /// The official title, in the nominative.
    pub title: String,
    /// Short titles and abbreviations: `BTL`, `Bērnu tiesību likums`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub short_titles: Vec<String>,
    /// What sort of act.
    #[serde(default)]
    pub act_type: ActType,
    /// The number on likumi.lv.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub likumi_id: Option<u32>,
    /// An address of the text elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The day of adoption: tells acts of one title apart where a text names the date ("1990. gada 29. novembra likuma …").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted: Option<Date>,
    /// The first day of validity, where a title names successive acts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// The last day of validity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<Date>,
    /// The act this is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub umbrella: Option<ActKey>,
    /// For a part of an umbrella act: its first and last article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub articles: Option<(Number, Number)>,
}

impl From<&AboutAct> for RegisteredAct {
    /// The entry of an act whose text is in the content: texts may name it though no registry does.
    fn from(about: &AboutAct) -> Self {
        Self {
            key: about.key.clone(),
            title: about.title.clone(),
            short_titles: about.short_titles.clone(),
            act_type: about.act_type,
            likumi_id: about.likumi_id,
            url: None,
            adopted: about.adopted,
            valid_from: about.in_force,
            valid_to: None,
            umbrella: about.umbrella.clone(),
            articles: None,
        }
    }
}

impl Registry {
    /// The entry with this key.
    #[must_use]
    pub fn get(&self, key: &ActKey) -> Option<&RegisteredAct> {
        self.acts.iter().find(|act| act.key == *key)
    }

    /// Takes over further entries; one with a known key replaces the old entry in its place.
    pub fn extend(&mut self, more: impl IntoIterator<Item = RegisteredAct>) {
        for act in more {
            match self.acts.iter_mut().find(|known| known.key == act.key) {
                Some(known) => *known = act,
                None => self.acts.push(act),
            }
        }
    }
}
