//! A made-up commentary of any size: acts, their articles and commentary, some pages in English, the same at every run.

use std::collections::BTreeMap;

use komentari_search_index::{Facet, FacetValue, Group, Jump, Level, Part, Record, Rule, Section, Settings, Synonym};

const NOUNS: [&str; 24] = [
    "bāriņtiesa",
    "bāriņtiesas",
    "bāriņtiesai",
    "lēmums",
    "lēmuma",
    "lēmumu",
    "aizbildnis",
    "aizbildņa",
    "aizgādnis",
    "aizgādnību",
    "bērns",
    "bērna",
    "bērnu",
    "ģimene",
    "audžuģimene",
    "audžuģimenei",
    "vieta",
    "dzīvesvieta",
    "tiesa",
    "apgabaltiesā",
    "manta",
    "mantojuma",
    "pašvaldība",
    "vecāki",
];
const VERBS: [&str; 10] = ["pieņem", "lemj", "ieceļ", "atceļ", "izskata", "iesniedz", "uzrauga", "pārsūdz", "paziņo", "apstiprina"];
const OTHERS: [&str; 12] =
    ["un", "vai", "ja", "kas", "šā", "likuma", "panta", "tiešā", "personiskās", "mantiskās", "nekavējoties", "mēneša"];
const ENGLISH: [&str; 10] = ["the", "orphans", "court", "decides", "on", "guardianship", "children", "of", "property", "decision"];
const SYLLABLES: [&str; 16] = ["ba", "rī", "ņa", "te", "šu", "lo", "mi", "kā", "ģe", "vē", "do", "nu", "pie", "ska", "zī", "rs"];

/// Numbers that look like chance and are the same at every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides.max(1)
    }

    /// A number below `sides`, small ones often.
    fn low(&mut self, sides: usize) -> usize {
        let most = self.roll(sides) + 1;
        self.roll(most)
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.low(list.len())]
    }

    /// A word: often one of the lists, else one of many made of syllables.
    fn word(&mut self) -> String {
        match self.roll(20) {
            0..7 => self.of(&NOUNS).to_owned(),
            7..9 => self.of(&VERBS).to_owned(),
            9..12 => self.of(&OTHERS).to_owned(),
            12 => format!("{}", 1 + self.low(200)),
            _ => {
                let mut number = self.low(40_000);
                let mut word = String::from(self.of(&SYLLABLES));
                while number > 0 {
                    word.push_str(SYLLABLES[number % 16]);
                    number /= 16;
                }
                word + ["a", "s", "u", "am", "ai"][self.roll(5)]
            }
        }
    }

    fn text(&mut self, words: usize, english: bool) -> String {
        let mut text = String::new();
        for at in 0..words {
            let word = if english { self.of(&ENGLISH).to_owned() } else { self.word() };
            text.push_str(&word);
            text.push_str(if at % 12 == 11 { ". " } else { " " });
        }
        text
    }
}

/// Settings for them.
pub(crate) fn settings() -> Settings {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let value = |id: &str, label: &str, words: &[&str]| FacetValue { id: id.into(), label: label.into(), words: texts(words) };
    let facet = |name: &str, label: &str, words: &[&str], rule, values| Facet {
        name: name.into(),
        label: label.into(),
        words: texts(words),
        rule,
        values,
    };
    let level = |prefix: &str, words: &[&str]| Level { prefix: prefix.into(), words: texts(words) };
    let group = |key: &str, label: &str, names: &[&str]| Group { key: key.into(), label: label.into(), names: texts(names) };
    let kinds = vec![value("article", "Pants", &["norma"]), value("commentary", "Komentārs", &[]), value("page", "Lapa", &[])];
    let acts = vec![value("btl", "Bāriņtiesu likums", &["BTL"]), value("cl", "Civillikums", &["CL"])];
    Settings {
        language: "lv".into(),
        facets: vec![
            facet("kind", "Veids", &["veids", "kind"], Rule::Is, kinds),
            facet("act", "Likums", &["likums", "act"], Rule::Is, acts),
            facet("year", "No gada", &["no", "from"], Rule::From, Vec::new()),
            facet("year", "Līdz gadam", &["līdz", "until"], Rule::Until, Vec::new()),
        ],
        groups: vec![group("btl", "Bāriņtiesu likums", &["Bāriņtiesu likums", "BTL"]), group("cl", "Civillikums", &["Civillikums", "CL"])],
        levels: vec![level("", &["pants", "p"]), level("d", &["daļa", "d"]), level("p", &["punkts", "p"])],
        ordinals: vec![("pirmais".into(), 1), ("otrais".into(), 2), ("pirmā".into(), 1), ("otrā".into(), 2), ("trešā".into(), 3)],
        synonyms: vec![
            Synonym { from: "BTL".into(), to: texts(&["Bāriņtiesu likums"]) },
            Synonym { from: "tutors".into(), to: texts(&["aizbildnis"]) },
            Synonym { from: "bērna māja".into(), to: texts(&["dzīvesvieta", "bērna vieta"]) },
        ],
        distinct: vec![texts(&["aizbildnis", "aizgādnis"]), texts(&["aizbildnība", "aizgādība", "aizgādnība"])],
        words: BTreeMap::new(),
    }
}

/// Made-up pages.
pub(crate) fn records(pages: usize) -> Vec<Record> {
    let mut dice = Dice(17);
    (0..pages).map(|number| record(number, &mut dice)).collect()
}

fn record(number: usize, dice: &mut Dice) -> Record {
    let (act, name) = if number.is_multiple_of(2) { ("btl", "Bāriņtiesu likums") } else { ("cl", "Civillikums") };
    let article = number / 2 + 1;
    let shown = if article.is_multiple_of(10) { format!("{}.1", article - 1) } else { article.to_string() };
    let english = number % 25 == 24;
    let sections = 1 + dice.low(5);
    let year = (2015 + dice.roll(11)).to_string();
    let title_words = 2 + dice.roll(4);
    let parts = ["article", "commentary"].map(|kind| Part {
        facets: [("kind", kind), ("act", act), ("year", year.as_str())].map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
        sections: (0..sections).map(|section| section_of(kind, section, english, dice)).collect(),
    });
    let jump = |anchor: &str, number: String| Jump { group: act.into(), number, anchor: anchor.into() };
    Record {
        url: format!("{act}/{}/", shown.replace('.', "-")),
        title: dice.text(title_words, english).trim().to_owned(),
        language: if english { "en" } else { "lv" }.into(),
        number: Some(shown.clone()),
        context: vec![name.into(), dice.text(2, english).trim().to_owned()],
        jumps: vec![jump("", shown)],
        parts: parts.into(),
    }
}

fn section_of(kind: &str, section: usize, english: bool, dice: &mut Dice) -> Section {
    let (anchor, label) = match (kind, section) {
        ("article", 0) => (String::new(), String::new()),
        ("article", _) => (if section > 2 { format!("d2-p{}", section - 2) } else { format!("d{section}") }, format!("{section}. daļa")),
        (_, _) => (format!("rn{}", section + 1), format!("{}. rn.", section + 1)),
    };
    let heading = if dice.roll(3) == 0 { dice.text(3, english).trim().to_owned() } else { String::new() };
    let words = 10 + dice.low(80);
    Section { anchor, label, heading, text: dice.text(words, english).trim().to_owned() }
}
