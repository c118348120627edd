// Questions in, answers out.

/** @typedef {{unit: number, anchor: string, label: string, heading: string, score: number, facets: Object<string, string>}} Section */
/** @typedef {{page: number, url: string, title: string, number: string, facets: Object<string, string>, score: number, sections: Section[]}} PageHit */
/** @typedef {{query: string, total: number, full: number, partial: boolean, suggestions: {text: string, query: string}[], distinct: string[], jumps: Jump[], hits: PageHit[], counts: Object<string, Object<string, number>>, unquoted: string, problems: string[]}} Answer
 * `full`: pages, the first ones, that have all that is asked; `counts`: pages by values of each facet, its own filters aside; `unquoted`: the query without quotation marks where a phrase stands nowhere; `problems`: files that could not be read */
/** @typedef {{prefix?: boolean, limit?: number, offset?: number, plain?: boolean, counts?: boolean}} Options `prefix`: the last word is still being typed; `counts`: whether to count (unless `prefix`) */
/** @typedef {{words: Object<string, string>, facets: Facet[], ask(query: string, options?: Options): Promise<Answer>, excerpt(answer: Answer, unit: number): Promise<Piece[]>}} Engine */
/** @typedef {[url: string, title: string, number: string, runs: number[], sections: string[][]]} Display a page as it is shown */

/** @param {Question} q @param {number} page*/
const displayOf = ({get, perDisplay}, page) => /** @type {Display | undefined} */ ((get('d/' + Math.floor(page / perDisplay)) || [])[page % perDisplay]);

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

/** @param {Question} q @param {Found} found @returns {PageHit[]} */
const shown = (q, {page, score, units}) => {
  const display = displayOf(q, page), start = q.starts[page];
  if (!display) return [];
  const [url, title, number, , all] = display, [{unit: first}] = units, best = units.sort((a, b) => b.score - a.score || a.unit - b.unit).slice(0, 3);
  const sections = best.filter(one => one.score > best[0].score / 2).map(({unit, score}) => {
    const [anchor = '', label = '', heading = ''] = all[unit - start];
    return {unit, anchor, label, heading, score, facets: facetsOf(q, display, unit - start)};
  });
  return [{page, url, title, number, facets: facetsOf(q, display, (sections[0] || {unit: first}).unit - start), score, sections}];
};

/** What can be said with the files that are here: all, where none is missing then. @param {Question} q @param {string} typed @param {Options} options */
const answered = (q, typed, {prefix, limit = 10, offset = 0, counts = !prefix}) => {
  const {text, items, filters, asked} = parsed(q, typed), last = items[items.length - 1], some = items[0] || filters[0];
  if (prefix && last && !last.phrase && !last.out && last.end == text.length && growing(last.words[0], 2)) q.typed = last.words[0];
  const slots = slotsOf(q, items), jumps = jumpsTo(q, asked), tuples = some && (filters[0] || counts) && q.get('f');
  const worths = q.missing.size ? [] : slots.map(slot => ({...slot.phrase ? worthOfPhrase(q, slot) : worthOf(q, slot.sides), out: slot.out}));
  if (q.missing.size) return;
  /** The pages that are found, the filters of a facet aside. @param {number} facet */
  const search = facet => {
    const narrow = filters.filter(filter => filter.facet != facet || filter.out), fine = allowedTuples(q, narrow);
    return some ? ranked(q, worths, unit => !narrow[0] || !tuples || fine[tuples[unit]]) : {full: 0, found: []};
  };
  const all = search(-1), {full, found} = all, isAsked = (/** @type {string} */ word) => asked.some(other => alike(q, other, word));
  const fixed = slots.filter(one => one.mended).slice(0, 3), sums = /** @type {Answer['counts']} */ ({});
  if (counts && tuples) q.facets.forEach(({name, values}, i) => {
    const own = /** @type {number[]} */ ([]), seen = /** @type {number[]} */ ([]), at = q.tuples.map(tuple => tuple[i]);
    for (const {page, units} of (filters.some(one => one.facet == i) ? search(i) : all).found) for (const {unit} of units) {
      const value = at[tuples[unit]];
      if (seen[value] !== page) own[value] = (own[value] || 0) + 1;
      seen[value] = page;
    }
    sums[name] = Object.fromEntries(Object.keys(own).flatMap(value => values[0] ? values[+value] ? [[values[+value].id, own[+value]]] : [] : +value > 0 ? [[value, own[+value]]] : []));
  });
  const hits = found.slice(offset, offset + limit).flatMap(one => shown(q, one));
  /** @type {Answer} */
  const answer = {
    query: typed, total: found.length, full, partial: !full && !!found[0], jumps, hits, counts: sums,
    suggestions: fixed.map(({mended = ''}) => ({text: mended, query: fixed.reduceRight((text, {start, end, mended}) => text.slice(0, start) + mended + text.slice(end), text)})),
    distinct: [...new Set(q.distinct.filter(group => group.some(isAsked)).flat())].filter(word => !isAsked(word)),
    unquoted: slots.some(({phrase, out}, i) => phrase && !out && !worths[i].met.includes(1)) ? text.replace(QUOTES, '') : '',
    problems: [],
  };
  return {answer, terms: new Map(slots.flatMap(slot => slot.out ? [] : slot.sides.flat(2).map(one => [one.term, slot])))};
};

/** Opens the index in the folder at `base`, which ends with `/`. @param {string} base @param {Load} [load] @returns {Promise<Engine>} */
const openIndex = async (base, load = loader(base)) => {
  let index = prepared(await load('manifest'), load);
  const told = new Set(), behind = /** @type {WeakMap<Answer, {asked: Index, terms: Map<string, Slot>}>} */ (new WeakMap());
  /** Asks, brings what is missing, and asks again. @param {string} query @param {Options} options @returns {Promise<Answer>} */
  const ask = async (query, options) => {
    const asked = index, {files} = asked, problems = /** @type {Set<string>} */ (new Set());
    for (;;) {
      const missing = /** @type {Set<string>} */ (new Set()), get = (/** @type {string} */ name) => files.has(name) || problems.has(name) ? files.get(name) : void missing.add(name);
      const said = answered({...asked, get, missing, plain: !!options.plain, typed: ''}, query, options);
      if (said && !missing.size) {
        said.answer.problems.push(...problems);
        behind.set(said.answer, {asked, terms: said.terms});
        return said.answer;
      }
      await Promise.all([...missing].map(name => asked.file(name).catch(() => problems.add(name))));
    }
  };
  return {
    words: index.words,
    facets: index.facets,
    ask: async (query, options = {}) => {
      const answer = await ask(query, options), unknown = answer.problems.filter(name => !told.has(name));
      unknown.forEach(name => told.add(name));
      // A file that is gone may be the sign of a newer index.
      const manifest = unknown[0] && await load('manifest', true).catch(() => 0);
      if (!manifest || manifest.hash == index.hash) return answer;
      index = prepared(manifest, load);
      return ask(query, options);
    },
    excerpt: async (answer, unit) => {
      const {asked, terms} = behind.get(answer) || {asked: index, terms: new Map()}, shard = asked.shards.findIndex(first => first > unit) - 1;
      return excerptOf(asked, (await asked.file('x/' + shard))[unit - asked.shards[shard]], terms);
    },
  };
};

// The files of the index call it when they are run as scripts; another page may open the index through it.
/** @type {any} */ (globalThis).komentari = Object.assign(receive, {openIndex});
