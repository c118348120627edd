// Questions in, answers out.

/** @typedef {{unit: number, anchor: string, label: string, heading: string, score: number, facets: Object<string, string>}} Section */
/** @typedef {{page: number, url: string, title: string, number: string, facets: Object<string, string>, score: number, sections: Section[]}} PageHit */
/** @typedef {{query: string, total: number, partial: boolean, suggestions: {text: string, query: string}[], distinct: string[], jumps: Jump[], hits: PageHit[], counts: Object<string, Object<string, number>>, unquoted: string, problems: string[]}} Answer
 * `counts`: pages by values of each facet, its own filters aside; `unquoted`: the query without quotation marks where a phrase stands nowhere; `problems`: files that could not be read */
/** @typedef {{prefix?: boolean, limit?: number, offset?: number, plain?: boolean, counts?: boolean}} Options `prefix`: the last word is still being typed; `counts`: whether to count (unless `prefix`) */
/** @typedef {{words: Object<string, string>, facets: Facet[], ask(query: string, options?: Options): Promise<Answer>, excerpt(answer: Answer, unit: number): Promise<Piece[]>}} Engine */
/** @typedef {[url: string, title: string, number: string, runs: number[], sections: string[][]]} Display a page as it is shown */

/** @param {Question} q @param {number} page @returns {Promise<Display | undefined>} */
const displayOf = async ({get, perDisplay}, page) => (await get('d/' + Math.floor(page / perDisplay)) || [])[page % perDisplay];

/** The facets of a tuple, by name. @param {Question} q @param {number} tuple @returns {Object<string, string>} */
const facetsAt = ({facets, tuples}, tuple) => Object.fromEntries(facets.flatMap(({name, rule, values}, i) => {
  const value = tuples[tuple][i], id = rule != 'is' ? value > 0 && '' + value : values[value] && values[value].id;
  return id ? [[name, id]] : [];
}));

/** The facets of a unit of a page. @param {Question} q @param {Display} display @param {number} unit counted within the page */
const facetsOf = (q, [, , , runs], unit) => {
  let i = 0;
  while ((unit -= runs[i + 1]) >= 0) i += 2;
  return facetsAt(q, runs[i]);
};

/** @param {Question} q @param {Found} found @returns {Promise<PageHit[]>} */
const shown = async (q, {page, score, units}) => {
  const display = await displayOf(q, page), start = q.starts[page];
  if (!display) return [];
  const [url, title, number, , all] = display, [{unit: first}] = units, best = units.sort((a, b) => b.score - a.score || a.unit - b.unit).slice(0, 3);
  const sections = best.filter(({score}) => score > best[0].score / 2).map(({unit, score}) => {
    const [anchor = '', label = '', heading = ''] = all[unit - start];
    return {unit, anchor, label, heading, score, facets: facetsOf(q, display, unit - start)};
  });
  return [{page, url, title, number, facets: facetsOf(q, display, (sections[0] || {unit: first}).unit - start), score, sections}];
};

/** @param {Index} index @param {string} typed @param {Options} options */
const answered = async (index, typed, {prefix, limit = 10, offset = 0, plain = false, counts = !prefix}) => {
  const problems = new Set(), get = (/** @type {string} */ name) => index.file(name).catch(() => void problems.add(name));
  /** @type {Question} */
  const q = {...index.manifest, ...index, get, plain, typed: ''}, {text, items, filters, asked} = parsed(q, typed), last = items[items.length - 1];
  if (prefix && last && !last.phrase && !last.out && last.words[0].end == text.length && growing(last.words[0].text, 2)) q.typed = last.words[0].text;
  const some = items[0] || filters[0], [slots, jumps, tuples] = await Promise.all([slotsOf(q, items), jumpsTo(q, asked), some && (filters[0] || counts) && get('f')]);
  const worths = await Promise.all(slots.map(async slot => ({...await (slot.phrase ? ofPhrase : ofWords)(q, slot), out: slot.out})));
  /** The pages that are found, the filters of a facet aside. @param {number} facet */
  const search = facet => {
    const narrow = filters.filter(filter => filter.facet != facet || filter.out), fine = allowedTuples(q, narrow);
    return some ? ranked(q, worths, unit => !narrow[0] || !tuples || fine[tuples[unit]]) : {most: 0, found: []};
  };
  const all = search(-1), {most, found} = all, isAsked = (/** @type {string} */ word) => asked.some(other => alike(q, other, word));
  const mended = slots.filter(({form}) => form).slice(0, 3), named = q.tuples.map((_, i) => facetsAt(q, i)), sums = /** @type {Answer['counts']} */ ({});
  if (counts && tuples) q.facets.forEach(({name}, i) => {
    const own = sums[name] = /** @type {Object<string, number>} */ ({}), seen = /** @type {Object<string, number>} */ ({});
    for (const {page, units} of (filters.some(({facet}) => facet == i) ? search(i) : all).found) for (const {unit} of units) {
      const id = named[tuples[unit]][name];
      if (id && seen[id] !== page) own[id] = (own[id] || 0) + 1;
      seen[id] = page;
    }
  });
  const hits = (await Promise.all(found.slice(offset, offset + limit).map(one => shown(q, one)))).flat();
  /** @type {Answer} */
  const answer = {
    query: typed, total: found.length, partial: !!found[0] && most < slots.filter(({out}) => !out).length, jumps, hits, counts: sums,
    suggestions: mended.map(({form = ''}) => ({text: form, query: mended.reduceRight((text, {token, form}) => text.slice(0, token.start) + form + text.slice(token.end), text)})),
    distinct: [...new Set(q.distinct.filter(group => group.some(isAsked)).flat())].filter(word => !isAsked(word)),
    unquoted: slots.some(({phrase, out}, i) => phrase && !out && !worths[i].has.includes(1)) ? text.replace(QUOTES, (mark, _, at) => filters.some(({start, end}) => at > start && at < end) ? mark : '') : '',
    problems: [...problems],
  };
  return {answer, terms: new Map(slots.filter(({out}) => !out).flatMap(slot => slot.sides.flatMap(({words}) => words.flatMap(({hits}) => hits.map(({term}) => [term, slot])))))};
};

/** Opens the index in the folder at `base`, which ends with `/`. @param {string} base @param {Load} [load] @returns {Promise<Engine>} */
const openIndex = async (base, load = loader(base)) => {
  let index = prepared(await load('manifest'), load);
  const told = new Set(), behind = /** @type {WeakMap<Answer, {asked: Index, terms: Map<string, Slot>}>} */ (new WeakMap());
  return {
    words: index.manifest.words,
    facets: index.manifest.facets,
    ask: async (query, options = {}) => {
      const once = async () => {
        const asked = index, {answer, terms} = await answered(asked, query, options);
        behind.set(answer, {asked, terms});
        return answer;
      };
      const answer = await once(), unknown = answer.problems.filter(name => !told.has(name));
      unknown.forEach(name => told.add(name));
      // A file that is gone may be the sign of a newer index.
      const manifest = unknown[0] && await load('manifest', true).catch(() => 0);
      if (!manifest || manifest.hash == index.manifest.hash) return answer;
      index = prepared(manifest, load);
      return once();
    },
    excerpt: async (answer, unit) => {
      const {asked, terms} = behind.get(answer) || {asked: index, terms: new Map()}, shard = asked.shards.findIndex(first => first > unit) - 1;
      return excerptOf(asked, (await asked.file('x/' + shard))[unit - asked.shards[shard]], terms);
    },
  };
};

// The files of the index call it when they are run as scripts; another page may open the index through it.
/** @type {any} */ (globalThis).komentari = Object.assign(receive, {openIndex});
