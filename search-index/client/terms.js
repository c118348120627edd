// From a word that was asked to the terms of the index.

/** @typedef {{shard: TermShard, at: number, term: string, factor: number}} Hit a term and how much it counts */
/** @typedef {(name: string, value: Promise<any>, instead: any) => Promise<any>} Try gives `instead` where a file cannot be read, and remembers its name */
/** @typedef {{factor: number, words: {text: string, hits: Hit[]}[]}} Side words that count where they are all */
/** @typedef {{sides: Side[], word: string, token?: Token, phrase: boolean, near: number, form?: string}} Slot what must occur: a word and its synonyms, or a phrase */

/** The number of the shard that has the terms of a folded key. @param {Index} index @param {string} key */
const shardOf = ({manifest: {first}}, key) => {
  let low = 0, high = first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (first[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};

/** Where the terms from a folded key on begin in a shard. @param {TermShard} shard @param {string} key */
const placeOf = ({folds}, key) => {
  let low = 0, high = folds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (folds[middle] < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The terms whose fold is (or, at most `most` of them, begins with) a folded key. @param {Index} index @param {Try} trying @param {string} key @param {number} most @returns {Promise<Hit[]>} */
const termsAt = async (index, trying, key, most) => {
  const found = [], {first} = index.manifest;
  for (let n = shardOf(index, key); n < first.length && found.length < (most || 1 / 0); n++) {
    /** @type {TermShard | null} */
    const shard = await trying('t/' + n, index.shard(n), null);
    for (let at = shard ? placeOf(shard, key) : 0; shard && at < shard.terms.length && (most ? shard.folds[at].startsWith(key) && found.length < most : shard.folds[at] == key); at++)
      found.push({shard, at, term: shard.terms[at], factor: 1});
    if (!most || n + 1 < first.length && !first[n + 1].startsWith(key)) break;
  }
  return found;
};

/** The terms of a word in all languages. @param {Index} index @param {Try} trying @param {string} word @param {boolean} plain @returns {Promise<Hit[]>} */
const exactTerms = async (index, trying, word, plain) => {
  const {folded, other} = index.manifest.weights, rough = word == fold(word);
  const found = await Promise.all(index.languages.map(async ({prefix, keys, sloppy}) => {
    const exact = keys(word).map(key => prefix + key), roots = new Set(exact.map(fold));
    if (rough && !plain && exact.length) for (const key of sloppy(word)) roots.add(prefix + key);
    const terms = (await Promise.all([...roots].map(root => termsAt(index, trying, root, 0)))).flat();
    for (const hit of terms) hit.factor = exact.includes(hit.term) ? 1 : plain ? 0 : rough ? folded : other;
    return terms.filter(hit => hit.factor);
  }));
  return found.flat();
};

const MOST_TERMS = 200;

/** The terms a word that is still being typed may become. @param {Index} index @param {Try} trying @param {string} word @returns {Promise<Hit[]>} */
const longerTerms = async (index, trying, word) => {
  const found = await Promise.all(index.languages.flatMap(({prefix, completions}) => [
    termsAt(index, trying, prefix + fold(word), MOST_TERMS),
    ...new Set(completions(word).map(fold))].map(async key => typeof key == 'string' ? termsAt(index, trying, prefix + key, 0) : key)));
  /** @type {Map<string, Hit>} */
  const once = new Map();
  for (const hit of found.flat()) once.set(hit.term, {...hit, factor: index.manifest.weights.prefix});
  /** @param {Hit} hit */
  const order = hit => hit.shard.folds[hit.at];
  return [...once.values()].sort((a, b) => order(a) < order(b) ? -1 : order(a) > order(b) || a.term > b.term ? 1 : -1).slice(0, MOST_TERMS);
};

/** Whether a word can be added to or mended: numbers cannot. @param {string} word @param {number} least */
const growing = (word, least) => word.length >= least && word.length <= 60 && !/^[0-9]/.test(word);
