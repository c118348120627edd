// The terms most like a word that is in no text: letters left out, added, changed or swapped.

/** Ten times the distance of a key from words that are given one after another, 99 where it is more than `most`; what a word has in common with the one before is not measured again. @param {string} key @param {number} most */
const measured = (key, most) => {
  const rows = [Array.from(key + ' ', (_, i) => i * 10)];
  let before = '';
  return (/** @type {string} */ word) => {
    let i = 0;
    if (Math.abs(word.length - key.length) * 10 > most) return 99;
    while (before[i] && before[i] == word[i]) i++;
    before = word;
    rows.length = Math.min(rows.length, i + 1);
    for (i = rows.length; i <= word.length; i++) {
      const row = rows[i - 1], line = rows[i] = [i * 10], x = word[i - 1];
      let [least] = row;
      for (let j = 1; j <= key.length; j++) {
        const y = key[j - 1];
        line[j] = Math.min(row[j - 1] + (x == y ? 0 : (x > '~' || y > '~') && fold(x) == fold(y) ? 3 : 10), row[j] + 10, line[j - 1] + 10, x == key[j - 2] && word[i - 2] == y ? rows[i - 2][j - 2] + 10 : 99);
        least = Math.min(least, line[j], row[j]);
      }
      if (least > most) return 99;
    }
    return rows[word.length][key.length];
  };
};

/** Takes the nearest term of the vocabularies for a word, and its commonest form. @param {Question} q @param {Slot} slot @param {string} word */
const mend = (q, slot, word) => {
  const {distinct, letters, languages, missing} = q, found = /** @type {(Term & {cost: number, df: number, form: string})[]} */ ([]);
  const barred = distinct.filter(group => group.some(other => alike(q, other, word))).flat();
  for (const {prefix, keys} of languages) for (const key of keys(word)) for (const letter of fold(key).slice(0, 2)) {
    const most = key.length > 7 ? 20 : 10, name = prefix.replace(':', '-') + letter.charCodeAt(0).toString(16), before = found.length, costOf = measured(key, most);
    const from = {text: letters.includes(name) && q.get('v/' + name) || '', at: 0};
    for (let own = ''; from.at < from.text.length;) {
      own = nextText(from, own);
      const df = next(from), form = nextText(from, own), cost = costOf(own), term = prefix + own;
      if (cost <= most && !barred.some(other => keys(other).includes(own))) found.push(/** @type {any} */ ({cost, df, form, term, root: fold(term)}));
    }
    if (found.length > before || missing.size) break;
  }
  const [best] = found.sort((a, b) => a.cost - b.cost || b.df - a.df || inOrder(a, b));
  if (!best) return;
  slot.sides[0][0] = weighted(termsAt(q, best.root), one => one.term == best.term ? q.weights.fuzzy : 0);
  slot.mended = best.form;
};
