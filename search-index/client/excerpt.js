// The stretch of a text where most of what was asked stands together, with every form of it marked.

/** @typedef {{text: string, mark: boolean}} Piece */

const EXCERPT = 200;

/** @param {Index} index @param {string} text @param {Map<string, Slot>} terms @returns {Piece[]} */
const excerptOf = ({languages}, text, terms) => {
  const marks = tokens(text).flatMap(({start, end, text: word}) => {
    const slot = languages.flatMap(({prefix, keys}) => keys(word).map(key => terms.get(prefix + key))).find(slot => slot);
    return slot ? [{start, end, slot}] : [];
  });
  let best = 0, from = 0, to = 0;
  marks.forEach(({start}, i) => {
    const cluster = marks.slice(i, i + 20).filter(({end}) => end < start + EXCERPT), value = new Set(cluster.map(({slot}) => slot)).size * 20 + cluster.length;
    if (value > best) [best, from, to] = [value, start, Math.max(start, ...cluster.map(({end}) => end))];
  });
  from = Math.max(0, Math.min((from + to - EXCERPT) >> 1, text.length - EXCERPT));
  to = from + EXCERPT;
  if (from) from += Math.max(0, text.slice(from).search(/(?:\s)/));
  if (to < text.length) to = from + Math.max(EXCERPT / 2, text.slice(from, to + 1).search(/\s\S*$/));
  const pieces = /** @type {Piece[]} */ ([]), push = (/** @type {string} */ text, mark = false) => text && pieces.push({text, mark});
  push(from ? '…' : '');
  for (const {start, end} of marks) if (start >= from && end <= to) {
    push(text.slice(from, start));
    push(text.slice(start, from = end), true);
  }
  push(text.slice(from, to) + (to < text.length ? '…' : ''));
  return pieces;
};
