// The search client in Chromium, over http below a path, with a strict policy: the same questions and answers as client.mjs.
//
//   node chromium.mjs SEARCH
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serve } from '../browser/server.mjs';

const { chromium } = createRequire(new URL('../browser/package.json', import.meta.url))('playwright-core');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const site = mkdtempSync(join(tmpdir(), 'parity-'));
mkdirSync(join(site, 'meklet'));
cpSync(process.argv[2], join(site, 'search'), { recursive: true });
writeFileSync(join(site, '_headers'), "/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'; connect-src 'self'\n");
const page = '<!doctype html><html lang="lv"><title>Meklēt</title><script src="../search/search.js"></script>';
for (const file of ['meklet/index.html', '404.html']) writeFileSync(join(site, file), page);

const server = await serve(site, '/komentari/');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
const problems = [];
try {
  const tab = await browser.newPage();
  tab.on('pageerror', (error) => problems.push(String(error)));
  tab.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
  await tab.goto(`${server.address}meklet/`, { waitUntil: 'load' });
  await tab.evaluate(async (base) => { window.engine = await window.komentari.openIndex(base); }, `${server.address}search/`);
  for await (const line of createInterface({ input: process.stdin })) {
    const answer = await tab.evaluate(({ query, options }) => window.engine.ask(query, options), JSON.parse(line));
    console.log(JSON.stringify(answer));
  }
} finally {
  await browser.close();
  server.close();
  rmSync(site, { recursive: true });
}
if (problems.length) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
