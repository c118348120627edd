// What a slot is worth in each unit, and which pages have what is asked, in what order.

/** @typedef {{own: Float64Array, top: Float64Array, has: Uint8Array, idf: number, out?: boolean, last?: number}} Worth of a slot
 * own of each unit, inherited of each page, units with a posting; `last`: the page it was last met on */
/** @typedef {{unit: number, score: number}} Scored */
/** @typedef {{page: number, score: number, tier: boolean, units: Scored[]}} Found `tier`: whether one unit has all that the page must have */

/** @param {Question} q @returns {Worth} */
const nothing = ({pages, units}) => ({own: new Float64Array(units), top: new Float64Array(pages), has: new Uint8Array(units), idf: 0});

/** Adds a posting of a term or of a phrase. @param {Question} q @param {Worth} worth @param {number} factor @param {number} unit @param {number} body @param {number} title @param {number} heading @param {number} number @param {number} aside */
const add = ({weights, average, lengths, titles, pageOf, starts}, {own, top, has}, factor, unit, body, title, heading, number, aside) => {
  const page = pageOf[unit], first = starts[page] == unit, {titleB} = weights;
  has[unit] = 1;
  own[unit] = Math.max(own[unit], factor * (body / lengths[unit] + weights.heading * heading + (first ? 0 : weights.aside * aside)));
  if (first) top[page] = Math.max(top[page], factor * (weights.title * title / (1 - titleB + titleB * (titles[unit] || 0) / average.title) + weights.number * number + weights.aside * aside));
};

/** Adds terms. @param {Question} q @param {Worth} worth @param {Hit[]} hits */
const addHits = (q, worth, hits) => {
  for (const {postings, factor} of hits) {
    const {units, body, extra} = postings();
    for (let i = 0; i < units.length; i++) {
      const e = q.plain ? 0 : extra[i];
      if (e & 3) q.titles[units[i]] = e >> 7;
      if (e || body[i]) add(q, worth, factor, units[i], body[i], e & 3, e >> 2 & 3, e >> 4 & 1, e >> 5 & 3);
    }
  }
};

/** The worth of sides: of several words of one, the least. @param {Question} q @param {Hit[][][]} sides */
const worthOf = (q, sides) => {
  const worth = nothing(q), {has} = worth;
  for (const words of sides) if (words[1]) {
    const parts = words.map(hits => worthOf(q, [[hits]]));
    for (const name of /** @type {const} */ (['own', 'top', 'has'])) worth[name].forEach((known, i, into) => into[i] = Math.max(known, Math.min(...parts.map(part => part[name][i]))));
  } else addHits(q, worth, words[0]);
  let df = .5;
  for (const one of has) df += one;
  worth.idf = Math.log(1 + (has.length + 1 - df) / df);
  return worth;
};

/** The pages that have the most slots and none that is excluded, the best first. @param {Question} q @param {Worth[]} slots @param {(unit: number) => boolean} allowed */
const ranked = ({starts, pages, plain, weights: {k1, second}}, slots, allowed) => {
  for (const slot of slots) slot.last = -1;
  let most = +slots.some(one => !one.out), found = /** @type {Found[]} */ ([]);
  for (let page = 0; page < pages; page++) {
    const units = /** @type {(Scored & {n: number})[]} */ ([]);
    let count = 0, first = true, barred = false, best = 0, other = 0;
    for (let unit = starts[page]; unit < starts[page + 1]; unit++) if (allowed(unit)) {
      let n = 0, score = 0, own = !most;
      for (const slot of slots) {
        const x = slot.own[unit] + slot.top[page];
        if (x) {
          if (slot.out) barred = true;
          else {
            n++;
            if (slot.own[unit] || first) own = true;
            count += +(slot.last != page);
            slot.last = page;
            score += slot.idf * (k1 + 1) * x / (k1 + x);
          }
        }
      }
      if (own) units.push({unit, score, n});
      if (own && score > best) [best, other] = [score, best];
      else if (own && score > other) other = score;
      first = false;
    }
    if (barred || !units[0] || count < most) continue;
    if (count > most) found = [];
    most = count;
    found.push({page, score: plain ? best : best + second * other, tier: !plain && units.some(one => one.n >= count), units});
  }
  return {most, found: found.sort((a, b) => +b.tier - +a.tier || b.score - a.score || a.page - b.page)};
};
