// `komentari serve` in real Chromium: an edit is seen where the reader was, a mistake shows in the panel, mended it goes.
//
//   node serve.mjs PROGRAM ROOT [--shots FOLDER]
//
// ROOT is a folder with the sample content that may be changed. The console must stay silent: any message, any violation of the
// policy is a problem. Exit code 1 if anything is wrong.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { violations } from './axe.mjs';

const args = process.argv.slice(2);
const at = args.indexOf('--shots');
const shots = at >= 0 ? args.splice(at, 2)[1] : null;
const [program, root] = args;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const PATIENCE = 120_000;
const problems = [];
let quiet = true;
let looked = 0;
const check = (fine, sentence) => { looked += 1; if (!fine) problems.push(sentence); };

const file = (path) => join(root, path);
const read = (path) => readFileSync(file(path), 'utf8');
const write = (path, text) => { mkdirSync(dirname(file(path)), { recursive: true }); writeFileSync(file(path), text); };
const edit = (path, change) => write(path, change(read(path)));

/** Starts the preview; resolves to { address, stop }. */
function serve(port) {
  const child = spawn(program, ['serve', '--root', root, '--port', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (piece) => {
      said += piece;
      const found = /http:\/\/localhost:(\d+)\//.exec(said);
      if (found) resolve({ address: found[0], port: found[1], stop: () => new Promise((end) => { child.on('exit', end); child.kill('SIGINT'); }) });
    });
    child.on('exit', () => reject(new Error(said)));
  });
}

/** What axe finds. It looks into the panel's style sheet in a way that the policy refuses it: that is no fault of the page. */
const sound = async (where, what) => {
  quiet = false;
  problems.push(...(await violations(what)).map((violation) => `${where}: ${violation}`));
  await what.waitForTimeout(100);
  quiet = true;
  looked += 1;
};

const paragraphs = (from, to) => Array.from({ length: to - from }, (_, k) => `## Nodaļa ${from + k}\n\nRindkopa ${from + k}: [saite ${from + k}](https://example.org/${from + k}) un teksts, kas aizņem vietu.\n\n`).join('');
const LONG = `---\ntitle: Gara lapa\n---\n${paragraphs(0, 60)}`;
const HOST = 'komentari-preview';

write('content/gara.md', LONG);
let server = await serve(0);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
context.setDefaultTimeout(PATIENCE);
context.on('console', (message) => { if (quiet && ['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()} (${message.location().url})`); });
context.on('weberror', (error) => problems.push(`error: ${error.error().message}`));
const page = await context.newPage();
const panel = page.locator(`${HOST} section`);
const gone = () => panel.waitFor({ state: 'detached' });
const shown = () => panel.waitFor({ state: 'visible' });
const open = async (path) => { await page.goto(server.address + path, { waitUntil: 'load' }); await page.waitForTimeout(300); };
const topOf = (id) => page.evaluate((name) => document.getElementById(name).getBoundingClientRect().top, id);

// An edit is seen, and the reader is where they were.
await open('gara/');
const heading = await page.locator('h2', { hasText: 'Nodaļa 40' }).getAttribute('id');
await page.evaluate((id) => { document.getElementById(id).scrollIntoView({ behavior: 'instant', block: 'start' }); scrollBy({ top: -37, behavior: 'instant' }); }, heading);
await page.locator('a', { hasText: 'saite 41' }).focus();
const before = await topOf(heading);
edit('content/gara.md', (text) => text.replace('## Nodaļa 0', 'Jauna pirmā rindkopa.\n\nVēl viena.\n\n## Nodaļa 0').replace('Rindkopa 40', 'Labota rindkopa 40'));
await page.getByText('Labota rindkopa 40').waitFor();
await page.waitForFunction(() => document.readyState === 'complete' && history.scrollRestoration === 'auto');
check(Math.abs(await topOf(heading) - before) <= 2, `the reader stays at the heading (${before} → ${await topOf(heading)})`);
check(await page.evaluate(() => document.activeElement.textContent) === 'saite 41', 'the focus stays where it was');

// A change elsewhere does not load this page again.
await page.evaluate(() => { globalThis.mark = 1; });
const marked = () => page.evaluate(() => globalThis.mark === 1);
edit('content/par.md', (text) => `${text}\nCita lapa.\n`);
await sleep(1500);
check(await marked(), 'a change of another page does not load this one again');

// CSS without loading.
const style = readFileSync(new URL('../../themes/default/assets/style.css', import.meta.url), 'utf8');
write('themes/default/assets/style.css', `${style}\nh1 { letter-spacing: 7px; }\n`);
await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px');
check(await marked(), 'a style sheet is exchanged without loading the page again');
await page.waitForFunction(() => document.querySelectorAll('link[rel=stylesheet]').length === 1);
await page.reload();
await page.waitForTimeout(500);
await page.evaluate(() => { globalThis.mark = 1; });
rmSync(file('themes'), { recursive: true });
await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).letterSpacing !== '7px');
check(await marked(), 'and exchanged back');

// Break, see the panel, mend, see it go.
await page.locator('a', { hasText: 'saite 41' }).focus();
const y = await page.evaluate(() => scrollY);
edit('content/gara.md', (text) => text.replace('Rindkopa 3:', 'Rindkopa 3 [](term:kludains) <script>alert(1)</script>:'));
await shown();
check(await marked() && await page.evaluate(() => scrollY) === y, 'the page stays as it is under the panel');
check(await page.evaluate(() => document.activeElement.textContent) === 'saite 41', 'the panel does not take the focus');
const words = await panel.textContent();
check(words.includes('kludains') && words.includes('<script>') && words.includes('content/gara.md:') && words.includes('kļūda'), `the mistake is told: ${words.slice(0, 200)}`);
check((await page.locator(`${HOST} a`).first().getAttribute('href')).startsWith('vscode://file/'), 'the place is a link to the editor');
// A moment later, so that those who listen hear it as something new.
await page.locator(`${HOST} [role=status]`, { hasText: 'Jālabo' }).waitFor({ state: 'attached' });
for (const colorScheme of ['light', 'dark']) {
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(200);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(wide <= 0, `nothing is wider than the window at ${width} (${wide})`);
    await sound(`${width} ${colorScheme}`, page);
    if (shots) await page.screenshot({ path: join(shots, `panel-${width}-${colorScheme}.png`) });
  }
}
await page.emulateMedia({ colorScheme: 'light' });

// Keyboard: reached by F8, closed by Escape, which leads back; there again with the next state, closed by its button.
const inPanel = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.localName ?? document.activeElement.localName);
await page.keyboard.press('F8');
check(await inPanel() === 'section', 'F8 leads to the panel');
await page.keyboard.press('Tab');
check(await inPanel() === 'button', 'Tab goes on to its button');
await page.keyboard.press('Escape');
await gone();
check(await page.evaluate(() => document.activeElement.textContent) === 'saite 41', 'Escape closes it and leads back');
await page.reload();
await page.waitForTimeout(800);
check(await panel.count() === 0, 'dismissed it stays away, also when the page is loaded again');
edit('content/gara.md', (text) => text.replace('term:kludains', 'term:cita-kluda'));
await shown();
check((await panel.textContent()).includes('cita-kluda'), 'it is back with the next state');
await page.locator(`${HOST} button`).click();
await gone();
edit('content/gara.md', (text) => text.replace('term:cita-kluda', 'term:vel-kluda'));
await shown();
edit('content/gara.md', (text) => text.replace(' [](term:vel-kluda) <script>alert(1)</script>', ''));
await gone();
check(await page.evaluate(() => document.documentElement.style.paddingBlockEnd) === '', 'mended, the panel leaves no trace');

// Many mistakes; warnings alone.
write('content/daudz.md', `---\ntitle: Daudz\n---\n${Array.from({ length: 60 }, (_, k) => `Saite [${k}](term:nav-${k}) nekur neved.\n\n`).join('')}`);
await shown();
check(await page.locator(`${HOST} ol > li`).count() === 50 && (await panel.textContent()).includes('Un vēl 10'), 'fifty of sixty are shown');
await page.setViewportSize({ width: 360, height: 700 });
if (shots) await page.screenshot({ path: join(shots, 'panel-many-360.png') });
write('content/daudz.md', '');
await page.locator(`${HOST} section.warns`).waitFor();
check(await page.locator(`${HOST} details li`).first().isVisible() === false, 'warnings wait behind their count');
if (shots) await page.screenshot({ path: join(shots, 'panel-warnings-360.png') });
await page.setViewportSize({ width: 1280, height: 800 });
await page.locator(`${HOST} summary`).focus();
await page.keyboard.press('Enter');
check(await page.locator(`${HOST} details li`).first().isVisible(), 'Enter opens them');
await sound('warnings', page);
if (shots) await page.screenshot({ path: join(shots, 'panel-warnings-1280.png') });
rmSync(file('content/daudz.md'));
await gone();

// Eight tabs of one browser, all in sight: each sees the edit, and pages can still be fetched.
const tabs = await Promise.all(Array.from({ length: 7 }, async () => {
  const tab = await context.newPage();
  await tab.goto(`${server.address}gara/`, { waitUntil: 'load' });
  return tab;
}));
edit('content/gara.md', (text) => text.replace('Labota rindkopa 40', 'Astoņām cilnēm'));
await Promise.all([page, ...tabs].map((tab) => tab.getByText('Astoņām cilnēm').waitFor({ state: 'attached' })));
check(true, 'eight tabs see an edit');
await Promise.all(tabs.map((tab) => tab.close()));

// The program ends and begins again: the page finds it and what has changed meanwhile.
quiet = false;
const { port } = server;
await server.stop();
edit('content/gara.md', (text) => text.replace('Astoņām cilnēm', 'Pēc pārtraukuma'));
server = await serve(port);
await page.getByText('Pēc pārtraukuma').waitFor();
quiet = true;

// Nothing good yet: the page that says so becomes the site.
quiet = false;
await server.stop();
edit('content/site.yaml', (text) => text.replace('title:', 'titel:'));
server = await serve(port);
quiet = true;
const early = await context.newPage();
await early.setViewportSize({ width: 768, height: 700 });
quiet = false;
await early.goto(`${server.address}gara/`);
await early.locator(`${HOST} section`).waitFor();
await sound('waiting', early);
quiet = false;
if (shots) await early.screenshot({ path: join(shots, 'waiting-768.png') });
edit('content/site.yaml', (text) => text.replace('titel:', 'title:'));
await early.getByText('Pēc pārtraukuma').waitFor();
check(await early.locator(`${HOST} section`).count() === 0, 'mended, the site appears by itself');

await browser.close();
await server.stop();
for (const problem of problems.slice(0, 100)) console.log(problem);
console.log(`${looked} checks in Chromium: ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
