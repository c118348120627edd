//! The words citations are made of: stems and endings, the same tables for reading and for writing.

use std::collections::HashMap;

use crate::lang::ordinal::{ORDINALS, TENS};

/// The five cases a citation is written in; also the columns of the tables of endings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Case {
    /// nominatīvs: 17. pants
    #[default]
    Nominative,
    /// ģenitīvs: 17. panta
    Genitive,
    /// datīvs: 17. pantam
    Dative,
    /// akuzatīvs: 17. pantu
    Accusative,
    /// lokatīvs: 17. pantā
    Locative,
}

impl Case {
    /// The ending of this case, of a row of endings in the order of [`Self::ALL`].
    pub(crate) const fn of(self, endings: [&str; 5]) -> &str {
        endings[self as usize]
    }

    /// Every case, in the order of grammars.
    pub const ALL: [Self; 5] = [Self::Nominative, Self::Genitive, Self::Dative, Self::Accusative, Self::Locative];
}

/// Why a text names no case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACase;

impl std::str::FromStr for Case {
    type Err = NotACase;

    fn from_str(text: &str) -> Result<Self, NotACase> {
        match text.trim().trim_end_matches('.').to_lowercase().as_str() {
            "nom" | "nominatīvs" => Ok(Self::Nominative),
            "ģen" | "gen" | "ģenitīvs" => Ok(Self::Genitive),
            "dat" | "datīvs" => Ok(Self::Dative),
            "ak" | "akuz" | "acc" | "akuzatīvs" => Ok(Self::Accusative),
            "lok" | "loc" | "lokatīvs" => Ok(Self::Locative),
            _ => Err(NotACase),
        }
    }
}

/// Singular endings by case: pants, panta, pantam, pantu, pantā.
pub(crate) const MASCULINE: [&str; 5] = ["s", "a", "am", "u", "ā"];
/// Plural endings by case: panti, pantu, pantiem, pantus, pantos.
pub(crate) const MASCULINE_PLURAL: [&str; 5] = ["i", "u", "iem", "us", "os"];
/// Singular endings by case: daļa, daļas, daļai, daļu, daļā.
pub(crate) const FEMININE: [&str; 5] = ["a", "as", "ai", "u", "ā"];
/// Plural endings by case: daļas, daļu, daļām, daļas, daļās.
pub(crate) const FEMININE_PLURAL: [&str; 5] = ["as", "u", "ām", "as", "ās"];
/// Endings of "Satversme" by case.
pub(crate) const FEMININE_E: [&str; 5] = ["e", "es", "ei", "i", "ē"];
/// Definite adjective endings by case, masculine: pirmais, pirmā, pirmajam, pirmo, pirmajā.
pub(crate) const ORDINAL_MASCULINE: [&str; 5] = ["ais", "ā", "ajam", "o", "ajā"];
/// Definite adjective endings by case, feminine: pirmā, pirmās, pirmajai, pirmo, pirmajā.
pub(crate) const ORDINAL_FEMININE: [&str; 5] = ["ā", "ās", "ajai", "o", "ajā"];
/// Endings an ordinal may further have: plural, and the short ones of the older language.
const ORDINAL_OTHER: [&str; 9] = ["am", "ai", "ie", "ajiem", "iem", "ajām", "ām", "os", "ajos"];
const ORDINAL_RARE: [&str; 2] = ["ajās", "ās"];

const HUNDREDS: [(&str, u32); 4] = [("simt", 100), ("divsimt", 200), ("trīssimt", 300), ("četrsimt", 400)];

/// A noun that names a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Noun {
    Annex,
    Title,
    Chapter,
    Subchapter,
    Section,
    Article,
    Paragraph,
    Point,
    Subpoint,
    Indent,
    Sentence,
    Heading,
    Intro,
    Note,
}

impl Noun {
    /// Stem and gender (`true` is feminine), by which all forms are made.
    pub(crate) const STEMS: [(Self, &'static str, bool); 17] = [
        (Self::Annex, "pielikum", false),
        (Self::Title, "sadaļ", true),
        (Self::Chapter, "nodaļ", true),
        (Self::Subchapter, "apakšnodaļ", true),
        (Self::Section, "iedaļ", true),
        (Self::Article, "pant", false),
        (Self::Paragraph, "daļ", true),
        (Self::Point, "punkt", false),
        (Self::Subpoint, "apakšpunkt", false),
        (Self::Indent, "ievilkum", false),
        (Self::Indent, "rindkop", true),
        (Self::Sentence, "teikum", false),
        (Self::Heading, "nosaukum", false),
        (Self::Intro, "ievaddaļ", true),
        (Self::Intro, "ievadteikum", false),
        (Self::Intro, "ievadvārd", false),
        (Self::Note, "piezīm", true),
    ];

    /// Whether the noun stands without a number: "nosaukumā", "ievaddaļā".
    pub(crate) const fn is_virtual(self) -> bool {
        matches!(self, Self::Heading | Self::Intro | Self::Note)
    }

    /// The level of its units, as in [`crate::model::label::Step::level`].
    pub(crate) const fn level(self) -> u8 {
        match self {
            Self::Annex | Self::Title => 1,
            Self::Chapter => 2,
            Self::Subchapter | Self::Section => 3,
            Self::Article => 4,
            Self::Paragraph => 5,
            Self::Point => 6,
            Self::Subpoint => 7,
            Self::Indent => 8,
            Self::Sentence | Self::Heading | Self::Intro | Self::Note => 9,
        }
    }
}

/// Which form of a unit noun a word is, as far as reading needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Form {
    pub(crate) nominative: bool,
    pub(crate) plural: bool,
    pub(crate) genitive: bool,
}

/// What an act is called by its sort alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Head {
    Law,
    Regulation,
    Treaty,
    Eu,
    /// A sort that no "šis" of a law or regulation means: līgums, statūti, nolikums.
    Other,
}

/// What a word means in a citation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Lex {
    #[default]
    Nothing,
    Unit(Noun, Form),
    /// p., d., pkt.: with a dot after it.
    Abbreviation(Option<Noun>),
    Ordinal(u32),
    /// The first word of a compound ordinal: divdesmit, simt.
    Tens(u32),
    /// šā, šīs, komentējamā: the unit or act at hand.
    This,
    /// minētā, tā paša: the one just named.
    Said,
    /// tā, tās, to: the one just named, before a number.
    It,
    /// paša, pašas.
    Same,
    Head(Head, Form),
    And,
    /// "arī" of "kā arī", "bet", "gan": further joints.
    Also,
    How,
    From,
    Until,
    Onward,
    Month(u8),
    Year,
    Nr,
    /// "lpp.": a page of a book.
    Page,
    /// Somebody who serves in an office: "5. nodaļas vadītājs" speaks of no act.
    Office,
    Cabinet1,
    Cabinet2,
    CabinetShort,
    Transitional,
    Par,
    /// A body that issues acts: Saeimas, Padomes, Komisijas.
    Issuer,
    /// A word of an amendment note: grozīts, izslēgta, redakcijā.
    NoteWord,
    /// A preposition or joint that may stand before a bare unit.
    Function,
    /// viena, divas: what follows is a fraction.
    Cardinal,
    /// saistošie (noteikumi): of a municipality.
    Binding,
}

fn form(k: usize, plural: bool) -> Form {
    Form { nominative: k == 0, plural, genitive: k == 1 }
}

fn endings(feminine: bool) -> impl Iterator<Item = (&'static str, Form)> {
    let (one, many) = if feminine { (FEMININE, FEMININE_PLURAL) } else { (MASCULINE, MASCULINE_PLURAL) };
    // Plural first: where a form is both, the singular is kept, because a list's noun is singular.
    let many = many.into_iter().enumerate().map(|(k, ending)| (ending, form(k, true)));
    many.chain(one.into_iter().enumerate().map(|(k, ending)| (ending, form(k, false))))
}

/// All words of citations, in lower case.
pub(crate) fn lexicon() -> HashMap<String, Lex> {
    let mut words = HashMap::new();
    units(&mut words);
    ordinals(&mut words);
    heads(&mut words);
    let lists: [(&str, Lex); 15] = [
        (
            "šā šī šis šim šo šajā šai šajai šie šiem šos šajos šajās šīs šās šīm šinī komentējamā komentējamais komentējamo komentējamajā komentējamajam komentējamās komentējamajai",
            Lex::This,
        ),
        ("minētā minētais minētās minētajā minētajam minētajai minēto", Lex::Said),
        ("tā tās tam tai to tajā", Lex::It),
        ("paša pašas pašā pašu pašam pašai", Lex::Same),
        ("un vai ne", Lex::And),
        ("arī gan", Lex::Also),
        ("gada gadā", Lex::Year),
        ("pārejas", Lex::Transitional),
        (
            "turpmākie turpmākajos turpmāko turpmākajiem turpmākos turpmākajās turpmāk turpm turp turpmākās turpmākajām nākamie nākamajos nākamo nāk sekojošie sekojošajos",
            Lex::Onward,
        ),
        (
            "saeimas padomes komisijas parlamenta apvienoto nāciju organizācijas ano eiropas savienības kopienas kopienu ekonomikas deleģētās īstenošanas deleģētā centrālās bankas latvijas republikas augstākās tiesas prezidija prezidenta",
            Lex::Issuer,
        ),
        (
            "grozīts grozīta grozīti grozījumiem izslēgts izslēgta izslēgti izslēgtas redakcijā papildināts papildināta papildināti svītrots svītrota svītroti precizēts precizēta",
            Lex::NoteWord,
        ),
        (
            "ar par uz no pēc pie līdz pret izņemot ievērojot atbilstoši saskaņā tikai sk skat sal skatīt piemēram proti kā bet",
            Lex::Function,
        ),
        ("viena divas trīs četras vienu divām vienas divu abas", Lex::Cardinal),
        ("saistošo saistošie saistošajos saistošajiem saistošos iekšējo iekšējās", Lex::Binding),
        ("p", Lex::Abbreviation(None)),
    ];
    for (list, lex) in lists {
        words.extend(list.split(' ').map(|word| (word.to_owned(), lex)));
    }
    let single = [
        ("kā", Lex::How),
        ("no", Lex::From),
        ("līdz", Lex::Until),
        ("nr", Lex::Nr),
        ("lpp", Lex::Page),
        ("ministru", Lex::Cabinet1),
        ("kabineta", Lex::Cabinet2),
        ("mk", Lex::CabinetShort),
        ("par", Lex::Par),
        ("d", Lex::Abbreviation(Some(Noun::Paragraph))),
        ("pkt", Lex::Abbreviation(Some(Noun::Point))),
        ("apakšp", Lex::Abbreviation(Some(Noun::Subpoint))),
        ("apkt", Lex::Abbreviation(Some(Noun::Subpoint))),
        ("apakšpkt", Lex::Abbreviation(Some(Noun::Subpoint))),
        ("teik", Lex::Abbreviation(Some(Noun::Sentence))),
        ("nod", Lex::Abbreviation(Some(Noun::Chapter))),
        ("piel", Lex::Abbreviation(Some(Noun::Annex))),
        ("pk", Lex::Abbreviation(Some(Noun::Point))),
        ("sad", Lex::Abbreviation(Some(Noun::Title))),
        ("apakšnod", Lex::Abbreviation(Some(Noun::Subchapter))),
    ];
    words.extend(single.into_iter().map(|(word, lex)| (word.to_owned(), lex)));
    let offices = [
        "vadītāj",
        "priekšniek",
        "darbiniek",
        "speciālist",
        "inspektor",
        "prokuror",
        "izmeklētāj",
        "amatperson",
        "sekretār",
        "lietved",
        "tiesnes",
        "notār",
        "ierēd",
        "kolektīv",
        "telp",
    ];
    for stem in offices {
        for ending in ["s", "a", "am", "u", "ā", "i", "iem", "us", "os", "e", "es", "ei", "ē", "ēm", "is", "im", "as", "ai", "ās", "ām"]
        {
            words.insert(format!("{stem}{ending}"), Lex::Office);
        }
    }
    let months = ["janvār", "februār", "mart", "aprīļ", "maij", "jūnij", "jūlij", "august", "septembr", "oktobr", "novembr", "decembr"];
    for (month, stem) in (1..).zip(months) {
        for ending in ["a", "ī", "ā"] {
            words.insert(format!("{stem}{ending}"), Lex::Month(month));
        }
    }
    words
}

fn units(words: &mut HashMap<String, Lex>) {
    for (noun, stem, feminine) in Noun::STEMS {
        for (ending, form) in endings(feminine) {
            words.insert(format!("{stem}{ending}"), Lex::Unit(noun, form));
        }
    }
    for (k, ending) in ["e", "es", "ei", "i", "ē"].into_iter().enumerate() {
        words.insert(format!("piezīm{ending}"), Lex::Unit(Noun::Note, form(k, false)));
    }
}

fn ordinals(words: &mut HashMap<String, Lex>) {
    let ones = ORDINALS.iter().zip(1..).map(|(stem, value)| (*stem, value));
    let tens = TENS.iter().zip(2..).map(|(stem, tens)| (*stem, tens * 10));
    for (stem, value) in ones.chain(tens).chain(HUNDREDS) {
        let all = ORDINAL_MASCULINE.iter().chain(&ORDINAL_FEMININE).chain(&ORDINAL_OTHER).chain(&ORDINAL_RARE);
        for ending in all {
            words.insert(format!("{stem}{ending}"), Lex::Ordinal(value));
        }
    }
    for (word, tens) in TENS.iter().zip(2..) {
        words.insert((*word).to_owned(), Lex::Tens(tens * 10));
    }
    for (word, value) in HUNDREDS {
        words.insert(word.to_owned(), Lex::Tens(value));
        words.insert(format!("{word}u"), Lex::Tens(value));
    }
}

fn heads(words: &mut HashMap<String, Lex>) {
    let masculine = [
        ("likum", Head::Law),
        ("kodeks", Head::Law),
        ("nolikum", Head::Other),
        ("līgum", Head::Other),
        ("protokol", Head::Other),
        ("pakt", Head::Treaty),
        ("lēmum", Head::Eu),
        ("pamatlēmum", Head::Eu),
        ("spriedum", Head::Other),
    ];
    let feminine = [
        ("regul", Head::Eu),
        ("direktīv", Head::Eu),
        ("konvencij", Head::Treaty),
        ("deklarācij", Head::Treaty),
        ("hart", Head::Treaty),
        ("instrukcij", Head::Other),
    ];
    let all = masculine.iter().map(|(s, h)| (*s, *h, false)).chain(feminine.iter().map(|(s, h)| (*s, *h, true)));
    for (stem, head, is_feminine) in all {
        for (ending, form) in endings(is_feminine) {
            words.insert(format!("{stem}{ending}"), Lex::Head(head, form));
        }
    }
    for (k, word) in ["rullis", "ruļļa", "rullim", "rulli", "rullī"].into_iter().enumerate() {
        words.insert(word.to_owned(), Lex::Head(Head::Law, form(k, false)));
    }
    for (k, ending) in MASCULINE_PLURAL.into_iter().enumerate() {
        words.insert(format!("noteikum{ending}"), Lex::Head(Head::Regulation, form(k, true)));
        words.insert(format!("statūt{ending}"), Lex::Head(Head::Other, form(k, true)));
    }
}
