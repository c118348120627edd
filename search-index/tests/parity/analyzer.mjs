// Reads client/analyze.js as the browser does and holds it to vectors.json and, where given, to what Rust found: node analyzer.mjs [CASES.json]
import { readFileSync } from 'node:fs';

const beside = path => new URL(`../../${path}`, import.meta.url);
const read = path => readFileSync(beside(path), 'utf8');
const { tokens, fold, analyzer } = new Function(`'use strict'; ${read('client/analyze.js')} return { tokens, fold, analyzer };`)();
const cases = process.argv[2] ? JSON.parse(readFileSync(process.argv[2], 'utf8')) : null;
const tables = cases?.tables ?? { lv: JSON.parse(read('tables/lv.json')), en: { ...JSON.parse(read('tables/en.json')), exceptions: {} } };
const empty = { vowels: '', heads: '', stop: '', start: [], complete: '', steps: {} };
const made = new Map();
const of = language => made.get(language) ?? made.set(language, analyzer({ ...empty, ...tables[language] })).get(language);

let failures = 0;
const hold = (right, ...words) => {
  if (!right && ++failures <= 40) console.error(...words);
};
const same = (a, b, ...words) => hold(JSON.stringify(a) === JSON.stringify(b), ...words, a, '≠', b);
const meet = (a, b) => a.some(key => b.includes(key));

const vectors = JSON.parse(read('vectors.json'));
for (const [name, language, forms] of vectors.joined) {
  const [lemma, ...rest] = forms.split(' ');
  for (const form of rest) hold(meet(of(language).keys(lemma), of(language).keys(form)), name, lemma, form, of(language).keys(form));
}
for (const [language, a, b] of vectors.apart) hold(!meet(of(language).keys(a), of(language).keys(b)), a, b);
for (const [language, word, keys] of vectors.keys) same(of(language).keys(word), keys.split(' '), word);
for (const [language, typed, meant] of vectors.sloppy) hold(meet(of(language).sloppy(typed), of(language).keys(meant).map(fold)), 'sloppy', typed, of(language).sloppy(typed));
for (const [language, typed, meant] of vectors.completions) hold(meet(of(language).completions(typed), of(language).keys(meant)), 'completions', typed, of(language).completions(typed));
for (const [language, word, stop] of vectors.stop) same(of(language).isStop(word), stop, word);
for (const [text, words, places] of vectors.tokens) {
  same(tokens(text).map(token => token.text).join(' '), words, text);
  same(tokens(text).flatMap(token => [token.start, token.end]), places, text);
}

for (const [language, words] of Object.entries(cases?.words ?? {})) {
  for (const [word, keys, sloppy, completions] of words) {
    same(of(language).keys(word), keys, language, word, 'keys');
    same(of(language).sloppy(word), sloppy, language, word, 'sloppy');
    if (completions) same(of(language).completions(word), completions, language, word, 'completions');
    same(fold(word), fold(fold(word)), word);
  }
}
for (const { file, text, tokens: expected } of cases?.texts ?? []) same(tokens(text).map(token => [token.start, token.end, token.text]), expected, file);

console.log(`${Object.values(cases?.words ?? {}).flat().length} words, ${cases?.texts?.length ?? 0} texts, ${failures} differences`);
process.exit(failures ? 1 : 0);
