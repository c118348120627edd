// An index as it is asked: the manifest, ready to use, and the files beside it.

/** @typedef {{k1: number, b: number, titleB: number, heading: number, title: number, number: number, aside: number, second: number, folded: number, other: number, prefix: number, fuzzy: number, synonym: number, inflected: number}} Weights */
/** @typedef {{id: string, label: string, words: string[]}} FacetValue */
/** @typedef {{name: string, label: string, words: string[], rule: 'is' | 'from' | 'until', values: FacetValue[]}} Facet */
/** @typedef {{hash: string, language: string, analyzers: Object<string, Table>, pages: number, units: number, average: {body: number, title: number}, weights: Weights, first: string[], letters: string[], norms: string, runs: string, texts: string, perDisplay: number, facets: Facet[], tuples: number[][], levels: {prefix: string, words: string[]}[], ordinals: Object<string, number>, groups: {key: string, label: string, names: string[][]}[], synonyms: [string[], string[][]][], distinct: string[][], words: Object<string, string>}} Manifest */
/** @typedef {{prefix: string, keys: (word: string) => string[], sloppy: (word: string) => string[], completions: (word: string) => string[], isStop: (word: string) => boolean}} Language */
/** @typedef {[url: string, title: string, number: string, runs: number[], sections: string[][]]} Display a page as it is shown */
/** @typedef {{manifest: Manifest, languages: Language[], norms: Float64Array, starts: Int32Array, pageOf: Int32Array, texts: Int32Array, file: (name: string) => Promise<any>, shard: (n: number) => Promise<TermShard>, tuples: () => Promise<Int32Array>, display: (page: number) => Promise<Display>}} Index */

/** @template T @param {(word: string) => T} make @returns {(word: string) => T} */
const remembering = make => {
  /** @type {Map<string, T>} */
  const known = new Map();
  return word => {
    if (!known.has(word)) known.set(word, make(word));
    return /** @type {T} */ (known.get(word));
  };
};

/** @param {Manifest} manifest @param {Load} load @returns {Index} */
const prepared = (manifest, load) => {
  const {language, weights: {b}, average} = manifest, file = keeping(name => load(manifest.hash + '/' + name));
  const starts = sums(numbers(manifest.runs)), pageOf = new Int32Array(manifest.units);
  for (let page = 0; page < manifest.pages; page++) pageOf.fill(page, starts[page], starts[page + 1]);
  const shards = keeping(async name => termShard(name, await file(name)));
  const tuples = keeping(async name => {
    const out = new Int32Array(manifest.units), runs = numbers(await file(name));
    for (let i = 0, at = 0; i < runs.length; i += 2) out.fill(runs[i + 1], at, at += runs[i]);
    return out;
  });
  return {
    manifest, starts, pageOf, file,
    norms: Float64Array.from(numbers(manifest.norms), length => 1 - b + b * length / average.body),
    texts: sums(numbers(manifest.texts)),
    languages: Object.entries(manifest.analyzers).map(([name, table]) => {
      const {keys, sloppy, completions, isStop} = analyzer(table);
      return {prefix: name == language ? '' : name + ':', keys: remembering(word => word.length > 60 ? [] : keys(word)), sloppy: remembering(sloppy), completions, isStop};
    }).sort((a, b) => a.prefix < b.prefix ? -1 : 1),
    shard: n => shards('t/' + n),
    tuples: () => tuples('f'),
    display: async page => {
      const {perDisplay} = manifest;
      return (await file('d/' + Math.floor(page / perDisplay)))[page % perDisplay];
    },
  };
};

/** Folded keys of a word in the language of the site: words that share one are alike. @param {Index} index @param {string} word */
const rootsOf = ({languages: [{keys, sloppy}]}, word) => [...keys(word).map(fold), ...word == fold(word) ? sloppy(word) : []];

/** Whether two words are forms of one. @param {Index} index @param {string} a @param {string} b */
const alike = (index, a, b) => {
  const roots = rootsOf(index, a);
  return a == b || rootsOf(index, b).some(root => roots.includes(root));
};

/** Whether the words from `at` on are forms of those of a name. @param {Index} index @param {string[]} words @param {number} at @param {string[]} name */
const begins = (index, words, at, name) => name.every((word, i) => at + i < words.length && alike(index, words[at + i], word));
