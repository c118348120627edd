// Numbers and lists that were written as strings; FORMAT.md says how.

/** @typedef {{text: string, at: number}} Reader a string and the place reached in it */
/** @typedef {{units: Int32Array, body: Int32Array, extra: Int32Array, long: Int32Array, values?: Float64Array[]}} Postings
 * units, frequencies in the body, the other fields packed (0: none), lengths of the bodies they are in; `values`: what they are worth, once that is known */
/** @typedef {{term: string, root: string, shard: string, place: number, postings: () => Postings}} Term a term, folded, and its place in its shard */

/** The next number. @param {Reader} from @returns {number} */
const next = from => {
  const c = from.text.charCodeAt(from.at++);
  return c < 128 ? c - 32 - +(c > 34) - +(c > 92) : c < 0xE000 ? c - 68 : (c - 0xE000) * 32768 + next(from);
};

/** The next text: how much of `other` it begins with, the length of the rest, the rest. @param {Reader} from @param {string} other */
const nextText = (from, other) => {
  const shared = other.slice(0, next(from)), rest = next(from);
  return shared + from.text.slice(from.at, from.at += rest);
};

/** @param {string} text */
const numbers = text => {
  const from = {text, at: 0}, out = [];
  while (from.at < text.length) out.push(next(from));
  return out;
};

/** The sum of the numbers before each, and of all. @param {string} text */
const sums = text => {
  let sum = 0;
  return [0, ...numbers(text).map(n => sum += n)];
};

/** @param {[string, string]} value @param {string} shard @returns {Term[]} */
const termsOf = ([text, postings], shard) => {
  const from = {text, at: 0}, out = [];
  let term = '', end = 0;
  while (from.at < text.length) {
    term = nextText(from, term);
    const df = next(from), at = end;
    end += next(from);
    /** @type {Postings | undefined} */
    let known;
    out.push({term, root: fold(term), shard, place: out.length, postings: () => known || (known = postingsAt({text: postings, at}, df))});
  }
  return out;
};

/** @param {Reader} from @param {number} df @returns {Postings} */
const postingsAt = (from, df) => {
  const column = (/** @type {(i: number) => number} */ read) => new Int32Array(df).map((_, i) => read(i));
  let unit = 0;
  const units = column(() => unit += next(from)), packed = column(() => next(from)), extra = column(i => packed[i] & 1 && next(from));
  return {units, body: packed.map(a => a >> 1), extra, long: column(i => packed[i] > 1 ? next(from) : 0)};
};
