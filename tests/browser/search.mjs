// The search of a built site in real Chromium: the box, the page of results, bad input, lost files.
//
//   node search.mjs SITE [--prefix /komentari/] [--shots FOLDER] [--only NAME]
//
// SITE is the sample commentary, built with a base address whose path is PREFIX. It is looked at over http below that path with the site's own
// Content-Security-Policy, and as file://. The console must stay silent: any message, any violation of the policy is a problem.
// Exit code 1 if anything is wrong.
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import * as box from './search/box.mjs';
import * as frame from './search/frame.mjs';
import * as page from './search/page.mjs';
import * as plain from './search/plain.mjs';
import * as trouble from './search/trouble.mjs';
import { Looker } from './search/looker.mjs';

const args = process.argv.slice(2);
const option = (name) => { const at = args.indexOf(name); return at >= 0 ? args.splice(at, 2)[1] : null; };
const shots = option('--shots');
const prefix = option('--prefix') ?? '/komentari/';
const only = option('--only');
const site = resolve(args[0]);
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
const looker = new Looker({ browser, site, prefix, shots });
for (const scripts of [frame, box, page, plain, trouble]) {
  for (const [name, script] of Object.entries(scripts)) {
    if (!only || name.includes(only)) await looker.run(name, script);
  }
}
await browser.close();
for (const problem of looker.problems.slice(0, 200)) console.log(problem);
console.log(`${looker.scripts} scripts, ${looker.checks} checks in Chromium: ${looker.problems.length} problems`);
process.exitCode = looker.problems.length ? 1 : 0;
