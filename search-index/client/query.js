// Reads what was typed: words, phrases, exclusions and filters. Nothing typed is an error.

/** @typedef {{words: string[], phrase: boolean, near: number, out: boolean, row: number, start: number, end: number}} Item a phrase or a word
 * `near`: −1 where words must follow one another; `out`: excluded; words of one `row` stand side by side */
/** @typedef {{facet: number, value: string, out: boolean}} Filter */

const QUOTES = /["„“”«»](~\d+)?/g;

/** `open`: the word that reaches the end; `asked`: all words outside filters. @param {Question} q @param {string} typed */
const parsed = ({facets}, typed) => {
  const text = [...typed.slice(0, 800)].slice(0, 400).join(''), all = tokens(text), items = /** @type {Item[]} */ ([]), filters = /** @type {Filter[]} */ ([]);
  let open = '';
  for (let at = 0, row = 0, out = false; at < text.length;) {
    const [quoted, inside, near = -1] = /^["„“”«»]([^"„“”«»]*)["„“”«»](?:~0*([1-4]?\d|50)(?!\d))?/.exec(text.slice(at)) || [], token = all.find(one => one.start == at);
    let words = quoted ? tokens(inside).map(one => one.text) : [], end = at + (quoted || '').length, alone = out || !!quoted;
    if (!quoted && token) {
      end = token.end;
      const facet = text[end] == ':' ? facets.findIndex(one => one.words.includes(fold(token.text))) : -1, [value] = facet < 0 ? [] : /^(?:["„“”«»][^"„“”«»]*["„“”«»]|\S+)/.exec(text.slice(end + 1)) || [];
      if (value) {
        end += 1 + value.length;
        alone = true;
        filters.push({facet, value: like(value.replace(QUOTES, '')), out});
      } else {
        words = [token.text];
        if (!out && end == text.length) open = token.text;
      }
    }
    if (alone && end > at) row += 2;
    if (words[0]) items.push({words, phrase: !!quoted, near: +near, out, row: row - +alone, start: at, end});
    out = text[at] == '-' && !(text[at - 1] || '').trim();
    at = Math.max(end, at + 1);
  }
  return {text, open, items, filters, asked: items.flatMap(one => one.words)};
};

/** @param {string} text */
const like = text => fold(text.toLowerCase());

/** Whether each tuple may be: one filter of a facet must fit, and none that excludes. @param {Question} q @param {Filter[]} filters */
const allowedTuples = ({facets, tuples}, filters) => {
  const tests = filters.map(({facet, value: asked, out}) => {
    const {rule, values} = facets[facet], year = /^\d{1,4}$/.test(asked) ? +asked : NaN;
    const ranks = values.map(({id, label, words}) => like(id) == asked ? 0 : [...words, label].some(word => like(word) == asked) ? 1 : asked.length > 2 && like(label).startsWith(asked) ? 2 : 3), best = Math.min(2, ...ranks);
    return {facet, out, fits: (/** @type {number[]} */ {[facet]: value}) => rule == 'is' ? ranks[value] == best : value > 0 && (rule == 'from' ? value >= year : value <= year)};
  });
  return tuples.map(tuple => tests.every(({facet, out, fits}) => out ? !fits(tuple) : tests.some(other => other.facet == facet && !other.out && other.fits(tuple))));
};
