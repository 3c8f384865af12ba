import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { addOrganisation, invite, join, openCounty } from '#test/support/county-by-forms.ts';
import { fillSignIn, openRoom } from '#test/support/county-in-browser.ts';
import { fillRoom, measurePage, scrollBack } from '#test/support/long-room.ts';
import { messagingLimits } from '#server/messaging/contract.ts';
import { findFreePort, startProduct, type Product } from '#test/support/product.ts';

const COUNT = 50_000;
const YEARS = 20;
const DAYS = YEARS * 365;
const { messagesOnPage } = messagingLimits;
const YEAR_OF_PAGES = Math.ceil(COUNT / YEARS / messagesOnPage);

/** Two link workers of two organisations, in the room of their county, in which much was said. */
describe('moving about in a long room', () => {
  const browser = useBrowser();
  let product: Product;
  let hazel: Page;
  let rowan: Page;
  let roomId: string;
  let idOf: (seq: number) => string;

  beforeAll(async () => {
    const port = await findFreePort();
    const database = new URL(inject('mongoUri'));
    database.pathname = `/moving-${String(port)}`;
    const settings = { MONGODB_URI: database.href, SECRET_KEY: 'k'.repeat(64) };
    product = await startProduct({ port, settings });
    const coordinator = await browser.openPage();
    await openCounty(coordinator, product);
    await addOrganisation(coordinator, product, { name: 'Brackenford Wellbeing' });
    const joinAs = async (name: string, organisation: string) => {
      const email = `${name.toLowerCase().replace(' ', '.')}@people.example`;
      const invited = { email, role: 'Link workers', organisation } as const;
      const link = await invite(coordinator, product, invited);
      const page = await browser.openPage();
      await join(page, link, name);
      return page;
    };
    hazel = await joinAs('Hazel Quickset', 'Teasel House');
    rowan = await joinAs('Rowan Brackett', 'Brackenford Wellbeing');
    ({ roomId, idOf } = await fillRoom({
      uri: database.href,
      roomName: 'Fenwold',
      authorName: 'Rowan Brackett',
      count: COUNT,
      days: DAYS,
    }));
  });
  afterAll(async () => {
    await product.stop();
  });

  const row = (page: Page, seq: number) => page.locator(`#message-${idOf(seq)}`);
  const rows = (page: Page) => page.locator('article[id^="message-"]');
  const composer = (page: Page) => page.getByLabel(/^Message to/);
  const roomAt = (search: string) => `${product.origin}/rooms/${roomId}${search}`;
  const linkTo = (seq: number) => roomAt(`?at=${seq}#message-${idOf(seq)}`);
  const hasFocus = (page: Page, seq: number) =>
    row(page, seq).evaluate((element) => element === document.activeElement);

  async function withoutScript(page: Page): Promise<Page> {
    const other = await browser.openPage({ script: false, width: 360, height: 740 });
    await other.context().addCookies(await page.context().cookies());
    return other;
  }

  async function say(page: Page, text: string): Promise<void> {
    await composer(page).fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => composer(page).inputValue()).toBe('');
  }

  it('goes to the first new message where it is above the page, with and without script', async () => {
    const bare = await withoutScript(hazel);
    for (const page of [bare, hazel]) {
      await page.goto(roomAt(''));
      await page.getByRole('link', { name: `Go to the first of ${COUNT} new messages` }).click();
      await row(page, 1).waitFor();
      expect(await row(page, 1).getAttribute('aria-current')).toBe('location');
      await expect.poll(() => hasFocus(page, 1)).toBe(true);
      await expect.poll(() => row(page, 1).evaluate(isInViewOfList)).toBe(true);
      expectNoComplaint(page);
    }
  });

  it('goes to a day, by the calendar of the county, and says so where it cannot', async () => {
    const bare = await withoutScript(hazel);
    const now = Date.now();
    const day = new Date(now - (DAYS - 400) * 86_400_000).toISOString().slice(0, 10);
    for (const page of [bare, hazel]) {
      await page.goto(roomAt(''));
      await page.locator('summary', { hasText: 'About' }).click();
      await page.getByLabel('What was said on').fill(day);
      await page.getByRole('button', { name: 'Go to this day' }).click();
      const marked = page.locator('article[aria-current="location"]');
      await marked.waitFor();
      await expect.poll(() => marked.evaluate(isInViewOfList)).toBe(true);
      const seq = Number(/line (\d+)/.exec((await marked.textContent()) ?? '')?.[1]);
      const perDay = COUNT / DAYS;
      expect(Math.abs(seq - 400 * perDay)).toBeLessThan(2 * perDay);
    }
    const wrong = await bare.goto(roomAt('?on=tomorrow'));
    expect(wrong?.status()).toBe(400);
    expect(await bare.getByText('Choose a day, for example').count()).toBeGreaterThan(0);
    const late = await bare.goto(roomAt('?on=2199-01-01'));
    expect(late?.status()).toBe(200);
    expect(await bare.getByText('Nothing was said here on that day or since').count()).toBe(1);
  });

  it('leads by a link to one message, marked and in view, also over signing in', async () => {
    await hazel.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await hazel.goto(linkTo(20_000));
    await row(hazel, 20_000).getByRole('button', { name: 'What to do with' }).click();
    await hazel.getByRole('link', { name: 'Copy link' }).click();
    await hazel.getByText('Link copied').waitFor();
    const copied = await hazel.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(linkTo(20_000));

    for (const script of [true, false]) {
      const visitor = await browser.openPage({ script });
      await visitor.goto(copied);
      await fillSignIn(visitor, 'hazel.quickset@people.example');
      await row(visitor, 20_000).waitFor();
      // The place in the page is named again, so that a browser goes back there while rows arrive.
      expect(visitor.url()).toBe(copied);
      expect(await row(visitor, 20_000).getAttribute('aria-current')).toBe('location');
      await expect.poll(() => hasFocus(visitor, 20_000)).toBe(true);
      await expect.poll(() => row(visitor, 20_000).evaluate(isInViewOfList)).toBe(true);
      expect(await row(visitor, 20_010).count()).toBe(1);
      expect(await row(visitor, 19_990).count()).toBe(1);
    }
  });

  it('a link into a room of others is not there, like one that leads nowhere', async () => {
    await openRoom(hazel, product, 'Teasel House');
    await say(hazel, 'Between us of Teasel House.');
    const here = new URL(hazel.url()).pathname;
    expect((await hazel.goto(`${product.origin}${here}?at=1`))?.status()).toBe(200);
    const others = await rowan.goto(`${product.origin}${here}?at=1`);
    const othersText = await rowan.locator('main').textContent();
    const nowhere = await rowan.goto(`${product.origin}/rooms/${'0'.repeat(24)}?at=1`);
    expect([others?.status(), nowhere?.status()]).toEqual([404, 404]);
    expect(await rowan.locator('main').textContent()).toBe(othersText);
  });

  it('a year back, the page is no heavier and nothing in view has jumped', async () => {
    await hazel.goto(roomAt(''));
    await rows(hazel).last().waitFor();
    // Until the stretch is as long as it becomes.
    expect(await scrollBack(hazel, 8)).toEqual({ jumps: 0 });
    const before = await measurePage(hazel);
    expect(await scrollBack(hazel, YEAR_OF_PAGES)).toEqual({ jumps: 0 });
    const after = await measurePage(hazel);
    expect(await row(hazel, COUNT - messagesOnPage * (YEAR_OF_PAGES + 8)).count()).toBe(1);
    expect(await rows(hazel).count()).toBeLessThanOrEqual(300);
    process.stdout.write(`a year back: ${JSON.stringify({ before, after })}\n`);
    expect(after.nodes / before.nodes).toBeLessThan(1.15);
    expect(after.heap / before.heap).toBeLessThan(1.25);
    expectNoComplaint(hazel);
  }, 600_000);

  it('news is counted there and not inserted; one comes back down by scrolling or by a press', async () => {
    await openRoom(rowan, product, 'Fenwold');
    await say(rowan, 'News from the newest end.');
    await hazel.getByRole('link', { name: '1 new message', exact: true }).waitFor();
    expect(await hazel.getByText('News from the newest end.').count()).toBe(0);

    const last = rows(hazel).last();
    const seqOfLast = async () => Number(/line (\d+)/.exec((await last.textContent()) ?? '')?.[1]);
    const before = await seqOfLast();
    await hazel.getByRole('log').evaluate((list) => list.scrollTo({ top: 0 }));
    await expect.poll(seqOfLast).toBeGreaterThan(before);
    expect(await row(hazel, before).evaluate(isInViewOfList)).toBe(true);
    expect(await rows(hazel).count()).toBeLessThanOrEqual(300);

    await hazel.getByRole('link', { name: '1 new message', exact: true }).click();
    await rows(hazel).filter({ hasText: 'News from the newest end.' }).waitFor();
    await expect.poll(() => rows(hazel).last().evaluate(isInViewOfList)).toBe(true);
    await say(rowan, 'And live again.');
    await rows(hazel).filter({ hasText: 'And live again.' }).waitFor();
    expectNoComplaint(hazel);
  });

  it('what one sends from further up is shown at the newest end', async () => {
    await scrollBack(hazel, 8);
    await say(hazel, 'Sent from further up.');
    await rows(hazel).filter({ hasText: 'Sent from further up.' }).waitFor();
    await expect.poll(() => rows(hazel).last().evaluate(isInViewOfList)).toBe(true);
    await rows(rowan).filter({ hasText: 'Sent from further up.' }).waitFor();
  });

  it('the arrow up key changes my last message, and Escape goes back with the words kept', async () => {
    await say(hazel, 'A word that is mispelt.');
    await rows(hazel).filter({ hasText: 'mispelt' }).waitFor();
    await composer(hazel).press('ArrowUp');
    await hazel.getByRole('heading', { level: 1, name: 'Edit your message' }).waitFor();
    const field = hazel.getByLabel('Your message');
    await expect
      .poll(() => field.evaluate((element) => element === document.activeElement))
      .toBe(true);
    expect(await field.inputValue()).toBe('A word that is mispelt.');
    await field.fill('A word that is misspelt.');
    await field.press('Escape');
    await composer(hazel).waitFor();
    await expect
      .poll(() => composer(hazel).evaluate((element) => element === document.activeElement))
      .toBe(true);
    await composer(hazel).press('ArrowUp');
    await expect.poll(() => field.inputValue()).toBe('A word that is misspelt.');
    await hazel.getByRole('button', { name: 'Save' }).click();
    await rows(rowan).filter({ hasText: 'misspelt' }).waitFor();
    // With something in the field the key is the field's own.
    await composer(hazel).fill('Half a thought');
    await composer(hazel).press('ArrowUp');
    expect(await composer(hazel).inputValue()).toBe('Half a thought');
    await composer(hazel).fill('');
  });

  it('Ctrl+K goes to any room, and to a person, by the keys alone', async () => {
    await hazel.goto(`${product.origin}/shelf`);
    const dialog = hazel.getByRole('dialog', { name: 'Find a room or person' });
    const field = hazel.getByRole('combobox', { name: 'Name of a room or person' });
    // The key is heard once the page is live.
    await expect
      .poll(async () => {
        if (!(await dialog.isVisible())) await hazel.keyboard.press('Control+k');
        return dialog.isVisible();
      })
      .toBe(true);
    await field.fill('teas hou');
    expect(await hazel.getByRole('option').allTextContents()).toEqual(['Teasel House']);
    await field.press('Enter');
    await hazel.getByRole('heading', { level: 1, name: 'Teasel House' }).waitFor();
    expect(await dialog.isVisible()).toBe(false);

    await hazel.keyboard.press('Control+k');
    await field.fill('row');
    await hazel.getByRole('option', { name: /Rowan Brackett/ }).waitFor();
    await field.press('ArrowDown');
    await field.press('Enter');
    await hazel.getByRole('heading', { level: 1, name: 'Rowan Brackett' }).waitFor();
    await say(hazel, 'Just the two of us.');

    // From now on that room is found, and the person not beside it.
    await hazel.keyboard.press('Control+k');
    await field.fill('row');
    await expect.poll(() => hazel.getByRole('option').count()).toBe(1);
    await hazel.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expectNoComplaint(hazel);
  });

  it('without script the same is a page', async () => {
    const bare = await withoutScript(rowan);
    await bare.goto(`${product.origin}/more`);
    await bare.getByRole('main').getByRole('link', { name: 'Find a room or person' }).click();
    await bare.getByLabel('Name of a room or person').fill('marj');
    await bare.getByRole('button', { name: 'Find', exact: true }).click();
    await bare.getByRole('button', { name: 'Write to Marjoram Stile' }).click();
    await bare.getByRole('heading', { level: 1, name: 'Marjoram Stile' }).waitFor();
    await bare.goto(`${product.origin}/rooms/find?q=zzz`);
    await bare.getByText('Nothing found for “zzz”').waitFor();
    expectNoComplaint(bare);
  });
});

/** Whether an element is between the edges of the list that scrolls. */
function isInViewOfList(element: Element): boolean {
  const list = element.closest('[role="log"]')?.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  return list !== undefined && top >= list.top - 1 && bottom <= list.bottom + 1;
}
