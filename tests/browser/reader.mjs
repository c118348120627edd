// The reader's side of a built site in real Chromium.
//
//   node reader.mjs SITE [--shots FOLDER] PAGE…
//
// For each PAGE (a path within the site) in light and dark, at 1280 and 320 px: axe finds nothing, nothing is wider than the window,
// the console is silent, the site's own Content-Security-Policy is never violated, the HTML is valid. Exit code 1 if anything is wrong.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';
import { crawl } from './links.mjs';
import { serve } from './server.mjs';

const args = process.argv.slice(2);
const shotsAt = args.indexOf('--shots');
const shots = shotsAt >= 0 ? args.splice(shotsAt, 2)[1] : null;
const [site, ...pages] = args;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const WIDTHS = [1280, 768, 320];
const problems = [];

/** Opens one page at one width in one colour scheme and reports what is wrong with it. */
async function look(browser, address, path, width, colorScheme) {
  const where = `${path} ${width} ${colorScheme}`;
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: false });
  const page = await context.newPage();
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(`${where}: console: ${message.text()}`); });
  page.on('pageerror', (error) => problems.push(`${where}: error: ${error.message}`));
  await page.goto(address + path.replace(/index\.html$/, ''), { waitUntil: 'load' });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) problems.push(`${where}: ${wide} px wider than the window`);
  // The debugger's evaluation is not bound by the page's policy, so that the policy can stay on.
  await page.evaluate(AXE);
  const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  for (const violation of found.violations) {
    const example = violation.nodes[0];
    problems.push(`${where}: axe ${violation.id} ×${violation.nodes.length}: ${example.html.slice(0, 120)}: ${example.failureSummary?.split('\n').slice(1, 2).join(' ').trim()}`);
  }
  if (shots) await page.screenshot({ path: join(shots, `${path.replace(/\/?index\.html$/, '').replaceAll('/', '_') || 'home'}-${width}-${colorScheme}.png`), fullPage: true });
  await context.close();
}

/** A page as file:// without JavaScript: the words and links are there. */
async function plain(browser, path) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`file://${join(site, path)}`);
  if (!(await page.locator('h1').first().isVisible())) problems.push(`${path} file:// without JavaScript: no heading`);
  await context.close();
}

const crawled = crawl(site);
problems.push(...crawled.problems);
const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'error', 'long-title': 'off', 'tel-non-breaking': 'off' } });
const server = await serve(site, '/komentari/');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
for (const path of pages) {
  const report = await validator.validateFile(join(site, path));
  for (const result of report.results) for (const message of result.messages) problems.push(`${path}:${message.line}: html ${message.ruleId}: ${message.message}`);
  for (const width of WIDTHS) for (const scheme of ['light', 'dark']) await look(browser, server.address, path, width, scheme);
  await plain(browser, path);
}
await browser.close();
server.close();
for (const problem of problems.slice(0, 200)) console.log(problem);
console.log(`${crawled.pages} pages, ${crawled.links} links, ${pages.length} looked at in Chromium: ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
