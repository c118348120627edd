//! What is numbered: the acts of the site with all their names, the one that is commented most first.

use komentari_search_index::Group;

use crate::model::act::Act;
use crate::model::label::ActKey;
use crate::search::scope::{Scope, group, short_title};

/// The acts of the site and their transitional provisions.
#[derive(Debug)]
pub struct Groups<'a> {
    /// Acts in the order of the index, each with the key it is asked by.
    pub order: Vec<&'a Act>,
    acts: Vec<Group>,
    provisions: Vec<Group>,
}

impl<'a> Groups<'a> {
    /// The groups of a site.
    #[must_use]
    pub fn new(scope: &Scope<'a>) -> Self {
        let corpus = scope.book.corpus;
        let commentaries = |act: &Act| {
            let keys = [Some(&act.about.key), act.about.umbrella.as_ref()];
            corpus.commentaries.keys().filter(|(key, _)| keys.contains(&Some(key))).count()
        };
        let mut order: Vec<(usize, &Act)> = corpus.acts.values().map(|act| (commentaries(act), act)).collect();
        order.sort_by(|a, b| b.0.cmp(&a.0).then(group(a.1).cmp(group(b.1))).then(a.1.about.key.cmp(&b.1.about.key)));
        let order: Vec<&Act> = order.into_iter().map(|(_, act)| act).collect();
        let mut acts: Vec<Group> = Vec::new();
        for act in &order {
            let key = group(act);
            if acts.iter().all(|group| group.key != key.as_str()) {
                acts.push(of_act(scope, key, &order));
            }
        }
        let provisions = provisions(scope, &order, &acts);
        Self { order, acts, provisions }
    }

    /// The groups of acts.
    pub fn acts(&self) -> impl Iterator<Item = &Group> {
        self.acts.iter()
    }

    /// All groups, acts first.
    #[must_use]
    pub fn all(&self) -> Vec<Group> {
        self.acts.iter().chain(&self.provisions).cloned().collect()
    }
}

/// The key of an act's transitional provisions.
#[must_use]
pub fn provisions_key(act: &Act) -> String {
    format!("{}:pn", act.about.key)
}

fn of_act(scope: &Scope<'_>, key: &ActKey, acts: &[&Act]) -> Group {
    let of_key: Vec<&Act> = acts.iter().copied().filter(|act| group(act) == key).collect();
    let registered = scope.book.corpus.registry.get(key);
    let mut names: Vec<String> = Vec::new();
    names.extend(registered.map(|act| act.title.clone()));
    names.extend(registered.iter().flat_map(|act| act.short_titles.iter().cloned()));
    for act in &of_key {
        names.push(act.about.title.clone());
        names.extend(act.about.short_titles.iter().cloned());
    }
    let mut once: Vec<String> = Vec::new();
    names.into_iter().filter(|name| !name.trim().is_empty()).for_each(|name| {
        if !once.contains(&name) {
            once.push(name);
        }
    });
    let label = match (registered, of_key.as_slice()) {
        (_, [only]) if only.about.umbrella.is_none() => short_title(only).to_owned(),
        (Some(act), _) => act.short_titles.first().unwrap_or(&act.title).clone(),
        (None, [first, ..]) => short_title(first).to_owned(),
        (None, []) => key.to_string(),
    };
    Group { key: key.to_string(), label, names: once }
}

/// Transitional provisions are numbered by themselves: "BTL pārejas noteikumu 26. punkts".
fn provisions(scope: &Scope<'_>, acts: &[&Act], groups: &[Group]) -> Vec<Group> {
    let name = scope.phrases.say("unit-transitional");
    let mut found: Vec<Group> = Vec::new();
    for act in acts {
        let Some(edition) = scope.routes.current(act).filter(|edition| edition.transitional().is_some()) else { continue };
        if !crate::route::has_articles(edition) {
            continue;
        }
        let names = groups.iter().find(|group| group.key == self::group(act).as_str()).map(|group| group.names.as_slice());
        let mut names: Vec<String> = names.unwrap_or_default().iter().map(|act| format!("{act} {name}")).collect();
        if found.is_empty() {
            // Without an act they are those of the act that is commented.
            names.push(name.clone());
        }
        found.push(Group { key: provisions_key(act), label: format!("{} {}", short_title(act), name.to_lowercase()), names });
    }
    found
}
