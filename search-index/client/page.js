// The page of results: sections under pages, excerpts, filters, everything in the address so that it can be shared and gone back to.

/** How many pages are shown at first and added by „more“. */
const STEP = 20;

/** What narrows the search: fields of the form of the query, whose data are the whole state. @param {Ground} ground */
const filtersOf = ({ engine: { facets }, form }) => facets.map(({ name, label, rule, values }) => {
  /** @param {Record<string, string>} attributes */
  const field = (attributes) => make('input', { name, form: form.id, ...attributes });
  return rule === 'is'
    ? make('fieldset', {}, make('legend', {}, label), ...values.map((value) => make('label', {}, field({ type: 'checkbox', value: value.id }), value.label, make('small', {}))))
    : make('label', {}, label, field({ inputmode: 'numeric', maxlength: '4' }));
});

/** A page, or a place of one named by number, with its sections and their excerpts, which come when the texts are there. @param {Ground} ground @param {Answer} answer @param {Titled & Partial<PageHit & Jump>} found */
const itemOf = (ground, answer, found) => {
  const { facets, title, url, label, anchor = '', sections = [] } = found;
  const kinds = ['kind', 'act'].map((name) => called(ground, name, facets[name]));
  const item = make('li', {},
    make('h2', {}, make('a', { href: addressOf(ground, url, { anchor }) }, joined(title, label)), ' ', badge(ground, found)),
    make('p', { class: 'kicker' }, joined(...kinds)));
  for (const section of sections) {
    const name = joined(section.label, section.heading);
    const text = make('p', {});
    ground.engine.excerpt(answer, section.unit)
      .then((pieces) => pieces.map(({ text, mark }) => (mark ? make('mark', {}, text) : text)), () => [ground.engine.words.problem])
      .then((pieces) => text.append(...pieces));
    if (name) item.append(make('h3', {}, make('a', { href: addressOf(ground, url, section) }, name)));
    item.append(text);
  }
  return item;
};

/** @param {Ground} ground @param {HTMLElement} place */
const openPage = (ground, place) => {
  const { engine: { facets, words }, engine, form, input } = ground;
  const name = document.title;
  form.id = 'search';
  const sum = make('p', { role: 'status' });
  const notes = make('div', { class: 'notes' });
  const list = make('ol', { role: 'list' });
  const more = make('button', { type: 'button' }, words.more);
  const filters = make('details', {}, make('summary', {}, words.narrow), ...filtersOf(ground));
  const fields = filters.getElementsByTagName('input');
  filters.open = matchMedia('(min-width: 60rem)').matches;
  place.append(filters, make('div', {}, sum, notes, list, more));
  let turn = 0;
  let draft = false;

  /** What the form says, without what is empty. */
  const state = () => new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)].filter(([, value]) => value)));

  const read = () => {
    const params = new URLSearchParams(location.search);
    input.value = params.get('q') || '';
    for (const field of fields) {
      if (field.type === 'checkbox') field.checked = params.getAll(field.name).includes(field.value);
      else field.value = params.get(field.name) || '';
    }
    draft = false;
  };

  /** The first key of a new query makes a new step of the history, the next ones rewrite it. @param {boolean} typing */
  const write = (typing) => {
    const address = `?${state()}`;
    if (address !== location.search) {
      try {
        history[draft ? 'replaceState' : 'pushState'](0, '', address);
      } catch { /* too many at once, or a browser that keeps the addresses of files as they are */ }
    }
    draft = typing;
  };

  /** Which filters are on, and what else could be asked: each a link to the results where one thing is otherwise. @param {Answer} answer @param {string} front the filters as they were asked */
  const note = ({ distinct, partial, suggestions, unquoted }, front) => {
    /** @param {string} text @param {(params: URLSearchParams) => void} change */
    const link = (text, change) => {
      const params = state();
      change(params);
      return make('a', { href: `?${params}` }, text);
    };
    /** @param {string} query @param {string} text */
    const other = (query, text) => link(text, (params) => params.set('q', query.replace(front, '')));
    /** @param {string} sentence @param {(Node | string)[]} links */
    const add = (sentence, links) => {
      const [before, after = ''] = sentence.split('{x}');
      if (links.length) notes.append(make('p', {}, before, ...links.flatMap((link, k) => (k ? [', ', link] : [link])), after));
    };
    notes.replaceChildren();
    add(`${words.remove}: `, [...state()].filter(([key]) => key !== 'q').map(([key, value]) =>
      link(called(ground, key, value) || joined(facets.find((facet) => facet.name === key)?.label, value), (params) => params.delete(key, value))));
    add(words['did-you-mean'], suggestions.map(({ query, text }) => other(query, text)));
    add(words.distinct, distinct.map((word) => other(word, word)));
    if (unquoted) add('', [other(unquoted, words.unquoted)]);
    if (partial) add(words.partial, ['']);
  };

  /** @param {Answer['counts']} counts */
  const count = (counts) => {
    for (const { checked, labels, name, value } of fields) {
      const row = labels?.[0];
      const number = row?.querySelector('small');
      if (row && number) {
        number.textContent = `${counts[name]?.[value] || 0}`;
        row.hidden = number.textContent === '0' && !checked;
      }
    }
  };

  /** Asks and shows. @param {boolean} prefix @param {number} limit */
  const run = async (prefix, limit) => {
    const mine = ++turn;
    const query = input.value.trim();
    const front = [...state()].map(([key, value]) => (key === 'q' ? '' : `${key}:${value} `)).join('');
    place.hidden = !(query || front);
    document.title = joined(query, name);
    if (place.hidden) return;
    const answer = await engine.ask(front + query, { prefix, limit });
    if (mine !== turn) return;
    list.replaceChildren(...[...answer.jumps, ...answer.hits].map((found) => itemOf(ground, answer, found)));
    more.hidden = answer.hits.length >= answer.total;
    count(answer.counts);
    note(answer, front);
    say(ground, sum, answer);
  };

  const back = () => {
    read();
    run(false, history.state || STEP);
  };

  form.onsubmit = filters.onchange = (/** @type {Event} */ event) => {
    event.preventDefault();
    write(false);
    run(false, STEP);
  };
  input.oninput = (event) => {
    if (/** @type {InputEvent} */ (event).isComposing) return;
    write(true);
    run(true, STEP);
  };
  more.onclick = async () => {
    const { length } = list.children;
    await run(false, length + STEP);
    history.replaceState(length + STEP, '');
    list.children[length]?.querySelector('a')?.focus();
  };
  onpopstate = back;
  // What was typed while the script was on its way is newer than the address.
  if (input.value) run(true, STEP);
  else back();
};
