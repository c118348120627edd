// From what was asked to the terms of the index.

/** @typedef {Term & {factor: number}} Hit a term and how much it counts */
/** @typedef {{text: string, hits: Hit[]}} Word */
/** @typedef {{sides: {factor: number, words: Word[]}[], phrase: boolean, near: number, out: boolean, token: Token, form?: string}} Slot what must occur: a phrase, or a word and its synonyms; words of a side count where they are all; `form`: a word that stands for one not found */

const MOST_TERMS = 200, MOST_SLOTS = 16;

/** The terms whose root is `key` or, at most `most` of them, begins with it. @param {Question} q @param {string} key @param {number} [most] @returns {Promise<Term[]>} */
const termsAt = async ({first, get}, key, most) => {
  const found = /** @type {Term[]} */ ([]), other = key.includes(':');
  let n = first.findIndex(root => root > key);
  n = n < 0 ? first.length - 1 : n && n - 1;
  do found.push(...(/** @type {Term[]} */ (await get('t/' + n) || [])).filter(({root}) => most ? root.startsWith(key) && root.includes(':') == other : root == key));
  while (most && found.length < most && first[++n]?.startsWith(key));
  return found.slice(0, most);
};

/** @param {Question} q @param {string[]} roots @returns {Promise<Term[]>} */
const termsOfAll = async (q, roots) => (await Promise.all([...new Set(roots)].map(root => termsAt(q, root)))).flat();

/** The terms of a word in all languages. @param {Question} q @param {string} word @returns {Promise<Hit[]>} */
const exactTerms = async (q, word) => {
  const rough = word == fold(word), {folded, other} = q.weights;
  return (await Promise.all(q.languages.map(async ({prefix, keys, sloppy}) => {
    const exact = keys(word).map(key => prefix + key), more = exact[0] && rough && !q.plain ? sloppy(word).map(key => prefix + key) : [];
    return (await termsOfAll(q, [...exact.map(fold), ...more])).map(term => ({...term, factor: exact.includes(term.term) ? 1 : q.plain ? 0 : rough ? folded : other}));
  }))).flat().filter(({factor}) => factor);
};

/** The order of terms. @param {Term} a @param {Term} b */
const inOrder = (a, b) => a.root < b.root || a.root == b.root && a.term < b.term ? -1 : 1;

/** The terms a word may become that is still being typed. @param {Question} q @param {string} word @returns {Promise<Hit[]>} */
const longerTerms = async (q, word) => {
  const found = (await Promise.all(q.languages.flatMap(({prefix, completions}) => [
    termsAt(q, prefix + fold(word), MOST_TERMS), termsOfAll(q, completions(word).map(key => prefix + fold(key)))]))).flat();
  return [...new Set(found)].sort(inOrder).slice(0, MOST_TERMS).map(term => ({...term, factor: q.weights.prefix}));
};

/** Whether a word can be added to or mended: numbers cannot. @param {string} word @param {number} least */
const growing = (word, least) => word.length >= least && word.length <= 60 && !/^[0-9]/.test(word);

/** The slots that are asked, and those that are excluded, with their terms. @param {Question} q @param {Item[]} items */
const slotsOf = async (q, items) => {
  const slots = /** @type {(Slot & {stop: boolean})[]} */ ([]), {synonyms, weights} = q;
  for (let i = 0; i < items.length;) {
    const {words, row, ...item} = items[i], texts = words.map(({text}) => text);
    const follow = items.slice(i).filter(other => other.row == row).map(({words: [{text}]}) => text), fitting = item.phrase || item.out ? [] : synonyms.filter(([from]) => begins(q, follow, from));
    const length = Math.max(1, ...fitting.map(([from]) => from.length)), others = fitting.filter(([from]) => from.length == length && !q.plain).flatMap(([, to]) => to);
    slots.push({...item, token: words[0], stop: !item.phrase && length < 2 && q.languages[0].isStop(texts[0]),
      sides: [item.phrase ? texts : follow.slice(0, length), ...others].map((words, k) => ({factor: k ? weights.synonym : 1, words: words.map(text => ({text, hits: []}))}))});
    i += length;
  }
  const asked = slots.filter(({out}) => !out), some = asked.some(({stop}) => !stop);
  const kept = [...asked.filter(({stop}) => !stop || !some).slice(0, MOST_SLOTS), ...slots.filter(({out}) => out).slice(0, MOST_SLOTS)];
  await Promise.all(kept.map(slot => fill(q, slot)));
  return kept;
};

/** Finds the terms of a slot; a word without any is tried as a beginning, then with what is near. @param {Question} q @param {Slot} slot */
const fill = async (q, slot) => {
  const {sides, phrase, out} = slot, all = sides.flatMap(({words}) => words), own = sides[0].words, [word] = own;
  await Promise.all(all.map(async word => word.hits = await exactTerms(q, word.text)));
  if (phrase || out || q.plain) return;
  for (const word of own) if (word.text == q.typed) word.hits.push(...await longerTerms(q, q.typed));
  if (own[1] || all.some(({hits}) => hits[0])) return;
  if (growing(word.text, 3)) word.hits = await longerTerms(q, word.text);
  if (!word.hits[0] && growing(word.text, 1)) await mend(q, slot, word);
};
