// What a slot is worth in each unit, and which pages have what is asked, in what order.

/** @typedef {{own: Float64Array, inherited: Float64Array, met: Uint8Array, titled: Uint8Array, idf: number}} Worth of a slot
 * own of each unit, inherited of each page, units with a posting, pages with it in their title */
/** @typedef {{page: number, score: number, count: number, tier: boolean, units: {unit: number, score: number, n: number}[]}} Found
 * `count`: slots it has; `tier`: whether one unit has all of them; `units`: those that count, the best first, and their slots */

/** @param {Question} q @returns {Worth} */
const nothing = ({pages, units}) => ({own: new Float64Array(units), inherited: new Float64Array(pages), met: new Uint8Array(units), titled: new Uint8Array(pages), idf: 0});

/** What a frequency in a text of some length is divided by. @param {number} b @param {number} average @param {number} length */
const norm = (b, average, length) => 1 - b + b * length / average;

/** Adds a posting of a term or of a phrase. @param {Question} q @param {Worth} worth @param {number} factor @param {number} unit @param {number} body @param {number} title @param {number} heading @param {number} number @param {number} aside */
const add = ({weights, average, lengths, titles, pageOf, starts}, {own, inherited, met, titled}, factor, unit, body, title, heading, number, aside) => {
  const page = pageOf[unit], first = starts[page] == unit;
  met[unit] = 1;
  own[unit] = Math.max(own[unit], factor * (body / norm(weights.b, average.body, lengths[unit]) + weights.heading * heading + (first ? 0 : weights.aside * aside)));
  if (title) titled[page] = 1;
  if (first) inherited[page] = Math.max(inherited[page], factor * (weights.title * title / norm(weights.titleB, average.title, titles[unit]) + weights.number * number + weights.aside * aside));
};

/** Adds terms. @param {Question} q @param {Worth} worth @param {Hit[]} hits */
const addHits = (q, worth, hits) => {
  for (const {postings, factor} of hits) {
    const {units, body, extra, long} = postings();
    for (let i = 0; i < units.length; i++) {
      const e = q.plain ? 0 : extra[i];
      if (e & 3) q.titles[units[i]] = e >> 7;
      if (body[i]) q.lengths[units[i]] = long[i];
      if (e || body[i]) add(q, worth, factor, units[i], body[i], e & 3, e >> 2 & 3, e >> 4 & 1, e >> 5 & 3);
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
    listsOf(worth).forEach((list, k) => list.forEach((known, i) => list[i] = Math.max(known, lists.reduce((least, part) => Math.min(least, part[k][i]), 1 / 0))));
  } else addHits(q, worth, words[0]);
  let df = .5;
  for (let unit = 0; unit < q.units; unit++) df += met[unit];
  worth.idf = Math.log(1 + (q.units + 1 - df) / df);
  return worth;
};

const FEW_PAGES = 10, MANY_SLOTS = 3;

/** The pages that are given, the best first, and how many have all. @param {Question} q @param {Worth[][]} worths of what is asked, of what is excluded @param {(unit: number) => any} allowed */
const ranked = ({starts, pageOf, pages, plain, titles, weights: {k1, second, whole}}, [slots, barred], allowed) => {
  const all = slots.length, slack = +(!plain && all >= MANY_SLOTS), found = /** @type {Found[]} */ ([]), bits = new Uint8Array(pages);
  // How many slots a page can have at most: most pages need no closer look.
  for (const {met} of slots) for (let unit = 0, last = -1; unit < met.length; unit++) if (met[unit] && last != pageOf[unit]) bits[last = pageOf[unit]]++;
  let most = +!!all, full = 0;
  for (let page = 0; page < pages; page++) if (bits[page] >= most - slack) {
    const units = [], has = slots.map(({inherited}) => inherited[page] > 0);
    let first = -1, barrier = false;
    for (let unit = starts[page]; unit < starts[page + 1]; unit++) if (allowed(unit)) {
      if (first < 0) first = unit;
      let n = 0, score = 0, counts = !all;
      for (let i = 0; i < all; i++) {
        const {own, inherited, idf} = slots[i], x = own[unit] + inherited[page];
        if (own[unit]) has[i] = true;
        if (own[unit] || unit == first && x) counts = true;
        n += +(x > 0);
        score += idf * (k1 + 1) * x / (k1 + x);
      }
      if (counts) units.push({unit, score, n});
      barrier ||= barred.some(({own, inherited}) => own[unit] || inherited[page]);
    }
    const count = has.filter(one => one).length;
    if (first < 0 || barrier || count < Math.max(+!!all, most - slack)) continue;
    units.sort((a, b) => b.score - a.score || a.unit - b.unit);
    most = Math.max(most, count);
    full += +(count == all);
    const [best, other = {score: 0}] = units, score = plain ? best.score : (best.score + second * other.score) * (all && slots.every(one => one.titled[page]) ? 1 + whole * all / titles[starts[page]] : 1);
    found.push({page, score, count, tier: !plain && units.some(one => one.n >= count), units});
  }
  if (full && full < FEW_PAGES) most -= slack;
  return {full, found: found.filter(one => one.count >= most).sort((a, b) => b.count - a.count || +b.tier - +a.tier || b.score - a.score || a.page - b.page)};
};
