// The terms most like a word that is in no text: letters left out, added, changed or swapped.

/** Ten times the distance of two keys. @param {string} a @param {string} b */
const distance = (a, b) => {
  /** @type {number[]} */
  let before = [], row = [...' ' + b].map((_, i) => i * 10);
  for (let i = 1; i <= a.length; i++) {
    const line = [i * 10], x = a[i - 1];
    for (let j = 1; j <= b.length; j++) {
      const y = b[j - 1], change = x == y ? 0 : (x > '~' || y > '~') && fold(x) == fold(y) ? 3 : 10;
      line[j] = Math.min(row[j - 1] + change, row[j] + 10, line[j - 1] + 10, x == b[j - 2] && a[i - 2] == y ? before[j - 2] + 10 : 999);
    }
    before = row;
    row = line;
  }
  return row[b.length];
};

/** Takes the nearest term of the vocabularies for a word, and its commonest form. @param {Question} q @param {Slot} slot @param {string} word */
const mend = (q, slot, word) => {
  const {distinct, letters, languages, missing} = q, found = /** @type {(Term & {cost: number, df: number, form: string})[]} */ ([]);
  const barred = distinct.filter(group => group.some(other => alike(q, other, word))).flat();
  for (const {prefix, keys} of languages) for (const key of keys(word)) for (const letter of fold(key).slice(0, 2)) {
    const most = key.length > 7 ? 20 : 10, name = prefix.replace(':', '-') + letter.charCodeAt(0).toString(16), before = found.length;
    const from = {text: letters.includes(name) && q.get('v/' + name) || '', at: 0};
    for (let own = ''; from.at < from.text.length;) {
      own = nextText(from, own);
      const df = next(from), form = nextText(from, own), cost = Math.abs(own.length - key.length) * 10 > most ? 99 : distance(key, own), term = prefix + own;
      if (cost <= most && !barred.some(other => keys(other).includes(own))) found.push(/** @type {any} */ ({cost, df, form, term, root: fold(term)}));
    }
    if (found.length > before || missing.size) break;
  }
  const [best] = found.sort((a, b) => a.cost - b.cost || b.df - a.df || inOrder(a, b));
  if (!best) return;
  slot.sides[0][0] = weighted(termsAt(q, best.root), one => one.term == best.term ? q.weights.fuzzy : 0);
  slot.mended = best.form;
};
