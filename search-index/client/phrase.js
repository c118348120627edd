// Where words of a quotation follow one another, or stand near.

/** @typedef {Map<number, boolean>} Field positions of a word in a field, and whether its form there is as asked */

/** Where a word stands in the units that are wanted, by 3·unit + field (body, heading, title). @param {Question} q @param {string} word @param {Hit[]} hits @param {(unit: number) => boolean} wanted */
const placesOf = (q, word, hits, wanted) => {
  const places = /** @type {Map<number, Field>} */ (new Map());
  for (const {shard, place, term, postings} of hits) {
    const [index, data] = (q.get('p/' + (+shard >> 1)) || [])[+shard & 1] || [''], from = {text: index, at: 0}, ways = {text: data, at: 0}, {units, body, extra} = postings();
    let forms = /** @type {string[]} */ ([]), end = 0;
    for (let i = 0; index && i <= place; i++) {
      forms = Array.from({length: next(from)}, () => nextText(from, term.slice(term.indexOf(':') + 1)));
      ways.at = end;
      end += next(from);
    }
    if (index) units.forEach((unit, i) => [body[i], extra[i] >> 2 & 3, extra[i] & 3].forEach((n, field) => {
      const key = unit * 3 + field, known = places.get(key) || new Map();
      if (n && wanted(unit)) places.set(key, known);
      for (let position = 0; n--;) {
        const v = next(ways);
        position += v / forms.length | 0;
        known.set(position, known.get(position) || forms[v % forms.length] == word);
      }
    }));
  }
  return places;
};

/** How often words follow one another or, where `near` says so, stand that near in any order: minimal windows. @param {Field[]} fields @param {number} near @param {number} inflected */
const times = (fields, near, inflected) => {
  let sum = 0, last = 1 / 0;
  for (const start of [...new Set(fields.flatMap(field => [...field.keys()]))].sort((a, b) => b - a)) {
    const after = fields.map((field, i) => [...field.keys()].filter(place => near < 0 ? place == start + i : place >= start)), end = Math.max(...after.map(places => Math.min(...places)));
    if (end < last && end - start < fields.length + Math.max(near, 0)) sum += after.every((places, i) => places.some(place => place <= end && fields[i].get(place))) ? 1 : inflected;
    last = Math.min(last, end);
  }
  return sum;
};

/** The worth of a phrase. @param {Question} q @param {Slot} slot */
const worthOfPhrase = (q, {words, sides: [all], near}) => {
  const worth = nothing(q), parts = all.map(hits => worthOf(q, [[hits]])), wanted = (/** @type {number} */ unit) => parts.every(one => one.met[unit]);
  const places = words.map((word, i) => placesOf(q, word, all[i], wanted));
  for (let unit = 0; unit < q.units; unit++) if (wanted(unit)) {
    const [body, heading, title] = [0, 1, 2].map(field => {
      const fields = places.map(one => one.get(unit * 3 + field)), known = /** @type {Field[]} */ (fields);
      return fields.every(one => one) ? times(known, near, near < 0 && !words[1] ? 0 : q.weights.inflected) : 0;
    });
    if (body || heading || title) {
      const page = q.pageOf[unit], [mine, heirs] = valued(q, unit, body, Math.min(3, title), Math.min(3, heading), 0, 0);
      worth.own[unit] = mine;
      worth.inherited[page] += heirs;
      worth.met[unit] = 1;
      if (title) worth.titled[page] = 1;
    }
  }
  for (const {idf} of parts) worth.idf += idf;
  return worth;
};
