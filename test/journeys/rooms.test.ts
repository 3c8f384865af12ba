import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser, type BrowserOptions } from '#test/support/browser.ts';
import { addOrganisation, invite, join, openCounty } from '#test/support/county-by-forms.ts';
import { openRoom } from '#test/support/county-in-browser.ts';
import { startProduct, type Product } from '#test/support/product.ts';

/** Two link workers of two organisations, in the room of their county. */
describe('rooms', () => {
  const browser = useBrowser();
  let product: Product;
  let coordinator: Page;
  let hazel: Page;
  let rowan: Page;

  beforeAll(async () => {
    product = await startProduct({ ownDatabase: true });
    coordinator = await browser.openPage();
    await openCounty(coordinator, product);
    await addOrganisation(coordinator, product, { name: 'Brackenford Wellbeing' });
    hazel = await joinAs('Hazel Quickset', 'Teasel House', { width: 360, height: 740 });
    rowan = await joinAs('Rowan Brackett', 'Brackenford Wellbeing', {});
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

  /** The same person in another browser, without script. */
  async function withoutScript(page: Page): Promise<Page> {
    const other = await browser.openPage({ script: false, width: 360, height: 740 });
    await other.context().addCookies(await page.context().cookies());
    return other;
  }

  const composer = (page: Page) => page.getByLabel(/^Message to/);
  const messages = (page: Page) => page.locator('article[id^="message-"]');

  async function say(page: Page, text: string): Promise<void> {
    await composer(page).fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
  }

  /** The texts of a room in order, as this page shows them. */
  async function textsOf(page: Page, pattern: RegExp): Promise<string[]> {
    const all = await messages(page).allTextContents();
    return all.flatMap((text) => pattern.exec(text)?.[0] ?? []);
  }

  it('a message is seen live by the other organisation, without reloading', async () => {
    await openRoom(hazel, product, 'Fenwold');
    await openRoom(rowan, product, 'Fenwold');
    const before = await rowan.evaluate(() => performance.timeOrigin);
    await say(hazel, 'Does anyone know a group where one can **just sit** the first time?');
    await messages(rowan).filter({ hasText: 'just sit' }).waitFor();
    expect(await rowan.evaluate(() => performance.timeOrigin)).toBe(before);
    await expect
      .poll(() => messages(rowan).locator('strong', { hasText: 'just sit' }).count())
      .toBe(1);
    expect(await composer(hazel).inputValue()).toBe('');
    for (const page of [hazel, rowan]) expectNoComplaint(page);
  });

  it('the other room shows an unread mark in the navigation, gone once it is read', async () => {
    await openRoom(rowan, product, 'Fenwold');
    const link = rowan
      .getByRole('navigation')
      .getByRole('link', { name: /^Fenwold/ })
      .first();
    await expect.poll(() => link.textContent()).not.toMatch(/new message/);
    await rowan.goto(`${product.origin}/account`);
    expect(await link.textContent()).not.toMatch(/new message/);
    await say(hazel, 'One for the unread mark.');
    await expect.poll(() => link.textContent()).toMatch(/1 new message/);
    await link.click();
    await messages(rowan).filter({ hasText: 'One for the unread mark.' }).waitFor();
    await expect.poll(() => link.textContent()).not.toMatch(/new message/);
  });

  it('LW2: an NHS number is stopped in the browser and by direct post, and typed text stays', async () => {
    await openRoom(hazel, product, 'Fenwold');
    await openRoom(rowan, product, 'Fenwold');
    await say(hazel, 'NHS no 999 000 1006');
    const held = hazel.getByRole('group', { name: /looks like an NHS number/ });
    await held.waitFor();
    await expect
      .poll(() => held.evaluate((box) => box.contains(document.activeElement)))
      .toBe(true);
    expect(await composer(hazel).inputValue()).toBe('NHS no 999 000 1006');

    const [session] = await hazel.context().cookies();
    const cookie = `${session?.name ?? ''}=${session?.value ?? ''}`;
    const post = (fields: Record<string, string>) =>
      fetch(hazel.url().split('#')[0] ?? '', {
        method: 'POST',
        redirect: 'manual',
        headers: {
          origin: product.origin,
          cookie,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ intent: 'send', ...fields }),
      });
    const stopped = await post({ clientId: 'a'.repeat(32), text: 'NHS no 999 000 1014' });
    expect(stopped.status).toBe(422);
    expect(await stopped.text()).toContain('NHS no 999 000 1014');
    const passed = await post({ clientId: 'b'.repeat(32), text: 'Ring 01632 960123 by Friday' });
    expect(passed.status).toBe(303);

    await messages(rowan).filter({ hasText: '01632 960123' }).waitFor();
    expect(await rowan.getByText('999 000').count()).toBe(0);
    expect(product.lines.join('\n')).not.toContain('999 000');

    await hazel.getByText('It is a phone number').click();
    await hazel.getByRole('button', { name: 'Send' }).click();
    await messages(rowan).filter({ hasText: '999 000 1006' }).waitFor();
  });

  it('LW3: phone numbers, dates of meetings and charity numbers pass', async () => {
    const text = 'Ring 01632 960123, meet 14/10/2030 at the village hall, charity 9990001';
    await say(hazel, text);
    await messages(rowan).filter({ hasText: 'charity 9990001' }).waitFor();
    expect(await hazel.getByRole('group', { name: /NHS number/ }).count()).toBe(0);
  });

  it('where a proxy lets no websocket through: news comes by HTTP, and so does what one sends', async () => {
    const behind = await browser.openPage({ width: 360, height: 740 });
    await behind.context().addCookies(await rowan.context().cookies());
    let refused = 0;
    await behind.routeWebSocket(/socket\.io/, (socket) => {
      refused += 1;
      void socket.close();
    });
    await openRoom(behind, product, 'Fenwold');
    await openRoom(hazel, product, 'Fenwold');
    const before = await behind.evaluate(() => performance.timeOrigin);
    await say(hazel, 'Does this come through a narrow door?');
    await messages(behind).filter({ hasText: 'a narrow door?' }).waitFor({ timeout: 60_000 });
    await say(behind, 'It does, a little later.');
    await messages(hazel).filter({ hasText: 'a little later' }).waitFor({ timeout: 60_000 });
    expect(await behind.evaluate(() => performance.timeOrigin)).toBe(before);
    expect(refused).toBeGreaterThan(0);
    await behind.context().close();
  });

  it('a draft survives a reload', async () => {
    await openRoom(rowan, product, 'Fenwold');
    await composer(rowan).pressSequentially('Half a thought about');
    await rowan.reload();
    await expect.poll(() => composer(rowan).inputValue()).toBe('Half a thought about');
    await composer(rowan).fill('');
  });

  it('without script: reading, sending, Guard and older messages', async () => {
    const page = await withoutScript(rowan);
    await openRoom(page, product, 'Fenwold');
    await messages(page).filter({ hasText: 'just sit' }).waitFor();
    await say(page, 'Sent from a page without script.');
    await messages(page).filter({ hasText: 'Sent from a page without script.' }).waitFor();
    await messages(hazel).filter({ hasText: 'Sent from a page without script.' }).waitFor();
    await say(page, 'NHS no 999 000 1022');
    await page.getByText('looks like an NHS number').first().waitFor();
    expect(await composer(page).inputValue()).toBe('NHS no 999 000 1022');
    expectNoComplaint(page);
  });

  it('older messages come by a link without script, and upwards with it, in order', async () => {
    await openRoom(hazel, product, 'Fenwold');
    for (let number = 1; number <= 60; number += 1) {
      await say(hazel, `line ${String(number).padStart(3, '0')}`);
    }
    await messages(rowan).filter({ hasText: 'line 060' }).waitFor();
    const page = await withoutScript(rowan);
    await openRoom(page, product, 'Fenwold');
    expect(await messages(page).filter({ hasText: 'line 001' }).count()).toBe(0);
    await page.getByRole('link', { name: /older/i }).click();
    await messages(page).filter({ hasText: 'line 001' }).waitFor();

    await openRoom(rowan, product, 'Fenwold');
    await rowan.getByRole('link', { name: /older/i }).click();
    await messages(rowan).filter({ hasText: 'line 001' }).waitFor();
    const lines = await textsOf(rowan, /line \d{3}/);
    expect(lines).toEqual([...lines].sort());
    expect(lines.at(-1)).toBe('line 060');
  });

  it('the server killed and started again under both: nothing lost, doubled or out of order', async () => {
    await openRoom(hazel, product, 'Fenwold');
    await openRoom(rowan, product, 'Fenwold');
    const sent: string[] = [];
    const sayNext = async (page: Page) => {
      const text = `storm ${String(sent.length + 1).padStart(3, '0')}`;
      sent.push(text);
      await say(page, text);
    };
    for (let turn = 0; turn < 5; turn += 1) await sayNext(hazel);
    const port = Number(new URL(product.origin).port);
    await product.kill();
    // Both go on writing while nobody answers.
    await sayNext(hazel);
    await sayNext(rowan);
    await sayNext(rowan);
    product = await startProduct({ port, dataDir: product.dataDir, ownDatabase: true });
    for (let turn = 0; turn < 3; turn += 1) await sayNext(rowan);

    for (const page of [hazel, rowan]) {
      await expect
        .poll(async () => [...(await textsOf(page, /storm \d{3}/))].sort(), { timeout: 60_000 })
        .toEqual([...sent].sort());
    }
    const [hers, his] = [await textsOf(hazel, /storm \d{3}/), await textsOf(rowan, /storm \d{3}/)];
    expect(hers).toEqual(his);
    await rowan.reload();
    await messages(rowan).filter({ hasText: 'storm 001' }).waitFor();
    expect(await textsOf(rowan, /storm \d{3}/)).toEqual(hers);
  });

  it('a session that ends while one writes: the text stays, and is there after signing in', async () => {
    await openRoom(hazel, product, 'Fenwold');
    await composer(hazel).pressSequentially('Something I do not want to type twice');
    const here = hazel.url();
    await hazel.context().clearCookies();
    await hazel.getByRole('button', { name: 'Send' }).click();
    await expect
      .poll(
        async () =>
          (await hazel.getByText('Something I do not want to type twice').count()) +
          (await composer(hazel).inputValue()).length,
      )
      .toBeGreaterThan(0);
    expect(hazel.url()).toBe(here);
  });
});
