// The stretch of a text where most of what was asked stands together, with every form of it marked.

/** @typedef {{text: string, mark: boolean}} Piece */

const EXCERPT = 200;

/** The terms that were found, and the slot of each. @param {Slot[]} slots */
const termsOf = slots => new Map(slots.flatMap(({sides}, slot) => sides.flatMap(({words}) => words.flatMap(({hits}) => hits.map(({term}) => /** @type {const} */ ([term, slot]))))));

/** @param {Index} index @param {string} text @param {Map<string, number>} terms @returns {Piece[]} */
const excerptOf = ({languages}, text, terms) => {
  const marks = tokens(text).flatMap(({start, end, text: word}) => {
    for (const {prefix, keys} of languages) for (const key of keys(word)) {
      const slot = terms.get(prefix + key);
      if (slot !== undefined) return [{start, end, slot}];
    }
    return [];
  });
  let best = 0, from = 0, to = 0;
  marks.forEach(({start}, i) => {
    const cluster = marks.slice(i, i + 20).filter(({end}) => end - start <= EXCERPT), value = new Set(cluster.map(({slot}) => slot)).size * 20 + cluster.length;
    if (value <= best) return;
    best = value;
    from = start;
    to = cluster[cluster.length - 1]?.end ?? start;
  });
  from = Math.max(0, Math.min(from - (EXCERPT - to + from >> 1), text.length - EXCERPT));
  to = Math.max(to, from + EXCERPT);
  const first = marks.find(({end}) => end > from);
  if (from) from = Math.min(from + Math.max(0, text.slice(from).search(/\s/)), first ? first.start : from);
  if (to < text.length) to = Math.max(from + text.slice(from, to + 1).search(/\s\S*$/), ...marks.filter(({end}) => end <= to).map(({end}) => end));
  else to = text.length;
  const pieces = /** @type {Piece[]} */ ([]), push = (/** @type {string} */ text, mark = false) => text && pieces.push({text, mark});
  let at = from;
  push(from ? '…' : '');
  for (const {start, end} of marks) if (start >= from && end <= to) {
    push(text.slice(at, start));
    push(text.slice(start, at = end), true);
  }
  push(text.slice(at, to) + (to < text.length ? '…' : ''));
  return pieces;
};
