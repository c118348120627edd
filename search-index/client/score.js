// What a slot is worth in each unit, and which pages have what is asked, in what order.

/** @typedef {{own: Float64Array, inherited: Float64Array, met: Set<number>, titled: Uint8Array, idf: number}} Worth of a slot
 * own of each unit, inherited of each page, units with a posting, pages with it in their title */
/** @typedef {{page: number, score: number, count: number, tier: boolean, units: {unit: number, score: number, n: number}[]}} Found
 * `count`: slots it has; `tier`: whether one unit has all of them; `units`: those that count, the best first, and their slots */

/** @param {Question} q @returns {Worth} */
const nothing = ({pages, units}) => ({own: new Float64Array(units), inherited: new Float64Array(pages), met: new Set(), titled: new Uint8Array(pages), idf: 0});

/** What a frequency in a text of some length is divided by. @param {number} b @param {number} average @param {number} length */
const norm = (b, average, length) => 1 - b + b * length / average;

/** Adds a posting of a term or of a phrase. @param {Question} q @param {Worth} worth @param {number} factor @param {number} unit @param {number} body @param {number} title @param {number} heading @param {number} number @param {number} aside */
const add = ({weights, average, lengths, titles, pageOf, starts}, {own, inherited, met, titled}, factor, unit, body, title, heading, number, aside) => {
  const page = pageOf[unit], first = starts[page] == unit;
  met.add(unit);
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
const listsOf = ({own, inherited, titled}) => [own, inherited, titled];

/** The worth of sides: of several words of one, the least. @param {Question} q @param {Hit[][][]} sides */
const worthOf = (q, sides) => {
  const worth = nothing(q), {met} = worth;
  for (const words of sides) if (words[1]) {
    const parts = words.map(hits => worthOf(q, [[hits]])), lists = parts.map(listsOf);
    listsOf(worth).forEach((list, k) => list.forEach((known, i) => list[i] = Math.max(known, lists.reduce((least, part) => Math.min(least, part[k][i]), 1 / 0))));
    for (const unit of parts[0].met) if (parts.every(one => one.met.has(unit))) met.add(unit);
  } else addHits(q, worth, words[0]);
  const df = met.size + .5;
  worth.idf = Math.log(1 + (q.units + 1 - df) / df);
  return worth;
};

const FEW_PAGES = 10, MANY_SLOTS = 3;

/** The pages that are given, the best first, and how many have all. @param {Question} q @param {Worth[][]} worths of what is asked, of what is excluded @param {(unit: number) => any} allowed */
const ranked = ({starts, pageOf, pages, plain, titles, weights: {k1, second, whole}}, [slots, barred], allowed) => {
  const all = slots.length, slack = +(!plain && all >= MANY_SLOTS), found = /** @type {Found[]} */ ([]);
  let most = +!!all, full = 0;
  for (const page of all ? new Set(slots.flatMap(({met}) => [...met].map(unit => pageOf[unit]))) : Array(pages).keys()) {
    const inside = /** @type {number[]} */ ([]);
    for (let unit = starts[page]; unit < starts[page + 1]; unit++) if (allowed(unit)) inside.push(unit);
    /** @param {Worth} slot */
    const occurs = ({own, inherited}) => inherited[page] || inside.some(unit => own[unit]), count = slots.filter(occurs).length;
    if (!inside.length || count < Math.max(+!!all, most - slack) || barred.some(occurs)) continue;
    const units = inside.filter((unit, i) => !all || slots.some(({own, inherited}) => own[unit] || !i && inherited[page])).map(unit => {
      let n = 0, score = 0;
      for (const {own, inherited, idf} of slots) {
        const x = own[unit] + inherited[page];
        n += +(x > 0);
        score += idf * (k1 + 1) * x / (k1 + x);
      }
      return {unit, score, n};
    }).sort((a, b) => b.score - a.score || a.unit - b.unit);
    most = Math.max(most, count);
    full += +(count == all);
    const [best, other = {score: 0}] = units, score = plain ? best.score : (best.score + second * other.score) * (all && slots.every(one => one.titled[page]) ? 1 + whole * all / titles[starts[page]] : 1);
    found.push({page, score, count, tier: !plain && units.some(one => one.n >= count), units});
  }
  if (full && full < FEW_PAGES) most -= slack;
  return {full, found: found.filter(one => one.count >= most).sort((a, b) => b.count - a.count || +b.tier - +a.tier || b.score - a.score || a.page - b.page)};
};
