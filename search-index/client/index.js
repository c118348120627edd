// An index as it is asked: the manifest, ready to use, and the files beside it.

/** @typedef {{id: string, label: string, words: string[]}} FacetValue */
/** @typedef {{name: string, label: string, words: string[], rule: 'is' | 'from' | 'until', values: FacetValue[]}} Facet */
/** @typedef {{hash: string, language: string, analyzers: Object<string, Table>, pages: number, units: number, average: {body: number, title: number}, weights: Object<string, number>, first: string[], letters: string[], norms: string, runs: string, texts: string, perDisplay: number, facets: Facet[], tuples: number[][], levels: {prefix: string, words: string[]}[], ordinals: Object<string, number>, groups: {names: string[][]}[], synonyms: [string[], string[][]][], distinct: string[][], words: Object<string, string>}} Manifest */
/** @typedef {Analyzer & {prefix: string}} Language */
/** @typedef {{manifest: Manifest, languages: Language[], roots: (word: string) => string[], lengths: number[], titles: number[], starts: number[], pageOf: Int32Array, shards: number[], file: (name: string) => Promise<any>}} Index
 * `roots`: folded keys in the language of the site; `lengths`: what frequencies in the body of each unit are divided by; `titles`: lengths of the titles met; `starts`: first unit of each page; `shards`: first unit of each shard of texts */
/** @typedef {Manifest & Index & {get: (name: string) => Promise<any>, typed: string, plain: boolean}} Question an index that is being asked: `get` gives nothing where a file cannot be read, and remembers its name; `typed`: the word still being typed */

/** @param {Manifest} manifest @param {Load} load @returns {Index} */
const prepared = (manifest, load) => {
  const {language, weights: {b}, average, units, analyzers, hash} = manifest, starts = sums(manifest.runs), pageOf = new Int32Array(units);
  starts.forEach((start, page) => pageOf.fill(page, start));
  const languages = Object.keys(analyzers).map(name => {
    const made = analyzer(analyzers[name]);
    return {...made, prefix: name == language ? '' : name + ':', keys: remembering(word => word.length > 60 ? [] : made.keys(word))};
  }).sort((a, b) => a.prefix < b.prefix ? -1 : 1);
  const [{keys, sloppy}] = languages;
  return {
    manifest, languages, starts, pageOf, titles: [],
    roots: remembering(word => [...keys(word).map(fold), ...word == fold(word) ? sloppy(word) : []]),
    lengths: numbers(manifest.norms).map(length => 1 - b + b * length / average.body),
    shards: sums(manifest.texts),
    file: remembering(async name => {
      const value = await load(hash + '/' + name);
      if (name == 'f') {
        const tuples = new Int32Array(units), runs = numbers(value);
        for (let i = 0, at = 0; i < runs.length; i += 2) tuples.fill(runs[i + 1], at, at += runs[i]);
        return tuples;
      }
      return name[0] == 't' ? termsOf(value, name.slice(2)) : value;
    }),
  };
};

/** Whether two words are forms of one. @param {Question} q @param {string} a @param {string} b */
const alike = ({roots}, a, b) => a == b || roots(a).some(root => roots(b).includes(root));

/** Whether words begin with forms of those of a name. @param {Question} q @param {string[]} words @param {string[]} name */
const begins = (q, words, name) => name.every((word, i) => words[i] && alike(q, words[i], word));
