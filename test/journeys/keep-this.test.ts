import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser, type BrowserOptions } from '#test/support/browser.ts';
import { openPageAs } from '#test/support/open-page-as.ts';
import { openWalledCounty, type WalledCounty } from '#test/support/walled-county.ts';

type Author = 'linkWorker' | 'supervisor' | 'coordinator';

/** Words of a room on their way to the Shelf: Hazel keeps them, Teazle and Marjoram are asked. */
describe('keeping what was said', () => {
  const browser = useBrowser();
  let county: WalledCounty;
  let said = 0;

  beforeAll(async () => {
    county = await openWalledCounty();
  });
  afterAll(async () => {
    await county.stop();
  });

  const room = () => `/rooms/${county.ids.roomId ?? ''}`;
  const openAs = (who: Author, path: string, options: BrowserOptions = {}) =>
    openPageAs(browser, county, { who, path, ...options });
  const say = (who: Author, text: string) =>
    county.platform.messaging.sendMessage(county.actorOf(who), {
      roomId: county.ids.roomId,
      clientId: `message-of-the-journey-${(said += 1)}`,
      text,
    });
  const tick = (page: Page, text: string) =>
    page.locator('fieldset div.relative').filter({ hasText: text }).locator('label').click();

  async function fillWords(page: Page, title: string): Promise<void> {
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('What is it?').fill('What helps when somebody says little.');
    await page.getByLabel('What is it for?').fill('For first calls.');
    await page.locator('label', { hasText: /^Listening$/ }).click();
  }

  it('is asked for in the menu of a message, agreed to live, and shared', async () => {
    await say('supervisor', 'When a call goes quiet I count to ten');
    await say('linkWorker', 'Ten feels long, and it helps');
    const teazle = await openAs('supervisor', '/', { width: 360, height: 740, dark: true });
    const hazel = await openAs('linkWorker', room());

    await hazel
      .locator('article[id^="message-"]')
      .filter({ hasText: 'count to ten' })
      .getByRole('button', { name: /^What to do with/ })
      .click();
    await hazel.locator(':popover-open').getByText('Keep this on the Shelf').click();
    await hazel.getByRole('heading', { level: 1, name: 'Keep this on the Shelf' }).waitFor();
    expect(await hazel.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await tick(hazel, 'Ten feels long');
    await hazel.getByRole('button', { name: 'Ask the authors' }).click();
    await hazel.getByText('The authors have been asked.').waitFor();

    await teazle.getByRole('link', { name: 'Hazel asks to keep what you wrote' }).click();
    await teazle.getByText('count to ten').waitFor();
    expect(await teazle.getByText('Ten feels long').count()).toBe(0);
    await teazle.getByRole('button', { name: 'Yes, keep it' }).click();
    await teazle.getByText('You said yes.').waitFor();

    await hazel.getByText('These words may be kept.').waitFor();
    await hazel.getByRole('link', { name: 'Go on to the Shelf' }).click();
    await hazel.getByRole('heading', { level: 1, name: 'Share something' }).waitFor();
    expect(await hazel.getByLabel('Note').inputValue()).toBe(
      '> When a call goes quiet I count to ten\n\n> Ten feels long, and it helps',
    );
    await fillWords(hazel, 'When a call goes quiet');
    await hazel.getByRole('button', { name: 'Share', exact: true }).click();
    await hazel.getByText('Kept from a conversation, with its authors’ agreement.').waitFor();

    await teazle.getByText('Your words are on the Shelf now.').waitFor();
    await teazle.goto(county.origin);
    await teazle.getByRole('link', { name: 'Hazel kept your words on the Shelf' }).click();
    await teazle.getByRole('button', { name: 'See it on the Shelf' }).click();
    await teazle.getByRole('heading', { level: 1, name: 'When a call goes quiet' }).waitFor();
    await teazle.goto(county.origin);
    await teazle.getByRole('heading', { level: 1, name: /^Good / }).waitFor();
    expect(await teazle.getByText('kept your words').count()).toBe(0);
    for (const page of [hazel, teazle]) expectNoComplaint(page);
  });

  it('leaves out the words of who would rather not, and tells the keeper no more than that', async () => {
    const first = await say('supervisor', 'I send the letter before I ring');
    await say('coordinator', 'I never send letters');
    const hazel = await openAs('linkWorker', `${room()}/messages/${first.id}/keep`);
    await tick(hazel, 'never send letters');
    await hazel.getByRole('button', { name: 'Ask the authors' }).click();
    await hazel.waitForURL(/\/rooms\/keeps\//);
    const keep = new URL(hazel.url()).pathname;

    const teazle = await openAs('supervisor', keep);
    await teazle.getByRole('button', { name: 'Yes, keep it' }).click();
    const marjoram = await openAs('coordinator', keep);
    await marjoram.getByRole('button', { name: 'Rather not' }).click();
    await marjoram.getByText('Your words stay in the room.').waitFor();
    await hazel.getByText('Not all words may be kept.').waitFor();
    await hazel.getByText('I send the letter before I ring').waitFor();
    expect(await hazel.getByText('never send letters').count()).toBe(0);

    const again = await openAs('linkWorker', `${room()}/messages/${first.id}/keep`);
    await again.getByText('Each author is asked once.)').first().waitFor();
    expect(
      await again
        .locator('fieldset div.relative')
        .filter({ hasText: 'never send letters' })
        .getByRole('checkbox')
        .isDisabled(),
    ).toBe(true);
    await hazel.getByRole('button', { name: 'Let it go' }).click();
    await hazel.getByText('These words stay in the room.').waitFor();
    await teazle.getByText('This is over.').waitFor();
    for (const page of [hazel, teazle, marjoram]) expectNoComplaint(page);
  });

  it('is done without script, by the pages alone', async () => {
    await say('supervisor', 'Tea first, then the form');
    const plain = { script: false, width: 360, height: 740 };
    const hazel = await openAs('linkWorker', room(), plain);
    await hazel
      .locator('article[id^="message-"]')
      .filter({ hasText: 'Tea first' })
      .getByRole('link', { name: /^What to do with/ })
      .click();
    await hazel.getByRole('link', { name: 'Keep this on the Shelf' }).click();
    await tick(hazel, 'Tea first');
    await hazel.getByRole('button', { name: 'Ask the authors' }).click();
    await hazel
      .getByRole('alert')
      .getByRole('link', { name: 'Tick what you want to keep.' })
      .click();
    await tick(hazel, 'Tea first');
    await hazel.locator('label', { hasText: 'With the names' }).click();
    await hazel.getByRole('button', { name: 'Ask the authors' }).click();
    await hazel.getByText('The authors have been asked.').waitFor();

    const teazle = await openAs('supervisor', '/', plain);
    await teazle.getByRole('link', { name: 'Hazel asks to keep what you wrote' }).click();
    await teazle.getByText('Your name would stand beside your words.').waitFor();
    await teazle.getByRole('button', { name: 'Yes, keep it' }).click();
    await teazle.getByText('You said yes.').waitFor();

    await hazel.goto(county.origin);
    await hazel.getByRole('link', { name: 'Words that you can share' }).click();
    await hazel.getByRole('link', { name: 'Go on to the Shelf' }).click();
    expect(await hazel.getByLabel('Note').inputValue()).toMatch(
      /^Teazle \w+:\n\n> Tea first, then the form$/,
    );
    await fillWords(hazel, 'Tea first');
    await hazel.getByRole('button', { name: 'Share', exact: true }).click();
    await hazel.getByRole('heading', { level: 1, name: 'Tea first' }).waitFor();
    await hazel.goto(`${county.origin}/shelf`);
    await hazel.getByRole('link', { name: 'Tea first' }).waitFor();
  });

  it('shows what an author answered while the page was on its way', async () => {
    const { id: messageId } = await say('supervisor', 'I bring biscuits');
    const hazel = await openAs('linkWorker', room());
    const heard = listenToSocket(hazel);
    await hazel.goto(`${county.origin}${room()}/messages/${messageId}/keep`);
    await heard('"sid"');
    const { messaging } = county.platform;
    let answered = false;
    await hazel.route(/\/rooms\/keeps\/[^/]*\.data/, async (route) => {
      const read = await route.fetch();
      if (!answered) {
        answered = true;
        const keepId = /keeps\/([^/.]+)/.exec(route.request().url())?.[1];
        const changed = heard(keepId ?? '');
        await messaging.answerKeep(county.actorOf('supervisor'), { keepId, answer: 'agrees' });
        await changed;
      }
      await route.fulfill({ response: read });
    });
    await hazel.getByRole('button', { name: 'Ask the authors' }).click();
    await hazel.getByRole('link', { name: 'Go on to the Shelf' }).waitFor();
    expect(answered).toBe(true);
    expectNoComplaint(hazel);
  });

  it('holds a note whose words were taken back while it was written, and keeps what was typed', async () => {
    const { id: messageId } = await say('supervisor', 'I knock three times');
    const own = await say('linkWorker', 'So do I');
    const hazel = await openAs('linkWorker', `${room()}/messages/${messageId}/keep`);
    await tick(hazel, 'So do I');
    await hazel.getByRole('button', { name: 'Ask the authors' }).click();
    await hazel.waitForURL(/\/rooms\/keeps\//);
    const keepId = hazel.url().split('/').at(-1);
    const { messaging } = county.platform;
    const teazle = county.actorOf('supervisor');
    await messaging.answerKeep(teazle, { keepId, answer: 'agrees' });
    await hazel.getByRole('link', { name: 'Go on to the Shelf' }).click();
    await fillWords(hazel, 'Knocking');
    await messaging.deleteMessage(teazle, { roomId: county.ids.roomId, messageId });
    await hazel.getByRole('button', { name: 'Share', exact: true }).click();
    await hazel.getByText('Something was changed or taken back in the room').waitFor();
    expect(await hazel.getByLabel('Title').inputValue()).toBe('Knocking');
    await hazel.getByLabel('Note').fill(`> ${own.text}`);
    await hazel.getByRole('button', { name: 'Share', exact: true }).click();
    await hazel.getByRole('heading', { level: 1, name: 'Knocking' }).waitFor();
    expectNoComplaint(hazel);
  });

  it('keeps what was typed where every word was taken back while it was written', async () => {
    const { id: messageId } = await say('supervisor', 'I hum while they look for the kettle');
    const { messaging } = county.platform;
    const { keepId } = await messaging.askToKeep(county.actorOf('linkWorker'), {
      roomId: county.ids.roomId,
      clientId: 'keep-of-the-last-journey',
      messageIds: [messageId],
    });
    const teazle = county.actorOf('supervisor');
    await messaging.answerKeep(teazle, { keepId, answer: 'agrees' });
    const hazel = await openAs('linkWorker', `/shelf/new?kept=${keepId}`);
    await fillWords(hazel, 'Humming');
    await messaging.deleteMessage(teazle, { roomId: county.ids.roomId, messageId });
    await hazel.getByRole('button', { name: 'Share', exact: true }).click();
    await hazel.getByText('None of these words may be kept any more.').waitFor();
    await hazel.getByText('so they cannot be shared').first().waitFor();
    expect(await hazel.getByLabel('Title').inputValue()).toBe('Humming');
    expect(await hazel.getByLabel('Note').inputValue()).toContain('the kettle');
    expectNoComplaint(hazel);
  });
});

/** From now on: answers a function that waits until the next words of a kind come through a socket. */
function listenToSocket(page: Page): (words: string) => Promise<void> {
  const waiting = new Map<string, () => void>();
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      for (const [words, resolve] of waiting) {
        if (payload.toString().includes(words)) resolve();
      }
    });
  });
  return (words) => new Promise((resolve) => waiting.set(words, resolve));
}
