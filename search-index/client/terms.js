// From what was asked to the terms of the index.

/** @typedef {Term & {factor: number}} Hit a term and how much it counts */
/** @typedef {Item & {sides: Hit[][][], mended?: string}} Slot what must occur: a phrase, or a word and its synonyms
 * `sides`: of each side the terms of each word; words of a side count where they are all; `mended`: a word that stands for one not found */

const MOST_TERMS = 200, MOST_SLOTS = 16;

/** The terms whose root is `key` or, at most `most` of them, begins with it. @param {Question} q @param {string} key @param {number} [most] */
const termsAt = ({first, get}, key, most) => {
  const found = /** @type {Term[]} */ ([]), other = key.includes(':');
  let n = [...first, '\uffff'].findIndex(root => root > key);
  n -= +!!n;
  do found.push(...(/** @type {Term[]} */ (get('t/' + n) || [])).filter(({root}) => most ? root.startsWith(key) && root.includes(':') == other : root == key));
  while (most && found.length < most && first[++n]?.startsWith(key));
  return found.slice(0, most);
};

/** @param {Iterable<Term>} terms @param {(term: Term) => number} factor @returns {Hit[]} */
const weighted = (terms, factor) => [...terms].map(term => ({...term, factor: factor(term)})).filter(one => one.factor);

/** The terms of roots in all languages. @param {Question} q @param {(language: Language) => string[]} roots */
const termsOfAll = (q, roots) => new Set(q.languages.flatMap(language => roots(language).flatMap(root => termsAt(q, language.prefix + root))));

/** The terms of a word, and those of its kin, at `kin` of what it counts. @param {Question} q @param {string} word @param {number} by @param {number} kin */
const exactTerms = (q, word, by, kin) => {
  const {languages, plain, weights} = q, names = languages.flatMap(({prefix, keys}) => keys(word).map(key => prefix + key)), other = plain ? 0 : word == fold(word) ? weights.folded : weights.other;
  return [...weighted(termsOfAll(q, ({roots}) => roots(word)), ({term}) => by * (names.includes(term) ? 1 : other)),
    ...weighted(termsOfAll(q, language => kin ? language.roots(word).flatMap(language.kin) : []), () => by * kin)];
};

/** The order of terms. @param {Term} a @param {Term} b */
const inOrder = (a, b) => a.root < b.root || a.root == b.root && a.term < b.term ? -1 : 1;

/** The terms a word may become that is still being typed. @param {Question} q @param {string} word */
const longerTerms = (q, word) => {
  const found = q.languages.flatMap(({prefix}) => termsAt(q, prefix + fold(word), MOST_TERMS));
  return weighted([...new Set([...found, ...termsOfAll(q, one => one.completions(word).map(fold))])].sort(inOrder).slice(0, MOST_TERMS), () => q.weights.prefix);
};

/** Whether a word can be added to: numbers cannot. @param {string} word @param {number} least */
const growing = (word, least) => word.length >= least && !/^[0-9]/.test(word);

/** The slots that are asked, and those that are excluded, with their terms. @param {Question} q @param {Item[]} items */
const slotsOf = (q, items) => {
  const slots = /** @type {[Item, string[][]][][]} */ ([[], [], []]);
  for (let i = 0; i < items.length;) {
    const item = items[i], {phrase, out, row} = item, words = phrase ? item.words : items.slice(i).filter(other => other.row == row).flatMap(one => one.words);
    const fitting = phrase || out ? [] : q.synonyms.filter(([from]) => begins(q, words, from)), length = Math.max(1, ...fitting.map(([from]) => from.length));
    const own = phrase ? words : words.slice(0, length), others = q.plain ? [] : fitting.filter(([from]) => from.length == length).flatMap(([, to]) => to);
    slots[out ? 2 : +(length < 2 && !phrase && q.languages[0].isStop(own[0]))].push([item, [own, ...others]]);
    i += length;
  }
  const [asked, stops, excluded] = slots.map(list => list.slice(0, MOST_SLOTS));
  return [asked[0] ? asked : stops, excluded].map(list => list.map(([item, words]) => filled(q, item, words)));
};

/** A slot with its terms; a word without any is tried as a beginning, then with what is near. @param {Question} q @param {Item} item @param {string[][]} words */
const filled = (q, item, words) => {
  const {typed, weights, missing} = q, exact = item.phrase || item.out || q.plain, sides = words.map((side, k) => side.map(word => exactTerms(q, word, k ? weights.synonym : 1, exact ? 0 : weights.kin)));
  const slot = /** @type {Slot} */ ({...item, sides});
  if (exact) return slot;
  const [own] = sides, [[word, more]] = words;
  own.forEach((hits, i) => words[0][i] == typed && hits.push(...longerTerms(q, typed)));
  if (more || sides.flat(2)[0] || missing.size) return slot;
  if (growing(word, 3)) own[0] = longerTerms(q, word);
  if (!own[0][0] && !missing.size) mend(q, slot, word);
  return slot;
};
