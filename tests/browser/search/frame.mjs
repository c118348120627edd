// Before the search is opened: nothing is loaded; the keys that lead to it.
import { ready, state } from './looker.mjs';

const focused = (page) => page.evaluate(() => document.activeElement?.id === 'q');

export async function nothing_is_loaded_before_the_focus(look) {
  const asked = [];
  const page = await look.open('btl/17/');
  page.on('request', (request) => asked.push(request.url()));
  await page.reload({ waitUntil: 'networkidle' });
  look.check(!asked.some((url) => url.includes('/search/')), 'no file of the search comes with the page', asked);
  await ready(page);
  look.check(asked.some((url) => url.endsWith('/search/search.js')), 'the focus brings the script', asked);
  look.check(asked.every((url) => url.startsWith(look.address)), 'nothing comes from elsewhere', asked);
}

export async function keys_lead_to_the_field(look) {
  const page = await look.open('btl/');
  await page.keyboard.press('/');
  look.check(await focused(page), '/ leads to the field');
  look.check((await state(page)).value === '', '/ itself is not typed');
  for (const key of ['Control+k', 'Meta+k']) {
    await page.locator('#q').blur();
    await page.keyboard.press(key);
    look.check(await focused(page), `${key} leads to the field`);
  }
  await page.keyboard.type('a/b');
  look.check((await state(page)).value === 'a/b', '/ is a letter in a field');
  await page.locator('#q').fill('');
  await page.locator('[data-filter]').focus();
  await page.keyboard.press('/');
  look.check(!(await focused(page)), '/ typed into another field stays there');
  await page.locator('[data-filter]').blur();
  for (const key of ['Alt+/', 'Control+/', 'Control+Alt+k']) {
    await page.keyboard.press(key);
    look.check(!(await focused(page)), `${key} is left to others`);
  }
}

export async function the_keys_can_be_switched_off(look) {
  const page = await look.open('meklet/');
  const button = page.locator('[data-pref=shortcuts]');
  await button.focus();
  await page.keyboard.press('Enter');
  for (const path of ['meklet/', 'btl/17/']) {
    await page.goto(look.address + path);
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    look.check(!(await focused(page)), `the keys are off on ${path}`);
  }
  await page.goto(`${look.address}meklet/`);
  await button.click();
  await button.blur();
  await page.keyboard.press('/');
  look.check(await focused(page), 'and on again');
}

export async function the_site_can_switch_the_keys_off(look) {
  const page = await look.open('btl/17/index.html', { alter: (path, read) => (path.endsWith('.html') ? `${read(path)}`.replace(' data-search=', ' data-shortcuts="off" data-search=') : undefined) });
  await page.keyboard.press('/');
  look.check(!(await focused(page)), '/ does nothing');
}

export async function without_a_store_everything_works(look) {
  const page = await look.open('');
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } }));
  await page.goto(`${look.address}btl/17/`);
  await page.keyboard.press('/');
  await page.keyboard.type('aizbildnis');
  await page.locator('[role=option]').first().waitFor();
  look.check((await state(page)).expanded === 'true', 'the box answers');
  await page.goto(`${look.address}meklet/`);
  await page.locator('[data-pref=shortcuts]').click();
  look.check(await page.evaluate(() => document.documentElement.dataset.shortcuts) === 'off', 'the keys are off for this page');
}
