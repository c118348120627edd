// From text to words and from words to the keys they are indexed under; equal to src/analysis/, where table.rs says what a table is.

/** @typedef {{start: number, end: number, text: string}} Token a word, its place in the text (UTF-16), its normal form */
/** @typedef {{keys(w: string): string[], sloppy(w: string): string[], completions(w: string): string[], isStop(w: string): boolean}} Analyzer */
/** @typedef {{vowels?: string, heads?: string, stop?: string, start?: string, before?: string[], complete?: string, steps?: Record<string, string[]>, exceptions?: Record<string, string>}} Table */
/** @typedef {[condition: string, targets: string[][]]} Rule targets are text, step, tail */

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const HIDDEN = '\\u00AD\\u200B-\\u200D\\u2060';
const TOKEN = RegExp(`[0-9]+(?:\\.?\\^?[0-9]+|\\.?[${RAISED}]+)*|(?:(?![${RAISED}])[\\p{Alphabetic}\\p{M}\\p{N}${HIDDEN}])+`, 'gu');
const UNSEEN = RegExp(`[${HIDDEN}]`, 'g');
const RAISING = RegExp(`\\.?([${RAISED}]+|\\^)`, 'g');

/** Letters without their marks. @param {string} text */
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').normalize();

/** The words and numbers of a text, from left to right. @param {string} text @returns {Token[]} */
const tokens = text => [...text.matchAll(TOKEN)].map(({ 0: found, index = 0 }) => ({
  start: index,
  end: index + found.length,
  text: found.normalize().replace(UNSEEN, '').toLowerCase().replace(RAISING, (_, raised) => '.' + [...raised].map(digit => RAISED.indexOf(digit)).filter(digit => digit >= 0).join('')),
})).filter(token => token.text);

/** @param {string | undefined} list */
const listed = list => list ? list.split(' ') : [];

/** Reads the rules of a table, every text of it changed. @param {Table} table @param {(text: string) => string} change @returns {(word: string) => string[]} */
const interpreter = (table, change) => {
  /** @param {string} text */
  const plain = text => change(text == '_' ? '' : text);
  const vowels = change(table.vowels || ''), heads = new Set(['', ...listed(table.heads).map(change)]);
  let longest = 0;
  /** @type {Map<string, Map<string, Rule[]>>} */
  const steps = new Map();
  for (const name in table.steps) {
    /** @type {Map<string, Rule[]>} */
    const step = new Map();
    steps.set(name, step);
    for (const rule of table.steps[name]) {
      const [left, right] = rule.split(' > '), [condition, ...suffixes] = listed(left);
      const targets = listed(right).filter(target => target != '-').map(target => target.split(':')).map(([text, next, tail]) => [plain(text), next || '', change(tail || '')]);
      for (const suffix of suffixes.map(plain)) {
        step.set(suffix, [...step.get(suffix) || [], [condition, targets]]);
        longest = Math.max(longest, suffix.length);
      }
    }
  }
  /** @param {string} rest @param {string} condition */
  const fits = (rest, condition) => {
    if (condition == '=') return !rest;
    if (condition == '^' || condition == '+') return heads.has(rest) && (condition == '^' || rest);
    const sounds = [...rest].map(letter => vowels.includes(letter)), least = parseInt(condition);
    return condition.endsWith('r') ? sounds.filter((open, at) => !open && sounds[at - 1]).length >= least
      : rest.length >= least && (!condition.endsWith('v') || sounds.includes(true));
  };
  /** @param {string} name @param {string} word @param {string} tail @param {Set<string>} out */
  const run = (name, word, tail, out) => {
    const step = steps.get(name);
    for (let at = Math.max(0, word.length - longest), found = false; step && at <= word.length && !found; at++) {
      const rest = word.slice(0, at);
      for (const [condition, targets] of step.get(word.slice(at)) || []) if (fits(rest, condition)) {
        found = true;
        for (const [text, next, more] of targets) next ? run(next, rest + text, more || tail, out) : out.add(rest + text + tail);
      }
    }
  };
  return word => {
    /** @type {Set<string>} */
    const out = new Set();
    for (const name of listed(table.start)) run(name, word, '', out);
    for (const [head, name] of (table.before || []).map(listed)) if (word.startsWith(change(head))) run(name, word.slice(head.length), '', out);
    return out.size ? [...out] : [word];
  };
};

/** What is known of a language. @param {Table} table @returns {Analyzer} */
const analyzer = table => {
  const { exceptions } = table, exact = interpreter(table, text => text), folded = interpreter(table, fold), stop = new Set(listed(table.stop));
  /** @param {string} word */
  const keys = word => /^[0-9]/.test(word) ? [...new Set([word, ...word.split('.').filter(part => part.length > 3)])]
    : word.length > 60 ? [word] : exceptions && Object.hasOwn(exceptions, word) ? [exceptions[word]] : exact(word);
  return {
    keys,
    sloppy: word => [...new Set((exceptions || word.length > 60 || /^[0-9]/.test(word) ? keys(word) : folded(fold(word))).map(fold))],
    completions: word => [...new Set(listed(table.complete).flatMap(end => [...end].map((_, at) => end.length - 1 - at)
      .filter(at => word.endsWith(end.slice(0, at))).flatMap(at => keys(word + end.slice(at)))))],
    isStop: word => stop.has(fold(word)),
  };
};
