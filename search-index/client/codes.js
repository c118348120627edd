// Numbers and lists that were written as strings; FORMAT.md says how.

/** @typedef {{text: string, at: number}} Reader a string and the place reached in it */
/** @typedef {{units: Int32Array, body: Int32Array, extra: Int32Array}} Postings units, frequencies of the body, the other fields (0: none) */
/** @typedef {{name: string, terms: string[], folds: string[], df: number[], ends: number[], postings: string, cache: Postings[], ways?: Promise<any>}} TermShard */

/** @param {string} text @returns {Reader} */
const reader = text => ({text, at: 0});

/** The next number. @param {Reader} from @returns {number} */
const next = from => {
  const c = from.text.charCodeAt(from.at++);
  return c < 128 ? c - 32 - +(c > 34) - +(c > 92) : c < 0xE000 ? c - 68 : (c - 0xE000) * 32768 + next(from);
};

/** The next text, which begins as another does: how much of it is shared, the length of the rest, the rest. @param {Reader} from @param {string} other */
const nextText = (from, other) => {
  const shared = other.slice(0, next(from)), rest = next(from);
  return shared + from.text.slice(from.at, from.at += rest);
};

/** @param {string} text */
const numbers = text => {
  const from = reader(text), out = [];
  while (from.at < text.length) out.push(next(from));
  return out;
};

/** Sums of the numbers before each, and of all. @param {number[]} list */
const sums = list => {
  const out = new Int32Array(list.length + 1);
  list.forEach((n, i) => out[i + 1] = out[i] + n);
  return out;
};

/** @param {string} name @param {[string, string]} value @returns {TermShard} */
const termShard = (name, [text, postings]) => {
  const from = reader(text), terms = [], df = [], ends = [];
  let term = '', end = 0;
  while (from.at < text.length) {
    terms.push(term = nextText(from, term));
    df.push(next(from));
    ends.push(end += next(from));
  }
  return {name, terms, folds: terms.map(fold), df, ends, postings, cache: []};
};

/** The postings of a term of a shard. @param {TermShard} shard @param {number} i @returns {Postings} */
const postingsOf = (shard, i) => {
  if (shard.cache[i]) return shard.cache[i];
  const n = shard.df[i], from = {text: shard.postings, at: i && shard.ends[i - 1]};
  const units = new Int32Array(n), body = new Int32Array(n), extra = new Int32Array(n);
  for (let k = 0, unit = 0; k < n; k++) units[k] = unit += next(from);
  for (let k = 0; k < n; k++) body[k] = next(from);
  for (let k = 0; k < n; k++) {
    if (body[k] & 1) extra[k] = next(from);
    body[k] >>= 1;
  }
  return shard.cache[i] = {units, body, extra};
};
