/*
 * The preview's own script: only `komentari serve` gives it out, no published page has it. It listens for what is new to this page, loads
 * it again where it was, exchanges style sheets without loading, and shows what is wrong in a panel.
 */
(() => {
  'use strict';
  /** @typedef {{ severity: string | null, kind: string, code: string, message: string, place: string, href: string | null, line: string[] | null, hints: string[] }} Problem */
  /** @typedef {{ blocks: boolean, lang: string, title: string, label: string, close: string, warnings: string, more: string, problems: Problem[] }} Panel */
  /** @typedef {{ path: string, y: number, id: string, top: number, focus: number[], tag: string, text: string, value: string | null, caret: number | null, open: boolean[] }} Place */

  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const page = script.dataset.page || '';
  const root = document.documentElement;
  let known = script.dataset.known || '';
  let leaving = false;

  /** @param {string} key */
  const load = key => { try { return sessionStorage.getItem(`komentari-${key}`) || ''; } catch { return ''; } };
  /** @param {string} key @param {string} value */
  const save = (key, value) => { try { sessionStorage.setItem(`komentari-${key}`, value); } catch { /* private mode */ } };

  // Where the reader is ------------------------------------------------------------------------------------------------------

  /** The place with an anchor that is nearest to the top of the window. */
  const nearest = () => {
    let best = { id: '', top: Infinity };
    for (const element of document.querySelectorAll('body [id]')) {
      const { top, height } = element.getBoundingClientRect();
      if (height && Math.abs(top) < Math.abs(best.top)) best = { id: element.id, top };
    }
    return best;
  };

  /** The way from the body to an element, by positions. @param {Element | null} element */
  const wayTo = element => {
    const way = [];
    for (let at = element; at && at !== document.body && at.parentElement; at = at.parentElement) way.unshift([...at.parentElement.children].indexOf(at));
    return way;
  };

  /** @param {Element | null | undefined} element */
  const textOf = element => (element ? (element.textContent || '').slice(0, 100) : '');

  const remember = () => {
    const { id, top } = nearest();
    const focused = document.activeElement;
    const field = focused instanceof HTMLInputElement && /^(text|search)$/.test(focused.type) ? focused : null;
    /** @type {Place} */
    const place = {
      path: location.pathname, y: scrollY, id, top, focus: focused === host ? [] : wayTo(focused), tag: focused ? focused.tagName : '', text: textOf(focused),
      value: field && field.value, caret: field && field.selectionStart,
      open: [...document.querySelectorAll('details')].map(one => one.open),
    };
    save('place', JSON.stringify(place));
  };

  /** @param {Place} place */
  const focusAgain = place => {
    /** @type {Element | undefined} */
    let element = document.body;
    for (const position of place.focus) element = element && element.children[position];
    if (!place.focus.length) return;
    if (!element || element.tagName !== place.tag || textOf(element) !== place.text) {
      // Something came before it, or went.
      element = [...document.querySelectorAll(place.tag)].find(other => textOf(other) === place.text);
    }
    if (!(element instanceof HTMLElement)) return;
    if (place.value !== null && element instanceof HTMLInputElement) {
      element.value = place.value;
      element.setSelectionRange(place.caret, place.caret);
    }
    element.focus({ preventScroll: true });
  };

  const restore = () => {
    const text = load('place');
    save('place', '');
    if (!text) return;
    /** @type {Place} */
    const place = JSON.parse(text);
    if (place.path !== location.pathname) return;
    const details = document.querySelectorAll('details');
    if (details.length === place.open.length) details.forEach((one, k) => { one.open = place.open[k]; });
    let at = -1;
    const scroll = () => {
      // The reader has gone on meanwhile.
      if (at >= 0 && Math.abs(scrollY - at) > 1 && !location.hash) return;
      const element = place.id && document.getElementById(place.id);
      const top = element ? scrollY + element.getBoundingClientRect().top - place.top : place.y;
      scrollTo({ top, behavior: 'instant' });
      at = scrollY;
    };
    scroll();
    focusAgain(place);
    addEventListener('load', () => {
      scroll();
      // Not at once: the browser would still go to where the window was before.
      setTimeout(() => { history.scrollRestoration = 'auto'; }, 250);
    });
  };

  const reload = () => {
    if (leaving) return;
    leaving = true;
    remember();
    history.scrollRestoration = 'manual';
    location.reload();
  };

  // Style sheets -------------------------------------------------------------------------------------------------------------

  /** Puts the newest style sheets in the place of the old ones, which stay until the new ones are there. */
  const restyle = () => {
    for (const old of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll('link[rel=stylesheet]'))) {
      const address = new URL(old.href);
      if (address.origin !== location.origin) continue;
      address.searchParams.set('preview', String(Date.now()));
      const fresh = /** @type {HTMLLinkElement} */ (old.cloneNode());
      fresh.href = address.href;
      fresh.onload = () => old.remove();
      fresh.onerror = () => fresh.remove();
      old.after(fresh);
    }
  };

  // The panel ----------------------------------------------------------------------------------------------------------------

  const host = document.createElement('komentari-preview');
  const shadow = host.attachShadow({ mode: 'open' });
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  /** @type {HTMLElement | null} */
  let panel = null;

  /** @param {string} name @param {string} kind @param {(string | Node)[]} content */
  const element = (name, kind, ...content) => {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.append(...content);
    return made;
  };

  /** Room below the page, so that its end can be seen above the panel. */
  const room = new ResizeObserver(() => { root.style.paddingBlockEnd = panel ? `${panel.offsetHeight}px` : ''; });

  const close = () => {
    if (!panel) return;
    room.disconnect();
    panel.remove();
    panel = null;
    root.style.paddingBlockEnd = '';
  };

  /** @param {Problem} problem */
  const item = ({ severity, kind, code, message, place, href, line, hints }) => {
    const link = element(href ? 'a' : 'span', 'place', place);
    if (href) link.setAttribute('href', href);
    const made = element('li', severity || '', element('p', '', element('b', 'kind', kind), ' ', message, ' ', element('span', 'code', code)), element('p', '', link));
    if (line) {
      const [before, marked, after] = line;
      made.append(element('pre', '', before, element('mark', marked ? '' : 'point', marked), after));
    }
    if (hints.length) made.append(element('ul', '', ...hints.map(hint => element('li', '', hint))));
    return made;
  };

  /** @param {Panel} data @param {string} id */
  const show = (data, id) => {
    const button = /** @type {HTMLButtonElement} */ (element('button', '', data.close));
    button.type = 'button';
    button.onclick = () => {
      const had = document.activeElement === host;
      save('closed', id);
      close();
      if (had && came instanceof HTMLElement) came.focus({ preventScroll: true });
    };
    const errors = data.problems.filter(problem => data.blocks && problem.severity === 'error');
    const warnings = data.problems.filter(problem => !errors.includes(problem));
    const made = element('section', data.blocks ? 'blocks' : 'warns');
    made.lang = data.lang;
    made.tabIndex = 0;
    made.setAttribute('aria-label', data.label);
    made.setAttribute('aria-keyshortcuts', 'F8');
    made.append(element('header', '', element('h2', '', data.title), button));
    if (errors.length) made.append(element('ol', '', ...errors.map(item)));
    if (warnings.length) {
      const list = /** @type {HTMLDetailsElement} */ (element('details', '', element('summary', '', data.warnings), element('ol', '', ...warnings.map(item))));
      // Under --strict it is they that keep the newest state from being shown.
      list.open = data.blocks && !errors.length;
      made.append(list);
    }
    if (data.more) made.append(element('p', 'more', data.more));
    panel = made;
    shadow.append(made);
    room.observe(made);
    // Once for each state, not again on every page.
    if (load('said') !== id) setTimeout(() => { status.textContent = data.title; }, 100);
    save('said', id);
  };

  /** @param {Panel | null} data @param {string} id */
  const update = (data, id) => {
    const had = panel && host === document.activeElement;
    close();
    status.textContent = '';
    if (!data) {
      save('closed', '');
      save('said', '');
    } else if (load('closed') !== id) {
      show(data, id);
      if (had && panel) panel.focus({ preventScroll: true });
    }
  };

  /** @type {Element | null} */
  let came = null;

  addEventListener('keydown', event => {
    const focused = document.activeElement;
    if (!panel || event.defaultPrevented) return;
    if (event.key === 'F8') {
      // As in the editor: to what is wrong.
      if (focused !== host) came = focused;
      panel.focus({ preventScroll: true });
    } else if (event.key === 'Escape' && !focused?.matches('input, textarea, select, [contenteditable]')) {
      panel.querySelector('button')?.click();
    } else {
      return;
    }
    event.preventDefault();
  });

  // The event stream ---------------------------------------------------------------------------------------------------------

  /** @type {EventSource | null} */
  let source = null;

  const deaf = () => {
    source?.close();
    source = null;
  };

  /** Listens while the page is seen: a browser has few connections for all its tabs. What is missed is told when it listens again. */
  const listen = () => {
    if (source || document.hidden || leaving) return;
    const events = new EventSource(`/:/events?${new URLSearchParams({ page, known })}`);
    source = events;
    /** @param {string} name @param {(event: MessageEvent<string>) => void} act */
    const on = (name, act) => events.addEventListener(name, event => {
      known = event.lastEventId;
      act(event);
    });
    on('reload', reload);
    on('style', restyle);
    on('panel', ({ data, lastEventId }) => update(JSON.parse(data), lastEventId.split('.')[2]));
    events.onerror = () => {
      // The browser asks again by itself, except where it was refused.
      if (events.readyState !== EventSource.CLOSED || source !== events) return;
      deaf();
      setTimeout(listen, 2000);
    };
  };

  const style = /** @type {HTMLLinkElement} */ (element('link', ''));
  style.rel = 'stylesheet';
  style.href = '/:/preview.css';
  // Unstyled it would be strewn over the page.
  style.onload = listen;
  style.onerror = listen;
  shadow.append(style, status);
  document.body.append(host);
  restore();
  document.addEventListener('visibilitychange', () => (document.hidden ? deaf() : listen()));
  addEventListener('pagehide', deaf);
  addEventListener('pageshow', event => { if (event.persisted) listen(); });
})();
