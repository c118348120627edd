// Asks one search of one built site in real Chromium and tells what it cost. A job on standard input, its answer on standard output, both JSON.
//
//   { site, engine: 'komentari' | 'pagefind', prefix: 'search/', bytes: { KIND: { ask: [QUERY, …], show: 10, typed } }, warm: [QUERY, …], typing: [WORD, …], rounds }
//
// Every kind of `bytes` begins with an empty cache. The server compresses with brotli as a good host does, at the highest level, where that helps;
// bytes are bodies of answers below `prefix`. `warm` and `typing` are milliseconds of the second and later askings, on a processor slowed by four.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const { chromium } = createRequire(new URL('../tests/browser/package.json', import.meta.url))('playwright-core');
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };
const BLANK = '<!doctype html><html lang="lv"><meta charset="utf-8"><title>-</title><link rel="icon" href="data:,">';
const SLOWED = 4;
const job = JSON.parse(readFileSync(0, 'utf8'));

const squeezed = new Map();
/** A file of the site as a good host sends it. @param {string} path */
const sent = (path) => {
  if (!squeezed.has(path)) {
    const raw = readFileSync(path);
    const small = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } });
    squeezed.set(path, small.length < raw.length ? { body: small, br: true } : { body: raw, br: false });
  }
  return squeezed.get(path);
};

/** What was sent since the last look: [path, bytes]. */
let log = [];
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  if (path === '/blank') return response.writeHead(200, { 'Content-Type': TYPES['.html'] }).end(BLANK);
  let file = join(job.site, normalize(path));
  try {
    if (statSync(file).isDirectory()) file = join(file, 'index.html');
    const { body, br } = sent(file);
    log.push([path.slice(1), body.length]);
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Cache-Control': 'public, max-age=3600', ...(br ? { 'Content-Encoding': 'br' } : {}) });
    return response.end(body);
  } catch {
    log.push([path.slice(1), 0]);
    return response.writeHead(404).end();
  }
});
await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
const address = `http://127.0.0.1:${server.address().port}/`;

/** In the page: `bench.open()`, `bench.ask(query, count, typed)` gives the number of pages found, with the titles of the first `count` and, unless typed, an excerpt of each. */
const ENGINES = {
  komentari: async ([root]) => {
    let engine;
    globalThis.bench = {
      open: async () => {
        const script = document.createElement('script');
        script.src = `${root}search/search.js`;
        await new Promise((resolve, reject) => {
          script.onload = resolve;
          script.onerror = reject;
          document.head.append(script);
        });
        engine = await globalThis.komentari.openIndex(`${root}search/`);
      },
      ask: async (query, count, typed) => {
        const answer = await engine.ask(query, { limit: count, prefix: typed });
        if (!typed) await Promise.all(answer.hits.flatMap((hit) => (hit.sections[0] ? [engine.passage(answer, hit.sections[0].unit)] : [])));
        return answer.total + answer.jumps.length;
      },
    };
  },
  pagefind: async ([root, noWorker]) => {
    let pagefind;
    globalThis.bench = {
      open: async () => {
        pagefind = await import(`${root}pagefind/pagefind.js`);
        await pagefind.options({ baseUrl: '/', noWorker });
        await pagefind.init();
      },
      ask: async (query, count) => {
        const { results } = await pagefind.search(query);
        await Promise.all(results.slice(0, count).map((result) => result.data()));
        return results.length;
      },
    };
  },
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'] });
/** A new reader with an empty cache. `alone`: all work is done where the clock of the page is slowed. */
const reader = async (alone) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}blank`);
  await page.evaluate(ENGINES[job.engine], [address, alone]);
  return { context, page };
};

const total = (rows) => rows.reduce((sum, [, bytes]) => sum + bytes, 0);
/** What is loaded before any question, and the excerpts, told apart by their names. */
const isScript = (path) => (job.engine === 'komentari' ? /search\.js$/.test(path) : /pagefind(-worker)?\.js$|wasm\./.test(path));
const isText = (path) => (job.engine === 'komentari' ? /\/x\/\d+\.js$/.test(path) : /fragment\//.test(path));

const bytes = {};
for (const [kind, { ask, show, typed }] of Object.entries(job.bytes)) {
  const { context, page } = await reader(false);
  log = [];
  await page.evaluate(() => globalThis.bench.open());
  let found = 0;
  for (const query of ask) found = await page.evaluate(([text, count, typing]) => globalThis.bench.ask(text, count, typing), [query, show, !!typed]);
  const rows = log.filter(([path]) => path.startsWith(job.prefix));
  const missing = rows.filter(([, size]) => size === 0).length;
  const script = rows.filter(([path]) => isScript(path));
  const texts = rows.filter(([path]) => isText(path));
  bytes[kind] = { found, requests: rows.length, missing, all: total(rows), script: total(script), texts: total(texts), first: total(rows) - total(texts) };
  await context.close();
}

/** Half, and nineteen of twenty, take less. */
const spread = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50: sorted[Math.floor(sorted.length * 0.5)], p95: sorted[Math.floor(sorted.length * 0.95)], count: sorted.length };
};
const { context, page } = await reader(true);
await page.evaluate(() => globalThis.bench.open());
const session = await context.newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
const timed = (queries, count, typed) => page.evaluate(async ([texts, show, typing, rounds]) => {
  const times = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const text of texts) {
      const begun = performance.now();
      await globalThis.bench.ask(text, show, typing);
      if (round) times.push(performance.now() - begun);
    }
  }
  return times;
}, [queries, count, typed, job.rounds]);
const growing = job.typing.flatMap((word) => [...word].map((_, k) => word.slice(0, k + 1)).slice(1));
const latency = { warm: spread(await timed(job.warm, 10, false)), typing: spread(await timed(growing, 8, true)) };
await browser.close();
server.close();

/** Everything below the folder of the search, and what a host sends of it. */
const sizes = { files: 0, raw: 0, sent: 0, largest: 0 };
const add = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) add(path);
    else if (!/\.(br|gz)$/.test(entry.name) && !/-ui\.|-highlight\./.test(entry.name)) {
      const { length } = readFileSync(path);
      const { body } = sent(path);
      sizes.files += 1;
      sizes.raw += length;
      sizes.sent += body.length;
      sizes.largest = Math.max(sizes.largest, body.length);
    }
  }
};
add(join(job.site, job.prefix));
process.stdout.write(JSON.stringify({ bytes, latency, sizes }));
