// The reader's side of a built site in real Chromium.
//
//   node reader.mjs SITE [--prefix /komentari/] [--keyboard CONTENTS] [--shots FOLDER] PAGE…
//
// For each PAGE (a path within the site) in light and dark, at 1280 and 320 px: axe finds nothing, nothing is wider than the window,
// the console is silent, the site's own Content-Security-Policy is never violated; the HTML is valid; at 768 px it fits, too.
// SITE is built with a base address whose path is PREFIX. `--keyboard` works the contents page of an act without a mouse.
// Exit code 1 if anything is wrong.
import { join, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';
import { violations } from './axe.mjs';
import { keyboard } from './keyboard.mjs';
import { crawl } from './links.mjs';
import { serve } from './server.mjs';

const args = process.argv.slice(2);
const option = (name) => { const at = args.indexOf(name); return at >= 0 ? args.splice(at, 2)[1] : null; };
const shots = option('--shots');
const prefix = option('--prefix') ?? '/komentari/';
const contents = option('--keyboard');
const [site, ...pages] = [resolve(args[0]), ...args.slice(1)];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
// Width, colours, whether axe looks.
const VIEWS = [[1280, 'light', true], [1280, 'dark', true], [320, 'light', true], [320, 'dark', true], [768, 'light', false]];
const problems = [];

/** Opens every page in one view; one window serves them all. */
async function look(browser, address, [width, colorScheme, axe]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: false });
  const page = await context.newPage();
  let where = '';
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(`${where}: console: ${message.text()}`); });
  page.on('pageerror', (error) => problems.push(`${where}: error: ${error.message}`));
  for (const path of pages) {
    where = `${path} ${width} ${colorScheme}`;
    await page.goto(address + path.replace(/index\.html$/, ''), { waitUntil: 'load' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) problems.push(`${where}: ${wide} px wider than the window`);
    if (axe) problems.push(...(await violations(page)).map((violation) => `${where}: ${violation}`));
    if (shots) await page.screenshot({ path: join(shots, `${path.replace(/\/?index\.html$/, '').replaceAll('/', '_') || 'home'}-${width}-${colorScheme}.png`), fullPage: true });
  }
  await context.close();
}

/** The pages as file:// without JavaScript: the words are there. */
async function plain(browser) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of pages) {
    await page.goto(`file://${join(site, path)}`);
    if (!(await page.locator('h1').first().isVisible())) problems.push(`${path} file:// without JavaScript: no heading`);
  }
  await context.close();
}

const crawled = crawl(site, prefix);
problems.push(...crawled.problems);
const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'error', 'long-title': 'off', 'tel-non-breaking': 'off' } });
for (const path of pages) {
  const report = await validator.validateFile(join(site, path));
  for (const result of report.results) for (const message of result.messages) problems.push(`${path}:${message.line}: html ${message.ruleId}: ${message.message}`);
}
const server = await serve(site, prefix);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
for (const view of VIEWS) await look(browser, server.address, view);
await plain(browser);
if (contents) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  problems.push(...await keyboard(await context.newPage(), server.address + contents));
  await context.close();
}
await browser.close();
server.close();
for (const problem of problems.slice(0, 200)) console.log(problem);
console.log(`${crawled.pages} pages, ${crawled.links} links, ${pages.length} looked at in Chromium: ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
