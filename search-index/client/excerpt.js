// Where a text has what was asked, in every form of it.

/** @typedef {{start: number, end: number, slot: Slot}} Mark a word and what it was found for */

/** @param {Language[]} languages @param {string} text @param {Map<string, Slot>} terms the slot each term was found for @returns {Mark[]} */
const marksOf = (languages, text, terms) => tokens(text).flatMap(({start, end, text: word}) => {
  const slot = languages.flatMap(({prefix, keys}) => keys(word).map(key => terms.get(prefix + key))).find(slot => slot);
  return slot ? [{start, end, slot}] : [];
});
