// The page of results: links that can be shared, filters, the way back, more, other words.
import { ready, told } from './looker.mjs';

const QUERY = 'meklet/?q=aizbildnis';
const titles = (page) => page.locator('#results h2 a').allTextContents();
const results = (page) => page.locator('#results li').first().waitFor();
const params = (page) => new URL(page.url()).searchParams;

export async function an_address_gives_its_results(look) {
  const page = await look.open(QUERY);
  await results(page);
  look.check(/^\d+ rezultāt(u|s|i)$/.test(await told(page, '#results')), 'the number is told');
  look.check((await page.title()).startsWith('aizbildnis'), 'the title of the window says what was asked');
  look.check(await page.locator('#q').inputValue() === 'aizbildnis', 'and the field');
  look.check(!(await page.locator('#raditajs').isVisible()), 'the index gives way');
  await page.locator('#results mark').first().waitFor();
  const marks = await page.locator('#results mark').allTextContents();
  look.check(marks.length > 3 && marks.every((mark) => /^aizbild[nņ]/i.test(mark)), 'every form of the word is marked, and nothing else', marks.slice(0, 9));
  look.check(new Set(marks.map((mark) => mark.toLowerCase())).size > 1, 'there are several forms');
  const links = await page.locator('#results h3 a').evaluateAll((all) => all.map(({ href }) => href));
  look.check(links.filter((href) => href.includes('#')).length > 3, 'sections lead to their places', links);
  const levels = await page.locator('main :is(h1, h2, h3)').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ tagName }) => Number(tagName[1])));
  look.check(levels[0] === 1 && levels.every((level, k) => !k || level <= levels[k - 1] + 1), 'no level of headings is left out', levels.join(''));
  await page.locator('#results h3 a[href*="#"]').first().click();
  look.check(await page.locator(':target').count() === 1, 'the place is there');
  await page.goBack();
  await results(page);
}

export async function an_article_asked_by_number_stands_once_and_first(look) {
  for (const query of ['17.+pants', '22.+panta+pirmā+daļa']) {
    const page = await look.open(`meklet/?q=${query}`);
    const said = await told(page, '#results');
    const links = await page.locator('#results h2 a').evaluateAll((all) => all.map(({ href }) => new URL(href).pathname));
    look.check(links[0].endsWith(`/btl/${query.slice(0, 2)}/`), 'the article is on top', links[0]);
    look.check(new Set(links).size === links.length, 'no page stands twice', links);
    const shown = await page.locator('#results li').count(), more = await page.locator('#results button', { hasText: 'Rādīt vēl' }).isVisible();
    const number = Number(/\d+/.exec(said)[0]);
    look.check(more ? number > shown : number === shown, 'the number told is the number of pages', `${said}, ${shown} shown`);
  }
}

export async function where_a_number_leads_is_shown_before_the_words_are_looked_for(look) {
  const page = await look.open('meklet/?q=17.+pants', { lost: true, alter: (path) => (/\/t\/\d+\.js$/.test(path) ? null : undefined) });
  await page.locator('#results h2 a').first().waitFor();
  look.check(await page.locator('#results h2 a').first().evaluate(({ href }) => href.includes('/btl/17/')), 'the article is there without the words');
}

export async function filters_stand_in_the_address(look) {
  const page = await look.open(QUERY);
  await results(page);
  const before = await titles(page);
  const box = page.locator('#results [name=kind][value=term]');
  const number = Number(await box.locator('xpath=..').locator('small').textContent());
  await box.check();
  await page.waitForFunction((all) => document.querySelectorAll('#results h2').length !== all, before.length);
  look.check(params(page).get('kind') === 'term' && params(page).get('q') === 'aizbildnis', 'the filter stands in the address', page.url());
  look.check((await titles(page)).length === number, 'as many pages as the filter said', number);
  look.check(await box.isChecked() && await box.evaluate((input) => document.activeElement === input), 'the focus stays on the filter');
  look.check(await page.locator('#results [name=kind][value=law]').isVisible(), 'another kind can be added');
  await page.locator('#results [name=kind][value=law]').check();
  await page.waitForFunction((all) => document.querySelectorAll('#results h2').length !== all, number);
  look.check(params(page).getAll('kind').length === 2, 'two kinds', page.url());
  const shared = await page.context().newPage();
  await shared.goto(page.url());
  await results(shared);
  look.check((await titles(shared)).join() === (await titles(page)).join(), 'a shared address gives the same pages');
  await shared.locator('.notes a').first().click();
  await results(shared);
  look.check(params(shared).getAll('kind').length === 1, 'an active filter is taken away by its link', shared.url());
  await page.goBack();
  await page.waitForFunction((all) => document.querySelectorAll('#results h2').length === all, number);
  await page.goBack();
  await page.waitForFunction((all) => document.querySelectorAll('#results h2').length === all, before.length);
  look.check((await titles(page)).join() === before.join() && !(await box.isChecked()), 'the way back takes the filters away one by one');
  await page.goForward();
  await page.waitForFunction((all) => document.querySelectorAll('#results h2').length === all, number);
  look.check(await box.isChecked(), 'and forward again');
}

export async function typing_makes_one_step_of_the_history(look) {
  const page = await look.open('meklet/');
  look.check(await page.locator('#raditajs').isVisible(), 'the index stands while nothing is asked');
  await page.locator('#q').focus();
  await page.locator('#results details').waitFor({ state: 'attached' });
  const steps = await page.evaluate(() => history.length);
  await page.keyboard.type('bāriņtiesa');
  await results(page);
  look.check(params(page).get('q') === 'bāriņtiesa' && await page.evaluate(() => history.length) === steps + 1, 'ten keys, one step', page.url());
  await page.keyboard.press('Enter');
  look.check(await page.evaluate(() => history.length) === steps + 1 && await page.locator('#q').evaluate((field) => document.activeElement === field), 'Enter keeps the step and the focus');
  await page.locator('#q').fill('aizbildnis');
  await page.waitForURL(/q=aizbildnis/);
  await page.goBack();
  await page.waitForURL(/q=b/);
  look.check(await page.locator('#q').inputValue() === 'bāriņtiesa', 'the way back gives the words back');
  await page.goBack();
  await page.locator('#raditajs').waitFor();
  look.check(await page.locator('#q').inputValue() === '' && !(await page.locator('#results').isVisible()), 'and then the index');
}

export async function more_goes_on_where_the_reader_is(look) {
  const page = await look.open('meklet/?q=b%C4%81ri%C5%86tiesa');
  await results(page);
  const before = (await titles(page)).length;
  await page.locator('#results button').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((all) => document.querySelectorAll('#results h2').length > all && document.activeElement.closest('#results li'), before);
  look.check(await page.evaluate((all) => document.activeElement === document.querySelectorAll('#results h2 a')[all], before), 'the focus is on the first new page');
  const all = await titles(page);
  look.check(new Set(all).size === all.length, 'no page stands twice');
  const twentieth = page.locator('#results h2 a').nth(before);
  const href = await twentieth.getAttribute('href');
  await twentieth.click();
  await page.waitForURL(href);
  await page.goBack();
  await page.waitForFunction((number) => document.querySelectorAll('#results h2').length === number, all.length);
  look.check(true, 'coming back, all that was opened is there');
}

export async function other_words_are_offered(look) {
  const page = await look.open('meklet/?q=aizbldnis');
  await results(page);
  const other = page.locator('.notes a').first();
  look.check(/^aizbild/.test(await other.textContent()), 'a slip is mended', await page.locator('.notes').textContent());
  await other.click();
  await page.waitForURL(/q=aizbild/);
  await results(page);
  await page.goto(`${look.address}${QUERY}`);
  await results(page);
  look.check(/Nejaukt ar: .*aizgādn/.test(await page.locator('.notes').textContent()), 'what is not to be confused is said');
  await page.goto(`${look.address}meklet/?q=%22aizbildnis+b%C4%81ri%C5%86tiesa+lietas%22`);
  await page.locator('.notes a').last().click();
  await page.waitForURL((url) => !url.search.includes('%22'));
  await results(page);
  await page.goto(`${look.address}meklet/?q=aizbildnis+trollejbuss`);
  await results(page);
  look.check(/nav nevienā lapā/.test(await page.locator('.notes').textContent()), 'where no page has all the words, it is said');
  await page.goto(`${look.address}meklet/?q=zzqqxxww`);
  look.check(await told(page, '#results') === 'Nekas nav atrasts.', 'nothing found is said, too');
}

/** What nobody should ask, and somebody will. */
const BAD = ['x'.repeat(10000), 'aizbildnis '.repeat(900), 'un vai', '. , ; — ?!', '.*+?^${}()|[]\\', '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '👩‍⚖️⚖️', 'محكمة الأيتام', 'בית דין', '"aizbildnis', '„aizbildnis', '""', '-', '-aizbildnis', '"~99', 'kind:', 'kind:nekas aizbildnis', 'likums:"', '\u0000\ufffe\u202e', '\ud800', '%', '%E0%A4%A', '&q=1#', '__proto__', 'constructor', 'from:abc', '{n} {x}'];

export async function no_words_do_harm(look) {
  const page = await look.open('btl/17/');
  const field = await ready(page);
  for (const words of BAD) {
    await field.evaluate((input, value) => {
      input.value = value;
      input.dispatchEvent(new InputEvent('input'));
    }, words);
  }
  await field.fill('aizbildnis');
  await page.locator('[role=option][href$="q=aizbildnis"]').waitFor();
  look.check(await page.locator('.pop :is(img, script)').count() === 0, 'nothing gets into the list');
  for (const words of BAD) {
    await page.goto(`${look.address}meklet/?${new URLSearchParams({ q: words })}`);
    await told(page, '#results');
    const found = await page.evaluate(() => [document.querySelectorAll('main :is(img, script, iframe, [onerror])').length, document.title.length < 200]);
    look.check(found.join() === '0,true', 'nothing gets into the page', words.slice(0, 30), found);
  }
  await page.goto(`${look.address}meklet/?kind=%3Cimg%3E&kind=law&act=%00&nonsense=1&q=aizbildnis`);
  await results(page);
  look.check(await page.locator('main img').count() === 0, 'foreign parameters do nothing');
}

export async function the_page_is_sound_in_every_view(look) {
  for (const [width, colorScheme, axe] of look.views) {
    const page = await look.open(`${QUERY}&kind=law&kind=commentary`, { viewport: { width, height: 900 }, colorScheme });
    await results(page);
    await told(page, '#results');
    await page.locator('#results mark').first().waitFor();
    await page.locator('#results details').evaluate((details) => { details.open = true; });
    await look.sound(page, `results at ${width} ${colorScheme}`, axe);
    if (width < 960) await page.locator('#results details').evaluate((details) => { details.open = false; });
    await look.shot(page, `results-${width}-${colorScheme}`);
    await page.goto(`${look.address}meklet/`);
    await look.sound(page, `index at ${width} ${colorScheme}`, axe);
    await look.shot(page, `index-${width}-${colorScheme}`);
  }
  const printed = await look.open(QUERY);
  await results(printed);
  await printed.emulateMedia({ media: 'print' });
  look.check(!(await printed.locator('form.search').isVisible()) && await printed.locator('#results h2').first().isVisible(), 'on paper there are results and no form');
}
