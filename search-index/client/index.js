// An index as it is asked: the manifest, ready to use, and the files beside it.

/** @typedef {{id: string, label: string, words: string[]}} FacetValue */
/** @typedef {{name: string, label: string, words: string[], rule: 'is' | 'from' | 'until', values: FacetValue[]}} Facet */
/** @typedef {{hash: string, language: string, analyzers: Object<string, Table>, pages: number, units: number, average: {body: number, title: number}, weights: Object<string, number>, first: string[], letters: string[], runs: string, texts: string, perDisplay: number, facets: Facet[], tuples: number[][], levels: {prefix: string, words: string[]}[], ordinals: Object<string, number>, groups: {names: string[][]}[], synonyms: [string[], string[][]][], distinct: string[][], words: Object<string, string>}} Manifest */
/** @typedef {Analyzer & {prefix: string, roots(word: string): string[]}} Language `roots`: folded keys, of a word without marks also those of the words it may stand for */
/** @typedef {Manifest & {languages: Language[], lengths: Float64Array, titles: Float64Array, starts: number[], pageOf: Int32Array, shards: number[], files: Map<string, any>, file: (name: string) => Promise<any>}} Index
 * `languages`: that of the site first; `lengths`, `titles`: lengths of the bodies and titles met;
 * `starts`: first unit of each page; `shards`: first unit of each shard of texts; `file` brings a file to the `files` that are here */
/** @typedef {Index & {get: (name: string) => any, missing: Set<string>, typed: string, plain?: boolean}} Question an index that is being asked
 * `get` gives a file or, where it is not here, nothing, and it is `missing`; `typed`: the word still being typed */

/** Numbers as often as stands before each. @param {number[]} runs */
const spread = runs => Int32Array.from(runs.flatMap((n, i) => i % 2 ? [] : Array(n).fill(runs[i + 1])));

/** @param {Manifest} manifest @param {Load} load @returns {Index} */
const prepared = (manifest, load) => {
  const {language, analyzers, hash, runs, texts, units} = manifest, files = new Map();
  const languages = Object.keys(analyzers).map(name => {
    const made = analyzer(analyzers[name]), keys = remembering(word => word.length > 60 ? [] : made.keys(word));
    return {...made, prefix: name == language ? '' : name + ':', keys, roots: remembering(word => [...keys(word).map(fold), ...word == fold(word) && keys(word)[0] ? made.sloppy(word) : []])};
  }).sort((a, b) => a.prefix.length - b.prefix.length);
  return {
    ...manifest, languages, files, titles: new Float64Array(units), lengths: new Float64Array(units),
    starts: sums(runs),
    pageOf: spread(numbers(runs).flatMap((n, page) => [n, page])),
    shards: sums(texts),
    file: remembering(async name => {
      const value = await load(hash + '/' + name);
      files.set(name, name[0] == 't' ? termsOf(value, name.slice(2)) : name == 'f' ? spread(numbers(value)) : value);
      return value;
    }),
  };
};

/** Whether two words are forms of one. @param {Question} q @param {string} a @param {string} b */
const alike = ({languages: [{roots}]}, a, b) => a == b || roots(a).some(root => roots(b).includes(root));

/** Whether words begin with forms of those of a name. @param {Question} q @param {string[]} words @param {string[]} name */
const begins = (q, words, name) => name.every((word, i) => words[i] && alike(q, words[i], word));
