// Reads what was typed: words, phrases, exclusions and filters. Nothing typed is an error.

/** @typedef {{words: Token[], phrase: boolean, near: number, out: boolean, row: number}} Item a phrase or a word; `near`: −1 where words must follow one another; `out`: excluded; words of one row stand side by side */
/** @typedef {{facet: number, value: string, out: boolean, start: number, end: number}} Filter */
/** @typedef {{text: string, items: Item[], filters: Filter[], asked: string[]}} Query `asked`: all words outside filters */

const QUOTE = /["„“”«»]/, QUOTES = /["„“”«»](~\d+)?/g;

/** @param {Question} q @param {string} typed @returns {Query} */
const parsed = ({facets}, typed) => {
  const text = [...typed.slice(0, 800)].slice(0, 400).join(''), all = tokens(text), items = /** @type {Item[]} */ ([]), filters = /** @type {Filter[]} */ ([]);
  for (let at = 0, row = 0, out = false; at < text.length;) {
    const token = all.find(({start}) => start == at), close = closing(text, at);
    let end = token ? token.end : 0;
    if (close) {
      const [mark = '', near = 51] = /^~(\d+)/.exec(text.slice(close + 1)) || [], is = +near < 51;
      const words = all.filter(({start}) => start > at && start < close);
      end = close + 1 + (is ? mark.length : 0);
      if (words.length) items.push({words, phrase: true, near: is ? +near : -1, out, row: row + 1});
      row += 2;
    } else if (token) {
      const facet = text[end] == ':' ? facets.findIndex(({words}) => words.includes(fold(token.text))) : -1, close = closing(text, end + 1);
      const value = facet < 0 ? '' : close ? text.slice(end + 1, close + 1) : text.slice(end + 1).split(/\s/, 1)[0];
      if (value) {
        end += 1 + value.length;
        filters.push({facet, value: like(value.replace(/["„“”«»]/g, '')), out, start: at, end});
      } else items.push({words: [token], phrase: false, near: -1, out, row: row + +out});
      if (out || value) row += 2;
    }
    out = !end && text[at] == '-' && !(text[at - 1] || '').trim() && /^["„“”«»\p{L}\p{N}]/u.test(text.slice(at + 1));
    at = end || at + 1;
  }
  return {text, items, filters, asked: items.flatMap(({words}) => words.map(({text}) => text))};
};

/** Where the quotation that is opened at `at` is closed, or 0. @param {string} text @param {number} at */
const closing = (text, at) => {
  const length = text.slice(at + 1).search(QUOTE);
  return QUOTE.test(text[at]) && length >= 0 ? at + 1 + length : 0;
};

/** @param {string} text */
const like = text => fold(text.toLowerCase());

/** Whether each tuple may be: one filter of a facet must fit, and none that excludes. @param {Question} q @param {Filter[]} filters */
const allowedTuples = ({facets, tuples}, filters) => {
  const tests = filters.map(({facet, value: asked, out}) => {
    const {rule, values} = facets[facet], year = /^\d{1,4}$/.test(asked) ? +asked : NaN;
    /** @type {((value: FacetValue) => boolean)[]} */
    const ways = [({id}) => like(id) == asked, ({words, label}) => [...words, label].some(word => like(word) == asked), ({label}) => asked.length > 2 && like(label).startsWith(asked)];
    const way = ways.find(way => values.some(way));
    return {facet, out, fits: (/** @type {number[]} */ {[facet]: value}) => rule == 'is' ? way && values[value] && way(values[value]) : value > 0 && (rule == 'from' ? value >= year : value <= year)};
  });
  return tuples.map(tuple => tests.every(({facet, out, fits}) => out ? !fits(tuple) : tests.some(other => other.facet == facet && !other.out && other.fits(tuple))));
};
