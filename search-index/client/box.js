// The box on every page: a combobox with a list of links (ARIA Authoring Practices: list autocomplete, manual selection).

/** The options for an answer: corrections, then groups — places named by number, pages by their kind — and the way to all. @param {Pick<Answer, 'jumps' | 'hits' | 'suggestions'>} answer */
const optionsOf = ({jumps, hits, suggestions}) => {
  const {words} = engine;
  let count = 0;
  /** A real link, so that it opens in a new tab as links do. @param {string} href @param {(Node | string)[]} children */
  const option = (href, ...children) => make('a', {role: 'option', id: 'q-' + ++count, href, tabindex: '-1'}, ...children);
  /** @param {string} query @param {string} text */
  const other = (query, text) => option(form.action + '?q=' + encodeURIComponent(query), text);
  /** @type {Record<string, HTMLElement>} */
  const groups = {};
  /** @param {string} label @param {Titled} found @param {{anchor?: string, label?: string, heading?: string}} [place] */
  const put = (label, found, place = {}) => {
    (groups[label] ||= make('div', {role: 'group', 'aria-label': label}))
      .append(option(addressOf(found.url, place.anchor), found.title + ' ', badge(found), make('small', {}, joined(place.label, place.heading))));
  };
  const first = suggestions.map(({query, text}) => other(query, words['did-you-mean'].replace('{x}', text)));
  for (const jump of jumps) put(words.jumps, jump, jump);
  for (const hit of apart(jumps, hits)) put(called('kind', hit.facets.kind) || words.other, hit, hit.sections[0]);
  return [...first, ...Object.values(groups), ...(hits[0] ? [other(field.value, words['all-results'])] : [])];
};

/** Makes the field a combobox. */
const openBox = () => {
  const list = make('div', {role: 'listbox', id: 'q-list', 'aria-label': engine.words.results});
  const note = make('p', {role: 'status'});
  const pop = make('div', {class: 'pop', hidden: ''}, note, list);
  const options = list.getElementsByTagName('a');
  let at = -1, turn = 0;
  form.append(pop);
  // A field of type search has a role and an Escape of its own.
  equip(field, {type: 'text', role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'q-list'});

  /** @param {number} next */
  const mark = next => {
    options[at]?.removeAttribute('aria-selected');
    const option = options[at = next];
    if (option) equip(option, {'aria-selected': 'true'}).scrollIntoView({block: 'nearest'});
    equip(field, {'aria-activedescendant': option?.id || ''});
  };

  /** Answers that come later are dropped. @param {boolean} open */
  const show = open => {
    turn++;
    mark(-1);
    pop.hidden = !open;
    list.hidden = !options[0];
    equip(field, {'aria-expanded': `${open && !list.hidden}`});
  };

  /** The option that is marked stays so. @param {Parameters<typeof optionsOf>[0]} answer */
  const fill = answer => {
    const href = options[at]?.href;
    list.replaceChildren(...optionsOf(answer));
    show(true);
    mark([...options].findIndex(option => option.href == href));
    return turn;
  };

  const ask = async () => {
    const query = field.value.trim();
    show(!pop.hidden && !!query);
    if (!query) return;
    // Where a number leads is known before the words are looked for.
    let mine = turn;
    const jumps = await engine.jumps(query);
    if (mine == turn && jumps[0]) mine = fill({jumps, hits: [], suggestions: []});
    if (mine != turn) return;
    const answer = await engine.ask(query, {prefix: true, limit: 8});
    if (mine != turn) return;
    say(note, answer);
    fill(answer);
  };

  // Also while a word is being composed: on many phones every word is.
  field.oninput = field.onclick = ask;
  field.onblur = list.onclick = () => show(false);
  // The field keeps the focus while the list is touched.
  pop.onmousedown = event => event.preventDefault();

  field.onkeydown = async event => {
    const {key} = event, chosen = options[at], arrow = ['ArrowUp', 'ArrowDown'].indexOf(key);
    if (event.isComposing) return;
    if (arrow >= 0 || key == 'Escape' || key == 'Enter' && chosen) event.preventDefault();
    if (arrow >= 0) {
      if (pop.hidden) await ask();
      const n = options.length;
      if (n && !pop.hidden) mark(arrow ? (at + 1) % n : (at > 0 ? at : n) - 1);
    } else if (key == 'Enter') chosen?.dispatchEvent(new MouseEvent('click', event));
    else if (key == 'Escape') {
      if (pop.hidden) field.value = '';
      show(false);
    } else if (/^(Home|End|Arrow)/.test(key)) mark(-1);
  };
  show(false);
  if (document.activeElement == field) ask();
};
