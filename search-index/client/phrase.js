// Where words of a quotation follow one another, or stand near.

/** @typedef {Map<number, Map<number, boolean>>} Places by 3·unit + field (body, heading, title): positions of a word, and whether its form there is as asked */

/** The forms of the terms of a shard and where their positions end. @param {TermShard} shard @param {[string, string]} value */
const waysOf = ({terms}, [text, data]) => {
  const from = reader(text), ends = /** @type {number[]} */ ([]);
  const forms = terms.map((term, i) => {
    const key = term.slice(term.indexOf(':') + 1), forms = Array.from({length: next(from)}, () => nextText(from, key));
    ends.push((ends[i - 1] || 0) + next(from));
    return forms;
  });
  return {forms, ends, data};
};

/** Adds the positions of a term in the units that are wanted. @param {Hit} hit @param {{forms: string[][], ends: number[], data: string}} ways @param {string} word @param {Uint8Array} wanted @param {Places} places */
const addPlaces = ({shard, at}, {forms: {[at]: forms}, ends, data}, word, wanted, places) => {
  const {units, body, extra} = postingsOf(shard, at), from = {text: data, at: at && ends[at - 1]};
  for (let i = 0; i < units.length; i++) {
    const e = extra[i];
    [body[i], e >> 2 & 3, e & 3].forEach((n, field) => {
      const key = units[i] * 3 + field, known = wanted[units[i]] && n ? places.get(key) || new Map() : null;
      if (known) places.set(key, known);
      for (let position = 0; n--;) {
        const v = next(from);
        position += Math.floor(v / forms.length);
        if (known) known.set(position, known.get(position) || forms[v % forms.length] == word);
      }
    });
  }
};

/** How often words follow one another. @param {Map<number, boolean>[]} fields positions of each word @param {number} inflected */
const inOrder = (fields, inflected) => {
  let sum = 0;
  for (const start of fields[0].keys()) if (fields.every((field, i) => field.has(start + i)))
    sum += fields.every((field, i) => field.get(start + i)) ? 1 : fields.length > 1 ? inflected : 0;
  return sum;
};

/** How often words stand within `span` positions, in any order. @param {Map<number, boolean>[]} fields @param {number} span @param {number} inflected */
const within = (fields, span, inflected) => {
  const lists = fields.map(field => [...field.keys()].sort((a, b) => a - b));
  let sum = 0, last = 1 / 0;
  for (const start of [...new Set(lists.flat())].sort((a, b) => b - a)) {
    const end = Math.max(...lists.map(list => list.find(place => place >= start) ?? 1 / 0));
    if (end < last && end - start < span)
      sum += fields.every((field, i) => lists[i].some(place => place >= start && place <= end && field.get(place))) ? 1 : inflected;
    last = Math.min(last, end);
  }
  return sum;
};

/** A slot that is a phrase. @param {Index} index @param {Try} trying @param {Slot} slot @returns {Promise<Weighed>} */
const weighedPhrase = async (index, trying, {sides: [{words}], near}) => {
  const {inflected} = index.manifest.weights, worth = nothing(index), wanted = new Uint8Array(index.manifest.units).fill(1), lengths = new Map();
  let idf = 0;
  for (const {hits} of words) {
    const has = new Uint8Array(wanted.length);
    for (const {shard, at} of hits) {
      const {units, extra} = postingsOf(shard, at);
      units.forEach((unit, i) => {
        has[unit] = 1;
        if (extra[i] & 3) lengths.set(unit, extra[i] >> 7);
      });
    }
    idf += idfOf(index, {...worth, has});
    has.forEach((one, unit) => wanted[unit] &= one);
  }
  const fields = await Promise.all(words.map(async ({text, hits}) => {
    /** @type {Places} */
    const places = new Map();
    for (const hit of hits) {
      const {shard} = hit, name = shard.name.replace('t/', 'p/');
      shard.ways ||= index.file(name).then(value => waysOf(shard, value));
      shard.ways.catch(() => delete shard.ways);
      const ways = await trying(name, shard.ways, null);
      if (ways) addPlaces(hit, ways, text, wanted, places);
    }
    return places;
  }));
  /** @param {number} unit @param {number} field */
  const count = (unit, field) => {
    const all = fields.map(places => places.get(unit * 3 + field) || new Map());
    return all.every(one => one.size) ? near < 0 ? inOrder(all, inflected) : within(all, near + words.length, inflected) : 0;
  };
  wanted.forEach((one, unit) => {
    if (!one) return;
    const body = count(unit, 0), heading = Math.min(3, count(unit, 1)), title = Math.min(3, count(unit, 2));
    if (body || heading || title) add(index, worth, 1, unit, body, heading, title, 0, 0, lengths.get(unit));
  });
  return {...worth, idf};
};
