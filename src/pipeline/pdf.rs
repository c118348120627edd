//! A book as PDF by the built-in engine.

#[cfg(feature = "pdf")]
use std::path::Path;

#[cfg(feature = "pdf")]
use crate::config::books::Standard;
#[cfg(feature = "pdf")]
use crate::diagnostic::Diagnostics;
#[cfg(feature = "pdf")]
use crate::pipeline::{Error, Options, Outcome, Whole};
#[cfg(feature = "pdf")]
use crate::print::Volume;
#[cfg(feature = "pdf")]
use crate::print::typst::{self, Pdf};

/// The book of this id as PDF, in `standard`. `None` where there is no such book, where a mistake keeps the content from being published,
/// or where the engine refuses it. The outcome tells what the engine says; what is wrong with the content has been told when it was read.
///
/// # Errors
/// When the disk can't be read.
#[cfg(feature = "pdf")]
pub fn pdf(root: &Path, options: &Options, id: &str, standard: Standard) -> Result<(Outcome, Option<Pdf>), Error> {
    let whole = Whole::read(root, options).map_err(Error::Read)?;
    let mut told = Diagnostics::default();
    let settings = whole.config.books.iter().find(|book| book.id == id).filter(|_| whole.present && !whole.blocks());
    let made = settings.and_then(|settings| {
        let volume = Volume::compose(whole.book(), settings, &whole.theme.words(&settings.language));
        typst::pdf(&volume, &whole.theme, standard, &mut told)
    });
    let diagnostics = options.filter.apply(told.into_sorted());
    Ok((Outcome { diagnostics, sources: whole.sources, search: None }, made))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use jiff::civil::date;

    use crate::diagnostic::filter::Filter;
    use crate::pipeline::{Options, Whole};
    use crate::print::Volume;
    use crate::print::typst::book::code;

    /// The code of the text of a book that is one page.
    fn code_of(page: &str) -> String {
        let root = tempfile::tempdir().expect("a folder");
        let put = |name: &str, text: &str| fs::write(root.path().join("content").join(name), text).expect("a file");
        fs::create_dir(root.path().join("content")).expect("a folder");
        put("site.yaml", "title: Grāmata\nlanguage: lv\nbooks: [{id: g, date: 2026-03-01, include: [\"page:lapa\"]}]\n");
        put("lapa.md", &format!("---\ntitle: Lapa\n---\n\n{page}"));
        let options =
            Options { today: date(2026, 3, 1), drafts: false, base_url: None, portable: false, only: None, filter: Filter::default() };
        let whole = Whole::read(root.path(), &options).expect("a readable folder");
        let settings = whole.config.books.first().expect("a book");
        let words = whole.theme.words("lv");
        let volume = Volume::compose(whole.book(), settings, &words);
        let text = code(&volume, &words, &BTreeSet::new()).text;
        let (_, prose) = text.split_once("prose(none,none,{[];\n").expect("a text");
        prose.split_once("},(").expect("its end").0.to_owned()
    }

    #[test]
    fn words_that_would_be_markup_are_strings() {
        assert_eq!(code_of("17\\. pants #let x = \"1\" $a$ @b"), "par({[];\"17\";\".\u{a0}pants #let x = „1“ $a$ @b\";});\n");
    }

    #[test]
    fn a_note_is_set_where_it_is_first_referred_to_and_an_address_behind_its_link() {
        assert_eq!(
            code_of("Viens[^a], [divi](https://example.org/x) un[^a].\n\n[^a]: A."),
            "par({[];\"Viens\";note(\"fn-page_lapa-1\",1,{[];\"A.\";});\", \";web(\"https://example.org/x\",{[];\"divi\";});\
             address(\"example.org/x\");\" un\";again(\"fn-page_lapa-1\",1);\".\";});\n"
        );
    }

    #[test]
    fn what_is_nested_too_deep_for_the_engine_is_set_flat() {
        let code = code_of(&format!("{}dziļi", "> ".repeat(30)));
        assert_eq!((code.matches("quote(").count(), code.matches("\"dziļi\"").count()), (12, 1));
    }

    #[test]
    fn a_header_that_refers_to_a_note_is_not_repeated() {
        let table = |head: &str| code_of(&format!("| {head} | B |\n|---|--:|\n| 1 | 2 |\n\nTeksts[^a].\n\n[^a]: A."));
        assert!(table("A").contains(",({[];\"A\";},{[];\"B\";},),true,(({[];\"1\";},{[];\"2\";},),\n));"), "{}", table("A"));
        assert!(table("A[^a]").contains(",false,(("), "{}", table("A[^a]"));
    }
}
