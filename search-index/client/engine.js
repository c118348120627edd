// Questions in, answers out.

/** @typedef {{unit: number, anchor: string, label: string, heading: string, score: number, facets: Object<string, string>}} Section */
/** @typedef {{page: number, url: string, title: string, number: string, facets: Object<string, string>, score: number, sections: Section[]}} PageHit */
/** @typedef {{query: string, total: number, partial: boolean, suggestions: {text: string, query: string}[], distinct: string[], jumps: Jump[], hits: PageHit[], counts: Object<string, Object<string, number>>, unquoted: string, problems: string[]}} Answer `unquoted`: the query without quotation marks where a phrase was found nowhere; `problems`: files that could not be read */
/** @typedef {{prefix?: boolean, limit?: number, offset?: number, plain?: boolean, counts?: boolean}} Options `prefix`: the last word is still being typed; `counts`: count facets (unless `prefix`) */
/** @typedef {{words: Object<string, string>, facets: Facet[], ask(query: string, options?: Options): Promise<Answer>, excerpt(answer: Answer, unit: number): Promise<Piece[]>}} Engine */

/** The facets of a tuple, by name. @param {Index} index @param {number} tuple @returns {Object<string, string>} */
const facetsAt = ({manifest: {facets, tuples}}, tuple) => Object.fromEntries(facets.flatMap(({name, rule, values}, i) => {
  const value = (tuples[tuple] || [])[i];
  return rule == 'is' ? values[value] ? [[name, values[value].id]] : [] : value > 0 ? [[name, '' + value]] : [];
}));

/** The facets of a unit of a page. @param {Index} index @param {Display} display @param {number} unit counted within the page */
const facetsOf = (index, [, , , runs], unit) => {
  let i = 0;
  for (let left = unit; i < runs.length - 2 && left >= runs[i + 1]; i += 2) left -= runs[i + 1];
  return facetsAt(index, runs[i]);
};

/** How many pages have each value of each facet, the filters of the facet itself aside. @param {Index} index @param {Filter[]} filters @param {Int32Array} tuples @param {(facet: number) => {pages: number[], visit: (page: number, visit: (unit: number) => void) => void}} without */
const counted = (index, filters, tuples, without) => {
  const counts = /** @type {Answer['counts']} */ ({}), {facets, tuples: known} = index.manifest, names = known.map((_, i) => facetsAt(index, i));
  facets.forEach(({name}, facet) => {
    const {pages, visit} = without(filters.some(filter => filter.facet == facet && !filter.out) ? facet : -1), sums = counts[name] = /** @type {Object<string, number>} */ ({});
    const last = new Map();
    for (const page of pages) visit(page, unit => {
      const id = names[tuples[unit]]?.[name];
      if (id && last.get(id) != page) {
        last.set(id, page);
        sums[id] = (sums[id] || 0) + 1;
      }
    });
  });
  return counts;
};

/** What is said beside the hits: mended words, words not to be confused. @param {Index} index @param {Query} query @param {Slot[]} slots */
const advice = (index, {text, tokens: words, spans}, slots) => {
  const mended = slots.filter(slot => slot.form && slot.token).slice(0, 3);
  let corrected = text;
  for (const {token, form} of [...mended].reverse()) if (token) corrected = corrected.slice(0, token.start) + form + corrected.slice(token.end);
  const isAsked = (/** @type {string} */ word) => words.some(({text}) => alike(index, text, word));
  return {
    suggestions: mended.map(({form = ''}) => ({text: form, query: corrected})),
    distinct: [...new Set(index.manifest.distinct.filter(group => group.some(isAsked)).flat())].filter(word => !isAsked(word)),
    bare: text.replace(/["„“”«»](~\d+)?/g, (mark, _, at) => spans.some(([from, to]) => at >= from && at < to) ? mark : ''),
  };
};

/** @param {Index} index @param {Try} trying @param {Weighed[]} slots @param {Found} found @param {(unit: number) => boolean} allowed @returns {Promise<PageHit[]>} */
const shown = async (index, trying, slots, {page, score}, allowed) => {
  const display = await trying('d/' + Math.floor(page / index.manifest.perDisplay), index.display(page), null), start = index.starts[page];
  if (!display) return [];
  const [url, title, number, , all] = display;
  let first = -1;
  occurring(index, slots, page, allowed, unit => first = first < 0 ? unit : first);
  const sections = bestUnits(index, slots, page, allowed).map(({unit, score}) => {
    const [anchor = '', label = '', heading = ''] = all[unit - start] || [];
    return {unit, anchor, label, heading, score, facets: facetsOf(index, display, unit - start)};
  });
  return [{page, url, title, number, facets: sections.length ? sections[0].facets : facetsOf(index, display, first - start), score, sections}];
};

/** @param {Index} index @param {string} typed @param {Options} options */
const answered = async (index, typed, {prefix = false, limit = 10, offset = 0, plain = false, counts = !prefix}) => {
  const problems = new Set(), query = parsed(index, typed), {text, filters, items, tokens: words} = query;
  /** @type {Try} */
  const trying = (name, value, instead) => value.catch(() => {
    problems.add(name);
    return instead;
  });
  const {asked, excluded} = slotsOf(index, query), last = items[items.length - 1];
  const [word] = prefix && last && !last.phrase && !last.out && last.words[0].end == text.length ? last.words : [];
  const tuplesAsked = filters.length || counts ? trying('f', index.tuples(), null) : null;
  const jumpsAsked = jumpsTo(index, trying, words.map(({text}) => text));
  await Promise.all([...asked.map(slot => fill(index, trying, slot, plain, word && growing(word.text, 2) ? word.text : '')), ...excluded.map(slot => fill(index, trying, {...slot, token: undefined}, plain, ''))]);
  const weigh = (/** @type {Slot} */ slot) => slot.phrase ? weighedPhrase(index, trying, slot) : weighed(index, slot, plain);
  const slots = await Promise.all(asked.map(weigh)), barred = await Promise.all(excluded.map(weigh)), tuples = /** @type {Int32Array | null} */ (await tuplesAsked);
  /** Everything but the filters of one facet. @param {number} facet */
  const without = facet => {
    const some = filters.filter(filter => filter.facet != facet || filter.out), fine = allowedTuples(index, some);
    const allowed = (/** @type {number} */ unit) => !some.length || !tuples || fine[tuples[unit]];
    const {most, pages} = asked.length || filters.length || excluded.length ? pagesWith(index, slots, barred, allowed) : {most: 0, pages: []};
    return {most, pages, allowed, visit: (/** @type {number} */ page, /** @type {(unit: number) => void} */ visit) => void occurring(index, slots, page, allowed, visit)};
  };
  const {most, pages, allowed, ...all} = without(-1), {suggestions, distinct, bare} = advice(index, query, asked);
  const found = ranked(index, slots, pages, most, allowed, plain, offset + limit).slice(offset);
  /** @type {Answer} */
  const answer = {
    query: typed, total: pages.length, partial: most < slots.length && pages.length > 0, suggestions, distinct,
    jumps: await jumpsAsked,
    hits: (await Promise.all(found.map(one => shown(index, trying, slots, one, allowed)))).flat(),
    counts: counts && tuples ? counted(index, filters, tuples, facet => facet < 0 ? {pages, ...all} : without(facet)) : {},
    unquoted: asked.some(({phrase}, i) => phrase && !slots[i].has.includes(1)) ? bare : '',
    problems: [...problems],
  };
  return {answer, terms: termsOf(asked)};
};

/** Opens the index in the folder at `base`, which ends with `/`. @param {string} base @param {Load} [load] @returns {Promise<Engine>} */
const openIndex = async (base, load = loader(base)) => {
  let index = prepared(await load('manifest'), load);
  const told = new Set(), behind = /** @type {WeakMap<Answer, {index: Index, terms: Map<string, number>}>} */ (new WeakMap());
  /** Whether the site has a newer index: a file that is gone may be a sign of it. */
  const renewed = async () => {
    const manifest = await load('manifest', true).catch(() => index.manifest);
    if (manifest.hash == index.manifest.hash) return false;
    index = prepared(manifest, load);
    return true;
  };
  return {
    get words() { return index.manifest.words; },
    get facets() { return index.manifest.facets; },
    ask: async (query, options = {}) => {
      const once = async () => {
        const asked = index, {answer, terms} = await answered(asked, query, options);
        behind.set(answer, {index: asked, terms});
        return answer;
      };
      const answer = await once(), unknown = answer.problems.filter(name => !told.has(name));
      unknown.forEach(name => told.add(name));
      return unknown.length && await renewed() ? once() : answer;
    },
    excerpt: async (answer, unit) => {
      const known = behind.get(answer);
      if (!known) return [];
      const {index: {texts, file}, terms} = known;
      let shard = 0;
      while (texts[shard + 1] <= unit) shard++;
      const list = await file('x/' + shard);
      return excerptOf(known.index, list[unit - texts[shard]] || '', terms);
    },
  };
};

// The files of the index call it when they are run as scripts; another page may open the index through it.
/** @type {any} */ (globalThis).komentari = Object.assign(receive, {openIndex});
