//! An act: what it is, and an edition with a first unit, which its real text is to replace.

use crate::commands::Failure;
use crate::commands::new::draft::{Draft, file_name, folder, language};
use crate::config::Kind;
use crate::diagnostic::locale::word;
use crate::import::place::about_yaml;
use crate::model::act::{AboutAct, ActType, ChapterStyle, TextStatus};
use crate::model::label::ActKey;
use crate::pipeline::Whole;

/// `act.yaml` and an edition that begins today. What the register knows of the act is taken over.
pub(super) fn drafts(name: &str, whole: &Whole) -> Result<Vec<Draft>, Failure> {
    let key: ActKey = name.parse().map_err(|_| Failure::usage("say-import-key", name))?;
    let place = format!("content/{}/{key}", folder(Kind::Act, &whole.config)?);
    if whole.corpus.acts.contains_key(&key) {
        return Err(Failure::usage("say-new-exists", place));
    }
    let language = language(&whole.config);
    let about = about(key, whole);
    let unit = if about.act_type == ActType::Regulation { "say-new-first-point" } else { "say-new-first-article" };
    let (head, text) = (word(unit, language), word("say-new-first-text", language));
    let body = if about.act_type == ActType::Regulation { format!("{head} {text}\n") } else { format!("## {head}\n\n{text}\n") };
    Ok(vec![
        Draft { path: format!("{place}/act.yaml"), text: about_yaml(&about) + "text-status: paraphrase\n" },
        Draft { path: format!("{place}/{}", file_name(whole.today)), text: format!("---\nin-force: {}\n---\n\n{body}", whole.today) },
    ])
}

fn about(key: ActKey, whole: &Whole) -> AboutAct {
    let known = whole.corpus.registry.get(&key);
    AboutAct {
        title: known.map_or_else(|| key.to_string(), |act| act.title.clone()),
        short_titles: known.map(|act| act.short_titles.clone()).unwrap_or_default(),
        act_type: known.map(|act| act.act_type).unwrap_or_default(),
        adopted: known.and_then(|act| act.adopted),
        in_force: None,
        likumi_id: known.and_then(|act| act.likumi_id),
        publication: None,
        umbrella: known.and_then(|act| act.umbrella.clone()),
        applicability: Vec::new(),
        pending: Vec::new(),
        chapter_style: ChapterStyle::default(),
        // The first words are nobody's official text.
        text_status: TextStatus::Paraphrase,
        key,
    }
}
