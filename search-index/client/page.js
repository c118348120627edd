// The page of results: sections under pages, excerpts, filters, everything in the address so that it can be shared and gone back to.

/** How many pages are shown at first and added by „more“. */
const STEP = 20;

/** @typedef {{text: string, mark: boolean}} Piece */

/** Letters of an excerpt. */
const EXCERPT = 200;

/** The stretch of a text where most of what was asked stands together. @param {{text: string, marks: Mark[]}} passage @returns {Piece[]} */
const excerptOf = ({text, marks}) => {
  let best = 0, from = 0;
  for (const {start} of marks) {
    const near = marks.filter(one => one.start >= start && one.end < start + EXCERPT * .7), value = new Set(near.map(one => one.slot)).size * 20 + near.length;
    if (value > best) [best, from] = [value, start];
  }
  from = Math.max(0, Math.min(from - EXCERPT / 4, text.length - EXCERPT));
  if (from) from += text.slice(from).search(/\s|$/);
  const cut = text.length > from + EXCERPT, to = from + text.slice(from, from + EXCERPT).replace(cut ? /\s\S*$/ : '', '').length, pieces = /** @type {Piece[]} */ ([]);
  const push = (/** @type {string} */ text, mark = false) => pieces.push({text, mark});
  push(from ? '…' : '');
  for (const {start, end} of marks) if (start >= from && end <= to) {
    push(text.slice(from, start));
    push(text.slice(start, from = end), true);
  }
  push(text.slice(from, to) + (cut ? '…' : ''));
  return pieces;
};

/** What narrows the search: fields of the form of the query, whose data are the whole state. */
const filtersOf = () => engine.facets.map(({name, label, rule, values}) => {
  /** @param {Record<string, string>} attributes */
  const control = attributes => make('input', {name, form: form.id, ...attributes});
  return rule == 'is'
    ? make('fieldset', {}, make('legend', {}, label), ...values.map(({id, label}) => make('label', {}, control({type: 'checkbox', value: id}), label, make('small'))))
    : make('label', {}, label, control({inputmode: 'numeric', maxlength: '4'}));
});

/** A page, or a place of one named by number, with its sections and their excerpts, which come when the texts are there. @param {Answer | undefined} answer @param {Titled & Partial<PageHit & Jump>} found */
const itemOf = (answer, found) => {
  const {facets, title, url, label, sections = []} = found;
  /** @param {'h2' | 'h3'} level @param {string} text @param {{anchor?: string}} place @param {Node | string} [state] */
  const head = (level, text, {anchor}, state = '') => make(level, {}, make('a', {href: addressOf(url, anchor)}, text), ' ', state);
  const kinds = joined(called('kind', facets.kind), called('act', facets.act));
  return make('li', {}, head('h2', joined(title, label), found, badge(found)), make('p', {class: 'kicker'}, kinds), ...sections.flatMap(section => {
    const name = joined(section.label, section.heading), text = make('p');
    engine.passage(/** @type {Answer} */ (answer), section.unit)
      .then(passage => excerptOf(passage).map(({text, mark}) => mark ? make('mark', {}, text) : text), () => [engine.words.problem])
      .then(pieces => text.append(...pieces));
    return name ? [head('h3', name, section), text] : [text];
  }));
};

/** @param {HTMLElement} place */
const openPage = place => {
  const {words} = engine, name = document.title;
  form.id = 'search';
  const sum = make('p', {role: 'status'});
  const notes = make('div', {class: 'notes'});
  const list = make('ol', {role: 'list'});
  const more = make('button', {type: 'button'}, words.more);
  const filters = make('details', {}, make('summary', {}, words.narrow), ...filtersOf());
  filters.open = matchMedia('(min-width: 60rem)').matches;
  place.append(filters, make('div', {}, sum, notes, list, more));
  let turn = 0, draft = false;

  /** What the form says, without what is empty. */
  const state = () => new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)].filter(([, value]) => value)));
  const filtered = () => [...state()].filter(([name]) => name != 'q');

  /** The first key of a new query makes a new step of the history, the next ones rewrite it. @param {boolean} typing */
  const go = typing => {
    try {
      const address = '?' + state();
      if (address != location.search) history[draft ? 'replaceState' : 'pushState'](0, '', address);
    } catch { /* too many at once, or a browser that keeps the addresses of files as they are */ }
    draft = typing;
    run(typing);
  };

  /** What the address says goes into the form. */
  const back = () => {
    const params = new URLSearchParams(location.search);
    for (const control of filters.getElementsByTagName('input')) {
      const values = params.getAll(control.name);
      control.checked = values.includes(control.value);
      if (control.type == 'text') control.value = values[0] || '';
    }
    field.value = params.get('q') || '';
    draft = false;
    run(false, history.state || STEP);
  };

  /** Which filters are on, and what else could be asked: each a link to the results where one thing is otherwise. @param {Answer} answer @param {string} front the filters as they were asked */
  const note = ({distinct, partial, suggestions, unquoted}, front) => {
    /** The words with another query, or without a filter. @param {string} text @param {string} name @param {string} value */
    const link = (text, name, value) => {
      const params = state();
      params[name == 'q' ? 'set' : 'delete'](name, value.replace(front, ''));
      return make('a', {href: '?' + params}, text);
    };
    /** @param {string} sentence @param {Node[]} links */
    const add = (sentence, links) => {
      const [before, after] = sentence.split('{x}');
      if (links[0]) notes.append(make('p', {}, before, ...links, after || ''));
    };
    notes.replaceChildren();
    add(words.remove + ': ', filtered().map(([name, value]) => link(called(name, value), name, value)));
    add(words['did-you-mean'], suggestions.map(({query, text}) => link(text, 'q', query)));
    add(words.distinct, distinct.map(word => link(word, 'q', word)));
    if (unquoted) add('', [link(words.unquoted, 'q', unquoted)]);
    if (partial) notes.append(make('p', {}, words.partial));
  };

  /** Asks and shows. @param {boolean} prefix @param {number} [limit] */
  const run = async (prefix, limit = STEP) => {
    const mine = ++turn, query = field.value.trim(), front = filtered().map(([name, value]) => `${name}:${value} `).join('');
    place.hidden = !(query || front);
    document.title = joined(query.slice(0, 80), name);
    if (place.hidden) return;
    // Where a number leads is shown before the words are looked for.
    const first = await engine.jumps(front + query);
    if (mine != turn) return;
    if (first[0]) list.replaceChildren(...first.map(found => itemOf(undefined, found)));
    const answer = await engine.ask(front + query, {prefix, limit, counts: true});
    if (mine != turn) return;
    const {full, jumps, hits} = answer, same = (/** @type {Jump} */ jump) => hits.find(({url}) => url == jump.url);
    const items = [...jumps.map(jump => ({...same(jump), ...jump})), ...apart(jumps, hits)].map(found => itemOf(answer, found));
    list.replaceChildren(...items);
    // Behind the pages that have all the words may stand some that lack one.
    if (full) items[jumps.length + apart(jumps, hits.slice(0, full)).length]?.prepend(make('p', {}, words.fewer));
    more.hidden = hits.length >= answer.total;
    for (const number of filters.querySelectorAll('small')) {
      const row = /** @type {HTMLLabelElement} */ (number.parentElement), {checked, name, value} = /** @type {HTMLInputElement} */ (row.control), n = answer.counts[name]?.[value] || 0;
      number.textContent = `${n}`;
      row.hidden = !n && !checked;
    }
    note(answer, front);
    say(sum, answer);
  };

  form.onsubmit = filters.onchange = (/** @type {Event} */ event) => {
    event.preventDefault();
    go(false);
  };
  field.oninput = () => go(true);
  more.onclick = async () => {
    const {length} = list.children;
    await run(false, length + STEP);
    history.replaceState(length + STEP, '');
    list.children[length]?.querySelector('a')?.focus();
  };
  onpopstate = back;
  // What was typed while the script was on its way is newer than the address.
  if (field.value) run(true);
  else back();
};
