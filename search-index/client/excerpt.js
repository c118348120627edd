// The stretch of a text where most of what was asked stands together, with every form of it marked.

/** @typedef {{text: string, mark: boolean}} Piece */

const EXCERPT = 200;

/** @param {Language[]} languages @param {string} text @param {Map<string, Slot>} terms the slot each term was found for @returns {Piece[]} */
const excerptOf = (languages, text, terms) => {
  const marks = tokens(text).flatMap(({start, end, text: word}) => {
    const slot = languages.flatMap(({prefix, keys}) => keys(word).map(key => terms.get(prefix + key))).find(slot => slot);
    return slot ? [{start, end, slot}] : [];
  });
  let best = 0, from = 0;
  for (const {start} of marks) {
    const near = marks.filter(one => one.start >= start && one.end < start + EXCERPT * .7), value = new Set(near.map(one => one.slot)).size * 20 + near.length;
    if (value > best) [best, from] = [value, start];
  }
  from = Math.max(0, Math.min(from - EXCERPT / 4, text.length - EXCERPT));
  if (from) from += text.slice(from).search(/\s|$/);
  const cut = text.length > from + EXCERPT, to = from + text.slice(from, from + EXCERPT).replace(cut ? /\s\S*$/ : '', '').length, pieces = /** @type {Piece[]} */ ([]);
  const push = (/** @type {string} */ text, mark = false) => pieces.push({text, mark});
  push(from ? '…' : '');
  for (const {start, end} of marks) if (start >= from && end <= to) {
    push(text.slice(from, start));
    push(text.slice(start, from = end), true);
  }
  push(text.slice(from, to) + (cut ? '…' : ''));
  return pieces;
};
