import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser, type BrowserOptions } from '#test/support/browser.ts';
import { openPageAs } from '#test/support/open-page-as.ts';
import { openWalledCounty, type WalledCounty } from '#test/support/walled-county.ts';
import { type Visitor } from '#test/support/walled-people.ts';

const PHONE = { width: 360, height: 740 };

/** A county in which everything holds one word, and a room in which a bird was seen 25 times. */
describe('search', () => {
  const browser = useBrowser();
  let county: WalledCounty;
  let lastSeen: string;

  beforeAll(async () => {
    county = await openWalledCounty();
    for (let number = 1; number <= 25; number += 1) lastSeen = await say(`Heron number ${number}`);
  });
  afterAll(async () => {
    await county.stop();
  });

  async function say(text: string): Promise<string> {
    const { id } = await county.platform.messaging.sendMessage(county.actorOf('linkWorker'), {
      ...{ roomId: county.ids.roomId, clientId: randomUUID(), text },
    });
    return id;
  }

  const openAs = (who: Visitor, options?: BrowserOptions) =>
    openPageAs(browser, county, { who, ...options });

  const search = async (page: Page, words: string) => {
    await page.getByLabel('Words to look for').fill(words);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
  };
  const groups = (page: Page) => page.locator('main section h3').allInnerTexts();
  const marked = (page: Page) => page.locator('main mark').allInnerTexts();
  const items = (page: Page) => page.locator('main section li');

  it.each([
    ['a phone', PHONE],
    ['a wide screen', {}],
  ])('is one press away on %s, finds every kind, and leads to the message', async (_, size) => {
    const page = await openAs('linkWorker', size);
    await page.goto(county.origin);
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await search(page, 'whortleberry');
    const head = page.getByRole('heading', { name: 'Found for “whortleberry”' });
    await head.waitFor();
    await expect.poll(() => head.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await groups(page)).toEqual(['People', 'Messages', 'Shelf', 'Contacts', 'What’s on']);
    expect(new Set(await marked(page))).toEqual(new Set(['Whortleberry']));
    const message = page.getByRole('link', {
      name: /^Hazel Whortleberry\s*: Whortleberry Fenwold, /,
    });
    await message.click();
    await page.locator(`#message-${county.ids.messageId}`).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe(`message-${county.ids.messageId}`);
    expectNoComplaint(page);
  });

  it('without script holds every choice in the address, and pages back to the first message', async () => {
    const page = await openAs('linkWorker', { ...PHONE, script: false });
    await page.goto(`${county.origin}/search`);
    await page.getByText('Narrow by room, person or time').click();
    await page.getByLabel('Room', { exact: true }).selectOption({ value: county.ids.roomId ?? '' });
    await page.getByLabel('Written by').fill('hazel');
    await search(page, 'heron');
    await page.getByRole('heading', { name: 'Found for “heron”' }).waitFor();
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('room')).toBe(county.ids.roomId);
    expect([searchParams.get('q'), searchParams.get('person')]).toEqual(['heron', 'hazel']);
    expect(await groups(page)).toEqual(['Messages']);
    expect(await page.getByText('written by Hazel Whortleberry.').count()).toBe(1);
    expect(await page.getByLabel('Written by').inputValue()).toBe('hazel');

    await page.getByRole('link', { name: 'Messages', exact: true }).click();
    await expect.poll(() => items(page).count()).toBe(20);
    await page.getByRole('link', { name: 'Older messages' }).click();
    await expect.poll(() => items(page).count()).toBe(5);
    expect(await items(page).last().innerText()).toContain('Heron number 1\n');
    await page.getByRole('link', { name: 'Back to the newest' }).click();
    await items(page).filter({ hasText: 'Heron number 25' }).waitFor();
  });

  it('finds the message that was just sent, and not the one that was taken back', async () => {
    const page = await openAs('coordinator', { script: false });
    const found = async (words: string) => {
      await page.goto(`${county.origin}/search?q=${words}`);
      return items(page).allInnerTexts();
    };
    const messageId = await say('A kingfisher by the lock');
    expect((await found('kingfisher')).join()).toContain('A kingfisher by the lock');
    const place = { roomId: county.ids.roomId, messageId };
    await county.platform.messaging.deleteMessage(county.actorOf('linkWorker'), place);
    expect(await found('kingfisher')).toEqual([]);
    expect(await page.getByText('Try fewer words').count()).toBe(1);
  });

  it('is within reach from a room, for that room', async () => {
    const page = await openAs('linkWorker', PHONE);
    await page.goto(`${county.origin}/rooms/${county.ids.roomId}`);
    await page.locator('summary', { hasText: 'About' }).click();
    await page.getByRole('link', { name: 'Search this room' }).click();
    await search(page, 'heron 25');
    await expect.poll(() => items(page).count()).toBe(1);
    expect(await items(page).innerHTML()).toContain(`#message-${lastSeen}`);
    expect(new URL(page.url()).searchParams.get('room')).toBe(county.ids.roomId);
  });

  it.each([true, false])(
    'says what is wrong and keeps what was typed, script %s',
    async (script) => {
      const page = await openAs('linkWorker', { ...PHONE, script });
      const asked = '/search?q=heron&from=2026-10-08&to=2026-10-07';
      const answer = await page.goto(`${county.origin}${asked}`);
      expect(answer?.status()).toBe(400);
      const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
      const words = 'Choose a last day that is not before the first.';
      expect(await summary.getByRole('link').innerText()).toBe(words);
      expect(await page.locator('#field-to-error').innerText()).toContain(words);
      expect(await page.getByLabel('Words to look for').inputValue()).toBe('heron');
      expect(await page.getByLabel('From this day').inputValue()).toBe('2026-10-08');
      expect(await page.title()).toMatch(/^Error: /);
    },
  );

  it('shows an activity provider their own things, and a stranger none', async () => {
    const barnaby = await openAs('activityProvider', { script: false });
    await barnaby.goto(`${county.origin}/search?q=whortleberry`);
    expect(await groups(barnaby)).toEqual(['Contacts', 'What’s on']);
    const stranger = await openAs('stranger', { script: false });
    await stranger.goto(`${county.origin}/search?q=whortleberry`);
    expect(await groups(stranger)).toEqual([]);
    await stranger.getByRole('heading', { name: 'Nothing found for “whortleberry”' }).waitFor();
  });
});
