//! The templates as Tera holds them, with the site's own in the place of the built-in ones.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentValue};
use serde::Serialize;
use tera::{Context, Error, Kwargs, State, Tera, TeraResult};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::span::{FileId, Span};
use crate::theme::Register;
use crate::theme::files::{Own, built_in_templates};
use crate::theme::phrases::Phrases;
use crate::theme::report::{Trouble, troubles};

/// Templates ready to be filled.
#[derive(Debug)]
pub(super) struct Templates {
    tera: Tera,
    own: BTreeMap<String, OwnTemplate>,
}

#[derive(Debug)]
struct OwnTemplate {
    file: FileId,
    text: String,
}

impl Templates {
    /// Reads the built-in templates and the site's own; one with a mistake is reported and left out.
    pub(super) fn load(own: &BTreeMap<String, Own>, phrases: &Phrases, register: &mut Register<'_>, diagnostics: &mut Diagnostics) -> Self {
        let own = own
            .iter()
            .map(|(name, own)| (name.clone(), OwnTemplate { file: register(&own.path, &own.text), text: own.text.clone() }))
            .collect();
        let mut templates = Self { tera: Tera::default(), own };
        let mut wanted: BTreeMap<String, String> = templates.own.iter().map(|(name, own)| (name.clone(), own.text.clone())).collect();
        // Each round leaves at least one template out, so this ends.
        while let Err(error) = templates.fill(&wanted, phrases) {
            let found = troubles(&error, "");
            let bad: Vec<String> = found.iter().map(|trouble| trouble.template.clone()).filter(|name| wanted.contains_key(name)).collect();
            for trouble in &found {
                diagnostics.push(templates.diagnostic(Code::BrokenTemplate, trouble));
            }
            let before = wanted.len();
            wanted.retain(|name, _| !bad.contains(name));
            if wanted.len() == before {
                wanted.clear();
            }
            if before == 0 {
                break;
            }
        }
        templates
    }

    fn fill(&mut self, own: &BTreeMap<String, String>, phrases: &Phrases) -> TeraResult<()> {
        let mut tera = Tera::default();
        let words = phrases.clone();
        tera.register_function("t", move |kwargs: Kwargs, _: &State| translate(&words, &kwargs));
        let mut all: BTreeMap<String, &str> = built_in_templates();
        all.extend(own.iter().map(|(name, text)| (name.clone(), text.as_str())));
        tera.add_raw_templates(all)?;
        self.tera = tera;
        Ok(())
    }

    pub(super) fn render<V: Serialize>(&self, template: &str, view: &V) -> TeraResult<String> {
        self.tera.render(template, &Context::from_serialize(view)?)
    }

    /// A diagnostic at the place of the trouble, where that is in a template of the site.
    pub(super) fn diagnostic(&self, code: Code, trouble: &Trouble) -> Diagnostic {
        let span = self.own.get(&trouble.template).map_or_else(Span::default, |own| trouble.span(own.file, &own.text));
        Diagnostic::new(code, span)
            .arg("template", &trouble.template)
            .count("line", trouble.line)
            .arg("problem", trouble.problem.trim_end_matches('.'))
            .hint("hint-mend-template")
    }
}

/// `t(id="…", …)`: a message of the catalogue. A message that is not there is a mistake of the template.
fn translate(phrases: &Phrases, kwargs: &Kwargs) -> TeraResult<String> {
    let id: &str = kwargs.must_get("id")?;
    if let Some(text) = phrases.fixed(id) {
        return Ok(text.to_owned());
    }
    let mut args = FluentArgs::new();
    for (key, value) in kwargs.iter() {
        let name = key.to_string();
        let value = match (value.as_i64(), value.as_str()) {
            (Some(number), _) => FluentValue::from(number),
            (None, Some(text)) => FluentValue::from(text.to_owned()),
            (None, None) => FluentValue::from(value.to_string()),
        };
        args.set(name, value);
    }
    phrases.format(id, &args).ok_or_else(|| Error::message(format!("no message `{id}` in {}.ftl", phrases.language())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(own: &[(&str, &str)]) -> (Templates, Vec<Diagnostic>) {
        let own = own
            .iter()
            .map(|(name, text)| ((*name).to_owned(), Own { path: format!("themes/x/templates/{name}"), text: (*text).to_owned() }))
            .collect();
        let phrases = crate::theme::Theme::built_in("lv").phrases;
        let (mut diagnostics, mut next) = (Diagnostics::default(), 6);
        let templates = Templates::load(
            &own,
            &phrases,
            &mut |_, _| {
                next += 1;
                FileId(next)
            },
            &mut diagnostics,
        );
        (templates, diagnostics.into_sorted())
    }

    #[test]
    fn the_built_in_templates_have_no_mistakes() {
        assert_eq!(load(&[]).1, []);
    }

    #[test]
    fn every_broken_template_is_told_in_one_run_at_its_line() {
        let (_, told) = load(&[("404.html", "fine\n{{ a"), ("page.html", "{% if %}"), ("term.html", "\n\n{{ a | nothing }}")]);
        let at: Vec<_> = told.iter().map(|d| (d.span.file.0, d.code, d.args["line"].clone())).collect();
        let number = crate::diagnostic::Value::Number;
        assert_eq!(at, [(7, Code::BrokenTemplate, number(2)), (8, Code::BrokenTemplate, number(1)), (9, Code::BrokenTemplate, number(3))]);
    }

    #[test]
    fn a_good_template_of_the_site_replaces_the_built_in_one() {
        let (templates, told) = load(&[("404.html", "{{ t(id=\"contents\") }}: {{ a }}")]);
        assert_eq!(told, []);
        let view = BTreeMap::from([("a", "<b>")]);
        assert_eq!(templates.render("404.html", &view).expect("a page"), "Saturs: &lt;b&gt;");
    }
}
