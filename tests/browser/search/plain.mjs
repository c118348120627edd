// Without a server, and without scripts.
import { asked, ready, state, told } from './looker.mjs';

export async function the_search_works_from_a_disk(look) {
  const page = await look.file('btl/17/index.html');
  await asked(page, 'ieceļ aizbildni');
  const now = await state(page);
  look.check(now.hrefs.every((href) => href.startsWith('file:') && /\/index\.html(#|\?|$)/.test(href)), 'options lead to files', now.hrefs);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/index\.html#/);
  look.check(await page.locator(':target').count() === 1, 'the place is there', page.url());
  await ready(page);
  await page.locator('#q').fill('bāriņtiesa');
  await page.keyboard.press('Enter');
  await page.waitForURL(/meklet\/index\.html\?q=/);
  await page.locator('#results li').first().waitFor();
  await page.locator('#results mark').first().waitFor();
  look.check(/rezultāt/.test(await told(page, '#results')), 'the page of results answers');
  await page.locator('#results [name=kind][value=term]').check();
  await page.waitForURL(/kind=term/);
  await page.locator('#q').fill('aizgādnis');
  await page.waitForURL(/q=aizg/);
  await page.locator('#results h2 a').first().click();
  await page.waitForURL(/\/index\.html/);
  look.check(await page.locator('h1').isVisible(), 'a result opens');
}

export async function without_scripts_there_is_an_index(look) {
  const page = await look.open('btl/17/', { javaScriptEnabled: false });
  await page.locator('#q').fill('aizbildnis');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${look.address}meklet/?q=aizbildnis`);
  look.check(await page.locator('#raditajs a').first().isVisible(), 'the form leads to the index');
  look.check(await page.locator('#raditajs a').count() > 20, 'which has many entries');
  look.check(!(await page.locator('.shortcuts').isVisible()), 'what needs a script is not shown');
  await page.locator('#raditajs a[href^="../"]').first().click();
  look.check(await page.locator('h1').isVisible(), 'an entry leads to its page');
}
