// From what was typed to the slots that must occur, each with its terms.

const MOST_SLOTS = 16;

/** @param {Side[]} sides @param {string} word @param {boolean} phrase @param {number} near @param {Token} [token] @returns {Slot} */
const slotOf = (sides, word, phrase = false, near = -1, token) => ({sides, word, phrase, near, token});

/** The slots that are asked, and those that are excluded, without their terms. @param {Index} index @param {Query} query */
const slotsOf = (index, {items}) => {
  const asked = /** @type {Slot[]} */ ([]), excluded = /** @type {Slot[]} */ ([]), stops = /** @type {Slot[]} */ ([]);
  const {synonyms, weights: {synonym}} = index.manifest;
  /** @param {string[]} words @param {number} factor @returns {Side} */
  const side = (words, factor) => ({factor, words: words.map(text => ({text, hits: []}))});
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    const words = item.words.map(({text}) => text), row = [...words];
    for (let k = i + 1; !item.phrase && items[k]; k++) row.push(/** @type {Item} */ (items[k]).words[0].text);
    const fitting = item.phrase || item.out ? [] : synonyms.filter(([left]) => begins(index, row, 0, left));
    const length = Math.max(0, ...fitting.map(([left]) => left.length));
    const sides = fitting.filter(([left]) => left.length == length).flatMap(([, right]) => right.map(words => side(words, synonym)));
    const slot = slotOf([side(item.phrase ? words : row.slice(0, length || 1), 1), ...sides], words[0], item.phrase, item.near, length > 1 || item.phrase ? undefined : item.words[0]);
    const stop = !item.phrase && length < 2 && index.languages[0].isStop(words[0]);
    (item.out ? excluded : stop ? stops : asked).push(slot);
    i += Math.max(0, length - 1);
  }
  return {asked: (asked.length ? asked : stops).slice(0, MOST_SLOTS), excluded: excluded.slice(0, MOST_SLOTS)};
};

/** Finds the terms of a slot. @param {Index} index @param {Try} trying @param {Slot} slot @param {boolean} plain @param {string} typed the word still being typed */
const fill = async (index, trying, slot, plain, typed) => {
  const {sides, word, phrase, token} = slot;
  if (plain) sides.length = 1;
  await Promise.all(sides.flatMap(({words}, i) => words.map(async one => {
    one.hits = await exactTerms(index, trying, one.text, plain);
    if (!phrase && !i && one.text == typed && !plain) one.hits.push(...await longerTerms(index, trying, typed));
  })));
  const [{words: [own]}] = sides;
  if (plain || !token || sides.some(({words}) => words.some(({hits}) => hits.length))) return;
  if (growing(word, 3)) own.hits = await longerTerms(index, trying, word);
  if (own.hits.length || !growing(word, 1)) return;
  const near = await nearest(index, trying, word);
  if (near) {
    own.hits = near.hits;
    slot.form = near.form;
  }
};
