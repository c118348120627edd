// What a slot is worth in each unit, and which pages have all slots.

/** @typedef {{own: Float64Array, top: Float64Array, has: Uint8Array}} Worth of a slot: own of each unit, inherited of each page, units with a posting (FORMAT.md: own, T) */
/** @typedef {Worth & {idf: number}} Weighed */
/** @typedef {{page: number, score: number, tier: number}} Found tier: 1 where a unit has all slots */

/** @param {Index} index @returns {Worth} */
const nothing = ({manifest: {units, pages}}) => ({own: new Float64Array(units), top: new Float64Array(pages), has: new Uint8Array(units)});

/** Adds a posting of a term, or of a phrase. @param {Index} index @param {Worth} worth @param {number} factor @param {number} unit @param {number} body @param {number} heading @param {number} title @param {number} number @param {number} aside @param {number} length of the title */
const add = ({manifest: {weights, average}, norms, pageOf, starts}, worth, factor, unit, body, heading, title, number, aside, length) => {
  const page = pageOf[unit], first = starts[page] == unit, {own, top} = worth;
  worth.has[unit] = 1;
  const mine = factor * (body / norms[unit] + weights.heading * heading + (first ? 0 : weights.aside * aside));
  if (mine > own[unit]) own[unit] = mine;
  if (!first) return;
  const inherited = factor * (weights.title * title / (1 - weights.titleB + weights.titleB * length / average.title) + weights.number * number + weights.aside * aside);
  if (inherited > top[page]) top[page] = inherited;
};

/** Adds all postings of terms. @param {Index} index @param {Worth} worth @param {Hit[]} hits @param {number} factor @param {boolean} plain */
const addTerms = (index, worth, hits, factor, plain) => {
  for (const hit of hits) {
    const {units, body, extra} = postingsOf(hit.shard, hit.at), by = hit.factor * factor;
    for (let i = 0; i < units.length; i++) {
      const e = plain ? 0 : extra[i];
      if (e) add(index, worth, by, units[i], body[i], e >> 2 & 3, e & 3, e >> 4 & 1, e >> 5 & 3, e >> 7);
      else if (body[i]) add(index, worth, by, units[i], body[i], 0, 0, 0, 0, 0);
    }
  }
};

/** Adds what units and pages have of all of `parts`, the least of each. @param {Worth} worth @param {Worth[]} parts */
const addLeast = (worth, parts) => {
  for (const list of /** @type {const} */ (['own', 'top', 'has'])) {
    const into = worth[list];
    for (let i = 0; i < into.length; i++) {
      let least = 1 / 0;
      for (const part of parts) if (part[list][i] < least) least = part[list][i];
      if (least > into[i]) into[i] = least;
    }
  }
};

/** @param {Index} index @param {Worth} worth */
const idfOf = ({manifest: {units}}, {has}) => {
  const df = has.reduce((sum, one) => sum + one, 0);
  return Math.log(1 + (units - df + .5) / (df + .5));
};

/** A slot of words. @param {Index} index @param {Slot} slot @param {boolean} plain @returns {Weighed} */
const weighed = (index, {sides}, plain) => {
  const worth = nothing(index);
  for (const {words, factor} of sides) {
    if (words.length == 1) addTerms(index, worth, words[0].hits, factor, plain);
    else addLeast(worth, words.map(({hits}) => {
      const part = nothing(index);
      addTerms(index, part, hits, factor, plain);
      return part;
    }));
  }
  return {...worth, idf: idfOf(index, worth)};
};

/** Which slots occur in a page, as bits; `visit` is told each candidate with the bits of its own. @param {Index} index @param {Worth[]} slots @param {number} page @param {(unit: number) => boolean} allowed @param {(unit: number) => void} visit */
const occurring = ({starts}, slots, page, allowed, visit) => {
  let inherited = 0, all = 0, first = true;
  slots.forEach(({top}, s) => inherited |= +(top[page] > 0) << s);
  for (let unit = starts[page]; unit < starts[page + 1]; unit++) {
    if (!allowed(unit)) continue;
    let own = 0;
    for (let s = 0; s < slots.length; s++) if (slots[s].own[unit] > 0) own |= 1 << s;
    if (own || first && inherited || !slots.length) visit(unit);
    first = false;
    all |= own | inherited;
  }
  return all;
};

/** How many bits are set. @param {number} bits */
const size = bits => {
  let n = 0;
  for (; bits; bits &= bits - 1) n++;
  return n;
};

/** The pages that have the most slots and none that is excluded. @param {Index} index @param {Weighed[]} slots @param {Worth[]} excluded @param {(unit: number) => boolean} allowed */
const pagesWith = (index, slots, excluded, allowed) => {
  const {pages} = index.manifest, counts = new Int8Array(pages);
  let most = slots.length ? 1 : 0;
  const out = [];
  for (let page = 0; page < pages; page++) {
    if (excluded.length && occurring(index, excluded, page, allowed, () => {})) continue;
    let any = false;
    const bits = occurring(index, slots, page, allowed, () => any = true), n = counts[page] = any ? size(bits) : -1;
    if (n > most) most = n;
    if (n == most) out.push(page);
  }
  return {most, pages: out.filter(page => counts[page] == most)};
};

/** @param {Index} index @param {Weighed[]} slots @param {number} page @param {number} unit */
const scoreOf = ({manifest: {weights: {k1}}}, slots, page, unit) => {
  let score = 0, n = 0;
  for (const {own, top, idf} of slots) {
    const x = own[unit] + top[page];
    if (x > 0) n++;
    score += idf * (k1 + 1) * x / (k1 + x);
  }
  return {unit, score, n};
};

/** The first `most` pages in their order. @param {Index} index @param {Weighed[]} slots @param {number[]} pages @param {number} least slots all pages have @param {(unit: number) => boolean} allowed @param {boolean} plain @param {number} most @returns {Found[]} */
const ranked = (index, slots, pages, least, allowed, plain, most) => {
  const out = /** @type {Found[]} */ ([]), {second} = index.manifest.weights;
  for (const page of pages) {
    let best = 0, next = 0, tier = 0;
    occurring(index, slots, page, allowed, unit => {
      const {score, n} = scoreOf(index, slots, page, unit);
      if (score > best) [best, next] = [score, best];
      else if (score > next) next = score;
      if (n >= least && !plain) tier = 1;
    });
    const score = best + (plain ? 0 : second * next);
    let low = 0, high = out.length;
    while (low < high) {
      const middle = (low + high) >> 1, other = out[middle];
      if (other.tier > tier || other.tier == tier && other.score >= score) low = middle + 1;
      else high = middle;
    }
    if (low >= most) continue;
    out.splice(low, 0, {page, score, tier});
    if (out.length > most) out.pop();
  }
  return out;
};

/** The units of a page that are shown: the best three above half of the best. @param {Index} index @param {Weighed[]} slots @param {number} page @param {(unit: number) => boolean} allowed */
const bestUnits = (index, slots, page, allowed) => {
  const units = /** @type {{unit: number, score: number}[]} */ ([]);
  occurring(index, slots, page, allowed, unit => units.push(scoreOf(index, slots, page, unit)));
  return units.sort((a, b) => b.score - a.score || a.unit - b.unit).slice(0, 3).filter(({score}) => score > units[0].score / 2);
};
