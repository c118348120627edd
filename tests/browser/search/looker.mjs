// One script at a time: a server, a window, a silent console, and sentences for what is wrong.
import { join } from 'node:path';
import { violations } from '../axe.mjs';
import { serve } from '../server.mjs';

/** What a file that is taken away makes Chromium itself write (the second, where the page of lost addresses came for a script); nothing else may stand in the console. */
const LOST = /^Failed to load resource: the server responded with a status of 404|^Refused to execute script from '[^']*\/search\/search\.js' because its MIME type/;

/** Width, colours, whether axe looks; the others are for the eye. */
const VIEWS = [[1280, 'light', true], [1280, 'dark', true], [320, 'light', true], [320, 'dark', true], [768, 'light', false], [360, 'light', false], [360, 'dark', false]];

/** Runs scripts and gathers what they find. */
export class Looker {
  problems = [];
  checks = 0;
  scripts = 0;

  constructor(settings) {
    Object.assign(this, settings);
  }

  /** Runs `script(look)`; a script that throws is a problem, too. */
  async run(name, script) {
    this.name = name;
    this.scripts += 1;
    this.opened = [];
    try {
      await script(this);
    } catch (error) {
      this.problems.push(`${name}: ${error.message.split('\n').slice(0, 3).join(' ')} (${/search\/\w+\.mjs:\d+/.exec(error.stack.replaceAll('looker.mjs', ''))?.[0]})`);
    }
    for (const thing of this.opened.reverse()) await thing.close();
  }

  /** Says `sentence` unless it is so. */
  check(fine, sentence, ...more) {
    this.checks += 1;
    if (!fine) this.problems.push([`${this.name}: not so: ${sentence}`, ...more.map((one) => JSON.stringify(one))].join(' · '));
  }

  /** A window on the site over http; `lost`: files are taken away by `alter`, and Chromium may say so, once a file. */
  async open(path, { alter, lost = false, ...view } = {}) {
    const server = await serve(this.site, this.prefix, alter);
    this.opened.push(server);
    const page = await this.window(view, lost);
    this.address = server.address;
    await page.goto(server.address + path, { waitUntil: 'load' });
    return page;
  }

  /** A window on the site as files. */
  async file(path, view = {}) {
    const page = await this.window(view, false);
    this.address = `file://${this.site}/`;
    await page.goto(this.address + path, { waitUntil: 'load' });
    return page;
  }

  async window(view, lost) {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: false, ...view });
    this.opened.push(context);
    context.setDefaultTimeout(15000);
    context.on('console', (message) => {
      if (!(lost && message.type() === 'error' && LOST.test(message.text()))) this.problems.push(`${this.name}: console: ${message.text()}`);
    });
    context.on('weberror', (error) => this.problems.push(`${this.name}: error: ${error.error().message}`));
    return context.newPage();
  }

  /** Axe, and the width of the page. */
  async sound(page, what, axe = true) {
    for (const violation of axe ? await violations(page) : []) this.check(false, `${what}: ${violation}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    this.check(wide <= 0, `${what} is no wider than the window`, wide);
  }

  /** The views a page is to be looked at in. */
  get views() {
    return VIEWS.filter(([, , axe]) => axe || this.shots);
  }

  async shot(page, name) {
    if (this.shots) await page.screenshot({ path: join(this.shots, `${name}.png`) });
  }
}

/** The box with its list: waits until the field is a combobox. */
export async function ready(page) {
  await page.locator('#q').focus();
  await page.locator('#q[role=combobox]').waitFor();
  return page.locator('#q');
}

/** Types into the box and waits for the list. */
export async function asked(page, query) {
  const field = await ready(page);
  await field.fill(query);
  await page.locator('#q[aria-expanded=true]').waitFor();
  return field;
}

/** What a listener would be told about the box. */
export const state = (page) => page.evaluate(() => {
  const field = document.getElementById('q');
  const options = [...document.querySelectorAll('[role=option]')];
  const chosen = options.filter((option) => option.getAttribute('aria-selected') === 'true');
  return {
    focused: document.activeElement === field,
    value: field.value,
    expanded: field.getAttribute('aria-expanded'),
    seen: Boolean(document.querySelector('[role=listbox]')?.getBoundingClientRect().height),
    options: options.length,
    ids: new Set(options.map(({ id }) => id)).size,
    chosen: chosen.map((option) => options.indexOf(option)),
    named: field.getAttribute('aria-activedescendant') || '',
    first: chosen[0]?.id ?? '',
    hrefs: options.map(({ href }) => href),
  };
});

/** Waits until the count is told, and gives it. */
export async function told(page, place) {
  const status = page.locator(`${place} [role=status]`);
  await status.filter({ hasText: /\S/ }).waitFor();
  return (await status.textContent()).trim();
}
