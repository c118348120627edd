// Asks Pagefind, in real Chromium, what `report` asks of komentari.
//
//   node pagefind.mjs SITE < queries > answers      both JSON: ["…", …] and [["btl/17/", …ten pages], …]
//
// SITE has its index in `pagefind/`. The packages of ../browser are needed (`npm install` there). Pagefind takes the language from the page
// it is asked on, as on any site. It needs WebAssembly, which the policy of the site does not allow: here the policy is put aside.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { serve } from '../browser/server.mjs';

const { chromium } = createRequire(new URL('../browser/package.json', import.meta.url))('playwright-core');
const site = process.argv[2];
const queries = JSON.parse(readFileSync(0, 'utf8'));

for (const name of ['_headers', '404.html']) writeFileSync(join(site, name), '');
const server = await serve(site, '/');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const context = await browser.newContext({ bypassCSP: true });
const page = await context.newPage();
await page.goto(server.address, { waitUntil: 'load' });
const answers = await page.evaluate(async (asked) => {
  const pagefind = await import('/pagefind/pagefind.js');
  await pagefind.options({ baseUrl: '/' });
  await pagefind.init();
  const all = [];
  for (const query of asked) {
    const { results } = await pagefind.search(query);
    const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    all.push(first.map(({ url }) => url.replace(/^\/|#.*|index\.html$/g, '')));
  }
  return all;
}, queries);
await browser.close();
server.close();
process.stdout.write(JSON.stringify(answers));
