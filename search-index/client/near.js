// The terms most like a word that is in no text: letters left out, added, changed or swapped.

/** Ten times the distance of two keys, or more than `most` where it is more. @param {string} a @param {string} b @param {number} most */
const distance = (a, b, most) => {
  if (Math.abs(a.length - b.length) * 10 > most) return most + 1;
  /** @type {number[]} */
  let before = [], row = Array.from({length: b.length + 1}, (_, i) => i * 10), low = 0;
  for (let i = 1; i <= a.length; i++) {
    const line = [i * 10];
    let least = i * 10;
    for (let j = 1; j <= b.length; j++) {
      const x = a[i - 1], y = b[j - 1];
      let cost = row[j - 1] + (x == y ? 0 : (x > '~' || y > '~') && fold(x) == fold(y) ? 3 : 10);
      if (i > 1 && j > 1 && x == b[j - 2] && a[i - 2] == y) cost = Math.min(cost, before[j - 2] + 10);
      line[j] = cost = Math.min(cost, row[j] + 10, line[j - 1] + 10);
      if (cost < least) least = cost;
    }
    if (least > most && low > most) return least;
    low = least;
    before = row;
    row = line;
  }
  return row[b.length];
};

/** The nearest term of the vocabularies and its commonest form. @param {Index} index @param {Try} trying @param {string} word @returns {Promise<{hits: Hit[], form: string} | undefined>} */
const nearest = async (index, trying, word) => {
  const {weights, distinct, letters} = index.manifest;
  const barred = distinct.filter(group => group.some(other => alike(index, other, word))).flat();
  let best = {cost: 1 / 0, df: 0, term: '', key: '', form: ''};
  for (const {prefix, keys} of index.languages) for (const key of keys(word)) {
    const most = key.length > 7 ? 20 : 10, root = fold(key);
    let found = false;
    for (const letter of new Set(root.slice(0, 2))) {
      const code = (prefix && prefix.slice(0, -1) + '-') + letter.charCodeAt(0).toString(16), name = 'v/' + code;
      if (found || !letters.includes(code)) continue;
      const from = reader(await trying(name, index.file(name), ''));
      for (let term = ''; from.at < from.text.length;) {
        term = nextText(from, term);
        const df = next(from), form = nextText(from, term), cost = distance(key, term, most);
        if (cost > most || barred.some(other => keys(other).includes(term))) continue;
        found = true;
        const folded = prefix + fold(term);
        if (cost < best.cost || cost == best.cost && (df > best.df || df == best.df && (folded < best.key || folded == best.key && prefix + term < best.term)))
          best = {cost, df, term: prefix + term, key: folded, form};
      }
    }
  }
  const hits = best.term ? (await termsAt(index, trying, best.key, 0)).filter(({term}) => term == best.term) : [];
  return hits.length ? {hits: [{...hits[0], factor: weights.fuzzy}], form: best.form} : undefined;
};
