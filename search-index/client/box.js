// The box on every page: a combobox with a list of links (ARIA Authoring Practices: list autocomplete, manual selection).

/** The options for an answer: corrections, then groups — places named by number, pages by their kind — and the way to all. @param {Ground} ground @param {Answer} answer */
const optionsOf = (ground, { jumps, hits, suggestions }) => {
  const { engine: { words }, form, input } = ground;
  let count = 0;
  /** A real link, so that it opens in a new tab as links do. @param {string} href @param {(Node | string)[]} children */
  const option = (href, ...children) => make('a', { role: 'option', id: `q-${++count}`, href, tabindex: '-1' }, ...children);
  /** @param {string} query @param {string} text */
  const other = (query, text) => option(`${form.action}?q=${encodeURIComponent(query)}`, text);
  /** @type {Record<string, HTMLElement>} */
  const groups = {};
  /** @param {string} label @param {Titled} found @param {{anchor: string, label: string, heading?: string}} [place] */
  const put = (label, found, place) => {
    (groups[label] ||= make('div', { role: 'group', 'aria-label': label }))
      .append(option(addressOf(ground, found.url, place), `${found.title} `, badge(ground, found), make('small', {}, joined(place?.label, place?.heading))));
  };
  const first = suggestions.map(({ query, text }) => other(query, words['did-you-mean'].replace('{x}', text)));
  for (const jump of jumps) put(words.jumps, jump, jump);
  for (const hit of hits) put(called(ground, 'kind', hit.facets.kind) || words.other, hit, hit.sections[0]);
  return [...first, ...Object.values(groups), ...(hits[0] ? [other(input.value, words['all-results'])] : [])];
};

/** Makes the field a combobox. @param {Ground} ground */
const openBox = (ground) => {
  const { engine, form, input } = ground;
  const list = make('div', { role: 'listbox', id: 'q-list', 'aria-label': engine.words.results });
  const note = make('p', { role: 'status' });
  const pop = make('div', { class: 'pop', hidden: '' }, note, list);
  const options = list.getElementsByTagName('a');
  let at = -1;
  let turn = 0;
  form.append(pop);
  // A field of type search has a role and an Escape of its own.
  equip(input, { type: 'text', role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'q-list', 'aria-expanded': 'false' });

  /** @param {number} next */
  const mark = (next) => {
    options[at]?.removeAttribute('aria-selected');
    const option = options[at = next];
    if (option) equip(option, { 'aria-selected': 'true' }).scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option?.id || '');
  };

  /** Answers that come later are dropped. @param {boolean} open */
  const show = (open) => {
    turn += 1;
    mark(-1);
    pop.hidden = !open;
    list.hidden = !options[0];
    input.setAttribute('aria-expanded', `${open && !list.hidden}`);
  };

  const ask = async () => {
    const query = input.value.trim();
    show(!pop.hidden && !!query);
    const mine = turn;
    if (!query) return;
    const answer = await engine.ask(query, { prefix: true, limit: 8 });
    if (mine !== turn) return;
    list.replaceChildren(...optionsOf(ground, answer));
    say(ground, note, answer);
    show(true);
  };

  for (const name of ['input', 'compositionend', 'click']) {
    input.addEventListener(name, (event) => { if (!(/** @type {InputEvent} */ (event).isComposing)) ask(); });
  }
  input.onblur = list.onclick = () => show(false);
  // The field keeps the focus while the list is touched.
  pop.onmousedown = (event) => event.preventDefault();

  input.onkeydown = async (event) => {
    const { key, isComposing } = event;
    const chosen = options[at];
    if (isComposing) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (pop.hidden) await ask();
      const n = pop.hidden ? 0 : options.length;
      if (n) mark(key === 'ArrowDown' ? (at + 1) % n : (at > 0 ? at : n) - 1);
    } else if (key === 'Enter' && chosen) {
      event.preventDefault();
      chosen.dispatchEvent(new MouseEvent('click', event));
    } else if (key === 'Escape') {
      event.preventDefault();
      if (pop.hidden) input.value = '';
      show(false);
    } else if (/^(Home|End|Arrow)/.test(key)) mark(-1);
  };
  if (document.activeElement === input) ask();
};
