// What a slot is worth in each unit, and which pages have what is asked, in what order.

/** @typedef {{own: Float64Array, inherited: Float64Array, met: Uint8Array, titled: Uint8Array, idf: number}} Worth of a slot
 * own of each unit, inherited of each page, units with a posting, pages with it in their title */
/** @typedef {{page: number, score: number, tier: number}} Found `tier`: twice the slots it has, and one more where one unit has them all */
/** @typedef {{full: number, total: number, top: Found[], given: (page: number) => boolean, scores: Float64Array, counted: Uint8Array}} Ranking
 * `full`: pages that have all; `top`: the best; `given`: whether a page is among the `total`; `counted`: units that count, with their `scores` */

/** @param {Question} q @returns {Worth} */
const nothing = ({pages, units}) => ({own: new Float64Array(units), inherited: new Float64Array(pages), met: new Uint8Array(units), titled: new Uint8Array(pages), idf: 0});

/** What a frequency in a text of some length is divided by. @param {number} b @param {number} average @param {number} length */
const norm = (b, average, length) => 1 - b + b * length / average;

/** What a unit has of its own, and what its page inherits from it. @param {Question} q @param {number} unit @param {number} body @param {number} title @param {number} heading @param {number} number @param {number} aside */
const valued = ({weights, average, lengths, titles, pageOf, starts}, unit, body, title, heading, number, aside) => {
  const first = starts[pageOf[unit]] == unit;
  return [body / norm(weights.b, average.body, lengths[unit]) + weights.heading * heading + (first ? 0 : weights.aside * aside),
    first ? weights.title * title / norm(weights.titleB, average.title, titles[unit]) + weights.number * number + weights.aside * aside : 0];
};

/** The same of each posting: it is worth keeping, as a word that grows is asked again with each letter. @param {Question} q @param {Postings} postings */
const valuesOf = (q, {units, body, extra, long}) => {
  const values = [new Float64Array(units.length), new Float64Array(units.length)];
  for (let i = 0; i < units.length; i++) {
    const e = q.plain ? 0 : extra[i], unit = units[i];
    if (e & 3) q.titles[unit] = e >> 7;
    if (body[i]) q.lengths[unit] = long[i];
    [values[0][i], values[1][i]] = valued(q, unit, body[i], e & 3, e >> 2 & 3, e >> 4 & 1, e >> 5 & 3);
  }
  return values;
};

/** Adds terms. @param {Question} q @param {Worth} worth @param {Hit[]} hits */
const addHits = (q, {own, inherited, met, titled}, hits) => {
  const {pageOf, plain} = q;
  for (const {postings, factor} of hits) {
    const known = postings(), {units, extra} = known, [mine, heirs] = plain ? valuesOf(q, known) : known.values ||= valuesOf(q, known);
    for (let i = 0; i < units.length; i++) {
      const unit = units[i], x = factor * mine[i];
      if (!plain || x) met[unit] = 1;
      if (own[unit] < x) own[unit] = x;
      if (heirs[i]) {
        const page = pageOf[unit];
        inherited[page] = Math.max(inherited[page], factor * heirs[i]);
        if (extra[i] & 3) titled[page] = 1;
      }
    }
  }
};

/** @param {Worth} worth */
const listsOf = ({own, inherited, met, titled}) => [own, inherited, met, titled];

/** The worth of sides: of several words of one, the least. @param {Question} q @param {Hit[][][]} sides */
const worthOf = (q, sides) => {
  const worth = nothing(q), {met} = worth;
  for (const words of sides) if (words[1]) {
    const lists = words.map(hits => listsOf(worthOf(q, [[hits]])));
    listsOf(worth).forEach((list, k) => {
      for (let i = 0; i < list.length; i++) {
        let least = 1 / 0;
        for (const part of lists) least = Math.min(least, part[k][i]);
        list[i] = Math.max(list[i], least);
      }
    });
  } else addHits(q, worth, words[0]);
  let df = .5;
  for (let unit = 0; unit < q.units; unit++) df += met[unit];
  worth.idf = Math.log(1 + (q.units + 1 - df) / df);
  return worth;
};

const FEW_PAGES = 10, MANY_SLOTS = 3, OUT = 1 << MOST_SLOTS;

/** Ranks the pages; the best `few` of them are put in order. @param {Question} q @param {Worth[][]} worths of what is asked, of what is excluded @param {(unit: number) => any} allowed @param {number} few @returns {Ranking} */
const ranked = ({starts, pageOf, pages, units, plain, titles, weights: {k1, second, whole}}, [slots, barred], allowed, few) => {
  const all = slots.length, slack = +(!plain && all >= MANY_SLOTS), top = /** @type {Found[]} */ ([]);
  const scores = new Float64Array(units), had = new Uint8Array(units), counted = new Uint8Array(units), counts = new Uint8Array(pages), titled = new Uint8Array(pages);
  // Slots as bits: those of units of their own, and OUT where one is excluded; those that pages inherit.
  const bits = new Int32Array(units), heirs = new Uint16Array(pages);
  slots.forEach((slot, i) => {
    const {own, inherited, idf} = slot;
    for (let page = 0; page < pages; page++) {
      titled[page] += slot.titled[page];
      if (inherited[page]) heirs[page] |= 1 << i;
    }
    for (let unit = 0; unit < units; unit++) {
      const x = own[unit] + inherited[pageOf[unit]];
      if (x) {
        scores[unit] += idf * (k1 + 1) * x / (k1 + x);
        had[unit]++;
        if (own[unit]) bits[unit] |= 1 << i;
      }
    }
  });
  for (const {own, inherited} of barred) for (let unit = 0; unit < units; unit++) if (own[unit] || inherited[pageOf[unit]]) bits[unit] |= OUT;
  let most = +!!all;
  for (let page = 0; page < pages; page++) {
    let fresh = true, has = heirs[page], best = 0, other = 0, together = 0, count = 0;
    for (let unit = starts[page]; unit < starts[page + 1]; unit++) if (allowed(unit)) {
      has |= bits[unit];
      if (!all || bits[unit] || fresh && had[unit]) {
        const score = scores[unit];
        counted[unit] = 1;
        if (score > best) {
          other = best;
          best = score;
        } else if (score > other) other = score;
        if (had[unit] > together) together = had[unit];
      }
      fresh = false;
    }
    if (fresh || has & OUT) continue;
    for (; has; has &= has - 1) count++;
    if (count < most - slack) continue;
    most = Math.max(most, count);
    counts[page] = count + 1;
    const score = plain ? best : (best + second * other) * (all && titled[page] == all ? 1 + whole * all / titles[starts[page]] : 1), tier = count * 2 + +(!plain && together >= count);
    let at = top.length;
    while (at && (tier - top[at - 1].tier || score - top[at - 1].score) > 0) at--;
    if (at < few) {
      top.splice(at, 0, {page, score, tier});
      top.length = Math.min(top.length, few);
    }
  }
  const have = (/** @type {number} */ least) => counts.filter(n => n > least).length, full = have(all);
  if (full && full < FEW_PAGES) most -= slack;
  return {full, total: have(most), top: top.filter(one => one.tier >= most * 2), given: page => counts[page] > most, scores, counted};
};
