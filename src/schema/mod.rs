//! Forms → JSON Schema: what an author may fill in, for editors that complete and validate.
//!
//! Draft 7, since that is what the YAML extension of VS Code reads in every version; later drafts understand each keyword used here alike.
//! Made of the same [`Form`]s the readers take their keys from. Where the reader takes nothing behind a key as if the key were not
//! there, so does the schema (`null`). It is stricter in two things: `title: true` is words to the reader, here it is a slip;
//! and behind a key that has one word of a few there must be one, since editors would offer `null` among them.

mod notation;
#[cfg(test)]
mod tests;
mod words;

use serde_json::{Map, Value, json};

use crate::diagnostic::locale::Language;
use crate::diagnostic::{Code, Diagnostics};
use crate::lang::slug::slug;
use crate::parse::forms::{Described, Holder};
use crate::schema::notation::{DATE, ISO, pattern};
use crate::schema::words::Words;
use crate::source::form::{Field, Form, Shape};
use crate::source::yaml;
use crate::span::FileId;

/// The dialect of the schemas.
pub const DIALECT: &str = "http://json-schema.org/draft-07/schema#";

/// The schema of what `described` is, with titles and descriptions in a language.
#[must_use]
pub fn schema(described: &Described, language: Language) -> Value {
    let words = Words::of(language);
    let mut object = object(described.form, words);
    if described.holder == Holder::OpenPage {
        object.remove("additionalProperties");
    }
    let mut whole = match described.holder {
        Holder::ListFile(_) => Map::from_iter([("type".to_owned(), json!("array")), ("items".to_owned(), Value::Object(object))]),
        Holder::Page | Holder::OpenPage | Holder::File(_) => {
            let nothing = described.form.all().all(|(_, field)| !field.required);
            object.insert("type".to_owned(), types(&["object"], !nothing));
            object
        }
    };
    whole.insert("$schema".to_owned(), json!(DIALECT));
    name(&mut whole, &format!("kind-{}", described.word), words);
    Value::Object(whole)
}

/// A sentence on what `described` is, for a list.
#[must_use]
pub fn title(described: &Described, language: Language) -> &'static str {
    Words::of(language).title(&format!("kind-{}", described.word))
}

/// What a key is called, and what is said of it further; `owner` is the form that describes it.
#[must_use]
pub fn key_words(owner: &Form, field: &Field, language: Language) -> (&'static str, Option<&'static str>) {
    let (words, id) = (Words::of(language), format!("{}-{}", owner.name, field.key));
    (words.title(&id), words.about(&id))
}

/// What one of the words means that may stand behind a key.
#[must_use]
pub fn word_meaning(key: &str, word: &str, language: Language) -> &'static str {
    Words::of(language).title(&format!("{key}-is-{}", slug(word)))
}

/// A mapping that has the keys of `form` and no others.
fn object(form: &'static Form, words: &'static Words) -> Map<String, Value> {
    let properties: Map<String, Value> = form.all().map(|(owner, field)| (field.key.to_owned(), property(owner, field, words))).collect();
    let required: Vec<&str> = form.all().filter(|(_, field)| field.required).map(|(_, field)| field.key).collect();
    let mut object = Map::new();
    object.insert("type".to_owned(), json!("object"));
    object.insert("properties".to_owned(), Value::Object(properties));
    object.insert("additionalProperties".to_owned(), json!(false));
    if !required.is_empty() {
        object.insert("required".to_owned(), json!(required));
    }
    object
}

fn property(owner: &Form, field: &Field, words: &'static Words) -> Value {
    let mut schema = shape(field, words);
    name(&mut schema, &format!("{}-{}", owner.name, field.key), words);
    let told = &mut Diagnostics::default();
    let example = yaml::read(FileId::default(), field.example, 0, told).and_then(|node| node.deserialize::<Value>());
    if let Some(example) = example {
        schema.insert("examples".to_owned(), json!([example]));
    }
    Value::Object(schema)
}

/// What may stand behind a key.
fn shape(field: &Field, words: &'static Words) -> Map<String, Value> {
    let required = field.required;
    let text = || json!({"type": ["string", "number"]});
    let schema = match field.shape {
        Shape::Text if required => json!({"type": ["string", "number"], "pattern": r"\S"}),
        Shape::Text => json!({"type": types(&["string", "number"], false)}),
        Shape::Texts => json!({"type": types(&["array", "string", "number"], required), "items": text()}),
        Shape::TextLists => {
            let list = json!({"type": "array", "items": text(), "minItems": 2});
            json!({"type": types(&["array"], required), "items": list})
        }
        Shape::Bool => json!({"type": types(&["boolean"], required)}),
        Shape::Integer => json!({"type": types(&["integer"], required)}),
        Shape::Natural => json!({"type": types(&["integer"], required), "minimum": 0, "maximum": u32::MAX}),
        Shape::Date => json!({
            "type": types(&["string"], required),
            "pattern": DATE,
            "patternErrorMessage": words.title("pattern-date"),
            "if": {"type": "string", "pattern": ISO},
            "then": {"format": "date"},
        }),
        Shape::Word(list) => Value::Object(one_of(field.key, list, words)),
        Shape::Words(list) => {
            let one = Value::Object(one_of(field.key, list, words));
            json!({"anyOf": [{"type": types(&["boolean"], required)}, one, {"type": "array", "items": one}]})
        }
        Shape::Written(notation) => {
            let (pattern, id) = pattern(notation);
            json!({"type": types(&["string"], required), "pattern": pattern, "patternErrorMessage": words.title(id)})
        }
        Shape::AllWritten(notation) => {
            let (pattern, id) = pattern(notation);
            let message = words.title(id);
            let item = json!({"type": "string", "pattern": pattern, "patternErrorMessage": message});
            json!({"type": types(&["array", "string"], required), "items": item, "pattern": pattern, "patternErrorMessage": message})
        }
        Shape::Range => {
            let number = json!({"type": ["integer", "string"], "minimum": 0, "pattern": r"^\d{1,6}(\^\d{1,6})?\.?$"});
            json!({"type": types(&["array"], required), "items": number, "minItems": 2, "maxItems": 2})
        }
        Shape::Mapping(form) => {
            let mut inner = object(form, words);
            inner.insert("type".to_owned(), types(&["object"], required));
            Value::Object(inner)
        }
        Shape::Mappings(forms) => json!({"type": types(&["array"], required), "items": any_form(forms, words)}),
        Shape::Folders(list) => json!({
            "type": types(&["object"], required),
            "propertyNames": {"pattern": "^/*[^/.][^/]*/*$"},
            "additionalProperties": one_of(field.key, list, words),
        }),
        Shape::Named => json!({"type": types(&["object"], required), "additionalProperties": text()}),
        Shape::Rules(list) => {
            let rule = one_of(field.key, list, words);
            let rules: Map<String, Value> = Code::ALL.iter().map(|code| (code.as_str().to_owned(), json!(rule))).collect();
            json!({"type": types(&["object"], required), "properties": rules, "additionalProperties": false})
        }
    };
    match schema {
        Value::Object(schema) => schema,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => Map::new(),
    }
}

/// An entry of a list whose entries have one of these forms.
fn any_form(forms: &'static [&'static Form], words: &'static Words) -> Value {
    match forms {
        [form] => Value::Object(object(form, words)),
        forms => json!({"anyOf": forms.iter().map(|form| object(form, words)).collect::<Vec<_>>()}),
    }
}

/// One word of a few. `enumDescriptions` is what VS Code shows beside each.
fn one_of(key: &str, list: &[&str], words: &'static Words) -> Map<String, Value> {
    let meanings: Vec<&str> = list.iter().map(|word| words.title(&format!("{key}-is-{}", slug(word)))).collect();
    Map::from_iter([("enum".to_owned(), json!(list)), ("enumDescriptions".to_owned(), json!(meanings))])
}

/// The types of a value; nothing at all is as good as no key where the key need not be there.
fn types(types: &[&str], required: bool) -> Value {
    let none = (!required).then_some("null");
    match types {
        [one] if required => json!(one),
        types => json!(types.iter().copied().chain(none).collect::<Vec<_>>()),
    }
}

fn name(schema: &mut Map<String, Value>, id: &str, words: &'static Words) {
    schema.insert("title".to_owned(), json!(words.title(id)));
    if let Some(about) = words.about(id) {
        schema.insert("description".to_owned(), json!(about));
    }
}
