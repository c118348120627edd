// What a slot is worth in each unit, and which pages have what is asked, in what order.

/** @typedef {{own: Float64Array, top: Float64Array, has: Uint8Array, idf: number, out?: boolean}} Worth of a slot: own of each unit, inherited of each page, units with a posting */
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

/** Adds the terms of a word. @param {Question} q @param {Worth} worth @param {Word} word @param {number} factor */
const addWord = (q, worth, {hits}, factor) => {
  for (const hit of hits) {
    const {units, body, extra} = hit.postings(), by = hit.factor * factor;
    for (let i = 0; i < units.length; i++) {
      const e = q.plain ? 0 : extra[i];
      if (e & 3) q.titles[units[i]] = e >> 7;
      if (e || body[i]) add(q, worth, by, units[i], body[i], e & 3, e >> 2 & 3, e >> 4 & 1, e >> 5 & 3);
    }
  }
};

/** Gives a worth its idf. @param {Worth} worth */
const rated = worth => {
  let df = .5;
  for (const one of worth.has) df += one;
  worth.idf = Math.log(1 + (worth.has.length + 1 - df) / df);
  return worth;
};

/** The worth of one word. @param {Question} q @param {Word} word @param {number} factor */
const ofWord = (q, word, factor) => {
  const worth = nothing(q);
  addWord(q, worth, word, factor);
  return rated(worth);
};

/** The worth of a slot of words: of several words of a side, the least. @param {Question} q @param {Slot} slot */
const ofWords = (q, {sides}) => {
  const worth = nothing(q);
  for (const {words, factor} of sides) if (words[1]) {
    const parts = words.map(word => ofWord(q, word, factor));
    /** @param {(worth: Worth) => Float64Array | Uint8Array} pick */
    const least = pick => pick(worth).forEach((known, i, into) => into[i] = Math.max(known, Math.min(...parts.map(part => pick(part)[i]))));
    least(({own}) => own);
    least(({top}) => top);
    least(({has}) => has);
  } else addWord(q, worth, words[0], factor);
  return rated(worth);
};

/** The pages that have the most slots and none that is excluded, the best first. @param {Question} q @param {Worth[]} slots @param {(unit: number) => boolean} allowed */
const ranked = ({starts, pages, plain, weights: {k1, second}}, slots, allowed) => {
  let most = +slots.some(({out}) => !out), found = /** @type {Found[]} */ ([]);
  for (let page = 0; page < pages; page++) {
    const units = /** @type {(Scored & {n: number})[]} */ ([]);
    let seen = 0, count = 0, first = true, barred = false, best = 0, other = 0;
    for (let unit = starts[page]; unit < starts[page + 1]; unit++) if (allowed(unit)) {
      let n = 0, score = 0, own = !most, bit = 1;
      for (const slot of slots) {
        const x = slot.own[unit] + slot.top[page];
        if (x) {
          if (slot.out) barred = true;
          else {
            n++;
            if (slot.own[unit] || first) own = true;
            if (!(seen & bit)) count++;
            seen |= bit;
            score += slot.idf * (k1 + 1) * x / (k1 + x);
          }
        }
        bit *= 2;
      }
      if (own) units.push({unit, score, n});
      if (own && score > best) [best, other] = [score, best];
      else if (own && score > other) other = score;
      first = false;
    }
    if (barred || !units[0] || count < most) continue;
    if (count > most) found = [];
    most = count;
    found.push({page, score: plain ? best : best + second * other, tier: !plain && units.some(({n}) => n >= count), units});
  }
  return {most, found: found.sort((a, b) => +b.tier - +a.tier || b.score - a.score || a.page - b.page)};
};
