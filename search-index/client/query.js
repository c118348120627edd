// Reads what was typed: words, phrases, exclusions and filters. Nothing typed is an error.

/** @typedef {{words: Token[], phrase: boolean, near: number, out: boolean}} Item a phrase, or a word (one token); `near`: −1 where the words must follow one another; `out`: excluded */
/** @typedef {{facet: number, value: string, out: boolean}} Filter */
/** @typedef {{text: string, items: (Item | null)[], filters: Filter[], tokens: Token[], spans: number[][]}} Query `null` parts words that do not stand in a row; tokens are those outside filters, spans the places of filters */

const QUOTES = '"„“”«»';

/** @param {Index} index @param {string} typed @returns {Query} */
const parsed = ({manifest}, typed) => {
  const text = [...typed.slice(0, 800)].slice(0, 400).join(''), all = tokens(text);
  /** @type {Query} */
  const query = {text, items: [], filters: [], tokens: [], spans: []};
  let out = false;
  for (let at = 0; at < text.length;) {
    const open = QUOTES.includes(text[at]) ? closing(text, at) : -1, token = all.find(({start}) => start == at);
    const facet = token && text[token.end] == ':' ? manifest.facets.findIndex(({words}) => words.includes(fold(token.text))) : -1;
    const value = token && facet >= 0 && valueAt(text, token.end + 1);
    if (open >= 0) {
      const near = /^~(\d+)/.exec(text.slice(open + 1)), n = near && +near[1] <= 50 ? +near[1] : -1;
      const words = all.filter(({start}) => start > at && start < open);
      if (words.length) query.items.push(null, {words, phrase: true, near: n, out}, null);
      query.tokens.push(...words);
      at = open + 1 + (near && n >= 0 ? near[0].length : 0);
    } else if (token && value) {
      const end = token.end + 1 + value.length;
      query.filters.push({facet, value: fold([...value].filter(c => !QUOTES.includes(c)).join('').toLowerCase()), out});
      query.items.push(null);
      query.spans.push([at, at = end]);
    } else if (token) {
      if (out) query.items.push(null);
      query.items.push({words: [token], phrase: false, near: -1, out});
      if (out) query.items.push(null);
      query.tokens.push(token);
      at = token.end;
    } else {
      const after = text[at + 1] || '';
      out = text[at] == '-' && (!at || !text[at - 1].trim()) && (QUOTES.includes(after) || /[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3)[Symbol.iterator]().next().value || ''));
      at++;
      continue;
    }
    out = false;
  }
  return query;
};

/** Where the quotation opened at `at` is closed, or −1. @param {string} text @param {number} at */
const closing = (text, at) => {
  while (++at < text.length) if (QUOTES.includes(text[at])) return at;
  return -1;
};

/** The value of a filter as it was typed, or nothing. @param {string} text @param {number} at */
const valueAt = (text, at) => {
  const end = QUOTES.includes(text[at]) ? closing(text, at) + 1 : 0;
  return end ? text.slice(at, end) : text.slice(at).split(/\s/, 1)[0];
};

/** Which tuples may be: one filter of a facet must fit and none that excludes. @param {Index} index @param {Filter[]} filters @returns {boolean[]} */
const allowedTuples = ({manifest: {facets, tuples}}, filters) => {
  const tests = filters.map(({facet, value, out}) => ({facet, out, fits: fitting(facets[facet], value)}));
  return tuples.map(tuple => tests.every(({facet, out, fits}) =>
    out ? !fits(tuple[facet]) : tests.some(other => other.facet == facet && !other.out && other.fits(tuple[facet]))));
};

/** Whether a value of a facet is the one asked. @param {Facet} facet @param {string} asked @returns {(value: number) => boolean} */
const fitting = ({rule, values}, asked) => {
  const year = /^\d{1,4}$/.test(asked) ? +asked : NaN;
  if (rule != 'is') return value => value > 0 && (rule == 'from' ? value >= year : value <= year);
  const like = (/** @type {string} */ text) => fold(text.toLowerCase());
  /** @type {((value: FacetValue) => boolean)[]} */
  const ways = [({id}) => like(id) == asked, ({words, label}) => [...words, label].some(word => like(word) == asked), ({label}) => asked.length > 2 && like(label).startsWith(asked)];
  const way = ways.find(way => values.some(way));
  return value => !!way && value >= 0 && way(values[value]);
};
