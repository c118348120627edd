// Questions in, answers out.

/** @typedef {{unit: number, anchor: string, label: string, heading: string, score: number, facets: Object<string, string>}} Section */
/** @typedef {{page: number, url: string, title: string, number: string, facets: Object<string, string>, score: number, sections: Section[]}} PageHit */
/** @typedef {{query: string, total: number, full: number, twice: number, partial: boolean, suggestions: {text: string, query: string}[], distinct: string[], jumps: Jump[], hits: PageHit[], counts: Object<string, Object<string, number>>, unquoted: string, problems: string[]}} Answer
 * `full`: pages, the first ones, that have all that is asked; `twice`: how many of them `jumps` lead to, too; `counts`: pages by values of each facet, its own filters aside; `unquoted`: the query without quotation marks where a phrase stands nowhere; `problems`: files that could not be read */
/** @typedef {{prefix?: boolean, limit?: number, offset?: number, plain?: boolean, counts?: boolean}} Options `prefix`: the last word is still being typed; `counts`: whether to count (unless `prefix`) */
/** @typedef {{words: Object<string, string>, facets: Facet[], ask(query: string, options?: Options): Promise<Answer>, jumps(query: string): Promise<Jump[]>, passage(answer: Answer, unit: number): Promise<{text: string, marks: Mark[]}>}} Engine
 * `jumps`: those of an answer, for which less must be loaded; `passage`: the text of a unit and where it has what was asked */
/** @typedef {[url: string, title: string, number: string, runs: number[], sections: string[][]]} Display a page as it is shown */

/** @param {Question} q @param {number} page*/
const displayOf = ({get, perDisplay}, page) => /** @type {Display | undefined} */ ((get('d/' + (page / perDisplay | 0)) || [])[page % perDisplay]);

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

/** @param {Question} q @param {Ranking} ranking @param {Found} found @returns {PageHit[]} */
const shown = (q, {scores, counted}, {page, score}) => {
  const display = displayOf(q, page), start = q.starts[page];
  if (!display) return [];
  const [url, title, number, , all] = display, best = all.map((_, at) => at).filter(at => counted[start + at]).sort((a, b) => scores[start + b] - scores[start + a]);
  const sections = (best[0] + 1 ? best : [0]).slice(0, 3).map(at => {
    const [anchor = '', label = '', heading = ''] = all[at] || [], unit = start + at;
    return {unit, anchor, label, heading, score: scores[unit], facets: facetsOf(q, display, at)};
  });
  return [{page, url, title, number, facets: sections[0].facets, score, sections: sections.filter(one => one.score > sections[0].score / 2)}];
};

/** How many pages have each value of each facet, its own filters aside. @param {Question} q @param {Int32Array} tuples those of the units @param {(facet: number) => Ranking} rankingOf */
const countsOf = (q, tuples, rankingOf) => {
  const {pageOf, units} = q, named = q.tuples.map((_, tuple) => facetsAt(q, tuple));
  return Object.fromEntries(q.facets.map(({name}, i) => {
    const {given, counted} = rankingOf(i), ids = named.map(one => one[name]), all = [...new Set(ids)], places = ids.map(id => all.indexOf(id)), last = new Int32Array(all.length), sums = last.slice();
    for (let unit = 0; unit < units; unit++) if (counted[unit]) {
      const place = places[tuples[unit]], page = pageOf[unit];
      if (last[place] <= page && given(page)) {
        sums[place]++;
        last[place] = page + 1;
      }
    }
    return [name, Object.fromEntries(all.flatMap((id, place) => id ? [[id, sums[place]]] : []))];
  }));
};

/** What is found with the files that are here: all, where none is missing then. @param {Question} q @param {string} typed @param {Options} options */
const found = (q, typed, {prefix, plain, limit = 10, offset = 0, counts = !prefix}) => {
  const read = parsed(q, typed), {open, items, filters} = read, some = items[0] || filters[0];
  q.typed = prefix && growing(open, 2) ? open : '';
  q.plain = plain;
  const all = slotsOf(q, items), [slots] = all, tuples = some && (filters[0] || counts) && q.get('f');
  const worths = q.missing.size ? [] : all.map(list => list.map(slot => slot.phrase ? worthOfPhrase(q, slot) : worthOf(q, slot.sides)));
  if (q.missing.size) return;
  /** The pages that are found, the filters of a facet aside. @param {number} few @param {number} [facet] */
  const search = (few, facet) => {
    const fine = allowedTuples(q, filters.filter(filter => filter.facet != facet || filter.out));
    return ranked(q, worths, unit => some && (!tuples || fine[tuples[unit]]), few);
  };
  const ranking = search(offset + limit);
  return {
    ...read, ...ranking, ranking, slots, offset,
    counts: counts && tuples ? countsOf(q, tuples, i => filters.some(one => one.facet == i) ? search(0, i) : ranking) : {},
    lost: slots.some(({phrase}, i) => phrase && !worths[0][i].met.includes(1)),
  };
};

/** What is said of what is found. @param {Question} q @param {string} query @param {NonNullable<ReturnType<typeof found>>} found @returns {Omit<Answer, 'problems'>} */
const answered = (q, query, {text, asked, slots, ranking, full, total, top, offset, counts, lost}) => {
  const jumps = jumpsTo(q, asked), fixed = slots.filter(one => one.mended).slice(0, 3), isAsked = (/** @type {string} */ word) => asked.some(other => alike(q, other, word));
  return {
    query, total, full, partial: !full && !!total, jumps, counts,
    hits: top.slice(offset).flatMap(one => shown(q, ranking, one)),
    twice: jumps.filter(({page}) => ranking.given(page)).length,
    suggestions: fixed.map(({mended = ''}) => ({text: mended, query: fixed.reduceRight((text, {start, end, mended}) => text.slice(0, start) + mended + text.slice(end), text)})),
    distinct: [...new Set(q.distinct.filter(group => group.some(isAsked)).flat())].filter(word => !isAsked(word)),
    unquoted: lost ? text.replace(QUOTES, '') : '',
  };
};

/** Tries, brings what is missing, and tries again. @template T @param {Index} index @param {string[]} problems files that can't be read @param {(q: Question) => T} make */
const tried = async (index, problems, make) => {
  const {files, file} = index;
  for (;;) {
    const missing = /** @type {Set<string>} */ (new Set()), get = (/** @type {string} */ name) => files.has(name) || problems.includes(name) ? files.get(name) : void missing.add(name);
    const made = make({...index, get, missing, typed: ''});
    if (!missing.size) return made;
    await Promise.all([...missing].map(name => file(name).catch(() => problems.push(name))));
  }
};

/** Opens the index in the folder at `base`, which ends with `/`. @param {string} base @param {Load} [load] @returns {Promise<Engine>} */
const openIndex = async (base, load = loader(base)) => {
  let index = prepared(await load('manifest'), load), told = '';
  const behind = /** @type {WeakMap<Answer, [Index, Map<string, Slot>]>} */ (new WeakMap());
  /** @param {string} query @param {Options} options @returns {Promise<Answer>} */
  const ask = async (query, options = {}) => {
    const asked = index, problems = /** @type {string[]} */ ([]);
    const known = /** @type {NonNullable<ReturnType<typeof found>>} */ (await tried(asked, problems, q => found(q, query, options)));
    const answer = {...await tried(asked, problems, q => answered(q, query, known)), problems}, names = problems.join();
    // A file that is gone may be the sign of a newer index.
    const manifest = names && names != told && await load('manifest', true).catch(() => 0);
    told = names;
    if (manifest && manifest.hash != asked.hash) {
      index = prepared(manifest, load);
      return ask(query, options);
    }
    behind.set(answer, [asked, new Map(known.slots.flatMap(slot => slot.sides.flat(2).map(one => [one.term, slot])))]);
    return answer;
  };
  return {
    words: index.words,
    facets: index.facets,
    ask,
    jumps: query => tried(index, [], q => jumpsTo(q, parsed(q, query).asked)),
    passage: async (answer, unit) => {
      const [{shards, languages, file}, terms] = behind.get(answer) || [index, new Map()], shard = shards.findIndex(first => first > unit) - 1;
      const text = (await file('x/' + shard))[unit - shards[shard]];
      return {text, marks: marksOf(languages, text, terms)};
    },
  };
};

// The files of the index call it when they are run as scripts; another page may open the index through it.
/** @type {any} */ (globalThis).komentari = Object.assign(receive, {openIndex});
