import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser, type BrowserOptions } from '#test/support/browser.ts';
import { addOrganisation, invite, join, openCounty } from '#test/support/county-by-forms.ts';
import { openRoom } from '#test/support/county-in-browser.ts';
import { startProduct, type Product } from '#test/support/product.ts';

/** A coordinator and two link workers of two organisations, in the room of their county. */
describe('what people do with messages', () => {
  const browser = useBrowser();
  let product: Product;
  let coordinator: Page;
  let hazel: Page;
  let rowan: Page;

  beforeAll(async () => {
    product = await startProduct();
    coordinator = await browser.openPage();
    await openCounty(coordinator, product);
    await addOrganisation(coordinator, product, { name: 'Brackenford Wellbeing' });
    hazel = await joinAs('Hazel Quickset', 'Teasel House', { width: 360, height: 740 });
    rowan = await joinAs('Rowan Brackett', 'Brackenford Wellbeing', {});
    for (const page of [hazel, rowan]) await openRoom(page, product, 'Fenwold');
  });
  afterAll(async () => {
    await product.stop();
  });

  async function joinAs(
    name: string,
    organisation: string,
    options: BrowserOptions,
  ): Promise<Page> {
    const email = `${name.toLowerCase().replace(' ', '.')}@people.example`;
    const link = await invite(coordinator, product, { email, role: 'Link workers', organisation });
    const page = await browser.openPage(options);
    await join(page, link, name);
    return page;
  }

  async function withoutScript(page: Page): Promise<Page> {
    const other = await browser.openPage({ script: false, width: 360, height: 740 });
    await other.context().addCookies(await page.context().cookies());
    await other.goto(page.url());
    return other;
  }

  const row = (page: Page, text: string) =>
    page.locator('article[id^="message-"]').filter({ hasText: text });

  async function say(page: Page, text: string): Promise<void> {
    await page.getByLabel(/^Message to/).fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
    await row(page, text).waitFor();
  }

  /** Opens the menu of a message and presses an item of it. */
  async function choose(page: Page, text: string, item: string): Promise<void> {
    await row(page, text)
      .getByRole('button', { name: /^What to do with/ })
      .click();
    await page.locator(':popover-open').getByText(item, { exact: true }).click();
  }

  it('a word is said in one press, seen live with names, joined and taken back', async () => {
    await say(hazel, 'What a long week that was');
    await choose(rowan, 'long week', 'I’ve been there');
    const chip = (page: Page) =>
      row(page, 'long week')
        .getByText(/I’ve been there/)
        .first();
    await row(hazel, 'long week').getByText('Rowan: I’ve been there').waitFor();
    await openRoom(coordinator, product, 'Fenwold');
    await row(coordinator, 'long week')
      .getByRole('button', { name: /I’ve been there/ })
      .click();
    await row(hazel, 'long week').getByText('Rowan and Marjoram: I’ve been there').waitFor();
    await row(rowan, 'long week').getByText('You and Marjoram: I’ve been there').waitFor();
    expect(await chip(hazel).textContent()).not.toMatch(/\d/);
    expect(
      await row(hazel, 'long week')
        .getByRole('button', { name: /been there/ })
        .count(),
    ).toBe(0);
    await row(rowan, 'long week')
      .getByRole('button', { name: /I’ve been there/ })
      .click();
    await row(hazel, 'long week').getByText('Marjoram: I’ve been there', { exact: true }).waitFor();
    for (const page of [hazel, rowan, coordinator]) expectNoComplaint(page);
  });

  it('without script the same is done on the page of the message, and by its words', async () => {
    const plain = await withoutScript(rowan);
    await row(plain, 'long week')
      .getByRole('link', { name: /^What to do with/ })
      .click();
    await plain.getByRole('button', { name: 'Thank you' }).click();
    await row(plain, 'long week').getByText('You: Thank you').waitFor();
    await row(hazel, 'long week').getByText('Rowan: Thank you').waitFor();
    await row(plain, 'long week')
      .getByRole('button', { name: /You: Thank you/ })
      .click();
    await row(plain, 'long week').getByText('Thank you').waitFor({ state: 'detached' });
    await row(hazel, 'long week').getByText('Thank you').waitFor({ state: 'detached' });
  });

  it('a coordinator pins what everybody should find, and takes it down', async () => {
    await say(hazel, 'The hall is open from ten');
    expect(await rowan.getByText('Pin for everybody').count()).toBe(0);
    await choose(coordinator, 'hall is open', 'Pin for everybody');
    const pins = hazel.locator('details').filter({ hasText: 'Pinned' });
    await pins.getByText('Hazel: The hall is open from ten').waitFor();
    await row(rowan, 'hall is open').getByTitle('Pinned').waitFor();
    await pins.locator('summary').click();
    await pins.getByRole('link', { name: /The hall is open/ }).click();
    await row(hazel, 'hall is open').waitFor();
    await openRoom(hazel, product, 'Fenwold');

    const plain = await withoutScript(coordinator);
    await plain.locator('summary').filter({ hasText: 'Pinned' }).click();
    await plain.getByRole('button', { name: /^Take down/ }).click();
    await plain.getByText('The hall is open from ten').first().waitFor();
    await pins.waitFor({ state: 'detached' });
    await row(rowan, 'hall is open').getByTitle('Pinned').waitFor({ state: 'detached' });
  });

  it('what I save is on my own page, and on nobody else’s', async () => {
    await choose(rowan, 'hall is open', 'Save to mine');
    const saved = await withoutScript(rowan);
    await expect
      .poll(async () => {
        await saved.goto(`${product.origin}/rooms/saved`);
        return saved.getByText('The hall is open from ten').count();
      })
      .toBe(1);
    const others = await withoutScript(hazel);
    await others.goto(`${product.origin}/rooms/saved`);
    await others.getByText('Nothing saved yet').waitFor();
    await saved.getByRole('button', { name: /^No longer save/ }).click();
    await saved.getByText('Nothing saved yet').waitFor();
  });

  it('replies make a thread that is read, answered and muted on its own page', async () => {
    await choose(rowan, 'hall is open', 'Reply');
    await say(rowan, 'I bring the biscuits');
    await row(hazel, 'biscuits').getByRole('link', { name: 'See the thread' }).click();
    await hazel.getByRole('heading', { level: 1, name: 'Thread of Hazel’s message' }).waitFor();
    await hazel.getByText('You follow this thread.').waitFor();
    await hazel.getByLabel('Your reply').fill('Then I bring the tea');
    await hazel.getByRole('button', { name: 'Send' }).click();
    await row(rowan, 'bring the tea').waitFor();
    await row(hazel, 'bring the tea').waitFor();

    const plain = await withoutScript(rowan);
    await plain.goto(`${product.origin}/rooms/threads`);
    await plain.getByRole('link', { name: /The hall is open/ }).click();
    await plain.getByRole('button', { name: 'Mute thread' }).click();
    await plain.getByText('You muted this thread.').waitFor();
    await plain.getByLabel('Your reply').fill('And cups, without script');
    await plain.getByRole('button', { name: 'Send' }).click();
    await row(hazel, 'And cups').waitFor();
    await plain.goto(`${product.origin}/rooms/threads`);
    await plain.getByText('No threads yet').waitFor();
    for (const page of [hazel, rowan, coordinator]) expectNoComplaint(page);
  });

  it('a press that does not get through says so, and nothing else is lost', async () => {
    await openRoom(hazel, product, 'Fenwold');
    await hazel.getByLabel(/^Message to/).fill('Half a sentence');
    await hazel.context().setOffline(true);
    await choose(hazel, 'biscuits', 'Thank you');
    await hazel.getByText('That did not get through.').waitFor({ timeout: 30_000 });
    expect(await hazel.getByLabel(/^Message to/).inputValue()).toBe('Half a sentence');
    await hazel.context().setOffline(false);
    await choose(hazel, 'biscuits', 'Thank you');
    await row(rowan, 'biscuits').getByText('Hazel: Thank you').waitFor();
    expect(await hazel.getByLabel(/^Message to/).inputValue()).toBe('Half a sentence');
  });
});
