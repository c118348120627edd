// Files that are lost or cut short, and a site that is put up anew while it is read.
import { asked, ready, state, told } from './looker.mjs';

const PROBLEM = /Daļu rādītāja neizdevās ielādēt/;
const results = (page) => page.locator('#results li').first().waitFor();
const lost = (pattern) => ({ lost: true, alter: (path) => (pattern.test(path) ? null : undefined) });
const cut = (pattern) => ({ alter: (path, read) => (pattern.test(path) ? read(path).subarray(0, 200) : undefined) });

export async function without_the_script_the_form_still_works(look) {
  for (const settings of [lost(/^search\/search\.js$/), lost(/^search\/manifest\.js$/), cut(/^search\/manifest\.js$/)]) {
    const page = await look.open('btl/17/', settings);
    await page.locator('#q').focus();
    const note = page.locator('.search-note[role=alert]');
    await note.filter({ hasText: 'neizdevās' }).waitFor();
    await look.sound(page, 'the note');
    await page.locator('#q').fill('aizbildnis');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${look.address}meklet/?q=aizbildnis`);
    await note.filter({ hasText: 'neizdevās' }).waitFor();
    look.check(await page.locator('#raditajs').isVisible(), 'the index stands');
  }
}

export async function a_lost_shard_is_told_and_the_rest_works(look) {
  for (const settings of [lost(/\/t\/0\.js$/), cut(/\/t\/0\.js$/)]) {
    const page = await look.open('meklet/?q=aizbildnis+tiesa', settings);
    look.check(PROBLEM.test(await told(page, '#results')), 'the page says that a part is lost');
    look.check(await page.locator('#results li').count() > 0, 'the other word is found');
    await page.goto(`${look.address}btl/17/`);
    await asked(page, 'aizbildnis tiesa');
    look.check(PROBLEM.test(await told(page, '.pop')), 'the box says it, too');
    await page.locator('#q').fill('tiesa');
    await page.locator('[role=option][href$="q=tiesa"]').waitFor();
    look.check((await state(page)).options > 1, 'what is whole answers');
  }
}

export async function lost_titles_and_texts_are_told(look) {
  for (const settings of [lost(/\/d\/\d+\.js$/), cut(/\/d\/\d+\.js$/)]) {
    const page = await look.open('meklet/?q=aizbildnis', settings);
    look.check(PROBLEM.test(await told(page, '#results')), 'lost titles are told');
  }
  for (const settings of [lost(/\/x\/\d+\.js$/), cut(/\/x\/\d+\.js$/)]) {
    const page = await look.open('meklet/?q=aizbildnis', settings);
    await results(page);
    await page.locator('#results li p').filter({ hasText: PROBLEM }).first().waitFor();
    look.check(await page.locator('#results h3 a').count() > 0, 'the places are there without their texts');
  }
  for (const [name, query] of [['f', 'aizbildnis+kind:law'], ['j', '17.+pants'], ['v/\\w+', 'aizbldnis']]) {
    const page = await look.open(`meklet/?q=${query}`, lost(new RegExp(`/${name}\\.js$`)));
    look.check(PROBLEM.test(await told(page, '#results')), `a lost ${name} is told`);
  }
}

/** The site as a later build would leave it: the files of the index under another hash, the old ones gone. */
function renewed() {
  let hash;
  let swapped = false;
  const next = 'abcdabcdabcdabcd';
  return {
    swap: () => { swapped = true; },
    alter: (path, read) => {
      hash ??= /"hash":"(\w+)"/.exec(`${read('search/manifest.js')}`)[1];
      if (!swapped || !path.startsWith('search/')) return undefined;
      if (path.startsWith(`search/${hash}/`)) return null;
      return Buffer.from(`${read(path.replace(next, hash))}`.replaceAll(hash, next));
    },
  };
}

export async function a_new_deployment_is_followed_once(look) {
  for (const path of ['btl/17/', 'meklet/']) {
    const { swap, alter } = renewed();
    const page = await look.open(path, { alter, lost: true });
    const manifests = [];
    page.on('request', (request) => { if (request.url().includes('/manifest.js')) manifests.push(request.url()); });
    const field = path === 'btl/17/' ? await ready(page) : page.locator('#q');
    await field.focus();
    await page.locator(path === 'btl/17/' ? '.pop' : '#results details').waitFor({ state: 'attached' });
    swap();
    await field.fill('aizbildnis');
    const place = path === 'btl/17/' ? '.pop' : '#results';
    const text = await told(page, place);
    look.check(/^\d+ rezultāt(u|s|i)$/.test(text), 'the new index answers, and nothing is said to be lost', text);
    look.check(manifests.length === 2, 'the manifest is read once more', manifests);
    await field.fill('bāriņtiesa');
    await page.waitForFunction(([where, before]) => document.querySelector(`${where} [role=status]`).textContent !== before, [place, text]);
    look.check(manifests.length === 2, 'and not again', manifests);
  }
}
