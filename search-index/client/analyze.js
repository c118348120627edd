// From text to words and from words to the keys they are indexed under; equal to src/analysis/, where table.rs says what a table is.

/** @typedef {{start: number, end: number, text: string}} Token a word, its place in the text (UTF-16), its normal form */
/** @typedef {{keys(w: string): string[], sloppy(w: string): string[], completions(w: string): string[], kin(key: string): string[], isStop(w: string): boolean}} Analyzer */
/** @typedef {{vowels: string, heads: string, stop: string, kin: string, start: string[], complete: string, steps: Record<string, string[]>, exceptions?: Record<string, string>}} Table */
/** @typedef {[condition: string, targets: string[][]]} Rule targets are text, step, tail */

/** Letters without their marks. @param {string} text */
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').normalize();

/** The words and numbers of a text, from left to right. @param {string} text @returns {Token[]} */
const tokens = text => [...text.matchAll(/[0-9]+(?:\.?\^?[0-9]+|\.?[⁰¹²³⁴-⁹]+)*|(?:(?![⁰¹²³⁴-⁹])[\p{Alphabetic}\p{M}\p{N}\u00AD\u200B-\u200D\u2060])+/gu)].map(({ 0: found, index: start }) => ({
  start,
  end: start + found.length,
  text: found.normalize().replace(/[\u00AD\u200B-\u200D\u2060]/g, '').toLowerCase()
    .replace(/\.?(?:\^|([⁰¹²³⁴-⁹]+))/g, (_, raised = '') => '.' + raised.normalize('NFKC')),
})).filter(token => token.text);

/** @param {string} list */
const listed = list => list.split(' ');

/** Reads the rules of a table, every text of it changed. @param {Table} table @param {(text: string) => string} change @returns {(word: string) => string[]} */
const interpreter = (table, change) => {
  /** @param {string} text */
  const plain = text => change(text == '_' ? '' : text);
  const vowels = change(table.vowels), heads = listed(table.heads).map(change);
  /** @type {Record<string, string[]>} */
  const rests = { '=': [''], '+': heads, '^': ['', ...heads] };
  /** @type {Map<string, Rule[]>} rules by the name of their step and their suffix */
  const rules = new Map();
  let longest = 0;
  for (const name in table.steps) for (const rule of table.steps[name]) {
    const [[condition, ...suffixes], right] = rule.split(' > ').map(listed);
    const targets = right.filter(target => target != '-').map(target => target.split(':')).map(([text, next, tail = '']) => [plain(text), next, change(tail)]);
    for (const suffix of suffixes.map(plain)) {
      const key = name + ' ' + suffix;
      rules.set(key, [...rules.get(key) || [], [condition, targets]]);
      longest = Math.max(longest, suffix.length);
    }
  }
  /** @param {string} name @param {string} word @param {string} tail @returns {string[]} */
  const run = (name, word, tail) => {
    for (let at = Math.max(0, word.length - longest); at <= word.length; at++) {
      const rest = word.slice(0, at);
      const fitting = (rules.get(name + ' ' + word.slice(at)) || []).filter(([condition]) => rests[condition] ? rests[condition].includes(rest)
        : rest.length >= +condition && (condition == '0' || [...rest].some(letter => vowels.includes(letter))));
      if (fitting[0]) return fitting.flatMap(([, targets]) => targets.flatMap(([text, next, more]) => next ? run(next, rest + text, more || tail) : rest + text + tail));
    }
    return [];
  };
  return word => {
    const out = table.start.map(listed).flatMap(([name, head = '']) => word.startsWith(change(head)) ? run(name, word.slice(head.length), '') : []);
    return out[0] ? out : [word];
  };
};

/** What is known of a language. @param {Table} table @returns {Analyzer} */
const analyzer = table => {
  const { exceptions } = table, exact = interpreter(table, text => text), folded = interpreter(table, fold);
  /** @param {string[]} all */
  const distinct = all => [...new Set(all)];
  /** @param {string} word @param {(word: string) => string[]} read */
  const found = (word, read) => distinct(/^[0-9]/.test(word) ? [word, ...word.split('.').filter(part => part.length > 3)]
    : exceptions && Object.hasOwn(exceptions, word) ? [exceptions[word]] : read(word));
  return {
    keys: word => found(word, exact),
    sloppy: word => distinct(found(word, exceptions ? exact : word => folded(fold(word))).map(fold)),
    completions: word => distinct(listed(table.complete).flatMap(end => [...end].flatMap((_, at) => word.endsWith(end.slice(0, at)) ? found(word + end.slice(at), exact) : []))),
    kin: key => distinct(listed(table.kin).flatMap(pair => {
      const [left, right] = pair.split(':');
      return left && key.length > left.length + 2 && key.endsWith(left) ? key.slice(0, -left.length) + right : [];
    })),
    isStop: word => listed(table.stop).includes(fold(word)),
  };
};
