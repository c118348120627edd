//! The marks on a page, read for their text alone: every glyph with its letters and its place.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::{Array, Dict, Name, Number, Object};
use hayro_syntax::page::{Page, Resources};

use crate::pdf::read::drawn::{Drawn, Path, unit};
use crate::pdf::read::encoding::Encoding;
use crate::pdf::read::geometry::{Area, Matrix};
use crate::pdf::read::text_string::decode;

/// How deep forms may stand in forms: a file that goes deeper is broken, or means harm.
const DEEPEST: usize = 12;

/// Something with letters on a page.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    /// Its letters; one sign may stand for several.
    pub(super) text: String,
    /// Where it stands, from the height of its feet to that of its head.
    pub(super) area: Area,
    /// The line its letters stand on, from the upper edge of the page.
    pub(super) baseline: f64,
    /// The size it is set in, in points.
    pub(super) size: f64,
    /// The name of its font.
    pub(super) font: Arc<str>,
    /// Whether its font has no shape for it, and shows an empty box.
    pub(super) unset: bool,
}

/// The fonts of a file, each read once.
pub(super) type Fonts = BTreeMap<(u32, i32), Rc<Encoding>>;

/// The glyphs of a page, in the order of its marks, which is that of reading in a file with tags; and what is drawn for its tags.
pub(super) fn marks(page: &Page<'_>, fonts: &mut Fonts) -> (Vec<Glyph>, Drawn) {
    let transform = page.initial_transform(true).as_coeffs();
    let mut reader = Reader { fonts, glyphs: Vec::new(), open: Vec::new(), drawn: Drawn::new() };
    reader.read(page.typed_operations(), page.resources(), Matrix(transform), 0);
    (reader.glyphs, reader.drawn)
}

/// What `q` keeps and `Q` brings back.
#[derive(Clone)]
struct State {
    space: Matrix,
    font: Option<Rc<Encoding>>,
    size: f64,
    letter_space: f64,
    word_space: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
}

struct Reader<'f> {
    fonts: &'f mut Fonts,
    glyphs: Vec<Glyph>,
    open: Vec<Open>,
    drawn: Drawn,
}

/// A marked content that is open.
#[derive(Default)]
struct Open {
    /// What is to be read in place of its glyphs, and how many there were before.
    spoken: Option<(String, usize)>,
    /// The number tags know it by.
    number: Option<i64>,
    /// Whether its text is part of a picture, as its mark says; other text of a figure is the words that stand for a lost one.
    figure: bool,
}

impl Reader<'_> {
    fn read(&mut self, mut marks: TypedIter<'_>, resources: &Resources<'_>, space: Matrix, depth: usize) {
        let mut state = State { space, font: None, size: 0.0, letter_space: 0.0, word_space: 0.0, stretch: 1.0, leading: 0.0, rise: 0.0 };
        let mut kept = Vec::new();
        let (mut pen, mut line) = (Matrix::IDENTITY, Matrix::IDENTITY);
        let mut path = Path::default();
        while let Some(mark) = marks.next() {
            match mark {
                TypedInstruction::SaveState(_) => kept.push(state.clone()),
                TypedInstruction::RestoreState(_) => state = kept.pop().unwrap_or(state),
                TypedInstruction::Transform(t) => {
                    state.space = matrix([t.0, t.1, t.2, t.3, t.4, t.5]).then(state.space);
                }
                TypedInstruction::BeginText(_) => (pen, line) = (Matrix::IDENTITY, Matrix::IDENTITY),
                TypedInstruction::SetTextMatrix(t) => {
                    line = matrix([t.0, t.1, t.2, t.3, t.4, t.5]);
                    pen = line;
                }
                TypedInstruction::NextLine(by) => next_line(&mut pen, &mut line, by.0.as_f64(), by.1.as_f64()),
                TypedInstruction::NextLineAndSetLeading(by) => {
                    state.leading = -by.1.as_f64();
                    next_line(&mut pen, &mut line, by.0.as_f64(), by.1.as_f64());
                }
                TypedInstruction::NextLineUsingLeading(_) => next_line(&mut pen, &mut line, 0.0, -state.leading),
                TypedInstruction::ShowText(text) => self.show(text.0.as_bytes(), &state, &mut pen),
                TypedInstruction::ShowTexts(texts) => self.show_all(texts.0, &state, &mut pen),
                TypedInstruction::NextLineAndShowText(text) => {
                    next_line(&mut pen, &mut line, 0.0, -state.leading);
                    self.show(text.0.as_bytes(), &state, &mut pen);
                }
                TypedInstruction::ShowTextWithParameters(text) => {
                    (state.word_space, state.letter_space) = (text.0.as_f64(), text.1.as_f64());
                    next_line(&mut pen, &mut line, 0.0, -state.leading);
                    self.show(text.2.as_bytes(), &state, &mut pen);
                }
                TypedInstruction::XObject(name) => self.form(name.0, resources, state.space, depth),
                TypedInstruction::BeginMarkedContent(_) => self.open.push(Open::default()),
                TypedInstruction::BeginMarkedContentWithProperties(begin) => self.begin(begin.0, begin.1, resources),
                TypedInstruction::EndMarkedContent(_) => self.end(),
                other => match path.follow(&other, state.space) {
                    Some(area) => self.draw(area),
                    None => self.set(&mut state, &other, resources),
                },
            }
        }
    }

    /// What changes how text is set.
    fn set(&mut self, state: &mut State, setting: &TypedInstruction<'_, '_>, resources: &Resources<'_>) {
        match setting {
            TypedInstruction::TextFont(font) => {
                state.font = self.font(font.0, resources);
                state.size = font.1.as_f64();
            }
            TypedInstruction::CharacterSpacing(by) => state.letter_space = by.0.as_f64(),
            TypedInstruction::WordSpacing(by) => state.word_space = by.0.as_f64(),
            TypedInstruction::HorizontalScaling(by) => state.stretch = by.0.as_f64() / 100.0,
            TypedInstruction::TextLeading(by) => state.leading = by.0.as_f64(),
            TypedInstruction::TextRise(by) => state.rise = by.0.as_f64(),
            // All other marks of PDF draw, and have no text.
            _ => {}
        }
    }

    fn font(&mut self, name: &Name<'_>, resources: &Resources<'_>) -> Option<Rc<Encoding>> {
        let dict = resources.get_font(name)?;
        let Some(id) = resources.fonts.get_ref(name) else { return Some(Rc::new(Encoding::of(&dict))) };
        let known = self.fonts.entry((id.obj_number, id.gen_number)).or_insert_with(|| Rc::new(Encoding::of(&dict)));
        Some(Rc::clone(known))
    }

    fn show_all(&mut self, texts: &Array<'_>, state: &State, pen: &mut Matrix) {
        for object in texts.iter::<Object<'_>>() {
            match object {
                Object::String(text) => self.show(text.as_bytes(), state, pen),
                Object::Number(back) => {
                    *pen = Matrix::shift(-back.as_f64() / 1000.0 * state.size * state.stretch, 0.0).then(*pen);
                }
                // Nothing else may stand there.
                _ => {}
            }
        }
    }

    fn show(&mut self, bytes: &[u8], state: &State, pen: &mut Matrix) {
        let Some(font) = &state.font else { return };
        for code in font.codes(bytes) {
            let space = if font.bytes == 1 && code == 32 { state.word_space } else { 0.0 };
            let width = font.width(code) / 1000.0 * state.size;
            let place = pen.then(state.space);
            let (foot, head) = (state.rise - 0.2 * state.size, state.rise + 0.75 * state.size);
            let across = width * state.stretch;
            let area = Area::around([(0.0, foot), (across, foot), (0.0, head), (across, head)].map(|corner| place.apply(corner)));
            let [_, _, c, d, _, _] = place.0;
            let baseline = place.apply((0.0, state.rise)).1;
            let (size, unset) = (state.size * c.hypot(d), font.is_unset(code));
            self.glyphs.push(Glyph { text: font.text(code), area, baseline, size, font: Arc::clone(&font.name), unset });
            if self.open.last().is_some_and(|open| open.figure) {
                self.draw(area);
            }
            *pen = Matrix::shift((width + state.letter_space + space) * state.stretch, 0.0).then(*pen);
        }
    }

    /// A picture, or a form: marks of their own, in a space of their own.
    fn form(&mut self, name: &Name<'_>, resources: &Resources<'_>, space: Matrix, depth: usize) {
        let Some(form) = resources.get_x_object(name).filter(|_| depth < DEEPEST) else { return };
        match form.dict().get::<Name<'_>>("Subtype") {
            Some(kind) if kind.as_ref() == b"Form" => {}
            Some(kind) if kind.as_ref() == b"Image" => return self.draw(unit(space)),
            Some(_) | None => return,
        }
        let Ok(marks) = form.decoded() else { return };
        let own = form.dict().get::<Dict<'_>>("Resources").map(Resources::new);
        let within = form.dict().get::<Array<'_>>("Matrix").map_or(Matrix::IDENTITY, |matrix| {
            let mut numbers = matrix.iter::<Number>().map(|number| number.as_f64());
            Matrix(std::array::from_fn(|place| numbers.next().unwrap_or(Matrix::IDENTITY.0[place])))
        });
        self.read(TypedIter::new(&marks), own.as_ref().unwrap_or(resources), within.then(space), depth + 1);
    }

    /// Something is drawn: it belongs to the innermost tag.
    fn draw(&mut self, area: Area) {
        if let Some(number) = self.open.iter().rev().find_map(|open| open.number) {
            self.drawn.entry(number).and_modify(|before| *before = before.with(area)).or_insert(area);
        }
    }

    /// A stretch of marks that may say what is read in its place (`ActualText`).
    fn begin(&mut self, tag: &Name<'_>, properties: &Object<'_>, resources: &Resources<'_>) {
        let dict = match properties {
            Object::Dict(dict) => Some(dict.clone()),
            Object::Name(name) => resources.properties.get::<Dict<'_>>(name),
            // Nothing else may stand there.
            _ => None,
        };
        let text = dict.as_ref().and_then(|dict| dict.get::<hayro_syntax::object::String<'_>>("ActualText"));
        let spoken = text.map(|text| (decode(text.as_bytes()), self.glyphs.len()));
        let number = dict.and_then(|dict| dict.get::<i32>("MCID")).map(i64::from);
        self.open.push(Open { spoken, number, figure: tag.as_ref() == b"Figure" });
    }

    fn end(&mut self) {
        let Some((text, before)) = self.open.pop().and_then(|open| open.spoken) else { return };
        let shown = self.glyphs.split_off(before.min(self.glyphs.len()));
        let Some(first) = shown.first().cloned() else { return };
        let area = shown.iter().fold(first.area, |area, glyph| area.with(glyph.area));
        let unset = shown.iter().any(|glyph| glyph.unset);
        self.glyphs.push(Glyph { text, area, unset, ..first });
    }
}

fn next_line(pen: &mut Matrix, line: &mut Matrix, x: f64, y: f64) {
    *line = Matrix::shift(x, y).then(*line);
    *pen = *line;
}

fn matrix(numbers: [Number; 6]) -> Matrix {
    Matrix(numbers.map(|number| number.as_f64()))
}
