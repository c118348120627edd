//! `content/people.yaml`: the people and groups that front matter names by id.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::person::Person;
use crate::source::Source;
use crate::source::fields::Fields;
use crate::source::form::{Field, Form, Shape};
use crate::source::yaml;

/// An entry of the list.
pub static FORM: Form = Form {
    name: "person",
    shared: None,
    fields: &[
        Field::required("id", Shape::Text).like("darba-grupa"),
        Field::required("name", Shape::Text).like("Darba grupa"),
        Field::new("role", Shape::Text).like("Komentāru recenzenti"),
        Field::new("affiliation", Shape::Text),
    ],
};

/// Reads the list of people; of two with one id the first counts.
pub fn people(source: &Source, diagnostics: &mut Diagnostics) -> BTreeMap<String, Person> {
    let node = yaml::read_bounded(source.file, &source.text, 0, yaml::MAX_FILE_BYTES, diagnostics);
    let mut people = BTreeMap::new();
    for mut fields in Fields::list(node.as_ref(), &FORM, diagnostics) {
        let id = fields.required_text("id", diagnostics);
        let name = fields.required_text("name", diagnostics);
        let role = fields.text("role", diagnostics);
        let affiliation = fields.text("affiliation", diagnostics);
        fields.finish(diagnostics);
        let (Some((id, span)), Some((name, _))) = (id, name) else { continue };
        if people.contains_key(&id) {
            diagnostics.push(Diagnostic::new(Code::DuplicatePerson, span).arg("id", id));
        } else {
            people.insert(id.clone(), Person { id, name, role, affiliation });
        }
    }
    people
}
