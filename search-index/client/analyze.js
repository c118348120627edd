// From text to words and from words to the keys they are indexed under; the same as src/analysis/, which says what a table is.

/** @typedef {{start: number, end: number, text: string}} Token a word, its place in the text (UTF-16), and its normal form */
/** @typedef {{keys(w: string): string[], sloppy(w: string): string[], completions(w: string): string[], isStop(w: string): boolean}} Analyzer */
/** @typedef {{vowels?: string, heads?: string, stop?: string, start?: string, before?: string[], complete?: string, steps?: Object<string, string[]>, exceptions?: Object<string, string>}} Table */
/** @typedef {Map<string, [string, [string, string?, string?][]][]>} Step rules by suffix: condition, targets */

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const HIDDEN = '\\u00AD\\u200B-\\u200D\\u2060';
const TOKEN = new RegExp(`[0-9]+(?:\\.?\\^?[0-9]+|\\.?[${SUPERSCRIPT}]+)*|(?:(?![${SUPERSCRIPT}])[\\p{Alphabetic}\\p{M}\\p{N}${HIDDEN}])+`, 'gu');

/** @param {string} text */
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').normalize();

/** @param {string} text @returns {Token[]} */
const tokens = text => Array.from(text.matchAll(TOKEN), found => ({
  start: found.index || 0,
  end: (found.index || 0) + found[0].length,
  text: found[0].normalize().replace(new RegExp(`[${HIDDEN}]`, 'g'), '').toLowerCase()
    .replace(new RegExp(`[.^]*[${SUPERSCRIPT}]+|\\.?\\^`, 'g'), s => '.' + [...s].map(c => SUPERSCRIPT.indexOf(c)).filter(i => i >= 0).join('')),
})).filter(token => token.text);

/** @param {Table} table @returns {Analyzer} */
const analyzer = table => {
  /** @param {string | undefined} list */
  const split = list => (list || '').split(' ');
  /** @param {(s: string) => string} f */
  const interpreter = f => {
    const vowels = f(table.vowels || ''), heads = new Set(split(table.heads && f(table.heads))).add('');
    /** @type {Map<string, Step>} */
    const steps = new Map();
    for (const [name, rules] of Object.entries(table.steps || {})) {
      /** @type {Step} */
      const step = new Map();
      for (const rule of rules) {
        const [left, right] = rule.split(' > '), [condition, ...suffixes] = split(left);
        const targets = /** @type {[string, string?, string?][]} */ (split(right).map(target => target.split(':')));
        for (const [rest] of targets.entries()) targets[rest][0] = f(targets[rest][0].replace('_', ''));
        for (let suffix of suffixes) {
          suffix = f(suffix.replace('_', ''));
          step.set(suffix, [...(step.get(suffix) || []), [condition, targets]]);
        }
      }
      steps.set(name, step);
    }
    /** @param {string} rest @param {string} condition */
    const fits = (rest, condition) => condition == '^' ? heads.has(rest) : condition == '+' ? rest && heads.has(rest)
      : condition == '=' ? !rest : rest.length >= parseInt(condition) && (!condition[1] || [...rest].some(letter => vowels.includes(letter)));
    /** @param {string | undefined} name @param {string} word @param {Set<string>} out @param {string} tail */
    const run = (name, word, out, tail) => {
      const step = steps.get(name || '');
      for (let at = 0, found = false; step && at <= word.length && !found; at++) {
        const rest = word.slice(0, at);
        for (const [condition, targets] of step.get(word.slice(at)) || []) if (fits(rest, condition)) {
          found = true;
          for (const [end, next, more] of targets) if (end != '-') next ? run(next, rest + end, out, more || tail) : out.add(rest + end + tail);
        }
      }
    };
    /** @param {string} word */
    return word => {
      /** @type {Set<string>} */
      const out = new Set();
      for (const name of split(table.start)) run(name, word, out, '');
      for (const rule of table.before || []) {
        const [head, name] = split(f(rule));
        if (word.startsWith(head)) run(name, word.slice(head.length), out, '');
      }
      return out.size ? [...out] : [word];
    };
  };
  const exact = interpreter(s => s), rough = interpreter(fold);
  const exceptions = new Map(Object.entries(table.exceptions || {})), stop = new Set(split(table.stop));
  const ends = split(table.complete);
  /** @param {string} w */
  const keys = w => w.length > 60 ? [w] : /^[0-9]/.test(w) ? [w, ...w.split('.').filter(part => part != w && part.length > 3)]
    : exceptions.has(w) ? [exceptions.get(w) || ''] : exact(w);
  return {
    keys,
    sloppy: w => [...new Set((/^[0-9]/.test(w) || w.length > 60 || exceptions.has(w) ? keys(w) : rough(fold(w))).map(fold))],
    completions: w => {
      /** @type {Set<string>} */
      const out = new Set();
      for (const end of ends) for (let n = end.length; n--;) if (end && w.endsWith(end.slice(0, n))) keys(w + end.slice(n)).forEach(key => out.add(key));
      return [...out];
    },
    isStop: w => stop.has(fold(w)),
  };
};
